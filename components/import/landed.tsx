/** What a file brought, where to look at it, and how to take it back. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ImportView } from '@/lib/model/imports'
import { formatDay } from '../dates'
import { importHref } from '../places'
import { buttonStyles } from '../ui/button'
import { Sheet, SheetHead, sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { useUndoLabels } from './import-line'
import { UndoButton, type Undo } from './undo-button'

export function Landed({ view, undo }: { view: Extract<ImportView, { phase: 'landed' }>; undo: Undo }) {
  const t = useTranslations('import')
  const locale = useLanguage()
  return (
    <Sheet aria-labelledby="landed">
      <SheetHead id="landed" title={t('done.title')} />
      <p role="status" className="sr-only">
        {t('done.title')}
      </p>
      <ul className="divide-y divide-rule border-y border-rule">
        {view.parts.map(({ accountId, accountName, added, known, from, to }) => (
          <li key={accountId} data-testid="landed" className="flex flex-wrap items-center gap-x-6 gap-y-1 px-4 py-3 sm:px-6">
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-medium [overflow-wrap:anywhere]">{accountName}</p>
              <p className="text-13 text-ink-soft">
                {t('list.added', { added })}
                {known > 0 && ` · ${t('list.known', { known })}`}
              </p>
              <p className="text-13 text-ink-soft">
                {t('choose.period', { from: formatDay(from, locale), to: formatDay(to, locale) })}
              </p>
            </div>
            <Link href={`/accounts/${accountId}`} className={sheetLink} aria-label={`${t('done.look')}: ${accountName}`}>
              {t('done.look')}
            </Link>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3 p-4 sm:p-6">
        <Link href={importHref} className={buttonStyles({ tone: 'plain' })}>
          {t('done.more')}
        </Link>
        <UndoButton id={view.id} labels={useUndoLabels(view)} undo={undo} />
      </div>
    </Sheet>
  )
} // prettier-ignore
