/** An account's balance as it was and as it will likely be. */
import { findRecurring, findRegularMoves } from '../insight/recurring.ts'
import { forecast } from '../insight/forecast.ts'
import { plusDays } from '../insight/days.ts'
import type { BalanceForecastData } from '../model/charts.ts'
import { NotFoundError } from '../model/errors.ts'
import type { AccountId, PlainDate, Viewer } from '../model/ids.ts'
import type { Parts } from './parts.ts'
import type { FeedRow } from './store.ts'
import { rowsBefore, todayOf } from './study.ts'
import { shownBalance } from './views.ts'

const PAST_DAYS = 60
const AHEAD_DAYS = 60

/**
 * @returns null where nothing can be said: for savings, cards and loans, and where the balance is not known.
 * @throws {NotFoundError} for an account that is not the viewer's.
 */
export async function accountForecast(
  parts: Parts,
  viewer: Viewer,
  id: AccountId,
): Promise<BalanceForecastData | null> {
  const account = (await parts.store.ledger.accounts(viewer.userId)).find((one) => one.id === id)
  if (!account) throw new NotFoundError('account')
  const balance = shownBalance(account)?.amount.minor
  if (account.kind !== 'current' || balance === undefined) return null
  const today = todayOf(parts)
  const rows = await rowsBefore(parts, viewer.userId, today)
  const items = [...findRecurring(rows, today), ...findRegularMoves(rows, today)]
  const { days, dated } = forecast({ accountId: id, balance, today, days: AHEAD_DAYS, rows, items })
  return {
    currency: account.currency,
    past: pastOf(balance, rows.filter(({ accountId, status }) => accountId === id && status === 'booked'), today), // prettier-ignore
    ahead: days.map(({ date, low, median, high }) => ({ day: date, low, median, high })),
    events: dated.map(({ date, name, amount }) => ({ day: date, kind: amount > 0 ? 'payday' : 'bill', label: name, minor: Math.abs(amount) })), // prettier-ignore
  }
}

/** Back from today's balance, one day's entries at a time. @returns oldest first. */
function pastOf(balance: number, booked: readonly FeedRow[], today: PlainDate): BalanceForecastData['past'] {
  const byDay = Map.groupBy(booked, ({ date }) => date)
  const past = [{ day: today, balance }]
  for (let back = 0; back < PAST_DAYS; back++) {
    const { day, balance: after } = past.at(-1)!
    const moved = (byDay.get(day) ?? []).reduce((sum, { minor }) => sum + minor, 0)
    past.push({ day: plusDays(day, -1), balance: after - moved })
  }
  return past.toReversed()
}
