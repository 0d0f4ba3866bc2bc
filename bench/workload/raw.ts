/** The floor of everything that writes: one prepared statement on the product's own table, from values that are ready to bind. */
import type Sqlite from 'better-sqlite3'
import { columnsOf, LANDED, rememberedDigests } from '../../db/rows.ts'
import { schema } from '../../db/schema.sqlite.ts'
import type { RowWrite } from '../../lib/banking/store.ts'
import type { Side } from '../measure.ts'
import { openHouse, PAGE, vault, type House } from './house.ts'
import { writesOf } from './writes.ts'

const NAMES = LANDED.map((column) => schema.transactions[column].name)
const SET = NAMES.filter((name) => !['id', 'account_no', 'key'].includes(name)).map((name) => `${name} = excluded.${name}`) // prettier-ignore
const INTO = `insert into transactions (${NAMES.join()}) values (${NAMES.map(() => '?').join()}) on conflict (account_no, key)`

/** Knows a changed row from an equal one by its digest. */
export const UPSERT = `${INTO} do update set ${SET.join()} where digest <> excluded.digest`
export const INSERT = `${INTO} do nothing`

export type Values = readonly unknown[]

/** Rows as the values of the table's columns. */
export function valuesOf(rows: readonly RowWrite[], raw: Sqlite.Database): readonly Values[] {
  const digestOf = rememberedDigests(vault)
  const owners = raw.prepare<[], { id: string; no: number; userNo: number }>('select a.id, a.no, u.no as userNo from accounts a join users u on u.id = a.user_id').all() // prettier-ignore
  const numbers = new Map(owners.map((owner) => [owner.id, owner]))
  return rows.map((row) => {
    const { no, userNo } = numbers.get(row.accountId)!
    return Object.values(columnsOf(row, userNo, no, digestOf))
  })
}

/** @returns a function that writes the values, a transaction for every 500. */
export function writer(raw: Sqlite.Database, statement: string): (values: readonly Values[]) => void {
  const prepared = raw.prepare(statement)
  const page = raw.transaction((values: readonly Values[], from: number) => {
    for (let at = from; at < Math.min(from + PAGE, values.length); at++) prepared.run(values[at]!)
  })
  return (values) => {
    for (let from = 0; from < values.length; from += PAGE) page.immediate(values, from)
  }
}

/** What is in the table, for comparing the sides. */
export const contents = (house: House): unknown =>
  house.raw().prepare('select count(*) as rows, sum(minor) as minor, min(date) as first, max(key) as last from transactions where gone_at is null').get() // prettier-ignore

/** 5,000 rows that are all there already: the steadiest piece of work there is, to be measured against itself. */
export async function floorOfFloors(): Promise<Side> {
  const house = await openHouse()
  const raw = house.raw()
  const values = valuesOf([...writesOf(5_000, PAGE)].flat(), raw)
  const write = writer(raw, UPSERT)
  write(values)
  return { run: () => write(values) }
}
