/** The other currencies of a widget, behind one line: what most of the money is in comes first and alone. */
import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CurrencyCode } from '@/lib/model/ids'

export function Others({ currencies, children }: { currencies: readonly CurrencyCode[]; children: ReactNode }) {
  const t = useTranslations('home')
  if (currencies.length === 0) return null
  return (
    <details className="group no-print">
      <summary className="flex min-h-11 items-center gap-2 px-4 text-13 font-medium text-stamp hover:bg-wash sm:px-6">
        <ChevronRight size={16} aria-hidden="true" className="group-open:rotate-90" />
        {t('others', { currencies: currencies.join(', ') })}
      </summary>
      <div className="divide-y divide-rule border-t border-rule">{children}</div>
    </details>
  )
}

/** What is kept by currency: the reporting currency's first, the others by their letters. */
export function byCurrency<T>(
  items: readonly T[],
  currencyOf: (item: T) => CurrencyCode,
  first: CurrencyCode | undefined,
): readonly (readonly [CurrencyCode, readonly T[]])[] {
  return [...Map.groupBy(items, currencyOf)].toSorted(
    ([a], [b]) => Number(b === first) - Number(a === first) || a.localeCompare(b),
  )
}
