/** Opens the database that an address names, brought up to the newest migration. Only the driver asked for is loaded. */
import type { Database } from './database.ts'

/** @param url `postgres://…` (or `postgresql://…`), else SQLite: `file:<path>` or a plain path. */
export async function openDatabase(url: string): Promise<Database> {
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { openPostgres } = await import('./postgres.ts')
    return openPostgres(url)
  }
  const { openSqlite } = await import('./sqlite.ts')
  return openSqlite(url.replace(/^file:/, ''))
}

/** A database that lives as long as the process: tests and benchmarks. */
export async function openMemory(): Promise<Database> {
  return openDatabase(':memory:')
}
