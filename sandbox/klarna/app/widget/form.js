/**
 * Renders any form of the wizard and reads it back. Elements it does not know are left out; what they would have answered, the
 * server will ask for again. @see contract 6.3
 */
import { h } from './dom.js'

/**
 * @param {{ elements: any[] }} form
 * @param {{ say: any, said: (text: string) => string }} words
 * @param {Map<string, string>} typed what was typed before, by key; never a password
 * @returns fields in order; `nodes` are theirs
 */
export function renderElements(elements, words, typed) {
  const lone = elements.filter(({ type }) => type !== 'text' && type !== 'context').length === 1
  const fields = elements.map((element) => RENDERERS[element.type]?.(element, words, typed, lone)).filter(Boolean)
  return {
    nodes: fields.map(({ node }) => node),
    /** @returns the answers, or null after showing what is wrong on the fields. */
    read: () => fields.flatMap(({ read }) => read?.() ?? []),
    /** @returns fields that cannot be sent as they are, each with its message shown. */
    check: () => fields.flatMap(({ check }) => check?.() ?? []),
    invalid: fields.flatMap(({ invalid }) => invalid ?? []),
  }
}

const RENDERERS = { input, choice, switchable, toggle, text, context, link, image }

function input(element, { say, said }, typed) {
  const { key, password, validator = {} } = element
  const label = said(element.label ?? element.placeholder ?? key)
  const code = key.endsWith('OtpElement')
  const message = problem(key)
  const control = h('input', {
    id: key,
    name: key,
    type: password ? 'password' : 'text',
    value: password ? undefined : (typed.get(key) ?? element.prefill_value),
    placeholder: element.placeholder && said(element.placeholder),
    readonly: element.read_only === true,
    required: validator.required === true,
    inputmode: validator.numeric_only || validator.numeric ? 'numeric' : undefined,
    autocomplete: code
      ? 'one-time-code'
      : password
        ? 'current-password'
        : key.endsWith('UsernameElement')
          ? 'username'
          : 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    'aria-describedby': message.id,
  })
  const show = marker(control, message.node, label, say)
  return {
    node: h('div', { class: 'field' }, h('label', { for: key }, label), control, message.node),
    read: () => [{ key, value: control.value }],
    check: () => show(brokenBy(control.value, validator)),
    invalid: show(element.validation_error),
  }
}

function choice(element, { say, said }, typed, lone) {
  const { key } = element
  const { min = 1, max = 1 } = element.allow_selected ?? {}
  const many = max > 1
  const before = typed.has(key) ? typed.get(key).split('\n') : element.selected
  const usable = element.options.filter(({ disabled }) => !disabled)
  // Several: nothing is ticked for the consumer. One: the first, so that Enter goes on; a sole account is the only answer.
  const chosen = before?.length
    ? before
    : !many || usable.length === 1
      ? usable.slice(0, 1).map(({ value }) => value)
      : []
  const label = said(element.label ?? '')
  const message = problem(key)
  const controls = element.options.map((option) => {
    const id = `${key}:${option.value}`
    return h('input', {
      id,
      type: many ? 'checkbox' : 'radio',
      name: key,
      value: option.value,
      checked: chosen.includes(option.value),
      disabled: option.disabled === true,
      'aria-describedby': option.description ? `${id}:about` : undefined,
    })
  })
  const rows = element.options.map((option, i) =>
    h(
      'label',
      { class: 'option', for: controls[i].id },
      controls[i],
      h(
        'span',
        { class: 'option-text' },
        h('span', {}, said(option.label)),
        option.description &&
          h('span', { class: 'soft', id: `${controls[i].id}:about` }, grouped(said(option.description))),
      ),
      option.badge?.type === 'text' && h('span', { class: 'badge' }, said(option.badge.content)),
    ),
  )
  const group = h(
    'fieldset',
    { class: 'field options', 'aria-describedby': message.id },
    // Where it is all there is, the screen's heading has asked already.
    h('legend', { class: lone ? 'hidden' : undefined }, label),
    ...rows,
    message.node,
  )
  const show = marker(controls[0] ?? group, message.node, label, say)
  const selected = () => controls.filter(({ checked }) => checked).map(({ value }) => value)
  return {
    node: group,
    read: () => [{ key, value: many ? selected() : (selected()[0] ?? '') }],
    check: () => {
      const count = selected().length
      return show(count < min ? { allow_selected_min: true } : count > max ? { allow_selected_max: true } : null)
    },
    invalid: show(element.validation_error),
  }
}

