/** One file: what must be asked, what there is to choose, or what it brought. */
import { useTranslations } from 'next-intl'
import type { ImportView } from '@/lib/model/imports'
import { importHref } from '../places'
import { Page, PageHead } from '../ui/page'
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
      <PageHead
        title={<span className="[overflow-wrap:anywhere]">{view.name}</span>}
        up={{ href: importHref, name: t('title') }}
      />
      {view.phase === 'asking' && <Asking view={view} answer={answer} drop={drop} />}
      {view.phase === 'choosing' && <Choosing view={view} answer={answer} land={land} drop={drop} />}
      {view.phase === 'landed' && <Landed view={view} undo={undo} />}
    </Page>
  )
}
