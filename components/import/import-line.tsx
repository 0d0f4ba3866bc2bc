/** One file that has come: its name, when, what it brought to which account, and its undoing. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ImportedView } from '@/lib/model/imports'
import { Moment } from '../moment'
import { sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { UndoButton, type Undo } from './undo-button'

export function ImportLine({ imported, undo }: { imported: ImportedView; undo: Undo }) {
  const t = useTranslations('import')
  const locale = useLanguage()
  const { id, name, landedAt, parts } = imported
  return (
    <li data-testid="import" className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
        <p className="text-12 text-ink-soft">
          <Moment at={landedAt} locale={locale} />
        </p>
        <ul className="mt-1">
          {parts.map(({ accountId, accountName, added }) => (
            <li key={accountId} className="text-13 text-ink-soft">
              <Link href={`/accounts/${accountId}`} className={sheetLink}>
                {accountName}
              </Link>
              {' · '}
              {t('list.added', { added })}
            </li>
          ))}
        </ul>
      </div>
      <UndoButton id={id} labels={useUndoLabels(imported)} undo={undo} />
    </li>
  )
}

export function useUndoLabels({ name, left }: ImportedView) {
  const t = useTranslations('import.undo')
  return {
    open: t('open'),
    openNamed: t('named', { name }),
    title: t('title'),
    text: t('text', { left }),
    confirm: t('confirm'),
    cancel: t('cancel'),
    close: useTranslations('common')('close'),
    failed: String(t.raw('failed')),
  }
}
