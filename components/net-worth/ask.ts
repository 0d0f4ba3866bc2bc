/** What the net worth is asked for, as the address says it. */
import type { Route } from 'next'
import { as, type CurrencyCode } from '@/lib/model/ids'
import { WORTH_MONTHS, type WorthMonths } from '@/lib/model/worth'
import type { SearchParams } from '../transactions/filter'

export function parseWorth({ months, currency }: SearchParams): { months: WorthMonths; only: CurrencyCode | null } {
  return {
    months: WORTH_MONTHS.find((each) => String(each) === months) ?? 12,
    only: typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? as<CurrencyCode>(currency) : null,
  }
}

export function worthHref(months: WorthMonths, only: CurrencyCode | null): Route {
  const query = new URLSearchParams({ months: String(months), ...(only && { currency: only }) })
  return `/net-worth?${query.toString()}` as Route
}
