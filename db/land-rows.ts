/**
 * The rows of a landing and their sums.
 *
 * Reconciliation decided what changes, from rows it read a moment ago. The person may have recategorised one since, so
 * changes look at the row again inside the batch: sums stay exact and an edit is never lost.
 */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Landing, RowWrite } from '../lib/banking/store.ts'
import type { BankChange } from '../lib/model/edit.ts'
import type { AccountId, TransactionId } from '../lib/model/ids.ts'
import { ownMarks } from '../lib/model/ruled.ts'
import type { Accounts } from './accounts.ts'
import { ownersOfAsides, returnAsides } from './asides.ts'
import { chunks, step, type Batch, type Database, type Queries } from './database.ts'
import { markColumns, markedByRules, markedOf, type MarkColumns } from './marks.ts'
import { columnsOf, keyOf, LANDED, rememberedDigests, type Row } from './rows.ts'
import { Deltas, type Sums } from './sums.ts'
import { changesBetween } from './told.ts'
import type { Vault } from './vault.ts'

export function createRowLanding(database: Database, vault: Vault, accounts: Accounts, sums: Sums) {
  const { transactions: t, changes } = database.schema
  const addRows = database.loader(t, LANDED, { target: [t.accountNo, t.key] })
  const live = {
    no: t.no, id: t.id, status: t.status, counterpartyName: t.counterpartyName, remittance: t.remittance, refusedMinor: t.refusedMinor,
    accountNo: t.accountNo, date: t.date, minor: t.minor, currency: t.currency, categoryId: t.categoryId, editedAt: t.editedAt,
    goneAt: t.goneAt, key: t.key, parts: t.parts, sameAs: t.sameAs,
    note: t.note, tags: t.tags, reviewedAt: t.reviewedAt, excludedAt: t.excludedAt, hand: t.hand, ruled: t.ruled,
  } // prettier-ignore
  const digestOf = rememberedDigests(vault)
  type Live = Pick<Row, keyof typeof live>

  function* current(query: Queries, ids: readonly TransactionId[], userNo: number): Batch<Map<TransactionId, Live>> {
    const found = new Map<TransactionId, Live>()
    for (const some of chunks(ids, 500)) {
      const theirs = and(inArray(t.id, some), eq(t.userNo, userNo))
      for (const row of yield* step(query.select(live).from(t).where(theirs))) found.set(row.id, row)
    }
    return found
  }

  /** Rows that rules mark alike are written together. */
  function* mark(query: Queries, marked: readonly (readonly [TransactionId, MarkColumns])[]): Batch<void> {
    for (const alike of Map.groupBy(marked, ([, marks]) => JSON.stringify(marks)).values()) {
      for (const some of chunks(alike, 500)) {
        yield* step(query.update(t).set(some[0]![1]).where(inArray(t.id, some.map(([id]) => id)))) // prettier-ignore
      }
    }
  }

  return function* landRows(
    query: Queries,
    landing: Pick<Landing, 'rows' | 'userId' | 'at'>,
    userNo: number,
  ): Batch<void> {
    const { add, change, drop, release = [], refuse } = landing.rows
    const deltas = new Deltas(userNo)
    const told: (typeof changes.$inferInsert)[] = []
    const tell = ({ no }: Live, ...said: readonly BankChange[]) =>
      told.push(...said.map((change) => ({ transactionNo: no, at: landing.at, change })))
    const touched = [...change.map(({ was }) => was), ...drop, ...release, ...refuse.map(({ row }) => row)]
    const accountIds = new Set<AccountId>(touched.map((row) => row.accountId))
    for (const { accountId } of add) accountIds.add(accountId)
    for (const { now } of change) accountIds.add(now.accountId)
    const lost = new Set(drop.map(({ id }) => id))
    for (const id of yield* ownersOfAsides(database.schema, query, userNo, [...lost])) accountIds.add(id)
    const numbers = yield* accounts.hold(query, landing.userId, accountIds)
    const columns = (write: RowWrite) => columnsOf(write, userNo, numbers.get(write.accountId)!, digestOf)

    if (touched.length > 0) {
      const rows = yield* current(query, touched.map(({ id }) => id), userNo) // prettier-ignore

      for (const { id } of drop) {
        const row = rows.get(id)
        if (!row || row.goneAt !== null) continue
        deltas.takeBack(row)
        tell(row, { kind: 'gone' })
        yield* step(query.update(t).set({ goneAt: landing.at }).where(eq(t.id, id)))
      }
      const dropped = [...lost].filter((id) => rows.get(id)?.goneAt === null)
      for (const back of yield* returnAsides(database.schema, query, userNo, dropped, deltas, lost)) tell(back, { kind: 'back' }) // prettier-ignore

      // Refs may swap between rows of a batch: whoever gets a new key lets go of the old one first.
      const rekeyed = change
        .filter(({ was, now }) => rows.get(was.id)?.key !== columns(now).key)
        .map(({ was }) => was.id)
      for (const ids of chunks(rekeyed, 500)) {
        yield* step(query.update(t).set({ key: sql`'~' || ${t.id}` }).where(inArray(t.id, ids))) // prettier-ignore
      }

      for (const { id, fingerprint, ordinal } of release) {
        yield* step(query.update(t).set({ key: keyOf({ ref: null, fingerprint, ordinal }) }).where(and(eq(t.id, id), eq(t.userNo, userNo)))) // prettier-ignore
      }

      for (const { was, now } of change) {
        const row = rows.get(was.id)
        if (!row) continue
        const { id: _, userNo: __, ...reported } = columns(now)
        const edited = row.editedAt !== null
        const kept = edited && { minor: row.minor, currency: row.currency, categoryId: row.categoryId }
        const refusedMinor = edited && now.minor !== row.minor ? now.minor : null
        const marks = markColumns(ownMarks(markedOf(row)), now.ruled, row, landing.at)
        // What was put away stays so, whatever the bank calls it now.
        const goneAt = row.sameAs === null ? null : row.goneAt
        const set = { ...reported, ...kept, ...marks, refusedMinor, goneAt, importNo: null }
        const { categoryId, categorySource, categoryBecause, ...withoutCategory } = set
        tell(row, ...changesBetween(row, { ...row, ...set }))
        if (row.goneAt === null) deltas.takeBack(row)
        if (goneAt === null) deltas.add({ ...set, parts: row.parts })
        const written = edited ? withoutCategory : { ...withoutCategory, categoryId, categorySource, categoryBecause }
        yield* step(query.update(t).set(written).where(eq(t.id, was.id)))
      }

      for (const { row: refused, minor } of refuse) {
        const row = rows.get(refused.id)
        if (!row) continue
        const { currency } = row
        if (row.refusedMinor !== minor) tell(row, { kind: 'refused', from: { minor: row.minor, currency }, to: { minor, currency } }) // prettier-ignore
        yield* step(query.update(t).set({ refusedMinor: minor }).where(eq(t.id, row.id)))
      }
    }

    for (const some of chunks(told, 500)) yield* step(query.insert(changes).values(some))
    const ruled = new Map(add.flatMap((row) => (row.ruled ? [[row.id, markedByRules(row.ruled, landing.at)] as const] : []))) // prettier-ignore
    const added = yield* addRows(query, add.map(columns)) // prettier-ignore
    for (const row of added) deltas.add({ ...row, ...ruled.get(row.id) })
    yield* mark(query, added.flatMap(({ id }) => ruled.get(id) ? [[id, ruled.get(id)!] as const] : [])) // prettier-ignore
    const news = add.filter((row) => row.news).map(({ id }) => id)
    for (const some of chunks(news, 500)) yield* step(query.update(t).set({ toReview: true }).where(inArray(t.id, some))) // prettier-ignore
    yield* sums.write(query, deltas)
  }
}

export type LandRows = ReturnType<typeof createRowLanding>
