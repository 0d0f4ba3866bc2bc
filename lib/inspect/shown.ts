/**
 * What of a body may be kept, by allow-list: listed keys, listed words, and of everything else its type. What nobody thought of is
 * left out. The monitor and the record of provider calls both keep nothing else.
 */

import type { ShownJson } from '../model/inspection.ts'

/** JSON of listed words; of anything else, of what type it was: `‹text›`, `‹number›`, `‹page›`. */
export type Shown = ShownJson

export interface Rules {
  /** Keys and values that are nobody's own. */
  readonly words: ReadonlySet<string>
  /** Whether a text that is hidden says how long it is: `‹text 24›`. */
  readonly lengths?: boolean
  /** Keys of account numbers, of which the last four characters may be seen. */
  readonly tails?: ReadonlySet<string>
}

export const DEEPEST = 12
const MORE = '…'
const ACCOUNT = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/
const MEDIA_TYPE = /^(?:application\/(?:json|problem\+json|x-www-form-urlencoded)|multipart\/form-data|text\/(?:html|plain))(?=;|$)/ // prettier-ignore

/** A dotted code is shown as far as its parts are known: `USER.…`. */
function shownText(value: string, { words, lengths = false }: Rules): string {
  if (words.has(value)) return value
  const parts = value.split('.')
  const known = parts.findIndex((part) => !words.has(part))
  if (parts.length > 1 && known > 0) return `${parts.slice(0, known).join('.')}.${MORE}`
  return lengths ? `‹text ${value.length}›` : '‹text›'
}

/** A value as it may be kept: of a list its first entry, of an object the keys that are listed. */
export function shown(value: unknown, rules: Rules, depth: number = DEEPEST): Shown {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return shownText(value, rules)
  if (typeof value !== 'object') return `‹${typeof value}›`
  if (depth === 0) return '‹deep›'
  if (Array.isArray(value)) {
    const rest = value.length - 1
    return value.slice(0, 1).map((one) => shown(one, rules, depth - 1)).concat(rest > 0 ? [`‹${rest} more›`] : []) // prettier-ignore
  }
  const entries = Object.entries(value)
  const known = entries
    .filter(([key]) => rules.words.has(key))
    .map(([key, one]) => [key, tailOf(key, one, rules) ?? shown(one, rules, depth - 1)])
  const others = entries.length - known.length
  return Object.fromEntries(others > 0 ? [...known, [MORE, `‹${others} more›`]] : known) as Shown
}

/** `‹account …3000›` for what is an account number under a key of one; null for anything else. */
function tailOf(key: string, value: unknown, { tails }: Rules): string | null {
  if (!tails?.has(key) || typeof value !== 'string') return null
  const number = value.replaceAll(' ', '')
  return ACCOUNT.test(number) ? `‹account ${MORE}${number.slice(-4)}›` : null
}

/** The media type of a body, where it is one of those that say nothing of anybody. */
export const mediaTypeOf = (header: string | null | undefined): string | null => MEDIA_TYPE.exec(header ?? '')?.[0] ?? null // prettier-ignore
/** How long a caller is to wait, in seconds. */
export const waitOf = (header: string | null | undefined): string | null => /^\d{1,6}$/.exec(header ?? '')?.[0] ?? null
