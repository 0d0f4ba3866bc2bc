import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findRecurring } from '../insight/recurring.ts'
import { linkRefunds } from '../insight/refunds.ts'
import type { InsightRow } from '../insight/row.ts'
import { day, every, months, row, series } from '../insight/testing/history.ts'
import { suspects } from './suspects.ts'

const found = (rows: readonly InsightRow[], placeOf: (id: string) => string = (id) => id) =>
  suspects({ rows, recurring: findRecurring(rows, day('2026-11-20')), refunds: linkRefunds(rows), placeOf })
const pairsOf = (rows: readonly InsightRow[], placeOf?: (id: string) => string) =>
  found(rows, placeOf).map(({ one, other, why }) => [why, [one, other].toSorted()])
const pair = (why: string, a: InsightRow, b: InsightRow) => [why, [a.id, b.id].toSorted()]
const pending = { status: 'pending' } as const
const other = { accountId: 'second' as never }

describe('a pending entry beside its booking', () => {
  const waits = row('2026-11-10', -4000, 'LA PIAZZA', pending)

  test('is the strongest case: alike in words, up to a fifth apart, the booking at most five days later', () => {
    for (const [date, minor] of [['2026-11-10', -4000], ['2026-11-13', -4800], ['2026-11-15', -3200], ['2026-11-09', -4000]] as const) {
      const booked = row(date, minor, 'La Piazza Berlin')
      expect(pairsOf([booked, waits])).toEqual([pair('pending', waits, booked)])
    }
  }) // prettier-ignore

  test('is none when the booking came before, too late, too far apart, goes the other way or says something else', () => {
    for (const [date, minor, text] of [
      ['2026-11-08', -4000, 'La Piazza'], ['2026-11-09', -4100, 'La Piazza'], ['2026-11-16', -4000, 'La Piazza'],
      ['2026-11-11', -4801, 'La Piazza'], ['2026-11-11', 4000, 'La Piazza'], ['2026-11-11', -4000, 'Zahnarzt Weber'],
    ] as const) expect(found([waits, row(date, minor, text)])).toEqual([]) // prettier-ignore
  })

  test('is paired with the nearest booking, and each booking with one pending entry', () => {
    const [near, far] = [row('2026-11-11', -4000, 'La Piazza'), row('2026-11-12', -4400, 'La Piazza')]
    expect(pairsOf([waits, far, near])).toEqual([pair('pending', waits, near)])
  })

  test('is nothing where the same sum is paid there again and again', () => {
    const fares = series(every('2026-10-01', 3, 12), [-320], 'BVG')
    expect(found([...fares, row('2026-11-04', -320, 'BVG', pending)])).toEqual([])
  })

  test('is none where only the bank’s own words for a card payment are alike', () => {
    const line = (text: string) => ({ counterpartyName: null, remittance: text })
    const paid = row('2026-11-20', -1162, '', line('POS 19.11 CAFENEAUA DIN COLT CLUJ-NAPOCA RO'))
    expect(
      found([
        paid,
        row('2026-11-20', -1250, '', { ...line('POS 20.11 SUMUP *BOB DE CAFEA CLUJ-NAPOCA RO'), ...pending }),
      ]),
    ).toEqual([])
  })

  test('two pending ones are two purchases until one is booked', () => {
    expect(found([waits, row('2026-11-10', -4000, 'LA PIAZZA', pending)])).toEqual([])
  })
})

describe('two accounts that have one number', () => {
  test('pair each entry with the nearest of the other account', () => {
    const here = [row('2026-10-02', -4556, 'Rossmann'), row('2026-10-04', -4556, 'Rossmann')]
    const there = here.map(({ date }) => row(date, -4556, 'ROSSMANN SAGT DANKE', other))
    expect(pairsOf([...here, ...there], () => 'DE89')).toEqual([pair('places', here[1]!, there[1]!), pair('places', here[0]!, there[0]!)]) // prettier-ignore
    expect(found([here[0]!, there[0]!])).toEqual([])
  })

  test('say nothing of another amount, other words, or more than five days', () => {
    const here = row('2026-10-02', -4556, 'Rossmann')
    for (const there of [row('2026-10-02', -4557, 'Rossmann', other), row('2026-10-02', -4556, 'Zahnarzt', other), row('2026-10-08', -4556, 'Rossmann', other)]) {
      expect(found([here, there], () => 'DE89')).toEqual([])
    }
  }) // prettier-ignore
})

