/** When the people of the World are paid next: what a demo moves its time to. */
import type { World } from './types.ts'

/** Who has no employer is paid by customers, an office or their parents. */
const PAY = ['income.salary', 'income.pension', 'income.benefits', 'income.self_employed', 'transfer.from_person']

/**
 * @param day `YYYY-MM-DD`; only days behind it count
 * @returns the days on which pay is booked, soonest first; none for a login that is nobody's
 */
export function paydaysOf({ people }: World, login: string, day: string): readonly string[] {
  const entries = people.find((one) => one.login === login)?.accounts.flatMap((account) => account.entries) ?? []
  const ahead = entries.filter(({ booked, amount }) => booked !== null && booked > day && amount > 0)
  const kind = PAY.find((category) => ahead.some(({ truth }) => truth.category === category))
  return [
    ...new Set(ahead.flatMap(({ booked, truth }) => (truth.category === kind && booked ? [booked] : []))),
  ].toSorted()
}
