/** Charges that may have been made twice, for a person to look at. Pure; the order of the rows does not matter. */
import { merchantName } from '../banking/merchant-name.ts'
import type { AccountId, CurrencyCode, PlainDate, TransactionId } from '../model/ids.ts'
import { groupOf } from '../model/taxonomy/index.ts'
import { daysBetween } from './days.ts'
import type { RecurringItem } from './recurring.ts'
import type { RefundLink } from './refunds.ts'
import { byDate, isMoved, payeeOf } from './row.ts'
import type { InsightRow } from './row.ts'

export interface SuspectedDuplicate {
  readonly accountId: AccountId
  readonly currency: CurrencyCode
  readonly name: string
  /** Of one of them, signed minor units: negative. */
  readonly amount: number
  readonly date: PlainDate
  /** Two or more, oldest first: the first is the charge, the others its doubles. */
  readonly rows: readonly TransactionId[]
}

export interface DuplicatesAsk {
  readonly rows: readonly InsightRow[]
  /** Two contracts of one price are no duplicate. */
  readonly recurring: readonly RecurringItem[]
  /** What came back is settled. */
  readonly refunds: readonly RefundLink[]
}

const WITHIN_DAYS = 2
/** Where the same sum was paid so often besides, it is the price of a ticket or a coffee. */
const USUAL = 3

/** @returns oldest first. */
export function findDuplicates({ rows, recurring, refunds }: DuplicatesAsk): readonly SuspectedDuplicate[] {
  const billed = new Set(recurring.flatMap((item) => item.rows))
  const settled = new Set(refunds.map(({ purchase }) => purchase))
  const charges = rows.filter((row) => row.minor < 0 && !isMoved(row) && groupOf(row.category.id) !== 'finance')
  const alike = Map.groupBy(charges, (row) => `${row.accountId} ${row.currency} ${row.minor} ${payeeOf(row)}`)
  const isUsual = (near: readonly InsightRow[], same: readonly InsightRow[]): boolean =>
    near.length > USUAL || same.length - near.length >= USUAL
  const isSuspect = (near: readonly InsightRow[], same: readonly InsightRow[]): boolean => {
    const bills = near.filter(({ id }) => billed.has(id)).length
    // Of a bill that came twice only one is a member of its series.
    return bills === 0 ? !isUsual(near, same) : bills < near.length
  }
  return [...alike.values()]
    .flatMap((same) => nearby(same.toSorted(byDate)).filter((near) => isSuspect(near, same)))
    .filter((near) => !near.some(({ id }) => settled.has(id)))
    .toSorted((a, b) => byDate(a[0]!, b[0]!))
    .map(suspectOf)
}

/** Runs of two and more, each at most two days after the one before. */
function nearby(sorted: readonly InsightRow[]): readonly (readonly InsightRow[])[] {
  const runs: InsightRow[][] = []
  for (const row of sorted) {
    const run = runs.at(-1)
    if (run && daysBetween(run.at(-1)!.date, row.date) <= WITHIN_DAYS) run.push(row)
    else runs.push([row])
  }
  return runs.filter((run) => run.length > 1)
}

function suspectOf(rows: readonly InsightRow[]): SuspectedDuplicate {
  const { accountId, currency, minor: amount, date, remittance, counterpartyName } = rows[0]!
  const name = merchantName(remittance, counterpartyName)
  return { accountId, currency, name, amount, date, rows: rows.map(({ id }) => id) }
}
