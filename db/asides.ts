/** Entries that were put away, since another one stands for them. When that one is no more they are entries again. */
import { aliasedTable, and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { AccountId, ConnectionId, TransactionId, UserId } from '../lib/model/ids.ts'
import { chunks, step, type Batch, type Database, type Queries } from './database.ts'
import type { Row } from './rows.ts'
import type { LedgerParts } from './ledger.ts'
import type { Schema } from './schema.ts'
import { Deltas } from './sums.ts'

const AT_ONCE = 300

/** The accounts of what these stand for, to be held before it comes back. */
export function* ownersOfAsides(
  { transactions: t, accounts: a }: Schema,
  query: Queries,
  userNo: number,
  kept: readonly TransactionId[],
): Batch<readonly AccountId[]> {
  const owners: AccountId[] = []
  for (const some of chunks(kept, AT_ONCE)) {
    const found = query.selectDistinct({ id: a.id }).from(t).innerJoin(a, eq(a.no, t.accountNo))
    for (const { id } of yield* step(found.where(and(eq(t.userNo, userNo), inArray(t.sameAs, some))))) owners.push(id)
  }
  return owners
}

/**
 * What these stood for comes back, and is added to the sums.
 * @param lost what no bank reports any more either: it stays away, and what it stood for comes back in its place.
 */
export function* returnAsides(
  { transactions: t }: Schema,
  query: Queries,
  userNo: number,
  kept: readonly TransactionId[],
  deltas: Deltas,
  lost: ReadonlySet<TransactionId> = new Set(),
): Batch<readonly Row[]> {
  const back: Row[] = []
  for (let gone = kept; gone.length > 0;) {
    const asides: TransactionId[] = []
    for (const some of chunks(gone, AT_ONCE)) {
      const theirs = and(eq(t.userNo, userNo), inArray(t.sameAs, some))
      const found = yield* step(query.update(t).set({ sameAs: null }).where(theirs).returning({ id: t.id }))
      asides.push(...found.map(({ id }) => id))
    }
    for (const some of chunks(asides.filter((id) => !lost.has(id)), AT_ONCE)) {
      back.push(...(yield* step(query.update(t).set({ goneAt: null }).where(inArray(t.id, some)).returning())))
    } // prettier-ignore
    gone = asides.filter((id) => lost.has(id))
  }
  for (const row of back) deltas.add(row)
  return back
}

/** Before a connection is erased: what its entries stood for elsewhere comes back. */
export function* leaveOthersWhole(
  database: Database,
  { accounts: book, sums }: Pick<LedgerParts, 'accounts' | 'sums'>,
  query: Queries,
  userId: UserId,
  connectionId: ConnectionId,
): Batch<void> {
  const { transactions: t, accounts: a, users } = database.schema
  const kept = aliasedTable(t, 'kept')
  const isAway = and(isNotNull(t.sameAs), sql`${t.userNo} = (select ${users.no} from ${users} where ${users.id} = ${userId})`) // prettier-ignore
  const found = yield* step(
    query
      .selectDistinct({ id: kept.id, userNo: kept.userNo })
      .from(t)
      .innerJoin(kept, eq(kept.id, t.sameAs))
      .innerJoin(a, eq(a.no, kept.accountNo))
      .where(and(isAway, eq(a.connectionId, connectionId))),
  )
  if (!found[0]) return
  const { userNo } = found[0]
  const ids = found.map(({ id }) => id)
  yield* book.hold(query, userId, new Set(yield* ownersOfAsides(database.schema, query, userNo, ids)))
  const deltas = new Deltas(userNo)
  yield* returnAsides(database.schema, query, userNo, ids, deltas)
  yield* sums.write(query, deltas)
}
