/** What a person sets on a row, as its columns hold it: what an edit changes, and what undoing it gives back. Pure. */
import { missingOf, tagged, type Edit, type Gives, type Part, type SingleEdit } from '../lib/model/edit.ts'
import type { Json } from '../lib/model/ids.ts'
import type { Row } from './rows.ts'

const INSTANTS = ['editedAt', 'reviewedAt', 'excludedAt', 'goneAt'] as const
const VALUES = ['minor', 'categoryId', 'categorySource', 'categoryBecause', 'refusedMinor', 'note', 'tags', 'parts', 'sameAs'] as const // prettier-ignore
export const OWN = [...INSTANTS, ...VALUES]

export type Own = Pick<Row, (typeof OWN)[number] | 'id'>

export const tagsOf = (column: string | null): readonly string[] => column?.split('\n').filter(Boolean) ?? []
export const tagsColumn = (tags: readonly string[]): string | null => (tags.length > 0 ? `\n${tags.join('\n')}\n` : null) // prettier-ignore

// Written by `changeOf` alone.
export const partsOf = (column: string): readonly Part[] => JSON.parse(column) as readonly Part[]

/** The columns an edit changes, with their new values; null where it changes nothing. */
export function changeOf(row: Own, edit: Edit | SingleEdit, at: Date): Partial<Own> | null {
  switch (edit.kind) {
    case 'category': {
      const { categoryId } = edit
      if (row.parts !== null || (row.categoryId === categoryId && row.categorySource === 'user')) return null
      return { ...chosen(categoryId), editedAt: at }
    }
    case 'tag': {
      const tags = tagsColumn(tagged(tagsOf(row.tags), edit))
      return tags === row.tags ? null : { tags }
    }
    case 'reviewed':
      return edit.reviewed === (row.reviewedAt !== null) ? null : { reviewedAt: edit.reviewed ? at : null }
    case 'excluded':
      return edit.excluded === (row.excludedAt !== null) ? null : { excludedAt: edit.excluded ? at : null }
    case 'note': {
      const note = edit.note.trim() || null
      return note === row.note ? null : { note }
    }
    case 'split':
      return divided(row, edit.parts, at)
    case 'amount':
      return row.refusedMinor === null || row.parts !== null ? null : taken(row.refusedMinor)
    case 'same':
      return row.id === edit.away ? { goneAt: at, sameAs: edit.kept } : { ...given(row, edit.gives, at), ...seen(row, at) } // prettier-ignore
    case 'apart':
      return seen(row, at)
  }
}

/** Who says what two entries are has looked at them. */
const seen = ({ reviewedAt }: Own, at: Date) => (reviewedAt === null ? { reviewedAt: at } : {})

/** What a row that stands for another takes from it. */
function given(row: Own, { note, tags, categoryId, parts }: Gives, at: Date): Partial<Own> {
  const whole = parts.length > 0 && missingOf(row.minor, parts) === 0
  const sorted = row.editedAt !== null ? null : whole ? divided(row, parts, at) : categoryId && { ...chosen(categoryId), editedAt: at } // prettier-ignore
  return { ...(row.note === null && note !== null && { note }), ...(row.tags === null && tags.length > 0 && { tags: tagsColumn(tags) }), ...sorted } // prettier-ignore
}

const chosen = (categoryId: Row['categoryId']) => ({ categoryId, categorySource: 'user', categoryBecause: null }) as const // prettier-ignore
const taken = (minor: number) => ({ minor, refusedMinor: null })

function divided(row: Own, parts: readonly Part[], at: Date): Partial<Own> | null {
  const [first] = parts.toSorted((a, b) => Math.abs(b.minor) - Math.abs(a.minor))
  if (!first) return row.parts === null ? null : { parts: null }
  const column = JSON.stringify(parts.map(({ minor, categoryId, note }) => ({ minor, categoryId, note })))
  if (column === row.parts) return null
  // The list shows a divided entry under its largest part.
  const set = { parts: column, ...chosen(first.categoryId), editedAt: at }
  if (missingOf(row.minor, parts) === 0) return set
  if (row.refusedMinor !== null && missingOf(row.refusedMinor, parts) === 0) return { ...set, ...taken(row.refusedMinor) } // prettier-ignore
  return null
}

/** What the columns of `change` hold now, to be kept. */
export const wasOf = (row: Own, change: Partial<Own>): Readonly<Record<string, Json>> =>
  Object.fromEntries(OWN.filter((name) => name in change).map((name) => [name, plain(row[name])]))

const plain = (value: string | number | Date | null): Json => (value instanceof Date ? value.toISOString() : value)

/** What undoing gives back; null where the row is not as the edit left it. */
export function restored(
  row: Own,
  { edit, at, was }: { readonly edit: Edit | SingleEdit; readonly at: Date; readonly was: Readonly<Record<string, Json>> }, // prettier-ignore
): Partial<Own> | null {
  const back = columnsOf(was)
  const left = changeOf({ ...row, ...back }, edit, at)
  if (!left || OWN.some((name) => name in left && plain(left[name] ?? null) !== plain(row[name]))) return null
  const next = { ...row, ...back }
  // Nothing holds the bank's amount off any more.
  const { editedAt, refusedMinor } = next
  return editedAt === null && refusedMinor !== null ? { ...back, ...taken(refusedMinor) } : back
}

// Written by `wasOf` alone.
function columnsOf(was: Readonly<Record<string, Json>>): Partial<Own> {
  const isInstant = (name: string) => INSTANTS.some((each) => each === name)
  const read = ([name, value]: readonly [string, Json]) => [name, isInstant(name) && typeof value === 'string' ? new Date(value) : value] // prettier-ignore
  return Object.fromEntries(Object.entries(was).map(read)) as Partial<Own>
}
