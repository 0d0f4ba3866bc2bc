'use client'
/**
 * The last word before the bank's own page. Leaving happens on a press, never on a timer, and by an address that still counts:
 * one that ran out, or lives for seconds only, is made at the press.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RedirectAsk } from '@/lib/model/conversation'
import type { ConnectionId } from '@/lib/model/ids'
import type { ConnectionView } from '@/lib/model/view'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Monogram } from '../ui/monogram'
import { openBankWindow, postForm, type BankWindow } from './bank-window'
import { awaitBack } from './came-back'
import { Frame } from './frame'
import { useHost } from './host'
import { useWords } from './words'

/** An address must live at least as long as it takes to get there. */
const ON_THE_WAY_MS = 5_000
/** By now the browser should have left. */
const STUCK_MS = 3_000
const LOOK_MS = 1_000

type Phase = 'here' | 'leaving' | 'stuck' | 'window' | 'closed' | 'blocked'

interface RedirectPaneProps {
  ask: RedirectAsk
  connectionId: ConnectionId
  /** In a sentence; `name` is the bank's own, null where it is not known yet. */
  bank: string
  name: string | null
  /** The product's clock. */
  now: () => number
  step: { current: number; total: number }
  /** Asks for a fresh address. */
  onAgain: () => Promise<ConnectionView | null>
  /** The person says they are done: the server looks at the bank. */
  onFinished: () => Promise<unknown>
  /** The bank's window came back. */
  onBack: () => void
  onClose: () => void
}

/** A page, never a script: the address comes from outside. */
const pageAt = (url: string | null): URL | null => {
  const page = url === null ? null : URL.parse(url)
  return page && /^https?:$/.test(page.protocol) ? page : null
}

