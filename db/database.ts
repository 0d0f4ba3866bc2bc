/**
 * What the query files know of a database. Two dialects implement it: `sqlite.ts` and `postgres.ts` are the whole difference.
 *
 * Queries use drizzle's four verbs and are always awaited. A write of several statements is a *batch*: a generator that
 * yields its statements and gets their results back. SQLite drives it synchronously inside one IMMEDIATE transaction,
 * Postgres awaits each inside one transaction; since a batch can wait for nothing but its own statements, no other
 * request's query can slip in between and no network call can hold it open.
 */
import { sql, type SQL } from 'drizzle-orm'
import type { BaseSQLiteDatabase, SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Schema } from './schema.ts'
import type { Words } from '../lib/model/words.ts'

export type Queries = Pick<
  BaseSQLiteDatabase<'async', unknown>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'
>

export type Batch<T> = Generator<PromiseLike<unknown>, T, unknown>

/** One statement of a batch: `const rows = yield* step(query.select()…)`. */
export function* step<T>(statement: PromiseLike<T>): Batch<T> {
  // The driver answers a yielded statement with that statement's own result.
  return (yield statement) as T
}

/** Values for the placeholders of a prepared query. */
export type Values = Readonly<Record<string, unknown>>

/** A conflict on `target` leaves the row there is, or applies `set` to it. */
export interface OnConflict {
  readonly target: readonly SQLiteColumn[]
  readonly set?: Readonly<Record<string, SQL>>
}

/** Inserts pages of rows. @returns the rows that were new; with `set`, all of them. */
export type Loader<Row> = (query: Queries, rows: readonly Row[]) => Batch<readonly Row[]>

export interface Database {
  readonly dialect: 'sqlite' | 'postgres'
  readonly schema: Schema
  readonly query: Queries
  /** Compiles a select of `named` columns with placeholders once. `name` is unique in the program. */
  readonly prepare: <T>(name: string, select: PromiseLike<readonly T[]>) => (values: Values) => Promise<readonly T[]>
  /**
   * Compiles an insert for many rows: SQLite runs a row a statement, Postgres 500 rows a statement.
   * @param columns text and numbers, in the order of the table; each row holds exactly these, in this order.
   */
  readonly loader: <T extends SQLiteTable>(
    table: T,
    columns: readonly (keyof T['$inferInsert'] & string)[],
    onConflict: OnConflict,
  ) => Loader<T['$inferInsert']>
  /** A select that leaves out the rows which another server is just taking, so that both find work at once. */
  readonly notTaken: <T extends object>(select: T) => T
  /** Transactions of the user numbered `owner` whose text (see `FeedQuery`) holds all words, through the text index. */
  readonly search: {
    condition(owner: SQL): SQL
    values(words: readonly Words[]): Values
  }
  /** Runs the batch all-or-none: what it throws undoes it. */
  readonly atomically: <T>(batch: (query: Queries) => Batch<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** A list in pieces: a statement takes only so many parameters. */
export function* chunks<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size)
}

/** Columns that the database itself calls as we do: `account_no as "accountNo"`. */
export function named<T extends Readonly<Record<string, SQLiteColumn>>>(columns: T): T {
  const alias = (column: SQLiteColumn, name: string) => sql`${column}`.mapWith(column).as(name)
  const aliased = Object.entries(columns).map(([name, column]) => [name, column.name === name ? column : alias(column, name)]) // prettier-ignore
  return Object.fromEntries(aliased) as T // read by the same decoders, so of the same types
}
