/** Where languages differ in more than their words: amounts, digits, days and plurals. Blanks that do not break are shown as plain ones. */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createTranslator } from 'next-intl'
import { describe, expect, test, vi } from 'vitest'
import { as, type CountryCode, type CurrencyCode, type PlainDate } from '@/lib/model/ids'
import { wordsOf } from './consent/words'
import { CountryPane } from './consent/country-pane'
import { formatDay, formatMonth, type DayForm } from './dates'
import { inWords, MESSAGES } from './in-language'
import { LANGUAGE_NAMES, LOCALES, type Language } from './locale'
import { Amount, formatMoney, formatRound } from './money'
import { Preferences, type PreferenceActions } from './shell/preferences'
import { Stamp } from './ui/stamp'

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')
const money = (minor: number, currency: string) => ({ minor, currency: as<CurrencyCode>(currency) })
const DAY = as<PlainDate>('2026-11-21')

describe('an amount', () => {
  test.each([
    ['en', 'EUR', '€1,234.56'],
    ['en', 'GBP', '£1,234.56'],
    ['de', 'EUR', '1.234,56 €'],
    // The narrow sign of the leu would be a lone L here.
    ['de', 'RON', '1.234,56 RON'],
    ['pt-BR', 'BRL', 'R$ 1.234,56'],
    ['pt-BR', 'EUR', '€ 1.234,56'],
    ['pt-BR', 'RON', 'RON 1.234,56'],
    ['ro', 'RON', '1.234,56 RON'],
    // Romanian writes the code where others write the sign.
    ['ro', 'EUR', '1.234,56 EUR'],
    // Four digits are grouped, against the custom: a column of amounts would be ragged.
    ['pl', 'PLN', '1 234,56 zł'],
    ['pl', 'EUR', '1 234,56 €'],
  ] as const)('in %s, of %s, is %s', (locale, currency, text) => {
    expect(plain(formatMoney(money(123_456, currency), locale))).toBe(text)
  })

  test.each([
    ['en', '−€1,234,567.80'],
    ['de', '−1.234.567,80 €'],
    ['pt-BR', '−€ 1.234.567,80'],
    ['ro', '−1.234.567,80 EUR'],
    ['pl', '−1 234 567,80 €'],
  ] as const)('owed in %s has a true minus: %s', (locale, text) => {
    expect(plain(formatMoney(money(-123_456_780, 'EUR'), locale))).toBe(text)
  })

  test.each([
    ['en', 'minus', 'plus'],
    ['de', 'minus', 'plus'],
    ['pt-BR', 'menos', 'mais'],
    ['ro', 'minus', 'plus'],
    ['pl', 'minus', 'plus'],
  ] as const)('is read out in %s with its sign', (locale, minus, plus) => {
    const sign = (minor: number) => {
      const { container, unmount } = render(<Amount money={money(minor, 'EUR')} locale={locale} signs="always" />)
      const spoken = container.querySelector('.sr-only')?.textContent.trim()
      unmount()
      return spoken
    }
    expect([sign(-1), sign(1)]).toEqual([minus, plus])
  })

  test.each([
    ['en', '12,345'],
    ['de', '12.345'],
    ['pt-BR', '12.345'],
    ['ro', '12.345'],
    ['pl', '12 345'],
  ] as const)('on an axis in %s is %s', (locale, text) => {
    expect(plain(formatRound(money(1_234_500, 'EUR'), locale))).toBe(text)
  })
})

describe('a day', () => {
  test.each([
    ['en', '21 Nov', '21 Nov 2026', 'Saturday, 21 November 2026'],
    ['de', '21. Nov.', '21. Nov. 2026', 'Samstag, 21. November 2026'],
    ['pt-BR', '21 de nov.', '21 de nov. de 2026', 'sábado, 21 de novembro de 2026'],
    ['ro', '21 nov.', '21 nov. 2026', 'sâmbătă, 21 noiembrie 2026'],
    ['pl', '21 lis', '21 lis 2026', 'sobota, 21 listopada 2026'],
  ] as const)('in %s is written day first, by name of month', (locale, ...texts) => {
    const forms = ['short', 'medium', 'long'] satisfies DayForm[]
    expect(forms.map((form) => plain(formatDay(DAY, locale, form)))).toEqual(texts)
  })

  test('a month alone is named in its own case: Polish says listopada only beside a day', () => {
    expect(LOCALES.map((locale) => formatMonth('2026-11', locale, 'name'))).toEqual([
      'November', 'November', 'novembro', 'noiembrie', 'listopad',
    ]) // prettier-ignore
  })

  test.each([
    ['en', '21 Nov', '2026'],
    ['de', '21 Nov', '2026'],
    ['pt-BR', '21 nov', '2026'],
    ['ro', '21 nov', '2026'],
    ['pl', '21 lis', '2026'],
  ] as const)('on a stamp in %s has its three parts and nothing between', (locale, dayAndMonth, year) => {
    const { container } = render(<Stamp bank="Banca Emu" date={DAY} state="granted" locale={locale} label="x" />)
    expect([...container.querySelectorAll('text')].map((text) => text.textContent)).toEqual(['BE', dayAndMonth, year])
  })
})

