/** What a file brings, undone or joined with what a bank reports: each a batch, all or none. */
import { and, asc, desc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Claim, ImportStore } from '../lib/banking/store.ts'
import type { AccountId, UserId } from '../lib/model/ids.ts'
import { ownersOfAsides, returnAsides } from './asides.ts'
import { chunks, step, type Batch, type Database, type Queries } from './database.ts'
import { eraseEmptied } from './filed.ts'
import { createJoinRows } from './join-rows.ts'
import type { LedgerParts } from './ledger.ts'
import { keyOf, type Row } from './rows.ts'
import { Deltas } from './sums.ts'

/** Somebody newer holds what the batch was decided upon. */
class Overtaken extends Error {}

export function createImportLanding(
  database: Database,
  { accounts: book, sums, landRows }: LedgerParts,
): Pick<ImportStore, 'land' | 'undo' | 'join'> {
  const { schema, atomically } = database
  const joinRows = createJoinRows(database)
  const { imports, importParts: parts, accounts, balances, connections, transactions: t, users } = schema

  async function unlessOvertaken<T>(batch: (query: Queries) => Batch<T>): Promise<T | null> {
    try {
      return await atomically(batch)
    } catch (error) {
      if (error instanceof Overtaken) return null
      throw error
    }
  }

  /** Gives the claims back, and the user's number. */
  function* underClaims(query: Queries, userId: UserId, claims: readonly Claim[]): Batch<number> {
    for (const { connectionId, revision } of claims) {
      const held = and(eq(connections.id, connectionId), eq(connections.userId, userId), eq(connections.revision, revision)) // prettier-ignore
      const given = query
        .update(connections)
        .set({ revision: revision + 1, leaseUntil: null })
        .where(held)
      const [mine] = yield* step(given.returning({ id: connections.id }))
      if (!mine) throw new Overtaken()
    }
    const [user] = yield* step(query.select({ no: users.no }).from(users).where(eq(users.id, userId)))
    if (!user) throw new Overtaken()
    return user.no
  }

  /** The balance of an account that no bank tells of is that of its newest file. */
  function* settleBalance(query: Queries, accountNo: number): Batch<void> {
    const ofFiles = query.select({ id: connections.id }).from(connections).where(eq(connections.state, 'filed'))
    const [account] = yield* step(
      query
        .select({ currency: accounts.currency })
        .from(accounts)
        .where(and(eq(accounts.no, accountNo), inArray(accounts.connectionId, ofFiles))),
    )
    if (!account) return
    const { currency } = account
    const told = yield* step(
      query
        .select({ minor: parts.closingMinor, on: parts.closingOn })
        .from(parts)
        .where(and(eq(parts.accountNo, accountNo), isNotNull(parts.closingOn)))
        .orderBy(desc(parts.closingOn), desc(parts.no)),
    )
    const known = told.map(({ minor, on }) => ({ type: 'closingBooked' as const, minor: minor!, currency, at: new Date(`${on}T23:59:59Z`) })) // prettier-ignore
    const [newest] = known
    yield* step(query.delete(balances).where(eq(balances.accountNo, accountNo)))
    for (const balance of known) {
      yield* step(
        query
          .insert(balances)
          .values({ accountNo, ...balance })
          .onConflictDoNothing(),
      )
    }
    const shown = newest ? [{ ...newest, at: newest.at.toISOString() }] : []
    yield* step(query.update(accounts).set({ balances: shown }).where(eq(accounts.no, accountNo)))
  }

  function* rowsOf(query: Queries, ids: readonly Row['id'][], numbers: ReadonlySet<number>): Batch<Map<string, Row>> {
    const found = new Map<string, Row>()
    for (const some of chunks(ids, 500)) {
      for (const row of yield* step(query.select().from(t).where(inArray(t.id, some)))) {
        if (numbers.has(row.accountNo)) found.set(row.id, row)
      }
    }
    return found
  }

  return {
    async land({ id, userId, at, claims, accounts: added, parts: brought, add, revive }) {
      await book.meet([...new Set(add.map((row) => row.accountId))])
      const landed = await unlessOvertaken(function* (query) {
        const open = and(eq(imports.id, id), eq(imports.userId, userId), isNull(imports.landedAt))
        const [file] = yield* step(
          query.update(imports).set({ landedAt: at, sealedContent: null }).where(open).returning({ no: imports.no }),
        )
        if (!file) throw new Overtaken()
        const userNo = yield* underClaims(query, userId, claims)
        for (const { connectionId, write } of added) yield* book.write(query, userId, connectionId, [write], at)
        yield* landRows(query, { userId, at, rows: { add, change: [], drop: [], refuse: [] } }, userNo)
        const mine = { importNo: file.no, goneAt: null }
        for (const ids of chunks(add.map((row) => row.id), 500)) {
          yield* step(query.update(t).set(mine).where(inArray(t.id, ids)))
        } // prettier-ignore
        const numbers = yield* book.hold(query, userId, new Set(brought.map(({ accountId }) => accountId)))
        const back = yield* rowsOf(query, revive, new Set(numbers.values()))
        const deltas = new Deltas(userNo)
        for (const row of back.values()) {
          if (row.goneAt === null) continue
          deltas.add(row)
          yield* step(query.update(t).set(mine).where(eq(t.id, row.id)))
        }
        yield* sums.write(query, deltas)
        for (const { accountId, from, to, added, known, closing } of brought) {
          const accountNo = numbers.get(accountId)!
          const told = { closingMinor: closing?.minor ?? null, closingOn: closing?.on ?? null }
          yield* step(query.insert(parts).values({ importNo: file.no, accountNo, from, to, added, known, ...told }))
          yield* settleBalance(query, accountNo)
        }
        return true
      })
      return landed ?? false
    },

    undo: (userId, id, claims) =>
      unlessOvertaken(function* (query) {
        const mine = and(eq(imports.id, id), eq(imports.userId, userId), isNotNull(imports.landedAt))
        const [file] = yield* step(query.select({ no: imports.no }).from(imports).where(mine))
        if (!file) throw new Overtaken()
        const userNo = yield* underClaims(query, userId, claims)
        const involved = yield* step(
          query
            .select({ no: accounts.no, id: accounts.id, state: connections.state })
            .from(parts)
            .innerJoin(accounts, eq(accounts.no, parts.accountNo))
            .innerJoin(connections, eq(connections.id, accounts.connectionId))
            .where(eq(parts.importNo, file.no)),
        )
        const brought = yield* step(query.select().from(t).where(eq(t.importNo, file.no)))
        const broughtIds = brought.map((row) => row.id)
        const asideIn = yield* ownersOfAsides(schema, query, userNo, broughtIds)
        yield* book.hold(query, userId, new Set([...involved.map((account) => account.id), ...asideIn]))
        const deltas = new Deltas(userNo)
        const live = brought.filter(({ goneAt }) => goneAt === null)
        for (const row of live) deltas.takeBack(row)
        yield* step(query.delete(t).where(eq(t.importNo, file.no)))
        yield* returnAsides(schema, query, userNo, broughtIds, deltas)
        yield* sums.write(query, deltas)
        yield* step(query.delete(imports).where(eq(imports.no, file.no)))
        for (const { no, state } of involved) {
          if (state !== 'filed') continue
          const [other] = yield* step(query.select({ no: parts.no }).from(parts).where(eq(parts.accountNo, no)).limit(1)) // prettier-ignore
          if (other) yield* settleBalance(query, no)
          else yield* step(query.delete(accounts).where(eq(accounts.no, no)))
        }
        yield* eraseEmptied(schema, query, userId)
        return live.length
      }),

    async join({ userId, at, claims, from, into, pairs, moves }) {
      const joined = await unlessOvertaken(function* (query) {
        const userNo = yield* underClaims(query, userId, claims)
        const numbers = yield* book.hold(query, userId, new Set<AccountId>([from, into]))
        const [fromNo, accountNo] = [numbers.get(from)!, numbers.get(into)!]
        const ids = [...pairs.flatMap((pair) => [pair.from, pair.into]), ...moves.map((move) => move.id)]
        const rows = yield* rowsOf(query, ids, new Set([fromNo, accountNo]))
        const deltas = new Deltas(userNo)
        const count = (row: Row): void => (row.goneAt === null ? deltas.add(row) : undefined)
        const uncount = (row: Row): void => (row.goneAt === null ? deltas.takeBack(row) : undefined)

        for (const pair of pairs) {
          const [filed, reported] = [rows.get(pair.from), rows.get(pair.into)]
          if (!filed || !reported) throw new Overtaken()
          uncount(filed)
          uncount(reported)
          const left = yield* joinRows(query, filed, reported, at)
          count(left)
          const lost = left.id === filed.id ? reported.id : filed.id
          yield* step(query.update(t).set({ sameAs: left.id }).where(and(eq(t.userNo, userNo), eq(t.sameAs, lost)))) // prettier-ignore
        }
        for (const { id, ...name } of moves) {
          const row = rows.get(id)
          if (!row) throw new Overtaken()
          uncount(row)
          const { fingerprint, ordinal } = name
          yield* step(
            query
              .update(t)
              .set({ accountNo, key: keyOf(name), fingerprint, ordinal })
              .where(eq(t.id, id)),
          )
          count({ ...row, accountNo })
        }
        yield* sums.write(query, deltas)
        yield* step(query.update(parts).set({ accountNo }).where(eq(parts.accountNo, fromNo)))
        // What the bank says of its balance begins somewhere; before that, files tell of it.
        const reported = query.select({ at: balances.at }).from(balances).where(eq(balances.accountNo, accountNo))
        const [first] = yield* step(reported.orderBy(asc(balances.at)).limit(1))
        const older = and(eq(balances.accountNo, fromNo), first && lt(balances.at, first.at))
        yield* step(query.update(balances).set({ accountNo }).where(older))
        yield* step(query.delete(accounts).where(eq(accounts.no, fromNo)))
        yield* eraseEmptied(schema, query, userId)
        return true
      })
      return joined ?? false
    },
  }
}
