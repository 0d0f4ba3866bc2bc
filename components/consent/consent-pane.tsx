'use client'
/** What is shared, why, with whom, until when, and how to stop. Continuing is the recorded act; declining is as easy. */
import { Check, ChevronDown, Minus } from 'lucide-react'
import type { PlainDate } from '@/lib/model/ids'
import { formatDay } from '../dates'
import { Button } from '../ui/button'
import { Frame } from './frame'
import { useWords } from './words'

/** In the order people are told of them; the texts are the evidence that is kept (`consent.text`). */
const ACCOUNT_CLUSTERS = ['details', 'balances', 'transactions'] as const
const PRODUCT_CLUSTERS = ['answers', 'documents', 'outcome'] as const

interface ConsentPaneProps {
  /** Null when the provider's own search will name the bank. */
  bank: string | null
  provider: string
  validUntil: PlainDate
  days: number
  /** Something is applied for, and no account is read. */
  product: boolean
  /** The provider also says who the accounts belong to. */
  identifies: boolean
  busy: boolean
  step: { current: number; total: number }
  onAgree: () => void
  /** Absent where there is nothing to go back to. */
  onBack?: () => void
  /** Absent: declining is closing. */
  onDecline?: () => void
  onClose: () => void
}

export function ConsentPane(props: ConsentPaneProps) {
  const { bank, provider, validUntil, days, product, identifies, busy, step, onAgree, onBack, onClose } = props
  const { onDecline = onClose } = props
  const { say, count, locale } = useWords()
  const name = bank ?? say('text.yourBank')
  const text = product ? 'text.product' : 'text'
  const accountClusters = identifies ? [...ACCOUNT_CLUSTERS, 'identity' as const] : ACCOUNT_CLUSTERS
  const foot = (
    <>
      <Button tone="primary" size="large" wide disabled={busy} onClick={onAgree}>
        {busy ? say('opening') : bank && !product ? say('continueTo', { bank }) : say('continue')}
      </Button>
      <Button size="large" wide disabled={busy} onClick={onDecline}>
        {say('decline')}
      </Button>
    </>
  )
  return (
    <Frame
      screen="consent"
      title={say(`${text}.title`, { bank: name })}
      step={step}
      {...(onBack && { onBack })}
      onClose={onClose}
      foot={foot}
    >
      <p>{say(`${text}.purpose`, { bank: name })}</p>
      <ul className="border-y border-rule">
        {(product ? PRODUCT_CLUSTERS : accountClusters).map((cluster) => (
          <li key={cluster} className="border-b border-rule last:border-0">
            <details className="group">
              <summary className="flex min-h-11 items-center gap-3 py-2">
                <Check size={18} aria-hidden="true" className="flex-none text-credit" />
                <span className="flex-1 font-medium">{say(`${text}.clusters.${cluster}.title`, { bank: name })}</span>
                <ChevronDown
                  size={16}
                  aria-hidden="true"
                  className="flex-none text-ink-soft transition-transform group-open:rotate-180"
                />
              </summary>
              <p className="pb-3 ps-8 text-ink-soft">{say(`${text}.clusters.${cluster}.text`, { bank: name })}</p>
            </details>
          </li>
        ))}
      </ul>
      <p className="flex gap-3">
        <Minus size={18} aria-hidden="true" className="mt-px flex-none text-ink-soft" />
        <span>{say(`${text}.notIncluded`)}</span>
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-13">
        {!product && (
          <>
            <dt className="text-ink-soft">{say('text.until')}</dt>
            <dd>
              <time dateTime={validUntil}>{formatDay(validUntil, locale)}</time> ({count('text.days', days)})
            </dd>
          </>
        )}
        <dt className="text-ink-soft">{say('text.who')}</dt>
        <dd>{say(`${text}.whoText`, { provider, bank: name })}</dd>
        <dt className="text-ink-soft">{say('text.stop')}</dt>
        <dd>{say(`${text}.stopText`, { bank: name })}</dd>
      </dl>
    </Frame>
  )
}
