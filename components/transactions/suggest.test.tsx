import { describe, expect, test } from 'vitest'
import { readSearch, SEARCH_STATES, type Key } from '@/lib/model/search'
import { as } from '@/lib/model/ids'
import { MESSAGES } from '../in-language'
import { LOCALES } from '../locale'
import { suggest, type Offers } from './suggest'

const hints = { category: '', account: '', amount: '', currency: '', before: '', after: '', is: '', has: '', tag: '' }
const keysIn = (names: Readonly<Record<Key, string>>): Offers['keys'] =>
  Object.fromEntries(Object.entries(names).map(([key, name]) => [key, { name, hint: '' }])) as Offers['keys']

const offers: Offers = {
  categories: [
    { id: 'food', name: 'Food & drink' },
    { id: 'food.groceries', name: 'Groceries' },
    { id: 'housing.rent', name: 'Rent' },
    { id: 'income.rental', name: 'Rent received' },
  ],
  accounts: ['Nordlicht Giro', 'Gold'],
  currencies: ['EUR', 'PLN'],
  tags: ['Trip to Rome'],
  note: 'note',
  states: ['pending', 'booked'],
  keys: keysIn(MESSAGES.en.grid.suggest.keys),
}
const parts = (text: string, recent: readonly string[] = []) => suggest(text, text.length, offers, recent).map(({ part }) => part.trim()) // prettier-ignore

describe('what the search field offers', () => {
  test('begins with what was searched for lately, and the keys', () => {
    expect(parts('', ['rewe amount:>50']).slice(0, 2)).toEqual(['rewe amount:>50', 'cat:'])
  })

  test('after a key is what fits it, names with blanks in quotes', () => {
    expect(parts('cat:re')).toEqual(['cat:Rent', 'cat:"Rent received"'])
    expect(parts('acc:')).toEqual(['acc:"Nordlicht Giro"', 'acc:Gold'])
    expect(parts('acc:gi')).toEqual(['acc:"Nordlicht Giro"'])
    expect(parts('cur:')).toEqual(['cur:EUR', 'cur:PLN'])
    expect(parts('-cat:gro')).toEqual(['-cat:Groceries'])
  })

  test('of a word are the names that begin so, whatever their kind', () => {
    expect(parts('rewe g')).toEqual(['cat:Groceries', 'acc:Gold', 'acc:"Nordlicht Giro"'])
  })

  test('keeps what stands before and after', () => {
    const [first] = suggest('rewe cat:gro amount:>5', 'rewe cat:gro'.length, offers, [])
    expect(first).toMatchObject({ text: 'rewe cat:Groceries amount:>5', caret: 'rewe cat:Groceries '.length })
  })

  test('is not what already stands there', () => {
    expect(parts('cat:Groceries')).toEqual([])
  })
})

test.each(LOCALES)('every key and state offered in %s is understood', (locale) => {
  const { keys, states, note } = MESSAGES[locale].grid.suggest
  const values: Record<Key, string> = { category: 'Groceries', account: 'Gold', amount: '>50', currency: 'eur', before: '2026-10-01', after: '2026-10', is: '', has: note, tag: 'trip' } // prettier-ignore
  const names = {
    categories: offers.categories,
    tags: offers.tags,
    accounts: offers.accounts.map((name) => ({ id: as<never>(name), name })),
  }
  for (const key of Object.keys(hints) as Key[]) {
    if (key === 'is') continue
    expect(readSearch(`${keys[key]}:${values[key]}`, names).understood).toMatchObject([{ key }])
  }
  for (const state of SEARCH_STATES) {
    expect(readSearch(`${keys.is}:${states[state]}`, names).understood).toMatchObject([{ key: 'is', value: state }])
  }
})
