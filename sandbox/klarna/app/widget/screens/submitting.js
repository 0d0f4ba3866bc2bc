/** Sending an answer from a screen: once at a time, with the trouble said on the screen. */
import { h } from '../dom.js'

/**
 * @param {(step: any) => void} resolve takes the next step
 * @returns a function that sends; its `trouble` belongs on the screen.
 */
export function submitting(app, resolve) {
  const { stage, words } = app
  const trouble = h('p', { class: 'box box-danger', hidden: true })
  let busy = false

  async function send(ask) {
    if (busy) return
    busy = true
    trouble.hidden = true
    const screen = document.querySelector('.screen')
    screen?.setAttribute('aria-busy', 'true')
    const next = await app.answering(ask)
    if ('failed' in next) {
      busy = false
      screen?.removeAttribute('aria-busy')
      trouble.textContent = words.say.trouble[next.failed]
      trouble.hidden = false
      stage.announce(trouble.textContent, true)
    } else resolve(next)
  }

  return Object.assign(send, { trouble })
}