function switchable(element, words, typed) {
  const { key } = element
  const panes = element.options.map((option) => renderElements(option.content ?? [], words, typed))
  const control = h(
    'select',
    { id: key, name: key, onchange: () => turn() },
    ...element.options.map((option) =>
      h(
        'option',
        { value: option.value, disabled: option.disabled === true, selected: option.value === element.selected },
        words.said(option.label),
      ),
    ),
  )
  const holders = panes.map(({ nodes }) => h('div', { class: 'pane' }, ...nodes))
  const active = () => panes[control.selectedIndex]
  const turn = () => holders.forEach((holder, i) => (holder.hidden = i !== control.selectedIndex))
  turn()
  return {
    node: h('div', { class: 'field' }, h('label', { for: key }, words.said(element.label ?? '')), control, ...holders),
    read: () => [{ key, value: control.value }, ...(active()?.read() ?? [])],
    check: () => active()?.check() ?? [],
    invalid: active()?.invalid ?? [],
  }
}

function toggle(element, { said }, typed) {
  const { key } = element
  const control = h('input', {
    id: key,
    type: 'checkbox',
    name: key,
    checked: typed.get(key) === 'true' || element.selected === true,
  })
  const node = h(
    'label',
    { class: 'option', for: key },
    control,
    h('span', { class: 'option-text' }, said(element.label ?? key)),
  )
  return { node, read: () => [{ key, value: control.checked }] }
}

function text(element, { said }) {
  return {
    node: h('p', { class: element.tags?.includes('HELPTEXT') ? 'soft' : undefined }, said(element.content ?? '')),
  }
}

function context(element, words, typed) {
  const inner = renderElements(element.content ?? [], words, typed)
  const box = element.tags?.find((tag) => tag.startsWith('BOX_'))
  const kind = box
    ? `box ${box.toLowerCase().replace('_', '-')}`
    : element.tags?.includes('HORIZONTAL')
      ? 'row'
      : 'pane'
  return { ...inner, node: h('div', { class: kind }, ...inner.nodes) }
}

function link(element, { said }) {
  const href = element.url ?? element.href ?? ''
  if (!isWeb(href)) return null
  return {
    node: h(
      'p',
      {},
      h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, said(element.label ?? element.content ?? href)),
    ),
  }
}

/** Only what the answer itself holds: the app loads pictures from nowhere. */
function image(element, { said }) {
  const src = element.content ?? element.url ?? ''
  if (!/^data:image\/(png|jpeg|gif|webp);base64,/.test(src)) return null
  return { node: h('img', { class: 'picture', src, alt: said(element.label ?? '') }) }
}

/** An IBAN in groups of four, as it is printed on cards; any other text as it is. */
const grouped = (text) => (/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text) ? text.replaceAll(/.{4}(?=.)/g, '$& ') : text)

export const isWeb = (url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

function problem(key) {
  const id = `${key}:problem`
  return { id, node: h('p', { class: 'problem', id }) }
}

/** @returns a function that shows a set of broken rules, and answers with the control when there is one. */
function marker(control, node, label, say) {
  return (broken) => {
    const rule = broken && Object.keys(broken).find((name) => broken[name])
    node.textContent = rule ? (say.broken[rule] ?? say.broken.other)(label) : ''
    control.toggleAttribute('data-broken', Boolean(rule))
    if (rule) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
    return rule ? [control] : []
  }
}

/** The rules that can be judged here; the rest is the server's. */
function brokenBy(value, { required, min_length, max_length, numeric_only }) {
  if (value === '') return required ? { required: true } : null
  if (min_length && value.length < min_length) return { min_length: true }
  if (max_length && value.length > max_length) return { max_length: true }
  if (numeric_only && !/^\d+$/.test(value)) return { numeric_only: true }
  return null
}
