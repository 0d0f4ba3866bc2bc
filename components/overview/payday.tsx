/** What is left of the current accounts until the next pay, when what is due before it is paid. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { formatDay } from '../dates'
import { Amount } from '../money'
import { recurringHref } from '../places'
import { SheetHead, sheetLink } from '../ui/sheet'
import type { Foresight } from './foresight'
import { useLanguage } from '../use-language'

export function Payday({ foresight }: { foresight: Foresight }) {
  const t = useTranslations('recurring')
  const home = useTranslations('home')
  const locale = useLanguage()
  const { payday } = foresight().outlook
  return (
    <section aria-labelledby="payday">
      <SheetHead
        id="payday"
        title={t('payday')}
        action={
          <Link href={recurringHref} className={sheetLink}>
            {home('payday.open')}
          </Link>
        }
      />
      <div className="px-4 pb-5 sm:px-6">
        {payday.length === 0 && <p className="text-ink-soft">{home('payday.none')}</p>}
        {payday.map(({ left, day, days, due }) => (
          <div key={left.currency} className="[&+&]:mt-3">
            <Amount money={left} locale={locale} size="medium" />
            <p className="text-13 text-ink-soft">
              {t('until', { day: formatDay(day, locale), days })} · {t('due', { due })}
            </p>
          </div>
        ))}
      </div>
    </section>
  )
}
