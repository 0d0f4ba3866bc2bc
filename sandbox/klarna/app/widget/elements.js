/**
 * Form elements as the wizard describes them, as DOM. An input's id is its key, because clients fill the frame by it.
 * @see contract 5, 6.3
 */
import { el } from './dom.js'
import { brokenAtServer, brokenByCount, brokenByText, ruleText } from './rules.js'
import { lookUp } from './words.js'

/**
 * @typedef {object} Part
 * @property {Node} node
 * @property {() => {key: string, value: unknown}[]} data what of it is answered
 * @property {() => HTMLElement | null} check shows what is wrong; the first control that is, or null
 */

/** @type {Record<string, (element: any, words: import('./words.js').Words) => Part>} */
const RENDERERS = {
  input: renderInput,
  choice: renderChoice,
  switchable: renderSwitchable,
  toggle: renderToggle,
  context: renderContext,
  text: ({ content, tags = [] }) => shown(el('p', { class: tags.includes('HELPTEXT') ? 'help' : 'text' }, content)),
  link: (element) => shown(renderLink(element)),
  image: (element) => shown(renderImage(element)),
}

/** @param {readonly any[]} elements @param {import('./words.js').Words} words @returns {Part} */
export function renderElements(elements, words) {
  const parts = elements.flatMap((element) => RENDERERS[element.type]?.(element, words) ?? [])
  const node = new DocumentFragment()
  node.append(...parts.map((part) => part.node))
  return {
    node,
    data: () => parts.flatMap((part) => part.data()),
    // All are asked, so that all mistakes show at once.
    check: () => parts.map((part) => part.check()).find((control) => control !== null) ?? null,
  }
}

/** @param {Node} node @returns {Part} */
const shown = (node) => ({ node, data: () => [], check: () => null })

/** @param {any} element @param {import('./words.js').Words} words */
export const labelOf = (element, words) => lookUp(words, `element.${element.key}`) ?? element.label ?? element.key

/**
 * A place for what is wrong with a control, tied to it by `aria-describedby`.
 * @param {HTMLElement} control @param {any} element @param {import('./words.js').Words} words
 */
function errorFor(control, element, words) {
  const id = `${element.key}-error`
  const node = el('p', { class: 'error', id, hidden: true })
  /** @param {string | null} rule */
  const tell = (rule) => {
    node.hidden = rule === null
    node.textContent = rule === null ? '' : ruleText(words, rule)
    control.classList.toggle('is-wrong', rule !== null)
    if (rule === null) control.removeAttribute('aria-describedby')
    else control.setAttribute('aria-describedby', id)
  }
  tell(brokenAtServer(element))
  return { node, tell }
}

/** @param {any} element @param {import('./words.js').Words} words @returns {Part} */
function renderInput(element, words) {
  const { key, password, validator } = element
  const isCode = /otp/i.test(key)
  const input = el('input', {
    id: key,
    name: key,
    type: password ? 'password' : 'text',
    placeholder: element.placeholder,
    readonly: element.read_only === true,
    required: validator?.required === true,
    maxlength: validator?.max_length,
    inputmode: validator?.numeric_only ? 'numeric' : null,
    autocomplete: isCode ? 'one-time-code' : password ? 'current-password' : /username/i.test(key) ? 'username' : 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    class: isCode ? 'code' : null,
  })
  input.value = element.prefill_value ?? ''
  const error = errorFor(input, element, words)
  /** @param {string | null} rule */
  const judge = (rule) => {
    error.tell(rule)
    input.setAttribute('aria-invalid', String(rule !== null))
  }
  judge(brokenAtServer(element))
  input.addEventListener('input', () => judge(null))
  return {
    node: el('div', { class: 'element' }, el('label', { for: key }, labelOf(element, words)), input, error.node),
    data: () => [{ key, value: input.value }],
    check() {
      const rule = brokenByText(element, input.value)
      judge(rule)
      return rule === null ? null : input
    },
  }
}

