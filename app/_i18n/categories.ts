import 'server-only'
/** Groups and details as the reader calls them. */
import { getTranslations } from 'next-intl/server'
import { CATEGORY_IDS, GROUP_IDS } from '@/lib/model/taxonomy'

export async function categoryNames(): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const t = await getTranslations('categories')
  const groups = GROUP_IDS.map((id) => ({ id, name: t(`groups.${id}`) }))
  return [...groups, ...CATEGORY_IDS.map((id) => ({ id, name: t(`details.${id}`) }))]
}
