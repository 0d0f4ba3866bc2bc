/** What of an entry counts as money in or out: nothing of one that is excluded, and of a divided one its parts. */
import type { FeedRow } from './store.ts'

export function countedOf(row: FeedRow): readonly FeedRow[] {
  if (row.excluded) return []
  if (row.parts.length === 0) return [row]
  return row.parts.map(({ minor, categoryId }) => ({ ...row, minor, category: { ...row.category, id: categoryId } }))
}
