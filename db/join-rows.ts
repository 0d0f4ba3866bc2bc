/** Two rows that turn out to be one entry. What the person set on the one that goes is kept where the other has nothing. */
import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { missingOf, sameTag, tagged, type EditKind } from '../lib/model/edit.ts'
import { step, type Batch, type Database, type Queries } from './database.ts'
import { tagsColumn, tagsOf } from './marks.ts'
import { columnsWith, ownOf, partedAs, partsOf, type Own } from './own.ts'
import type { Row } from './rows.ts'

export function createJoinRows({ schema }: Pick<Database, 'schema'>) {
  const { transactions: t, edits, editRows, links } = schema

  /** So that they are told, and can be undone. */
  function* handEdits(query: Queries, kept: number, gone: number, kinds: readonly EditKind[]): Batch<void> {
    if (kinds.length === 0) return
    const both = query
      .select({ editNo: editRows.editNo, transactionNo: editRows.transactionNo, edit: edits.edit })
      .from(editRows)
      .innerJoin(edits, eq(edits.no, editRows.editNo))
      .where(inArray(editRows.transactionNo, [kept, gone]))
    const rows = yield* step(both)
    const held = new Set(rows.filter(({ transactionNo }) => transactionNo === kept).map(({ editNo }) => editNo))
    const free = rows.filter(({ editNo, transactionNo, edit }) => transactionNo === gone && kinds.includes(edit.kind) && !held.has(editNo)) // prettier-ignore
    if (free.length === 0) return
    const those = and(eq(editRows.transactionNo, gone), inArray(editRows.editNo, free.map(({ editNo }) => editNo))) // prettier-ignore
    yield* step(query.update(editRows).set({ transactionNo: kept }).where(those))
  }

  /** @returns whether a refund is linked to the row that stays. */
  function* handLinks(query: Queries, kept: number, gone: number): Batch<boolean> {
    const of = (no: number) => or(eq(links.oneNo, no), eq(links.otherNo, no))
    const held = yield* step(query.select().from(links).where(of(kept)))
    const theirs = yield* step(query.select().from(links).where(of(gone)))
    const has = new Set(held.filter(({ cutAt }) => cutAt === null).map(({ kind }) => kind))
    const known = new Set(held.map(({ oneNo, otherNo, kind }) => `${oneNo} ${otherNo} ${kind}`))
    const end = (no: number) => (no === gone ? kept : no)
    for (const { oneNo, otherNo, kind, cutAt } of theirs) {
      const [one, other] = [end(oneNo), end(otherNo)]
      if (one === other || known.has(`${one} ${other} ${kind}`) || (cutAt === null && has.has(kind))) continue
      const link = and(eq(links.oneNo, oneNo), eq(links.otherNo, otherNo), eq(links.kind, kind))
      yield* step(query.update(links).set({ oneNo: one, otherNo: other }).where(link))
    }
    const refunds = query.select({ one: links.oneNo }).from(links).where(and(of(kept), eq(links.kind, 'refund'), isNull(links.cutAt))) // prettier-ignore
    return (yield* step(refunds)).length > 0
  }

  /**
   * What the bank reports holds; the row whose category the person chose keeps its id.
   * @returns the row that is left.
   */
  return function* joinRows(query: Queries, filed: Row, reported: Row, at: Date): Batch<Row> {
    const isReported = filed.editedAt === null || reported.editedAt !== null
    const [kept, gone] = isReported ? [reported, filed] : [filed, reported]
    const base: Row = isReported ? reported : { ...filed, ...factsOf(reported) }
    const { own, kinds } = takenOver(kept, gone)
    yield* handEdits(query, kept.no, gone.no, kinds)
    const refund = yield* handLinks(query, kept.no, gone.no)
    yield* step(query.delete(t).where(eq(t.no, gone.no)))
    const next: Row = { ...base, ...columnsWith(base, own, at), refund }
    const { no, ...set } = next
    yield* step(query.update(t).set(set).where(eq(t.no, no)))
    return next
  }
}

/** What a row says of the entry, without its ids and what the person made of it. */
function factsOf(row: Row): Partial<Row> {
  const { no: _no, id: _id, minor: _m, currency: _c, categoryId: _i, categorySource: _s, categoryBecause: _b, editedAt: _e, note: _n, tags: _t, reviewedAt: _r, excludedAt: _x, hand: _h, parts: _p, ...facts } = row // prettier-ignore
  return facts
}

interface Taken {
  /** The person's part of the row that stays, with what goes over to it. */
  readonly own: Own
  /** The kinds of edits whose outcome goes over whole. */
  readonly kinds: readonly EditKind[]
}

function takenOver(kept: Row, gone: Row): Taken {
  const [mine, theirs] = [ownOf(kept), ownOf(gone)]
  const isUntagged = mine.tags === null && mine.untagged === null
  const more = tagsOf(theirs.tags).filter((tag) => !tagsOf(mine.untagged).some((off) => sameTag(off, tag)))
  const parts = mine.parts === null && theirs.parts !== null ? partsOf(theirs.parts) : []
  const fits = parts.length > 0 && missingOf(kept.minor, parts) === 0
  const isNew = {
    note: !mine.noteByHand && theirs.noteByHand,
    reviewed: !mine.reviewedByHand && theirs.reviewedByHand,
    excluded: !mine.excludedByHand && theirs.excludedByHand,
    tag: isUntagged,
    split: fits,
  }
  const own: Own = {
    ...mine,
    tags: tagsColumn(tagged(tagsOf(mine.tags), { add: more, remove: [] })),
    ...(isNew.tag && { untagged: theirs.untagged }),
    ...(isNew.note && { note: theirs.note, noteByHand: true }),
    ...(isNew.reviewed && { reviewedAt: theirs.reviewedAt, reviewedByHand: true }),
    ...(isNew.excluded && { excludedAt: theirs.excludedAt, excludedByHand: true }),
    ...(fits && partedAs(parts, theirs.editedAt!)), // a divided row is edited
  }
  return { own, kinds: (['note', 'reviewed', 'excluded', 'tag', 'split'] as const).filter((kind) => isNew[kind]) }
}
