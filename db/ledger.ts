/** Accounts, rows, sums and feed, put together. */
import { and, between, eq, gte, isNull, notInArray, or, sql } from 'drizzle-orm'
import type { HeldRow, Ledger, Reassignment } from '../lib/banking/store.ts'
import type { UserId } from '../lib/model/ids.ts'
import { ownMarks } from '../lib/model/ruled.ts'
import type { Identity } from '../lib/model/snapshot.ts'
import { holdOwnersOf, type Accounts } from './accounts.ts'
import { connectionPlace } from './connection-columns.ts'
import type { Consents } from './consents.ts'
import { chunks, step, type Batch, type Database, type Queries } from './database.ts'
import { createDayMoves } from './day-moves.ts'
import { createFeed } from './feed.ts'
import { createKnown } from './known.ts'
import type { LandRows } from './land-rows.ts'
import { createLanding } from './landing.ts'
import { markColumns, markedOf } from './marks.ts'
import { heldColumns, heldRowOf, keyOfRef, pairableColumns, rememberedDigests, type Row } from './rows.ts'
import { openJson } from './sealing.ts'
import { Deltas, type Sums } from './sums.ts'
import type { Vault } from './vault.ts'

/** Refs looked up in one statement; a shorter list is filled up with its last one, so that the statement stays the same. */
const REFS = 50

/** What ledger and imports share. */
export interface LedgerParts {
  readonly accounts: Accounts
  readonly sums: Sums
  readonly landRows: LandRows
}

export function createLedger(
  database: Database,
  vault: Vault,
  consents: Consents,
  { accounts, sums, landRows }: LedgerParts,
  now: () => Date,
): Ledger {
  const { schema, query, atomically } = database
  const { transactions: t, accounts: a, connections } = schema
  const value = sql.placeholder
  const digestOf = rememberedDigests(vault)

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

  /** Gives rows what rules and pairs say, but where the person said it themselves; and moves the sums with them. */
  function* assign(query: Queries, userId: UserId, changes: readonly Reassignment[]): Batch<void> {
    const ids = changes.map(({ id }) => id)
    const numbers = yield* holdOwnersOf(database, accounts, query, userId, ids)
    let deltas: Deltas | null = null
    for (const { id, category, ruleName, ruled } of changes) {
      // Read under the hold: a landing may have changed it since.
      const [row] = yield* step(
        query
          .select()
          .from(t)
          .where(and(eq(t.id, id), isNull(t.goneAt))),
      )
      if (!row || !numbers.has(row.accountNo)) continue
      const { editedAt, categoryId, categorySource, categoryBecause } = row
      const assigned = { categoryId: category.id, categorySource: category.source, categoryBecause: category.because }
      const set = {
        ...(editedAt === null ? assigned : { categoryId, categorySource, categoryBecause }),
        ...(ruleName !== undefined && { ruleName }),
        ...(ruled !== undefined && markColumns(ownMarks(markedOf(row)), ruled, row, now())),
      }
      deltas ??= new Deltas(row.userNo)
      deltas.takeBack(row)
      deltas.add({ ...row, ...set })
      yield* step(query.update(t).set(set).where(eq(t.id, id)))
    }
    if (deltas) yield* sums.write(query, deltas)
  }

  return {
    accounts: (userId) => accounts.accounts(userId),
    accountsOf: (connectionId) => accounts.accountsOf(connectionId),
    balanceHistory: (accountId, from) => accounts.balanceHistory(accountId, from),
    count: (connectionId) => accounts.count(connectionId),
    dayMoves: createDayMoves(database),
    monthSums: (...asked) => sums.monthSums(...asked),
    land: createLanding(database, vault, { accounts, consents, landRows }),
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

    async reassign(userId, changes) {
      if (changes.length > 0) await atomically((query) => assign(query, userId, changes))
    },

    async pairable(userId, from) {
      const owned = await accounts.accounts(userId)
      const digests = new Map(owned.map(({ id, iban, number }) => [id, iban ?? number] as const))
      const rows = await query
        .select(pairableColumns(schema))
        .from(t)
        .innerJoin(a, eq(a.no, t.accountNo))
        .where(
          and(
            eq(a.userId, userId),
            gte(t.date, from),
            isNull(t.goneAt),
            isNull(t.editedAt),
            or(isNull(t.method), notInArray(t.method, ['card', 'cash', 'fee'])),
          ),
        )
      return rows.map(({ categoryId, categorySource, categoryBecause, counterpartyDigest, ...row }) => {
        const own = digests.get(row.accountId)
        return {
          ...row,
          counterpartyAccount: counterpartyDigest,
          ownAccount: own === undefined ? null : digestOf(own),
          category: { id: categoryId, source: categorySource, because: categoryBecause },
        }
      })
    },

    digestOf,
    known: createKnown(database),

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
