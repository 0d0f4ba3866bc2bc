import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '../model/errors.ts'
import { IDS, openPlayground, PATIENT, type Playground } from '../monitor/testing/playground.ts'
import { comparedOf, fieldsOf, rowsOf } from './compare.ts'
import { offerOf, sendRequest } from './explore.ts'

let playground: Playground
beforeAll(async () => {
  playground = await openPlayground()
})
afterAll(() => playground.close())
const calm = { now: () => new Date(), timeouts: PATIENT }

test('where no sandbox answers, nothing is offered that somebody at a bank would notice', () => {
  const harmless = Object.fromEntries(IDS.map((id) => [id, offerOf(playground.of(id), false).requests.map((request) => request.id)])) // prettier-ignore
  expect(harmless).toEqual({
    klarna: ['session.open', 'flow.start'],
    klavi: ['token.get', 'link.create', 'institutions.list'],
    finqware: ['catalogs.get', 'session.open'],
    banqware: ['token', 'urls.get'],
  })
})

test.each(IDS)('every request of the journey at %s can be sent by itself to a sandbox', { timeout: 60_000 }, async (id) => {
  const one = playground.of(id)
  const { requests } = offerOf(one, true)
  expect(requests.map(({ before }) => before)).toEqual(requests.map((_request, at) => at))
  for (const request of [requests[0]!, requests.at(-1)!]) {
    const { record, failure } = await sendRequest(one, request.id, true, calm)
    expect([record.id, failure]).toEqual([request.id, null])
  }
}) // prettier-ignore

test('what is not offered is not sent', async () => {
  const one = playground.of('klarna')
  await expect(sendRequest(one, 'account.balance', false, calm)).rejects.toThrow(NotFoundError)
  await expect(sendRequest(one, 'nope', true, calm)).rejects.toThrow(NotFoundError)
})

test('an answer holds no key of ours and nothing of the person', async () => {
  for (const id of IDS) {
    const one = playground.of(id)
    const { kept } = one.target()
    const { record } = await sendRequest(one, offerOf(one, true).requests.at(-1)!.id, true, calm)
    const told = JSON.stringify(record)
    const secrets = Object.entries(kept).filter(([name, value]) => /token|secret|key|password|taxId|clientId/i.test(name) && value.length > 5) // prettier-ignore
    for (const [, value] of secrets) expect(told).not.toContain(value)
  }
})

test('a failure before it is the one that is read', async () => {
  await playground.spoil(1, { status: 503 })
  const { record, failure } = await sendRequest(playground.of('klavi'), 'institutions.list', true, calm)
  expect([record.id, record.status]).toEqual(['token.get', 503])
  expect(failure).toContain('http_503')
  await playground.forget()
})

test('the four providers stand side by side with their steps, calls, time and fields', { timeout: 60_000 }, async () => {
  const compared = await Promise.all(IDS.map(async (id) => comparedOf(playground.of(id).journey, await playground.run(id))))
  for (const one of compared) {
    expect(one.outcome).toBe('passed')
    expect(one.steps.length).toBeGreaterThan(4)
    expect(one.calls).toBeGreaterThan(6)
    expect(one.fields).toBeGreaterThan(5)
    expect(one.atProvider + one.atBank).toBeLessThanOrEqual(one.total + one.calls)
  }
  expect(compared[0]).toMatchObject({ id: 'klarna', calls: 11 })
  expect(compared[0]?.steps).toHaveLength(8)
}) // prettier-ignore

test('fields are counted whether they are shown or not, and a list counts once', () => {
  expect(fieldsOf({ data: { state: 'FINISHED', '…': '‹3 more›' }, list: [{ id: '‹text›', amount: '‹number›' }, '‹9 more›'] })).toBe(6) // prettier-ignore
  expect(rowsOf({ data: { state: 'FINISHED', list: [] } })).toEqual([{ path: 'data.state', value: 'FINISHED' }, { path: 'data.list', value: '[]' }]) // prettier-ignore
})
