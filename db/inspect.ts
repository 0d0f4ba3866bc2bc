/** A database as it lies there, for the doctor: nothing is made, migrated or written by looking. */
import { resolve } from 'node:path'
import type { DatabaseState } from '../lib/doctor/finding.ts'
import { inspectPostgres } from './postgres.inspect.ts'
import { inspectSqlite } from './sqlite.inspect.ts'

/** @throws where it cannot be opened or is no database of ours */
export async function inspectDatabase(url: string): Promise<DatabaseState> {
  return /^postgres(ql)?:\/\//.test(url) ? inspectPostgres(url) : inspectSqlite(resolve(url.replace(/^file:/, '')))
}
