/**
 * Amounts. Exact: minor units become a decimal text and are formatted as such, no float in between. One right edge, tabular
 * numerals, the currency smaller and softer; the sign is spoken, since screen readers skip a minus. For a reader who hides amounts
 * none is in the page: dots stand in its place and a word is spoken.
 */
import clsx from 'clsx'
import { minorDigits, moneyText, type Money } from '@/lib/model/money'
import { numberFormat } from './formats'
import { formatTag, hidesAmounts, languageOf, type Language, type Locale } from './locale'

const MINUS = '−'
const DOTS = '••••'
const SPOKEN: Readonly<Record<Language, { minus: string; plus: string; hidden: string }>> = {
  en: { minus: 'minus', plus: 'plus', hidden: 'hidden' },
  de: { minus: 'minus', plus: 'plus', hidden: 'verborgen' },
  'pt-BR': { minus: 'menos', plus: 'mais', hidden: 'oculto' },
  ro: { minus: 'minus', plus: 'plus', hidden: 'ascuns' },
  pl: { minus: 'minus', plus: 'plus', hidden: 'ukryte' },
}

type Signs = 'auto' | 'always'

function parts(money: Money, locale: Locale, signs: Signs): Intl.NumberFormatPart[] {
  const digits = minorDigits(money.currency)
  const format = numberFormat(formatTag(locale), {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // Polish and Spanish leave four digits ungrouped, which makes a column ragged.
    useGrouping: 'always',
    signDisplay: signs === 'always' ? 'exceptZero' : 'negative',
  })
  // A decimal text keeps the value exact; the type of `formatToParts` does not know that ECMA-402 accepts it.
  return format.formatToParts(moneyText(money) as unknown as number)
}

/** The amount as plain text, for labels that must be strings. */
export function formatMoney(money: Money, locale: Locale, signs: Signs = 'auto'): string {
  if (hidesAmounts(locale)) return SPOKEN[languageOf(locale)].hidden
  return parts(money, locale, signs)
    .map(({ type, value }) => (type === 'minusSign' ? MINUS : value))
    .join('')
}

/** The amount without decimals and currency, for axes. */
export const formatRound = (money: Money, locale: Locale): string =>
  hidesAmounts(locale)
    ? DOTS
    : numberFormat(formatTag(locale), { maximumFractionDigits: 0, useGrouping: 'always' })
        .format(money.minor / 10 ** minorDigits(money.currency))
        .replace('-', MINUS)

export interface AmountProps {
  money: Money
  locale: Locale
  /** `always` marks money in with a plus as well. */
  signs?: Signs
  /** `large` is the one balance a page is about, 40 px; `medium` those beside it, 28 px. */
  size?: 'text' | 'medium' | 'large'
  className?: string
}

export function Amount({ money, locale, signs = 'auto', size = 'text', className }: AmountProps) {
  const spoken = SPOKEN[languageOf(locale)]
  const look = clsx(
    'whitespace-nowrap tabular-nums',
    size !== 'text' && 'font-semibold tracking-[-0.02em]',
    size === 'large' && 'text-28 sm:text-40',
    size === 'medium' && 'text-20 sm:text-28',
    className,
  )
  if (hidesAmounts(locale)) {
    return (
      <span data-hidden-amount="" className={look}>
        <span aria-hidden="true">{DOTS}</span>
        <span className="sr-only">{spoken.hidden}</span>
      </span>
    )
  }
  return (
    <data value={moneyText(money)} data-amount={moneyText(money)} data-currency={money.currency} className={look}>
      {parts(money, locale, signs).map(({ type, value }, index) => {
        if (type === 'minusSign' || type === 'plusSign') {
          return (
            <span key={index}>
              <span className="sr-only">{type === 'minusSign' ? spoken.minus : spoken.plus} </span>
              <span aria-hidden="true">{type === 'minusSign' ? MINUS : value}</span>
            </span>
          )
        }
        if (type === 'currency') {
          return (
            <span key={index} className={size === 'text' ? 'text-[0.86em]' : 'text-[0.6em] font-medium text-ink-soft'}>
              {value}
            </span>
          )
        }
        return value
      })}
    </data>
  )
}
