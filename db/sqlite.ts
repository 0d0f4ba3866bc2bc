/** SQLite through better-sqlite3: one connection, one file only its owner may read. */
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Column, is, Param, Placeholder, SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { type Batch, type Database, type Queries } from './database.ts'
import { schema } from './schema.sqlite.ts'

/** Set on every connection and read back: a build with other defaults must not start. */
const PRAGMAS = {
  busy_timeout: 5000,
  synchronous: 2, // FULL: an acknowledged write survives a power cut
  foreign_keys: 1,
  trusted_schema: 0,
  mmap_size: 0, // a disk error is an error, not a signal that kills the process
  secure_delete: 1, // erased rows are overwritten
} as const

const MOST_STATEMENTS = 300

/** @param path a file, or `:memory:`. The file and its folder are made when missing, for the owner only. */
export function openSqlite(path: string): Database {
  const file = path === ':memory:' ? new Sqlite(path) : new Sqlite(ownersOnly(resolve(path)))
  settle(file, path === ':memory:' ? 'memory' : 'wal')
  const compile = file.prepare.bind(file)
  file.prepare = remembered(compile)
  const db = drizzle(file)
  migrate(db, { migrationsFolder: resolve('db/migrations/sqlite') })

  // The sync builders are thenable, so awaiting them is all that the query files ever do.
  const query = db as unknown as Queries
  return {
    dialect: 'sqlite',
    schema,
    query,
    prepare: (_name, select) => compiled(compile, select),
    loader(table, columns, { target, set }) {
      const values = Object.fromEntries(columns.map((column) => [column, sql.placeholder(column)]))
      // The builder's row type wants a value or placeholder per column; which columns there are is the caller's list.
      const insert = query.insert(table).values(values as (typeof table)['$inferInsert'])
      const { sql: text, params } = (
        set
          ? insert.onConflictDoUpdate({ target: [...target], set })
          : insert.onConflictDoNothing({ target: [...target] })
      ).toSQL()
      const order = places(params).map(({ name }) => name)
      if (order.join() !== columns.join())
        throw new Error(`list the columns in the order of the table: ${order.join()}`)
      const statement = compile(text)
      // Already inside the batch's transaction: nothing to yield.
      // oxlint-disable-next-line require-yield
      return function* (_query, rows) {
        if (rows[0] && Object.keys(rows[0]).join() !== order.join())
          throw new Error('rows hold the columns in their order')
        return rows.filter((row) => statement.run(Object.values(row)).changes > 0)
      }
    },
    notTaken: (select) => select, // nobody else writes meanwhile
    search: {
      condition: (owner) =>
        sql`${schema.transactions.no} in (select rowid from transactions_text where transactions_text match 'owner:u' || coalesce(${owner}, 0) || ' AND words:(' || ${sql.placeholder('words')} || ')')`,
      values: (all) => ({ words: all.map(({ words, whole }) => `"${words.join(' ')}"${whole ? '' : '*'}`).join(' AND ') }), // prettier-ignore
    },
    async atomically(batch) {
      return file.transaction(() => drive(batch(query))).immediate()
    },
    async close() {
      file.close()
    },
  }
}

/** A page asks the same dozen questions as the one before: a text is compiled once, and the oldest makes room. */
function remembered(compile: Sqlite.Database['prepare']): Sqlite.Database['prepare'] {
  const known = new Map<string, ReturnType<typeof compile>>()
  const prepare = (text: string) => {
    const statement = known.get(text) ?? compile(text)
    known.delete(text)
    known.set(text, statement)
    if (known.size > MOST_STATEMENTS) known.delete(known.keys().next().value!)
    return statement
  }
  return prepare as typeof compile // what a row is like is the asker's word for the driver too
}

/** SQLite gives `-wal` and `-shm` the mode of the file itself. */
function ownersOnly(path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
  return path
}

function settle(file: Sqlite.Database, journal: 'wal' | 'memory') {
  const pragmas = { ...PRAGMAS, journal_mode: journal }
  for (const [name, value] of Object.entries(pragmas)) {
    file.pragma(`${name} = ${value}`)
    const found = file.pragma(name, { simple: true })
    // A database in memory has no file to map, and says so by no answer.
    if (found !== value && !(name === 'mmap_size' && found === undefined)) {
      throw new Error(`SQLite keeps ${name} at ${String(found)}, we need ${value}`)
    }
  }
}

/** What drizzle's sync builders have beside `then`: a prepared form that runs at once. */
interface SyncBuilder {
  prepare(): { execute(): { sync(): unknown } }
}

function drive<T>(batch: Batch<T>): T {
  let next = batch.next()
  while (!next.done) {
    next = batch.next((next.value as unknown as SyncBuilder).prepare().execute().sync())
  }
  return next.value
}

/** What a select builder knows of itself: its text, and the fields in the order of the columns. */
interface SelectBuilder {
  toSQL(): { sql: string; params: unknown[] }
  readonly _: { readonly selectedFields: Readonly<Record<string, unknown>> }
}

/**
 * A select as the driver's own prepared statement: the builder writes it once, and the driver names the members of a row
 * (see `named`), so that the builder's general mapper, which costs half as much again as the query, has nothing to do.
 */
function compiled<T>(compile: Sqlite.Database['prepare'], select: PromiseLike<readonly T[]>) {
  const builder = select as unknown as SelectBuilder
  const { sql: text, params } = builder.toSQL()
  const statement = compile<unknown[], Record<string, unknown>>(text)
  const bind = binder(params)
  const fields = Object.entries(builder._.selectedFields)
  const names = statement.columns().map(({ name }) => name)
  if (fields.some(([name], i) => name !== names[i])) throw new Error(`name the columns of the select: ${names.join()}`)
  const decoded = fields.flatMap(([name, field]) => {
    const read = reader(field)
    return read ? [{ name, read }] : []
  })
  return async (values: Readonly<Record<string, unknown>>) => {
    const rows = statement.all(bind(values))
    for (const { name, read } of decoded) {
      for (const row of rows) if (row[name] !== null) row[name] = read(row[name])
    }
    return rows as T[] // named and read as the builder's type says
  }
}

interface Decoder {
  mapFromDriverValue(value: unknown): unknown
}

/** How to read a field; null where the driver's value is the value already. */
function reader(field: unknown): ((value: unknown) => unknown) | null {
  // An expression's decoder is what `mapWith` set; drizzle keeps it out of its public types.
  const expression = (is(field, SQL.Aliased) ? field.sql : field) as { readonly decoder: Decoder }
  const decoder: Decoder = is(field, Column) ? field : expression.decoder
  const plain = decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue
  return plain ? null : (value) => decoder.mapFromDriverValue(value)
}

/** The placeholders of a statement by position; a value where the builder bound one itself. */
function places(params: readonly unknown[]) {
  return params.map((param) => {
    const placeholder = is(param, Param) ? param.value : param
    if (!is(placeholder, Placeholder)) return { name: null, value: param }
    return { name: placeholder.name, encode: is(param, Param) ? param.encoder : null }
  })
}

/** Turns named values into the statement's positions, encoding what is not already what SQLite stores. */
function binder(params: readonly unknown[]): (values: Readonly<Record<string, unknown>>) => unknown[] {
  const order = places(params)
  return (values) =>
    order.map((place) => {
      if (place.name === null) return place.value
      const value = values[place.name] ?? null
      const stored = value === null || typeof value === 'string' || typeof value === 'number'
      return stored || !place.encode ? value : place.encode.mapToDriverValue(value)
    })
}
