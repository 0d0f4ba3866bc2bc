/** The reader's taxonomy with its names, as the picker and the filter list it. Server components only. */
import { grouped, taxonomyOf } from '@/lib/model/taxonomy/own'
import { useCategoryChoices, useCategoryNames } from '../category-label'
import type { CategoryGroup } from './category-picker'

export function useCategoryGroups(): CategoryGroup[] {
  const names = useCategoryNames()
  return grouped(taxonomyOf(useCategoryChoices()).shownOf).map(({ group, details }) => ({
    id: group,
    label: names.group(group),
    details: details.map((id) => ({ id, label: names.detail(id), icon: names.icon(id) })),
  }))
}
