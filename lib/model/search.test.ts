import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { as, type AccountId } from './ids.ts'
import { readSearch, type SearchNames } from './search.ts'

const NAMES: SearchNames = {
  categories: [
    { id: 'food', name: 'Food & drink' },
    { id: 'food.groceries', name: 'Groceries' },
    { id: 'food.bars', name: 'Bars' },
    { id: 'housing.rent', name: 'Miete' },
  ],
  accounts: [
    { id: as<AccountId>('a1'), name: 'Nordlicht Giro' },
    { id: as<AccountId>('a2'), name: 'Nordlicht Spar' },
    { id: as<AccountId>('a3'), name: 'Łódź' },
  ],
  tags: ['Trip to Rome', 'work'],
}
const read = (text: string) => readSearch(text, NAMES).filter

describe('what is understood', () => {
  test.each([
    ['rewe markt', { q: 'rewe markt' }],
    ['cat:food', { categories: ['food'] }],
    ['cat:groceries rewe', { categories: ['food.groceries'], q: 'rewe' }],
    ['cat:food -cat:food.bars', { categories: ['food'], exceptCategories: ['food.bars'] }],
    ['cat:bars cat:gro', { categories: ['food.bars', 'food.groceries'] }],
    ['acc:"Nordlicht Giro"', { accounts: ['a1'] }],
    ['acc:nordlicht', { accounts: ['a1', 'a2'] }],
    ['konto:lodz kategorie:miete', { accounts: ['a3'], categories: ['housing.rent'] }],
    ['amount:>50', { min: '50' }],
    ['amount:<=12,50', { max: '12.50' }],
    ['amount:10..20', { min: '10', max: '20' }],
    ['amount:9.99', { min: '9.99', max: '9.99' }],
    ['cur:pln', { currency: 'PLN' }],
    ['before:2026-10-01 after:2026-09', { to: '2026-09-30', from: '2026-09-01' }],
    ['is:pending is:in', { status: 'pending', direction: 'in' }],
    ['ist:vorgemerkt', { status: 'pending' }],
    ['tag:trip', { tags: ['Trip to Rome'] }],
    ['schlagwort:reise tag:trip', { q: 'schlagwort:reise', tags: ['Trip to Rome'] }],
    ['has:note is:unreviewed', { noted: true, reviewed: false }],
    ['ma:notatka jest:wykluczone', { noted: true, excluded: true }],
    ['is:split é:reembolso ist:wiederkehrend', { split: true, refund: true, recurring: true }],
    ['is:transfer', { categories: ['transfer'] }],
    ['"exact words" more', { q: '"exact words" more' }],
  ])('%s', (text, filter) => {
    expect(read(text)).toEqual(filter)
  })
})

test.each([
  'shop:rewe', 'cat:', 'cat:moon', 'acc:"Other"', 'amount:ten', 'amount:10..', 'amount:-5', 'cur:euro', 'before:2026-02-30', 'before:soon',
  'is:blue', '-acc:nordlicht', '12:30', 'https://x.test',
])('%s is plain text', (text) => {
  expect(read(text)).toEqual({ q: text })
}) // prettier-ignore

test('each part that was understood can be taken away again', () => {
  const { understood } = readSearch('rewe cat:food  amount:>50 -cat:bars', NAMES)
  expect(understood).toEqual([
    { part: 'cat:food', key: 'category', value: 'Food & drink', excluded: false, rest: 'rewe amount:>50 -cat:bars' },
    { part: 'amount:>50', key: 'amount', value: '>50', excluded: false, rest: 'rewe cat:food -cat:bars' },
    { part: '-cat:bars', key: 'category', value: 'Bars', excluded: true, rest: 'rewe cat:food amount:>50' },
  ])
})

test('no text breaks it, and a word that is no key is never lost', () => {
  const lost: string[] = []
  const part = fc.oneof(fc.string(), fc.constantFrom('cat:', '"', '-cat:food', 'amount:', ':', 'acc:"'))
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = `${parts.join(' ')} zebra`
      const isOpen = text.split('"').length % 2 === 0 // an open quote takes what follows it
      if (!isOpen && !readSearch(text, NAMES).filter.q?.includes('zebra')) lost.push(text)
    }),
  )
  expect(lost).toEqual([])
})
