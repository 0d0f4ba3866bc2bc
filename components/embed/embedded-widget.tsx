'use client'
/**
 * The widget in a frame. It says that it is there, is given its token by the one page that may frame it, opens it for a credential that
 * stays in this document's memory, and from then on is the widget that our own pages show.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { LinkStart } from '@/lib/model/embedded'
import type { ProblemView } from '@/lib/model/view'
import { isSaid, VERSION, type FrameWord, type PageMessage } from '@/packages/connect/src/contract'
import { HostProvider } from '../consent/host'
import { Widget, type WidgetProps } from '../consent/widget'
import { frameHost } from './frame-host'

interface EmbeddedWidgetProps extends Pick<WidgetProps, 'locale' | 'catalogue' | 'textVersion' | 'suggested' | 'at'> {
  linkSessionId: string
  /** The page around: said to and heard from, nobody else. */
  origin: string
  appearance: 'light' | 'dark' | 'system'
}

const NOWHERE = { finish: '', another: '', manage: '', leave: '' }

interface Opened extends ReturnType<typeof frameHost> {
  readonly start: LinkStart
}

export function EmbeddedWidget({ linkSessionId, origin, appearance, locale, ...props }: EmbeddedWidgetProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const opening = useRef(false)
  const [closers] = useState(() => new Set<(force: boolean) => void>())
  const say = useCallback(
    (word: FrameWord) => window.parent.postMessage({ passbook: VERSION, linkSessionId, ...word }, origin),
    [linkSessionId, origin],
  )

  useEffect(() => {
    const { dataset } = document.documentElement
    if (appearance === 'system') delete dataset.theme
    else dataset.theme = appearance
    document.documentElement.lang = locale
  }, [appearance, locale])

  useEffect(() => {
    const onAsked = (close: (force: boolean) => void) => (closers.add(close), () => void closers.delete(close))
    const open = async ({ token, handoff, returned }: PageMessage & { type: 'token' }) => {
      const start = await openToken(token)
      if ('code' in start) {
        const error = {
          code: 'INVALID_TOKEN',
          type: 'token' as const,
          displayMessage: null,
          requestId: start.reference,
        }
        const message = `the token is ${start.fields?.token ?? start.fields?.institutionId ?? start.code}`
        say({ type: 'exit', error: { ...error, message }, meta: { linkSessionId, status: null, institution: null } })
        return
      }
      const made = frameHost(linkSessionId, start.frame, handoff, { say, onAsked })
      setOpened({ start, ...made })
      say({ type: 'loaded' })
      made.host.tell('OPEN')
      if (returned) made.host.tell('REDIRECT_RETURN')
    }
    const hear = (event: MessageEvent<unknown>) => {
      if (event.origin !== origin || event.source !== window.parent || !isSaid(event.data, linkSessionId)) return
      const word = event.data as PageMessage // of our contract, by the check above
      if (word.type === 'exit') for (const close of closers) close(word.force)
      if (word.type !== 'token' || opening.current) return
      opening.current = true
      void open(word)
    }
    window.addEventListener('message', hear)
    say({ type: 'ready' })
    return () => window.removeEventListener('message', hear)
  }, [closers, linkSessionId, origin, say])

  if (!opened) return null
  const { start, host, actions } = opened
  const [only] = start.countries
  return (
    <HostProvider host={host}>
      <Widget
        {...props}
        {...actions}
        locale={locale}
        countries={start.countries}
        suggested={start.countries.includes(props.suggested) ? props.suggested : (only ?? props.suggested)}
        preset={start.institution}
        initial={start.connection}
        places={NOWHERE}
      />
    </HostProvider>
  )
}

async function openToken(token: string): Promise<LinkStart | ProblemView> {
  const sent = await fetch('/api/connect/open', {
    method: 'POST', credentials: 'omit', cache: 'no-store', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }),
  }).catch(() => null) // prettier-ignore
  const said = (await sent?.json().catch(() => null)) as LinkStart | { error: ProblemView } | null | undefined // our own handler's
  if (!said) return { code: 'provider_unavailable', reference: '' }
  return 'error' in said ? said.error : said
}
