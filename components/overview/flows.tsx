/** Money in and out month by month, a drawing for each currency. */
import { useMessages, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { CurrencyCode } from '@/lib/model/ids'
import type { OverviewView } from '@/lib/model/view'
import { ChartLanguage } from '../charts/words'
import { monthRange } from '../dates'
import { filterHref } from '../transactions/filter'
import { sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { Flow } from './flow'
import { byCurrency, Others } from './others'

interface FlowsProps extends Pick<OverviewView, 'months' | 'month'> {
  /** The currency that comes first. */
  first: CurrencyCode | undefined
}

export function Flows({ months, month: running, first }: FlowsProps) {
  const t = useTranslations('home.flow')
  const { charts } = useMessages()
  const labels = { half: t('half'), whole: t('whole') }
  const open = (
    <Link href="/cash-flow" className={sheetLink}>
      {t('open')}
    </Link>
  )
  const drawings = byCurrency(months, ({ currency }) => currency, first).map(([currency, own], index) => ({
    currency,
    drawing: (
      <Flow
        key={currency}
        data={{ currency, months: own, running }}
        hrefs={Object.fromEntries(own.map(({ month }) => [month, filterHref(monthRange(month))]))}
        labels={labels}
        {...(index === 0 && { open })}
      />
    ),
  }))
  const [main, ...others] = drawings
  return (
    <ChartLanguage catalogue={charts} locale={useLanguage()}>
      {main?.drawing ?? (
        <section aria-labelledby="flow" className="px-4 py-4 sm:px-6">
          <h2 id="flow" className="text-16">
            {t('title')}
          </h2>
          <p className="mt-3 text-ink-soft">{t('none')}</p>
        </section>
      )}
      <Others currencies={others.map(({ currency }) => currency)}>{others.map(({ drawing }) => drawing)}</Others>
    </ChartLanguage>
  )
}
