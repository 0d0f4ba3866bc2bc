import { describe, expect, test } from 'vitest'
import { as, type TransactionId } from '@/lib/model/ids'
import { rows } from '../../fixtures'
import { change, isChosen, NOTHING, totalsOf, without, type Selection, type SelectionChange } from './selection'

const ids = ['a', 'b', 'c', 'd', 'e'].map((id) => as<TransactionId>(id))
const [a, b, , d] = ids as [TransactionId, TransactionId, TransactionId, TransactionId]
const after = (...changes: readonly SelectionChange[]): Selection => changes.reduce(change, NOTHING)
const chosen = (selection: Selection) => ids.filter((id) => isChosen(selection, id)).join('')

describe('a selection', () => {
  test('takes one in and out again', () => {
    expect(chosen(after({ kind: 'toggle', id: b }))).toBe('b')
    expect(chosen(after({ kind: 'toggle', id: b }, { kind: 'toggle', id: b }))).toBe('')
  })

  test('a range goes from what was chosen last, in either direction', () => {
    expect(chosen(after({ kind: 'toggle', id: b }, { kind: 'range', id: d, rows: ids }))).toBe('bcd')
    expect(chosen(after({ kind: 'toggle', id: d }, { kind: 'range', id: b, rows: ids }))).toBe('bcd')
  })

  test('a range without a beginning is its end', () => {
    expect(chosen(after({ kind: 'range', id: d, rows: ids }))).toBe('d')
  })

  test('all is all but those that are taken out', () => {
    expect(chosen(after({ kind: 'all' }, { kind: 'toggle', id: a }))).toBe('bcde')
    expect(chosen(after({ kind: 'all' }, { kind: 'none' }))).toBe('')
  })
})

describe('totals', () => {
  test('never add two currencies', () => {
    const { count, sums } = totalsOf([
      ...rows.slice(0, 2),
      { amount: { minor: 100, currency: as('PLN') }, excluded: false },
      { amount: { minor: 50, currency: as('PLN') }, excluded: false },
      { amount: { minor: 999, currency: as('PLN') }, excluded: true },
    ])
    expect(count).toBe(5)
    expect(sums).toEqual([
      { currency: 'EUR', minor: rows[0]!.amount.minor + rows[1]!.amount.minor },
      { currency: 'PLN', minor: 150 },
    ])
  })

  test('of all but a few are what is left', () => {
    const all = totalsOf(rows)
    expect(without(all, [])).toEqual(all)
    expect(without(all, rows).count).toBe(0)
  })
})
