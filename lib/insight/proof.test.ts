import { expect, test } from 'vitest'
import { as } from '../model/ids.ts'
import { prove, type Booked, type Reading } from './proof.ts'

const reading = (day: string, minor: number): Reading => ({ day: as(day), minor })
let made = 0
const entry = (date: string, minor: number): Booked => ({
  id: `e${String(++made).padStart(4, '0')}`,
  date: as(date),
  minor,
})

test('opening and entries make the closing balance', () => {
  const entries = [entry('2026-11-18', -999), entry('2026-11-19', -300), entry('2026-11-20', 500)]
  expect(prove([reading('2026-11-18', 1_000), reading('2026-11-20', 1_200)], entries, true)).toEqual([
    { from: reading('2026-11-18', 1_000), to: reading('2026-11-20', 1_200), count: 2, sum: 200, gap: 0 },
  ])
})

test('what the entries do not explain is a gap between exactly those two readings', () => {
  const readings = [reading('2026-11-16', 1_000), reading('2026-11-18', 900), reading('2026-11-20', 650)]
  const spans = prove(readings, [entry('2026-11-17', -100), entry('2026-11-19', -200)], true)
  expect(spans.map(({ from, to, gap }) => [from.day, to.day, gap])).toEqual([
    ['2026-11-16', '2026-11-18', 0],
    ['2026-11-18', '2026-11-20', -50],
  ])
})

test('a balance taken during the day knows nothing of what came later that day', () => {
  const readings = [reading('2026-11-18', 1_000), reading('2026-11-20', 600)]
  const entries = [
    entry('2026-11-18', -50),
    entry('2026-11-20', -300),
    entry('2026-11-18', -100),
    entry('2026-11-20', -7),
  ]
  expect(prove(readings, entries, false)).toMatchObject([{ gap: 0, count: 2, sum: -400 }])
  expect(prove(readings, entries, true)).toMatchObject([{ gap: -93 }])
})

test('one reading proves nothing', () => {
  expect(prove([reading('2026-11-18', 1_000)], [entry('2026-11-18', -50)], false)).toEqual([])
})
