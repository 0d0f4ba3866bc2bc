/** The reader's taxonomy with its names, as the picker and the filter list it. Server components only. */
import type { CategoryId } from '@/lib/model/category'
import { grouped, taxonomyOf } from '@/lib/model/taxonomy/own'
import { useCategoryChoices, useCategoryNames } from '../category-label'
import type { CategoryChoice, CategoryGroup } from './category-picker'

export function useCategoryGroups(): CategoryGroup[] {
  const names = useCategoryNames()
  const taxonomy = taxonomyOf(useCategoryChoices())
  const away = new Set(taxonomy.hidden)
  const choice = (id: CategoryId): CategoryChoice => ({ id, label: names.detail(id), icon: names.icon(id) })
  return grouped(taxonomy.detailsOf).map(({ group, details }) => ({
    id: group,
    label: names.group(group),
    details: details.filter((id) => !away.has(id)).map(choice),
    hidden: details.filter((id) => away.has(id)).map(choice),
  }))
}
