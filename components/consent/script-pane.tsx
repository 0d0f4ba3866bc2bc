'use client'
/** Hands over to a provider's own window and waits for it. What the window claims is only ever a reason to ask the server. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ScriptAsk } from '@/lib/model/conversation'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Frame } from './frame'
import { LAUNCHERS, LauncherBlockedError } from './launchers'
import { useWords } from './words'

interface ScriptPaneProps {
  ask: ScriptAsk
  provider: string
  bank: string | null
  /** Open it at once: the person has just pressed "Continue". */
  eager: boolean
  step: { current: number; total: number }
  onReply: (kind: 'finished' | 'cancelled' | 'failed') => void
  onClose: () => void
}

type Phase = 'waiting' | 'opening' | 'open' | 'over' | 'blocked'

const appearance = (): 'light' | 'dark' => {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function ScriptPane({ ask, provider, bank, eager, step, onReply, onClose }: ScriptPaneProps) {
  const { say, locale } = useWords()
  const [phase, setPhase] = useState<Phase>(eager ? 'opening' : 'waiting')
  // The provider keeps the callbacks it was given; they must reach the newest of ours.
  const replied = useRef(onReply)
  useEffect(() => void (replied.current = onReply), [onReply])

  const open = useCallback(async () => {
    setPhase('opening')
    let over = false
    const end = (kind: 'finished' | 'cancelled' | 'failed') => {
      if (over) return // scripts are known to say "closed" after "finished", and to say things twice
      over = true
      setPhase('over')
      replied.current(kind)
    }
    const launcher = LAUNCHERS[ask.launcher]
    try {
      if (!launcher) throw new LauncherBlockedError(`no launcher ${ask.launcher}`)
      await launcher({
        src: ask.src,
        clientToken: ask.clientToken,
        language: locale,
        appearance: appearance(),
        onOpen: () => !over && setPhase('open'),
        onFinished: () => end('finished'),
        onCancelled: () => end('cancelled'),
        onFailed: () => end('failed'),
      })
    } catch (error) {
      if (!(error instanceof LauncherBlockedError)) throw error
      setPhase('blocked')
    }
  }, [ask, locale])

  // Once per ask: React mounts twice in development, and the provider's window must not.
  const opened = useRef<string | null>(null)
  useEffect(() => {
    if (!eager || opened.current === ask.clientToken) return
    opened.current = ask.clientToken
    void open()
  }, [eager, ask.clientToken, open])

  const busy = phase === 'opening' || phase === 'over'
  const foot = (
    <Button tone="primary" size="large" wide disabled={busy || phase === 'open'} onClick={() => void open()}>
      {phase === 'blocked'
        ? say('retry')
        : busy
          ? say('opening')
          : bank
            ? say('continueTo', { bank })
            : say('continue')}
    </Button>
  )
  return (
    <Frame
      screen="handoff"
      title={say('handoff.title', { provider })}
      step={step}
      onClose={onClose}
      aside={phase === 'open'}
      foot={foot}
    >
      <p>{bank ? say('handoff.text', { bank, provider }) : say('handoff.textElsewhere', { provider })}</p>
      <p className="text-ink-soft">{say('handoff.host', { host: new URL(ask.src).host })}</p>
      {phase === 'blocked' && (
        <Alert kind="caution" live title={say('problems.WIDGET_BLOCKED.title', { bank: bank ?? provider })}>
          {say('problems.WIDGET_BLOCKED.text')}
        </Alert>
      )}
    </Frame>
  )
}
