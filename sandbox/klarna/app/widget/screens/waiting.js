/** Waiting for an approval elsewhere. The wizard is asked again and again, more and more patiently. */
import { h } from '../dom.js'

const FIRST_MS = 500
const LONGEST_MS = 5000
const LONG_WAIT_MS = 20_000

export async function waitingScreen(app) {
  const { stage, words, stopped } = app
  const { say } = words
  const state = h('p', { class: 'waiting' }, h('span', { class: 'pulse', 'aria-hidden': 'true' }), say.waiting.state)
  const hint = h('p', { class: 'soft', hidden: true }, say.waiting.long)
  stage.show('waiting', say.title.waiting, h('p', {}, say.waiting.text), state, hint)
  const startedAt = performance.now()
  for (let pause = FIRST_MS; ; pause = Math.min(pause * 1.5, LONGEST_MS)) {
    await Promise.race([after(pause), returned()])
    if (stopped.aborted) return new Promise(() => {})
    hint.hidden = performance.now() - startedAt < LONG_WAIT_MS
    const next = await app.answering(() => app.wizard.look())
    if ('failed' in next) state.lastChild.textContent = say.trouble[next.failed]
    else if (next.state === 'PROCESSING') state.lastChild.textContent = say.waiting.state
    else return next
  }
}

const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The page is looked at again: whoever comes back from the bank's app wants to know at once. */
const returned = () =>
  new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => !document.hidden && resolve(undefined), { once: true })
  })
