import { afterEach, beforeEach, expect, test } from 'vitest'
import { NotFoundError } from '../model/errors.ts'
import { as, type CurrencyCode, type PlainDate, type TransactionId } from '../model/ids.ts'
import type { Transaction } from '../model/transaction.ts'
import { archiveOf } from './testing/archive.ts'
import { openHouse, type House } from './testing/house.ts'

const EUR = as<CurrencyCode>('EUR')
const DAY = 24 * 60 * 60_000
const account = (ref: string, iban = 'DE89370400440532013000') => ({ ref, name: ref, kind: 'current' as const, currency: EUR, iban, balances: [] }) // prettier-ignore
const entry = (over: Partial<Transaction>): Transaction => ({
  ref: null, accountRef: 'giro', amount: { minor: -40_00, currency: EUR }, status: 'booked', date: as<PlainDate>('2026-11-18'),
  counterparty: { name: 'La Piazza' }, remittance: 'LA PIAZZA BERLIN', method: 'transfer', ...over,
}) // prettier-ignore
/** Of another amount than its booking and paid by transfer, so that reconciliation does not join them. */
const waits = entry({ status: 'pending', date: as('2026-11-17'), amount: { minor: -36_00, currency: EUR } })
const booked = entry({ ref: 'b1' })

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

async function read(...transactions: readonly Transaction[]): Promise<void> {
  const window = { from: as<PlainDate>('2026-10-01'), to: as<PlainDate>('2026-11-30'), accountRefs: ['giro'] }
  house.provider.script.read = [{ status: 'ready', snapshot: { accounts: [account('giro')], transactions, window }, cursor: null, more: false }] // prettier-ignore
  house.later(DAY)
  await house.tick()
}
async function linked(...transactions: readonly Transaction[]): Promise<void> {
  house.provider.script.read = [{ status: 'ready', snapshot: { accounts: [account('giro')], transactions }, cursor: null, more: false }] // prettier-ignore
  await house.link()
  await house.tick()
}
const doubles = () => house.banking.doubles(house.ana)
const list = async () => (await house.banking.feed(house.ana, {}, null)).rows
const sums = async () =>
  (await house.store.ledger.monthSums(house.ana.userId, '2026-01', '2026-12'))
    .map(({ outflow }) => -outflow)
    .filter((minor) => minor !== 0)
const only = async () => {
  const [pair] = (await doubles()).pairs
  return { kept: pair!.kept.entry.id, away: pair!.away.entry.id }
}

test('a pending entry beside its booking is shown with what tells them apart, the booked one to be kept', async () => {
  await linked(waits, booked)
  expect(await doubles()).toMatchObject({
    count: 1,
    pairs: [{ kept: { entry: { status: 'booked' } }, away: { entry: { status: 'pending' } }, differs: ['date', 'amount', 'status'] }],
  }) // prettier-ignore
})

test('what was put away is handed over with everything held, marked as such, and is no entry of a statement', async () => {
  await linked(waits, booked)
  const { kept, away } = await only()
  await house.banking.edits.apply(house.ana, { ids: [away] }, { kind: 'note', note: 'with Ben' })
  await house.banking.same(house.ana, kept, away)
  const archive = await archiveOf(house, house.ana)
  expect(JSON.parse(archive.get('put-away.json')!)).toEqual([
    expect.objectContaining({
      id: away, sameAs: kept, status: 'pending', date: '2026-11-17', amount: { minor: -36_00, currency: EUR },
      remittance: 'LA PIAZZA BERLIN', note: 'with Ben',
    }),
  ]) // prettier-ignore
  const { statements } = JSON.parse(archive.get('transactions.json')!) as { statements: readonly { entries: unknown[] }[] } // prettier-ignore
  expect(statements.flatMap(({ entries }) => entries)).toMatchObject([{ id: kept, status: 'booked' }])
})

test('what was put away stays away through every later reading, and no third entry comes', async () => {
  await linked(waits, booked)
  const { kept, away } = await only()
  await house.banking.same(house.ana, kept, away)
  for (const again of [
    [waits, booked],
    [{ ...waits, remittance: 'LA PIAZZA BERLIN MITTE' }, booked],
    [{ ...waits, status: 'booked' as const, date: as<PlainDate>('2026-11-19'), ref: 'b2' }, booked],
    [{ ...waits, status: 'booked' as const, date: as<PlainDate>('2026-11-19'), ref: 'b3' }, booked],
    [booked],
    [{ ...waits, status: 'booked' as const, date: as<PlainDate>('2026-11-19'), ref: 'b3' }, booked],
  ]) {
    await read(...again)
    expect((await list()).map(({ id }) => id)).toEqual([kept])
    expect(await sums()).toEqual([40_00])
    expect((await doubles()).pairs).toEqual([])
  }
})

