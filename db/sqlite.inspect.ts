/** A SQLite file as it lies there: opened for reading alone. */
import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseState } from '../lib/doctor/finding.ts'
import { known, SAMPLE, sampleOf, type Row } from './inspected.ts'

export async function inspectSqlite(path: string): Promise<DatabaseState> {
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
