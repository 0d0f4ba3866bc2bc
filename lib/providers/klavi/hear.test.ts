import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { UnsignedDeliveryError, WireError } from '../../model/errors.ts'
import type { KlaviSettings } from './config.ts'
import { createEar } from './hear.ts'

const SECRET = 'emul-secret-key-001'
const AT = 1_763_650_000
const settings: KlaviSettings = { apiUrl: 'https://api.klavi.ai', whitelabelUrl: null, accessKey: 'a', secretKey: SECRET, mode: 'api', validityMonths: 12 } // prettier-ignore
const hear = createEar(settings, { now: () => new Date(AT * 1_000) })

const sign = (body: string): string => createHmac('sha256', SECRET).update(body).digest('hex')
const delivery = (rawBody: string, signature = sign(rawBody), timestamp = String(AT)) => ({
  headers: { 'x-klavi-signature': signature, 'x-klavi-timestamp': timestamp },
  rawBody,
  token: null,
})
const heard = async (...args: Parameters<typeof delivery>) => hear(delivery(...args))

const VECTOR =
  '[{"partnerAppId":"90210044","eventID":"1763650000000-5f0c9a3be21d4477a1b2","eventType":"api","eventName":"consent_authorised","eventTime":"2026-11-20T14:46:40.000Z"}]'
const VECTOR_MAC = 'c436733c1d7e9037177170511d4aac1411a0b2a0c97a1aeefefc09bc270a8522'
const event = (eventName: string, eventID = 'e1') => ({ eventID, eventName, payload: { linkId: 'l1' } })
const report = { code: 200, requestId: 'rq', productName: 'pf_credit_card', productReportId: 'r1', links: [{ linkId: 'l1', consents: [{ consentId: 'c1' }] }] } // prettier-ignore

test('the contract’s own signature is taken, also with a prefix; its event names no link and rings nothing', async () => {
  expect(await heard(VECTOR, VECTOR_MAC)).toEqual([])
  expect(await heard(VECTOR, `sha256=${VECTOR_MAC}`)).toEqual([])
})
test('an empty body is a ping and needs no signature', () => {
  expect(hear({ headers: {}, rawBody: '', token: null })).toEqual([])
})
test.each([
  ['no signature', '', String(AT)],
  ['a wrong one', '0'.repeat(64), String(AT)],
  ['one cut short', VECTOR_MAC.slice(0, 62), String(AT)],
  ['no time', VECTOR_MAC, ''],
  ['301 s too old', VECTOR_MAC, String(AT - 301)],
  ['301 s too new', VECTOR_MAC, String(AT + 301)],
  ['a time that is none', VECTOR_MAC, '1e9'],
])('a delivery with %s is refused', async (_, signature, timestamp) => {
  await expect(heard(VECTOR, signature, timestamp)).rejects.toBeInstanceOf(UnsignedDeliveryError)
})
test('what is signed is the text as it came, not what it means', async () => {
  await expect(heard(`${VECTOR} `, VECTOR_MAC)).rejects.toBeInstanceOf(UnsignedDeliveryError)
})
test('300 s are tolerated', async () => {
  expect(await heard(VECTOR, VECTOR_MAC, String(AT - 300))).toEqual([])
})
test('every event is a notice of its own, under its own key', async () => {
  const body = JSON.stringify([event('consent_authorised', 'a'), event('consent_revoked', 'b')])
  expect(await heard(body)).toEqual([
    { key: 'event:a', about: 'l1', says: 'authorised' },
    { key: 'event:b', about: 'l1', says: 'revoked' },
  ])
})
test('an event that merely says our order goes on rings nothing', async () => {
  const names = ['link_created', 'product_request_received', 'product_generated_success', 'something_new']
  expect(await heard(JSON.stringify(names.map((name) => event(name))))).toEqual([])
})
test('a product that failed is kept for the reading that waits for it', async () => {
  const failed = event('product_generated_failed')
  expect(await heard(JSON.stringify([failed]))).toEqual([{ key: 'event:e1', about: 'l1', says: 'data', body: JSON.stringify(failed) }]) // prettier-ignore
})
test.each([['flat', report], ['under report', { report }], ['under data', { data: report }]])('a report is taken %s', async (_, body) => {
  expect(await heard(JSON.stringify(body))).toEqual([{ key: 'report:r1', about: 'l1', says: 'data', body: JSON.stringify(report) }])
}) // prettier-ignore
test.each(['{', 'null', '{"hello":1}', '['.repeat(100)])('a signed %j is no delivery', async (body) => {
  await expect(async () => heard(body)).rejects.toBeInstanceOf(WireError)
})
