/**
 * Euro reference rates as the European Central Bank publishes them: one file of days, each with its currencies. A currency
 * without a quote that day says `N/A` or is left out.
 * @see https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/
 */
import { as, type CurrencyCode, type PlainDate } from '../model/ids.ts'
import { readBytes } from '../providers/http-json.ts'
import { each, parseXml, textAt, within, type Element } from '../statement/read/xml.ts'
import type { RateSource, ReferenceRate } from './rate.ts'

/** What is older is nobody's question: two years, and room for a weekend. */
const MOST_DAYS = 740
/** The whole history since 1999 is eight million bytes. */
const MOST_BYTES = 16 * 1024 * 1024
const PATIENCE_MS = 30_000

/** The file is no table of rates. `what` is a word for the log; nothing of the file is kept. */
export class RatesError extends Error {
  override readonly name = 'RatesError'

  constructor(what: string) {
    super(`unusable rates (${what})`)
  }
}

/** @param url of the daily file, of the last ninety days', or of the whole history. */
export function ecbRates(url: string, get: typeof fetch = fetch): RateSource {
  return {
    async read() {
      const response = await get(url, {
        redirect: 'error',
        cache: 'no-store',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      if (!response.ok) throw new RatesError(`status ${response.status}`)
      return parseRates(new TextDecoder().decode(await readBytes(response, MOST_BYTES)))
    },
  }
}

/** @returns of the newest 740 days. @throws {RatesError} for a file without a single rate; a line that is none is left out. */
export function parseRates(text: string): readonly ReferenceRate[] {
  const root = rootOf(text)
  const source = textAt(root, 'Sender', 'name') || 'European Central Bank'
  const days = each(within(root, 'Cube'), 'Cube')
    .flatMap((cube) => ratesOf(cube, source))
    .toSorted((a, b) => b.day.localeCompare(a.day))
  const oldest = [...new Set(days.map(({ day }) => day))][MOST_DAYS - 1]
  if (days.length === 0) throw new RatesError('no rate')
  return oldest ? days.filter(({ day }) => day >= oldest) : days
}

function rootOf(text: string): Element {
  try {
    return parseXml(text)
  } catch {
    throw new RatesError('no XML')
  }
}

function ratesOf({ attributes, children }: Element, source: string): readonly ReferenceRate[] {
  const { time } = attributes
  if (!time || !/^\d{4}-\d{2}-\d{2}$/.test(time)) return []
  return children.flatMap(({ attributes: { currency, rate } }) => {
    const micros = microsOf(rate)
    if (!currency || !/^[A-Z]{3}$/.test(currency) || micros === null) return []
    return [{ day: as<PlainDate>(time), currency: as<CurrencyCode>(currency), micros, source }]
  })
}

/** `4.2565` as 4,256,500; null for what is no positive decimal of at most six places. */
function microsOf(rate: string | undefined): number | null {
  const match = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(rate ?? '')
  if (!match) return null
  const micros = Number(match[1]! + (match[2] ?? '').padEnd(6, '0'))
  return micros > 0 ? micros : null
}
