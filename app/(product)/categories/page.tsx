import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { addCategory, changeCategory, hideCategory, removeCategory } from '@/app/actions/categories'
import { CategoryTree } from '@/components/categories/category-tree'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ownCategories'))('title') }
}

export default async function CategoriesPage() {
  const viewer = await requireViewer()
  const { banking } = await product()
  return (
    <CategoryTree
      categories={await banking.categories.view(viewer)}
      addCategory={addCategory}
      changeCategory={changeCategory}
      hideCategory={hideCategory}
      removeCategory={removeCategory}
    />
  )
}
