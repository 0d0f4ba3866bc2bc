import { describe, expect, test } from 'vitest'
import { filterHref, parseAfter, parseFilter } from './filter'

describe('a filter in the address', () => {
  test('survives the way there and back', () => {
    const filter = parseFilter({ q: ' Café & Łódź ', category: 'food.cafes', direction: 'out', status: 'booked', from: '2026-11-01', to: '2026-11-30', account: '01JD' }) // prettier-ignore
    const address = new URL(filterHref(filter), 'http://localhost')
    expect(parseFilter(Object.fromEntries(address.searchParams))).toEqual(filter)
    expect(filter.q).toBe('Café & Łódź')
  })

  test.each([
    ['a category that does not exist', { category: 'food.moon_cheese' }],
    ['a day that does not exist', { from: '2026-02-30' }],
    ['a direction that is none', { direction: 'sideways' }],
    ['an id with foreign letters', { account: "x' OR 1=1" }],
    ['blank text', { q: '   ' }],
  ])('leaves out %s', (_what, params) => {
    expect(parseFilter(params)).toEqual({})
  })

  test('takes the first of a repeated value', () => {
    expect(parseFilter({ q: ['one', 'two'] })).toEqual({ q: 'one' })
  })

  test('with nothing set is the plain list', () => {
    expect(filterHref({})).toBe('/transactions')
  })
})

test('a place in the list that is too long to be ours is no place', () => {
  expect(parseAfter({ after: 'x'.repeat(300) })).toBeNull()
  expect(parseAfter({ after: 'abc' })).toBe('abc')
})
