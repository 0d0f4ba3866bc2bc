/** Whether a statement is whole: what it opened with and every booked entry make what it closed with. */
import type { Statement } from '../statement.ts'
import type { Problems } from './reading.ts'

/** Entries in another currency than the account's cannot be added, so such a statement is not judged. */
export function checkBalances({ account, opening, closing, entries }: Statement, at: string, problems: Problems): void {
  if (!opening || !closing) return
  const booked = entries.filter(({ status }) => status === 'booked')
  if (booked.some(({ amount }) => amount.currency !== account.currency)) return
  const sum = booked.reduce((total, { amount }) => total + BigInt(amount.minor), BigInt(opening.minor))
  if (sum !== BigInt(closing.minor)) problems.add('balances_disagree', at)
}
