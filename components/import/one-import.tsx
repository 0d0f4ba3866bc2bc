/** One file: what must be asked, what there is to choose, or what it brought. */
import { ChevronLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ImportView } from '@/lib/model/imports'
import { importHref } from '../places'
import { Page, PageHead } from '../ui/page'
import { sheetLink } from '../ui/sheet'
import { Asking } from './asking'
import type { AnswerImport, DropImport } from './answering'
import { Choosing } from './choosing'
import type { LandImport } from './choose-form'
import { Landed } from './landed'
import type { Undo } from './undo-button'

interface OneImportProps {
  view: ImportView
  answer: AnswerImport
  land: LandImport
  drop: DropImport
  undo: Undo
}

export function OneImport({ view, answer, land, drop, undo }: OneImportProps) {
  const t = useTranslations('import')
  return (
    <Page>
      <div className="flex flex-col gap-1">
        <Link href={importHref} className={`${sheetLink} min-h-11 gap-1 self-start md:min-h-6`}>
          <ChevronLeft size={16} aria-hidden="true" />
          {t('title')}
        </Link>
        <PageHead title={<span className="[overflow-wrap:anywhere]">{view.name}</span>} />
      </div>
      {view.phase === 'asking' && <Asking view={view} answer={answer} drop={drop} />}
      {view.phase === 'choosing' && <Choosing view={view} answer={answer} land={land} drop={drop} />}
      {view.phase === 'landed' && <Landed view={view} undo={undo} />}
    </Page>
  )
}
