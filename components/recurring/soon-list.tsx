/** What is due, day by day. */
import type { OutlookView } from '@/lib/model/outlook'
import { CategoryMark } from '../category-mark'
import { formatDay } from '../dates'
import { Amount } from '../money'
import { useLanguage } from '../use-language'

export function SoonList({ soon }: Pick<OutlookView, 'soon'>) {
  const locale = useLanguage()
  return (
    <ul className="divide-y divide-rule border-t border-rule">
      {soon.map(({ name, date, amount, categoryId }, at) => (
        <li key={`${date} ${name} ${at}`} className="flex min-h-11 items-center gap-3 px-4 py-2 sm:gap-4 sm:px-6">
          <time dateTime={date} className="w-12 flex-none text-13 text-ink-soft sm:w-16">
            {formatDay(date, locale, 'short')}
          </time>
          <CategoryMark group={categoryId.split('.')[0]!} />
          <span className="min-w-0 flex-1 font-medium [overflow-wrap:anywhere]">{name}</span>
          <Amount money={amount} locale={locale} signs="always" />
        </li>
      ))}
    </ul>
  )
}
