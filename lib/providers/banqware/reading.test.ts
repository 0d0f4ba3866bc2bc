import { afterEach, expect, test } from 'vitest'
import { PSU } from '../contract.ts'
import { closeHubs, given, hub, is, refused, type Answer } from './testing/hub.ts'

afterEach(closeHubs)

const TOKEN = 'callback-token-of-22-characters'
const account = (accountId: string, more: object = {}) => ({ accountId, iban: 'PL24999000010000000123456789', currency: 'PLN', accountTypeName: 'Konto', bookingBalance: '1.00', availableBalance: '2.00', isActive: true, syncStatus: 'Completed', ...more }) // prettier-ignore
const row = (itemId: string) => ({ itemId, amount: '1.00', currency: 'PLN', transactionCategory: 'DEBIT', transactionStatus: 'done', bookingDate: '2026-11-19T00:00:00Z' }) // prettier-ignore
const page = (rows: string[], nextPage: string | null = null): Answer => ({ body: { transactions: rows.map(row), pageInfo: { previousPage: null, nextPage } } }) // prettier-ignore
const update = (status: string, more: object = {}): Answer => ({ body: { updateId: 'u-1', status, ...more } })
const GIVEN = { 'GET consent/c-1': given() }
const ONE = { ...GIVEN, 'GET account': { body: { accounts: [account('a-1')] } }, 'GET account/a-1/transaction': page(['t-1']) } // prettier-ignore

test('a reading orders an update, waits for it with growing patience, and takes accounts, holder and entries page by page', async () => {
  const { read, sent, calls } = await hub({
    ...GIVEN,
    'GET update/u-1': [update('in_progress'), update('STARTED'), update('completed')],
    'GET account': { body: [account('a-1'), account('a-2'), account('gone', { isActive: false })] },
    'GET kyc': { body: { holders: [{ fullName: 'Anna Testowa', nationalId: '44051401359' }] } },
    'GET account/a-1/transaction': [page(['t-1'], 'a/b+c='), page(['t-2'])],
    'GET account/a-2/transaction': page(['t-3']),
  }) // prettier-ignore
  const ordered = await read()
  expect(ordered).toMatchObject({ status: 'preparing', retryAfterSeconds: 5 })
  expect(sent.at(-1)).toMatchObject({ call: 'POST consent/c-1/update', body: {} })
  const second = await read(ordered.cursor)
  expect(second).toMatchObject({ status: 'preparing', retryAfterSeconds: 10 })
  const third = await read(second.cursor)
  expect(third).toMatchObject({ status: 'preparing', retryAfterSeconds: 20 })
  const first = await read(third.cursor)
  expect(first).toMatchObject({ status: 'ready', more: true, snapshot: { accounts: [{ ref: 'a-1' }, { ref: 'a-2' }], identity: { name: 'Anna Testowa', taxId: { scheme: 'PESEL' } } } }) // prettier-ignore
  const pages = [await read(first.cursor)]
  for (let at = 0; at < 2; at++) pages.push(await read(pages[at]!.cursor))
  expect(pages).toMatchObject([
    { more: true, snapshot: { transactions: [{ ref: 't-1', accountRef: 'a-1' }] } },
    { more: true, snapshot: { transactions: [{ ref: 't-2' }], window: { accountRefs: ['a-1'], from: '2024-11-21', to: '2026-11-21' } } },
    { more: false, snapshot: { transactions: [{ ref: 't-3', accountRef: 'a-2' }], window: { accountRefs: ['a-2'] } }, cursor: { kind: 'read', owes: null } },
  ]) // prettier-ignore
  expect(pages[0]).not.toHaveProperty('snapshot.window')
  expect(calls().filter((call) => call.includes('transaction'))).toHaveLength(3)
})

test('updates are ordered with the address for callbacks where there is one', async () => {
  const { read, sent } = await hub(GIVEN, { BANQWARE_CALLBACK_TOKEN: TOKEN })
  await read()
  expect(sent.at(-1)?.body).toEqual({ callbackUrl: `http://localhost:3000/webhooks/banqware/${TOKEN}` })
})

