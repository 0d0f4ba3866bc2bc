import { describe, expect, test } from 'vitest'
import { heldRows, ROWS_HELD } from './window'

describe('rows in the document', () => {
  test('are the first ones at the top, as the server drew them', () => {
    expect(heldRows(0, 20, 10_000)).toEqual([0, ROWS_HELD])
    expect(heldRows(3, 19, 10_000)).toEqual([0, ROWS_HELD])
  })

  test('are all of a short list', () => {
    expect(heldRows(0, 11, 12)).toEqual([0, 12])
  })

  test('hold every row in sight, never more than fifty, wherever somebody is', () => {
    for (let first = 0; first < 9_970; first += 7) {
      for (const seen of [5, 20, 33, 44, 49]) {
        const last = Math.min(first + seen - 1, 9_999)
        const [from, to] = heldRows(first, last, 10_000)
        expect(from).toBeLessThanOrEqual(first)
        expect(to).toBeGreaterThan(last)
        expect(to - from).toBe(ROWS_HELD)
      }
    }
  })

  test('are more only where more are in sight at once', () => {
    expect(heldRows(100, 179, 10_000)).toEqual([100, 180])
  })
})
