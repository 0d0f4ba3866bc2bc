/** What an answer breaks, in the server's own words, so that most mistakes are told without asking it. @see contract 6.3 */
import { lookUp } from './words.js'

/** @param {any} element an input @param {string} text @returns {string | null} the first broken rule */
export function brokenByText({ validator = {} }, text) {
  const { required, min_length: min, max_length: max, numeric_only: numeric } = validator ?? {}
  if (text === '') return required ? 'required' : null
  if (numeric && !/^\d*$/.test(text)) return 'numeric_only'
  if (min !== undefined && text.length < min) return 'min_length'
  if (max !== undefined && text.length > max) return 'max_length'
  return null
}

/** @param {any} element a choice @param {number} count how many are chosen @returns {string | null} */
export function brokenByCount({ allow_selected: { min = 1, max = 1 } = {} }, count) {
  if (count < min) return 'allow_selected_min'
  return count > max ? 'allow_selected_max' : null
}

/** @param {any} element @returns {string | null} the first rule its last answer broke */
export const brokenAtServer = ({ validation_error: broken }) =>
  Object.entries(broken ?? {}).find(([, isBroken]) => isBroken === true)?.[0] ?? null

/** @param {import('./words.js').Words} words @param {string} rule */
export const ruleText = (words, rule) => lookUp(words, `broken.${rule}`) ?? words['broken.other']
