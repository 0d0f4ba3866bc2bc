'use client'
/** The last word before the bank's own page. Leaving happens on a press, never on a timer. */
import type { RedirectAsk } from '@/lib/model/conversation'
import { buttonStyles } from '../ui/button'
import { Frame } from './frame'
import { useWords } from './words'

interface RedirectPaneProps {
  ask: RedirectAsk
  bank: string
  step: { current: number; total: number }
  onClose: () => void
}

export function RedirectPane({ ask, bank, step, onClose }: RedirectPaneProps) {
  const { say } = useWords()
  const foot = (
    <a href={ask.url} rel="noreferrer" className={buttonStyles({ tone: 'primary', size: 'large', wide: true })}>
      {say('continueTo', { bank })}
    </a>
  )
  return (
    <Frame screen="handoff" title={say('handoff.leaving')} step={step} onClose={onClose} foot={foot}>
      <p>{say('handoff.redirect', { bank })}</p>
      <p className="text-ink-soft">{say('handoff.host', { host: new URL(ask.url).host })}</p>
    </Frame>
  )
}
