/** The taxonomy with its names in the reader's language, as the picker and the filter list it. Server components only. */
import { detailsOf, GROUP_IDS } from '@/lib/model/taxonomy'
import { useCategoryNames } from '../category-label'
import type { CategoryGroup } from './category-picker'

export function useCategoryGroups(): CategoryGroup[] {
  const names = useCategoryNames()
  return GROUP_IDS.map((id) => ({
    id,
    label: names.group(id),
    details: detailsOf(id).map((detail) => ({ id: detail, label: names.detail(detail) })),
  }))
}
