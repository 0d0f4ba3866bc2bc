/** A sandbox on a free port with a small Romanian World and the banks' real pages. */
import { generateKeyPairSync } from 'node:crypto'
import { createBankPages } from '../../bank-pages.ts'
import { createClock } from '../../clock.ts'
import { createDoings } from '../../people/doings.ts'
import { createFaults } from '../../faults.ts'
import { createHouse } from '../../house.ts'
import { createIdModes } from '../../id-modes.ts'
import { createJournal } from '../../journal.ts'
import type { Bank, TrueAccount, TrueEntry, World } from '../../people/types.ts'
import { createPost } from '../../post.ts'
import { createFinqware } from '../finqware.ts'

// Tests read answers of every shape; what they expect is in the assertion beside the path.
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any

export const SIGNER = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const APP = { client_id: '3f0d6a52-7c11-4e0b-9a55-2f6d1b7c8e90', client_app_key: 'emul-app-key' }
export const TENANT = { client_id: APP.client_id, client_secret: 'secret' }
export const BACK = 'http://localhost:9/back?state=x'
export const MURES = 'mures_ro_aisp_sbx_#1.0'
export const CARPAT = 'carpat_ro_aisp_sbx_#1.0'
export const DEPOSIT = 'carpat_ro_deposit_sbx_#1.0'

const bank = (id: string, code: string, up = true): Bank => {
  const bic = `${code}ROBUXXX`
  return { id, name: `Banca ${id}`, country: 'RO', code, bic, sca: 'redirect', popular: true, aliases: [], up }
}
const entry = (key: string, amount: number, day: string, more: Partial<TrueEntry> = {}): TrueEntry => ({
  key,
  amount,
  currency: 'RON',
  seen: day,
  booked: day,
  valueDate: day,
  counterparty: { name: 'MAGAZIN EMULAT' },
  remittance: 'POS MAGAZIN EMULAT CLUJ',
  method: 'card',
  truth: { category: 'food.groceries' },
  ...more,
})
const current: TrueAccount = {
  key: 'andreea-current',
  name: 'Cont curent',
  kind: 'current',
  currency: 'RON',
  iban: 'RO34DEMO0000000000000001',
  number: '0000000000000001',
  limit: 50_000,
  opening: 10_000,
  entries: [
    entry('a-old', -1_000, '2026-06-01'),
    entry('a-1', -5_730, '2026-11-10', { time: '07:40:00' }),
    entry('a-2', -5_730, '2026-11-10', { time: '07:40:00' }),
    entry('a-3', 2_000, '2026-11-12', { counterparty: { name: 'Angajator' }, remittance: 'SALARIU' }),
    entry('a-4', -400, '2026-11-19', { booked: '2026-11-23' }),
  ],
}
const euros: TrueAccount = {
  ...current,
  key: 'andreea-eur',
  name: 'Cont EUR',
  currency: 'EUR',
  iban: 'RO07DEMO0000000000000002',
  limit: 0,
  entries: [entry('e-1', 1_005, '2026-11-11', { currency: 'EUR' })],
}
const address = { street: 'Str. 1', postalCode: '400001', city: 'Cluj' }
export const WORLD: World = {
  banks: [bank('mures', 'DEMO'), bank('carpat', 'DEMC'), bank('mist', 'MIST', false)],
  people: [{ login: 'andreea', name: 'Andreea', country: 'RO', address, accounts: [current, euros] }],
}

export async function openRig() {
  const clock = createClock(new Date('2026-11-20T09:00:00Z'), () => 0)
  const ids = createIdModes()
  const pause = async () => {}
  const post = createPost({ now: (tag) => clock.now(tag), pause })
  const bankPages = createBankPages(pause)
  const signerPublicKey = String(SIGNER.publicKey.export({ type: 'spki', format: 'pem' }))
  const credentials = {
    clientId: APP.client_id,
    appKey: APP.client_app_key,
    clientSecret: TENANT.client_secret,
    signerPublicKey,
  }
  const wing = createFinqware({ world: WORLD, bankPages, clock, ids, post, pause, appUrl: null, credentials })
  const [faults, journal] = [createFaults(), createJournal()]
  const parts = {
    world: WORLD,
    bankPages,
    wings: [wing],
    clock,
    ids,
    pause,
    doings: createDoings(),
    faults,
    journal,
    post,
    dialToken: 'dial',
  }
  const house = await createHouse(parts).listen(0)

  async function send(path: string, init: RequestInit) {
    const answer = await fetch(new URL(path, house.url), { redirect: 'manual', ...init })
    const text = await answer.text()
    const json: Json = answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined
    return { status: answer.status, headers: answer.headers, json }
  }
  const post_ = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    send(`/finqware/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const open = async (skill: string, tenant_user_id = 'user-118') =>
    (await post_('/sessions', { ...APP, skill, tenant_user_id })).json
  const step = (session: string, nonce: string, skill: string, name: string, data: unknown) =>
    post_(`/sessions/${session}/steps`, { client_id: APP.client_id, nonce, skill, step: name, data })

  /** From the bank's page to the tenant's. */
  async function atBank(url: string, username: string, decision = 'approve') {
    const form = (path: string, body: Record<string, string>) =>
      fetch(path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(body) })
    const page = url.split('?')[0] ?? ''
    const typed = await form(`${page}/login`, { username, password: 'x' })
    const first = typed.headers.get('location') ?? ''
    const way = first.startsWith('/') ? (await form(`${page}/decision`, { decision })).headers.get('location') : first
    const back = await fetch(way ?? '', { redirect: 'manual' })
    return new URL(back.headers.get('location') ?? '')
  }
  async function linked(username = 'andreea') {
    const { session_id, nonce } = await open(MURES)
    const { data } = (await step(session_id, nonce, MURES, 'sca', { psu_redirect_link: BACK })).json
    const temp_token = (await atBank(data.url, username)).searchParams.get('temp_token')
    const pair = (await post_('/tokens', { ...TENANT, temp_token })).json
    const consent = { ...TENANT, credentials_id: pair.credentials_id, access_token: pair.access_token }
    return { pair, consent, common: { ...consent, tenant_user_id: 'user-118' }, temp_token }
  }
  return { send, post: post_, open, step, atBank, linked, clock, wing, close: () => house.close() }
}
