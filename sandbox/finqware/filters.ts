/** The filters of data calls: all that are given must hold. @see contract 6.2, 6.3 */
import { invalid } from './errors.ts'
import { expectKeys, objectAt } from './input.ts'
import type { Fields } from './input.ts'
import type { ShownRow } from './present.ts'

const COMPARISONS = {
  eq: (a: number, b: number) => a === b,
  gte: (a: number, b: number) => a >= b,
  gt: (a: number, b: number) => a > b,
  lte: (a: number, b: number) => a <= b,
  lt: (a: number, b: number) => a < b,
} as const
type Comparison = keyof typeof COMPARISONS

const WORDS = ['account_id', 'currency', 'status', 'credit_debit_indicator', 'category'] as const
const NUMBERS = Object.keys(COMPARISONS) as Comparison[] // the keys of a constant
const TIMES = (['booking_date', 'timestamp'] as const).flatMap((what) =>
  NUMBERS.map((how) => [`${what}_${how}`, what, how] as const),
)

/** @throws {Refusal} `unknown_fields` or `invalid_field`, before any row is looked at */
export function rowFilter(body: Fields): (row: ShownRow) => boolean {
  const filter = filterOf(body, [...WORDS, ...NUMBERS, ...TIMES.map(([key]) => key)])
  const tests: ((row: ShownRow) => boolean)[] = []
  for (const key of WORDS) {
    const wanted = word(filter, key)
    if (wanted === undefined) continue
    // Details are for future use, so that nothing has a category.
    if (key === 'category') tests.push(() => false)
    else tests.push((row) => (key === 'account_id' ? row.account_id : row.data[key]) === wanted)
  }
  for (const how of NUMBERS) {
    const wanted = filter[how]
    if (wanted === undefined) continue
    if (typeof wanted !== 'number' || !Number.isFinite(wanted))
      throw invalid('invalid_field', `${how} must be a number`)
    tests.push((row) => COMPARISONS[how](Number(row.data.amount), wanted))
  }
  for (const [key, what, how] of TIMES) {
    const wanted = word(filter, key)
    if (wanted === undefined) continue
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(wanted) || Number.isNaN(Date.parse(wanted)))
      throw invalid('invalid_field', `${key} must be a UTC date-time`)
    const at = Date.parse(wanted)
    tests.push((row) => {
      const has = what === 'timestamp' ? row.timestamp : row.data.booking_date_time
      return COMPARISONS[how](Date.parse(has), at)
    })
  }
  return (row) => tests.every((test) => test(row))
}

export function balanceFilter(body: Fields) {
  const filter = filterOf(body, ['account_id', 'type', 'currency'])
  const [account, type, currency] = ['account_id', 'type', 'currency'].map((key) => word(filter, key))
  return (one: { account_id: string; data: { type: string; currency: string } }) =>
    (account === undefined || one.account_id === account) &&
    (type === undefined || one.data.type === type) &&
    (currency === undefined || one.data.currency === currency)
}

function filterOf(body: Fields, allowed: readonly string[]): Fields {
  if (body['filter'] === undefined) return {}
  const filter = objectAt(body, 'filter')
  expectKeys(filter, [], allowed)
  return filter
}

function word(filter: Fields, key: string): string | undefined {
  const value = filter[key]
  if (value !== undefined && typeof value !== 'string') throw invalid('invalid_field', `${key} must be a string`)
  return value
}
