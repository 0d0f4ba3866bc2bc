import fc from 'fast-check'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import { findRecurring, findRegularMoves } from './recurring.ts'
import type { InsightRow } from './row.ts'
import { day, every, months, row, series } from './testing/history.ts'

const TODAY = day('2026-11-20')
const found = (rows: readonly InsightRow[], today = TODAY) => findRecurring(rows, today)
const ids = (rows: readonly InsightRow[]) => rows.map(({ id }) => id)

describe('what comes again', () => {
  test('three equal payments a month apart are a series, two are none', () => {
    const rent = series(months('2026-09-01', 3), [-98_500], 'Hausverwaltung Lindner GmbH', { category: 'housing.rent' })
    expect(found(rent.slice(0, 2))).toEqual([])
    expect(found(rent)).toMatchObject([
      { type: 'rent', direction: 'out', cadence: 'monthly', amountKind: 'fixed', amount: -98_500, status: 'active', next: '2026-12-01', rows: ids(rent) },
    ]) // prettier-ignore
  })

  test('a yearly one needs two', () => {
    const tax = series(months('2025-04-14', 2, 12), [-18_200], 'Bundeskasse', { category: 'tax.vehicle_tax' })
    expect(found(tax)).toMatchObject([{ cadence: 'yearly', next: '2027-04-14' }])
  })

  test('quarterly, weekly and fortnightly ones are found as such', () => {
    const fee = series(months('2025-01-15', 8, 3), [-5508], 'Rundfunk', { category: 'utilities.broadcast_fee' })
    const course = series(every('2026-09-04', 7, 11), [-1500], 'Yogastudio', { category: 'leisure.fitness' })
    const wage = series(every('2026-06-05', 14, 12), [120_000], 'Harrow & Finch', { category: 'income.salary' })
    const cadences = found([...fee, ...course, ...wage]).map(({ name, cadence, type }) => [name, cadence, type])
    expect(cadences).toEqual(expect.arrayContaining([['Rundfunk', 'quarterly', 'utility'], ['Yogastudio', 'weekly', 'subscription'], ['Harrow & Finch', 'fortnightly', 'salary']])) // prettier-ignore
    expect(cadences).toHaveLength(3)
  })

  test('one missed and one late payment stay in one series', () => {
    const days = months('2026-01-05', 11).filter((_, at) => at !== 5).map((date, at) => (at === 7 ? day('2026-09-10') : date)) // prettier-ignore
    const rows = series(days, [-2499], 'FitX', { category: 'leisure.fitness' })
    expect(found(rows)).toMatchObject([{ rows: ids(rows), next: '2026-12-07' }])
  })

  test('a price rise is one series that tells old price, new price and day', () => {
    const rows = series(months('2026-03-07', 9), [-1299, -1299, -1299, -1299, -1299, -1299, -1299, -1499], 'Netflix')
    const date = rows[7]!.date
    expect(found(rows)).toMatchObject([
      { amountKind: 'stepped', amount: -1499, changes: [{ from: 1299, to: 1499, date }], rows: ids(rows) },
    ])
  })

  test('two subscriptions at one shop are two series, by their amounts', () => {
    const small = series(months('2026-05-05', 7), [-299], 'APPLE.COM/BILL', { category: 'leisure.software_cloud' })
    const large = series(months('2026-05-19', 7), [-999], 'APPLE.COM/BILL', { category: 'leisure.software_cloud' })
    const items = found([...small, ...large])
    expect(new Map(items.map(({ amount, cadence }) => [amount, cadence]))).toEqual(new Map([[-299, 'monthly'], [-999, 'monthly']])) // prettier-ignore
    expect(new Set(items.map(({ key }) => key)).size).toBe(2)
  })

  test('a subscription is found among purchases at the same shop', () => {
    const prime = series(months('2026-04-12', 8), [-899], 'AMAZON PAYMENTS', { category: 'shopping.marketplace' })
    const bought = [-2317, -419, -12_990, -3355, -799, -5120, -1848, -2705].map((minor, at) =>
      row(`2026-0${2 + at}-${10 + ((at * 7) % 18)}`, minor, 'AMAZON PAYMENTS', { category: 'shopping.marketplace' }),
    )
    expect(found([...bought, ...prime]).map(({ rows }) => rows)).toEqual([ids(prime)])
  })

  test('what is bought at that shop on the day after the last one is no price rise, a little more each month is', () => {
    const prime = series(months('2026-03-12', 8), [-899], 'AMAZON PAYMENTS')
    const others = Array.from({ length: 12 }, (_, at) => row(`2026-0${1 + (at % 8)}-2${at % 9}`, -3000 - at * 371, 'AMAZON PAYMENTS')) // prettier-ignore
    const shoes = row('2026-11-12', -1699, 'AMAZON PAYMENTS')
    const dearer = row('2026-11-12', -999, 'AMAZON PAYMENTS')
    expect(found([...others, ...prime, shoes]).map(({ rows }) => rows)).toEqual([ids(prime)])
    expect(found([...others, ...prime, dearer]).map(({ rows }) => rows)).toEqual([[...ids(prime), dearer.id]])
  })

  test('a bill of another amount each month is one, pay with a bonus beside it as well', () => {
    const power = series(months('2026-02-16', 10), [-6100, -7200, -5300, -6800, -5900, -8100, -6400, -7700, -6000, -6600], 'Tauron', { category: 'utilities.electricity' }) // prettier-ignore
    const pay = series(months('2025-12-30', 11), [310_000], 'Kranich', { category: 'income.salary' })
    const bonus = row('2026-06-18', 90_000, 'Kranich', { category: 'income.salary', remittance: 'Praemie' })
    expect(found([...power, ...pay, bonus]).map(({ rows }) => rows)).toEqual(expect.arrayContaining([ids(power), ids(pay)])) // prettier-ignore
  })

  test('lines that carry a number, a date or a month’s name of their own are still the same', () => {
    const rows = months('2026-06-30', 5).map((date, at) =>
      row(date, -895, '', { counterpartyName: null, remittance: `Kontofuehrungsentgelt ${['Juni', 'Juli', 'August', 'September', 'Oktober'][at]} 2026 ${at}4711${at}`, category: 'finance.account_fees' }),
    ) // prettier-ignore
    expect(found(rows)).toMatchObject([{ rows: ids(rows) }])
  })
})

