/** What the tables, the migrations and the query files promise each other. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api'
import { describe, expect, test } from 'vitest'
import type { FeedQuery } from '../lib/banking/store.ts'
import { as } from '../lib/model/ids.ts'
import { createAccounts } from './accounts.ts'
import type { Database } from './database.ts'
import { createFeed } from './feed.ts'
import { testVault } from './fixtures.ts'
import { openMemory } from './open.ts'
import * as postgresSchema from './schema.postgres.ts'
import * as sqliteSchema from './schema.sqlite.ts'
import { createSums } from './sums.ts'

const newestSnapshot = (dialect: string) => {
  const folder = resolve('db/migrations', dialect, 'meta')
  const name = readdirSync(folder).filter((each) => each.endsWith('_snapshot.json')).toSorted().at(-1)! // prettier-ignore
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}

describe('migrations', () => {
  test('those of SQLite bring about exactly the schema', async () => {
    const wanted = await generateSQLiteDrizzleJson(sqliteSchema)
    expect(await generateSQLiteMigration(newestSnapshot('sqlite'), wanted)).toEqual([])
  })

  test('those of Postgres bring about exactly the schema', async () => {
    const wanted = generateDrizzleJson(postgresSchema)
    expect(await generateMigration(newestSnapshot('postgres'), wanted)).toEqual([])
  })
})

test('only the dialect files call a driver', () => {
  const files = readdirSync(import.meta.dirname).filter((name) =>
    /^(?!sqlite\.|postgres\.).*(?<!\.test)\.ts$/.test(name),
  )
  expect(files.length).toBeGreaterThan(15)
  // A builder is run with nothing or with values by name; what else is called `get` has a key, and `all` a list.
  const offenders = files.filter((name) => {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8')
    return /\.(get|all|run)\((\)|\{)|\bquery\.query\b/.test(text)
  })
  expect(offenders).toEqual([])
})

/** Of SQLite, in their order. */
const migrations = (): readonly string[] => {
  const folder = resolve('db/migrations/sqlite')
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names.toSorted().map((name) => readFileSync(join(folder, name), 'utf8'))
}

describe('query plans on SQLite', () => {
  /** Every select the database was asked to prepare, as text. */
  async function planner() {
    const file = new Sqlite(':memory:')
    for (const migration of migrations()) file.exec(migration)
    const texts = new Map<string, string>()
    const memory = await openMemory()
    const database: Database = {
      ...memory,
      prepare(name, select) {
        texts.set(name, (select as unknown as { toSQL(): { sql: string } }).toSQL().sql)
        return memory.prepare(name, select)
      },
    }
    const plan = (name: string) =>
      file
        .prepare<unknown[], { detail: string }>(`explain query plan ${texts.get(name)}`)
        .all(
          ...texts
            .get(name)!
            .matchAll(/\?/g)
            .map(() => 1),
        )
        .map(({ detail }) => detail)
    return { database, plan, texts }
  }

  const page: FeedQuery = { userId: as('u'), limit: 50, after: { date: as('2026-01-01'), id: as('t') } }
  test.each<[string, Partial<FeedQuery>]>([
    ['transactions_feed (user_no=? AND (date,id)<(?,?))', {}],
    ['transactions_feed (user_no=? AND', { from: as('2026-01-01'), to: as('2026-12-31') }],
    ['transactions_feed (user_no=? AND', { direction: 'out' }],
    ['transactions_in (user_no=? AND', { direction: 'in' }],
    ['transactions_pending (user_no=? AND', { status: 'pending' }],
    ['transactions_pending (user_no=? AND', { status: 'pending', accountId: as('a') }],
    ['transactions_account (account_no=? AND (date,id)<(?,?))', { accountId: as('a') }],
    ['transactions_account (account_no=? AND', { accountId: as('a'), direction: 'in' }],
    ['transactions_category (user_no=? AND category_id=? AND', { categoryIds: ['food.groceries'] }],
    [
      'transactions_category (user_no=? AND category_id=? AND',
      { categoryIds: ['food.groceries'], accountId: as('a'), direction: 'out' },
    ],
  ])('a page walks %s for %o and sorts nothing', async (index, filter) => {
    const { database, plan, texts } = await planner()
    await createFeed(database, createAccounts(database, testVault)).feed({ ...page, ...filter })
    const steps = plan([...texts.keys()].at(-1)!)
    expect(steps[0]).toContain(`SEARCH transactions USING INDEX ${index}`)
    expect(steps.join('\n')).not.toMatch(/TEMP B-TREE|SCAN|MULTI-INDEX/)
    await database.close()
  })

  test.each<Partial<FeedQuery>>([
    { text: 'rewe' },
    { text: 'rewe', accountId: as('a'), direction: 'in', from: as('2026-01-01') },
    { text: 'rewe', categoryIds: ['food.groceries'], status: 'pending' },
  ])('a search walks the owner’s hits in the text index, whatever else is asked: %o', async (filter) => {
    const { database, plan, texts } = await planner()
    await createFeed(database, createAccounts(database, testVault)).feed({ ...page, ...filter })
    const steps = plan([...texts.keys()].at(-1)!)
    expect(steps[0]).toBe('SEARCH transactions USING INTEGER PRIMARY KEY (rowid=?)')
    expect(steps.join('\n')).toContain('SCAN transactions_text VIRTUAL TABLE INDEX')
    await database.close()
  })

  test('words of a row that was changed or erased are in the text index no more', () => {
    const file = new Sqlite(':memory:')
    for (const name of migrations()) file.exec(name)
    file.pragma('foreign_keys = 0') // only its own table is of interest
    file.exec(`create virtual table temp.words using fts5vocab(main, transactions_text, col)`)
    const words = () => file.prepare(`select term from words where col = 'words' order by term`).pluck().all()
    file.exec(`insert into transactions (id, user_no, account_no, key, fingerprint, ordinal, digest, status, date, minor, currency, remittance, category_id, category_source)
      values ('t', 1, 1, 'k', 'f', 0, 'd', 'booked', '2026-01-01', 1, 'EUR', 'Miete Łódź', 'other.other', 'default')`)
    expect(words()).toEqual(['lodz', 'miete'])
    file.exec(`update transactions set remittance = 'Strom'`)
    expect(words()).toEqual(['strom'])
    file.exec('delete from transactions')
    expect(words()).toEqual([])
    file.close()
  })

  test('month sums are read in the order of their key', async () => {
    const { database, plan } = await planner()
    createSums(database)
    for (const name of ['month_sums', 'month_sums_of_account']) {
      expect(plan(name)[0]).toMatch(/^SEARCH month_sums USING INDEX sqlite_autoindex_month_sums_1 \(user_no=\? AND month>\? AND month<\?\)/) // prettier-ignore
      expect(plan(name).join('\n')).not.toMatch(/TEMP B-TREE|SCAN/)
    }
    await database.close()
  })
})
