/** What reconciliation must see of an account for a page of entries: rows around its days, and rows with its refs wherever they lie. */
import type { AccountId } from '../model/ids.ts'
import type { Transaction } from '../model/transaction.ts'
import { BOOKING_DAYS, dayPlus } from './booking.ts'
import type { HeldRow, Ledger } from './store.ts'

/** How many refs one look-up names. */
const REFS_PER_QUERY = 500

export async function heldFor(
  ledger: Ledger,
  accountId: AccountId,
  entries: readonly Transaction[],
): Promise<readonly HeldRow[]> {
  const dates = entries.map(({ date }) => date)
  const [first] = dates
  if (first === undefined) return []
  const from = dates.reduce((a, b) => (a < b ? a : b), first)
  const to = dates.reduce((a, b) => (a > b ? a : b), first)
  const near = await ledger.held(accountId, dayPlus(from, -BOOKING_DAYS), dayPlus(to, BOOKING_DAYS))
  const known = new Set(near.map((row) => row.ref))
  const missing = entries.flatMap(({ ref }) => (ref !== null && !known.has(ref) ? [ref] : []))
  const far: HeldRow[] = []
  for (let at = 0; at < missing.length; at += REFS_PER_QUERY) {
    far.push(...(await ledger.heldByRef(accountId, missing.slice(at, at + REFS_PER_QUERY))))
  }
  return [...near, ...far]
}
