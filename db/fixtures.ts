/** What the store's tests put in: whole values with the members a test does not care about filled in. */
import type { HeldRow, Landing, RowChanges, RowWrite, Store, User } from '../lib/banking/store.ts'
import type { Account } from '../lib/model/account.ts'
import type { CategoryId } from '../lib/model/category.ts'
import type { Connection } from '../lib/model/connection.ts'
import { as, type AccountId, type ConnectionId, type UserId } from '../lib/model/ids.ts'
import { createVault } from './vault.ts'

export const NOW = new Date('2026-11-21T12:00:00.000Z')
export const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000)

export const testVault = createVault({ current: { id: 'test', key: new Uint8Array(32).fill(7) } })

let counter = 0
/** A new id: later ones sort after earlier ones. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the brand, as with `as`
export function newId<T extends ReturnType<typeof as>>(): T {
  const id: T = as(`ID${String(++counter).padStart(8, '0')}`)
  return id
}

export const user = (over: Partial<User> = {}): User => {
  const id = over.id ?? newId<UserId>()
  return { id, email: `${id}@example.test`, name: 'Ana', passwordHash: null, demo: false, createdAt: NOW, ...over }
}

export const connection = (userId: UserId, over: Partial<Connection> = {}): Connection => ({
  id: newId<ConnectionId>(),
  userId,
  providerId: as('klarna'),
  institution: { ref: 'bank', name: 'Testbank', country: as('DE') },
  ref: null,
  state: 'active',
  revision: 0,
  consent: null,
  ask: null,
  memo: null,
  access: null,
  cursor: null,
  problem: null,
  dueAt: null,
  createdAt: NOW,
  attemptEndsAt: null,
  grantedAt: null,
  syncedAt: null,
  application: null,
  readingSince: null,
  unattendedReads: [],
  failures: 0,
  ...over,
})

export const account = (over: Partial<Account> = {}): Account => ({
  ref: 'acc-1',
  name: 'Girokonto',
  kind: 'current',
  currency: as('EUR'),
  balances: [],
  ...over,
})

export const category = (id: CategoryId, source: 'provider' | 'user' = 'provider') => ({ id, source, because: null })

export const row = (accountId: AccountId, over: Partial<RowWrite> = {}): RowWrite => {
  const id = over.id ?? newId<RowWrite['id']>()
  return {
    id,
    accountId,
    ref: `ref-${id}`,
    fingerprint: `print-${id}`,
    ordinal: 0,
    digest: `digest-${id}`,
    status: 'booked',
    date: as('2026-11-10'),
    valueDate: null,
    minor: -1250,
    currency: as('EUR'),
    original: null,
    counterparty: { name: 'Bäckerei Schmidt', account: 'DE89370400440532013000' },
    remittance: 'Danke für Ihren Einkauf',
    method: 'card',
    mcc: '5462',
    bankCode: null,
    claim: { label: 'Groceries', id: 'food.groceries' },
    category: category('food.groceries'),
    ruleName: null,
    ruled: null,
    ...over,
  }
}

export const rows = (changes: Partial<RowChanges>): RowChanges => ({
  add: [], change: [], drop: [], refuse: [], ...changes,
}) // prettier-ignore

/** A user with a claimed connection and one account, and how to land on it. */
export async function linked(store: Store, accountOver: Partial<Account> = {}) {
  const owner = user()
  await store.people.addUser(owner)
  const link = connection(owner.id)
  await store.connections.add(link)
  const claimed = await store.connections.claim(link.id, NOW, later(1))
  const claim = { connectionId: link.id, revision: claimed!.revision }
  const accountId = newId<AccountId>()
  const land = (changes: Partial<RowChanges>, over: Partial<Landing> = {}) =>
    store.ledger.land({ claim, userId: owner.id, at: NOW, accounts: [], rows: rows(changes), ...over })
  await land({}, { accounts: [{ id: accountId, account: account(accountOver), shared: true }] })
  const held = async (): Promise<readonly HeldRow[]> => store.ledger.held(accountId, as('1970-01-01'), as('2100-01-01'))
  return { userId: owner.id, connectionId: link.id, claim, accountId, land, held }
}
