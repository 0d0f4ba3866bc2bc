'use client'
/** What an entry belongs to, and what it might belong to. */
import type { Route } from 'next'
import Link from 'next/link'
import type { DetailView } from '@/lib/model/detail'
import type { TransactionId } from '@/lib/model/ids'
import type { TransactionView } from '@/lib/model/view'
import { useWords } from '../../consent/words'
import { formatDay } from '../../dates'
import { Amount } from '../../money'
import { Button } from '../../ui/button'
import { sheetLink } from '../../ui/sheet'
import type { EntryActions } from '../edit-action'
import type { PanelPlaces } from './panel'
import { Section } from './section'
import type { Changes } from './use-changes'

interface LinksProps {
  detail: DetailView
  places: PanelPlaces
  changes: Changes
  actions: EntryActions
}

/** The same list with another entry open. */
const placeOf = ({ close }: PanelPlaces, id: TransactionId): Route =>
  `${close}${close.includes('?') ? '&' : '?'}id=${id}` as Route

export function Links({ detail, places, changes, actions }: LinksProps) {
  const { say, locale } = useWords()
  const { entry, links, candidates } = detail
  if (links.length + candidates.length === 0) return null
  const line = (other: TransactionView) => (
    <Link
      href={placeOf(places, other.id)}
      scroll={false}
      replace
      className={`${sheetLink} min-w-0 [overflow-wrap:anywhere]`}
    >
      {other.name}
    </Link>
  )
  const facts = (other: TransactionView) => (
    <span className="block text-13 text-ink-soft">
      {formatDay(other.date, locale)} · {other.accountName} ·{' '}
      <Amount money={other.amount} locale={locale} signs="always" />
    </span>
  )
  return (
    <Section title={say(links.length > 0 ? 'links.title' : 'links.candidates')}>
      <ul className="divide-y divide-rule">
        {links.map(({ kind, entry: other }) => (
          <li key={other.id} className="flex items-center justify-between gap-4 py-2">
            <div className="min-w-0">
              <p className="text-12 text-ink-soft">
                {say(
                  kind === 'transfer' ? 'links.transfer' : other.amount.minor < 0 ? 'links.purchase' : 'links.refund',
                )}
              </p>
              {line(other)}
              {facts(other)}
            </div>
            <Button
              size="small"
              tone="quiet"
              aria-label={say('links.cut', { name: other.name })}
              disabled={changes.busy}
              onClick={() => changes.run(() => actions.unlink({ id: entry.id, other: other.id }))}
            >
              {say('links.cutShort')}
            </Button>
          </li>
        ))}
        {links.length === 0 &&
          candidates.map(({ entry: other }) => (
            <li key={other.id} className="flex items-center justify-between gap-4 py-2">
              <div className="min-w-0">
                {line(other)}
                {facts(other)}
              </div>
              <Button
                size="small"
                aria-label={say('links.make', { name: other.name, date: formatDay(other.date, locale) })}
                disabled={changes.busy}
                onClick={() => changes.run(() => actions.link({ id: entry.id, other: other.id }))}
              >
                {say('links.makeShort')}
              </Button>
            </li>
          ))}
      </ul>
    </Section>
  )
}
