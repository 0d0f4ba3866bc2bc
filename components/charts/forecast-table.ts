/** The forecast as rows: every day ahead with what is due on it, then the days that were, latest first. */
import type { BalanceForecastData } from '@/lib/model/charts'
import { formatDay } from '../dates'
import type { TableData } from './table'
import type { ChartWords } from './words'

export function forecastTable({ past, ahead, events, currency }: BalanceForecastData, words: ChartWords): TableData {
  const { say, money, locale } = words
  const due = (day: string): string =>
    events
      .filter((event) => event.day === day)
      .map((event) => say('valued', { label: event.label, value: money(event.minor, currency) }))
      .join(', ')
  return {
    currency,
    head: [say('day'), say('forecast.median'), say('forecast.low'), say('forecast.high'), say('forecast.events')],
    rows: [
      ...ahead.map((point) => ({
        key: point.day,
        name: formatDay(point.day, locale),
        cells: [point.median, point.low, point.high, due(point.day)],
      })),
      ...past.toReversed().map(({ day, balance }, index) => ({
        key: day,
        name: formatDay(day, locale) + (index === 0 ? ` · ${say('forecast.today')}` : ''),
        cells: [balance, null, null, due(day)],
      })),
    ],
  }
}
