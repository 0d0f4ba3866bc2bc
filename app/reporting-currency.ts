import 'server-only'
/** The currency in which a person wants the whole, from its cookie; undefined leaves it to their accounts. */
import { cookies } from 'next/headers'
import { as, type CurrencyCode } from '@/lib/model/ids'

export const REPORTING_CURRENCY_COOKIE = 'currency'

export async function reportingCurrency(): Promise<CurrencyCode | undefined> {
  const chosen = (await cookies()).get(REPORTING_CURRENCY_COOKIE)?.value
  return chosen && /^[A-Z]{3}$/.test(chosen) ? as<CurrencyCode>(chosen) : undefined
}
