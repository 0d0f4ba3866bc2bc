/** The balances of an account that the bank has reported, of the type that is shown: the last of each day. */
import type { DaySum } from '../insight/balance-history.ts'
import { plusDays } from '../insight/days.ts'
import { as, type PlainDate } from '../model/ids.ts'
import type { Parts } from './parts.ts'
import type { StoredAccount } from './store.ts'
import { shownBalance } from './views.ts'

/** @returns oldest first, the one that is shown now among them; none where the bank shares no balance. */
export async function knownBalances(
  { store }: Parts,
  account: StoredAccount,
  from: PlainDate,
): Promise<readonly DaySum[]> {
  const shown = shownBalance(account)
  if (!shown) return []
  const stored = await store.ledger.balanceHistory(account.id, new Date(plusDays(from, -1)))
  const readings = [...stored, shown]
    .filter(({ type, amount }) => type === shown.type && amount.currency === account.currency)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return [...new Map(readings.map(({ at, amount }) => [dayOf(at), amount.minor]))].map(([day, minor]) => ({
    day,
    minor,
  }))
}

const dayOf = (at: Date): PlainDate => as<PlainDate>(at.toISOString().slice(0, 10))
