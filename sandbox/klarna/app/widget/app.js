/** The app: learns from the launcher which flow it is, then shows whatever the wizard says until the flow is over. */
import { meetHost } from './host.js'
import { bankScreen, bankSearchOf } from './screens/bank.js'
import { endScreen } from './screens/end.js'
import { formScreen } from './screens/form.js'
import { redirectScreen } from './screens/redirect.js'
import { waitingScreen } from './screens/waiting.js'
import { h } from './dom.js'
import { createStage } from './stage.js'
import { claimsOf } from './token.js'
import { WizardError, createWizard } from './wizard.js'
import { createWords } from './words.js'

const host = meetHost()
if (host) {
  host.listen({ start: (message) => void start(message), escape: () => leave() })
  document.addEventListener('keydown', (event) => {
    // A dialog of our own has its own idea of the key.
    if (event.key === 'Escape' && !document.querySelector('dialog[open]')) leave()
  })
  host.tell('hello')
} else {
  const words = createWords()
  createStage(words).show('stray', words.say.title.stray, h('p', {}, words.say.stray))
}

/** What Escape and the button in the corner do just now. */
let leave = () => {}

async function start({ token, options }) {
  document.documentElement.dataset.appearance = options.appearance
  const claims = claimsOf(token)
  const words = createWords(options.language ?? claims.language)
  const stage = createStage(words)
  const stopping = new AbortController()
  const app = {
    stage,
    words,
    options,
    claims,
    site: new URL(host.origin).host,
    wizard: createWizard(claims.auth_url),
    /** Aborted when the consumer gives up. */
    stopped: stopping.signal,
    /** Name of the bank, once it was chosen here. */
    bank: null,
    typed: new Map(),
    answering: (ask) => answering(app, ask),
    /** The answer under way, which a cancel has to wait for. */
    pending: Promise.resolve(),
    /** Said on the next screen. */
    note: null,
  }
  stage.show('loading', words.say.title.loading)
  leave = async () => {
    if (await stage.confirmCancel(app.site)) stopping.abort()
  }
  stage.onLeave(words.say.cancel, () => leave())

  const step = await Promise.race([run(app), cancelled(app)])
  stage.closeConfirm()
  report(step)
  leave = () => host.tell('close')
  await endScreen(app, step)
  host.tell('close')
}

/** @returns the step that ends the flow, or null when the consumer gave up meanwhile. */
async function run(app) {
  let step = window.isSecureContext ? await app.answering(() => app.wizard.look()) : { failed: 'insecure' }
  while ('failed' in step) step = await retryScreen(app, step.failed)
  for (let first = true; ; first = false) {
    if (!step || ['FINISHED', 'EXCEPTION', 'ABORTED'].includes(step.state)) {
      if (first) host.tell('ready')
      return step ?? new Promise(() => {})
    }
    const next = screenFor(app, step)
    if (first) host.tell('ready')
    step = await next
  }
}

function screenFor(app, step) {
  const note = app.note && h('p', { class: 'box box-warning' }, app.note)
  app.note = null
  const { result } = step
  if (result?.redirect) return redirectScreen(app, step, note)
  if (result?.form) {
    const isSearch = result.context === 'bank_selection' && bankSearchOf(result.form)
    return isSearch ? bankScreen(app, step, note) : formScreen(app, step, note)
  }
  return waitingScreen(app)
}

/** The first look failed: nothing can be shown but that. */
function retryScreen(app, failed) {
  const { stage, words } = app
  return new Promise((resolve) => {
    const again = () => resolve(app.answering(() => app.wizard.look()))
    stage.show(
      'trouble',
      words.say.title.failed,
      h('p', {}, words.say.trouble[failed]),
      failed !== 'insecure' && h('button', { type: 'button', class: 'first', onclick: again }, words.say.retry),
    )
    host.tell('ready')
  })
}

/**
 * @returns the next step; `{failed}` when it may be tried again as it is. An answer that was refused is followed by a look at where
 *   things stand; a flow that cannot be looked at any more has failed.
 */
function answering(app, ask) {
  const answer = ask().catch(async (error) => {
    if (!(error instanceof WizardError)) throw error
    if (error.status === 0 || error.status >= 500) return { failed: 'unreachable' }
    app.note = app.words.say.trouble.refused
    return app.wizard.look().catch((again) => {
      if (again instanceof WizardError && (again.status === 0 || again.status >= 500)) return { failed: 'unreachable' }
      return { state: 'EXCEPTION', error: { code: 'TECHNICAL', message: 'The flow is not known any more' } }
    })
  })
  app.pending = answer.then(
    () => {},
    () => {},
  )
  return answer
}

/** Resolves when the consumer has given up and the wizard was told; what it says then counts. */
function cancelled({ stopped, wizard, pending, ...app }) {
  return new Promise((resolve) => {
    stopped.addEventListener('abort', async () => {
      app.stage.show('loading', app.words.say.title.loading)
      await Promise.race([pending, new Promise((done) => setTimeout(done, 5000))])
      resolve(await wizard.cancel().catch(() => wizard.look().catch(() => ({ state: 'ABORTED' }))))
    })
  })
}

/** Tells the website, in the words of the launcher's callbacks. */
function report({ state, error }) {
  if (state === 'FINISHED') host.tell('finished')
  else if (state === 'ABORTED') host.tell('abort')
  else if (error?.code === 'USER.ABORTED') host.tell('abort', error)
  else host.tell('error', error ?? { code: 'TECHNICAL', message: 'The flow failed' })
}
