/**
 * Spending per group as ruled bars. It is a table, drawn: group, bar, amount; so it needs no second form for those who do not
 * see it. Every group opens its entries.
 */
import { scaleLinear } from 'd3-scale'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Money } from '@/lib/model/money'
import type { OverviewView } from '@/lib/model/view'
import { useCategoryNames } from '../category-label'
import { CategoryMark } from '../category-mark'
import { monthRange } from '../dates'
import { Amount } from '../money'
import { filterHref } from '../transactions/filter'
import { useLanguage } from '../use-language'

interface SpendingProps {
  spending: OverviewView['spending']
  month: string
  /** Only the largest so many; the total is of all. */
  most?: number
}

export function SpendingBars({ spending, month, most = Infinity }: SpendingProps) {
  const t = useTranslations('overview.spending')
  const names = useCategoryNames()
  const locale = useLanguage()
  const range = monthRange(month)
  const total: Money = {
    minor: spending.reduce((sum, { spent }) => sum + spent.minor, 0),
    currency: spending[0]!.spent.currency,
  }
  const length = scaleLinear([0, Math.max(...spending.map(({ spent }) => spent.minor), 1)], [0, 100])
  return (
    <table className="w-full">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('group')}</th>
          <th scope="col">{t('spent')}</th>
        </tr>
      </thead>
      <tbody>
        {spending.slice(0, most).map(({ group, spent }) => (
          <tr key={group} className="relative hover:bg-wash">
            <th scope="row" className="ps-4 pe-4 text-start font-normal sm:ps-6">
              <Link
                href={filterHref({ category: group, direction: 'out', ...range })}
                className="flex min-h-11 items-center gap-2.5 after:absolute after:inset-0"
              >
                <CategoryMark group={group} />
                {names.group(group)}
              </Link>
              {/* The rule under the line is the bar: it thickens as far as the money went. */}
              <svg
                aria-hidden="true"
                className="absolute inset-x-4 bottom-0 h-[3px] w-[calc(100%-32px)] sm:inset-x-6 sm:w-[calc(100%-48px)]"
              >
                <line x1="0" x2="100%" y1="2.5" y2="2.5" stroke="var(--rule)" strokeWidth="1" />
                <line
                  x1="0"
                  x2={`${length(Math.max(spent.minor, 0))}%`}
                  y1="1.5"
                  y2="1.5"
                  stroke={`var(--group-${group})`}
                  strokeWidth="3"
                />
              </svg>
            </th>
            <td className="w-0 pe-4 text-end sm:pe-6">
              <Amount money={spent} locale={locale} className="font-medium" />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className="h-11 ps-4 text-start font-medium sm:ps-6">
            {t('total')}
          </th>
          <td className="pe-4 text-end sm:pe-6">
            <Amount money={total} locale={locale} className="font-semibold" />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
