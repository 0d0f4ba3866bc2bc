/** What is marked on a row, between its columns and the two words it comes of: the person's and the rules'. Pure. */
import { handOf, marksOf, ruledText, type Hand, type Marked, type OwnMarks, type Ruled } from '../lib/model/ruled.ts'
import type { Row } from './rows.ts'

export type MarkColumns = Pick<Row, 'tags' | 'note' | 'reviewedAt' | 'excludedAt' | 'hand' | 'ruled'>

export const tagsOf = (column: string | null): readonly string[] => column?.split('\n').filter(Boolean) ?? []
export const tagsColumn = (tags: readonly string[]): string | null => (tags.length > 0 ? `\n${tags.join('\n')}\n` : null) // prettier-ignore

// Both are written by `markColumns` alone.
const handIn = (column: string | null): Hand | null => (column === null ? null : (JSON.parse(column) as Hand))
const ruledIn = (column: string | null): Ruled | null => (column === null ? null : (JSON.parse(column) as Ruled))

export const markedOf = ({ tags, note, reviewedAt, excludedAt, hand, ruled }: MarkColumns): Marked => ({
  tags: tagsOf(tags),
  note,
  reviewed: reviewedAt !== null,
  excluded: excludedAt !== null,
  hand: handIn(hand),
  ruled: ruledIn(ruled),
})

/** The columns that come of both words; `since` is when a mark that stands was set, `at` when a new one is. */
export function markColumns(
  own: OwnMarks,
  ruled: Ruled | null,
  since: { readonly reviewedAt: Date | null; readonly excludedAt: Date | null },
  at: Date,
): MarkColumns {
  const { tags, note, reviewed, excluded } = marksOf(own, ruled)
  const hand = handOf(own)
  return {
    tags: tagsColumn(tags),
    note,
    reviewedAt: reviewed ? (since.reviewedAt ?? at) : null,
    excludedAt: excluded ? (since.excludedAt ?? at) : null,
    hand: hand && JSON.stringify(hand),
    ruled: ruled && ruledText(ruled),
  }
}

/** A row that nobody has touched, as rules mark it. */
export const markedByRules = (ruled: Ruled | null, at: Date): MarkColumns =>
  markColumns(UNSAID, ruled, { reviewedAt: null, excludedAt: null }, at)

const UNSAID: OwnMarks = { tags: [], untagged: [], note: undefined, reviewed: undefined, excluded: undefined }
