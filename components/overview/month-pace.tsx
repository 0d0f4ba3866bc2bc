/** The month so far against the average of the months before, by the same day. */
import { useMessages, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { SpendingPaceData } from '@/lib/model/charts'
import type { CurrencyCode } from '@/lib/model/ids'
import { Pace } from '../charts/lazy'
import { ChartLanguage } from '../charts/words'
import { formatDay, monthRange } from '../dates'
import { Amount, formatMoney } from '../money'
import { filterHref } from '../transactions/filter'
import { sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'
import type { Foresight } from './foresight'
import { Others } from './others'

interface MonthPaceProps {
  foresight: Foresight
  /** Drawn; the others are told when asked, in a line each. */
  currency: CurrencyCode | undefined
}

export function MonthPace({ foresight, currency }: MonthPaceProps) {
  const t = useTranslations('home.pace')
  const locale = useLanguage()
  const { charts } = useMessages()
  const all = foresight().paces
  const drawn = all.find((pace) => pace.currency === currency) ?? all[0]
  if (!drawn) return <NoPace />
  const others = all.filter((pace) => pace !== drawn).toSorted((a, b) => a.currency.localeCompare(b.currency))
  return (
    <ChartLanguage catalogue={charts} locale={locale}>
      <Pace
        bare
        data={drawn}
        lead={
          <div className="px-4 pb-3 sm:px-6">
            <Amount
              money={{ minor: drawn.soFar.at(-1) ?? 0, currency: drawn.currency }}
              locale={locale}
              size="medium"
            />
            <p className="text-13 text-ink-soft">
              <Compared pace={drawn} />
            </p>
          </div>
        }
        open={
          <Link
            href={filterHref({ direction: 'out', currency: drawn.currency, ...monthRange(drawn.month) })}
            className={sheetLink}
          >
            {t('open')}
          </Link>
        }
      />
      <Others currencies={others.map((pace) => pace.currency)}>
        {others.map((pace) => (
          <p key={pace.currency} className="px-4 py-2 text-13 text-ink-soft sm:px-6">
            <Amount money={{ minor: pace.soFar.at(-1) ?? 0, currency: pace.currency }} locale={locale} />
            {' · '}
            <Compared pace={pace} />
          </p>
        ))}
      </Others>
    </ChartLanguage>
  )
}

function NoPace() {
  const t = useTranslations('home.pace')
  return (
    <section aria-labelledby="pace" className="px-4 py-4 sm:px-6">
      <h2 id="pace" className="text-16">
        {t('title')}
      </h2>
      <p className="mt-3 text-ink-soft">{t('none')}</p>
    </section>
  )
}

/** In words: how much less or more than the months before had cost by this day. */
function Compared({ pace: { currency, today, soFar, usual, months } }: { pace: SpendingPaceData }) {
  const t = useTranslations('home.pace')
  const locale = useLanguage()
  const before = usual?.[soFar.length - 1]
  if (before === undefined) return t('noUsual')
  const more = (soFar.at(-1) ?? 0) - before
  const values = { amount: formatMoney({ minor: Math.abs(more), currency }, locale), day: formatDay(today, locale, 'short'), months } // prettier-ignore
  if (more === 0) return t('same', values)
  return more > 0 ? t('more', values) : t('less', values)
}
