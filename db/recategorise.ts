/** A category that goes, replaced wherever it is remembered: in parts, in edits, and in what edits took the place of. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { CategoryId } from '../lib/model/category.ts'
import type { Edit, Part, SingleEdit } from '../lib/model/edit.ts'
import type { Json } from '../lib/model/ids.ts'
import { chunks, step, type Batch, type Database, type Queries } from './database.ts'
import { partsOf } from './own.ts'

const AT_ONCE = 500

interface Move {
  readonly userNo: number
  readonly from: CategoryId
  readonly into: CategoryId
}

export function createRecategorise({ schema }: Pick<Database, 'schema'>) {
  const { transactions: t, edits, editRows } = schema
  const names = (column: unknown, id: CategoryId) => sql`cast(${column} as text) like ${`%${id.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`} escape '\\'` // prettier-ignore

  function* moveParts(query: Queries, { userNo, from, into }: Move): Batch<void> {
    const said = (id: CategoryId) => `"categoryId":${JSON.stringify(id)}`
    const divided = and(eq(t.userNo, userNo), sql`${t.parts} is not null`, names(t.parts, from))
    yield* step(query.update(t).set({ parts: sql`replace(${t.parts}, ${said(from)}, ${said(into)})` }).where(divided)) // prettier-ignore
  }

  function* moveEdits(query: Queries, move: Move): Batch<void> {
    const theirs = and(eq(edits.userNo, move.userNo), names(edits.edit, move.from))
    for (const { no, edit } of yield* step(
      query.select({ no: edits.no, edit: edits.edit }).from(edits).where(theirs),
    )) {
      yield* step(query.update(edits).set({ edit: editInto(edit, move) }).where(eq(edits.no, no))) // prettier-ignore
    }
  }

  function* moveFormer(query: Queries, move: Move): Batch<void> {
    const found = query
      .select({ editNo: editRows.editNo, transactionNo: editRows.transactionNo, was: editRows.was })
      .from(editRows)
      .innerJoin(edits, eq(edits.no, editRows.editNo))
      .where(and(eq(edits.userNo, move.userNo), names(editRows.was, move.from)))
    const rows = (yield* step(found)).map((row) => ({ ...row, was: wasInto(row.was, move) }))
    for (const alike of Map.groupBy(rows, ({ editNo, was }) => JSON.stringify([editNo, was])).values()) {
      for (const some of chunks(alike, AT_ONCE)) {
        const { editNo, was } = some[0]!
        const those = and(eq(editRows.editNo, editNo), inArray(editRows.transactionNo, some.map(({ transactionNo }) => transactionNo))) // prettier-ignore
        yield* step(query.update(editRows).set({ was }).where(those))
      }
    }
  }

  return function* recategorise(query: Queries, move: Move): Batch<void> {
    yield* moveParts(query, move)
    yield* moveEdits(query, move)
    yield* moveFormer(query, move)
  }
}

const partsInto = (parts: readonly Part[], { from, into }: Move): readonly Part[] =>
  parts.map((part) => (part.categoryId === from ? { ...part, categoryId: into } : part))

function editInto(edit: Edit | SingleEdit, move: Move): Edit | SingleEdit {
  if (edit.kind === 'category' && edit.categoryId === move.from) return { ...edit, categoryId: move.into }
  return edit.kind === 'split' ? { ...edit, parts: partsInto(edit.parts, move) } : edit
}

function wasInto(was: Readonly<Record<string, Json>>, move: Move): Readonly<Record<string, Json>> {
  const { categoryId, parts } = was
  return {
    ...was,
    ...(categoryId === move.from && { categoryId: move.into }),
    ...(typeof parts === 'string' && { parts: JSON.stringify(partsInto(partsOf(parts), move)) }),
  }
}
