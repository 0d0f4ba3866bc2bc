/** How a flow ended, and the way out. */
import { h } from '../dom.js'
import { sentenceFor } from '../words.js'

const LINGER_MS = 2000

/** Resolves when the window may close. */
export function endScreen({ stage, words: { say }, options }, { state, error }) {
  if (options.hideTransitionOnFlowEnd) return Promise.resolve()
  const name = state === 'FINISHED' ? 'finished' : state === 'ABORTED' ? 'aborted' : 'failed'
  const text = name === 'failed' ? sentenceFor(say, error?.code) : say.end[name]
  return new Promise((resolve) => {
    const done = () => resolve(undefined)
    stage.onLeave(say.close, done)
    stage.show(
      name,
      say.title[name],
      h('p', {}, text),
      h('button', { type: 'button', class: 'first', 'data-testid': 'kx-close', onclick: done }, say.close),
    )
    // What went wrong stays until it was read.
    if (options.autoClose && name !== 'failed') setTimeout(done, LINGER_MS)
  })
}
