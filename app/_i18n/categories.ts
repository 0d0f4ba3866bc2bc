import 'server-only'
/** Groups and details as the reader calls them, for the search and for files. */
import { getTranslations } from 'next-intl/server'
import { choicesIn, namesIn, type CategoryNames } from '@/components/category-label'
import { GROUP_IDS } from '@/lib/model/taxonomy'
import { taxonomyOf } from '@/lib/model/taxonomy/own'

export const categoryWords = async (): Promise<CategoryNames> => namesIn(await getTranslations('categories'))

export async function categoryNames(): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const t = await getTranslations('categories')
  const names = namesIn(t)
  const groups = GROUP_IDS.map((id) => ({ id, name: names.group(id) }))
  return [...groups, ...taxonomyOf(choicesIn(t)).ids.map((id) => ({ id, name: names.detail(id) }))]
}
