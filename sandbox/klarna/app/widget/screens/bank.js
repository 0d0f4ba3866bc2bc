/** The bank search: a country, a word, and the banks that match, the most popular first as the wizard lists them. */
import { consentPanel } from '../consent.js'
import { h } from '../dom.js'
import { submitting } from './submitting.js'

const IDLE_MS = 300

/** Reads the wizard's search form: a switchable of countries, each with a choice of banks. */
export function bankSearchOf(form) {
  return form.elements.find(
    ({ type, options }) => type === 'switchable' && options.every(({ content }) => content?.[0]?.options),
  )
}

export function bankScreen(app, step, note) {
  const { stage, words, site, claims, options } = app
  const { say } = words
  const search = bankSearchOf(step.result.form)
  return new Promise((resolve) => {
    const send = submitting(app, resolve)

    const country = h(
      'select',
      { id: search.key, onchange: () => list() },
      ...search.options.map(({ value, label }) =>
        h('option', { value, selected: value === search.selected }, words.country(value, label)),
      ),
    )
    const query = h('input', {
      id: 'kx-query',
      type: 'search',
      autocomplete: 'off',
      spellcheck: 'false',
      oninput: () => {
        list()
        clearTimeout(announcing)
        announcing = setTimeout(() => stage.announce(found().length ? say.bank.count(found().length) : none()), IDLE_MS)
      },
      onkeydown: (event) => {
        const [only, ...others] = found()
        if (event.key === 'Enter' && only && others.length === 0) void pick(only)
      },
    })
    const rows = h('ul', { class: 'banks' })
    let announcing = 0

    const banks = () => search.options.find(({ value }) => value === country.value)?.content[0].options ?? []
    const found = () => banks().filter((bank) => matches(bank, query.value))
    const none = () => say.bank.none(query.value.trim())

    function list() {
      const items = found().map((bank) => h('li', {}, row(bank)))
      rows.replaceChildren(...(items.length ? items : [h('li', { class: 'soft none' }, none())]))
    }

    const row = (bank) =>
      h(
        'button',
        { type: 'button', class: 'bank', disabled: bank.disabled === true, onclick: () => pick(bank) },
        h('span', { class: 'monogram', 'aria-hidden': 'true' }, monogram(bank.label)),
        h(
          'span',
          { class: 'option-text' },
          h('span', {}, bank.label),
          h('span', { class: 'soft' }, bank.description ?? ''),
        ),
        bank.badge?.type === 'text' && h('span', { class: 'badge' }, bank.badge.content),
      )

    function pick(bank) {
      clearTimeout(announcing)
      app.bank = bank.label
      return send(() => app.wizard.pickBank({ bank_code: bank.value, country_code: country.value }))
    }

    list()
    stage.show(
      'bank',
      say.title.bank,
      note,
      send.trouble,
      h(
        'div',
        { class: 'find' },
        h('div', { class: 'field' }, h('label', { for: search.key }, say.bank.country), country),
        h('div', { class: 'field' }, h('label', { for: 'kx-query' }, say.bank.search), query),
      ),
      rows,
      consentPanel(claims, words, site, options.unfoldConsentDetails === true),
    )
  })
}

/** By name, sort code or BIC; accents and separators do not matter, every word must occur. */
export function matches({ label, value, description = '' }, query) {
  const text = fold(`${label} ${value} ${description}`)
  const words = fold(query).split(' ').filter(Boolean)
  // A sort code may be typed in groups: 00-00-01.
  const digits = query.replaceAll(/[\s-]/g, '')
  return (/^\d+$/.test(digits) && value.startsWith(digits)) || words.every((word) => text.includes(word))
}

const fold = (text) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** `Isar Direkt` → `ID` */
export function monogram(name) {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase()
}
