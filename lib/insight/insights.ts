/** The cards of the overview, from rows and from what was found in them. Pure; which of them are shown is the caller's choice. */
import type { ConnectionId, PlainDate } from '../model/ids.ts'
import { RHYTHM } from './cadence.ts'
import type {
  ConsentExpiringCard,
  DuplicateCard,
  InsightCard,
  LowBalanceCard,
  NewRecurringCard,
  PriceRiseCard,
  SalaryLateCard,
} from './cards.ts'
import { daysBetween } from './days.ts'
import type { SuspectedDuplicate } from './duplicates.ts'
import type { Forecast } from './forecast.ts'
import type { RecurringItem } from './recurring.ts'
import { order } from './row.ts'
import type { InsightRow } from './row.ts'
import { fxFees, highCategories } from './spending.ts'

export interface InsightsAsk {
  readonly today: PlainDate
  readonly rows: readonly InsightRow[]
  readonly recurring: readonly RecurringItem[]
  readonly duplicates: readonly SuspectedDuplicate[]
  readonly forecasts: readonly Forecast[]
  readonly connections: readonly {
    readonly id: ConnectionId
    readonly institution: string
    readonly validUntil: PlainDate | null
  }[]
}

/** Days for which something is news. */
const NEWS = { priceRise: 45, newRecurring: 100, duplicate: 14, refund: 60 }
/** An account must have been known so long before a payment for that to be new. */
const KNOWN_BEFORE = 60
/** Days ahead of which a consent's end is told. */
const CONSENT_DAYS = 14

const WEIGHT = {
  low_balance: 90,
  salary_late: 85,
  duplicate_charge: 75,
  consent_expiring: 60,
  refund_missing: 55,
  price_rise: 50,
  new_recurring: 30,
} as const

/** @returns every card, the heaviest first. */
export function findInsights(ask: InsightsAsk): readonly InsightCard[] {
  const cards: readonly InsightCard[] = [
    ...ask.forecasts.flatMap((one) => lowBalance(one, ask.today)),
    ...ask.recurring.flatMap((item) => [...salaryLate(item, ask), ...priceRise(item, ask), ...newRecurring(item, ask)]),
    ...ask.duplicates.flatMap((one) => duplicate(one, ask.today)),
    ...ask.connections.flatMap((one) => consentExpiring(one, ask.today)),
    ...highCategories(ask.rows, ask.today),
    ...fxFees(ask.rows, ask.today),
  ]
  return cards.toSorted((a, b) => b.weight - a.weight || order(a.key, b.key))
}

/** Nearer days weigh more; what is only possible weighs less than any that is likely. */
function lowBalance(
  { accountId, days, firstBelow, mayFallBelow }: Forecast,
  today: PlainDate,
): readonly LowBalanceCard[] {
  const date = firstBelow ?? mayFallBelow
  const at = days.find((day) => day.date === date)
  if (!date || !at) return []
  const likelihood = firstBelow ? 'likely' : 'possible'
  const weight = (firstBelow ? WEIGHT.low_balance : WEIGHT.price_rise) + 9 - Math.min(9, Math.floor(daysBetween(today, date) / 10)) // prettier-ignore
  const balance = firstBelow ? at.median : at.low
  return [
    {
      kind: 'low_balance',
      key: `low_balance/${accountId}/${date.slice(0, 7)}`,
      weight,
      accountId,
      date,
      balance,
      likelihood,
    },
  ]
}

function salaryLate(item: RecurringItem, { today }: InsightsAsk): readonly SalaryLateCard[] {
  const { key, name, currency, amount, next, status, type } = item
  if (type !== 'salary' || status !== 'late' || next === null) return []
  const days = daysBetween(next, today)
  const facts = { item: key, name, currency, amount, expected: next, days }
  return [{ kind: 'salary_late', key: `salary_late/${key}/${next}`, weight: WEIGHT.salary_late, ...facts }]
}

function priceRise(item: RecurringItem, { today }: InsightsAsk): readonly PriceRiseCard[] {
  const { key, name, currency, direction, status, cadence } = item
  const change = item.changes.at(-1)
  if (!change || direction !== 'out' || status === 'ended' || change.to <= change.from) return []
  if (daysBetween(change.date, today) > NEWS.priceRise) return []
  const yearly = Math.round(((change.to - change.from) * 365.25) / RHYTHM[cadence].days)
  const weight = WEIGHT.price_rise + Math.min(9, Math.round((30 * (change.to - change.from)) / change.from))
  return [{ kind: 'price_rise', key: `price_rise/${key}/${change.date}`, weight, item: key, name, currency, ...change, yearly }] // prettier-ignore
}

/** A yearly one is known after two years only: no news. */
function newRecurring(item: RecurringItem, { today, rows }: InsightsAsk): readonly NewRecurringCard[] {
  const { key, name, type, cadence, currency, amount, first, direction, status, accountId } = item
  if (direction !== 'out' || status === 'ended' || daysBetween(first, today) > NEWS.newRecurring) return []
  const known = rows.some((row) => row.accountId === accountId && daysBetween(row.date, first) >= KNOWN_BEFORE)
  if (!known) return []
  const facts = { item: key, name, type, cadence, currency, amount: -amount, first }
  return [{ kind: 'new_recurring', key: `new_recurring/${key}/${first}`, weight: WEIGHT.new_recurring, ...facts }]
}

/** Two weeks are enough for a shop to notice; after that the money should have come back. */
function duplicate(suspect: SuspectedDuplicate, today: PlainDate): readonly DuplicateCard[] {
  const { accountId, name, currency, date, rows } = suspect
  const days = daysBetween(date, today)
  if (days < 0 || days > NEWS.refund) return []
  const kind = days <= NEWS.duplicate ? 'duplicate_charge' : 'refund_missing'
  const facts = { accountId, name, currency, amount: -suspect.amount, date, rows }
  return [{ kind, key: `${kind}/${rows[0]}`, weight: WEIGHT[kind], ...facts }]
}

function consentExpiring(
  { id, institution, validUntil }: InsightsAsk['connections'][number],
  today: PlainDate,
): readonly ConsentExpiringCard[] {
  const days = validUntil ? daysBetween(today, validUntil) : Infinity
  if (validUntil === null || days < 0 || days > CONSENT_DAYS) return []
  const weight = WEIGHT.consent_expiring + CONSENT_DAYS - days
  return [{ kind: 'consent_expiring', key: `consent_expiring/${id}/${validUntil}`, weight, connectionId: id, institution, validUntil, days }] // prettier-ignore
}
