/** What a person sets on rows, with what was there before: set, told and undone. Rows that become alike are written together. */
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { EditStore, RowEdit } from '../lib/banking/store.ts'
import type { Edit, EditKind, SingleEdit } from '../lib/model/edit.ts'
import type { Json, TransactionId, UserId } from '../lib/model/ids.ts'
import { holdOwnersOf, type Accounts } from './accounts.ts'
import { chunks, step, type Batch, type Database, type Queries } from './database.ts'
import { cutDouble } from './doubles.ts'
import { markedOf } from './marks.ts'
import { changeOf, columnsWith, ownOf, restored, wasOf, type Own } from './own.ts'
import type { Row } from './rows.ts'
import { Deltas, type Sums } from './sums.ts'

const AT_ONCE = 500

/** Of two entries that something is said of, one is there no more: then nothing is said of the other. */
class HalfGone extends Error {}

function nothingIfHalf(error: unknown): { found: number; changed: number } {
  if (error instanceof HalfGone) return { found: 0, changed: 0 }
  throw error
}

const isOfTwo = ({ kind }: Edit | SingleEdit): boolean => kind === 'same' || kind === 'apart'

interface Written {
  readonly row: Row
  /** What the edit took the place of. */
  readonly was: Readonly<Record<string, Json>>
  readonly columns: Partial<Row>
}

