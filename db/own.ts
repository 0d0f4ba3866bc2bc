/** What a person sets on a row, apart from what rules say of it: what an edit changes, and what undoing it gives back. Pure. */
import { missingOf, sameTag, tagged, type Edit, type Gives, type Part, type SingleEdit } from '../lib/model/edit.ts'
import type { Json } from '../lib/model/ids.ts'
import { ownMarks, type OwnMarks, type Ruled } from '../lib/model/ruled.ts'
import { markColumns, markedOf, tagsColumn, tagsOf, type MarkColumns } from './marks.ts'
import type { Row } from './rows.ts'

const INSTANTS = ['editedAt', 'reviewedAt', 'excludedAt', 'goneAt'] as const
const VALUES = ['minor', 'categoryId', 'categorySource', 'categoryBecause', 'refusedMinor', 'note', 'tags', 'parts', 'sameAs'] as const // prettier-ignore
const COLUMNS = [...INSTANTS, ...VALUES]
/** Kept in the column `hand`: whether the person said a thing at all, and which tags they took off. */
const SAID = ['noteByHand', 'reviewedByHand', 'excludedByHand', 'untagged'] as const
const OWN = [...COLUMNS, ...SAID]

/** A row as the person has it: note, tags and marks of rules are not in it. */
export interface Own extends Pick<Row, (typeof COLUMNS)[number] | 'id'> {
  readonly noteByHand: boolean
  readonly reviewedByHand: boolean
  readonly excludedByHand: boolean
  /** As `tags`. */
  readonly untagged: string | null
}

// Written by `changeOf` alone.
export const partsOf = (column: string): readonly Part[] => JSON.parse(column) as readonly Part[]

export function ownOf(row: Row): Own {
  const { note, tags, untagged, reviewed, excluded } = ownMarks(markedOf(row))
  const { id, editedAt, goneAt, sameAs, minor, categoryId, categorySource, categoryBecause, refusedMinor, parts } = row
  return {
    id, editedAt, goneAt, sameAs, minor, categoryId, categorySource, categoryBecause, refusedMinor, parts,
    note: note ?? null,
    noteByHand: note !== undefined,
    tags: tagsColumn(tags),
    untagged: tagsColumn(untagged),
    reviewedAt: reviewed ? row.reviewedAt : null,
    reviewedByHand: reviewed !== undefined,
    excludedAt: excluded ? row.excludedAt : null,
    excludedByHand: excluded !== undefined,
  } // prettier-ignore
}

export const marksIn = (own: Own): OwnMarks => ({
  tags: tagsOf(own.tags),
  untagged: tagsOf(own.untagged),
  note: own.noteByHand ? own.note : undefined,
  reviewed: own.reviewedByHand ? own.reviewedAt !== null : undefined,
  excluded: own.excludedByHand ? own.excludedAt !== null : undefined,
})

/** The columns in which a row differs once the person's part of it is `own`, with what rules say on top. */
export function columnsWith(row: Row, own: Own, at: Date): Partial<Row> {
  const since = { reviewedAt: own.reviewedAt ?? row.reviewedAt, excludedAt: own.excludedAt ?? row.excludedAt }
  const marks: MarkColumns = markColumns(marksIn(own), markedOf(row).ruled, since, at)
  const { noteByHand: _n, reviewedByHand: _r, excludedByHand: _e, untagged: _u, ...columns } = own
  const next: Partial<Row> = { ...columns, ...marks }
  const isOther = (name: string) => plain(next[name as keyof Row] ?? null) !== plain(row[name as keyof Row])
  return Object.fromEntries(Object.entries(next).filter(([name]) => isOther(name)))
}

/** What an edit changes of the person's part, with the new values; null where it changes nothing. */
export function changeOf(own: Own, ruled: Ruled | null, edit: Edit | SingleEdit, at: Date): Partial<Own> | null {
  const set = setBy(own, edit, at)
  return set && isNews(own, ruled, edit, set) ? set : null
}

/** What a rule said becomes the person's word when they say the same. */
function isNews(own: Own, ruled: Ruled | null, edit: Edit | SingleEdit, set: Partial<Own>): boolean {
  switch (edit.kind) {
    case 'tag': {
      const shown = ruled?.tags?.filter(({ tag }) => !tagsOf(own.untagged).some((off) => sameTag(off, tag))) ?? []
      return set.tags !== own.tags || shown.some(({ tag }) => edit.remove.some((off) => sameTag(off, tag)))
    }
    case 'reviewed':
      return edit.reviewed !== (own.reviewedAt !== null) || (!own.reviewedByHand && ruled?.reviewed !== undefined)
    case 'excluded':
      return edit.excluded !== (own.excludedAt !== null) || (!own.excludedByHand && ruled?.excluded !== undefined)
    case 'note':
      return set.note !== own.note || (!own.noteByHand && ruled?.note !== undefined)
    case 'category':
    case 'split':
    case 'amount':
    case 'same':
    case 'apart':
      return true
  }
}

