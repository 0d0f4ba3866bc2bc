'use client'
/** The receipt: what is shared, until when, and how to stop. */
import type { ConnectionView } from '@/lib/model/view'
import { dayOf, formatDay } from '../dates'
import { buttonStyles } from '../ui/button'
import { Fact, Facts } from '../ui/facts'
import { Stamp } from '../ui/stamp'
import { Frame } from './frame'
import { useWords } from './words'

interface DonePaneProps {
  connection: ConnectionView
  bank: string
  places: { finish: string; another: string; manage: string }
  onClose: () => void
}

export function DonePane({ connection, bank, places, onClose }: DonePaneProps) {
  const { say, count, locale } = useWords()
  const { consent, accounts, transactions } = connection
  const granted = dayOf(consent?.grantedAt ?? connection.createdAt)
  const foot = (
    <>
      <a href={places.finish} className={buttonStyles({ tone: 'primary', size: 'large', wide: true })}>
        {say('done.finish')}
      </a>
      <a href={places.another} className={buttonStyles({ size: 'large', wide: true })}>
        {say('done.another')}
      </a>
    </>
  )
  return (
    <Frame screen="done" title={say('done.title', { bank })} onClose={onClose} foot={foot}>
      <div className="flex justify-center py-2">
        <Stamp
          bank={bank}
          date={granted}
          state="granted"
          locale={locale}
          label={say('done.stamp', { bank, date: formatDay(granted, locale) })}
        />
      </div>
      <Facts>
        <Fact name={say('done.accounts')}>{count('done.accountsText', accounts)}</Fact>
        <Fact name={say('done.transactions')}>{count('done.transactionsText', transactions)}</Fact>
        {consent?.validUntil && <Fact name={say('done.until')}>{formatDay(dayOf(consent.validUntil), locale)}</Fact>}
      </Facts>
      <p className="text-13 text-ink-soft">
        {say('done.stop')}{' '}
        <a href={places.manage} className="text-stamp underline underline-offset-4">
          {say('done.manage')}
        </a>
      </p>
    </Frame>
  )
}
