/** A category as a mark and its word, where it is only read. */
import type { CategoryId } from '@/lib/model/category'
import { groupOf } from '@/lib/model/taxonomy'
import { useCategoryNames } from '../category-label'
import { CategoryMark } from '../category-mark'

export function CategoryWord({ id }: { id: CategoryId }) {
  const names = useCategoryNames()
  return (
    <span className="inline-flex max-w-full items-center gap-2 text-13">
      <CategoryMark group={groupOf(id)} icon={names.icon(id)} />
      <span className="truncate">{names.detail(id)}</span>
    </span>
  )
}
