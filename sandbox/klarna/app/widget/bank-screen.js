/** The bank search: a country, a text, and the banks that fit. Choosing one is the answer. @see NOTES.md, bank search */
import { el, monogram } from './dom.js'

/** @param {any} form @returns {any} the search element, or undefined when the form is an ordinary one */
export const findSearch = (form) =>
  form.elements.find(
    (/** @type {any} */ element) =>
      element.type === 'switchable' &&
      element.options.every((/** @type {any} */ { content }) => content[0]?.key === 'bank_code'),
  )

/** Without case, accents and the spaces and hyphens people type into sort codes. @param {string} text */
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\s-]/gu, '')
    .toLowerCase()

/**
 * @param {any} search
 * @param {import('./flow.js').Flow} flow
 */
export function bankSearch(search, { words, wizard, advance, announce, chose }) {
  const regions = new Intl.DisplayNames([words.language], { type: 'region', fallback: 'code' })
  const country = el(
    'select',
    { id: search.key, name: search.key },
    ...search.options.map((/** @type {any} */ { value }) => el('option', { value }, regions.of(value) ?? value)),
  )
  if (search.selected) country.value = search.selected
  const text = el('input', { id: 'bank_code', type: 'search', autocomplete: 'off', spellcheck: 'false' })
  const list = el('ul', { class: 'banks' })
  const none = el('p', { class: 'help', hidden: true }, words['search.none'])

  const found = () => {
    const banks = search.options[country.selectedIndex]?.content[0].options ?? []
    const wanted = plain(text.value)
    return banks.filter((/** @type {any} */ bank) => plain(`${bank.label} ${bank.description ?? ''}`).includes(wanted))
  }

  /** @param {any} bank */
  function choose(bank) {
    chose(bank.label)
    advance(() => wizard.chooseBank(bank.value, country.value))
  }

  function draw() {
    const banks = found()
    list.replaceChildren(...banks.map((/** @type {any} */ bank) => bankRow(bank, () => choose(bank))))
    none.hidden = banks.length > 0
  }

  const redraw = () => {
    draw()
    announce(words['search.found'](found().length))
  }
  text.addEventListener('input', redraw)
  country.addEventListener('change', redraw)
  draw()

  const form = el(
    'form',
    { novalidate: true },
    search.options.length > 1
      ? el('div', { class: 'element' }, el('label', { for: search.key }, words['element.country_code']), country)
      : null,
    el('div', { class: 'element' }, el('label', { for: 'bank_code' }, words['search.label']), text),
    list,
    none,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const [first, ...others] = found()
    if (first && others.length === 0) choose(first)
    else list.querySelector('button')?.focus()
  })
  return form
}

/** @param {any} bank @param {() => void} choose */
function bankRow({ label, description, disabled }, choose) {
  return el(
    'li',
    {},
    el(
      'button',
      { type: 'button', class: 'bank', disabled, click: choose },
      el('span', { class: 'monogram', 'aria-hidden': 'true' }, monogram(label)),
      el('span', { class: 'name' }, label),
      description ? el('span', { class: 'description' }, description) : null,
    ),
  )
}
