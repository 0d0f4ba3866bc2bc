/** Postgres, through a pool of `pg` or through PGlite (tests). */
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { getTableColumns, sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { chunks, step, type Batch, type Database, type Queries } from './database.ts'
import { schema } from './schema.postgres.ts'

const ROWS_A_STATEMENT = 500
const migrationsFolder = () => resolve('db/migrations/postgres')

/** @param url `postgres://…`; its password is never logged. */
export async function openPostgres(url: string): Promise<Database> {
  const { default: pg } = await import('pg')
  const { drizzle } = await import('drizzle-orm/node-postgres')
  const { migrate } = await import('drizzle-orm/node-postgres/migrator')
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  const db = drizzle(pool)
  await migrate(db, { migrationsFolder: migrationsFolder() })
  return postgres(db, () => pool.end())
}

/** Postgres inside this process, in memory: what the contract suite runs on. */
export async function openPglite(): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite')
  const { drizzle } = await import('drizzle-orm/pglite')
  const { migrate } = await import('drizzle-orm/pglite/migrator')
  const client = new PGlite()
  const db = drizzle(client)
  await migrate(db, { migrationsFolder: migrationsFolder() })
  return postgres(db, () => client.close())
}

function postgres(db: PgDatabase<PgQueryResultHKT>, close: () => Promise<void>): Database {
  // The verbs the query files use have the same names and shapes; the contract suite is the proof.
  const asQueries = (either: Pick<typeof db, keyof Queries>) => either as unknown as Queries
  return {
    dialect: 'postgres',
    schema,
    query: asQueries(db),
    prepare(name, select) {
      const prepared = (select as unknown as Preparable<Awaited<typeof select>>).prepare(shortened(name))
      return async (values) => prepared.execute(values)
    },
    loader(table, columns, { target, set }) {
      type Row = (typeof table)['$inferInsert']
      const first = columns[0]!
      const name = getTableColumns(table)[first]!
      return function* (query, rows) {
        const written: Row[] = []
        for (const chunk of chunks(rows, ROWS_A_STATEMENT)) {
          const insert = query.insert(table).values(chunk)
          if (set) {
            yield* step(insert.onConflictDoUpdate({ target: [...target], set: set as Row }))
            written.push(...chunk)
          } else {
            // Postgres returns what it inserted; the first listed column names the row. Each name counts once, so that a
            // row offered twice on one page is new once.
            const kept = yield* step(insert.onConflictDoNothing({ target: [...target] }).returning({ name }))
            const names = new Set<unknown>(kept.map((row) => row.name))
            written.push(...chunk.filter((row) => names.delete(row[first])))
          }
        }
        return written
      }
    },
    notTaken: (select) => (select as unknown as Lockable<typeof select>).for('update', { skipLocked: true }),
    search: {
      condition(owner) {
        const { counterpartyName, remittance, note, tags, ruleName, userNo } = schema.transactions
        const text = sql`to_tsvector('simple', folded(coalesce(${counterpartyName}, '') || ' ' || ${remittance} || ' ' || coalesce(${note}, '') || ' ' || coalesce(${tags}, '') || ' ' || coalesce(${ruleName}, '')))`
        return sql`(${userNo} = ${owner} and ${text} @@ to_tsquery('simple', ${sql.placeholder('words')}))`
      },
      values: (all) => ({ words: all.map(({ words, whole }) => `${words.join(' <-> ')}${whole ? '' : ':*'}`).join(' & ') }), // prettier-ignore
    },
    async atomically<T>(batch: (query: Queries) => Batch<T>) {
      return db.transaction(async (tx) => {
        const running = batch(asQueries(tx))
        let next = running.next()
        while (!next.done) next = running.next(await next.value)
        return next.value
      })
    },
    close,
  }
}

/** Postgres tells prepared statements apart by 63 characters. */
const shortened = (name: string): string =>
  name.length < 64 ? name : `${name.slice(0, 40)}_${createHash('sha256').update(name).digest('hex').slice(0, 20)}`

interface Lockable<Q> {
  for(strength: 'update', how: { skipLocked: true }): Q
}
/** What drizzle's select builder for Postgres has beside `then`. */
interface Preparable<T> {
  prepare(name: string): { execute(values: Readonly<Record<string, unknown>>): Promise<T> }
}
