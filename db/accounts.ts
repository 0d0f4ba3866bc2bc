/** Accounts and their balances. IBAN, number and holder are sealed. */
import { and, asc, count, eq, gte, inArray, sql } from 'drizzle-orm'
import type { AccountWrite, StoredAccount } from '../lib/banking/store.ts'
import type { Balance } from '../lib/model/account.ts'
import type { AccountId, ConnectionId, TransactionId, UserId } from '../lib/model/ids.ts'
import { reviewFromOf } from '../lib/model/edit.ts'
import { chunks, step, type Batch, type Database, type Queries } from './database.ts'
import type { Schema } from './schema.ts'
import { openText, sealText } from './sealing.ts'
import type { Vault } from './vault.ts'

type Row = Schema['accounts']['$inferSelect']

const place = (column: 'iban' | 'number' | 'holder', row: AccountId, user: UserId) =>
  ({ table: 'accounts', column, row, user }) as const

export function createAccounts({ dialect, schema, query }: Database, vault: Vault) {
  const { accounts, balances, monthSums } = schema
  /** Accounts met before. A number is never given twice and an account never changes hands, so this stays true. */
  const known = {
    ids: new Map<number, AccountId>(),
    numbers: new Map<AccountId, { readonly no: number; readonly userId: UserId }>(),
  }

  async function remember<C extends typeof accounts.id | typeof accounts.no>(
    column: C,
    missing: readonly C['_']['data'][],
  ) {
    if (missing.length === 0) return
    if (known.ids.size > 100_000) for (const each of [known.ids, known.numbers]) each.clear()
    const { no, id, userId } = accounts
    for (const values of chunks([...new Set(missing)], 500)) {
      for (const row of await query.select({ no, id, userId }).from(accounts).where(inArray(column, values))) {
        known.ids.set(row.no, row.id)
        known.numbers.set(row.id, row)
      }
    }
  }

  function accountOf({ sealedHolder, sealedIban, sealedNumber, ...row }: Row): StoredAccount {
    const opened = (column: 'iban' | 'number' | 'holder', sealed: string | null) =>
      openText(vault, sealed, place(column, row.id, row.userId)) ?? undefined
    const [holder, iban, number] = [opened('holder', sealedHolder), opened('iban', sealedIban), opened('number', sealedNumber)] // prettier-ignore
    return {
      id: row.id,
      userId: row.userId,
      connectionId: row.connectionId,
      ref: row.ref,
      name: row.name,
      kind: row.kind,
      currency: row.currency,
      shared: row.shared,
      reviewFrom: row.reviewFrom,
      balances: row.balances.map(({ type, minor, currency, at }) => ({
        type,
        amount: { minor, currency },
        at: new Date(at),
      })),
      ...(holder !== undefined && { holder }),
      ...(iban !== undefined && { iban }),
      ...(number !== undefined && { number }),
      ...(row.creditLimit && { creditLimit: row.creditLimit }),
    }
  }

  function columnsOf({ id, account, shared }: AccountWrite, userId: UserId, connectionId: ConnectionId) {
    const { ref, name, kind, currency, creditLimit } = account
    return {
      connectionId,
      ref,
      name,
      kind,
      currency,
      shared,
      sealedHolder: sealText(vault, account.holder, place('holder', id, userId)),
      sealedIban: sealText(vault, account.iban, place('iban', id, userId)),
      sealedNumber: sealText(vault, account.number, place('number', id, userId)),
      balances: account.balances.map(({ type, amount, at }) => ({ type, ...amount, at: at.toISOString() })),
      creditLimit: creditLimit ?? null,
    }
  }

  return {
    async accounts(userId: UserId): Promise<readonly StoredAccount[]> {
      const rows = await query.select().from(accounts).where(eq(accounts.userId, userId)).orderBy(asc(accounts.no))
      return rows.map(accountOf)
    },

    async accountsOf(connectionId: ConnectionId): Promise<readonly StoredAccount[]> {
      const theirs = eq(accounts.connectionId, connectionId)
      return (await query.select().from(accounts).where(theirs).orderBy(asc(accounts.no))).map(accountOf)
    },

    /** The ids behind the short numbers of these rows. */
    async idsOf(rows: readonly { readonly accountNo: number }[]): Promise<ReadonlyMap<number, AccountId>> {
      const missing = rows.filter(({ accountNo }) => !known.ids.has(accountNo))
      await remember(
        accounts.no,
        missing.map(({ accountNo }) => accountNo),
      )
      return known.ids
    },

    /** Learns the numbers a batch is about to need. Never inside a batch: what it rolls back must not be remembered. */
    async meet(accountIds: readonly AccountId[]): Promise<void> {
      await remember(
        accounts.id,
        accountIds.filter((id) => !known.numbers.has(id)),
      )
    },

    /** Writes accounts of a connection, with their balances as of now and as history; a new one is reviewed from a month before `at` on. */
    *write(
      query: Queries,
      userId: UserId,
      connectionId: ConnectionId,
      writes: readonly AccountWrite[],
      at: Date,
    ): Batch<void> {
      const reviewFrom = reviewFromOf(at)
      for (const write of writes) {
        const columns = columnsOf(write, userId, connectionId)
        const [row] = yield* step(
          query
            .insert(accounts)
            .values({ id: write.id, userId, reviewFrom, ...columns })
            .onConflictDoUpdate({ target: accounts.id, set: columns, setWhere: eq(accounts.userId, userId) })
            .returning({ no: accounts.no }),
        )
        if (!row) throw new Error('an account of another user')
        for (const { type, amount, at } of write.account.balances) {
          yield* step(
            query
              .insert(balances)
              .values({ accountNo: row.no, type, at, ...amount })
              .onConflictDoUpdate({ target: [balances.accountNo, balances.at, balances.type], set: amount }),
          )
        }
      }
    },

    /**
     * The short numbers of a user's accounts. In Postgres it locks them for the rest of the batch, so that two batches
     * that change rows or sums of one account follow each other; in SQLite batches do so anyway.
     * @throws when one of them is not the user's.
     */
    *hold(query: Queries, userId: UserId, accountIds: ReadonlySet<AccountId>): Batch<ReadonlyMap<AccountId, number>> {
      const held = new Map<AccountId, number>()
      const asked: AccountId[] = []
      for (const id of accountIds) {
        const met = known.numbers.get(id)
        if (met?.userId === userId) held.set(id, met.no)
        if (met?.userId !== userId || dialect === 'postgres') asked.push(id)
      }
      if (asked.length > 0) {
        const theirs = and(inArray(accounts.id, asked), eq(accounts.userId, userId))
        const rows = yield* step(
          query
            .update(accounts)
            .set({ shared: sql`${accounts.shared}` })
            .where(theirs)
            .returning({ no: accounts.no, id: accounts.id }),
        )
        for (const { no, id } of rows) held.set(id, no)
        if (rows.length < asked.length) throw new Error('a row of an account that is not the user’s')
      }
      return held
    },

    async balanceHistory(accountId: AccountId, from: Date): Promise<readonly Balance[]> {
      const { type, at, minor, currency } = balances
      const rows = await query
        .select({ type, at, minor, currency })
        .from(balances)
        .innerJoin(accounts, eq(accounts.no, balances.accountNo))
        .where(and(eq(accounts.id, accountId), gte(at, from)))
        .orderBy(asc(at), asc(type))
      return rows.map(({ type, at, ...amount }) => ({ type, at, amount }))
    },

    async count(connectionId: ConnectionId) {
      const theirs = eq(accounts.connectionId, connectionId)
      const [held] = await query.select({ accounts: count() }).from(accounts).where(theirs)
      const [live] = await query
        .select({ transactions: sql<number>`coalesce(sum(${monthSums.count}), 0)`.mapWith(Number) })
        .from(monthSums)
        .innerJoin(accounts, eq(accounts.no, monthSums.accountNo))
        .where(theirs)
      return { accounts: held?.accounts ?? 0, transactions: live?.transactions ?? 0 }
    },
  }
}

export type Accounts = ReturnType<typeof createAccounts>

/** Holds those of the user's accounts that these rows are in. @returns their short numbers. */
export function* holdOwnersOf(
  { schema }: Database,
  accounts: Accounts,
  query: Queries,
  userId: UserId,
  ids: readonly TransactionId[],
): Batch<ReadonlySet<number>> {
  const { transactions: t, accounts: a } = schema
  const owners = new Set<AccountId>()
  for (const some of chunks(ids, 500)) {
    const found = query.selectDistinct({ accountId: a.id }).from(t).innerJoin(a, eq(a.no, t.accountNo))
    const rows = yield* step(found.where(and(inArray(t.id, some), eq(a.userId, userId))))
    for (const { accountId } of rows) owners.add(accountId)
  }
  return new Set((yield* accounts.hold(query, userId, owners)).values())
}