describe('what does not', () => {
  test('groceries are not recurring, however often one goes', () => {
    const amounts = [-3120, -4875, -2210, -6540, -3980, -1875, -5210, -4410, -2990, -3650]
    const rows = amounts.map((minor, at) => row(every('2026-09-05', 7, 10)[at]!, minor, 'REWE', { category: 'food.groceries' })) // prettier-ignore
    expect(found(rows)).toEqual([])
  })

  test('what is bought on random days is hardly ever taken for a contract, though it costs the same each time', () => {
    const random = xoroshiro128plus(20_261_120)
    const everyDay = every('2024-11-21', 1, 729)
    const shops = Array.from({ length: 300 }, (_, shop) => {
      const often = uniformInt(random, 5, 300)
      const days = everyDay.filter(() => uniformInt(random, 1, often) <= 2)
      return series(
        days,
        [-1500],
        `Shop ${'abcdefghij'[shop % 10]}${'klmnopqrst'[Math.floor(shop / 10) % 10]}${'uvw'[Math.floor(shop / 100)]}`,
      )
    })
    expect(found(shops.flat()).length).toBeLessThanOrEqual(300 * 0.02)
  })

  test('own transfers, cash and card bills are not, but a forecast may ask for the regular ones', () => {
    const saved = series(months('2026-05-02', 7), [-20_000], 'Anna', { category: 'savings.to_savings' })
    const paired = saved.map((one): InsightRow => ({ ...one, category: { id: one.category.id, source: 'pair' } }))
    const bill = series(months('2026-01-12', 11), [-45_000, -9_000, -130_000, -22_000, -61_000, -8_000, -45_000], 'Card', { category: 'transfer.card_bill' }) // prettier-ignore
    const cash = series(months('2026-05-05', 7), [-5000], 'ATM', { category: 'transfer.cash_withdrawal' })
    expect(found([...paired, ...bill, ...cash])).toEqual([])
    const moves = findRegularMoves([...paired, ...bill, ...cash], TODAY)
    expect(moves.map(({ rows }) => rows)).toEqual(expect.arrayContaining([ids(paired), ids(bill)]))
    expect(moves).toHaveLength(2)
  })

  test('two accounts and two currencies are not mixed', () => {
    const [a, b, c] = series(months('2026-09-01', 3), [-1000], 'Club')
    expect(found([a!, { ...b!, currency: 'GBP' as never }, c!])).toEqual([])
    expect(found([a!, { ...b!, accountId: 'other' as never }, c!])).toEqual([])
  })
})

describe('how it stands', () => {
  const pay = series(months('2026-03-27', 8), [250_000], 'Harrow & Finch', { category: 'income.salary' })

  test('it is late five days after the expected day, and over after 1.6 intervals', () => {
    expect(found(pay, day('2026-12-02'))).toMatchObject([{ status: 'active', next: '2026-11-27' }])
    expect(found(pay, day('2026-12-03'))).toMatchObject([{ status: 'late', next: '2026-11-27' }])
    expect(found(pay, day('2027-01-20'))).toMatchObject([{ status: 'ended', next: null, upcoming: [] }])
  })

  test('it tells every day to come within three months', () => {
    const [item] = found(pay)
    expect(item?.upcoming).toEqual(['2026-11-27', '2026-12-28', '2027-01-27'])
  })

  test('its key stays when another payment comes', () => {
    const [before] = found(pay)
    const [after] = found([...pay, row('2026-11-27', 250_000, 'Harrow & Finch', { category: 'income.salary' })], day('2026-11-28')) // prettier-ignore
    expect(after?.key).toBe(before?.key)
    expect(after?.rows).toHaveLength(9)
  })

  test('a charge that was made twice counts once', () => {
    const rows = series(months('2026-06-15', 5), [-1999], 'Netflix')
    const twin = row(rows[2]!.date, -1999, 'Netflix')
    expect(found([...rows, twin])).toMatchObject([{ rows: ids(rows) }])
  })
})

test('whatever the history, the answer does not depend on its order and no row is in two series', () => {
  const some = fc.record({
    at: fc.integer({ min: 0, max: 700 }),
    minor: fc.constantFrom(-999, -1999, -2500, 2500, -3333),
    name: fc.constantFrom('Alpha', 'Beta'),
  })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 60 }), fc.integer(), (specs, seed) => {
      const rows = specs.map(({ at, minor, name }) => row(every('2024-12-01', 1, at + 1).at(-1)!, minor, name))
      const shuffled = rows.toSorted((a, b) => ((a.minor * 31 + seed) % 97) - ((b.minor * 31 + seed) % 97))
      const items = found(rows)
      expect(found(shuffled)).toEqual(items)
      const members = items.flatMap((item) => item.rows)
      expect(new Set(members).size).toBe(members.length)
    }),
  )
})