test('when the bank takes the kept entry back, the one that was put away is there again', async () => {
  await linked(waits, booked)
  const { kept, away } = await only()
  await house.banking.same(house.ana, kept, away)
  await read(waits)
  expect((await list()).map(({ id }) => id)).toEqual([away])
  expect(await sums()).toEqual([36_00])
})

test('both of two real ones are not asked about again, though one is booked and a reading finds them alike', async () => {
  const twin = entry({ ref: 'b2' })
  await linked(booked, twin)
  const { kept, away } = await only()
  await house.banking.apart(house.ana, kept, away)
  await read(booked, twin)
  expect(await doubles()).toMatchObject({ pairs: [], count: 0 })
  expect(await house.banking.doubts(house.ana)).toBe(0)
  expect((await house.banking.foresight(house.ana)).insights.cards.map(({ kind }) => kind)).not.toContain('duplicate_charge') // prettier-ignore
})

test('undo gives the pair back, and history says what was said and that it was undone', async () => {
  await linked(waits, booked)
  const { kept, away } = await only()
  const { id } = await house.banking.same(house.ana, kept, away)
  expect((await doubles()).asides).toMatchObject([{ edit: id, away: { entry: { id: away } }, kept: { entry: { id: kept } } }]) // prettier-ignore
  await house.banking.edits.undo(house.ana, id)
  expect((await doubles()).pairs).toHaveLength(1)
  expect((await house.banking.detail(house.ana, away)).history).toMatchObject([{ by: 'person', undone: true, edit: { kind: 'same' } }]) // prettier-ignore
})

test('only a pair that waits for a word is anybody’s to decide, and it is its owner’s', async () => {
  await linked(waits, booked, entry({ ref: 'b9', remittance: 'Zahnarzt', counterparty: { name: 'Zahnarzt Weber' } }))
  const { kept, away } = await only()
  const third = (await list()).map(({ id }) => id).find((id) => id !== kept && id !== away)!
  for (const [viewer, one, other] of [[house.bob, kept, away], [house.ana, kept, third], [house.ana, kept, kept], [house.ana, kept, as<TransactionId>('nope')]] as const) {
    await expect(house.banking.same(viewer, one, other)).rejects.toThrow(NotFoundError)
    await expect(house.banking.apart(viewer, one, other)).rejects.toThrow(NotFoundError)
  }
  expect((await doubles()).pairs).toHaveLength(1)
  expect(await house.banking.doubles(house.bob)).toEqual({ pairs: [], count: 0, asides: [] })
  expect([await house.banking.doubts(house.bob), await house.banking.toReview(house.bob)]).toEqual([0, 0])
}) // prettier-ignore

test('a fresh link puts no old entries into the queue, of the last month only the odd ones, and all that comes later', async () => {
  const known = { counterparty: { name: 'REWE' }, remittance: 'REWE SAGT DANKE', method: 'card' as const }
  const first = [
    entry({ ...known, ref: 'old', date: as('2025-03-01'), remittance: 'xq 1' }),
    entry({ ref: 'odd', counterparty: { name: 'Qzx' }, remittance: 'qzx 17' }),
    entry({ ...known, ref: 'plain', date: as('2026-11-10') }),
  ]
  await linked(...first)
  const queue = async () => (await house.banking.feed(house.ana, { review: true }, null)).rows.map(({ remittance }) => remittance) // prettier-ignore
  expect(await queue()).toEqual(['qzx 17'])
  await read(...first, entry({ ...known, ref: 'new', date: as('2026-11-20'), remittance: 'REWE NEU' }), entry({ ...known, ref: 'late', date: as('2026-10-05') })) // prettier-ignore
  expect(await queue()).toEqual(['REWE NEU', 'qzx 17'])
  expect(await house.banking.toReview(house.ana)).toBe(2)
  await house.banking.edits.apply(house.ana, { filter: { review: true } }, { kind: 'reviewed', reviewed: true })
  expect(await queue()).toEqual([])
  await read(...first)
  expect(await queue()).toEqual([])
})
