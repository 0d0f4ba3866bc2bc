'use client'
/** The widget as a hook and a button. Callbacks are always those of the last render; a token makes one frame, also under StrictMode. */
import {
  createElement,
  useCallback,
  useEffect,
  useInsertionEffect,
  useRef,
  useState,
  type ButtonHTMLAttributes,
  type ReactElement,
} from 'react'
import type { ExitError, View } from './contract.ts'
import { connect, type Callbacks, type Connection, type Look } from './core.ts'

export interface ConsentWidgetOptions extends Callbacks, Look {
  /** Made by your server; null while it is on its way. Another token is another widget. */
  readonly token: string | null
}

export interface ConsentWidget {
  /** Shows the widget; asked for too early, it opens once it is ready. */
  readonly open: () => void
  readonly exit: (options?: { readonly force?: boolean }) => void
  /** The frame stands and waits to be shown. */
  readonly ready: boolean
  /** Why the widget could not go on; null after somebody simply left. */
  readonly error: ExitError | null
  /** The screen that stands; null while none does. */
  readonly view: View | null
}

export function useConsentWidget(options: ConsentWidgetOptions): ConsentWidget {
  const { token, locale, appearance, cspNonce, container, handoff, receivedRedirectUri } = options
  const [ready, setReady] = useState(false)
  const [error, setError] = useState<ExitError | null>(null)
  const [view, setView] = useState<View | null>(null)
  const newest = useRef(options)
  useInsertionEffect(() => void (newest.current = options))
  const widget = useRef<Connection | null>(null)
  /** Somebody asked for the widget before it was ready. */
  const wanted = useRef(false)

  useEffect(() => {
    if (token === null) return
    let gone = false
    const over = () => {
      widget.current = null
      setReady(false)
      setView(null)
    }
    // A moment later: StrictMode mounts twice at once, and a token opens once.
    const timer = setTimeout(() => {
      const look = { locale, appearance, cspNonce, container, handoff, receivedRedirectUri }
      widget.current = connect(token, look, {
        onSuccess: (handoffToken, meta) => (over(), newest.current.onSuccess(handoffToken, meta)),
        onExit: (problem, meta) => (over(), setError(problem), newest.current.onExit?.(problem, meta)),
        onEvent: (name, meta) => newest.current.onEvent?.(name, meta),
        onLoad() {
          setReady(true)
          setError(null)
          if (wanted.current) widget.current?.open()
          wanted.current = false
          newest.current.onLoad?.()
        },
        onView: (screen) => !gone && setView(screen),
      })
      if (receivedRedirectUri !== undefined) wanted.current = true
    })
    return () => {
      gone = true
      clearTimeout(timer)
      widget.current?.destroy()
      over()
    }
  }, [token, locale, appearance, cspNonce, container, handoff, receivedRedirectUri])

  const open = useCallback(() => {
    if (ready) widget.current?.open()
    else wanted.current = true
  }, [ready])
  const exit = useCallback((how?: { readonly force?: boolean }) => {
    wanted.current = false
    widget.current?.exit(how)
  }, [])
  return { open, exit, ready, error, view }
}

export type PassbookConnectButtonProps = ConsentWidgetOptions &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof ConsentWidgetOptions | 'onClick' | 'type'>

/** A button that opens the widget; what it says and how it looks is yours. */
export function PassbookConnectButton(props: PassbookConnectButtonProps): ReactElement {
  const {
    token,
    onSuccess,
    onExit,
    onEvent,
    onLoad,
    locale,
    appearance,
    cspNonce,
    container,
    handoff,
    receivedRedirectUri,
    ...button
  } = props
  const look = { locale, appearance, cspNonce, container, handoff, receivedRedirectUri }
  const { open } = useConsentWidget({ token, onSuccess, onExit, onEvent, onLoad, ...look })
  return createElement('button', {
    ...button,
    type: 'button',
    disabled: button.disabled ?? token === null,
    onClick: open,
  })
}
