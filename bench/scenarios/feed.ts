/** `feed.page`, `feed.deep`, `feed.filter`: 50 rows of the list by keyset, from the first page to the last, alone and filtered. */
import type Sqlite from 'better-sqlite3'
import type { FeedQuery, FeedRow } from '../../lib/banking/store.ts'
import { as, type TransactionId } from '../../lib/model/ids.ts'
import type { Figure } from '../figure.ts'
import { compare, growth } from '../measure.ts'
import type { Options } from '../scenario.ts'
import { DAYS, LAST_DAY } from '../workload/entries.ts'
import { filledHouse, FIXED_ACCOUNTS, type House } from '../workload/house.ts'

const LIMIT = 50
/** What a line of the list shows, its marks included; not what only its panel, a rule or a pairing asks for. */
const COLUMNS = `id, account_no, date, value_date, minor, currency, original_minor, original_currency, status, counterparty_name,
  remittance, category_id, category_source, category_because, claim_label, claim_id, edited_at, refused_minor, note, tags, reviewed_at,
  excluded_at, parts, refund, recurring`
const NEWEST = `order by date desc, id desc limit ${LIMIT}`

/** One shape of list: our question, and the statement that somebody would write by hand for it. */
interface Shape {
  readonly name: string
  readonly asked: Omit<FeedQuery, 'userId' | 'limit'>
  readonly where: string
  readonly bound: readonly unknown[]
  /** 1.6 unless told. */
  readonly target?: number
}

async function ask(
  house: House,
  raw: Sqlite.Database,
  n: number,
  { name, asked, where, bound, target = 1.6 }: Shape,
): Promise<Figure> {
  const statement = raw.prepare<unknown[], { id: string }>(`select ${COLUMNS} from transactions where gone_at is null and ${where} ${NEWEST}`) // prettier-ignore
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
  const query: FeedQuery = { ...asked, userId: house.userId, limit: LIMIT }
  return compare({
    name,
    n,
    times: 200,
    rounds: 15,
    floor: { run: () => statement.all(...bound), shows: ids },
    ours: { run: (): Promise<readonly FeedRow[]> => house.store.ledger.feed(query), shows: ids },
    judged: 'cost',
    target,
    peer: name.startsWith('feed.page') ? 'Actual 21 ms at 10k; ledger 0.8 s at 100k' : '',
  })
}

/** The statement somebody would write by hand over the same text index, which has a word for the owner in each row. */
export const feedSearch = (options: Options): AsyncGenerator<Figure> =>
  over(options, (_house, raw) => {
    const { user } = numbers(raw)
    const words = { common: 'rewe', rare: '123', prefix: 'ste', miss: 'xyzzy' }
    return Object.entries(words).map(([name, word]) => ({
      name: `feed.search.${name}`,
      asked: { text: word },
      where: 'no in (select rowid from transactions_text where transactions_text match ?)',
      bound: [`owner:u${user} AND words:("${word}"*)`],
      target: 2,
    }))
  })

type Shapes = (house: House, raw: Sqlite.Database) => readonly Shape[]

async function* over({ sizes }: Options, shapes: Shapes): AsyncGenerator<Figure> {
  const figures: Figure[] = []
  for (const n of sizes) {
    const house = await filledHouse(n)
    for (const shape of shapes(house, house.raw())) {
      const figure = await ask(house, house.raw(), n, shape)
      figures.push(figure)
      yield figure
    }
    await house.close()
  }
  for (const same of Map.groupBy(figures, ({ name }) => name).values()) {
    if (same.length > 1) yield growth(same, 'run', 0.1)
  }
}

/** Numbers, as somebody who writes the statement by hand would bind them. */
function numbers(raw: Sqlite.Database): { readonly user: number; readonly account: number } {
  const account = raw.prepare('select no from accounts where id = ?').pluck().get(FIXED_ACCOUNTS[0]) as number
  return { user: raw.prepare('select no from users').pluck().get() as number, account }
}

export const feedPage = (options: Options): AsyncGenerator<Figure> =>
  over(options, (_house, raw) => [{ name: 'feed.page', asked: {}, where: 'user_no = ?', bound: [numbers(raw).user] }])

export const feedDeep = (options: Options): AsyncGenerator<Figure> =>
  over(options, (_house, raw) =>
    [0.5, 0.999].map((share) => {
      const { user } = numbers(raw)
      const at = raw.prepare('select date, id from transactions order by date desc, id desc limit 1 offset (select cast(count(*) * ? as integer) - 60 from transactions)').get(share) as { date: string; id: string } // prettier-ignore
      return {
        name: share === 0.5 ? 'feed.deep.middle' : 'feed.deep.last',
        asked: { after: { date: as(at.date), id: as<TransactionId>(at.id) } },
        where: 'user_no = ? and (date, id) < (?, ?)',
        bound: [user, at.date, at.id],
      }
    }),
  )

const halfway = new Date(Date.parse(LAST_DAY) - (DAYS / 2) * 86_400_000).toISOString().slice(0, 10)

export const feedFilter = (options: Options): AsyncGenerator<Figure> =>
  over(options, (_house, raw) => {
    const { user, account } = numbers(raw)
    return [
      { name: 'feed.filter.account', asked: { accountId: FIXED_ACCOUNTS[0]! }, where: 'account_no = ?', bound: [account] },
      { name: 'feed.filter.category', asked: { categoryIds: ['food.groceries'] }, where: 'user_no = ? and category_id = ?', bound: [user, 'food.groceries'] },
      { name: 'feed.filter.in', asked: { direction: 'in' }, where: 'user_no = ? and minor > 0', bound: [user] },
      { name: 'feed.filter.pending', asked: { status: 'pending' }, where: `user_no = ? and status = 'pending'`, bound: [user] },
      { name: 'feed.filter.days', asked: { to: as(halfway) }, where: 'user_no = ? and date <= ?', bound: [user, halfway] },
      // The worst pair: no index holds both, so rows of the category are walked until 50 are of the account.
      { name: 'feed.filter.pair', asked: { accountId: FIXED_ACCOUNTS[0]!, categoryIds: ['income.salary'] }, where: 'user_no = ? and category_id = ? and +account_no = ?', bound: [user, 'income.salary', account] },
    ]
  }) // prettier-ignore