describe('a count', () => {
  test.each<[Language, [number, string][]]>([
    ['en', [[0, '0 accounts'], [1, '1 account'], [2, '2 accounts'], [1_234, '1,234 accounts']]],
    ['de', [[0, '0 Konten'], [1, '1 Konto'], [2, '2 Konten'], [1_234, '1.234 Konten']]],
    ['pt-BR', [[0, '0 conta'], [1, '1 conta'], [2, '2 contas'], [1_234, '1.234 contas'], [1_000_000, '1.000.000 de contas']]],
    ['ro', [[0, '0 conturi'], [1, '1 cont'], [2, '2 conturi'], [19, '19 conturi'], [20, '20 de conturi'], [101, '101 conturi'], [120, '120 de conturi']]],
    // Outside of amounts Polish groups from five digits on.
    ['pl', [[0, '0 kont'], [1, '1 konto'], [2, '2 konta'], [5, '5 kont'], [12, '12 kont'], [22, '22 konta'], [1_234, '1234 konta'], [12_345, '12 345 kont']]],
  ])('of accounts in %s takes the form that its number asks for, in the widget and on pages', (locale, cases) => {
    const { count } = wordsOf(MESSAGES[locale].consent, locale)
    const t = createTranslator({ locale, messages: MESSAGES[locale].overview })
    for (const [n, text] of cases) {
      expect(plain(count('done.accountsText', n))).toBe(text)
      expect(plain(t('balances.accounts', { count: n }))).toBe(text)
    }
  }) // prettier-ignore

  test.each<[Language, [number, string][]]>([
    ['en', [[1, 'Access ends tomorrow'], [7, 'Access ends in 7 days']]],
    ['de', [[1, 'Zugriff endet morgen'], [7, 'Zugriff endet in 7 Tagen']]],
    ['pt-BR', [[1, 'O acesso termina amanhã'], [7, 'O acesso termina em 7 dias']]],
    ['ro', [[1, 'Accesul expiră mâine'], [7, 'Accesul expiră peste 7 zile'], [21, 'Accesul expiră peste 21 de zile']]],
    ['pl', [[1, 'Dostęp wygasa jutro'], [7, 'Dostęp wygasa za 7 dni'], [22, 'Dostęp wygasa za 22 dni']]],
  ])('of days to the end of access in %s says "tomorrow" where it can', (locale, cases) => {
    const t = createTranslator({ locale, messages: MESSAGES[locale].connections })
    for (const [days, text] of cases) expect(plain(t('expiry.in', { days }))).toBe(text)
  }) // prettier-ignore
})

describe('a choice', () => {
  test('of language is offered in each one’s own words, and read out in it', async () => {
    const labels = { theme: 'Wygląd', language: 'Język', amounts: 'Kwoty', shown: 'Widoczne', hidden: 'Ukryte', signOut: 'Wyloguj się', themes: { system: 'Systemowy', light: 'Jasny', dark: 'Ciemny' } } // prettier-ignore
    const setTheme = vi.fn<PreferenceActions['setTheme']>()
    const setLocale = vi.fn<PreferenceActions['setLocale']>()
    render(<Preferences theme="system" locale="pl" labels={labels} setTheme={setTheme} setLocale={setLocale} />)
    const list = screen.getByRole('combobox', { name: 'Język' })
    expect(list).toHaveDisplayValue('Polski')
    const choices = LOCALES.map((locale) => screen.getByRole('option', { name: LANGUAGE_NAMES[locale] }))
    expect(choices.map((choice) => choice.lang)).toEqual([...LOCALES])
    await userEvent.selectOptions(list, 'Português (Brasil)')
    expect(setLocale).toHaveBeenCalledExactlyOnceWith('pt-BR')
  })

  test.each([
    ['de', ['BR', 'DE', 'PL', 'RO', 'CZ', 'GB']],
    ['pt-BR', ['DE', 'BR', 'PL', 'GB', 'RO', 'CZ']],
    ['ro', ['BR', 'CZ', 'DE', 'PL', 'GB', 'RO']],
    ['pl', ['BR', 'CZ', 'DE', 'PL', 'RO', 'GB']],
  ] as const)('of country stands in %s in the order of the names there', (locale, order) => {
    const countries = ['PL', 'GB', 'DE', 'CZ', 'RO', 'BR'].map((code) => as<CountryCode>(code))
    const nothing = () => {}
    inWords(<CountryPane countries={countries} suggested={countries[0]!} step={{ current: 1, total: 5 }} onChoose={nothing} onClose={nothing} />, locale) // prettier-ignore
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual(order)
  })
})
