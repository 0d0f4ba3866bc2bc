import { createDecipheriv, createHash, createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signatureOf } from './signing.ts'
import { CREDENTIALS, openRig, PORTAL } from './testing/rig.ts'
import type { Json, Rig } from './testing/rig.ts'
import { CPF } from './testing/world.ts'

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

test('the signature is that of the documented vector', () => {
  const body =
    '[{"partnerAppId":"90210044","eventID":"1763650000000-5f0c9a3be21d4477a1b2","eventType":"api","eventName":"consent_authorised","eventTime":"2026-11-20T14:46:40.000Z"}]'
  expect(signatureOf(body, 'emul-secret-key-001')).toBe('c436733c1d7e9037177170511d4aac1411a0b2a0c97a1aeefefc09bc270a8522') // prettier-ignore
})

test('every letter is signed over its raw body, with the time beside', async () => {
  await rig.reportsOf(await rig.given(), ['pf_balance'])
  expect(rig.letters.length).toBeGreaterThan(3)
  for (const { headers, text } of rig.letters) {
    expect(headers.get('x-klavi-signature')).toBe(createHmac('sha256', CREDENTIALS.secretKey).update(text).digest('hex')) // prettier-ignore
    expect(headers.get('x-klavi-timestamp')).toBe('1795186000')
  }
})

test('an event is an array of one, as documented', async () => {
  const { id, link } = await rig.given('ana', { externalTrackId: 'trk-7' })
  await rig.post.idle()
  expect(rig.letters.map(({ url, body }) => [url, body.length, body[0].eventName])).toEqual([
    [PORTAL, 1, 'link_created'],
    [PORTAL, 1, 'consent_authorised'],
  ])
  expect(rig.events('consent_authorised')[0]).toEqual({
    partnerAppId: '90210044',
    eventID: expect.stringMatching(/^1795186000000-[0-9a-f]{20}$/),
    eventType: 'api',
    eventName: 'consent_authorised',
    eventTime: '2026-11-20T14:46:40.000Z',
    payload: {
      personalTaxId: CPF,
      businessTaxId: '',
      linkId: link.linkId,
      consents: { consentId: id, externalTrackId: 'trk-7', institutionCode: '901', permissions: ['ACCOUNTS_ALL', 'CREDIT_CARDS_ALL', 'REGISTRATION_ALL'] }, // prettier-ignore
    },
    externalInfo: { traceId: 't-77' },
  })
})

test('without an address in the portal there are no events, and reports go where the request or the link says', async () => {
  await rig.close()
  rig = await openRig(null)
  const link = await rig.newLink({ productsCallbackURL: { pf_balance: 'http://localhost:7/link', other: 'http://localhost:7/other' } }) // prettier-ignore
  const made = await rig.given('ana', {}, link)
  await rig.reportsOf(made, ['pf_balance', 'pf_identity', 'pf_credit_card'], { productsCallbackURL: { pf_credit_card: 'http://localhost:7/request' } }) // prettier-ignore
  expect(rig.letters.map(({ url, body }) => [url, body.productName])).toEqual([
    ['http://localhost:7/request', 'pf_credit_card'],
    ['http://localhost:7/link', 'pf_balance'],
    ['http://localhost:7/other', 'pf_identity'],
  ])
})

test('an order is acknowledged, then told of, then delivered', async () => {
  const made = await rig.given()
  const answer = await rig.api('POST', '/personal/institution-data', { taxId: CPF, institutionCode: '901', products: ['pf_balance'] }) // prettier-ignore
  expect(answer.json).toEqual({ requestId: expect.stringMatching(/^rq-/), message: 'OK' })
  await rig.post.idle()
  expect(rig.reports()).toEqual([])
  expect(rig.events('product_request_received')[0].payload).toMatchObject({ requestId: answer.json.requestId, productName: 'pf_balance', institutionCode: '901', consentIds: [made.id] }) // prettier-ignore
  await rig.passTime()
  const [report] = rig.reports()
  expect(report.requestId).toBe(answer.json.requestId)
  expect(rig.events('product_generated_success')[0].payload.productReportId).toBe(report.productReportId)
})

test('an early report is out before the order is answered', async () => {
  rig.wing.turn?.('early-report', 'x', true)
  await rig.given('ana+x')
  const { requestId } = (await rig.api('POST', '/personal/institution-data', { taxId: CPF, institutionCode: '901', products: ['pf_balance'] })).json // prettier-ignore
  expect(rig.reports().map((report) => report.requestId)).toEqual([requestId])
})

test('automatic delivery sends everything that was bought after the approval', async () => {
  rig.wing.turn?.('auto-delivery', 'x', true)
  await rig.given('ana+x')
  await rig.passTime()
  expect(rig.reports().map(({ productName }) => productName)).toEqual(
    expect.arrayContaining(['pf_categorized_checking_l3', 'pf_credit_card', 'pf_identity']),
  )
})

test('a consent that ends before its report is told as failed', async () => {
  const { id } = await rig.given()
  await rig.api('POST', '/personal/institution-data', { taxId: CPF, institutionCode: '901', products: ['pf_balance'] })
  await rig.api('DELETE', `/consents/${id}`)
  await rig.passTime()
  expect(rig.reports()).toEqual([])
  expect(rig.events('product_generated_failed')[0].payload).toMatchObject({ productName: 'pf_balance', code: 4001 })
})

