import { expect, test } from 'vitest'
import { joinPairs, judgeSeries } from './judge.ts'

const of = (series: string, many: number, step = 30) =>
  Array.from({ length: many }, (_, at) => ({
    series,
    key: `${series}${at}`,
    date: new Date(Date.UTC(2025, 0, 1 + at * step)).toISOString().slice(0, 10),
  }))
const item = (...rows: readonly string[]) => ({ rows })
const keys = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key)

test('a pair is right when both of its keys are', () => {
  const truth = [['a', 'b'], ['c', 'd']] as const // prettier-ignore
  const said = [['a', 'b'], ['c', 'x']] as const // prettier-ignore
  expect(joinPairs(said, truth)).toEqual({ truths: 2, found: 1, said: 2, right: 1 })
})

test('an item of one series is right, one of two series or of none is wrong', () => {
  const [rent, phone] = [of('rent', 6), of('phone', 6)]
  const items = [item(...keys(rent)), item(...keys(phone).slice(0, 3), 'x', 'y'), item('z1', 'z2', 'z3')]
  expect(judgeSeries(items, [...rent, ...phone])).toMatchObject({ truths: 2, found: 1, said: 3, right: 1 })
})

test('a series told in two pieces has one wrong piece', () => {
  const rent = keys(of('rent', 10))
  expect(judgeSeries([item(...rent.slice(0, 6)), item(...rent.slice(6))], of('rent', 10))).toMatchObject({ found: 1, said: 2, right: 1 }) // prettier-ignore
})

test('an item that holds less than half of a series is right but has not found it', () => {
  const rent = keys(of('rent', 10))
  expect(judgeSeries([item(...rent.slice(0, 4))], of('rent', 10))).toMatchObject({ found: 0, right: 1 })
})

test('a series with too few hits does not count, two a year apart are enough', () => {
  const truth = [...of('new', 2), ...of('tax', 2, 365), ...of('once', 1)]
  expect(judgeSeries([], truth)).toMatchObject({ truths: 1, found: 0, tooShort: 2 })
})
