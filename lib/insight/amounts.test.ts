import { expect, test } from 'vitest'
import { amountsOf } from './amounts.ts'
import { plusDays } from './days.ts'
import { day } from './testing/history.ts'

const hits = (...amounts: readonly number[]) =>
  amounts.map((amount, at) => ({ amount, date: plusDays(day('2026-01-01'), at * 30) }))

test('amounts within three per cent are fixed', () => {
  expect(amountsOf(hits(1000, 1005, 995, 1001))).toMatchObject({ kind: 'fixed', next: 1001, changes: [] })
})

test('one change of two per cent and more, held since, is a price step with its day', () => {
  expect(amountsOf(hits(1099, 1099, 1099, 1299, 1299))).toEqual({
    kind: 'stepped',
    next: 1299,
    changes: [{ from: 1099, to: 1299, date: '2026-04-01' }],
  })
})

test('a new price is known from its first payment on', () => {
  expect(amountsOf(hits(999, 999, 999, 999, 1199))).toMatchObject({ kind: 'stepped', next: 1199 })
})

test('amounts that sway are variable, and the next one is the middle of the last six', () => {
  const amounts = amountsOf(hits(9000, 9000, 4000, 5200, 4700, 6100, 5500, 4900))
  expect(amounts).toMatchObject({ kind: 'variable', next: 5050 })
})

test('a single far amount among eight does not make a bill anything else', () => {
  expect(amountsOf(hits(4000, 4400, 4100, 4600, 16_000, 4200, 4500, 4300))?.kind).toBe('variable')
})

test('amounts that have nothing in common are none', () => {
  expect(amountsOf(hits(300, 9000, 1200, 40, 5000))).toBeNull()
})
