import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkRefunds } from './refunds.ts'
import type { InsightRow } from './row.ts'
import { every, row } from './testing/history.ts'

const shop = { category: 'shopping.clothing' } as const
const linked = (...rows: readonly InsightRow[]) => linkRefunds(rows).map(({ refund, purchase, partial }) => ({ refund, purchase, partial })) // prettier-ignore

test('money back from the same shop belongs to the purchase of that amount', () => {
  const other = row('2026-10-03', -7990, 'Zalando', shop)
  const bought = row('2026-10-01', -5990, 'Zalando', shop)
  const back = row('2026-10-15', 5990, 'Zalando', shop)
  expect(linked(other, bought, back)).toEqual([{ refund: back.id, purchase: bought.id, partial: false }])
})

test('of two equal purchases the one whose reference the refund repeats is meant, else the later one', () => {
  const first = row('2026-10-01', -2000, 'Otto', { ...shop, remittance: 'Bestellung 4711001' })
  const second = row('2026-10-05', -2000, 'Otto', { ...shop, remittance: 'Bestellung 4711002' })
  const named = row('2026-10-12', 2000, 'Otto', { ...shop, remittance: 'Gutschrift Bestellung 4711001' })
  const plain = row('2026-10-12', 2000, 'Otto', { ...shop, remittance: 'Gutschrift' })
  expect(linked(first, second, named)).toMatchObject([{ purchase: first.id }])
  expect(linked(first, second, plain)).toMatchObject([{ purchase: second.id }])
})

test('a part comes back where the text says that it does', () => {
  const bought = row('2026-10-01', -10_000, '', { counterpartyName: null, remittance: 'BOOKING.COM 99812 AMSTERDAM NL', category: 'travel.lodging' }) // prettier-ignore
  const back = row('2026-10-20', 3000, '', { counterpartyName: null, remittance: 'BOOKING.COM 99812 AMSTERDAM NL REFUND', category: 'travel.lodging' }) // prettier-ignore
  expect(linked(bought, back)).toEqual([{ refund: back.id, purchase: bought.id, partial: true }])
})

test('the bank that takes money back without naming the shop means the only purchase of that amount', () => {
  const bought = row('2026-10-01', -4321, 'Marktplatz', shop)
  const back = row('2026-10-21', 4321, '', { counterpartyName: null, remittance: 'Gutschrift Reklamation Kartenumsatz', category: 'other.dispute' }) // prettier-ignore
  const twin = row('2026-10-09', -4321, 'Baumarkt')
  expect(linked(bought, back)).toMatchObject([{ purchase: bought.id }])
  expect(linked(bought, twin, back)).toEqual([])
})

test('a debit that bounced is its own refund', () => {
  const debit = row('2026-10-01', -3200, 'SOS-Kinderdörfer', { category: 'services.charity' })
  const back = row('2026-10-05', 3200, 'SOS-Kinderdörfer', { remittance: 'RUECKLASTSCHRIFT SOS-Kinderdörfer', category: 'other.adjustment' }) // prettier-ignore
  expect(linked(debit, back)).toMatchObject([{ purchase: debit.id }])
})

test('no refund comes before its purchase, after four months, from another account, or above the price', () => {
  const back = row('2026-10-15', 5990, 'Zalando', shop)
  expect(linked(row('2026-10-16', -5990, 'Zalando', shop), back)).toEqual([])
  expect(linked(row('2026-06-16', -5990, 'Zalando', shop), back)).toEqual([])
  expect(linked(row('2026-10-01', -5990, 'Zalando', { ...shop, accountId: 'card' as never }), back)).toEqual([])
  expect(linked(row('2026-10-01', -5989, 'Zalando', shop), back)).toEqual([])
})

test('pay, a friend’s share and an insurer’s payment are no refunds of what one paid them', () => {
  const friend = { category: 'transfer.from_person' } as const
  const rows = [
    row('2026-10-01', -2704, 'Lena Vogt', { category: 'transfer.to_person' }),
    row('2026-10-04', 2279, 'Lena Vogt', { ...friend, remittance: 'Rückzahlung, danke dir!' }),
    row('2026-10-01', -31_412, 'Debeka', { category: 'insurance.health' }),
    row('2026-10-09', 7900, 'Debeka', { category: 'income.reimbursement', remittance: 'Leistungsabrechnung 1' }),
  ]
  expect(linked(...rows)).toEqual([])
})

test('whatever comes back, no purchase is refunded above its price and no refund is used twice', () => {
  const entry = fc.record({
    at: fc.integer({ min: 0, max: 150 }),
    minor: fc.integer({ min: -6, max: 6 }).map((tens) => tens * 1000 || 500),
    name: fc.constantFrom('Otto', 'Zalando'),
  })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
      const days = every('2026-05-01', 1, 151)
      const rows = entries.map(({ at, minor, name }) => row(days[at]!, minor, name, { ...shop, remittance: 'Gutschrift' })) // prettier-ignore
      const links = linkRefunds(rows)
      const byId = new Map(rows.map((one) => [one.id, one]))
      expect(new Set(links.map(({ refund }) => refund)).size).toBe(links.length)
      for (const [purchase, its] of Map.groupBy(links, (link) => link.purchase)) {
        expect(its.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(-byId.get(purchase)!.minor)
        for (const { refund } of its) expect(byId.get(refund)!.date >= byId.get(purchase)!.date).toBe(true)
      }
      expect(linkRefunds(rows.toReversed())).toEqual(links)
    }),
  )
})
