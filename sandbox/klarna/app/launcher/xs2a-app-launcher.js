/**
 * The launcher a host page loads: `window.XS2A`, which lays the App over the page in an iframe. Plain script without
 * dependencies; styles only through the CSSOM, because hosts forbid inline styles. @see contract 5
 */
;(() => {
  'use strict'

  const script = document.currentScript
  if (!(script instanceof HTMLScriptElement)) throw new Error('XS2A: load the launcher with a plain <script src>')
  const APP = new URL('../../widget-app/v1/index.html', script.src)
  /** Without a sign of life for so long the frame counts as blocked. */
  const PATIENCE_MS = 15_000
  const END_CALLBACKS = { finished: 'onFinished', aborted: 'onAbort', failed: 'onError' }

  let defaults = {}
  let isOpen = false

  /** What the App reads of the token. @throws {TypeError} when it is no JWT with an `auth_url`. */
  function checkToken(token) {
    try {
      const part = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')
      const { auth_url: authUrl } = JSON.parse(atob(part))
      if (/^https?:$/.test(new URL(authUrl).protocol)) return
    } catch {
      // Said below, without the token in it.
    }
    throw new TypeError('XS2A: the client token is malformed')
  }

  /** A host's mistake in a callback is the host's: it is reported there and does not stop the App. */
  function call(callback, ...given) {
    if (typeof callback !== 'function') return
    try {
      callback(...given)
    } catch (error) {
      reportError(error)
    }
  }

  function buildOverlay(options) {
    const isDark = options.appearanceMode === 'dark'
    const german = String(options.language ?? '').startsWith('de')
    const overlay = document.createElement('dialog')
    overlay.setAttribute('role', 'dialog')
    overlay.setAttribute('aria-modal', 'true')
    overlay.setAttribute('aria-label', german ? 'Klarna: Bank verbinden' : 'Klarna: connect your bank')
    overlay.setAttribute('closedby', 'none')
    Object.assign(overlay.style, {
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
      display: 'grid',
      placeItems: 'center',
      background: isDark ? 'rgb(0 0 0 / 0.66)' : 'rgb(15 14 20 / 0.5)',
    })
    const frame = document.createElement('iframe')
    frame.title = overlay.getAttribute('aria-label')
    frame.src = `${APP.href}#${new URLSearchParams({ origin: location.origin })}`
    Object.assign(frame.style, {
      // A card on wide screens; on narrow ones the whole screen, and therefore without rounded corners.
      width: 'min(100%, 460px)',
      height: 'min(100%, 740px)',
      border: '0',
      borderRadius: 'clamp(0px, (100vw - 500px) * 999, 20px)',
      boxShadow: '0 24px 64px rgb(0 0 0 / 0.28)',
      background: isDark ? '#151418' : '#ffffff',
      colorScheme: isDark ? 'dark' : 'light',
    })
    overlay.append(frame)
    return { overlay, frame }
  }

  /** @returns how to give the page its scroll bar back. */
  function lockScrolling() {
    const { style, clientWidth } = document.documentElement
    const { overflow, scrollbarGutter } = style
    const hasScrollbar = window.innerWidth > clientWidth
    style.overflow = 'hidden'
    if (hasScrollbar) style.scrollbarGutter = 'stable'
    return () => Object.assign(style, { overflow, scrollbarGutter })
  }

  function startFlow(clientToken, ownOptions) {
    checkToken(clientToken)
    if (isOpen) throw new Error('XS2A: a flow is already open')
    isOpen = true
    const options = { ...defaults, ...ownOptions }
    const { overlay, frame } = buildOverlay(options)
    const focused = document.activeElement
    const unlock = lockScrolling()
    let hasEnded = false

    const tell = (message) => frame.contentWindow?.postMessage(message, APP.origin)

    function end(outcome, error) {
      if (hasEnded) return
      hasEnded = true
      call(options[END_CALLBACKS[outcome]], ...(error ? [error] : []))
    }

    function close() {
      clearTimeout(patience)
      window.removeEventListener('message', listen)
      overlay.close()
      overlay.remove()
      unlock()
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus()
      isOpen = false
      call(options.onClose)
    }

    const HEARD = {
      hello() {
        clearTimeout(patience)
        call(options.onLoad)
        tell({
          xs2a: 'start',
          clientToken,
          options: {
            autoClose: options.autoClose === true,
            hideTransitionOnFlowEnd: options.hideTransitionOnFlowEnd === true,
            unfoldConsentDetails: options.unfoldConsentDetails === true,
            language: typeof options.language === 'string' ? options.language : null,
            appearanceMode: options.appearanceMode === 'dark' ? 'dark' : 'light',
          },
        })
      },
      ready() {
        frame.focus()
        call(options.onReady)
      },
      finished: () => end('finished'),
      aborted: (error) => end('aborted', error),
      failed: (error) => end('failed', error),
      close() {
        // An App that closes without a word has been given up.
        end('aborted')
        close()
      },
    }

    function listen(event) {
      if (event.source !== frame.contentWindow || event.origin !== APP.origin) return
      const kind = event.data?.xs2a
      if (Object.hasOwn(HEARD, kind)) HEARD[kind](event.data.error)
    }

    const patience = setTimeout(() => {
      end('failed', { code: 'TECHNICAL', message: 'The App did not load' })
      close()
    }, PATIENCE_MS)

    const askToCancel = (event) => {
      event.preventDefault()
      tell({ xs2a: 'cancel' })
    }
    overlay.addEventListener('cancel', askToCancel)
    overlay.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') askToCancel(event)
    })
    window.addEventListener('message', listen)
    document.body.append(overlay)
    overlay.showModal()
  }

  window.XS2A = Object.freeze({
    configure(options) {
      defaults = { ...options }
    },
    startFlow,
  })
  call(window.onXS2AReady, window.XS2A)
})()
