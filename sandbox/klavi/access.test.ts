import { afterEach, beforeEach, expect, test } from 'vitest'
import { CREDENTIALS, openRig } from './testing/rig.ts'
import type { Rig } from './testing/rig.ts'

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

test('keys are traded for a token of half an hour', async () => {
  const answer = await rig.send('POST', '/auth', { body: CREDENTIALS })
  expect([answer.status, answer.json]).toEqual([200, { accessToken: expect.any(String), expireIn: 1800 }])
  expect(answer.json.accessToken.split('.')).toHaveLength(3)
})

test('wrong keys are refused in the documented words', async () => {
  const answer = await rig.send('POST', '/auth', { body: { ...CREDENTIALS, secretKey: 'wrong' } })
  expect([answer.status, answer.json]).toEqual([401, { statusCode: 401, error: 'Unauthorized', message: 'Invalid accessKey or secretKey' }]) // prettier-ignore
  expect((await rig.send('POST', '/auth', { body: { accessKey: 'x' } })).status).toBe(400)
  expect((await rig.send('POST', '/auth', { body: '{' })).status).toBe(400)
})

test('a token can be refreshed before its end and not after, and the old one lives to its own', async () => {
  rig.clock.advance(1700)
  const fresh = (await rig.api('GET', '/refresh')).json.accessToken
  expect((await rig.api('GET', '/consents')).status).toBe(200)
  rig.clock.advance(100)
  expect((await rig.api('GET', '/refresh')).json).toMatchObject({ statusCode: 401, error: 'Unauthorized' })
  expect((await rig.send('GET', '/consents', { token: fresh })).status).toBe(200)
})

test('each route takes its own kind of token only', async () => {
  const { linkToken, linkId } = await rig.newLink()
  const status = async (method: string, path: string, token?: string) =>
    (await rig.send(method, path, { ...(token !== undefined && { token }), ...(method === 'POST' && { body: {} }) }))
      .status
  const forAccess = [['POST', '/links'], ['GET', `/links/${linkId}`], ['GET', '/consents'], ['POST', '/personal/institution-data'], ['POST', '/business/user-data'], ['GET', '/refresh']] as const // prettier-ignore
  const forLink = [['GET', '/links/institutions'], ['GET', '/links/institutions/status'], ['POST', '/consents']] as const // prettier-ignore
  for (const [method, path] of forAccess) expect(await status(method, path, linkToken)).toBe(403)
  for (const [method, path] of forLink) expect(await status(method, path, rig.token)).toBe(403)
  for (const [method, path] of [...forAccess, ...forLink]) {
    expect(await status(method, path)).toBe(401)
    expect(await status(method, path, 'a.b.c')).toBe(401)
  }
})

test('a link token dies with its link', async () => {
  const { linkToken } = await rig.newLink()
  expect((await rig.send('GET', '/links/institutions', { token: linkToken })).status).toBe(200)
  rig.clock.advance(1800)
  expect((await rig.send('GET', '/links/institutions', { token: linkToken })).status).toBe(401)
})

test('a link has an id like version 1, an address for the browser, and a token in it', async () => {
  const link = await rig.newLink()
  expect(link).toEqual({ linkId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/), linkURL: `${rig.url}/klavi/whitelabel/path?v=${link.linkToken}`, linkToken: expect.any(String), expireIn: 1800 }) // prettier-ignore
  expect((await rig.api('GET', `/links/${link.linkId}`)).json).toMatchObject({ linkId: link.linkId, status: 'STARTED' })
  expect((await rig.api('GET', '/links/nobody')).json.statusCode).toBe(404)
})

test('keys nobody knows are let by, known ones must be right', async () => {
  const status = async (body: unknown) => (await rig.api('POST', '/links', body)).json.statusCode ?? 200
  expect(await status({ productsCallbackUrl: 'http://localhost:1/x', novelty: [1] })).toBe(200)
  expect(await status({ personalTaxId: '31840295733' })).toBe(422)
  expect(await status({ businessTaxId: '27461093000109' })).toBe(422)
  expect(await status({ redirectURL: 'javascript:alert(1)' })).toBe(422)
  expect(await status({ institutionCode: '999' })).toBe(4004)
  expect(await status({ appLink: 'app://x' })).toBe(400)
  expect(await status({ externalInfo: 'text' })).toBe(400)
})

test.each([
  [{ all: 'http://localhost:1/a', other: 'http://localhost:1/b' }],
  [{ all: 'http://localhost:1/a', pf_balance: 'http://localhost:1/b' }],
  [{ pf_nonsense: 'http://localhost:1/a' }],
  [{ all: 'ftp://localhost/a' }],
  [{ all: 7 }],
  [{}],
  ['http://localhost:1/a'],
])('productsCallbackURL %j is refused with 4006', async (productsCallbackURL) => {
  const answer = await rig.api('POST', '/links', { productsCallbackURL })
  expect([answer.status, answer.json.statusCode, answer.json.error]).toEqual([416, 4006, 'Business Processing Error'])
})

test('institutions are a bare list, with what is down marked', async () => {
  const { linkToken } = await rig.newLink()
  const list = (await rig.send('GET', '/links/institutions', { token: linkToken })).json
  expect(list.map(({ institutionCode, isOutage }: { institutionCode: string; isOutage: boolean }) => [institutionCode, isOutage])).toEqual([['901', false], ['902', false], ['999', true]]) // prettier-ignore
  expect(list[1]).toEqual({ institutionCode: '902', name: 'Banco Ipê', avatar: `${rig.url}/klavi/logo/902.svg`, isBeta: false, isOutage: false, institutionType: 1, businessType: 'NATURAL', availableResources: ['REGISTRATION', 'ACCOUNTS', 'CREDIT_CARDS'], parentOrganizationName: '', parentOrganizationId: '', organizationName: 'BANCO IPE S.A.', organizationId: expect.stringMatching(/^[0-9a-f-]{36}$/) }) // prettier-ignore
  expect((await fetch(list[1].avatar)).headers.get('content-type')).toBe('image/svg+xml')
})

test('the dial can have any refusal, 429 with its wait and 4007 among them', async () => {
  await rig.dial('fault', { route: 'GET /data/v1/consents', fault: { status: 429, retryAfter: 7 } })
  const limited = await rig.api('GET', '/consents')
  expect([limited.status, limited.headers.get('retry-after'), limited.json.statusCode]).toEqual([429, '7', 429])
  await rig.dial('fault', { route: 'GET /data/v1/consents', fault: { status: 416, code: '4007' } })
  expect((await rig.api('GET', '/consents')).json).toEqual({ statusCode: 4007, error: 'Business Processing Error', message: 'Product request failed' }) // prettier-ignore
})
