import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOOK, openRig } from './testing/rig.ts'
import type { Json, Rig } from './testing/rig.ts'

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

const items = (answer: { json: Json }) => answer.json.transactions.map(({ itemId }: Json) => itemId)

test('an update needs a consent that is given, and runs alone', async () => {
  const early = await rig.asked()
  expect((await rig.api('POST', early.startPath, {})).json.errorCode).toBe('CONSENT_NOT_GIVEN')
  const { startPath } = await rig.given('kasia')
  const elsewhere = await rig.api('POST', startPath, { callbackUrl: `${HOOK}/x` })
  expect([elsewhere.status, elsewhere.json.errorCode]).toEqual([400, 'CALLBACK_URL_NOT_REGISTERED'])
  const started = await rig.api('POST', startPath, {})
  expect([started.status, started.json.status]).toEqual([202, 'started'])
  expect((await rig.api('POST', startPath, {})).json.errorCode).toBe('UPDATE_IN_PROGRESS')
})

test('every look moves an update one step, and each step is called back', async () => {
  const { startPath, updates, consent, userId } = await rig.given('kasia')
  const { updateId } = (await rig.api('POST', startPath, { callbackUrl: HOOK })).json
  const look = async () => (await rig.api('GET', `${updates}/update/${updateId}`)).json
  expect([(await look()).status, (await look()).status]).toEqual(['in_progress', 'completed'])
  await rig.post.idle()
  expect(rig.letters.map(({ status }) => status)).toEqual(['started', 'in_progress', 'completed'])
  expect(rig.letters[2]).toEqual({ updateId, userId, clientId: null, consentId: consent.consentId, status: 'completed', timestamp: '2026-11-20T09:00:00Z' }) // prettier-ignore
})

test('an update nobody asks about is done by itself', async () => {
  const { startPath } = await rig.given('kasia')
  await rig.api('POST', startPath, { callbackUrl: HOOK })
  while (rig.waiting.length > 0) {
    rig.passTime()
    await rig.post.idle()
  }
  expect(rig.letters.at(-1).status).toBe('completed')
})

test('a lie says it is over before it is, and then names another update', async () => {
  rig.post.order('lie', { tag: null, name: 'update' })
  const { update } = await rig.given('kasia')
  const { updateId } = await update()
  await rig.post.idle()
  expect(rig.letters[0].status).toBe('completed')
  expect(rig.letters[2].updateId).not.toBe(updateId)
})

test('data is absent before the first update, and still between two', async () => {
  const { accounts, update, userId } = await rig.given('kasia')
  const kyc = `/kyc-resources/api/user/id/${userId}/kyc`
  expect((await rig.api('GET', accounts)).json.accounts).toEqual([])
  expect((await rig.api('GET', kyc)).status).toBe(404)
  await update()
  const [account] = (await rig.api('GET', accounts)).json.accounts
  expect(account).toMatchObject({
    iban: 'PL24999000010000000123456789',
    accountType: { code: 'CACC' },
    bookingBalance: '5900.01',
    availableBalance: '5874.51',
    ownerName: 'Katarzyna Testowa',
  })
  const path = `${accounts}/${account.accountId}/transaction`
  rig.clock.advance(86_400)
  expect(items(await rig.api('GET', path))).toEqual(['HELD', 'SHOP', 'SALARY', 'OLD'])
  await update()
  expect(items(await rig.api('GET', path))).toEqual(['TOMORROW', 'HELD', 'SHOP', 'SALARY', 'OLD'])
  expect((await rig.api('GET', kyc)).json.holders[0]).toMatchObject({ firstName: 'Katarzyna', lastName: 'Testowa', nationalId: null }) // prettier-ignore
})

test('transactions are unsigned, filtered and paged', async () => {
  const { accounts, update } = await rig.given('kasia')
  await update()
  const [{ accountId }] = (await rig.api('GET', accounts)).json.accounts
  const path = `${accounts}/${accountId}/transaction`
  const [shop] = (await rig.api('GET', `${path}?dateFrom=2026-11-19&status=done`)).json.transactions
  expect(shop).toMatchObject({ amount: '89.99', transactionCategory: 'DEBIT', transactionStatus: 'done', bookingDate: '2026-11-19T00:00:00Z', tradeDate: '2026-11-19T10:15:00Z', mcc: '5411', category: null }) // prettier-ignore
  expect(items(await rig.api('GET', `${path}?status=hold`))).toEqual(['HELD'])
  const first = await rig.api('GET', `${path}?perPage=3`)
  const { previousPage, nextPage } = first.json.pageInfo
  expect([items(first).length, previousPage]).toEqual([3, null])
  const second = await rig.api('GET', `${path}?perPage=3&pageId=${nextPage}`)
  expect([items(second), second.json.pageInfo.nextPage]).toEqual([['OLD'], null])
  expect((await rig.api('GET', `${path}?perPage=501`)).status).toBe(400)
})

