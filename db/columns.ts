/**
 * One vocabulary of columns, two kits. Each dialect stores in its own way and reads back the same JavaScript value:
 * an instant is epoch milliseconds or `timestamptz`, a count of minor units `integer` or `bigint`, json `text` or `jsonb`.
 */
import * as pg from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'

export const sqliteKit = {
  table: sqlite.sqliteTable,
  index: sqlite.index,
  unique: sqlite.uniqueIndex,
  primaryKey: sqlite.primaryKey,
  /** A number of ours that is counted up and never given twice, not even after its row is gone. */
  serial: (name: string) => sqlite.integer(name).primaryKey({ autoIncrement: true }),
  text: <T extends string = string>(name: string) => sqlite.text(name).$type<T>(),
  /** Compared byte by byte in both dialects, so that paging and merging in JavaScript agree with the database. */
  id: <T extends string = string>(name: string) => sqlite.text(name).$type<T>(),
  /** A calendar day, `YYYY-MM-DD`. */
  day: <T extends string = string>(name: string) => sqlite.text(name).$type<T>(),
  instant: (name: string) => sqlite.integer(name, { mode: 'timestamp_ms' }),
  count: (name: string) => sqlite.integer(name),
  /** Minor units of a currency: exact up to 2^53. */
  minor: (name: string) => sqlite.integer(name, { mode: 'number' }),
  flag: (name: string) => sqlite.integer(name, { mode: 'boolean' }),
  json: <T>(name: string) => sqlite.text(name, { mode: 'json' }).$type<T>(),
}

export type Kit = typeof sqliteKit

const bytewise = pg.customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })

/** The same words for Postgres. The cast is the one place where its column types pass for SQLite's; the contract suite guards it. */
export const postgresKit = {
  table: pg.pgTable,
  index: pg.index,
  unique: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  serial: (name: string) => pg.serial(name).primaryKey(),
  text: (name: string) => pg.text(name),
  id: (name: string) => bytewise(name),
  day: (name: string) => pg.date(name, { mode: 'string' }),
  instant: (name: string) => pg.timestamp(name, { precision: 3, withTimezone: true }),
  count: (name: string) => pg.integer(name),
  minor: (name: string) => pg.bigint(name, { mode: 'number' }),
  flag: (name: string) => pg.boolean(name),
  json: (name: string) => pg.jsonb(name),
} as unknown as Kit
