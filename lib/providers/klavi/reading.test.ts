import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, type Json, type PlainDate } from '../../model/ids.ts'
import { MemoryDesk } from '../contract.ts'
import type { Provider } from '../provider.ts'
import { FakeKlavi } from './testing/fake.ts'

const access = { consentId: 'c1', linkId: 'link-1', taxIds: { cpf: '31840295732', cnpj: null as string | null }, institutionCode: '901' } // prettier-ignore
const since = as<PlainDate>('2024-11-20')
const [CHECKING, SAVINGS, CARD] = ['pf_categorized_checking_l3', 'pf_categorized_savings_l3', 'pf_categorized_creditcard_l3'] as const // prettier-ignore
const example = (name: string) =>
  JSON.parse(readFileSync(new URL(`examples/${name}.json`, import.meta.url), 'utf8')) as Record<string, Json> // prettier-ignore -- our own file

let klavi: FakeKlavi
let desk: MemoryDesk
let provider: Provider
beforeEach(async () => {
  klavi = await new FakeKlavi().open()
  desk = new MemoryDesk()
  provider = klavi.provider()
  klavi.consents.push({ consentId: 'c1', linkId: 'link-1', externalTrackId: 't', personalTaxId: '31840295732', institutionCode: '901', status: 'AUTHORISED', permissionsGranted: ['ACCOUNTS_ALL', 'CREDIT_CARDS_ALL'], createdAt: '2026-11-20T13:00:00Z' }) // prettier-ignore
})
afterEach(() => klavi.close())

const read = (cursor: Json = null, by = access) => provider.read({ access: by, cursor, psu: null, since }, desk)
const push = (key: string, body: Json): void => {
  desk.pushed.push({ key, receivedAt: klavi.now, rawBody: JSON.stringify(body) })
}
const checking = (more: Record<string, Json> = {}): void => push('report:1', { ...example('checking'), ...more })
const savings = (more: Record<string, Json> = {}): void => push('report:2', { ...example('checking'), checkingAccounts: null, savingsAccounts: [], productName: SAVINGS, ...more }) // prettier-ignore
const card = (more: Record<string, Json> = {}): void => push('report:3', { ...example('card'), ...more })
const later = (minutes: number): void => {
  klavi.now = new Date(klavi.now.getTime() + minutes * 60_000)
}

test('reports are ordered once, and land when all of them are there', async () => {
  const first = await read()
  expect(klavi.orders).toMatchObject([{ path: '/personal/institution-data', products: [CHECKING, SAVINGS, CARD] }])
  expect(first).toMatchObject({ status: 'preparing', cursor: { requestId: 'rq-1' } })
  checking()
  card()
  expect(await read(first.cursor)).toMatchObject({ status: 'preparing' })
  savings()
  const page = await read(first.cursor)
  expect(page).toMatchObject({ status: 'ready', more: true, snapshot: { accounts: [{ kind: 'current' }] } })
  const last = await read((await read(page.cursor)).cursor)
  expect(last).toMatchObject({ status: 'ready', more: false, snapshot: { accounts: [{ kind: 'card' }] } })
  expect(klavi.orders).toHaveLength(1)
})
test('a report that is earlier than the answer to its order is taken at once', async () => {
  checking()
  card()
  savings()
  expect(await read()).toMatchObject({ status: 'ready' })
})
test('the window reaches back to the first entry, no further than the shortest report', async () => {
  checking()
  card()
  savings()
  let page = await read()
  while (page.status === 'ready' && page.more) page = await read(page.cursor)
  expect(page).toMatchObject({ cursor: null, snapshot: { window: { accountRefs: ['90873315000136-0042-00731945-7', '90873315000136-card-4453'], from: '2026-11-09', to: '2026-11-20' } } }) // prettier-ignore
})
test.each([
  ['another order', { requestId: 'rq-0' }],
  ['another consent', { links: [{ linkId: 'link-1', consents: [{ consentId: 'c9' }] }] }],
  ['a product that was not asked for', { productName: 'pf_loans' }],
])('a report of %s does not count', async (_, lie) => {
  checking(lie)
  card()
  savings()
  expect(await read()).toMatchObject({ status: 'preparing' })
})
test('a partial report lands, and covers nothing', async () => {
  checking({ code: 204 })
  card({ code: 204 })
  savings()
  let page = await read()
  while (page.status === 'ready' && page.more) page = await read(page.cursor)
  expect(page).toMatchObject({ status: 'ready', more: false })
  expect(page.status === 'ready' && page.snapshot.window).toBeUndefined()
})
test('a product that failed is not waited for', async () => {
  checking()
  push('event:1', { eventID: '1', eventName: 'product_generated_failed', payload: { linkId: 'link-1', requestId: 'rq-1', productName: CARD } }) // prettier-ignore
  savings()
  expect(await read()).toMatchObject({ status: 'ready' })
})
test('what is lost is ordered once more, then what came lands', async () => {
  const first = await read()
  later(15)
  const second = await read(first.cursor)
  expect(second).toMatchObject({ status: 'preparing', cursor: { requestId: 'rq-2', orders: 2 } })
  checking({ requestId: 'rq-2' })
  later(15)
  expect(await read(second.cursor)).toMatchObject({ status: 'ready', more: false })
  expect(klavi.orders).toHaveLength(2)
})
test('where nothing ever comes the reading fails for now, and begins anew after an hour', async () => {
  const first = await read()
  later(15)
  const second = await read(first.cursor)
  later(15)
  await expect(read(second.cursor)).rejects.toMatchObject({ code: 'provider_unavailable' })
  later(45)
  expect(await read(second.cursor)).toMatchObject({ status: 'preparing', cursor: { requestId: 'rq-3', orders: 1 } })
})
test('products that were not bought give way to plain ones, and a business of one person to that person', async () => {
  klavi.faults.set('POST /business/institution-data', [4002, 4002])
  klavi.faults.set('POST /personal/institution-data', [4002])
  await read(null, { ...access, taxIds: { cpf: '31840295732', cnpj: '11222333000181' } })
  expect(klavi.orders).toMatchObject([{ products: ['pf_checking_account', 'pf_savings_account', 'pf_credit_card'] }])
})
test.each([
  ['EXPIRED', 'expired'],
  ['REVOKED', 'revoked'],
  ['DELETED_BY_USER', 'revoked'],
  ['AWAITING_AUTHORISATION', 'not_granted'],
])('a consent that is %s has lapsed', async (status, why) => {
  klavi.consents[0]!.status = status
  await expect(read()).rejects.toMatchObject({ code: 'consent_lapsed', why })
  await expect(provider.check?.(access)).rejects.toMatchObject({ code: 'consent_lapsed', why })
})
test('stopping ends the consent, and is harmless twice', async () => {
  await provider.revoke(access, desk)
  await provider.revoke(access, desk)
  expect(klavi.calls.filter((call) => call.startsWith('DELETE'))).toHaveLength(1)
})