/** One of several: radio buttons, answered as a text; some of several: check boxes, answered as a list. @param {any} element @param {import('./words.js').Words} words @returns {Part} */
function renderChoice(element, words) {
  const { key, options } = element
  const isMany = (element.allow_selected?.max ?? 1) > 1
  const boxes = options.map((/** @type {any} */ option, /** @type {number} */ index) =>
    el('input', {
      id: `${key}-${index}`,
      name: key,
      type: isMany ? 'checkbox' : 'radio',
      value: option.value,
      checked: element.selected?.includes(option.value) || (!isMany && options.length === 1),
      disabled: option.disabled === true,
    }),
  )
  const rows = options.map((/** @type {any} */ option, /** @type {number} */ index) => {
    const text = (/** @type {string} */ name) => lookUp(words, `option.${key}.${option.value}${name && `.${name}`}`)
    const description = text('description') ?? option.description
    return el(
      'label',
      { class: 'option', for: `${key}-${index}` },
      boxes[index],
      el('span', { class: 'name' }, text('') ?? option.label),
      description ? el('span', { class: 'description' }, description) : null,
    )
  })
  const group = el(
    'fieldset',
    { id: key, class: 'element' },
    el('legend', {}, labelOf(element, words)),
    el('div', { class: 'options' }, ...rows),
  )
  const error = errorFor(group, element, words)
  group.append(error.node)
  group.addEventListener('change', () => error.tell(null))
  const chosen = () => boxes.filter((/** @type {HTMLInputElement} */ box) => box.checked)
  return {
    node: group,
    data() {
      const values = chosen().map((/** @type {HTMLInputElement} */ box) => box.value)
      return [{ key, value: isMany ? values : (values[0] ?? '') }]
    },
    check() {
      const rule = brokenByCount(element, chosen().length)
      error.tell(rule)
      return rule === null ? null : (boxes.find((/** @type {HTMLInputElement} */ box) => !box.disabled) ?? null)
    },
  }
}

/** Alternatives with fields of their own, of which only the chosen one's are answered. @param {any} element @param {import('./words.js').Words} words @returns {Part} */
function renderSwitchable(element, words) {
  const { key, options } = element
  const contents = options.map((/** @type {any} */ option) => renderElements(option.content, words))
  const panels = contents.map((/** @type {Part} */ content) => el('div', { class: 'panel' }, content.node))
  const picker = el(
    'select',
    { id: key, name: key },
    ...options.map((/** @type {any} */ option) =>
      el('option', { value: option.value, disabled: option.disabled === true }, option.label),
    ),
  )
  picker.value = options.some((/** @type {any} */ option) => option.value === element.selected)
    ? element.selected
    : (options[0]?.value ?? '')
  const error = errorFor(picker, element, words)
  const show = () => {
    panels.forEach((/** @type {HTMLElement} */ panel, /** @type {number} */ index) => {
      panel.hidden = index !== picker.selectedIndex
    })
  }
  show()
  picker.addEventListener('change', show)
  return {
    node: el(
      'div',
      { class: 'element' },
      el('label', { for: key }, labelOf(element, words)),
      picker,
      error.node,
      ...panels,
    ),
    data: () => [{ key, value: picker.value }, ...(contents[picker.selectedIndex]?.data() ?? [])],
    check: () => contents[picker.selectedIndex]?.check() ?? null,
  }
}

/** @param {any} element @param {import('./words.js').Words} words @returns {Part} */
function renderToggle(element, words) {
  const { key } = element
  const box = el('input', { id: key, name: key, type: 'checkbox', checked: element.selected === true })
  const label = el('label', { class: 'option', for: key }, box, el('span', { class: 'name' }, labelOf(element, words)))
  return {
    node: el('div', { class: 'element options' }, label),
    data: () => [{ key, value: box.checked }],
    check: () => null,
  }
}

/** @param {any} element @param {import('./words.js').Words} words @returns {Part} */
function renderContext({ content, tags = [] }, words) {
  const inside = renderElements(content, words)
  const classes = tags.map((/** @type {string} */ tag) => tag.toLowerCase().replaceAll('_', '-'))
  return { ...inside, node: el('div', { class: ['context', ...classes].join(' ') }, inside.node) }
}

/** Only to the web: what a server sends must not become script. @param {any} element */
function renderLink({ label, content, url, href = url }) {
  const text = label ?? content ?? href
  if (!/^https?:\/\//.test(String(href))) return el('p', { class: 'text' }, text)
  return el('p', {}, el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text))
}

/** @param {any} element */
function renderImage({ label, content, url, src = url ?? content }) {
  return el('img', { src: /^(https:|data:image\/)/.test(String(src)) ? src : null, alt: label ?? '' })
}