export function createEdits(
  database: Database,
  books: { readonly accounts: Accounts; readonly sums: Sums },
): EditStore {
  const { schema, query, atomically } = database
  const { transactions: t, edits, editRows, changes: told, users } = schema

  /** Writes what `changing` says of each row, under the hold of its account, and moves the sums with it. */
  function* change(
    query: Queries,
    userId: UserId,
    ids: readonly TransactionId[],
    at: Date,
    which: 'live' | 'all',
    changing: (own: Own, row: Row) => Partial<Own> | null,
    written: (some: readonly Written[]) => Batch<void>,
  ): Batch<{ found: number; changed: number }> {
    const count = { found: 0, changed: 0 }
    const numbers = yield* holdOwnersOf(database, books.accounts, query, userId, ids)
    let deltas: Deltas | null = null
    for (const some of chunks([...new Set(ids)], AT_ONCE)) {
      const found = yield* step(query.select().from(t).where(inArray(t.id, some))) // prettier-ignore
      const rows = found.filter(
        ({ accountNo, goneAt }) => numbers.has(accountNo) && (which === 'all' || goneAt === null),
      )
      const changes = rows.flatMap((row): readonly Written[] => {
        const own = ownOf(row)
        const change = changing(own, row)
        return change ? [{ row, was: wasOf(own, change), columns: columnsWith(row, { ...own, ...change }, at) }] : []
      })
      for (const alike of Map.groupBy(changes, (one) => JSON.stringify(one.columns)).values()) {
        const nos = alike.map(({ row }) => row.no)
        const { columns } = alike[0]!
        if (Object.keys(columns).length > 0) yield* step(query.update(t).set(columns).where(inArray(t.no, nos)))
      }
      for (const { row, columns } of changes) {
        const now = { ...row, ...columns }
        deltas ??= new Deltas(row.userNo)
        if (row.goneAt === null) deltas.takeBack(row)
        if (now.goneAt === null) deltas.add(now)
      }
      yield* written(changes)
      count.found += rows.length
      count.changed += changes.length
    }
    if (deltas) yield* books.sums.write(query, deltas)
    return count
  }

  const ofUser = (userId: UserId) => sql`${edits.userNo} = (select ${users.no} from ${users} where ${users.id} = ${userId})` // prettier-ignore
  const kindOf = ({ edit }: { readonly edit: { readonly kind: EditKind } }) => edit.kind

  /** Rows of these whose same thing the person has set again after the edit. */
  function* setSince(query: Queries, no: number, kind: EditKind, nos: readonly number[]): Batch<ReadonlySet<number>> {
    const since = new Set<number>()
    for (const some of chunks(nos, AT_ONCE)) {
      const later = query
        .select({ transactionNo: editRows.transactionNo, edit: edits.edit })
        .from(editRows)
        .innerJoin(edits, eq(edits.no, editRows.editNo))
        .where(and(inArray(editRows.transactionNo, some), gt(edits.no, no), isNull(edits.undoneAt)))
      for (const one of yield* step(later)) if (kindOf(one) === kind) since.add(one.transactionNo)
    }
    return since
  }

  return {
    async apply(userId, { id, edit, at }, ids) {
      const batch = atomically(function* (query) {
        const [user] = yield* step(query.select({ no: users.no }).from(users).where(eq(users.id, userId)))
        if (!user) return { found: 0, changed: 0 }
        const [made] = yield* step(query.insert(edits).values({ id, userNo: user.no, at, edit }).returning({ no: edits.no })) // prettier-ignore
        const keep = function* (some: readonly Written[]): Batch<void> {
          const rows = some.map(({ row, was }) => ({ editNo: made!.no, transactionNo: row.no, was })) // prettier-ignore
          if (rows.length > 0) yield* step(query.insert(editRows).values(rows))
        }
        const count = yield* change(
          query,
          userId,
          ids,
          at,
          'live',
          (own, row) => changeOf(own, markedOf(row).ruled, edit, at),
          keep,
        )
        if (count.found === 0) yield* step(query.delete(edits).where(eq(edits.no, made!.no)))
        if (isOfTwo(edit) && count.found < 2) throw new HalfGone()
        if (edit.kind === 'apart') yield* cutDouble(schema, query, edit, at)
        return count
      })
      return batch.catch(nothingIfHalf)
    },

    async undo(userId, id, at) {
      return atomically(function* (query) {
        const [made] = yield* step(query.select().from(edits).where(and(eq(edits.id, id), ofUser(userId)))) // prettier-ignore
        if (!made) return null
        // Who sets the mark undoes it: of two that ask at once, the other one finds it set.
        const marking = query.update(edits).set({ undoneAt: at }).where(and(eq(edits.no, made.no), isNull(edits.undoneAt))) // prettier-ignore
        if ((yield* step(marking.returning({ no: edits.no }))).length === 0) return 0
        const was = new Map<number, Readonly<Record<string, Json>>>()
        const ids: TransactionId[] = []
        const told = query
          .select({ no: t.no, id: t.id, was: editRows.was })
          .from(editRows)
          .innerJoin(t, eq(t.no, editRows.transactionNo))
          .where(eq(editRows.editNo, made.no))
        for (const row of yield* step(told)) {
          was.set(row.no, row.was)
          ids.push(row.id)
        }
        const since = yield* setSince(query, made.no, made.edit.kind, [...was.keys()])
        const back = (own: Own, row: Row) => {
          const before = was.get(row.no)
          return before && !since.has(row.no) ? restored(own, { ...made, was: before }) : null
        }
        // A row that is gone may come back.
        let { changed } = yield* change(query, userId, ids, at, 'all', back, noRecord)
        if (made.edit.kind === 'apart' && since.size === 0) changed = yield* cutDouble(schema, query, made.edit, null)
        // What gave nothing back is not undone: it may be when what came after it is.
        if (changed === 0) yield* step(query.update(edits).set({ undoneAt: null }).where(eq(edits.no, made.no)))
        return changed
      })
    },

    async told(userId, id) {
      return query
        .select({ at: told.at, change: told.change })
        .from(told)
        .innerJoin(t, eq(t.no, told.transactionNo))
        .innerJoin(users, eq(users.no, t.userNo))
        .where(and(eq(t.id, id), eq(users.id, userId)))
        .orderBy(asc(told.no))
    },

    async history(userId, id) {
      const rows = await query
        .select({ edit: edits.edit, at: edits.at, was: editRows.was, undoneAt: edits.undoneAt })
        .from(editRows)
        .innerJoin(edits, eq(edits.no, editRows.editNo))
        .innerJoin(t, eq(t.no, editRows.transactionNo))
        .where(and(eq(t.id, id), ofUser(userId)))
        .orderBy(asc(edits.no))
      return rows.map(({ was: { categoryId }, ...row }, at) => ({ ...row, undoneAt: isKept(row, rows.slice(at + 1)) ? null : row.undoneAt, was: (categoryId as Row['categoryId'] | undefined) ?? null })) // prettier-ignore
    },
  }
}

type Told = Pick<RowEdit, 'edit' | 'at' | 'undoneAt'>

/** Undoing an edit of many leaves a row alone where the same thing had been set again by then. */
const isKept = ({ edit, undoneAt }: Told, later: readonly Told[]): boolean =>
  undoneAt !== null &&
  later.some(
    (one) => one.edit.kind === edit.kind && one.at <= undoneAt && (one.undoneAt === null || one.undoneAt > undoneAt),
  )

// A batch that has nothing to say.
// oxlint-disable-next-line require-yield
function* noRecord(): Batch<void> {
  return undefined
}
