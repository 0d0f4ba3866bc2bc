import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { answerImport, dropImport, landImport, undoImport } from '@/app/actions/import'
import { OneImport } from '@/components/import/one-import'
import { as, type ImportId } from '@/lib/model/ids'
import { orNotFound } from '../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('import'))('title') }
}

export default async function OneImportPage({ params }: PageProps<'/import/[importId]'>) {
  const viewer = await requireViewer()
  const { banking } = await product()
  const view = await orNotFound(banking.imports.view(viewer, as<ImportId>((await params).importId)))
  return <OneImport view={view} answer={answerImport} land={landImport} drop={dropImport} undo={undoImport} />
}
