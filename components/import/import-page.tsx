/** Where files come in, and which have come. */
import { useTranslations } from 'next-intl'
import { IMPORT_PROBLEMS, MOST_IMPORT_BYTES, type ImportedView } from '@/lib/model/imports'
import { numberFormat } from '../formats'
import { formatTag } from '../locale'
import { Page, PageHead } from '../ui/page'
import { Sheet, SheetHead } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { DropFile, type DropLabels } from './drop-file'
import { ImportLine } from './import-line'
import type { Undo } from './undo-button'

export function useDropLabels(): DropLabels {
  const t = useTranslations('import')
  const megabytes = Math.round(MOST_IMPORT_BYTES / 1024 / 1024)
  const size = numberFormat(formatTag(useLanguage()), { style: 'unit', unit: 'megabyte' }).format(megabytes)
  return {
    choose: t('drop.choose'),
    or: t('drop.or'),
    limits: t('drop.limits', { size }),
    progress: String(t.raw('drop.progress')),
    reading: t('drop.reading'),
    cancel: t('drop.cancel'),
    sealed: t('drop.sealed'),
    faults: {
      ...Object.fromEntries(IMPORT_PROBLEMS.map((code) => [code, t(`problems.codes.${code}`)])),
      unsent: t('drop.unsent'),
      limited: t('drop.limited'),
    },
  }
}

export function ImportPage({ imports, undo }: { imports: readonly ImportedView[]; undo: Undo }) {
  const t = useTranslations('import')
  return (
    <Page>
      <PageHead title={t('title')} note={t('note')} />
      <Sheet aria-label={t('title')} className="p-4 sm:p-6">
        <DropFile labels={useDropLabels()} locale={useLanguage()} />
      </Sheet>
      {imports.length > 0 && (
        <Sheet aria-labelledby="imports">
          <SheetHead id="imports" title={t('list.title')} />
          <ul className="divide-y divide-rule border-t border-rule">
            {imports.map((one) => (
              <ImportLine key={one.id} imported={one} undo={undo} />
            ))}
          </ul>
        </Sheet>
      )}
    </Page>
  )
}
