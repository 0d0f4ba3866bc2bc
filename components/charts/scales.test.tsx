import { expect, test } from 'vitest'
import { as, type PlainDate } from '@/lib/model/ids'
import { averageOf } from './category-trend'
import { monthStarts } from './days'
import { textWidth } from './letters'
import { moneyScale } from './money-scale'
import { stepOf, stepsOf } from './quantiles'
import { tree } from './treemap'
import { spendingTree } from './fixtures'
import { firstDayOfWeek, weeksOf } from './weeks'

const day = (text: string) => as<PlainDate>(text)

test.each([[[0]], [[1]], [[-5_000]], [[318_452, -401_180]], [[620_000]], [[9e15, -9e15]], [[6_200, -10]]])(
  'a scale of %j has at most three lines, zero among them',
  (amounts) => {
    const { ticks, y } = moneyScale(amounts, [200, 10])
    expect(ticks.length).toBeLessThanOrEqual(3)
    expect(ticks).toContain(0)
    for (const minor of amounts) expect(y(minor)).toBeGreaterThanOrEqual(10 - 1e-6)
    for (const minor of amounts) expect(y(minor)).toBeLessThanOrEqual(200 + 1e-6)
  },
)

test('days of spending fall into five steps of equal size, and a huge one does not bleach the rest', () => {
  const amounts = [100, 200, 300, 400, 500, 600, 700, 800, 900, 9_000_000]
  const bounds = stepsOf(amounts)
  expect(amounts.map((minor) => stepOf(minor, bounds))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
  expect(stepOf(0, bounds)).toBe(0)
})

test('a single amount is the darkest step', () => {
  expect(stepOf(4_217, stepsOf([4_217]))).toBe(5)
})

test('a week begins on Monday in Britain and Germany', () => {
  expect([firstDayOfWeek('en'), firstDayOfWeek('de')]).toEqual([1, 1])
})

test('weeks cover every day of the span once, whatever day they begin on', () => {
  for (const first of [1, 6, 7]) {
    const days = weeksOf(day('2026-02-26'), day('2026-04-02'), first).flat()
    expect(days.filter((each) => each !== null)).toHaveLength(36)
    expect(days.length % 7).toBe(0)
  }
  // 2026-11-22 is a Sunday.
  expect(weeksOf(day('2026-11-22'), day('2026-11-22'), 7)[0]![0]).toBe('2026-11-22')
  expect(weeksOf(day('2026-11-22'), day('2026-11-22'), 1)[0]![6]).toBe('2026-11-22')
})

test('months begin within the span, across a year’s end', () => {
  expect(monthStarts(day('2025-11-15'), day('2026-02-01'))).toEqual(['2025-12-01', '2026-01-01', '2026-02-01'])
})

test('the average leaves out the month that is still running', () => {
  const series = { group: 'food', label: 'Food', spent: [100, 301, 5] }
  expect(averageOf(series, ['2026-09', '2026-10', '2026-11'], '2026-11')).toBe(201)
  expect(averageOf({ ...series, spent: [5] }, ['2026-11'], '2026-11')).toBe(5)
})

test('an area of the treemap is never less than nothing, and sums are of what is drawn', () => {
  const shopping = tree(spendingTree).children!.find(({ id }) => id === 'shopping')!
  expect(shopping.children!.map(({ id }) => id)).toEqual(['shopping.clothing', 'shopping.books'])
  expect(shopping.minor).toBe(13_495 + 2_380)
})

// As Chromium measured them in Inter 500 at 12 px.
test.each([
  ['Children and family', 110.9],
  ['WWW MMM', 72.8],
  ['QOGDHN', 54.1],
  ['€2,908,640,720.00', 114.3],
  ['Großkunden & Co. KG @ 100%', 178.1],
  ['日本', 24],
] as const)('the width of %s is guessed rather too wide than too narrow, and not by half', (text, measured) => {
  expect(textWidth(text, 12)).toBeGreaterThanOrEqual(measured)
  expect(textWidth(text, 12)).toBeLessThan(measured * 1.5)
})
