/** Doors of the embedded widget: who gets a link token, what a frame's credential is good for, and what stands in no address. */
import { E2E } from '../servers.ts'
import { anonymous, expect, test } from './people.ts'
import { send } from './wire.ts'

const SHOP = 'https://shop.example'
const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  send(`/api/connect/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': anonymous().address, ...headers },
    body: JSON.stringify(body),
  })
const keyed = { authorization: `Bearer ${E2E.connectKey}` }
const ours = { origin: E2E.app }
const json = ({ text }: { readonly text: string }) => JSON.parse(text) as Readonly<Record<string, string>>

test('a wrong key is refused, and after ten of them the network waits', async () => {
  const address = anonymous().address
  const statuses: number[] = []
  for (let at = 0; at < 11; at++) {
    const wrong = { authorization: 'Bearer guess', 'x-forwarded-for': address }
    statuses.push((await post('token', { userRef: 'u', origin: SHOP }, wrong)).status)
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429])
})

test('a person of ours gets a token for themselves, on our own pages alone', async ({ stranger }) => {
  const { cookie } = stranger
  expect((await post('token', { origin: SHOP }, { cookie, ...ours })).status).toBe(201)
  const elsewhere: readonly Readonly<Record<string, string>>[] = [
    {},
    { origin: SHOP },
    { ...ours, 'sec-fetch-site': 'cross-site' },
  ]
  for (const foreign of elsewhere) {
    expect([400, 403]).toContain((await post('token', { origin: SHOP }, { cookie, ...foreign })).status)
  }
})

test('a stranger neither renews another’s connection nor ends another’s session', async ({ anna, stranger }) => {
  const theirs = { origin: SHOP, connectionId: anna.connectionId }
  expect((await post('token', theirs, { cookie: stranger.cookie, ...ours })).status).toBe(404)
  expect((await post('token', { ...theirs, userRef: 'nobody' }, keyed)).status).toBe(404)
  const { linkSessionId } = json(await post('token', { origin: SHOP }, { cookie: anna.cookie, ...ours }))
  expect((await post('cancel', { linkSessionId }, { cookie: stranger.cookie, ...ours })).status).toBe(404)
})

test('a frame’s credential opens nothing but its frame’s door', async ({ anna }) => {
  const { token } = json(await post('token', { origin: SHOP }, { cookie: anna.cookie, ...ours }))
  expect((await post('open', { token }, { origin: SHOP })).status).toBe(403)
  const opened = await post('open', { token }, ours)
  expect(opened.setCookies).toEqual([])
  const authorization = `Bearer ${json(opened).frame}`
  for (const path of ['/api/transactions', '/api/session', `/api/connections/${anna.connectionId}`, '/api/export?format=csv', '/api/everything']) {
    const { status, text } = await send(path, { headers: { authorization, ...ours } })
    expect(status === 401 || text === '{"who":null}', path).toBe(true)
  }
  expect((await post('frame', { verb: 'connection' }, { authorization, ...ours })).status).toBe(404)
  expect((await post('frame', { verb: 'finder', country: 'DE' }, { authorization, ...ours })).status).toBe(200)
  expect((await post('frame', { verb: 'finder', country: 'DE' }, { authorization, origin: SHOP })).status).toBe(403)
  expect((await post('token', { userRef: 'u', origin: SHOP }, { authorization })).status).toBe(401)
}) // prettier-ignore

test('the frame’s address lets the token’s origin frame it and says no secret; no other page is framed', async () => {
  const { token } = json(await post('token', { userRef: 'u', origin: SHOP }, keyed))
  const [head = '', secret = ''] = String(token).split('.')
  const { link, pass } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { link: string; pass: string }
  const { status, headers, text } = await send(`/embed/${link}/${pass}`)
  expect(status).toBe(200)
  expect(headers['content-security-policy']).toMatch(/frame-ancestors https:\/\/shop\.example(;|$)/)
  expect(text).not.toContain(secret)
  for (const path of [`/embed/other/${pass}`, `/embed/${link}/x.${pass.split('.')[1]}`]) {
    const refused = await send(path)
    expect(refused.status).toBe(404)
    expect(refused.headers['content-security-policy']).toContain(`frame-ancestors 'none'`)
  }
})

test('without a frame’s credential nobody leaves for a bank, and no cookie is set', async () => {
  const { status, setCookies } = await send('/api/connect/leave', {
    method: 'POST',
    headers: { ...ours, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'frame=guess',
  })
  expect(status).toBe(401)
  expect(setCookies).toEqual([])
})
