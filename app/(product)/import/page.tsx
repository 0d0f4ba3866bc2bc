import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { undoImport } from '@/app/actions/import'
import { ImportPage } from '@/components/import/import-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('import'))('title') }
}

export default async function BringInPage() {
  const viewer = await requireViewer()
  const { banking } = await product()
  return <ImportPage imports={await banking.imports.list(viewer)} undo={undoImport} />
}
