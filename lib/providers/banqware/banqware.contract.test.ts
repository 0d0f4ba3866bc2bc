import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { startSandbox, type RunningSandbox } from '../../../scripts/sandbox.ts'
import type { Reply } from '../../model/conversation.ts'
import { as, type CountryCode, type PlainDate } from '../../model/ids.ts'
import { converse, MemoryDesk, providerContract, PSU, readAll } from '../contract.ts'
import type { Begin, Progress } from '../provider.ts'
import { visitBank } from '../bank-pages.ts'
import { createBanqware, readBanqwareSettings, registerUrls } from './index.ts'

const NOW = new Date('2026-11-20T09:00:00Z')
const PL = as<CountryCode>('PL')
const APP = 'http://localhost:3000'
const BACK = `${APP}/return/banqware`
const surroundings = { now: () => NOW, record: () => undefined, appUrl: APP }
let sandbox: RunningSandbox
let origin = ''
/** Of Ewa's bank, and of one that must know the account beforehand. */
let wisla = ''

beforeAll(async () => {
  sandbox = await startSandbox()
  origin = sandbox.url
  await registerUrls(settings(), surroundings)
  wisla = (await create().institutions(PL)).find(({ name }) => name === 'Bank Wisła')?.ref ?? ''
})
afterAll(() => sandbox.stop())

function settings(auth: 'oauth' | 'keys' = 'oauth') {
  const read = readBanqwareSettings({ BANQWARE_API_URL: `${origin}/banqware/sandbox`, BANQWARE_CLIENT_ID: 'sandbox-banqware', BANQWARE_CLIENT_SECRET: 'sandbox-banqware-secret', BANQWARE_AUTH: auth }) // prettier-ignore
  if (!read) throw new Error('no settings')
  return read
}
const create = (auth?: 'oauth' | 'keys') => createBanqware(settings(auth), surroundings)

const dialled = (order: string, body?: object) =>
  fetch(`${origin}/_dial/${order}`, { method: body ? 'POST' : 'GET', headers: { 'x-dial-token': 'sandbox-dial', 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) }) // prettier-ignore

/** What a PSU who logs in as `login` does with an ask. */
async function drive(login: string, { ask }: Extract<Progress, { status: 'asking' }>): Promise<Reply> {
  if (ask.kind !== 'redirect' || ask.url === null) throw new Error(`an ask of kind ${ask.kind}`)
  return { kind: 'returned', params: await visitBank(ask.url, BACK, { login, press: ['approve'] }) }
}

const truth = z.object({ banqware: z.object({ consents: z.array(z.object({ status: z.string() })) }) })
async function openConsents(): Promise<number> {
  const { banqware } = truth.parse(await (await dialled('truth')).json())
  return banqware.consents.filter(({ status }) => status === 'requested').length
}

providerContract('Banqware', () => ({
  create: () => {
    const provider = create()
    // The suite's way back is nobody's: Banqware sends people to registered addresses only.
    const begin: typeof provider.consent.begin = (request, desk) => provider.consent.begin({ ...request, returnUrl: BACK }, desk) // prettier-ignore
    return { ...provider, consent: { ...provider.consent, begin } }
  },
  ways: ['ewa', 'good', 'partial'],
  refusal: { way: 'denied', problem: 'ACCESS_DENIED' },
  request: { country: 'PL', institutionRef: wisla },
  categorises: false,
  openSessions: openConsents,
  now: () => NOW,
  drive,
}))

async function granted(login: string, extra: Partial<Begin> = {}, provider = create(), desk = new MemoryDesk()) {
  const institution = { ref: wisla, name: 'Bank Wisła', country: PL, aliases: [] }
  const begin: Begin = { country: PL, institution, scope: ['accounts'], days: 180, returnUrl: BACK, state: 's'.repeat(43), userRef: 'u'.repeat(43), psu: PSU, renewing: null, ...extra } // prettier-ignore
  const end = await converse(provider, desk, begin, (asking) => drive(login, asking))
  if (end.status !== 'granted') throw new Error(`it came to ${JSON.stringify(end)}`)
  const read = () => readAll(provider, desk, end.access, as<PlainDate>('2024-11-20'), PSU)
  return { provider, desk, read, ...end }
}

test('a renewed consent names the same entries alike, and the old one is ended by what is owed', async () => {
  const first = await granted('ewa')
  const before = await first.read()
  const second = await granted('ewa', { renewing: first.access })
  const after = await second.read()
  expect(after.transactions.map(({ ref }) => ref)).toEqual(before.transactions.map(({ ref }) => ref))
  for (const debt of second.desk.debts.values()) await second.provider.pay(debt)
  await expect(first.read()).rejects.toMatchObject({ code: 'consent_lapsed', why: 'revoked' })
  await expect(second.read()).resolves.toMatchObject({ accounts: { length: after.accounts.length } })
})

test('a consent is ended once and again, with all that was read through it', async () => {
  const { provider, desk, access, read } = await granted('good')
  await provider.revoke(access, desk)
  await expect(provider.revoke(access, desk)).resolves.toBeUndefined()
  await expect(read()).rejects.toMatchObject({ why: 'revoked' })
})

test.each(['bare-redirect', 'upper-case', 'wrapped', 'numeric-error-code', 'account-failed'])(
  'a hub with the quirk %s is linked, read and left like any other',
  async (quirk) => {
    const turned = await dialled('quirk', { wing: 'banqware', quirk, on: true })
    expect(turned.ok).toBe(true)
    try {
      const { provider, desk, access, read } = await granted('ewa')
      expect((await read()).transactions.length).toBeGreaterThan(0)
      await provider.revoke(access, desk)
      await provider.revoke(access, desk)
      await expect(read()).rejects.toMatchObject({ why: 'revoked' })
    } finally {
      await dialled('quirk', { wing: 'banqware', quirk, on: false })
    }
  },
)

test('gateway keys serve as well as a token', async () => {
  const { read } = await granted('ewa', {}, create('keys'))
  expect((await read()).transactions.length).toBeGreaterThan(0)
})