export function RedirectPane(props: RedirectPaneProps) {
  const { ask, connectionId, bank, name, now, step, onAgain, onFinished, onBack, onClose } = props
  const { say } = useWords()
  const { tell, frame } = useHost()
  const [phase, setPhase] = useState<Phase>('here')
  const [failed, setFailed] = useState(false)
  const [unheard, setUnheard] = useState(false)
  const opened = useRef<BankWindow | null>(null)
  const notice = useRef<HTMLDivElement>(null)
  const page = pageAt(ask.url)

  const fresh = useCallback(
    ({ url, expiresAt }: RedirectAsk): string | null =>
      expiresAt === null || Date.parse(expiresAt) - now() > ON_THE_WAY_MS ? (pageAt(url)?.href ?? null) : null,
    [now],
  )
  /** An address that counts now; made where it must be. */
  const address = async (): Promise<string | null> => {
    const known = fresh(ask)
    if (known) return known
    const next = (await onAgain())?.ask
    return next?.kind === 'redirect' ? fresh(next) : null
  }

  const leave = async () => {
    setPhase('leaving')
    setFailed(false)
    const url = await address()
    if (!url) {
      setPhase('here')
      return setFailed(true)
    }
    tell('REDIRECT_OUT')
    if (frame) postForm(document, frame.leaving.action, { ...frame.leaving.fields, here: '1' }, '_top')
    else window.location.assign(url)
    setTimeout(() => setPhase((at) => (at === 'leaving' ? 'stuck' : at)), STUCK_MS)
  }
  const leaveInWindow = async () => {
    const bankWindow = openBankWindow(say('handoff.loading', { bank })) // first, while the press still counts
    if (!bankWindow) return block()
    opened.current = bankWindow
    setPhase('window')
    setFailed(false)
    const url = await address()
    if (url) {
      tell('REDIRECT_OUT')
      if (frame) bankWindow.post(frame.leaving.action, frame.leaving.fields)
      else bankWindow.go(url)
    } else {
      bankWindow.close()
      setPhase('here')
      return setFailed(true)
    }
    if (await bankWindow.blocked) block()
  }
  const block = () => {
    tell('POPUP_BLOCKED')
    setPhase((at) => (at === 'closed' ? at : 'blocked'))
  }
  const look = async () => {
    setUnheard(false)
    await onFinished()
    setUnheard(true) // whoever was heard of is on another screen by now
  }

  const away = phase === 'window' || phase === 'closed'
  const back = useRef(onBack)
  useEffect(() => void (back.current = onBack), [onBack])
  useEffect(() => {
    if (!away) return
    const timer = setInterval(
      () => setPhase((at) => (at === 'window' && opened.current?.closed ? 'closed' : at)),
      LOOK_MS,
    )
    const stop = awaitBack(connectionId, () => back.current())
    return () => (clearInterval(timer), stop())
  }, [away, connectionId])
  useEffect(() => {
    if (phase === 'blocked' || phase === 'stuck') notice.current?.focus()
  }, [phase])
  // Back from the bank by the browser's own button: the page is as it was left, and must be usable.
  useEffect(() => {
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && setPhase('here')
    window.addEventListener('pageshow', onShow)
    return () => window.removeEventListener('pageshow', onShow)
  }, [])

  const leaving = phase === 'leaving'
  const foot = away ? (
    <>
      <Button tone="primary" size="large" wide onClick={() => void look()}>
        {say('handoff.finished')}
      </Button>
      <Button size="large" wide onClick={() => void leaveInWindow()}>
        {say('handoff.windowAgain')}
      </Button>
    </>
  ) : frame && !frame.takesTab ? (
    // No bank lets itself be framed.
    <Button tone="primary" size="large" wide onClick={() => void leaveInWindow()}>
      {name ? say('continueTo', { bank: name }) : say('continue')}
    </Button>
  ) : (
    <>
      <Button tone="primary" size="large" wide disabled={leaving} onClick={() => void leave()}>
        {leaving ? say('handoff.going') : name ? say('continueTo', { bank: name }) : say('continue')}
      </Button>
      <Button tone="quiet" size="large" wide disabled={leaving} onClick={() => void leaveInWindow()}>
        {say('handoff.window')}
      </Button>
    </>
  )
  const link = (
    <a
      href={page?.href ?? ''}
      rel="noreferrer"
      className="font-medium text-stamp underline underline-offset-4"
      onClick={(event) => {
        if (fresh(ask)) return
        event.preventDefault()
        void leave()
      }}
    >
      {say('handoff.link', { bank })}
    </a>
  )
  return (
    <Frame screen="handoff" title={say('handoff.leaving')} step={step} onClose={onClose} foot={foot}>
      <div className="flex items-center gap-3 border-y border-rule py-4">
        <Monogram name={name ?? bank} size={48} />
        <p className="min-w-0">
          <span className="block text-16 font-medium [overflow-wrap:anywhere]">{name ?? bank}</span>
          <span className="block text-13 text-ink-soft [overflow-wrap:anywhere]">
            {page ? say('handoff.host', { host: page.host }) : say('handoff.hostLater')}
          </span>
        </p>
      </div>
      <p>{say('handoff.redirect', { bank })}</p>
      <p className="text-ink-soft">{say('handoff.unseen', { bank })}</p>
      {failed && (
        <Alert kind="alarm" live title={say('handoff.noAddress')}>
          {say('handoff.noAddressText')}
        </Alert>
      )}
      {phase === 'blocked' && (
        <Alert ref={notice} kind="caution" live title={say('handoff.blocked')}>
          {!frame && link}
        </Alert>
      )}
      {phase === 'stuck' && (
        <Alert ref={notice} kind="info" live title={say('handoff.stuck')}>
          {!frame && link}
        </Alert>
      )}
      {away && (
        <Alert
          kind={unheard ? 'caution' : 'info'}
          live
          title={say(phase === 'closed' ? 'handoff.closed' : 'handoff.opened', { bank })}
        >
          {unheard
            ? say('handoff.unheard', { bank })
            : say(phase === 'closed' ? 'handoff.closedText' : 'handoff.openedText')}
        </Alert>
      )}
    </Frame>
  )
}
