/** Any form of the wizard that is no bank search: login, code, interface, method, accounts. */
import { consentPanel } from '../consent.js'
import { h } from '../dom.js'
import { renderElements } from '../form.js'
import { submitting } from './submitting.js'

/** Which of the known forms this is, by context and keys. */
export function formName({ context, form }) {
  if (context === 'interface_selection') return 'interface'
  if (context === 'account_selection') return 'account'
  const keys = form.elements.map(({ key }) => key ?? '')
  if (keys.some((key) => key.endsWith('PasswordElement'))) return 'login'
  if (keys.some((key) => key.endsWith('OtpElement'))) return 'otp'
  if (form.elements.some(({ type, key }) => type === 'choice' && key === 'method')) return 'method'
  return 'form'
}

export function formScreen(app, step, note) {
  const { stage, words, site, claims, options, typed } = app
  const { say } = words
  const name = formName(step.result)
  const fields = renderElements(step.result.form.elements, words, typed)
  return new Promise((resolve) => {
    const send = submitting(app, resolve)

    function submit(event) {
      event.preventDefault()
      const wrong = fields.check()
      if (wrong.length > 0) return attend(wrong)
      const data = fields.read()
      remember(typed, data)
      return send(() => app.wizard.fill(step, data))
    }

    function attend([first, ...others]) {
      first.focus()
      stage.announce(say.attention(others.length + 1), true)
    }

    const beforeLogin = name === 'interface' || name === 'login'
    stage.show(
      name,
      title(name, step.result.form, app),
      note,
      send.trouble,
      HINTS.has(name) && h('p', { class: 'soft' }, say[name]),
      h(
        'form',
        { onsubmit: submit, novalidate: true },
        ...fields.nodes,
        h('button', { type: 'submit', class: 'first', 'data-testid': 'kx-continue' }, say.continue),
      ),
      beforeLogin && consentPanel(claims, words, site, options.unfoldConsentDetails === true),
    )
    const [first] = document.querySelectorAll('.screen input[type=text], .screen input[type=password]')
    if (fields.invalid.length > 0) attend(fields.invalid)
    // A code is all there is to type; anything longer starts at its heading.
    else if (name === 'otp') first?.focus()
  })
}

const HINTS = new Set(['login', 'otp'])

function title(name, form, { words: { say }, bank }) {
  const found = say.title[name === 'account' && takesSeveral(form) ? 'accounts' : name]
  return typeof found === 'function' ? found(bank ?? say.yourBank) : found
}

const takesSeveral = ({ elements }) => elements.some(({ allow_selected }) => (allow_selected?.max ?? 1) > 1)

/** So that a form that comes back need not be typed again; secrets always are. */
function remember(typed, data) {
  for (const { key, value } of data) {
    if (/Password|Otp/.test(key)) continue
    typed.set(key, Array.isArray(value) ? value.join('\n') : String(value))
  }
}
