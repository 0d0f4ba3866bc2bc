'use client'
/** One pair: two entries side by side, what tells them apart, and the two words there are on it. */
import clsx from 'clsx'
import { useId, type FormEvent } from 'react'
import type { DoubleEntry, DoubleView } from '@/lib/model/double'
import type { TransactionId } from '@/lib/model/ids'
import { useWords, type Words } from '../consent/words'
import { formatDay } from '../dates'
import { Amount, formatMoney } from '../money'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { sheetStyles } from '../ui/sheet'

interface PairProps {
  pair: DoubleView
  busy: boolean
  onSame: (kept: TransactionId, away: TransactionId) => void
  onApart: () => void
}

export const sourceOf = ({ institution, filed }: DoubleEntry, { say }: Words): string =>
  filed ? say('file', { bank: institution }) : institution

export function PairForm({ pair, busy, onSame, onApart }: PairProps) {
  const words = useWords()
  const { say, locale } = words
  const id = useId()
  const { kept, away, differs } = pair
  const about = { name: kept.entry.name, amount: formatMoney(kept.entry.amount, locale) }
  /** The radio buttons know: one may have been pressed before this script was here. */
  const same = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const swapped = new FormData(event.currentTarget).get('stays') === away.entry.id
    if (swapped) onSame(away.entry.id, kept.entry.id)
    else onSame(kept.entry.id, away.entry.id)
  }
  return (
    <form
      onSubmit={same}
      data-testid="double"
      tabIndex={-1}
      aria-labelledby={`${id}-name`}
      className={clsx(sheetStyles, 'outline-offset-2')}
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 pt-4 pb-3 sm:px-6">
        <h2 id={`${id}-name`} className="min-w-0 text-16 [overflow-wrap:anywhere]">
          {say('pair', about)}
        </h2>
        <p className="text-13 text-ink-soft">
          {differs.length === 0 ? say('alike') : say('differs', { what: differs.map((each) => say(each)).join(', ') })}
        </p>
      </header>
      <fieldset className="grid border-t border-rule md:grid-cols-2 max-md:divide-y max-md:divide-rule md:[&>label+label]:margin-line">
        <legend className="sr-only">{say('keep')}</legend>
        {[kept, away].map((one) => (
          <Side key={one.entry.id} one={one} differs={differs} first={one === kept} />
        ))}
      </fieldset>
      <footer className="flex flex-wrap gap-2 border-t border-rule px-4 py-3 sm:px-6">
        <Button type="submit" tone="primary" aria-disabled={busy} aria-label={say('sameOf', about)}>
          {say('same')}
        </Button>
        <Button aria-disabled={busy} aria-label={say('apartOf', about)} onClick={onApart}>
          {say('apart')}
        </Button>
      </footer>
    </form>
  )
}

interface SideProps {
  one: DoubleEntry
  differs: DoubleView['differs']
  first: boolean
}

function Side({ one, differs, first }: SideProps) {
  const words = useWords()
  const { say, locale } = words
  const { entry } = one
  const source = sourceOf(one, words)
  const date = formatDay(entry.date, locale)
  const strong = (...of: DoubleView['differs']) => (of.some((each) => differs.includes(each)) ? 'font-semibold' : '')
  return (
    <label className="group flex min-w-0 cursor-pointer items-start gap-3 px-4 py-4 hover:bg-wash sm:px-6">
      <input
        type="radio"
        name="stays"
        value={entry.id}
        defaultChecked={first}
        aria-label={say('keepOne', { name: entry.name, date, source })}
        className="mt-0.5 size-6 flex-none accent-stamp"
      />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-4">
          <span className="font-medium [overflow-wrap:anywhere]">{entry.name}</span>
          <Amount money={entry.amount} locale={locale} signs="always" className={strong('amount')} />
        </span>
        <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-13 text-ink-soft">
          <span className={strong('date')}>{date}</span>
          <Chip tone={entry.status === 'pending' ? 'info' : 'neutral'}>{say(entry.status)}</Chip>
          <span className={clsx('[overflow-wrap:anywhere]', strong('account', 'source'))}>
            {entry.accountName} · {source}
          </span>
        </span>
        {entry.remittance && (
          <span className={clsx('mt-1 block text-13 text-ink-soft [overflow-wrap:anywhere]', strong('words'))}>
            {entry.remittance}
          </span>
        )}
        <span className="mt-1 hidden text-12 font-medium text-stamp group-has-checked:block">{say('keep')}</span>
      </span>
    </label>
  )
}
