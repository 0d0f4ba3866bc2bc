'use client'
/** Follows the setting up with plain requests, and opens the book when it is done. */
import { useQuery } from '@tanstack/react-query'
import { Check, CircleAlert } from 'lucide-react'
import { useEffect, useState, useTransition } from 'react'
import type { BankProgress, DemoProgress } from '@/lib/model/demo'
import type { Answer } from '@/lib/model/view'
import { numberFormat } from '../formats'
import { formatTag, type Locale } from '../locale'
import { Button, buttonStyles } from '../ui/button'
import { Monogram } from '../ui/monogram'

const EVERY_MS = 500
/** Nothing has moved for so long: perhaps the server was restarted. */
const STUCK_MS = 45_000

interface SetupProgressProps {
  initial: DemoProgress
  again: (nothing: undefined) => Promise<Answer<void>>
  locale: Locale
  labels: {
    readonly states: Readonly<Record<BankProgress['state'], string>>
    readonly finishing: string
    readonly failed: string
    readonly again: string
    readonly open: string
  }
}

async function look(): Promise<Pick<DemoProgress, 'banks' | 'isReady'>> {
  const answer = await fetch('/api/demo', { cache: 'no-store' })
  if (!answer.ok) throw new Error(`demo: ${answer.status}`)
  return (await answer.json()) as DemoProgress // our own handler's view
}

export function SetupProgress({ initial, again, locale, labels }: SetupProgressProps) {
  const { data, dataUpdatedAt, refetch } = useQuery({
    queryKey: ['demo'],
    queryFn: look,
    initialData: initial,
    refetchInterval: ({ state }) => !state.data?.isReady && EVERY_MS,
    retry: true,
  })
  const [busy, run] = useTransition()
  const isStuck = useStuck(JSON.stringify(data.banks), dataUpdatedAt) && !data.isReady
  const hasFailed = data.isReady && data.banks.some(({ state }) => state === 'failed')
  const isDone = data.isReady && !hasFailed
  useEffect(() => {
    if (isDone) window.location.replace(initial.go)
  }, [isDone, initial.go])
  const retry = () => run(async () => void ((await again(undefined)).ok && (await refetch())))
  const isRead = data.banks.every(({ state }) => state === 'ready')
  return (
    <>
      <ul className="mt-5 border-t border-rule" aria-live="polite">
        {data.banks.map((bank) => (
          <Row key={bank.name} bank={bank} state={labels.states[bank.state]} locale={locale} />
        ))}
      </ul>
      <div className="mt-5 flex min-h-11 flex-wrap items-center gap-3" role="status">
        {hasFailed || isStuck ? (
          <>
            <p className="min-w-60 flex-1 text-ink-soft">{labels.failed}</p>
            <Button disabled={busy} onClick={retry}>
              {labels.again}
            </Button>
            <a href={initial.go} className={buttonStyles({ tone: 'primary' })}>
              {labels.open}
            </a>
          </>
        ) : (
          <p className="text-13 text-ink-soft">{isRead ? labels.finishing : ' '}</p>
        )}
      </div>
    </>
  )
}

function Row({ bank, state, locale }: { bank: BankProgress; state: string; locale: Locale }) {
  const count = bank.transactions > 0 ? numberFormat(formatTag(locale), {}).format(bank.transactions) : ''
  return (
    <li className="flex min-h-12 items-center gap-3 border-b border-rule py-2">
      <Monogram name={bank.name} size={28} />
      <span className="min-w-0 flex-1 font-medium">{bank.name}</span>
      <span className="tabular-nums text-ink-soft">{count}</span>
      <span className="flex w-36 items-center justify-end gap-1.5 text-13 text-ink-soft">
        {bank.state === 'ready' && <Check size={16} aria-hidden="true" className="text-credit" />}
        {bank.state === 'failed' && <CircleAlert size={16} aria-hidden="true" className="text-alarm" />}
        {state}
      </span>
    </li>
  )
}

/** Whether nothing has changed for long. */
function useStuck(shape: string, lookedAt: number): boolean {
  const [since, setSince] = useState({ shape, at: lookedAt })
  if (since.shape !== shape) setSince({ shape, at: lookedAt })
  return lookedAt - since.at > STUCK_MS
}
