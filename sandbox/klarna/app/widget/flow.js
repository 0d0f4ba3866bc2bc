/** One flow, from its first step to its last: which screen shows which step, and what becomes of answers that fail. */
import { h } from './dom.js'
import { bankScreen, bankSearchOf } from './screens/bank.js'
import { formScreen } from './screens/form.js'
import { redirectScreen } from './screens/redirect.js'
import { waitingScreen } from './screens/waiting.js'
import { WizardError } from './wizard.js'

/** How long a cancel waits for an answer that is under way. */
const COURTESY_MS = 5000

const isOver = ({ state }) => ['FINISHED', 'EXCEPTION', 'ABORTED'].includes(state)
const isTransient = (error) => error.status === 0 || error.status >= 500

/**
 * @param given the window (`stage`, `words`, `options`, `claims`, `site`), the `wizard`, `stopped`: aborted when the consumer gives
 *   up, and `onReady`: called once, when there is something to see
 * @returns {Promise<{ state: string, error?: { code: string, message: string } }>} the last step
 */
export function runFlow(given) {
  const app = {
    ...given,
    /** Name of the bank: preselected, or chosen here. */
    bank: given.claims.bank?.name ?? null,
    /** What was typed, by key, for forms that come back. */
    typed: new Map(),
    /** Said on the next screen. */
    note: null,
    /** The newest answer, perhaps still under way. */
    pending: Promise.resolve(null),
    answering: (ask) => answering(app, ask),
  }
  app.stage.show('loading', app.words.say.title.loading)
  return Promise.race([walk(app), cancelled(app)])
}

async function walk(app) {
  let step = window.isSecureContext ? await app.answering(() => app.wizard.look()) : { failed: 'insecure' }
  let told = false
  for (;;) {
    // Whoever gave up sees no further screen; the other runner of the race has the last word.
    if (app.stopped.aborted) return new Promise(() => {})
    const next = screenFor(app, step)
    if (!told) app.onReady()
    told = true
    if (!next) return step
    step = await next
  }
}

/** @returns a promise of the next step, or null when this one is the last. */
function screenFor(app, step) {
  if ('failed' in step) return troubleScreen(app, step.failed)
  if (isOver(step)) return null
  const note = app.note && h('p', { class: 'box box-warning' }, app.note)
  app.note = null
  const { result } = step
  if (result?.redirect) return redirectScreen(app, step, note)
  if (!result?.form) return waitingScreen(app)
  const isSearch = result.context === 'bank_selection' && bankSearchOf(result.form)
  return isSearch ? bankScreen(app, step, note) : formScreen(app, step, note)
}

/** The first look failed: nothing can be shown but that. */
function troubleScreen({ stage, words: { say }, wizard, answering: ask }, failed) {
  return new Promise((resolve) => {
    const again = () => resolve(ask(() => wizard.look()))
    stage.show(
      'trouble',
      say.title.failed,
      h('p', {}, say.trouble[failed]),
      failed !== 'insecure' && h('button', { type: 'button', class: 'first', onclick: again }, say.retry),
    )
  })
}

/**
 * @returns the next step; `{failed}` when it may be tried again as it is. An answer that was refused is followed by a look at where
 *   things stand; a flow that cannot be looked at any more has failed.
 */
function answering(app, ask) {
  const answer = ask().catch((error) => {
    if (!(error instanceof WizardError)) return broken(error)
    if (isTransient(error)) return { failed: 'unreachable' }
    app.note = app.words.say.trouble.refused
    return app.wizard.look().catch((again) => (isTransient(again) ? { failed: 'unreachable' } : broken(again)))
  })
  app.pending = answer
  return answer
}

/** Not the consumer's fault and nothing they could mend. */
function broken(error) {
  reportError(error)
  return { state: 'EXCEPTION', error: { code: 'TECHNICAL', message: 'The flow cannot go on' } }
}

/** Resolves when the consumer has given up and the wizard was told. A flow that has ended meanwhile has ended as it did. */
function cancelled(app) {
  const { stopped, stage, words, wizard } = app
  return new Promise((resolve) => {
    const cancel = async () => {
      stage.show('loading', words.say.title.loading)
      const patience = new Promise((done) => setTimeout(done, COURTESY_MS, null))
      const answered = await Promise.race([app.pending, patience])
      if (answered && isOver(answered)) return resolve(answered)
      const last = await wizard.cancel().catch(() => wizard.look().catch(() => ({ state: 'ABORTED' })))
      resolve(isOver(last) ? last : { state: 'ABORTED' })
    }
    stopped.addEventListener('abort', () => void cancel(), { once: true })
  })
}