test.each([
  ['requested', 'not_granted'], ['rejected', 'not_granted'], ['EXPIRED', 'expired'], ['withdrawn', 'revoked'],
])('a consent that is %s lapses as %s, before any update', async (word, why) => {
  const { read, provider, calls } = await hub({ 'GET consent/c-1': is(word) })
  await expect(read()).rejects.toMatchObject({ code: 'consent_lapsed', why })
  await expect(provider.check?.({ userId: 'user-1', consentId: 'c-1', bankId: '901' })).rejects.toMatchObject({ why })
  expect(calls()).not.toContain('POST consent/c-1/update')
}) // prettier-ignore

test('a consent that is deleted lapses as revoked, also in the middle of a reading', async () => {
  const gone = refused(404, 404)
  const { read } = await hub({ ...ONE, 'GET consent/c-1': [given(), gone], 'GET account': gone })
  await expect(read((await read()).cursor)).rejects.toMatchObject({ code: 'consent_lapsed', why: 'revoked' })
})

test('what an update of a consent that ended did not bring is no outage, and no lack of accounts', async () => {
  const ended = { 'GET consent/c-1': [given(), is('withdrawn')] }
  const failed = await hub({ ...ended, 'GET update/u-1': update('failed') })
  await expect(failed.read((await failed.read()).cursor)).rejects.toMatchObject({ code: 'consent_lapsed', why: 'revoked' }) // prettier-ignore
  const empty = await hub({ ...ended, 'GET account': { body: { accounts: [] } } })
  await expect(empty.read((await empty.read()).cursor)).rejects.toMatchObject({
    code: 'consent_lapsed',
    why: 'revoked',
  })
})

test('an update that somebody else has under way is waited for', async () => {
  const busy = refused(409, 'UPDATE_IN_PROGRESS')
  const { read } = await hub({ ...ONE, 'POST consent/c-1/update': [busy, busy, { body: { updateId: 'u-1' } }] })
  const first = await read()
  expect(first).toMatchObject({ status: 'preparing', retryAfterSeconds: 5, cursor: { updateId: null } })
  const second = await read(first.cursor)
  expect(second).toMatchObject({ status: 'preparing', retryAfterSeconds: 10, cursor: { updateId: null } })
  expect(await read(second.cursor)).toMatchObject({ status: 'preparing', cursor: { updateId: 'u-1' } })
})

test('the day’s limit is told, and the update is ordered once', async () => {
  const { read, calls } = await hub({ ...GIVEN, 'POST consent/c-1/update': refused(429, 'DAILY_LIMIT') })
  await expect(read()).rejects.toMatchObject({ code: 'provider_unavailable', retryAfterSeconds: 3_600 })
  expect(calls().filter((call) => call.startsWith('POST'))).toHaveLength(1)
})

test('an update that failed is an outage; later, or for somebody who waits, another one is ordered', async () => {
  const { read, wait } = await hub({ ...GIVEN, 'GET update/u-1': update('failed') })
  const { cursor } = await read()
  await expect(read(cursor)).rejects.toMatchObject({ code: 'provider_unavailable', retryAfterSeconds: 1_860 })
  expect(await read(cursor, PSU)).toMatchObject({ status: 'preparing', cursor: { looks: 1 } })
  wait(1_860)
  expect(await read(cursor)).toMatchObject({ status: 'preparing', cursor: { looks: 1 } })
})

test('data of an update that ended long ago is not taken for new, and an update that never ends is an outage', async () => {
  const old = await hub({ ...ONE, 'GET update/u-1': update('completed', { finishedAt: '2026-11-21T09:00:30Z' }) })
  const { cursor } = await old.read()
  old.wait(6 * 3_600)
  expect(await old.read(cursor)).toMatchObject({ status: 'preparing', cursor: { startedAt: '2026-11-21T15:00:00.000Z' } }) // prettier-ignore
  const stuck = await hub({ ...GIVEN, 'GET update/u-1': update('in_progress') })
  const going = (await stuck.read()).cursor
  stuck.wait(1_801)
  await expect(stuck.read(going)).rejects.toMatchObject({ code: 'provider_unavailable' })
})

