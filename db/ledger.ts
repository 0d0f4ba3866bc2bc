/** Accounts, rows, sums and feed, put together; and the person's own change of a row. */
import { and, between, eq, isNull, sql } from 'drizzle-orm'
import type { HeldRow, Ledger } from '../lib/banking/store.ts'
import type { Identity } from '../lib/model/snapshot.ts'
import { createAccounts } from './accounts.ts'
import { connectionPlace } from './connections.ts'
import type { Consents } from './consents.ts'
import { chunks, step, type Database } from './database.ts'
import { createFeed } from './feed.ts'
import { createLanding } from './landing.ts'
import { heldColumns, heldRowOf, keyOfRef, type Row } from './rows.ts'
import { openJson } from './sealing.ts'
import { createSums, Deltas } from './sums.ts'
import type { Vault } from './vault.ts'

/** Refs looked up in one statement; a shorter list is filled up with its last one, so that the statement stays the same. */
const REFS = 50

export function createLedger(database: Database, vault: Vault, consents: Consents): Ledger {
  const { schema, query, atomically } = database
  const { transactions: t, accounts: a, connections } = schema
  const value = sql.placeholder
  const accounts = createAccounts(database, vault)
  const sums = createSums(database)

  const ofAccount = sql`${t.accountNo} = (select ${a.no} from ${a} where ${a.id} = ${value('accountId')})`
  const heldRows = () => query.select(heldColumns(schema)).from(t)
  type Held = Pick<Row, keyof ReturnType<typeof heldColumns>>
  const heldBetween = database.prepare<Held>(
    'held_between',
    heldRows().where(and(ofAccount, between(t.date, value('from'), value('to')))),
  )
  const names = Array.from({ length: REFS }, (_, i) => `key${i}`)
  const keys = sql.join(names.map((name) => sql`${value(name)}`), sql`, `) // prettier-ignore
  const heldByKey = database.prepare<Held>('held_by_key', heldRows().where(and(ofAccount, sql`${t.key} in (${keys})`)))

  return {
    accounts: (userId) => accounts.accounts(userId),
    accountsOf: (connectionId) => accounts.accountsOf(connectionId),
    balanceHistory: (accountId, from) => accounts.balanceHistory(accountId, from),
    count: (connectionId) => accounts.count(connectionId),
    monthSums: (...asked) => sums.monthSums(...asked),
    land: createLanding(database, vault, { accounts, consents, sums }),
    ...createFeed(database, accounts),

    async held(accountId, from, to) {
      return (await heldBetween({ accountId, from, to })).map((row) => heldRowOf(row, accountId))
    },

    async heldByRef(accountId, refs) {
      const found: HeldRow[] = []
      for (const some of chunks([...new Set(refs)], REFS)) {
        const last = some.at(-1)!
        const asked = Object.fromEntries(names.map((name, i) => [name, keyOfRef(some[i] ?? last)]))
        for (const row of await heldByKey({ accountId, ...asked })) found.push(heldRowOf(row, accountId))
      }
      return found
    },

    async recategorise(userId, id, category, at) {
      return atomically(function* (query) {
        const [owned] = yield* step(
          query
            .select({ accountId: a.id })
            .from(t)
            .innerJoin(a, eq(a.no, t.accountNo))
            .where(and(eq(t.id, id), eq(a.userId, userId), isNull(t.goneAt))),
        )
        if (!owned) return false
        yield* accounts.hold(query, userId, new Set([owned.accountId]))
        // Read under the hold: a landing may have changed it since.
        const [row] = yield* step(
          query
            .select()
            .from(t)
            .where(and(eq(t.id, id), isNull(t.goneAt))),
        )
        if (!row) return false
        const deltas = new Deltas(row.userNo)
        deltas.takeBack(row)
        deltas.add({ ...row, categoryId: category.id })
        yield* step(
          query
            .update(t)
            .set({
              categoryId: category.id,
              categorySource: category.source,
              categoryBecause: category.because,
              editedAt: at,
            })
            .where(eq(t.id, id)),
        )
        yield* sums.write(query, deltas)
        return true
      })
    },

    async identity(userId, connectionId) {
      const [row] = await query
        .select({ sealed: connections.sealedIdentity })
        .from(connections)
        .where(and(eq(connections.id, connectionId), eq(connections.userId, userId)))
      // Sealed by us from an Identity.
      return openJson(vault, row?.sealed ?? null, connectionPlace('identity', connectionId, userId)) as Identity | null
    },
  }
}
