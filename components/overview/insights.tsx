/** What was noticed: at most three sentences, each with the entries it is about and a way to put it away. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { InsightView } from '@/lib/model/insight'
import type { Answer } from '@/lib/model/view'
import { useCategoryNames } from '../category-label'
import { formatDay, formatMonth } from '../dates'
import { formatMoney } from '../money'
import { doublesHref } from '../places'
import { filterHref } from '../transactions/filter'
import { SheetHead, sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { DismissInsight } from './dismiss-insight'
import type { Foresight } from './foresight'

export type DismissInsightAction = (input: { id: string }) => Promise<Answer<void>>

interface InsightsProps {
  foresight: Foresight
  dismiss: DismissInsightAction
}

export function Insights({ foresight, dismiss }: InsightsProps) {
  const t = useTranslations('home.insights')
  const { cards } = foresight().insights
  return (
    <section aria-labelledby="insights">
      <SheetHead id="insights" title={t('title')} note={t('note')} />
      {cards.length === 0 && <p className="px-4 pt-1 pb-6 text-ink-soft sm:px-6">{t('none')}</p>}
      <ul className="grid border-t border-rule empty:hidden md:auto-cols-fr md:grid-flow-col max-md:divide-y max-md:divide-rule md:[&>li+li]:margin-line">
        {cards.map((card) => (
          <li
            key={card.id}
            data-testid="insight"
            data-kind={card.kind}
            className="flex flex-col gap-2 px-4 py-4 sm:px-6"
          >
            <Sentence card={card} />
            <p className="mt-auto flex flex-wrap items-center gap-x-4 pt-1">
              {card.kind === 'duplicate_charge' && (
                <Link href={doublesHref} className={sheetLink}>
                  {t('compare')}
                </Link>
              )}
              <Link href={filterHref(card.entries)} className={sheetLink}>
                {t('entries')}
              </Link>
              <DismissInsight id={card.id} label={t('dismiss')} dismiss={dismiss} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sentence({ card }: { card: InsightView }) {
  const t = useTranslations('home.insights')
  const [title, text] = useSentence(card)
  return (
    <>
      <h3 className="text-14">{title}</h3>
      <p className="max-w-[52ch] text-13 text-ink-soft">{text}</p>
      <span className="sr-only">{t('found')}</span>
    </>
  )
}

function useSentence(card: InsightView): readonly [title: string, text: string] {
  const t = useTranslations('home.insights')
  const cadence = useTranslations('recurring.cadence')
  const names = useCategoryNames()
  const locale = useLanguage()
  const money = (amount: Parameters<typeof formatMoney>[0]) => formatMoney(amount, locale)
  const said = (values: Readonly<Record<string, string | number>>) =>
    [t(`${card.kind}.title`, values), t(`${card.kind}.text`, values)] as const
  switch (card.kind) {
    case 'price_rise':
      return said({ name: card.name, from: money(card.from), to: money(card.to), day: formatDay(card.date, locale), yearly: money(card.yearly) }) // prettier-ignore
    case 'duplicate_charge':
    case 'refund_missing':
      return said({ name: card.name, amount: money(card.amount), day: formatDay(card.date, locale), count: card.count })
    case 'new_recurring':
      return said({ name: card.name, amount: money(card.amount), cadence: cadence(card.cadence), day: formatDay(card.first, locale) }) // prettier-ignore
    case 'high_category':
      return said({ name: names.group(card.group), month: formatMonth(card.month, locale, 'name'), spent: money(card.spent), usual: money(card.usual) }) // prettier-ignore
    case 'fx_fees':
      return said({ month: formatMonth(card.month, locale, 'name'), amount: money(card.amount), count: card.count })
    case 'salary_late':
      return said({ name: card.name, amount: money(card.amount), day: formatDay(card.expected, locale), days: card.days }) // prettier-ignore
  }
}
