/**
 * The widget without a framework: a frame of Passbook's own, over the page or in a place of it. Everything here talks to that frame
 * alone, by exact origin and exact window; nothing is kept in the browser.
 */
import {
  isSaid,
  VERSION,
  type EventMeta,
  type EventName,
  type ExitError,
  type ExitMeta,
  type FrameMessage,
  type HandoffMode,
  type PageWord,
  type SuccessMeta,
  type View,
} from './contract.ts'

export interface Callbacks {
  /** The bank is linked. Give `handoffToken` to your server: `POST /api/connect/exchange` tells it what was linked, once. */
  readonly onSuccess: (handoffToken: string, meta: SuccessMeta) => void
  /** The widget is gone. Null: the person left; an error: it could not go on. */
  readonly onExit?: ((error: ExitError | null, meta: ExitMeta) => void) | undefined
  readonly onEvent?: ((name: EventName, meta: EventMeta) => void) | undefined
  /** The first screen stands. */
  readonly onLoad?: (() => void) | undefined
}

export interface Look {
  /** `en`, `de`, `pt-BR`, `ro` or `pl`; without one, what the token says. */
  readonly locale?: string | undefined
  readonly appearance?: 'light' | 'dark' | 'system' | undefined
  /** For the one style element, where the page's content policy asks for one. */
  readonly cspNonce?: string | undefined
  /** Where the frame stands; without one it lies over the page, in a dialog. */
  readonly container?: HTMLElement | null | undefined
  /** Where a bank's own page opens: in a window (`popup`), or in this very tab. */
  readonly handoff?: HandoffMode | undefined
  /** The address the bank led back to, after a `redirect`: with a fresh token of the same session the widget goes on. */
  readonly receivedRedirectUri?: string | undefined
}

export interface Connection {
  /** Shows the widget; asked for too early, once it is ready. */
  open(): void
  /** Asks it to end, as the cross does; `force` ends it without a question. */
  exit(options?: { readonly force?: boolean }): void
  /** Removes the frame; no callback runs after it. */
  destroy(): void
}

interface Held {
  readonly host: string
  readonly link: string
  readonly pass: string
}

const STYLE_ID = 'passbook-connect-style'
const STYLE = `.passbook-connect-dialog{padding:0;border:0;background:transparent;max-width:none;max-height:none;width:min(440px,100vw);height:min(720px,100dvh);overflow:hidden;border-radius:12px}.passbook-connect-dialog::backdrop{background:rgb(14 16 21/.5)}.passbook-connect-frame{display:block;width:100%;height:100%;min-height:0;border:0;color-scheme:normal}`
/** A frame that has not said a word by then will not. */
const PATIENCE_MS = 20_000

/** What a token says in the open. @throws {TypeError} for a text that is no link token */
export function readToken(token: string): Held {
  try {
    const [head = ''] = token.split('.')
    const held = JSON.parse(atob(head.replaceAll('-', '+').replaceAll('_', '/'))) as Partial<Held>
    if (typeof held.host === 'string' && typeof held.link === 'string' && typeof held.pass === 'string') {
      return { host: new URL(held.host).origin, link: held.link, pass: held.pass }
    }
  } catch {
    // said below
  }
  throw new TypeError('Passbook: this is no link token')
}

/** Makes a widget for a token. It loads out of sight at once, and is shown by `open`. */
export function connect(
  token: string,
  look: Look,
  callbacks: Callbacks & { readonly onView?: (view: View) => void },
): Connection {
  const { host, link, pass } = readToken(token)
  const frame = document.createElement('iframe')
  const dialog = look.container ? null : document.createElement('dialog')
  let state: 'loading' | 'ready' | 'gone' = 'loading'
  let last: ExitMeta = { linkSessionId: link, status: null, institution: null }

  const send = (word: PageWord) =>
    frame.contentWindow?.postMessage({ passbook: VERSION, linkSessionId: link, ...word }, host)
  const destroy = () => {
    if (state === 'gone') return
    state = 'gone'
    clearTimeout(patience)
    window.removeEventListener('message', hear)
    if (dialog?.open) dialog.close()
    frame.remove()
    dialog?.remove()
  }
  const end = (error: ExitError | null, meta: ExitMeta) => {
    destroy()
    callbacks.onExit?.(error, meta)
  }

  const hear = (event: MessageEvent<unknown>) => {
    if (event.origin !== host || event.source !== frame.contentWindow || !isSaid(event.data, link)) return
    const word = event.data as FrameMessage // of the contract, by the check above; unknown words fall through
    switch (word.type) {
      case 'ready':
        clearTimeout(patience)
        return send({
          type: 'token',
          token,
          handoff: look.handoff ?? 'popup',
          returned: look.receivedRedirectUri !== undefined,
        })
      case 'loaded':
        state = 'ready'
        return callbacks.onLoad?.()
      case 'event':
        if (word.name === 'VIEW' && word.meta.view) {
          last = { ...last, status: word.meta.view }
          callbacks.onView?.(word.meta.view)
        }
        return callbacks.onEvent?.(word.name, word.meta)
      case 'success':
        destroy()
        return callbacks.onSuccess(word.handoffToken, word.meta)
      case 'exit':
        return end(word.error, word.meta)
    }
  }
  const patience = setTimeout(
    () =>
      end(
        {
          code: 'FRAME_UNREACHABLE',
          type: 'widget',
          message: 'the frame did not load',
          displayMessage: null,
          requestId: '',
        },
        last,
      ),
    PATIENCE_MS,
  )

  dress(look.cspNonce)
  window.addEventListener('message', hear)
  frame.className = 'passbook-connect-frame'
  frame.title = 'Passbook'
  frame.referrerPolicy = 'no-referrer'
  const query = new URLSearchParams()
  if (look.locale) query.set('locale', look.locale)
  if (look.appearance) query.set('appearance', look.appearance)
  frame.src = `${host}/embed/${link}/${pass}${query.size > 0 ? `?${query}` : ''}`
  if (dialog) {
    dialog.className = 'passbook-connect-dialog'
    dialog.ariaLabel = frame.title
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault() // Escape asks, as the cross does
      send({ type: 'exit', force: false })
    })
    dialog.append(frame)
    document.body.append(dialog)
  } else look.container?.append(frame)

  return {
    open: () => {
      if (state !== 'gone' && dialog && !dialog.open) dialog.showModal()
    },
    exit({ force = false } = {}) {
      if (state === 'gone') return
      if (state === 'ready') send({ type: 'exit', force })
      if (force || state === 'loading') end(null, last)
    },
    destroy,
  }
}

/** The one style element, once a page. */
function dress(nonce: string | undefined): void {
  if (document.getElementById(STYLE_ID)) return
  const style = document.createElement('style')
  style.id = STYLE_ID
  if (nonce) style.nonce = nonce
  style.textContent = STYLE
  document.head.append(style)
}
