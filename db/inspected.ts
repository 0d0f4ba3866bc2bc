/** What the doctor asks of either database. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Sealed } from '../lib/doctor/finding.ts'

/** The newest of the secrets that are kept. */
export const SAMPLE = `select id, user_id as "user", sealed_access as sealed from connections where sealed_access is not null order by id desc limit 1` // prettier-ignore

/** How many migrations there are. */
export const known = (dialect: 'sqlite' | 'postgres'): number => {
  const journal = JSON.parse(readFileSync(resolve('db/migrations', dialect, 'meta/_journal.json'), 'utf8')) as { readonly entries: readonly unknown[] } // prettier-ignore
  return journal.entries.length
}

export type Row = Pick<Sealed, 'sealed' | 'user'> & { readonly id: string }
export const sampleOf = (row: Row | undefined): Sealed | null =>
  row ? { sealed: row.sealed, user: row.user, table: 'connections', column: 'access', row: row.id } : null
