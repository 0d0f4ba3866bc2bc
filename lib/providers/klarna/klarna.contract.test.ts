import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { startSandbox, type RunningSandbox } from '../../../scripts/sandbox.ts'
import { providerContract } from '../contract.ts'
import { CATEGORY_IDS } from './category-ids.ts'
import { createClient } from './client.ts'
import { readKlarnaSettings } from './config.ts'
import { createKlarna } from './index.ts'
import { driveWizard, FIELDS, wizardHttp, wizardUrl } from './wizard.ts'

const NOW = new Date('2026-11-20T09:00:00Z')
const surroundings = { now: () => NOW, record: () => undefined, appUrl: 'http://localhost:3000' }
let sandbox: RunningSandbox
let origin = ''

beforeAll(async () => {
  sandbox = await startSandbox()
  origin = sandbox.url
})
afterAll(() => sandbox.stop())

function settings(insights: '0' | '1') {
  const base = `${origin}/klarna`
  const read = readKlarnaSettings({ KLARNA_API_URL: base, KLARNA_AUTH_URL: base, KLARNA_TOKEN: 'sandbox-token', KLARNA_INSIGHTS: insights }) // prettier-ignore
  if (!read) throw new Error('no settings')
  return read
}

const truth = z.object({ klarna: z.object({ sessions: z.array(z.object({ open: z.boolean() })) }) })

async function openSessions(): Promise<number> {
  const answer = await fetch(`${origin}/_dial/truth`, { headers: { 'x-dial-token': 'sandbox-dial' } })
  const { klarna } = truth.parse(await answer.json())
  return klarna.sessions.filter(({ open }) => open).length
}

for (const insights of ['1', '0'] as const) {
  providerContract(insights === '1' ? 'Klarna with Insights' : 'Klarna with the plain flows', () => ({
    create: () => createKlarna(settings(insights), surroundings),
    ways: ['acin-demo-data', 'embedded', 'redirect', 'decoupled'],
    refusal: { way: 'wrong', problem: 'INVALID_CREDENTIALS' },
    request: { country: 'DE', institutionRef: '88888888' },
    categorises: insights === '1',
    openSessions,
    now: surroundings.now,
    async drive(way, { ask }) {
      if (ask.kind !== 'script') throw new Error(`an ask of kind ${ask.kind}`)
      await driveWizard({
        http: wizardHttp(settings(insights).authUrl, surroundings),
        url: wizardUrl(ask.clientToken),
        answers: {
          bank: { bankCode: '88888888', countryCode: 'DE' },
          fields: { [FIELDS.method]: 'de_testbank_bias', [FIELDS.user]: way, [FIELDS.password]: '123456', [FIELDS.otp]: '123456' }, // prettier-ignore
        },
      })
      return { kind: 'finished' }
    },
  }))
}

test('every category that the sandbox lists is in our data', async () => {
  const list = await createClient(settings('1'), surroundings).categories()
  expect(list.length).toBeGreaterThan(0)
  expect(list.filter(({ id }) => !(id in CATEGORY_IDS))).toEqual([])
})
