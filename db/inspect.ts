/** A database as it lies there, for the doctor: nothing is made, migrated or written by looking. */
import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { DatabaseState, Sealed } from '../lib/doctor/finding.ts'

/** @throws where it cannot be opened or is no database of ours */
export async function inspectDatabase(url: string): Promise<DatabaseState> {
  return /^postgres(ql)?:\/\//.test(url) ? inspectPostgres(url) : inspectSqlite(resolve(url.replace(/^file:/, '')))
}

const SAMPLE = `select id, user_id as "user", sealed_access as sealed from connections where sealed_access is not null order by id desc limit 1` // prettier-ignore

const known = (dialect: 'sqlite' | 'postgres'): number => {
  const journal = JSON.parse(readFileSync(resolve('db/migrations', dialect, 'meta/_journal.json'), 'utf8')) as { readonly entries: readonly unknown[] } // prettier-ignore
  return journal.entries.length
}

type Row = Pick<Sealed, 'sealed' | 'user'> & { readonly id: string }
const sampleOf = (row: Row | undefined): Sealed | null =>
  row ? { sealed: row.sealed, user: row.user, table: 'connections', column: 'access', row: row.id } : null

async function inspectSqlite(path: string): Promise<DatabaseState> {
  if (!existsSync(path)) return { is: 'absent' }
  const { default: Sqlite } = await import('better-sqlite3')
  const file = new Sqlite(path, { readonly: true })
  try {
    const { applied } = file.prepare('select count(*) as applied from __drizzle_migrations').get() as { readonly applied: number } // prettier-ignore
    const folder = statfsSync(dirname(path))
    return {
      is: 'there',
      applied,
      known: known('sqlite'),
      writable: [path, dirname(path)].every(isWritable),
      freeBytes: folder.bavail * folder.bsize,
      sample: sampleOf(file.prepare(SAMPLE).get() as Row | undefined), // the columns of the statement above
    }
  } finally {
    file.close()
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

async function inspectPostgres(url: string): Promise<DatabaseState> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, statement_timeout: 5_000 })
  await client.connect()
  try {
    const one = async <T>(text: string): Promise<T | undefined> => (await client.query(text)).rows[0] as T | undefined
    const there = await one<{ readonly name: string | null }>(`select to_regclass('drizzle.__drizzle_migrations')::text as name`) // prettier-ignore
    if (!there?.name) return { is: 'absent' }
    const counted = await one<{ readonly applied: number }>('select count(*)::int as applied from drizzle.__drizzle_migrations') // prettier-ignore
    const asleep = await one<{ readonly readonly: boolean }>(`select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as readonly`) // prettier-ignore
    return {
      is: 'there',
      applied: counted?.applied ?? 0,
      known: known('postgres'),
      writable: asleep?.readonly === false,
      freeBytes: null,
      sample: sampleOf(await one<Row>(SAMPLE)),
    }
  } finally {
    await client.end()
  }
}
