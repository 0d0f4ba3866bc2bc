/** When data was read, on whose behalf, and how much of it was new. */
import { useTranslations } from 'next-intl'
import type { AccessView } from '@/lib/model/passport'
import { Moment } from '../moment'
import { Sheet, SheetHead } from '../ui/sheet'
import { useLanguage } from '../use-language'

export function PassportAccesses({ accesses }: { accesses: readonly AccessView[] }) {
  const t = useTranslations('passport.accesses')
  const locale = useLanguage()
  return (
    <Sheet aria-labelledby="accesses">
      <SheetHead id="accesses" title={t('title')} note={t('note')} />
      <ol className="divide-y divide-rule border-t border-rule px-4 sm:px-6">
        {accesses.length === 0 && <li className="py-3 text-ink-soft">{t('none')}</li>}
        {accesses.map(({ at, by, transactions }) => (
          <li key={at} className="flex min-h-9 flex-wrap items-baseline justify-between gap-x-6 py-1.5">
            <span>
              <Moment at={at} locale={locale} /> <span className="text-ink-soft">{t(by)}</span>
            </span>
            <span className="text-13 text-ink-soft tabular-nums">{t('fresh', { count: transactions })}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
