/** The floor of everything that writes: one prepared upsert on the product's own table, from values that are ready to bind. */
import type Sqlite from 'better-sqlite3'
import { columnsOf, LANDED, rememberedDigests } from '../../db/rows.ts'
import { schema } from '../../db/schema.sqlite.ts'
import type { RowWrite } from '../../lib/banking/store.ts'
import type { Side } from '../measure.ts'
import { openHouse, PAGE, vault, type House } from './house.ts'
import { writesOf } from './writes.ts'

const NAMES = LANDED.map((column) => schema.transactions[column].name)
const KEY = ['account_no', 'key']
const UPSERT = `insert into transactions (${NAMES.join()}) values (${NAMES.map(() => '?').join()})
  on conflict (${KEY.join()}) do update set ${NAMES.filter((name) => name !== 'id' && !KEY.includes(name)).map((name) => `${name} = excluded.${name}`).join()}
  where digest <> excluded.digest` // prettier-ignore

export type Values = readonly unknown[]

/** Rows as the values of the table's columns. */
export function valuesOf(rows: readonly RowWrite[], { accounts }: Pick<House, 'accounts'>, raw: Sqlite.Database): readonly Values[] {
  const digestOf = rememberedDigests(vault)
  const numbers = new Map(
    accounts.map((id) => [id, raw.prepare('select no, user_no from accounts join (select no as user_no, id as uid from users) on uid = user_id where id = ?').raw().get(id) as [number, number]]), // prettier-ignore
  )
  return rows.map((row) => {
    const [accountNo, userNo] = numbers.get(row.accountId)!
    return Object.values(columnsOf(row, userNo, accountNo, digestOf))
  })
}

/** @returns a function that writes the values, a transaction for every 500. */
export function upsert(raw: Sqlite.Database): (values: readonly Values[]) => void {
  const statement = raw.prepare(UPSERT)
  const page = raw.transaction((values: readonly Values[]) => {
    for (const row of values) statement.run(row)
  })
  return (values) => {
    for (let from = 0; from < values.length; from += PAGE) page.immediate(values.slice(from, from + PAGE))
  }
}

/** What is in the table, for comparing the sides. */
export const contents = (raw: Sqlite.Database): unknown =>
  raw.prepare('select count(*) as rows, sum(minor) as minor, min(date) as first, max(key) as last from transactions where gone_at is null').get() // prettier-ignore

/** 5,000 rows that are all there already: the steadiest piece of work there is, to be measured against itself. */
export async function floorOfFloors(): Promise<Side> {
  const house = await openHouse()
  const raw = house.raw()
  const values = [...writesOf(5_000, PAGE, house.accounts)].flatMap((page) => valuesOf(page, house, raw))
  const write = upsert(raw)
  return {
    run() {
      write(values)
      return contents(raw)
    },
  }
}