test('an account that failed alone claims no days, and is asked for as far back by the next reading', async () => {
  const accounts = [{ accountId: 'a-1', syncStatus: 'Completed', transactionSyncStatus: 'Completed' }, { accountId: 'a-2', syncStatus: 'Completed', transactionSyncStatus: 'PartiallyFailed' }] // prettier-ignore
  const { read, calls, wait } = await hub({
    ...ONE,
    'GET update/u-1': [update('partially_completed', { accounts }), update('completed')],
    'GET account': { body: [account('a-1'), account('a-2'), account('a-3', { syncStatus: 'Failed' })] },
  })
  const listed = await read((await read()).cursor)
  expect(listed).toMatchObject({ more: true, snapshot: { accounts: [{}, {}, {}] } })
  const last = await read(listed.cursor)
  expect(last).toMatchObject({ more: false, snapshot: { window: { accountRefs: ['a-1'] } }, cursor: { owes: '2024-11-21' } }) // prettier-ignore
  wait(6 * 3_600)
  const again = await read((await read(last.cursor, null, '2026-10-21')).cursor, null, '2026-10-21')
  expect(again).toMatchObject({ cursor: { kind: 'lists', from: '2024-11-21' } })
  expect(calls().filter((call) => call.includes('transaction'))).toEqual(['GET account/a-1/transaction'])
})

test('without the holder the accounts are still read', async () => {
  const { read } = await hub({ ...ONE, 'GET kyc': { status: 503, headers: { 'retry-after': '600' }, body: {} } })
  const listed = await read((await read()).cursor)
  expect(listed).toMatchObject({ status: 'ready', snapshot: { accounts: [{ ref: 'a-1' }] } })
  expect(listed).not.toHaveProperty('snapshot.identity')
})

test('stopping deletes the consent, and one that is gone is stopped already', async () => {
  const { provider, desk, calls } = await hub({ 'DELETE consent/c-1': [{ status: 204 }, refused(404, 'CONSENT_NOT_FOUND')] }) // prettier-ignore
  const access = { userId: 'user-1', consentId: 'c-1', bankId: '901' }
  await provider.revoke(access, desk)
  await expect(provider.revoke(access, desk)).resolves.toBeUndefined()
  expect(calls()).toEqual(['DELETE consent/c-1', 'DELETE consent/c-1'])
})

const CALLBACK = { updateId: 'u-1', userId: 'user-1', clientId: 'ref', consentId: 'c-1', status: 'Completed', timestamp: '2026-11-21T09:03:41Z' } // prettier-ignore

test('a callback is a hint at the end of an update, believed only at the address we gave out', async () => {
  const { provider } = await hub({}, { BANQWARE_CALLBACK_TOKEN: TOKEN })
  const hear = async (token: string | null, body: object | string = CALLBACK) =>
    provider.hear!({ headers: {}, rawBody: typeof body === 'string' ? body : JSON.stringify(body), token })
  expect(await hear(TOKEN)).toEqual([{ key: 'update:u-1:completed', about: 'c-1', says: 'changed' }])
  expect(await hear(TOKEN, { ...CALLBACK, status: 'in_progress' })).toEqual([])
  for (const token of [null, '', TOKEN.slice(1), `${TOKEN}x`]) {
    await expect(hear(token)).rejects.toMatchObject({ code: 'unsigned_delivery' })
  }
  for (const body of ['{', '[]', 'null', { ...CALLBACK, updateId: '../x' }, { ...CALLBACK, consentId: undefined }]) {
    await expect(hear(TOKEN, body)).rejects.toMatchObject({ code: 'wire_mismatch' })
  }
})

test('without a token of ours no callback is believed', async () => {
  const { provider } = await hub()
  const delivery = { headers: {}, rawBody: JSON.stringify(CALLBACK), token: 'null' }
  await expect(provider.hear!(delivery)).rejects.toMatchObject({ code: 'unsigned_delivery' })
})
