/** What the inspector makes of a record: the order of things, something to run, and a recorded file read back. */
import { execFileSync } from 'node:child_process'
import { Script } from 'node:vm'
import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { harOf } from '@/lib/inspect/har'
import type { ArrivalView, ExchangeView, ShownJson } from '@/lib/model/inspection'
import { curlOf, playwrightOf } from './copy'
import { arrival, exchange } from './fixtures'
import { HAR_SCHEMA } from './har-schema'
import { replayOf } from './replay'
import { arrowsOf, happenings } from './sequence'

const APP = 'https://passbook.test'
const told = (exchanges: readonly ExchangeView[], arrivals: readonly ArrivalView[] = []) =>
  arrowsOf(happenings(exchanges, arrivals)).map(({ from, to }) => `${from} → ${to}`)

describe('the order of things', () => {
  test('what a person asked for begins and ends at the browser, however many calls it takes', () => {
    const calls = [exchange({ no: 1 }), exchange({ no: 2, startedAt: '2026-11-21T09:00:01.000Z' })]
    const call = ['server → provider', 'provider → server']
    expect(told(calls)).toEqual(['browser → server', ...call, ...call, 'server → browser'])
  })

  test('what the clock does concerns no browser, and a delivery comes from its own lane, in its time', () => {
    const call = exchange({ origin: 'webhook', startedAt: '2026-11-21T09:00:02.000Z' })
    expect(told([call], [arrival()])).toEqual(['webhook → server', 'server → provider', 'provider → server'])
  })
})

describe('something to run', () => {
  const one = exchange({
    method: 'POST',
    path: 'api.bank.test/xs2a/v1/consents/{id}/accounts/{id}',
    request: {
      headers: { authorization: 'Bearer ‹secret›', 'content-type': 'application/json', '…': '‹2 more›' },
      body: { consent_token: '‹text 40›', state: 'FINISHED', from: [{ amount: '‹number›' }, '‹3 more›'], all: true, '…': '‹1 more›' },
    },
  }) // prettier-ignore

  test('cURL has a variable for whatever is hidden', () => {
    expect(curlOf(one))
      .toBe(`curl --request POST 'https://api.bank.test/xs2a/v1/consents/'"\${ID_1}"'/accounts/'"\${ID_2}" \\
  --header 'authorization: Bearer '"\${AUTHORIZATION}" \\
  --header 'content-type: application/json' \\
  --data @- <<BODY
{
  "consent_token": "\${CONSENT_TOKEN}",
  "state": "FINISHED",
  "from": [
    {
      "amount": "\${AMOUNT}"
    }
  ],
  "all": true
}
BODY`)
  })

  test('a step of Playwright is code, and has them from the environment', () => {
    const step = playwrightOf(one)
    expect(step).toContain('`https://api.bank.test/xs2a/v1/consents/${process.env.ID_1}/accounts/${process.env.ID_2}`')
    expect(step).toContain("'consent_token': process.env.CONSENT_TOKEN")
    expect(step).toContain("'authorization': `Bearer ${process.env.AUTHORIZATION}`")
    expect(step).toContain('toBe(200)')
    expect(new Script(`async () => {${step}}`)).toBeInstanceOf(Script)
  })

  test('nothing in a foreign file runs when it is pasted, nor loses its letters', () => {
    const hostile = fc.oneof(fc.constantFrom('$(touch /tmp/x)', '`id`', "'; id; '", '"; id; "', '\\', '${HOME}', '\nBODY\nid', '!!'), fc.string()).filter((text) => !text.startsWith('‹')) // prettier-ignore
    fc.assert(
      fc.property(hostile, hostile, (value, key) => {
        const body = { [`k${key}`]: value } as ShownJson
        const pasted = curlOf(exchange({ method: 'PUT', path: `h.test/${value}`, request: { headers: { 'x-a': value }, body } }))
        const script = `curl() { cat; }\n${pasted}`
        const heard = execFileSync('/bin/bash', ['--norc', '-c', script], { env: { NODE_ENV: 'test' }, encoding: 'utf8' })
        expect(JSON.parse(heard)).toEqual(body)
      }),
      { numRuns: 60 },
    )
  }) // prettier-ignore
})

describe('a recorded file', () => {
  const calls = [
    exchange(),
    exchange({ no: 2, status: null, response: null, failure: 'provider_unavailable', path: 'localhost:4010/klarna/xs2a/v1/flows/{id}', tries: 2 }),
  ] // prettier-ignore
  const har = harOf(
    { exchanges: calls, arrivals: [arrival(), arrival({ no: 2, outcome: 'refused', says: null })] },
    APP,
  )

  test('is HAR 1.2', () => {
    const valid = new Ajv({ strict: false, formats: { uri: (text: string) => URL.canParse(text), 'date-time': (text: string) => new Date(text).toISOString() === text } }).compile(HAR_SCHEMA) // prettier-ignore
    valid(har)
    expect(valid.errors).toBeNull()
    expect(har.log.entries.map(({ request, response }) => [request.method, request.url, response.status])).toEqual([
      ['GET', 'https://api.bank.test/xs2a/v1/flows/%7Bid%7D', 200],
      ['GET', 'http://localhost:4010/klarna/xs2a/v1/flows/%7Bid%7D', 0],
      ['POST', `${APP}/webhooks/klarna`, 202],
      ['POST', `${APP}/webhooks/klarna`, 401],
    ])
  })

  test('comes back as it was recorded', () => {
    const back = replayOf(JSON.stringify(har))!
    expect(back.exchanges.map((one) => ({ ...one, connectionId: 'c1' }))).toEqual(calls)
    expect(told(back.exchanges, back.arrivals)).toEqual(told(calls, [arrival(), arrival({ no: 2 })]))
  })

  test('of anybody’s is read as far as it goes, and what is none is refused', () => {
    expect(replayOf('nonsense')).toBeNull()
    expect(replayOf('{"log":{"entries":[]}}')).toBeNull()
    const foreign = { log: { entries: [{ request: { method: 'get', url: 'https://a.test/b?secret=1' }, response: { status: 204 } }, null] } } // prettier-ignore
    expect(replayOf(JSON.stringify(foreign))?.exchanges[0]).toMatchObject({ method: 'GET', path: 'a.test/b', step: 'b', status: 204 }) // prettier-ignore
  })

  test('whatever it holds, reading it throws nothing', () => {
    const holds = (one: unknown) => replayOf(JSON.stringify({ log: { entries: [one] } }))?.exchanges.length ?? 1
    fc.assert(
      fc.property(fc.anything(), (one) => {
        expect(holds(one)).toBe(1)
      }),
    )
  })
})
