/**
 * The launcher: defines `window.XS2A` as soon as it has run, and draws the app over the host page in an iframe. It works under a
 * host's strict content policy: every style is set through the CSSOM, and nothing but the iframe is loaded.
 * @see contract section 5
 */
;(() => {
  const script = document.currentScript
  if (!script) throw new Error('The XS2A launcher must be loaded by a classic script element')
  const APP = new URL('../../widget-app/v1/index.html', script.src)
  /** How long the iframe may take to say hello. */
  const PATIENCE_MS = 15_000
  const OVERLAY = {
    position: 'fixed',
    inset: '0',
    width: '100%',
    height: '100%',
    maxWidth: 'none',
    maxHeight: 'none',
    margin: '0',
    padding: '0',
    border: '0',
    overflow: 'hidden',
    background: 'rgb(18 14 22 / 0.5)',
  }
  const FRAME = { display: 'block', width: '100%', height: '100%', border: '0', background: 'transparent' }

  let defaults = {}
  /** Only one flow at a time. */
  let current = null

  function configure(options) {
    defaults = { ...options }
  }

  /** @throws {TypeError} for a token that is none; {Error} while another flow is open. */
  function startFlow(clientToken, options) {
    checkToken(clientToken)
    if (current) throw new Error('XS2A: a flow is already open')
    current = open(clientToken, { ...defaults, ...given(options) })
  }

  function open(token, options) {
    const appearance = appearanceOf(options)
    const frame = document.createElement('iframe')
    // The token travels by message, never in the address. The app needs our origin to know whom it may talk to.
    frame.src = `${APP.href}#host=${encodeURIComponent(location.origin)}`
    frame.title = options.language?.startsWith('de') ? 'Bankverbindung' : 'Bank connection'
    Object.assign(frame.style, FRAME, { colorScheme: appearance })

    const overlay = document.createElement('dialog')
    overlay.setAttribute('aria-label', frame.title)
    overlay.setAttribute('closedby', 'none')
    Object.assign(overlay.style, OVERLAY)
    overlay.append(frame)

    const before = document.activeElement
    const root = document.documentElement
    const scrolling = root.style.overflow
    root.style.overflow = 'hidden'

    const send = (message) => frame.contentWindow?.postMessage({ from: 'xs2a-launcher', ...message }, APP.origin)
    const keepOpen = (event) => {
      event.preventDefault()
      send({ type: 'escape' })
    }
    // A browser that does not know `closedby` may close a dialog in spite of us.
    const reopen = () => current && !overlay.open && overlay.showModal()
    const listen = (event) => {
      if (event.origin !== APP.origin || event.source !== frame.contentWindow) return
      if (event.data?.from === 'xs2a-app') on[event.data.type]?.(event.data.error)
    }

    function close() {
      clearTimeout(timer)
      window.removeEventListener('message', listen)
      current = null
      overlay.remove()
      root.style.overflow = scrolling
      if (before instanceof HTMLElement && before.isConnected) before.focus()
      call(options.onClose)
    }

    const on = {
      hello() {
        clearTimeout(timer)
        call(options.onLoad)
        const { autoClose, hideTransitionOnFlowEnd, unfoldConsentDetails, language } = options
        send({
          type: 'start',
          token,
          options: { autoClose, hideTransitionOnFlowEnd, unfoldConsentDetails, language, appearance },
        })
      },
      ready: () => call(options.onReady),
      finished: () => call(options.onFinished),
      abort: (error) => call(options.onAbort, error),
      error: (error) => call(options.onError, error),
      close,
    }
    const timer = setTimeout(() => {
      call(options.onError, { code: 'TECHNICAL', message: 'The XS2A App did not load' })
      close()
    }, PATIENCE_MS)

    window.addEventListener('message', listen)
    overlay.addEventListener('cancel', keepOpen)
    overlay.addEventListener('close', reopen)
    overlay.addEventListener('keydown', (event) => event.key === 'Escape' && keepOpen(event))
    document.body.append(overlay)
    overlay.showModal()
    frame.focus()
    return overlay
  }

  /** A host's faulty callback is the host's to hear of, and must not stop the flow. */
  function call(callback, argument) {
    if (typeof callback !== 'function') return
    try {
      if (argument === undefined) callback()
      else callback(argument)
    } catch (error) {
      reportError(error)
    }
  }

  /** An option given as undefined is an option not given. */
  function given(options) {
    return Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== undefined))
  }

  function appearanceOf({ appearanceMode }) {
    if (appearanceMode === 'light' || appearanceMode === 'dark') return appearanceMode
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  }

  /** The token is only read here: its signature is the server's business. The message repeats nothing of it. */
  function checkToken(token) {
    try {
      const parts = token.split('.')
      const { auth_url } = JSON.parse(atob(parts[1].replaceAll('-', '+').replaceAll('_', '/')))
      if (parts.length === 3 && /^https?:$/.test(new URL(auth_url).protocol)) return
    } catch {
      // Falls through: whatever is wrong with it, it is no client token.
    }
    throw new TypeError('XS2A: the client token is malformed')
  }

  window.XS2A ??= Object.freeze({ configure, startFlow })
  // ALYF leaves the result of a call in the hook; only a function is a hook.
  if (typeof window.onXS2AReady === 'function') window.onXS2AReady(window.XS2A)
})()
