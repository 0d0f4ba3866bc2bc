import { startSandbox, type RunningSandbox } from '../../../scripts/sandbox.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply } from '../../model/conversation.ts'
import { as, type CountryCode, type FileId, type PlainDate } from '../../model/ids.ts'
import { converse, MemoryDesk, providerContract, PSU, readAll } from '../contract.ts'
import type { Begin, Progress } from '../provider.ts'
import { visitBank } from '../bank-pages.ts'
import { createFinqware, readFinqwareSettings } from './index.ts'

const NOW = new Date('2026-11-20T09:00:00Z')
const RO = as<CountryCode>('RO')
const BACK = 'http://localhost:3000/return/'
let sandbox: RunningSandbox
let origin = ''
/** The skill of a bank whose consent is one redirect, as the catalog lists it. */
let mures = ''

beforeAll(async () => {
  sandbox = await startSandbox()
  origin = sandbox.url
  mures = await skillOf('Banca Mureș')
})
afterAll(() => sandbox.stop())

function create() {
  const settings = readFinqwareSettings({
    FINQWARE_API_URL: `${origin}/finqware`,
    FINQWARE_CLIENT_ID: '3f0d6a52-7c11-4e0b-9a55-2f6d1b7c8e90',
    FINQWARE_CLIENT_SECRET: 'sandbox-finqware-secret',
    FINQWARE_APP_KEY: 'sandbox-finqware-app-key',
  })
  if (!settings) throw new Error('no settings')
  return createFinqware(settings, { now: () => NOW, record: () => undefined, appUrl: 'http://localhost:3000' })
}

const TYPED: Readonly<Record<string, string>> = { amount: '5000', period: '12', iban: 'RO22ZYXB0000412233445566' } // prettier-ignore
const PDF = new TextEncoder().encode('%PDF-1.4\n%%EOF\n')

/** What a PSU who logs in as `login` does with an ask. */
async function drive(
  login: string,
  { ask }: Extract<Progress, { status: 'asking' }>,
  desk: MemoryDesk,
): Promise<Reply> {
  if (ask.kind === 'redirect' && ask.url !== null) {
    return { kind: 'returned', params: await visitBank(ask.url, BACK, { login, press: ['approve'] }) }
  }
  if (ask.kind !== 'form') throw new Error(`an ask of kind ${ask.kind}`)
  const values = ask.fields.map(({ key, type, options }) => {
    if (key === 'psu_id') return [key, login] // who they are at the bank
    if (type !== 'file') return [key, TYPED[key] ?? options?.[0]?.value ?? '1']
    const id = `${key}-${Math.random()}`
    desk.files.set(as<FileId>(id), { name: `${key}.pdf`, mediaType: 'application/pdf', bytes: PDF })
    return [key, id]
  })
  return { kind: 'filled', values: Object.fromEntries(values) as Record<string, string> }
}

/** The skill of a bank, as the catalog lists it. */
async function skillOf(name: string): Promise<string> {
  const found = (await create().institutions(RO)).find((one) => one.name === name)
  if (!found) throw new Error(`${name} is not offered`)
  return found.ref
}

async function begin(name: string): Promise<Begin> {
  const ref = await skillOf(name)
  const institution = { ref, name, country: RO, aliases: [] }
  return { country: RO, institution, scope: ['accounts', 'details', 'balances', 'transactions'], days: 90, returnUrl: `${BACK}finqware`, state: 's'.repeat(43), userRef: 'u'.repeat(43), psu: PSU, renewing: null } // prettier-ignore
}

providerContract('Finqware', () => ({
  create,
  ways: ['mihai', 'andreea', 'good'],
  refusal: { way: 'denied', problem: 'ACCESS_DENIED' },
  request: { country: 'RO', institutionRef: mures },
  categorises: false,
  openSessions: () => Promise.resolve(0), // no call closes a session: it ends by itself
  now: () => NOW,
  drive,
}))

async function granted(name: string, login: string, extra: Partial<Begin> = {}, desk = new MemoryDesk()) {
  const provider = create()
  const end = await converse(provider, desk, { ...(await begin(name)), ...extra }, (asking) => drive(login, asking, desk)) // prettier-ignore
  if (end.status !== 'granted') throw new Error(`it came to ${JSON.stringify(end)}`)
  return { provider, desk, ...end }
}

const SINCE = as<PlainDate>('2024-11-20')

test('a renewed consent names the same entries alike, and the old consent is ended by what is owed', async () => {
  const first = await granted('Banca Mureș', 'mihai')
  const second = await granted('Banca Mureș', 'mihai', { renewing: first.access })
  const read = ({ provider, desk, access }: typeof first) => readAll(provider, desk, access, SINCE, PSU)
  const [before, after] = [await read(first), await read(second)]
  expect(after.accounts[0]?.ref).not.toBe(before.accounts[0]?.ref)
  expect(after.transactions.map(({ ref }) => ref)).toEqual(before.transactions.map(({ ref }) => ref))
  expect(second.desk.debts.size).toBe(1)
  for (const debt of second.desk.debts.values()) await second.provider.pay(debt)
  await expect(read(first)).rejects.toMatchObject({ code: 'consent_lapsed', why: 'revoked' })
  await expect(read(second)).resolves.toMatchObject({ accounts: after.accounts })
})

test('a consent is ended once and again', async () => {
  const { provider, desk, access } = await granted('Banca Mureș', 'good')
  await provider.revoke(access, desk)
  await expect(provider.revoke(access, desk)).resolves.toBeUndefined()
  await expect(readAll(provider, desk, access, SINCE, null)).rejects.toMatchObject({ why: 'revoked' })
})

test('a token of another user of the tenant opens nothing', async () => {
  const { provider, desk, access } = await granted('Banca Mureș', 'mihai')
  const foreign = { ...(access as object), userRef: 'v'.repeat(43) }
  await expect(readAll(provider, desk, foreign, SINCE, null)).rejects.toMatchObject({ code: 'provider_refused' })
})

test('a bank that asks who it is first, and names no entry for good, is read all the same', async () => {
  const { provider, desk, access } = await granted('Carpat Credit', 'andreea')
  const { transactions, windows } = await readAll(provider, desk, access, SINCE, PSU)
  expect(transactions.length).toBeGreaterThan(0)
  expect(transactions.filter(({ ref }) => ref !== null)).toEqual([])
  expect(windows).toBeGreaterThan(0)
})

test.each(['andreea', 'upload-reject'])('a product is applied for by %s, and no document stays', async (login) => {
  const { desk, provider, access, application, consent } = await granted('Carpat Credit: Deposit', login)
  expect(application).toMatchObject({ product: 'Deposit', status: 'submitted' })
  expect(application?.facts.map(({ value }) => value)).toEqual(['5000', '12 months'])
  expect([consent.scope, desk.files.size]).toEqual([[], 0])
  await expect(readAll(provider, desk, access, SINCE, null)).resolves.toMatchObject({ accounts: [], transactions: [] })
})
