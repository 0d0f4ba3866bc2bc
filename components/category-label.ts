/** A category's name in the reader's language. Server components only: a browser is handed the finished word. */
import { useTranslations } from 'next-intl'
import type { CategoryId } from '@/lib/model/category'
import { isCategoryId } from '@/lib/model/taxonomy'

export interface CategoryNames {
  group: (group: string) => string
  /** An id of a newer taxonomy reads as its plain "uncategorised". */
  detail: (id: CategoryId) => string
}

export function useCategoryNames(): CategoryNames {
  const t = useTranslations('categories')
  return {
    group: (group) => t(`groups.${group}`),
    detail: (id) => t(`details.${isCategoryId(id) ? id : 'other.uncategorised'}`),
  }
}
