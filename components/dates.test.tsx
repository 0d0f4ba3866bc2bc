import { expect, test } from 'vitest'
import { as, type PlainDate } from '@/lib/model/ids'
import { formatDay, formatMonth, monthRange, formatMoment } from './dates'

const day = (text: string) => as<PlainDate>(text)

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin'])('a plain date stays its day in %s', (zone) => {
  const before = process.env.TZ
  process.env.TZ = zone
  expect(formatDay(day('2026-11-01'), 'en')).toBe('1 Nov 2026')
  expect(formatMonth('2026-11', 'en')).toBe('November 2026')
  process.env.TZ = before
})

test('English dates are written as in Britain, German ones as in Germany', () => {
  expect(formatDay(day('2026-11-21'), 'en', 'long')).toBe('Saturday, 21 November 2026')
  expect(formatDay(day('2026-11-21'), 'de', 'long')).toBe('Samstag, 21. November 2026')
})

test('a month ends on its own last day', () => {
  expect(monthRange('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
})

test('an instant without a known zone says that it is UTC', () => {
  expect(formatMoment('2026-11-21T02:02:00Z', 'en', 'UTC')).toContain('UTC')
})
