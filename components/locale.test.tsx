import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { as, type CurrencyCode, type PlainDate } from '@/lib/model/ids'
import { formatDay, formatMonth, formatMoment } from './dates'
import { FORMATS, formatTag, hidesAmounts, languageOf, localeOf, LOCALES, mixes, wordsTag } from './locale'
import { Amount, formatMoney, formatRound } from './money'

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
const money = (minor: number, currency = 'EUR') => ({ minor, currency: as<CurrencyCode>(currency) })
const DAY = as<PlainDate>('2026-11-20')

describe('a locale', () => {
  test('gives back what it was made of, for every language with every form', () => {
    for (const language of LOCALES) {
      for (const format of FORMATS) {
        for (const hidden of [false, true]) {
          const locale = localeOf(language, format, hidden)
          expect([languageOf(locale), formatTag(locale), hidesAmounts(locale)]).toEqual([language, format, hidden])
        }
      }
    }
  })

  test('is the language alone for who chose nothing, or its own forms', () => {
    expect(localeOf('de', null, false)).toBe('de')
    expect(localeOf('de', 'de-DE', false)).toBe('de')
  })

  test('is a tag that Intl and every parser of tags take for the language', () => {
    const locale = localeOf('pt-BR', 'en-US', true)
    expect(Intl.getCanonicalLocales(locale)).toEqual([locale])
    expect(new Intl.PluralRules(locale).resolvedOptions().locale).toMatch(/^pt/)
  })
})

describe('figures of one country in words of another', () => {
  const mixed = localeOf('en', 'de-DE', false)

  test('an amount takes the figures', () => {
    expect(plain(formatMoney(money(-123_456_789), mixed))).toBe('−1.234.567,89 €')
    expect(plain(formatMoney(money(123_450, 'PLN'), localeOf('de', 'pl-PL', false)))).toBe('1 234,50 zł')
  })

  test('the leu is never a lone L', () => {
    for (const language of LOCALES) {
      for (const format of FORMATS) {
        expect(formatMoney(money(123_450, 'RON'), localeOf(language, format, false))).toMatch(/RON|lei/)
      }
    }
  })

  test('a column is grouped the same from four digits on', () => {
    for (const format of FORMATS) expect(formatRound(money(123_400), localeOf('en', format, false))).not.toBe('1234')
  })

  test.each([
    ['short', '20.11.'],
    ['medium', '20.11.2026'],
    ['long', 'Friday, 20.11.2026'],
    ['weekday', 'Friday'],
  ] as const)('a %s date has no word of the other language: %s', (form, text) => {
    expect(formatDay(DAY, mixed, form)).toBe(text)
  })

  test('a month keeps its name in the reader’s language', () => {
    expect(formatMonth('2026-11', localeOf('pl', 'en-US', false), 'name')).toBe('listopad')
  })

  test('an instant has no word of the other language', () => {
    expect(formatMoment('2026-11-20T09:05:00Z', mixed, 'UTC')).toBe('20.11., 09:05 UTC')
  })

  test('forms of the same language keep their words', () => {
    const american = localeOf('en', 'en-US', false)
    expect(mixes(american)).toBe(false)
    expect(wordsTag(american)).toBe('en-US')
    expect(formatDay(DAY, american)).toBe('Nov 20, 2026')
  })
})

describe('hidden amounts', () => {
  test.each([
    ['en', 'hidden'],
    ['de', 'verborgen'],
    ['pt-BR', 'oculto'],
    ['ro', 'ascuns'],
    ['pl', 'ukryte'],
  ] as const)('are in %s neither in the page nor in its attributes, but a word is', (language, word) => {
    const locale = localeOf(language, null, true)
    const { container } = render(<Amount money={money(123_456)} locale={locale} signs="always" size="large" />)
    expect(container.innerHTML).not.toMatch(/1.?234|EUR|€/)
    expect(container.querySelector('.sr-only')).toHaveTextContent(word)
    expect(formatMoney(money(123_456), locale)).toBe(word)
    expect(formatRound(money(123_456), locale)).not.toMatch(/\d/)
  })
})
