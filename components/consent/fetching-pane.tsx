'use client'
/**
 * Waiting for the first data, with what has arrived so far. Leaving is fine: it goes on without anybody looking, and a bank that
 * prepares its data first says so from the start.
 */
import { Check, LoaderCircle } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ConnectionView } from '@/lib/model/view'
import { buttonStyles } from '../ui/button'
import { Frame } from './frame'
import { useWords } from './words'

/** From here on it is worth saying that nobody has to wait. */
const LONG_MS = 15_000

interface FetchingPaneProps {
  connection: ConnectionView
  bank: string
  step: { current: number; total: number }
  /** Null where leaving is the surrounding page's. */
  leaveHref: string | null
  onClose: () => void
}

export function FetchingPane({ connection, bank, step, leaveHref, onClose }: FetchingPaneProps) {
  const { say, count } = useWords()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS)
    return () => clearTimeout(timer)
  }, [])
  const { accounts, transactions, state, preparing } = connection
  const reading = preparing && accounts === 0
  const lines = [
    { text: say('fetching.connected', { bank }), done: state === 'active' },
    ...(reading ? [{ text: say('fetching.preparing', { bank }), done: false }] : []),
    { text: accounts > 0 ? count('fetching.accounts', accounts) : say('fetching.findAccounts'), done: accounts > 0 },
    {
      text: transactions > 0 ? count('fetching.transactions', transactions) : say('fetching.findTransactions'),
      done: false,
    },
  ]
  const now = lines.findIndex(({ done }) => !done)
  return (
    <Frame
      screen="fetching"
      title={state === 'confirming' ? say('fetching.confirming', { bank }) : say('fetching.title')}
      step={step}
      onClose={onClose}
      foot={
        (long || reading) && (
          <>
            <p className="text-13 text-ink-soft">{say(reading ? 'fetching.withoutYou' : 'fetching.long')}</p>
            {leaveHref !== null && (
              <a href={leaveHref} className={buttonStyles({ size: 'large', wide: true })}>
                {say('fetching.background')}
              </a>
            )}
          </>
        )
      }
    >
      <ul aria-live="polite" className="divide-y divide-rule border-y border-rule">
        {lines.map(({ text, done }, index) => (
          <li
            key={index}
            className={`flex min-h-11 items-center gap-3 ${done || index === now ? '' : 'text-ink-soft'}`}
          >
            {done ? (
              <Check size={18} aria-hidden="true" className="text-credit" />
            ) : (
              <LoaderCircle
                size={18}
                aria-hidden="true"
                className={index === now ? 'animate-spin text-stamp motion-reduce:animate-none' : 'opacity-40'}
              />
            )}
            {text}
          </li>
        ))}
      </ul>
      {reading && <p className="text-ink-soft">{say('fetching.preparingText', { bank })}</p>}
    </Frame>
  )
}
