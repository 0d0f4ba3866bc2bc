/** A person with one bank and eight accounts in a database file of their own, the store over it, and the file itself for the floors. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openDatabase } from '../../db/open.ts'
import { createStore } from '../../db/store.ts'
import { createVault } from '../../db/vault.ts'
import type { Landing, RowWrite, Store } from '../../lib/banking/store.ts'
import type { Connection } from '../../lib/model/connection.ts'
import { as, type AccountId, type ConnectionId, type Json, type UserId } from '../../lib/model/ids.ts'
import { newId } from '../../lib/banking/new-id.ts'
import { ACCOUNTS, accountRef, ibanOf, NOW } from './entries.ts'
import { writesOf } from './writes.ts'

export const DATA = '.data/bench'
export const PAGE = 500
export const vault = createVault({ current: { id: 'bench', key: new Uint8Array(32).fill(7) } })
export const LATER = new Date(NOW.getTime() + 60_000)

/** The same in every file, so that rows made once fit all of them. */
export const FIXED_ACCOUNTS = Array.from({ length: ACCOUNTS }, (_, no) => as<AccountId>(`account-${no}`))

export interface House {
  readonly path: string
  readonly store: Store
  readonly userId: UserId
  readonly connection: Connection
  readonly accounts: readonly AccountId[]
  land(rows: readonly RowWrite[], over?: Partial<Landing>): Promise<boolean>
  /** A second connection to the file, with the pragmas of the product's; the same at every call. */
  raw(): Sqlite.Database
  close(): Promise<void>
}

export const file = (): string => {
  mkdirSync(DATA, { recursive: true, mode: 0o700 })
  return join(mkdtempSync(join(DATA, 'run-')), 'bench.db')
}

/** What `db/sqlite.ts` sets on the product's connection. */
export function openRaw(path: string): Sqlite.Database {
  const raw = new Sqlite(path)
  for (const pragma of ['journal_mode = wal', 'busy_timeout = 5000', 'synchronous = full', 'foreign_keys = on',
    'trusted_schema = off', 'mmap_size = 0', 'secure_delete = on']) raw.pragma(pragma) // prettier-ignore
  return raw
}

const freshConnection = (userId: UserId, access: Json): Connection => ({
  id: as<ConnectionId>(newId()), userId, providerId: as('klarna'),
  institution: { ref: '37040044', name: 'Testbank', country: as('DE') },
  ref: 'consent-1', state: 'active', revision: 0,
  consent: { status: 'valid', scope: ['accounts', 'balances', 'transactions'], validUntil: new Date('2027-02-18T12:00:00Z') },
  ask: null, memo: null, access, cursor: null, problem: null, dueAt: null, createdAt: NOW, attemptEndsAt: null,
  grantedAt: NOW, syncedAt: null, application: null, readingSince: null, unattendedReads: [], failures: 0,
}) // prettier-ignore

/** Moves a person in. Their accounts are there unless `empty`; a reading then brings them. */
export async function furnish(
  store: Store,
  userId: UserId,
  accounts: readonly AccountId[],
  { access = null, empty = false }: { readonly access?: Json; readonly empty?: boolean } = {},
) {
  const fresh = freshConnection(userId, access)
  await store.connections.add(fresh)
  const connection = await store.connections.claim(fresh.id, NOW, LATER)
  if (!connection) throw new Error('a new connection is free')
  const landing: Landing = {
    claim: { connectionId: connection.id, revision: connection.revision },
    userId, at: NOW, accounts: [], rows: { add: [], change: [], drop: [], refuse: [] },
  } // prettier-ignore
  if (!empty) {
    await store.ledger.land({
      ...landing,
      accounts: accounts.map((id, no) => ({
        id,
        shared: true,
        account: {
          ref: accountRef(no), name: `Konto ${no + 1}`, kind: no === 7 ? 'savings' : 'current', currency: as('EUR'), iban: ibanOf(no),
          balances: [{ type: 'interimBooked', amount: { minor: 123_456 + no, currency: as('EUR') }, at: NOW }],
        },
      })),
    }) // prettier-ignore
  }
  const land = (rows: readonly RowWrite[], over: Partial<Landing> = {}) =>
    store.ledger.land({ ...landing, rows: { add: rows, change: [], drop: [], refuse: [] }, ...over })
  return { connection, land }
}

/** @param options `access` and `empty` for a reading's own first visit. */
export async function openHouse(options?: { readonly access?: Json; readonly empty?: boolean }): Promise<House> {
  const path = file()
  const database = await openDatabase(path)
  const store = createStore(database, vault, () => NOW)
  const userId = as<UserId>('ana')
  await store.people.addUser({ id: userId, email: `${userId}@bench.invalid`, name: 'Ana', passwordHash: null, demo: true, createdAt: NOW }) // prettier-ignore
  const furnished = await furnish(store, userId, FIXED_ACCOUNTS, options)
  let raw: Sqlite.Database | null = null
  return {
    path,
    store,
    userId,
    accounts: FIXED_ACCOUNTS,
    ...furnished,
    raw: () => (raw ??= openRaw(path)),
    async close() {
      raw?.close()
      await database.close()
      rmSync(join(path, '..'), { recursive: true, force: true })
    },
  }
}

/** A house with `n` rows in it. */
export async function filledHouse(n: number): Promise<House> {
  const house = await openHouse()
  for (const page of writesOf(n, PAGE)) await house.land(page)
  return house
}

/** Something asked of a house that nobody needs afterwards. */
export async function vacant<T>(ask: (house: House) => T): Promise<T> {
  const house = await openHouse()
  const answer = ask(house)
  await house.close()
  return answer
}
