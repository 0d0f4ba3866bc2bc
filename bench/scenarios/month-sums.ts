/** `month.sums`: what the overview asks, month by category for a year and for always, and for one account. */
import type { MonthSum } from '../../lib/banking/store.ts'
import type { Figure } from '../figure.ts'
import { compare, growth } from '../measure.ts'
import type { Options } from '../scenario.ts'
import { filledHouse, FIXED_ACCOUNTS } from '../workload/house.ts'

/** Over all accounts, as the page shows them. */
const READ = `select month, category_id as categoryId, currency, sum(inflow) as inflow, sum(outflow) as outflow, sum(count) as count
  from month_sums where user_no = ? and month between ? and ?`
const GROUPED = 'group by month, category_id, currency order by month, category_id, currency'

const QUESTIONS = [
  { name: 'month.sums.year', from: '2025-12', to: '2026-11', account: false },
  { name: 'month.sums.all', from: '2000-01', to: '2099-12', account: false },
  { name: 'month.sums.account', from: '2025-12', to: '2026-11', account: true },
] as const

export async function* monthSums({ sizes }: Options): AsyncGenerator<Figure> {
  const figures: Figure[] = []
  for (const n of sizes) {
    const house = await filledHouse(n)
    const raw = house.raw()
    const user = raw.prepare('select no from users').pluck().get()
    const no = raw.prepare('select no from accounts where id = ?').pluck().get(FIXED_ACCOUNTS[0])
    for (const { name, from, to, account } of QUESTIONS) {
      const floor = raw.prepare<unknown[], MonthSum>(`${READ} ${account ? 'and account_no = ?' : ''} ${GROUPED}`)
      const figure = await compare({
        name,
        n,
        times: 50,
        rounds: 11,
        floor: { run: () => floor.all(user, from, to, ...(account ? [no] : [])) },
        ours: { run: () => house.store.ledger.monthSums(house.userId, from, to, ...(account ? [FIXED_ACCOUNTS[0]!] : [])) },
        judged: 'cost',
        target: 2,
        ...(name === 'month.sums.year' && { peer: 'ledger 34 s, hledger 54 s at 1M; Actual 12 ms at 10k' }),
      }) // prettier-ignore
      figures.push(figure)
      yield figure
    }
    await house.close()
  }
  for (const same of Map.groupBy(figures, ({ name }) => name).values()) {
    if (same.length > 1) yield growth(same, 'run', 0.1)
  }
}