test('the hub’s transaction ids may change, the bank’s do not', async () => {
  const { accounts, update } = await rig.given('kasia')
  await update()
  const [{ accountId }] = (await rig.api('GET', accounts)).json.accounts
  const rows = async () => (await rig.api('GET', `${accounts}/${accountId}/transaction`)).json.transactions
  const before = await rows()
  rig.ids.apply('change-transaction-ids', null)
  const after = await rows()
  expect(after[0].transactionId).not.toBe(before[0].transactionId)
  expect(after[0].itemId).toBe(before[0].itemId)
})

test('beside the first, a bank allows four updates a day', async () => {
  const { update, startPath } = await rig.given('kasia')
  for (let i = 0; i < 5; i++) expect((await update()).status).toBe('completed')
  const refused = await rig.api('POST', startPath, {})
  expect([refused.status, refused.json.errorCode, refused.headers.get('retry-after')]).toEqual([429, 'DAILY_LIMIT', '86400']) // prettier-ignore
  rig.clock.advance(86_400)
  expect((await update()).status).toBe('completed')
})

test('the dial’s limit holds for a day', async () => {
  const { update, startPath } = await rig.given('kasia+t')
  await update()
  rig.wing.changeConsents({ tag: 't' }, 'limit')
  expect((await rig.api('POST', startPath, {})).status).toBe(429)
})

test('one account that cannot be read makes an update partial', async () => {
  const { update } = await rig.given('partial')
  const { status, accounts, errors } = await update()
  expect([status, errors[0].code]).toEqual(['partially_completed', 'BANK_UNAVAILABLE'])
  expect(accounts.map(({ syncStatus }: Json) => syncStatus)).toEqual(['Completed', 'Failed'])
})

test('a bank with 90 days of history gives no more', async () => {
  const { accounts, update } = await rig.given('timerange')
  await update()
  const [{ accountId }] = (await rig.api('GET', accounts)).json.accounts
  expect(items(await rig.api('GET', `${accounts}/${accountId}/transaction`))).toEqual(['HELD', 'SHOP', 'SALARY'])
})

test('a deleted consent takes its data with it', async () => {
  const { accounts, update, path, updates } = await rig.given('kasia')
  const { updateId } = await update()
  const [{ accountId }] = (await rig.api('GET', accounts)).json.accounts
  expect((await rig.api('DELETE', path)).status).toBe(204)
  const gone = [
    path,
    `${accounts}/${accountId}`,
    `${accounts}/${accountId}/transaction`,
    `${updates}/update/${updateId}`,
  ]
  for (const address of gone) expect((await rig.api('GET', address)).status).toBe(404)
  expect((await rig.api('DELETE', path)).status).toBe(404)
})

test('the truth names the person’s accounts by the ids the wing serves', async () => {
  const { accounts, update } = await rig.given('kasia+t')
  await update()
  const truth = rig.wing.truth('t', false) as Json // the dial sends it as JSON
  const [account] = (await rig.api('GET', accounts)).json.accounts
  expect(truth.people[0].accounts[0].account_id).toBe(account.accountId)
  expect(truth.updates[0].status).toBe('completed')
  rig.wing.reset('t')
  expect((rig.wing.truth('t', false) as Json).people).toEqual([])
})

test('a slow update waits for its time however often it is asked about, and a silent hub calls nobody', async () => {
  for (const quirk of ['slow-update', 'no-callback']) rig.wing.turn?.(quirk, 't', true)
  const { startPath, updates } = await rig.given('kasia+t')
  const { updateId } = (await rig.api('POST', startPath, { callbackUrl: HOOK })).json
  const look = async () => (await rig.api('GET', `${updates}/update/${updateId}`)).json.status
  expect([await look(), await look()]).toEqual(['started', 'started'])
  rig.clock.advance(20)
  expect([await look(), await look()]).toEqual(['in_progress', 'in_progress'])
  rig.clock.advance(20)
  expect(await look()).toBe('completed')
  expect(rig.letters).toEqual([])
})

test('an account that fails later keeps what was read before', async () => {
  const { update, accounts } = await rig.given('kasia', { ibans: ['PL24999000010000000123456789'] })
  await update()
  rig.wing.turn?.('account-failed', null, true)
  expect((await update()).status).toBe('failed')
  const [{ accountId, syncStatus }] = (await rig.api('GET', accounts)).json.accounts
  expect(syncStatus).toBe('Failed')
  expect(items(await rig.api('GET', `${accounts}/${accountId}/transaction`))).toContain('SHOP')
})
