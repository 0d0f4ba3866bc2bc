import { afterEach, beforeEach, expect, test } from 'vitest'
import { InvalidInputError, NotFoundError } from '../model/errors.ts'
import { as, type CurrencyCode, type PlainDate } from '../model/ids.ts'
import { openHouse, type House } from './testing/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
  const currency = as<CurrencyCode>('EUR')
  const account = (ref: string, iban: string) => ({ ref, name: ref, kind: 'current' as const, currency, iban, balances: [] }) // prettier-ignore
  const accounts = [account('giro', 'DE89370400440532013000'), account('second', 'DE02120300000000202051')]
  const entry = (accountRef: string, minor: number, date: string, remittance: string, counterparty: string) => ({ ref: `${accountRef}${minor}`, accountRef, amount: { minor, currency }, status: 'booked' as const, date: as<PlainDate>(date), counterparty: { name: 'Zalando', account: counterparty }, remittance, mcc: '5651' }) // prettier-ignore
  const transactions = [
    entry('giro', -59_95, '2026-11-10', 'ZALANDO 10223344', 'DE77'),
    entry('giro', 59_95, '2026-11-15', 'RETOURE ZALANDO 10223344', 'DE77'),
    entry('giro', -100_00, '2026-11-16', 'Umbuchung', 'DE02120300000000202051'),
    entry('second', 100_00, '2026-11-16', 'Umbuchung', 'DE89370400440532013000'),
    entry('giro', -7_00, '2026-11-17', 'Anna', 'DE55'),
    entry('second', 7_00, '2026-11-18', 'danke', 'DE66'),
  ]
  house.provider.script.read = [{ status: 'ready', snapshot: { accounts, transactions }, cursor: null, more: false }]
  await house.link()
  await house.tick()
})
afterEach(() => house.close())

const named = async (q: string, minor: number) =>
  (await house.banking.feed(house.ana, { q }, null)).rows.find(({ amount }) => amount.minor === minor)!.id

test('a purchase and its refund, and both halves of a transfer, show each other on both sides', async () => {
  const [bought, back] = [await named('zalando', -59_95), await named('zalando', 59_95)]
  const [out, into] = [await named('umbuchung', -100_00), await named('umbuchung', 100_00)]
  for (const [id, other, kind] of [
    [bought, back, 'refund'],
    [back, bought, 'refund'],
    [out, into, 'transfer'],
    [into, out, 'transfer'],
  ] as const)
    // prettier-ignore
    expect((await house.banking.detail(house.ana, id)).links).toMatchObject([{ kind, entry: { id: other } }])
  expect((await house.banking.feed(house.ana, { refund: true }, null)).rows).toHaveLength(2)
  expect(await house.banking.detail(house.ana, bought)).toMatchObject({ told: { counterparty: 'Zalando', mcc: '5651', counterpartyTail: 'DE77' }, candidates: [] }) // prettier-ignore
})

test('what was cut is not linked again by a later reading, and by hand it is', async () => {
  const [bought, back] = [await named('zalando', -59_95), await named('zalando', 59_95)]
  await house.banking.unlink(house.ana, back, bought)
  await expect(house.banking.unlink(house.ana, back, bought)).rejects.toThrow(NotFoundError)
  house.later(24 * 60 * 60_000)
  await house.tick()
  const { links, candidates } = await house.banking.detail(house.ana, bought)
  expect(links).toEqual([])
  expect(candidates).toMatchObject([{ kind: 'refund', entry: { id: back } }])
  expect((await house.banking.feed(house.ana, { refund: true }, null)).rows).toEqual([])
  await house.banking.link(house.ana, bought, back)
  expect((await house.banking.detail(house.ana, back)).links).toMatchObject([{ kind: 'refund', entry: { id: bought } }])
})

test('two of one direction do not belong together, and another’s are not found', async () => {
  const [bought, out] = [await named('zalando', -59_95), await named('umbuchung', -100_00)]
  await expect(house.banking.link(house.ana, bought, out)).rejects.toThrow(InvalidInputError)
  await expect(house.banking.link(house.bob, bought, out)).rejects.toThrow(NotFoundError)
})

test('the history tells what the person did and what the bank did, oldest first', async () => {
  const id = await named('anna', -7_00)
  const { edits } = house.banking
  const { id: edit } = await edits.apply(house.ana, { ids: [id] }, { kind: 'note', note: 'lent' })
  house.later(60_000)
  await edits.apply(house.ana, { ids: [id] }, { kind: 'category', categoryId: 'leisure.other' })
  await edits.undo(house.ana, edit)
  expect((await house.banking.detail(house.ana, id)).history).toMatchObject([
    { by: 'person', edit: { kind: 'note' }, undone: true },
    { by: 'person', edit: { kind: 'category' }, undone: false },
  ])
})
