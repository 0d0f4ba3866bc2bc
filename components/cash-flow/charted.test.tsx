import { expect, test } from 'vitest'
import { as, type CurrencyCode, type PlainDate } from '@/lib/model/ids'
import type { FlowsView } from '@/lib/model/view'
import { categoryTrend, moneyFlow } from './charted'
import { monthsOf, periodOf } from './period'

const MONTHS = ['2026-09', '2026-10', '2026-11']
const today = as<PlainDate>('2026-11-20')
const names = { group: (id: string) => id.toUpperCase(), icon: () => undefined, detail: (id: string) => `the ${id}` }
const sums: FlowsView['currencies'][number] = {
  currency: as<CurrencyCode>('EUR'),
  days: [],
  sums: [
    { month: '2026-10', categoryId: 'income.salary', isIncome: true, net: 300_000 },
    { month: '2026-11', categoryId: 'income.salary', isIncome: true, net: 310_000 },
    { month: '2026-10', categoryId: 'food.groceries', isIncome: false, net: 40_000 },
    { month: '2026-11', categoryId: 'food.groceries', isIncome: false, net: 20_000 },
    { month: '2026-11', categoryId: 'food.bars', isIncome: false, net: 5_000 },
    { month: '2026-11', categoryId: 'housing.rent', isIncome: false, net: 90_000 },
  ],
}

test('a period’s flow adds up its months and nothing else, and ends today', () => {
  expect(moneyFlow(sums, ['2026-11'], today, names)).toEqual({
    currency: 'EUR', from: '2026-11-01', to: '2026-11-20',
    sources: [{ id: 'income.salary', label: 'the income.salary', minor: 310_000 }],
    groups: [
      { group: 'food', label: 'FOOD', details: [{ id: 'food.groceries', label: 'the food.groceries', minor: 20_000 }, { id: 'food.bars', label: 'the food.bars', minor: 5_000 }] },
      { group: 'housing', label: 'HOUSING', details: [{ id: 'housing.rent', label: 'the housing.rent', minor: 90_000 }] },
    ],
  }) // prettier-ignore
  expect(moneyFlow(sums, MONTHS, today, names).groups[0]!.details[0]!.minor).toBe(60_000)
  expect(moneyFlow(sums, ['2026-10'], today, names).to).toBe('2026-10-31')
})

test('the trend has the groups that cost most, a value for every month', () => {
  const { series, running } = categoryTrend(sums, MONTHS, today, names, 1)
  expect(series).toEqual([{ group: 'housing', label: 'HOUSING', spent: [0, 0, 90_000] }])
  expect(running).toBe('2026-11')
})

test('a period that is none is the year', () => {
  expect(periodOf('decade')).toBe('year')
  expect([monthsOf('year', MONTHS), monthsOf('month', MONTHS), monthsOf('last', MONTHS)]).toEqual([MONTHS, ['2026-11'], ['2026-10']]) // prettier-ignore
})
