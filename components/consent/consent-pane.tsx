'use client'
/** What is shared, why, with whom, until when, and how to stop. Continuing is the recorded act; declining is as easy. */
import { Check, ChevronDown, Minus } from 'lucide-react'
import type { PlainDate } from '@/lib/model/ids'
import { formatDay } from '../dates'
import { Button } from '../ui/button'
import { Frame } from './frame'
import { useWords } from './words'

/** In the order people are told of them; the texts are the evidence that is kept (`consent.clusters`). */
const CLUSTERS = ['details', 'balances', 'transactions'] as const

interface ConsentPaneProps {
  /** Null when the provider's own search will name the bank. */
  bank: string | null
  provider: string
  validUntil: PlainDate
  days: number
  busy: boolean
  step: { current: number; total: number }
  onAgree: () => void
  onBack: () => void
  onClose: () => void
}

export function ConsentPane({
  bank,
  provider,
  validUntil,
  days,
  busy,
  step,
  onAgree,
  onBack,
  onClose,
}: ConsentPaneProps) {
  const { say, count, locale } = useWords()
  const name = bank ?? say('text.yourBank')
  const foot = (
    <>
      <Button tone="primary" size="large" wide disabled={busy} onClick={onAgree}>
        {busy ? say('opening') : bank ? say('continueTo', { bank }) : say('continue')}
      </Button>
      <Button size="large" wide disabled={busy} onClick={onClose}>
        {say('decline')}
      </Button>
    </>
  )
  return (
    <Frame
      screen="consent"
      title={say('text.title', { bank: name })}
      step={step}
      onBack={onBack}
      onClose={onClose}
      foot={foot}
    >
      <p>{say('text.purpose')}</p>
      <ul className="border-y border-rule">
        {CLUSTERS.map((cluster) => (
          <li key={cluster} className="border-b border-rule last:border-0">
            <details className="group">
              <summary className="flex min-h-11 items-center gap-3 py-2">
                <Check size={18} aria-hidden="true" className="text-credit" />
                <span className="flex-1 font-medium">{say(`text.clusters.${cluster}.title`)}</span>
                <ChevronDown
                  size={16}
                  aria-hidden="true"
                  className="text-ink-soft transition-transform group-open:rotate-180"
                />
              </summary>
              <p className="pb-3 ps-8 text-ink-soft">{say(`text.clusters.${cluster}.text`)}</p>
            </details>
          </li>
        ))}
      </ul>
      <p className="flex gap-3">
        <Minus size={18} aria-hidden="true" className="mt-px text-ink-soft" />
        <span>{say('text.notIncluded')}</span>
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-13">
        <dt className="text-ink-soft">{say('text.until')}</dt>
        <dd>
          <time dateTime={validUntil}>{formatDay(validUntil, locale)}</time> ({count('text.days', days)})
        </dd>
        <dt className="text-ink-soft">{say('text.who')}</dt>
        <dd>{say('text.whoText', { provider })}</dd>
        <dt className="text-ink-soft">{say('text.stop')}</dt>
        <dd>{say('text.stopText')}</dd>
      </dl>
    </Frame>
  )
}
