/** What comes again: what is due in the next two weeks, then everything that goes out and comes in regularly. All of it is found, and said to be. */
import { useMessages, useTranslations } from 'next-intl'
import type { Money } from '@/lib/model/money'
import type { OutlookView, RecurringView } from '@/lib/model/outlook'
import { Subscriptions } from '../charts/lazy'
import { ChartLanguage } from '../charts/words'
import { formatDay } from '../dates'
import { Amount, formatMoney } from '../money'
import { Empty } from '../ui/empty'
import { Page, PageHead } from '../ui/page'
import { Sheet, SheetHead } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { RecurringLine } from './recurring-line'
import { SoonList } from './soon-list'

export function Recurring({ outlook }: { outlook: OutlookView }) {
  const t = useTranslations('recurring')
  const locale = useLanguage()
  const { charts } = useMessages()
  const { items, soon, monthly, payday, subscriptions, today } = outlook
  const running = items.filter(({ status }) => status !== 'ended').toSorted(bySoonest)
  const ended = items.filter(({ status }) => status === 'ended')
  const count = ({ currency }: Money) => items.filter(({ amount }) => amount.currency === currency).length
  const sums = monthly
    .toSorted((a, b) => count(b) - count(a))
    .map((money) => formatMoney({ ...money, minor: -money.minor }, locale))
    .join(', ')
  return (
    <Page>
      <PageHead title={t('title')} note={monthly.length > 0 ? t('monthly', { sums }) : t('note')} />
      {items.length === 0 ? (
        <Sheet>
          <Empty title={t('empty.title')} text={t('empty.text')} />
        </Sheet>
      ) : (
        <>
          {payday.length > 0 && (
            <Sheet aria-labelledby="payday">
              <SheetHead id="payday" title={t('payday')} note={t('paydayNote')} />
              <ul className="divide-y divide-rule border-t border-rule">
                {payday.map(({ left, day, days, due }) => (
                  <li
                    key={left.currency}
                    className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-4 py-4 sm:px-6"
                  >
                    <Amount money={left} locale={locale} size="medium" />
                    <p className="text-13 text-ink-soft">
                      {t('until', { day: formatDay(day, locale, 'medium'), days })} · {t('due', { due })}
                    </p>
                  </li>
                ))}
              </ul>
            </Sheet>
          )}
          {soon.length > 0 && (
            <Sheet aria-labelledby="soon">
              <SheetHead id="soon" title={t('soon')} note={t('expected')} />
              <SoonList soon={soon} />
            </Sheet>
          )}
          {subscriptions.length > 0 && (
            <ChartLanguage catalogue={charts} locale={locale}>
              <Subscriptions data={subscriptions} today={today} />
            </ChartLanguage>
          )}
          <Lines id="out" title={t('out')} items={running.filter(({ direction }) => direction === 'out')} />
          <Lines id="in" title={t('in')} items={running.filter(({ direction }) => direction === 'in')} />
          <Lines id="ended" title={t('ended')} items={ended} />
        </>
      )}
    </Page>
  )
}

const bySoonest = (a: RecurringView, b: RecurringView): number => (a.next ?? '9').localeCompare(b.next ?? '9')

function Lines({ id, title, items }: { id: string; title: string; items: readonly RecurringView[] }) {
  if (items.length === 0) return null
  return (
    <Sheet aria-labelledby={id}>
      <SheetHead id={id} title={title} />
      <ul className="divide-y divide-rule border-t border-rule">
        {items.map((item) => (
          <RecurringLine key={item.key} item={item} />
        ))}
      </ul>
    </Sheet>
  )
}
