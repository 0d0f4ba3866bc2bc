import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CADENCES } from '../model/outlook.ts'
import { RHYTHM, cadenceOf, expectedAfter } from './cadence.ts'
import { dayInMonth, isWeekend, plusDays, weekdayOf } from './days.ts'
import { day, every, months } from './testing/history.ts'

const dates = (...all: readonly string[]) => all.map(day)

describe('the rhythm', () => {
  test.each([
    [every('2026-01-05', 7, 6), 'weekly'],
    [every('2026-01-05', 14, 6), 'fortnightly'],
    [months('2026-01-15', 6), 'monthly'],
    [months('2025-01-15', 6, 2), 'bimonthly'],
    [months('2025-01-15', 6, 3), 'quarterly'],
    [months('2024-01-15', 4, 6), 'halfyearly'],
    [months('2024-01-15', 3, 12), 'yearly'],
  ] as const)('of %j is %s', (days, cadence) => {
    expect(cadenceOf(days)).toBe(cadence)
  })

  test('two days make none, unless they are a year apart', () => {
    expect(cadenceOf(dates('2026-01-15', '2026-02-15'))).toBeNull()
    expect(cadenceOf(dates('2025-03-03', '2026-03-02'))).toBe('yearly')
  })

  test('one late and one missed payment do not break it', () => {
    const late = months('2026-01-01', 9).map((date, at) => (at === 4 ? plusDays(date, 6) : date))
    expect(cadenceOf(late.filter((_, at) => at !== 7))).toBe('monthly')
  })

  test('ten of twelve months, as council tax is paid, are monthly', () => {
    const paid = months('2024-04-01', 24).filter((date) => !['02', '03'].includes(date.slice(5, 7)))
    expect(cadenceOf(paid)).toBe('monthly')
  })

  test('a visit now and then has none', () => {
    expect(cadenceOf(dates('2026-01-03', '2026-01-05', '2026-02-17', '2026-02-20', '2026-05-01', '2026-05-31'))).toBeNull() // prettier-ignore
  })
})

describe('the next day', () => {
  test('stays on the due day after one that came late', () => {
    const days = dates('2026-05-12', '2026-06-12', '2026-07-14', '2026-08-12', '2026-09-17')
    expect(expectedAfter(days, 'monthly')).toBe('2026-10-12')
  })

  test('is the month’s last weekday where pay comes on the last bank day', () => {
    const days = dates('2026-05-29', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-30')
    expect(expectedAfter(days, 'monthly')).toBe('2026-11-30')
    expect(expectedAfter([...days, day('2026-11-30'), day('2026-12-31')], 'monthly')).toBe('2027-01-29')
  })

  test('is a Monday where weekends were always put off, and a Sunday where they never were', () => {
    expect(expectedAfter(months('2026-05-15', 6), 'monthly')).toBe('2026-11-16')
    expect(expectedAfter(dates('2026-08-15', '2026-09-15', '2026-10-15'), 'monthly')).toBe('2026-11-15')
  })

  test('is the usual weekday again after a holiday moved one', () => {
    const days = dates('2026-10-09', '2026-10-16', '2026-10-23', '2026-11-02')
    expect(expectedAfter(days, 'weekly')).toBe('2026-11-06')
  })

  test('of something paid on the 31st is the last day of a shorter month', () => {
    const days = dates('2026-10-31', '2026-12-31', '2027-01-31')
    expect(expectedAfter(days, 'monthly')).toBe('2027-02-28')
  })
})

test('whatever the rhythm and the day, a regular series is recognised, and its next day comes one interval later', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CADENCES), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 4, max: 12 }), (cadence, from, many) => {
      const first = plusDays(day('2023-01-01'), from)
      const step = RHYTHM[cadence].months
      const days = step ? months(first, many, step) : every(first, RHYTHM[cadence].days, many)
      expect(cadenceOf(days)).toBe(cadence)
      const next = expectedAfter(days, cadence)
      const gap = (Date.parse(next) - Date.parse(days.at(-1)!)) / 86_400_000
      expect(Math.abs(gap - RHYTHM[cadence].days)).toBeLessThanOrEqual(RHYTHM[cadence].tolerance)
    }),
  ) // prettier-ignore
})

test('the n-th of a month is never in the next one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 24_000, max: 24_600 }), fc.integer({ min: 1, max: 31 }), (month, wanted) => {
      const date = dayInMonth(month, wanted)
      expect(Number(date.slice(5, 7))).toBe((month % 12) + 1)
      expect(isWeekend(date)).toBe([0, 6].includes(weekdayOf(date)))
      expect(weekdayOf(date)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay())
    }),
  )
})
