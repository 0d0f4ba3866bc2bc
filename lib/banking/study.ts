/**
 * What a person's entries tell, found out together: recurring payments, forecasts, insights, the pace of the month. It takes
 * tens of milliseconds for a few thousand entries and several widgets of a page ask for it, so the answer is kept for a minute while
 * what it was made from stays the same.
 */
import { createHash } from 'node:crypto'
import type { InsightCard } from '../insight/cards.ts'
import { plusDays } from '../insight/days.ts'
import { findDuplicates } from '../insight/duplicates.ts'
import { forecasts } from '../insight/forecast.ts'
import { findInsights } from '../insight/insights.ts'
import { spendingPace } from '../insight/pace.ts'
import { findRecurring, findRegularMoves, type RecurringItem } from '../insight/recurring.ts'
import { linkRefunds } from '../insight/refunds.ts'
import type { SpendingPaceData } from '../model/charts.ts'
import { as, type PlainDate, type UserId, type Viewer } from '../model/ids.ts'
import { MOST_ROWS } from './feed.ts'
import { monthsBack } from './overview.ts'
import type { Parts } from './parts.ts'
import { MINUTE } from './schedule.ts'
import type { FeedRow, StoredAccount } from './store.ts'
import { shownBalance } from './views.ts'

/** A yearly payment shows at its second time; nothing older says anything of today. */
const HISTORY_DAYS = 800
const HISTORY_MONTHS = 27
const AHEAD_DAYS = 30
const KEPT_MS = MINUTE
const MOST_KEPT = 50

export interface Study {
  readonly today: PlainDate
  readonly items: readonly RecurringItem[]
  /** Every insight, the weightiest first. */
  readonly cards: readonly InsightCard[]
  readonly paces: readonly SpendingPaceData[]
}

export type Studies = (viewer: Viewer) => Promise<Study>

export const todayOf = ({ now }: Parts): PlainDate => as<PlainDate>(now().toISOString().slice(0, 10))

/** Everything that still says something of today, newest first. */
export const rowsBefore = ({ store }: Parts, userId: UserId, today: PlainDate): Promise<readonly FeedRow[]> =>
  store.ledger.feed({ userId, from: plusDays(today, -HISTORY_DAYS), limit: MOST_ROWS })

export function createStudies(parts: Parts): Studies {
  const kept = new Map<UserId, { readonly of: string; readonly at: number; readonly study: Promise<Study> }>()
  return async (viewer) => {
    const of = await stateOf(parts, viewer)
    const at = parts.now().getTime()
    const known = kept.get(viewer.userId)
    if (known && known.of === of && at - known.at < KEPT_MS) return known.study
    const study = makeStudy(parts, viewer)
    kept.delete(viewer.userId)
    kept.set(viewer.userId, { of, at, study })
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    study.catch(() => kept.delete(viewer.userId))
    return study
  }
}

/** Another text once a bank was read or an entry changed its amount, its month or its category. */
async function stateOf(parts: Parts, { userId }: Viewer): Promise<string> {
  const today = todayOf(parts)
  const month = today.slice(0, 7)
  const [connections, sums] = await Promise.all([
    parts.store.connections.list(userId),
    parts.store.ledger.monthSums(userId, monthsBack(month, HISTORY_MONTHS - 1), month),
  ])
  const hash = createHash('sha256').update(today)
  for (const { id, revision } of connections) hash.update(`\n${id} ${revision}`)
  for (const each of sums) hash.update(`\n${each.month} ${each.categoryId} ${each.currency} ${each.inflow} ${each.outflow} ${each.count}`) // prettier-ignore
  return hash.digest('base64url')
}

async function makeStudy(parts: Parts, viewer: Viewer): Promise<Study> {
  const today = todayOf(parts)
  const [rows, accounts, connections] = await Promise.all([
    rowsBefore(parts, viewer.userId, today),
    parts.store.ledger.accounts(viewer.userId),
    parts.store.connections.list(viewer.userId),
  ])
  const items = findRecurring(rows, today)
  const duplicates = findDuplicates({ rows, recurring: items, refunds: linkRefunds(rows) })
  const known = { today, days: AHEAD_DAYS, rows, items: [...items, ...findRegularMoves(rows, today)] } as const
  const ahead = forecasts(accounts.flatMap(forecastable), known)
  const cards = findInsights({
    today,
    rows,
    recurring: items,
    duplicates,
    forecasts: ahead,
    connections: connections.map(({ id, institution, consent }) => ({
      id,
      institution: institution?.name ?? '',
      validUntil: consent?.validUntil ? as<PlainDate>(consent.validUntil.toISOString().slice(0, 10)) : null,
    })),
  })
  return { today, items, cards, paces: spendingPace(rows, today) }
}

/** Of savings, cards and loans nothing can be said, nor of what is no longer shared. */
function forecastable(account: StoredAccount): readonly { id: StoredAccount['id']; balance: number }[] {
  const balance = shownBalance(account)?.amount.minor
  return account.kind === 'current' && account.shared && balance !== undefined ? [{ id: account.id, balance }] : []
}
