/** A Postgres database as it stands. */
import type { DatabaseState } from '../lib/doctor/finding.ts'
import { known, SAMPLE, sampleOf, type Row } from './inspected.ts'

export async function inspectPostgres(url: string): Promise<DatabaseState> {
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
