/** Reference rates of the euro, and money of one currency said in another. Pure: which rates there are comes from outside. */
import type { CurrencyCode, PlainDate } from '../model/ids.ts'
import { minorDigits, type Money } from '../model/money.ts'

export const EURO = 'EUR' as CurrencyCode // a literal of its own type

/** What one euro cost in a currency on a day. */
export interface ReferenceRate {
  readonly day: PlainDate
  readonly currency: CurrencyCode
  /** Millionths of the currency's unit for one euro, positive: 4.2565 PLN is 4,256,500. */
  readonly micros: number
  /** Who published it. */
  readonly source: string
}

/** Where rates are read from. */
export interface RateSource {
  /** @throws when it cannot be reached or what it says is no table of rates. @returns in any order. */
  read(): Promise<readonly ReferenceRate[]>
}

export interface Converted {
  readonly money: Money
  /** The rates it was converted by: their publisher and the older of their days. Null where nothing had to be converted. */
  readonly by: { readonly source: string; readonly day: PlainDate } | null
}

export interface RateTable {
  /**
   * Through the euro, at the last rates on or before a day; halves are rounded away from zero.
   * @returns null where a rate is missing: what cannot be converted is not zero.
   */
  convert(money: Money, to: CurrencyCode, day: PlainDate): Converted | null
}

const ONE = 1_000_000n

export function rateTable(rates: readonly ReferenceRate[]): RateTable {
  const byCurrency = Map.groupBy(rates, ({ currency }) => currency)
  for (const own of byCurrency.values()) own.sort(byDay)
  const rateOn = (currency: CurrencyCode, day: PlainDate): ReferenceRate | null | undefined =>
    currency === EURO ? null : byCurrency.get(currency)?.findLast((rate) => rate.day <= day)

  return {
    convert(money, to, day) {
      if (money.currency === to) return { money, by: null }
      const [from, into] = [rateOn(money.currency, day), rateOn(to, day)]
      if (from === undefined || into === undefined) return null
      const used = [from, into].filter((rate) => rate !== null).toSorted(byDay)
      const [oldest] = used
      const value = BigInt(money.minor) * micros(into) * 10n ** BigInt(minorDigits(to))
      const per = micros(from) * 10n ** BigInt(minorDigits(money.currency))
      return {
        money: { minor: Number(rounded(value, per)), currency: to },
        by: oldest ? { source: oldest.source, day: oldest.day } : null,
      }
    },
  }
}

const byDay = (a: ReferenceRate, b: ReferenceRate): number => a.day.localeCompare(b.day)

const micros = (rate: ReferenceRate | null): bigint => (rate ? BigInt(rate.micros) : ONE)

function rounded(value: bigint, per: bigint): bigint {
  const half = value < 0n ? -per / 2n : per / 2n
  return (value + half) / per
}
