/** Every operation of a viewer, tried by another: not found, and nothing changed. The list is read from the object itself. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NotFoundError } from '../model/errors.ts'
import { as, type AccountId, type ConnectionId, type CurrencyCode, type FileId, type PlainDate, type TransactionId, type Viewer } from '../model/ids.ts' // prettier-ignore
import { createBanking, type Banking } from './banking.ts'
import { openHouse, PSU, BEGIN, type House } from './testing/house.ts'

let house: House
let id: ConnectionId
let accountId: AccountId
let transactionId: TransactionId

beforeEach(async () => {
  house = await openHouse()
  const currency = as<CurrencyCode>('EUR')
  const account = { ref: 'a1', name: 'Canary account', kind: 'current' as const, currency, iban: 'DE89370400440532013000', balances: [{ type: 'closingBooked' as const, amount: { minor: 777, currency }, at: house.parts.now() }] } // prettier-ignore
  const entry = { ref: 't1', accountRef: 'a1', amount: { minor: -123, currency }, status: 'booked' as const, date: as<PlainDate>('2026-11-20'), remittance: 'canary text' } // prettier-ignore
  house.provider.script.read = [{ status: 'ready', snapshot: { accounts: [account], transactions: [entry] }, cursor: null, more: false }] // prettier-ignore
  id = await house.link()
  await house.tick()
  accountId = (await house.banking.accounts(house.ana))[0]!.id
  transactionId = (await house.banking.feed(house.ana, {}, null)).rows[0]!.id
  await house.banking.renew(house.ana, id, PSU)
})
afterEach(() => house.close())

type Verb = Exclude<keyof Banking, 'countries' | 'finder' | 'receive' | 'runDue'>

const NAMED: Partial<Record<Verb, (viewer: Viewer) => Promise<unknown>>> = {
  resend: async (viewer) => house.banking.resend(viewer, await aDelivery()),
  accountForecast: (viewer) => house.banking.accountForecast(viewer, accountId),
  balanceProof: (viewer) => house.banking.balanceProof(viewer, accountId),
  dismissInsight: (viewer) => house.banking.dismissInsight(viewer, 'nobodys-insight-00000000'),
  reply: (viewer) => house.banking.reply(viewer, id, { kind: 'finished' }, PSU),
  returned: (viewer) =>
    house.banking.returned(viewer, BEGIN.providerId, { state: house.provider.asked.begin.at(-1)!.state }),
  renew: (viewer) => house.banking.renew(viewer, id, PSU),
  refresh: (viewer) => house.banking.refresh(viewer, id, PSU),
  stop: (viewer) => house.banking.stop(viewer, id, 'erase'),
  connection: (viewer) => house.banking.connection(viewer, id),
  identity: (viewer) => house.banking.identity(viewer, id),
  passport: (viewer) => house.banking.passport(viewer, id),
  quieten: (viewer) => house.banking.quieten(viewer, id),
  addFile: (viewer) =>
    house.banking.addFile(viewer, id, 'id_front', { name: 'a.png', mediaType: 'image/png', bytes: new Uint8Array() }),
  dropFile: (viewer) => house.banking.dropFile(viewer, id, as<FileId>('file')),
  account: (viewer) => house.banking.account(viewer, accountId),
  detail: (viewer) => house.banking.detail(viewer, transactionId),
  link: (viewer) => house.banking.link(viewer, transactionId, transactionId),
  unlink: (viewer) => house.banking.unlink(viewer, transactionId, transactionId),
  same: (viewer) => house.banking.same(viewer, transactionId, transactionId),
  apart: (viewer) => house.banking.apart(viewer, transactionId, transactionId),
  feed: (viewer) => house.banking.feed(viewer, { account: accountId }, null),
}
const LISTS: Partial<Record<Verb, (viewer: Viewer) => Promise<unknown>>> = {
  connections: (viewer) => house.banking.connections(viewer),
  accounts: (viewer) => house.banking.accounts(viewer),
  overview: (viewer) => house.banking.overview(viewer),
  consents: (viewer) => house.banking.consents(viewer),
}
/** `begin` names nothing that exists; what is exported or left behind, edits, doubles, the queue, imports, rules, categories, statements and what entries tell are asked the same in tests of their own. */
const OPEN: readonly string[] = [
  'begin',
  'categories',
  'countries',
  'critical',
  'doubles',
  'doubts',
  'edits',
  'everything',
  'farewell',
  'finder',
  'flows',
  'foresight',
  'imports',
  'leave',
  'netWorth',
  'outlook',
  'receive',
  'rules',
  'runDue',
  'statements',
  'toReview',
]

/** The number of one that came for Ana. */
async function aDelivery(): Promise<number> {
  const about = (await house.store.connections.get(id))!.ref!
  const { providerId } = BEGIN
  await house.store.inbox.add({ providerId, about, key: 'n1', says: 'authorised', receivedAt: house.parts.now(), body: null }) // prettier-ignore
  await house.store.inspection.arrived({ providerId, about, key: 'n1', says: 'authorised', at: house.parts.now(), outcome: 'kept', bytes: 1, milliseconds: 1 }) // prettier-ignore
  return (await house.store.inspection.arrivals(house.ana.userId, {}, 1))[0]!.no
}

test('the table holds every operation', () => {
  const verbs = Object.keys(createBanking(house.parts)).toSorted()
  expect([...Object.keys(NAMED), ...Object.keys(LISTS), ...OPEN].toSorted()).toEqual(verbs)
})

test.each(Object.entries(NAMED))('%s of another person finds nothing, and changes nothing', async (_verb, call) => {
  const before = JSON.stringify([await house.banking.overview(house.ana), house.provider.asked])
  await expect(call(house.bob)).rejects.toThrow(NotFoundError)
  expect(JSON.stringify([await house.banking.overview(house.ana), house.provider.asked])).toBe(before)
})

test.each(Object.entries(LISTS))('%s of another person shows nothing of this one', async (_verb, call) => {
  expect(JSON.stringify(await call(house.ana))).toMatch(/Canary|canary|Nordlicht/)
  expect(JSON.stringify(await call(house.bob))).not.toMatch(/canary|Nordlicht|777/i)
})

test('a whole account number is in no view', async () => {
  const views = await Promise.all(Object.values(LISTS).map((call) => call(house.ana)))
  expect(JSON.stringify([views, await house.banking.account(house.ana, accountId)])).not.toContain(
    'DE89370400440532013000',
  )
  expect(await house.banking.account(house.ana, accountId)).toMatchObject({ mask: '3000' })
})
