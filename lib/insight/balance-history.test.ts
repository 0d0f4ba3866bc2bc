import { expect, test } from 'vitest'
import { as, type PlainDate } from '../model/ids.ts'
import { balanceHistory } from './balance-history.ts'

const on = (day: string, minor: number) => ({ day: as<PlainDate>(day), minor })
const days = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'].map((day) => as<PlainDate>(day))

test('past days are walked back from the known balance, and days after it forward', () => {
  const history = balanceHistory([on('2026-11-04', 1_000)], [on('2026-11-02', 500), on('2026-11-04', -200), on('2026-11-05', -50)]) // prettier-ignore
  expect(history.from).toBe('2026-11-02')
  expect(days.map((day) => history.on(day))).toEqual([null, 1_200, 1_200, 1_000, 950])
})

test('a stored balance is believed on its day, whatever the entries after it say', () => {
  const history = balanceHistory([on('2026-11-02', 700), on('2026-11-05', 1_000)], [on('2026-11-04', 100)])
  expect(days.map((day) => history.on(day))).toEqual([null, 700, 900, 1_000, 1_000])
})

test('without a known balance nothing is told', () => {
  const history = balanceHistory([], [on('2026-11-02', 500)])
  expect([history.from, history.on(days[4]!)]).toEqual([null, null])
})
