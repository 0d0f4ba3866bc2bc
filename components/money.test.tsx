import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { as, type CurrencyCode } from '@/lib/model/ids'
import { Amount, formatMoney, formatRound } from './money'

const money = (minor: number, currency = 'EUR') => ({ minor, currency: as<CurrencyCode>(currency) })
/** Intl separates with no-break spaces. */
const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')

describe('an amount as text', () => {
  test.each([
    ['en', money(-123_456_780), '−€1,234,567.80'],
    ['de', money(-123_456_780), '−1.234.567,80 €'],
    ['de', money(123_450, 'PLN'), '1.234,50 PLN'],
    ['en', money(1_500, 'JPY'), 'JP¥1,500'],
  ] as const)('%s is grouped and signed as that language does it', (locale, amount, text) => {
    expect(plain(formatMoney(amount, locale))).toBe(text)
  })

  test('more digits than a float holds are kept', () => {
    expect(plain(formatMoney(money(Number.MAX_SAFE_INTEGER), 'en'))).toBe('€90,071,992,547,409.91')
  })

  test('zero has no sign, even where signs are always shown', () => {
    expect(plain(formatMoney(money(0), 'en', 'always'))).toBe('€0.00')
  })

  test('an axis shows whole units', () => {
    expect(formatRound(money(-250_000), 'de')).toBe('−2.500')
  })
})

describe('an amount on the page', () => {
  test('carries its value for machines', () => {
    const { container } = render(<Amount money={money(-4_217)} locale="de" />)
    expect(container.querySelector('[data-amount="-42.17"][data-currency="EUR"]')).toBeInTheDocument()
  })

  test('speaks its minus, and hides the sign that screen readers skip', () => {
    const { container } = render(<Amount money={money(-4_217)} locale="en" />)
    expect(container.querySelector('.sr-only')).toHaveTextContent('minus')
    expect(container.querySelector('[aria-hidden="true"]')).toHaveTextContent('−')
  })

  test('money in is marked by a sign, not by colour alone', () => {
    const { container } = render(<Amount money={money(318_452)} locale="en" signs="always" />)
    expect(plain(container.textContent)).toContain('+€3,184.52')
  })
})
