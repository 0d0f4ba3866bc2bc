/** The app: learns from the launcher which flow it is, then shows whatever the wizard says until the flow is over. */
import { h } from './dom.js'
import { runFlow } from './flow.js'
import { meetHost } from './host.js'
import { endScreen } from './screens/end.js'
import { createStage } from './stage.js'
import { claimsOf } from './token.js'
import { createWizard } from './wizard.js'
import { createWords } from './words.js'

/** What Escape and the button in the corner do just now. */
let leave = () => {}

const host = meetHost()
if (host) {
  host.listen({ start: (message) => void start(message), escape: () => leave() })
  document.addEventListener('keydown', (event) => {
    // A dialog of our own has its own idea of the key; and the one that is opened by it must not be closed by it.
    if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return
    event.preventDefault()
    leave()
  })
  host.tell('hello')
} else {
  const words = createWords()
  createStage(words).show('stray', words.say.title.stray, h('p', {}, words.say.stray))
}

async function start({ token, options }) {
  document.documentElement.dataset.appearance = options.appearance
  const claims = claimsOf(token)
  const words = createWords(options.language ?? claims.language)
  const stage = createStage(words)
  const stopping = new AbortController()
  const site = new URL(host.origin).host
  leave = () => void stage.confirmCancel(site).then((stop) => stop && stopping.abort())
  stage.onLeave(words.say.cancel, () => leave())

  const end = await runFlow({
    stage,
    words,
    options,
    claims,
    site,
    wizard: createWizard(claims.auth_url),
    stopped: stopping.signal,
    onReady: () => host.tell('ready'),
  })
  stage.closeConfirm()
  report(end)
  leave = () => host.tell('close')
  // Who has just said "stop" need not be told that it stopped.
  if (!(stopping.signal.aborted && end.state === 'ABORTED')) await endScreen({ stage, words, options }, end)
  host.tell('close')
}

/** Tells the website, in the words of the launcher's callbacks. */
function report({ state, error }) {
  if (state === 'FINISHED') host.tell('finished')
  else if (state === 'ABORTED') host.tell('abort')
  else if (error?.code === 'USER.ABORTED') host.tell('abort', error)
  else host.tell('error', error ?? { code: 'TECHNICAL', message: 'The flow failed' })
}
