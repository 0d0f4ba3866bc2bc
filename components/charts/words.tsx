'use client'
/**
 * What charts say: their catalogue and the forms of their numbers. The server hands over the finished catalogue of one language,
 * as for the consent widget, so that no message parser is shipped.
 */
import { createContext, use, useMemo, type ReactNode } from 'react'
import { as, type CurrencyCode, type PlainDate } from '@/lib/model/ids'
import { minorDigits, moneyText } from '@/lib/model/money'
import { wordsOf, type Catalogue, type Words } from '../consent/words'
import { formatDay, formatMonth } from '../dates'
import { numberFormat } from '../formats'
import { formatTag, hidesAmounts, type Locale } from '../locale'
import { formatMoney, formatRound } from '../money'

export interface ChartWords extends Words {
  readonly money: (minor: number, currency: CurrencyCode) => string
  /** For an axis: no decimals, no currency, and "1.2M" where the whole number would be wider than the chart's margin. */
  readonly round: (minor: number, currency: CurrencyCode) => string
  /** For machines, as `data-amount`; nothing for a reader who hides amounts. */
  readonly exact: (minor: number, currency: CurrencyCode) => string | undefined
  readonly share: (part: number, whole: number) => string
  /** First and last, as one phrase; one day or month alone where they are the same. Days and months may be mixed. */
  readonly period: (from: string, to: string) => string
}

const COMPACT_FROM = 100_000

function chartWords(catalogue: Catalogue, locale: Locale): ChartWords {
  const words = wordsOf(catalogue, locale)
  const tag = formatTag(locale)
  const when = (text: string) =>
    text.length === 7 ? formatMonth(text, locale) : formatDay(as<PlainDate>(text), locale, 'medium')
  return {
    ...words,
    money: (minor, currency) => formatMoney({ minor, currency }, locale),
    round: (minor, currency) => {
      const major = minor / 10 ** minorDigits(currency)
      if (Math.abs(major) < COMPACT_FROM || hidesAmounts(locale)) return formatRound({ minor, currency }, locale)
      return numberFormat(tag, { notation: 'compact', maximumSignificantDigits: 3 }).format(major).replace('-', '−')
    },
    exact: (minor, currency) => (hidesAmounts(locale) ? undefined : moneyText({ minor, currency })),
    share: (part, whole) =>
      numberFormat(tag, { style: 'percent', maximumFractionDigits: part / whole < 0.1 ? 1 : 0 }).format(
        whole > 0 ? part / whole : 0,
      ),
    period: (from, to) => (from === to ? when(from) : words.say('frame.period', { from: when(from), to: when(to) })),
  }
}

const Context = createContext<ChartWords | null>(null)

/** Around charts, on every page that has some: `catalogue` is `useMessages().charts`. */
export function ChartLanguage({
  catalogue,
  locale,
  children,
}: {
  catalogue: Catalogue
  locale: Locale
  children: ReactNode
}) {
  const words = useMemo(() => chartWords(catalogue, locale), [catalogue, locale])
  return <Context value={words}>{children}</Context>
}

export function useChartWords(): ChartWords {
  const words = use(Context)
  if (!words) throw new Error('a chart outside ChartLanguage')
  return words
}