describe('a charge that came again', () => {
  test('within two days is shown, and within five where both lines carry one number', () => {
    const [a, b] = [row('2026-10-02', -4556, 'Royal Oak'), row('2026-10-04', -4556, 'Royal Oak')]
    expect(pairsOf([a, b])).toEqual([pair('again', a, b)])
    const [c, d] = [row('2026-10-02', -4556, 'Otto 80012345'), row('2026-10-07', -4556, 'Otto 80012345')]
    expect(pairsOf([c, d])).toEqual([pair('again', c, d)])
    expect(found([c, row('2026-10-07', -4556, 'Otto 80012346')])).toEqual([])
  })

  test('three times is two pairs with the first', () => {
    const [a, b, c] = ['2026-10-02', '2026-10-03', '2026-10-04'].map((date) => row(date, -4556, 'Royal Oak'))
    expect(pairsOf([a!, b!, c!])).toEqual([pair('again', a!, c!), pair('again', a!, b!)])
  })

  test('coffee, fares, a regular series, what came back, cash and own moves are none', () => {
    const quiet: readonly (readonly InsightRow[])[] = [
      series([...every('2026-10-01', 4, 8), day('2026-10-05')], [-320], 'Kaffeebar', { category: 'food.cafes' }),
      [...series(months('2026-06-15', 5), [-999], 'winSIM', { category: 'utilities.mobile' }), ...series(months('2026-06-17', 5), [-999], 'winSIM', { category: 'utilities.mobile' })],
      [row('2026-10-02', -4556, 'Otto'), row('2026-10-02', -4556, 'Otto'), row('2026-10-09', 4556, 'Otto')],
      [1, 2].map(() => row('2026-10-02', -5000, 'Bank', { category: 'transfer.cash_withdrawal' })),
      [1, 2].map(() => row('2026-10-02', -5000, 'Umbuchung 12345678', { category: 'transfer.internal' })),
    ] // prettier-ignore
    for (const rows of quiet) expect(found(rows)).toEqual([])
  })
})

const someRow = fc.record({
  date: fc.integer({ min: 0, max: 25 }).map((add) => `2026-10-${String(add + 1).padStart(2, '0')}`),
  minor: fc.constantFrom(-4000, -4400, -999, 4000),
  text: fc.constantFrom('La Piazza', 'LA PIAZZA BERLIN', 'Otto 80012345', 'Zahnarzt Weber', ''),
  status: fc.constantFrom('booked' as const, 'pending' as const),
  accountId: fc.constantFrom('giro', 'second', 'card'),
})
const histories = fc
  .array(someRow, { maxLength: 40 })
  .map((all) => all.map(({ date, minor, text, status, accountId }) => row(date, minor, text, { status, accountId: accountId as never }))) // prettier-ignore
const placeOf = (id: string): string => (id === 'card' ? id : 'DE89')

test('whatever the entries: one direction, near days, one place, each pair once, and the order of the question does not matter', () => {
  fc.assert(
    fc.property(histories, fc.integer(), (rows, seed) => {
      const pairs = found(rows, placeOf)
      const byId = new Map(rows.map((one) => [one.id, one]))
      expect(new Set(pairs.map(({ one, other: two }) => `${one} ${two}`)).size).toBe(pairs.length)
      for (const { one, other: two, why } of pairs) {
        const [a, b] = [byId.get(one)!, byId.get(two)!]
        expect(one < two).toBe(true)
        expect(Math.sign(a.minor)).toBe(Math.sign(b.minor))
        expect(placeOf(a.accountId)).toBe(placeOf(b.accountId))
        expect(Math.abs(Date.parse(a.date) - Date.parse(b.date))).toBeLessThanOrEqual(5 * 86_400_000)
        expect(Math.abs(a.minor - b.minor)).toBeLessThanOrEqual(why === 'pending' ? 800 : 0)
      }
      const shuffled = rows.toSorted((a, b) => ((a.id.length * 31 + seed) % 7) - ((b.id.length * 31 + seed) % 7)).toReversed() // prettier-ignore
      expect(found(shuffled, placeOf)).toEqual(pairs)
    }),
    { numRuns: 200 },
  )
})