function setBy(own: Own, edit: Edit | SingleEdit, at: Date): Partial<Own> | null {
  switch (edit.kind) {
    case 'category': {
      const { categoryId } = edit
      if (own.parts !== null || (own.categoryId === categoryId && own.categorySource === 'user')) return null
      return { ...chosen(categoryId), editedAt: at }
    }
    case 'tag': {
      const { add, remove } = edit
      const untagged = tagged(tagsOf(own.untagged), { add: remove, remove: add })
      return { tags: tagsColumn(tagged(tagsOf(own.tags), edit)), untagged: tagsColumn(untagged) }
    }
    case 'reviewed':
      return { reviewedAt: edit.reviewed ? at : null, reviewedByHand: true }
    case 'excluded':
      return { excludedAt: edit.excluded ? at : null, excludedByHand: true }
    case 'note':
      return { note: edit.note.trim() || null, noteByHand: true }
    case 'split':
      return divided(own, edit.parts, at)
    case 'amount':
      return own.refusedMinor === null || own.parts !== null ? null : taken(own.refusedMinor)
    case 'same':
      return own.id === edit.away ? { goneAt: at, sameAs: edit.kept } : { ...given(own, edit.gives, at), ...seen(own, at) } // prettier-ignore
    case 'apart':
      return seen(own, at)
  }
}

/** Who says what two entries are has looked at them. */
const seen = ({ reviewedAt }: Own, at: Date) => (reviewedAt === null ? { reviewedAt: at, reviewedByHand: true } : {})

/** What a row that stands for another takes from it. */
function given(own: Own, { note, tags, categoryId, parts }: Gives, at: Date): Partial<Own> {
  const whole = parts.length > 0 && missingOf(own.minor, parts) === 0
  const sorted = own.editedAt !== null ? null : whole ? divided(own, parts, at) : categoryId && { ...chosen(categoryId), editedAt: at } // prettier-ignore
  return {
    ...(!own.noteByHand && note !== null && { note, noteByHand: true }),
    ...(own.tags === null && tags.length > 0 && { tags: tagsColumn(tags) }),
    ...sorted,
  }
}

const chosen = (categoryId: Row['categoryId']) => ({ categoryId, categorySource: 'user', categoryBecause: null }) as const // prettier-ignore
const taken = (minor: number) => ({ minor, refusedMinor: null })

/** The list shows a divided entry under its largest part. */
export function partedAs(parts: readonly Part[], at: Date) {
  const [first] = parts.toSorted((a, b) => Math.abs(b.minor) - Math.abs(a.minor))
  if (!first) return null
  const column = JSON.stringify(parts.map(({ minor, categoryId, note }) => ({ minor, categoryId, note })))
  return { parts: column, ...chosen(first.categoryId), editedAt: at }
}

function divided(own: Own, parts: readonly Part[], at: Date): Partial<Own> | null {
  const set = partedAs(parts, at)
  if (!set) return own.parts === null ? null : { parts: null }
  if (set.parts === own.parts) return null
  if (missingOf(own.minor, parts) === 0) return set
  if (own.refusedMinor !== null && missingOf(own.refusedMinor, parts) === 0) return { ...set, ...taken(own.refusedMinor) } // prettier-ignore
  return null
}

/** What `change` changes as it is now, to be kept. */
export const wasOf = (own: Own, change: Partial<Own>): Readonly<Record<string, Json>> =>
  Object.fromEntries(OWN.filter((name) => name in change).map((name) => [name, plain(own[name])]))

const plain = (value: string | number | boolean | Date | null): Json => (value instanceof Date ? value.toISOString() : value) // prettier-ignore

/** What undoing gives back; null where the person's part of the row is not as the edit left it. */
export function restored(
  own: Own,
  { edit, at, was }: { readonly edit: Edit | SingleEdit; readonly at: Date; readonly was: Readonly<Record<string, Json>> }, // prettier-ignore
): Partial<Own> | null {
  const back = backOf(was)
  const left = setBy({ ...own, ...back }, edit, at)
  const isLeft = (name: keyof Own) => !left || !(name in left) || plain(left[name] ?? null) === plain(own[name])
  if (!left || !OWN.filter((name) => name in was).every(isLeft)) return null
  const next = { ...own, ...back }
  // Nothing holds the bank's amount off any more.
  const { editedAt, refusedMinor } = next
  return editedAt === null && refusedMinor !== null ? { ...back, ...taken(refusedMinor) } : back
}

// Written by `wasOf` alone; what was kept before rules marked entries says of no mark whose it was.
function backOf(was: Readonly<Record<string, Json>>): Partial<Own> {
  const isInstant = (name: string) => INSTANTS.some((each) => each === name)
  const read = ([name, value]: readonly [string, Json]) => [name, isInstant(name) && typeof value === 'string' ? new Date(value) : value] // prettier-ignore
  const said = {
    ...('note' in was && { noteByHand: was.note !== null }),
    ...('reviewedAt' in was && { reviewedByHand: was.reviewedAt !== null }),
    ...('excludedAt' in was && { excludedByHand: was.excludedAt !== null }),
  }
  return { ...said, ...Object.fromEntries(Object.entries(was).map(read)) } as Partial<Own>
}
