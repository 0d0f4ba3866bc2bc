/**
 * Month sums: per account, month, category and currency. Kept by whoever writes rows, in the same batch; read, never computed.
 */
import { and, asc, between, ne, or, sql } from 'drizzle-orm'
import type { MonthSum } from '../lib/banking/store.ts'
import type { CategoryId } from '../lib/model/category.ts'
import type { AccountId, CurrencyCode, PlainDate, UserId } from '../lib/model/ids.ts'
import { named, type Batch, type Database, type Queries } from './database.ts'
import { partsOf } from './own.ts'
import type { Schema } from './schema.ts'

type Cell = Schema['monthSums']['$inferInsert']

/** What counts of a row. */
export interface Counted {
  readonly accountNo: number
  readonly date: PlainDate
  readonly minor: number
  readonly currency: CurrencyCode
  readonly categoryId: CategoryId
  readonly excludedAt?: Date | null
  readonly parts?: string | null
}

/** What a batch adds to each cell it touches: one write a cell, however many rows. */
export class Deltas {
  readonly #userNo: number
  readonly #cells = new Map<string, Cell>()

  constructor(userNo: number) {
    this.#userNo = userNo
  }

  add(row: Counted) {
    this.#count(row, 1)
  }

  takeBack(row: Counted) {
    this.#count(row, -1)
  }

  #count({ excludedAt, parts, ...row }: Counted, times: 1 | -1) {
    const cell = this.#cell(row)
    cell.count += times // one entry, whatever of its money counts
    if (excludedAt) return
    for (const part of parts ? partsOf(parts) : [row]) {
      const { minor } = part
      const sums = this.#cell({ ...row, categoryId: part.categoryId })
      if (minor > 0) sums.inflow += times * minor
      else sums.outflow += times * minor
    }
  }

  #cell({ accountNo, date, currency, categoryId }: Omit<Counted, 'minor'>): Cell {
    const month = date.slice(0, 7)
    const key = `${accountNo} ${month} ${currency} ${categoryId}`
    let cell = this.#cells.get(key)
    if (!cell) {
      cell = { userNo: this.#userNo, month, categoryId, currency, accountNo, inflow: 0, outflow: 0, count: 0 }
      this.#cells.set(key, cell)
    }
    return cell
  }

  /** The cells in one order, so that two batches that meet lock them alike; those that came out even are left alone. */
  cells(): readonly Cell[] {
    return [...this.#cells.entries()]
      .filter(([, { inflow, outflow, count }]) => inflow !== 0 || outflow !== 0 || count !== 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, cell]) => cell)
  }
}

export function createSums(database: Database) {
  const { monthSums, users, accounts } = database.schema
  const { userNo, month, categoryId, currency, accountNo, inflow, outflow, count } = monthSums

  const plus = (column: typeof inflow) => sql`${column} + excluded.${sql.identifier(column.name)}`
  const load = database.loader(
    monthSums,
    ['userNo', 'month', 'categoryId', 'currency', 'accountNo', 'inflow', 'outflow', 'count'],
    {
      target: [userNo, month, categoryId, currency, accountNo],
      set: { inflow: plus(inflow), outflow: plus(outflow), count: plus(count) },
    },
  )

  const total = (column: typeof inflow) => sql<number>`sum(${column})`.mapWith(Number).as(column.name)
  const read = (name: string, ofAccount: boolean) => {
    const ownUser = sql`${userNo} = (select ${users.no} from ${users} where ${users.id} = ${sql.placeholder('userId')})`
    const ownAccount = sql`${accountNo} = (select ${accounts.no} from ${accounts} where ${accounts.id} = ${sql.placeholder('accountId')})`
    return database.prepare<MonthSum>(
      name,
      database.query
        .select({
          ...named({ month, categoryId, currency }),
          inflow: total(inflow),
          outflow: total(outflow),
          count: total(count),
        })
        .from(monthSums)
        .where(
          and(
            ownUser,
            between(month, sql.placeholder('from'), sql.placeholder('to')),
            ofAccount ? ownAccount : undefined,
            or(ne(count, 0), ne(inflow, 0), ne(outflow, 0)),
          ),
        )
        // Grouped in the order of the primary key: nothing is sorted.
        .groupBy(month, categoryId, currency)
        .orderBy(asc(month), asc(categoryId), asc(currency)),
    )
  }
  const readAll = read('month_sums', false)
  const readOne = read('month_sums_of_account', true)

  return {
    *write(query: Queries, deltas: Deltas): Batch<void> {
      yield* load(query, deltas.cells())
    },

    monthSums: (userId: UserId, from: string, to: string, accountId?: AccountId) =>
      accountId === undefined ? readAll({ userId, from, to }) : readOne({ userId, from, to, accountId }),
  }
}

export type Sums = ReturnType<typeof createSums>
