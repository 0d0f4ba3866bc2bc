/** A category's name in the reader's language, or as they named it. Server components only: a browser is handed the finished word. */
import { useTranslations } from 'next-intl'
import type { CategoryId } from '@/lib/model/category'
import type { CategoryChoices, OwnIcon } from '@/lib/model/taxonomy/own'

export interface CategoryNames {
  group: (group: string) => string
  /** An id of a newer taxonomy, or of a category that is gone, reads as its plain "uncategorised". */
  detail: (id: CategoryId) => string
  /** The icon of an own category; undefined for the taxonomy's, which show their group's. */
  icon: (id: CategoryId) => OwnIcon | undefined
}

type Translate = ReturnType<typeof useTranslations<'categories'>>

/** What the person made of the taxonomy, as the request config hands it out. */
export const choicesIn = (t: Translate): CategoryChoices => ({ own: t.raw('own') as CategoryChoices['own'], hidden: t.raw('hidden') as CategoryChoices['hidden'] }) // prettier-ignore

export function namesIn(t: Translate): CategoryNames {
  const icons = new Map(choicesIn(t).own.map(({ id, icon }) => [id, icon]))
  return {
    group: (group) => t(`groups.${group}`),
    // Raw: a name that somebody gave is no pattern to be filled.
    detail: (id) => String(t.raw(`details.${t.has(`details.${id}`) ? id : 'other.uncategorised'}`)),
    icon: (id) => icons.get(id),
  }
}

export const useCategoryNames = (): CategoryNames => namesIn(useTranslations('categories'))
export const useCategoryChoices = (): CategoryChoices => choicesIn(useTranslations('categories'))
