/** What there is, said in one currency. */
import type { CurrencyCode, PlainDate } from '../model/ids.ts'
import type { Money } from '../model/money.ts'
import type { OverviewView, WorthView } from '../model/view.ts'
import { EURO, rateTable, type RateTable } from '../rates/rate.ts'
import type { Parts } from './parts.ts'

/** Rates of these currencies between two days. */
export async function ratesOf(
  { store }: Parts,
  currencies: readonly CurrencyCode[],
  from: PlainDate,
  to: PlainDate,
): Promise<RateTable> {
  const foreign = [...new Set(currencies)].filter((currency) => currency !== EURO)
  return rateTable(foreign.length > 0 ? await store.rates.between(foreign, from, to) : [])
}

/** @param into the person's choice; by default the currency of most accounts. */
export async function worthOf(
  parts: Parts,
  balances: OverviewView['balances'],
  today: PlainDate,
  into: CurrencyCode | undefined = balances[0]?.currency,
): Promise<WorthView | null> {
  if (into === undefined || balances.length === 0) return null
  const totals = balances.map(({ total }) => total)
  const currencies = [into, ...totals.map(({ currency }) => currency)]
  return sumIn(into, totals, await ratesOf(parts, currencies.every((each) => each === into) ? [] : currencies, today, today), today) // prettier-ignore
}

/** The sum of what can be converted, and what cannot. The day told is the oldest of the rates used. */
export function sumIn(into: CurrencyCode, all: readonly Money[], rates: RateTable, day: PlainDate): WorthView {
  let minor = 0
  let by: WorthView['by'] = null
  const without: Money[] = []
  for (const money of all) {
    const converted = rates.convert(money, into, day)
    if (!converted) without.push(money)
    else {
      minor += converted.money.minor
      if (converted.by && (!by || converted.by.day < by.day)) by = converted.by
    }
  }
  return { total: { minor, currency: into }, without, by }
}