test('the dial expires, revokes and limits', async () => {
  const made = await rig.given('ana+a')
  await rig.given('ana+b')
  await rig.dial('consent', { tag: 'a', do: 'limit' })
  const limited = await rig.api('POST', '/personal/institution-data', { taxId: CPF, institutionCode: '901', consentIds: [made.id], products: ['all'] }) // prettier-ignore
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '86400'])
  await rig.dial('consent', { tag: 'a', do: 'expire' })
  await rig.dial('consent', { tag: 'b', do: 'revoke' })
  await rig.post.idle()
  expect(rig.events().map(({ eventName }) => eventName)).toEqual(expect.arrayContaining(['consent_expired', 'consent_revoked'])) // prettier-ignore
  const { klavi } = await rig.ask('truth?tag=a')
  expect(klavi.consents).toMatchObject([{ consent_id: made.id, status: 'EXPIRED', login: 'ana', limited: true }])
})

test('a lie is well signed and claims another end', async () => {
  rig.post.order('lie', { tag: null, name: 'consent_' })
  await rig.given()
  await rig.post.idle()
  const [lie] = rig.events('consent_revoked')
  expect(lie.payload.consents.consentId).toBeDefined()
  expect(rig.letters.at(-1)?.headers.get('x-klavi-signature')).toBe(signatureOf(rig.letters.at(-1)?.text ?? '', CREDENTIALS.secretKey)) // prettier-ignore
})

test('a lie about a report names another consent and other accounts', async () => {
  const made = await rig.given()
  rig.post.order('lie', { tag: null, name: 'pf_' })
  const { answer, reports } = await rig.reportsOf(made, ['pf_checking_account'])
  expect(reports[0].requestId).toBe(answer.json.requestId)
  expect(reports[0].links[0].consents[0].consentId).not.toBe(made.id)
  expect(reports[0].checkingAccounts[0]).toMatchObject({ number: '99999999', civilName: 'Outra Pessoa Qualquer' })
})

test('webhook-twice has every letter of its consent twice', async () => {
  const { reports } = await rig.reportsOf(await rig.given('webhook-twice'), ['pf_balance'])
  expect([reports.length, rig.events('consent_authorised').length]).toEqual([2, 2])
  expect(reports[0].productReportId).toBe(reports[1].productReportId)
})

test('webhook-late has its letters half a minute later', async () => {
  const made = await rig.given('webhook-late')
  await rig.post.idle()
  expect(rig.events('consent_authorised')).toHaveLength(0)
  expect((await rig.reportsOf(made, ['pf_balance'])).reports).toHaveLength(0)
  expect(rig.waiting.map(({ milliseconds }) => milliseconds)).toContain(30_000)
  await rig.passTime()
  expect([rig.reports().length, rig.events('consent_authorised').length]).toEqual([1, 1])
})

test('a report may be wrapped, and its CPF encoded', async () => {
  for (const quirk of ['wrapped-report', 'encoded-cpf']) rig.wing.turn?.(quirk, null, true)
  const { reports } = await rig.reportsOf(await rig.given(), ['pf_balance'])
  const { enquiryCpf } = reports[0].report
  const bytes = Buffer.from(enquiryCpf, 'base64url')
  const cipher = createDecipheriv('aes-256-gcm', createHash('sha256').update(CREDENTIALS.secretKey).digest(), bytes.subarray(0, 12)) // prettier-ignore
  cipher.setAuthTag(bytes.subarray(-16))
  expect(cipher.update(bytes.subarray(12, -16), undefined, 'utf8') + cipher.final('utf8')).toBe(CPF)
})

test('the redirect URL may be spelled otherwise', async () => {
  rig.wing.turn?.('lower-case-url', null, true)
  expect(Object.keys((await rig.asked()).consent)).toEqual(['consentId', 'consentRedirectUrl', 'expireAt'])
})

test('a reset of a tag forgets its links, consents and quirks, and no other', async () => {
  const gone = await rig.given('ana+a')
  const kept = await rig.given('ana+b')
  await rig.dial('reset', { tag: 'a' })
  expect((await rig.api('GET', `/consents/${gone.id}`)).status).toBe(404)
  expect((await rig.api('GET', `/links/${gone.link.linkId}`)).status).toBe(404)
  expect((await rig.api('GET', `/consents/${kept.id}`)).status).toBe(200)
})

test('what was asked for is found under the tag of who logged in', async () => {
  const { id } = await rig.given('ana+mine')
  await rig.api('POST', '/personal/institution-data', { taxId: CPF, institutionCode: '901', consentIds: [id], products: ['all'] }) // prettier-ignore
  const { requests } = await rig.ask('requests?tag=mine')
  const paths = requests.map(({ method, path }: Json) => `${method} ${path}`)
  expect(paths).toEqual(expect.arrayContaining(['POST /data/v1/consents', 'GET /institutions/901/authorize', 'POST /data/v1/personal/institution-data'])) // prettier-ignore
})
