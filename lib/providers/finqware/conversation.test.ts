import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { as, type CountryCode, type FileId } from '../../model/ids.ts'
import type { Reply } from '../../model/conversation.ts'
import { MemoryDesk, PSU } from '../contract.ts'
import type { Begin, Progress } from '../provider.ts'
import { createFinqware, readFinqwareSettings } from './index.ts'

type Answer = { readonly refused?: string; readonly type?: string; readonly [key: string]: unknown } | 'killed'
interface Sent {
  readonly path: string
  readonly body: Record<string, unknown>
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const CATALOG = [
  { skill: 'emu', type: 'aisp', servicer_name: 'Banca Emulata', country: 'Romania', status: 'active', steps: [{ step: 'sca', required_data: ['psu_redirect_link'] }] },
  { skill: 'slow', type: 'aisp', servicer_name: 'Banca Lenta', country: 'Romania', status: 'degraded', steps: [{ step: 'sca', required_data: ['psu_id', 'psu_redirect_link'] }] },
  { skill: 'gone', type: 'aisp', servicer_name: 'Banca Inchisa', country: 'Romania', status: 'down' },
  { skill: 'hr', type: 'aisp', servicer_name: 'Erste HR', country: 'Croatia', status: 'active' },
  { skill: 'pay', type: 'pisp', servicer_name: 'Plati', country: 'Romania', status: 'active' },
  { skill: 'emu_ro_deposit_sbx_#1.0', type: 'marketplace', servicer_name: 'Banca Emulata', country: 'Romania', status: 'active', steps: [
    { step: 'product_form', required_data: [{ name: 'amount', label: 'Suma', type: 'number' }, { name: 'period', label: { ro: 'Perioada', en: 'Term' }, options: [{ value: '6', label: { ro: '6 luni', en: '6 months' } }] }, { name: 'cnp', label: 'CNP' }] },
    { step: 'documents', uploads: ['id_front', { type: 'selfie', label: 'Selfie' }] },
    { step: 'confirm', required_data: ['terms_accepted'] },
  ] },
  { nonsense: true },
] // prettier-ignore
const SESSION = (nonce: string) => ({ nonce, session_id: `s-${nonce}`, status: 'SESSION_CREATED' })
const BANK = { data: { headers: {}, method: 'GET', url: 'http://localhost:4320/bank?session=1' }, status: 'SESSION_IN_PROGRESS' } // prettier-ignore
const PAIR = { credentials_id: 'cred-1', access_token: 'acc-1', consent_exp: '2027-02-18T11:20:00Z', max_data_retention: '2027-03-20T11:20:00Z' } // prettier-ignore

/** Finqware answering as canned, in order; the catalog always. */
async function finqware(...answers: Answer[]) {
  const sent: Sent[] = []
  let clock = new Date('2026-11-21T09:00:00Z')
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('latin1')
      const path = request.url ?? ''
      const isForm = request.headers['content-type']?.startsWith('multipart/form-data')
      if (path !== '/v1/catalogs/get') sent.push({ path, body: isForm ? { form: text } : (JSON.parse(text) as Sent['body']) }) // prettier-ignore
      const answer = path === '/v1/catalogs/get' ? CATALOG : answers.shift()
      if (answer === undefined || answer === 'killed') return response.destroy()
      const refused = 'refused' in answer ? { id: 'x', type: answer.type ?? 'invalid_request', http: 400, code: answer.refused, message: 'canary' } : null // prettier-ignore
      response.writeHead(refused ? 400 : 200, { 'content-type': 'application/json' })
      return response.end(JSON.stringify(refused ?? answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => (server.closeAllConnections(), server.close()))
  const settings = readFinqwareSettings({ FINQWARE_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, FINQWARE_CLIENT_ID: 'client', FINQWARE_CLIENT_SECRET: 'secret', FINQWARE_APP_KEY: 'app' }) // prettier-ignore
  if (!settings) throw new Error('no settings')
  const provider = createFinqware(settings, { now: () => clock, record: () => undefined, appUrl: 'http://localhost:3000' }) // prettier-ignore
  const desk = new MemoryDesk()
  const begin = async (ref: string, extra: Partial<Begin> = {}): Promise<Progress> =>
    provider.consent.begin({ country: as<CountryCode>('RO'), institution: { ref, name: ref, country: as<CountryCode>('RO'), aliases: [] }, scope: ['accounts'], days: 90, returnUrl: 'http://localhost:3000/return/finqware', state: 'state-1', userRef: 'user-1', psu: PSU, renewing: null, ...extra }, desk) // prettier-ignore
  const say = (progress: Progress, reply: Reply): Promise<Progress> => {
    if (progress.status !== 'asking') throw new Error(`nobody is asked: ${JSON.stringify(progress)}`)
    return provider.consent.advance(JSON.parse(JSON.stringify(progress.memo)), reply, desk)
  }
  const fill = (progress: Progress, values: Record<string, string>) => say(progress, { kind: 'filled', values })
  const back = (progress: Progress, params: Record<string, string>) => say(progress, { kind: 'returned', params })
  const wait = (minutes: number) => (clock = new Date(clock.getTime() + minutes * 60_000))
  return { provider, desk, sent, begin, say, fill, back, wait, paths: () => sent.map(({ path }) => path.slice(4)) }
}

const REFUSED = { psu: { status: 'refused', reason: 'psu', problem: 'ACCESS_DENIED' }, down: { status: 'refused', reason: 'institution', problem: 'INSTITUTION_DOWN' }, expired: { status: 'refused', reason: 'expired', problem: 'SESSION_EXPIRED' } } // prettier-ignore

test('the finder lists Romania’s banks and products that are up; payments and what does not fit are left out', async () => {
  const { provider } = await finqware()
  expect(await provider.institutions(as<CountryCode>('RO'))).toMatchObject([{ ref: 'emu', name: 'Banca Emulata' }, { ref: 'slow' }, { ref: 'emu_ro_deposit_sbx_#1.0', name: 'Banca Emulata: Deposit', product: true }]) // prettier-ignore
  expect(await provider.institutions(as<CountryCode>('DE'))).toEqual([])
})

test('where the catalog is missing a short list of our own stands in', async () => {
  const settings = readFinqwareSettings({ FINQWARE_API_URL: 'http://127.0.0.1:9', FINQWARE_CLIENT_ID: 'c', FINQWARE_CLIENT_SECRET: 's', FINQWARE_APP_KEY: 'k' })! // prettier-ignore
  const provider = createFinqware(settings, { now: () => new Date(0), record: () => undefined, appUrl: 'http://localhost:3000' }) // prettier-ignore
  expect((await provider.institutions(as<CountryCode>('RO'))).map(({ ref }) => ref)).toContain('bt_ro_aisp_sbx_#2.0')
})

test('a bank is a redirect whose way back carries our state, and its token is handed in for a pair', async () => {
  const { begin, back, sent } = await finqware(SESSION('n1'), BANK, PAIR)
  const asked = await begin('emu')
  expect(asked).toMatchObject({ status: 'asking', ask: { kind: 'redirect', url: BANK.data.url, expiresAt: '2026-11-21T09:30:00.000Z' } }) // prettier-ignore
  const granted = await back(asked, { state: 'state-1', temp_token: 'temp-1' })
  expect(granted).toMatchObject({
    status: 'granted', ref: 'cred-1',
    access: { credentialsId: 'cred-1', token: 'acc-1', userRef: 'user-1', skill: 'emu', product: false },
    consent: { status: 'valid', validUntil: new Date(PAIR.consent_exp) },
  }) // prettier-ignore
  expect(sent).toEqual([
    { path: '/v1/sessions', body: { client_id: 'client', client_app_key: 'app', skill: 'emu', tenant_user_id: 'user-1' } },
    { path: '/v1/sessions/s-n1/steps', body: { client_id: 'client', nonce: 'n1', skill: 'emu', step: 'sca', data: { psu_redirect_link: 'http://localhost:3000/return/finqware?state=state-1' } } },
    { path: '/v1/tokens', body: { client_id: 'client', client_secret: 'secret', temp_token: 'temp-1' } },
  ]) // prettier-ignore
})

test('what the bank wants to know first is asked in a form, in our own words where we have them', async () => {
  const { begin, fill, sent } = await finqware(SESSION('n1'), BANK)
  const asked = await begin('slow')
  expect(asked).toMatchObject({ ask: { kind: 'form', step: { current: 1, total: 1 }, fields: [{ key: 'psu_id', label: null, type: 'text', required: true }] } }) // prettier-ignore
  expect(await fill(asked, { psu_id: ' ' })).toMatchObject({ ask: { fields: [{ fault: 'required' }] } })
  expect(await fill(asked, { psu_id: ' ana ', evil: 'x' })).toMatchObject({ ask: { kind: 'redirect' } })
  expect(sent[1]?.body['data']).toEqual({ psu_id: 'ana', psu_redirect_link: 'http://localhost:3000/return/finqware?state=state-1' }) // prettier-ignore
})

test.each([
  ['access_denied', REFUSED.psu],
  ['server_error', REFUSED.down],
])('a return with %s is a refusal', async (error, refusal) => {
  const { begin, back } = await finqware(SESSION('n1'), BANK)
  expect(await back(await begin('emu'), { error })).toEqual(refusal)
})

test('a return that says nothing, and a claim to have finished, ask again until the nonce runs out', async () => {
  const { begin, back, say, wait } = await finqware(SESSION('n1'), BANK)
  const asked = await begin('emu')
  expect(await back(asked, {})).toEqual(asked)
  expect(await say(asked, { kind: 'finished' })).toEqual(asked)
  wait(30)
  expect(await say(asked, { kind: 'polled' })).toEqual(REFUSED.expired)
})

test('a token that arrives while nobody was sent to a bank is not handed in', async () => {
  const { begin, back, paths } = await finqware(SESSION('n1'))
  expect(await back(await begin('slow'), { temp_token: 'foreign' })).toMatchObject({ ask: { kind: 'form' } })
  expect(paths()).toEqual(['sessions'])
})

test.each<[string, Answer]>([
  ['lost', 'killed'],
  ['unreadable', { credentials_id: 5 }],
  ['a refusal of the token', { refused: 'invalid_temp_token', type: 'unauthorized' }],
])('the answer to a token is %s: it is not handed in again, and the PSU starts afresh', async (_, answer) => {
  const { begin, back, paths } = await finqware(SESSION('n1'), BANK, answer, PAIR)
  expect(await back(await begin('emu'), { temp_token: 'temp-1' })).toEqual(REFUSED.expired)
  expect(paths().filter((path) => path === 'tokens')).toHaveLength(1)
})

test('a nonce whose answer was lost is not used again: a fresh session is told the same', async () => {
  const { begin, fill, sent } = await finqware(SESSION('n1'), 'killed', SESSION('n2'), BANK)
  expect(await fill(await begin('slow'), { psu_id: 'ana' })).toMatchObject({ ask: { kind: 'redirect' } })
  expect(sent.map(({ body }) => body['nonce'])).toEqual([undefined, 'n1', undefined, 'n2'])
  expect(sent[3]?.body['data']).toMatchObject({ psu_id: 'ana' })
})

test('an outage that goes on ends the conversation', async () => {
  const { begin, fill, paths } = await finqware(SESSION('n1'), { refused: 'external_api_connection_error', type: 'external_api_error' }, SESSION('n2'), 'killed') // prettier-ignore
  expect(await fill(await begin('slow'), { psu_id: 'ana' })).toEqual(REFUSED.down)
  expect(paths()).toEqual(['sessions', 'sessions/s-n1/steps', 'sessions', 'sessions/s-n2/steps'])
})

test('a session that is over as soon as it begins again has expired', async () => {
  const over = { refused: 'invalid_api_keys', type: 'unauthorized' }
  const { begin, fill } = await finqware(SESSION('n1'), over, SESSION('n2'), over)
  expect(await fill(await begin('slow'), { psu_id: 'ana' })).toEqual(REFUSED.expired)
})

test('an answer after the nonce ran out goes to a fresh session', async () => {
  const { begin, fill, wait, paths } = await finqware(SESSION('n1'), SESSION('n2'), BANK)
  const asked = await begin('slow')
  wait(31)
  expect(await fill(asked, { psu_id: 'ana' })).toMatchObject({ ask: { kind: 'redirect', expiresAt: '2026-11-21T10:01:00.000Z' } }) // prettier-ignore
  expect(paths()).toEqual(['sessions', 'sessions', 'sessions/s-n2/steps'])
})

test('“again” makes a fresh address without asking what was answered', async () => {
  const { begin, fill, say } = await finqware(SESSION('n1'), BANK, SESSION('n2'), { ...BANK, data: { ...BANK.data, url: 'http://localhost:4320/bank?session=2' } }) // prettier-ignore
  const asked = await fill(await begin('slow'), { psu_id: 'ana' })
  expect(await say(asked, { kind: 'again' })).toMatchObject({ ask: { kind: 'redirect', url: 'http://localhost:4320/bank?session=2' } }) // prettier-ignore
})

test.each(['javascript:alert(1)', 'ftp://bank', 'https://user@bank/', 'bank'])(
  'the PSU is not sent to %s',
  async (url) => {
    const { begin } = await finqware(SESSION('n1'), { data: { method: 'GET', url } })
    await expect(begin('emu')).rejects.toMatchObject({ code: 'wire_mismatch' })
  },
)

test('a renewal owes the end of the consent it replaces', async () => {
  const { begin, back, desk, provider, sent } = await finqware(SESSION('n1'), BANK, PAIR, { code: 'credentials_deleted' }) // prettier-ignore
  const old = { credentialsId: 'cred-0', token: 'acc-0', userRef: 'user-1', skill: 'emu', consentEndsAt: null, product: false } // prettier-ignore
  const asked = await begin('emu', { renewing: old })
  expect(desk.debts.size).toBe(0)
  await back(asked, { temp_token: 't' })
  for (const debt of desk.debts.values()) await provider.pay(debt)
  expect(sent.at(-1)).toEqual({ path: '/v1/consents/delete', body: { client_id: 'client', client_secret: 'secret', credentials_id: 'cred-0', access_token: 'acc-0', pcd_data_retention: 0 } }) // prettier-ignore
})

test('a consent that is deleted already is ended', async () => {
  const { provider, desk } = await finqware({ refused: 'inactive_credentials', type: 'unauthorized' })
  const access = { credentialsId: 'c', token: 't', userRef: 'u', skill: 'emu', consentEndsAt: null, product: false } // prettier-ignore
  await expect(provider.revoke(access, desk)).resolves.toBeUndefined()
})

const png = { name: '../../CNP 1900101.png', mediaType: 'image/png' as const, bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) } // prettier-ignore
const FORM = { amount: '10000', period: '6', cnp: '1900101400017' }
const NEXT = (nonce: string) => ({ nonce, step_id: `step-${nonce}`, status: 'SESSION_IN_PROGRESS' })

test.each([
  ['ro', 'Perioada'],
  ['ro-MD', 'Perioada'],
  ['pt-BR', 'Term'],
])('a form speaks %s where the bank does, else English', async (locale, label) => {
  const { begin } = await finqware(SESSION('n1'))
  const form = await begin('emu_ro_deposit_sbx_#1.0', { psu: { ...PSU, locale } })
  expect(form).toMatchObject({ ask: { fields: [{ label: 'Suma' }, { key: 'period', label }, { key: 'cnp' }] } })
})

test('a product: its form, its documents one by one, its confirmation; and what was applied for, without who', async () => {
  const { begin, fill, desk, sent, paths } = await finqware(SESSION('n1'), NEXT('n2'), NEXT('n3'), { upload_id: 'u1', status: 'UPLOADED' }, { refused: 'invalid_input' }, { upload_id: 'u2', status: 'UPLOADED' }, { temp_token: 'temp', status: 'SESSION_COMPLETED' }, PAIR) // prettier-ignore
  const form = await begin('emu_ro_deposit_sbx_#1.0')
  expect(form).toMatchObject({ ask: { title: 'Deposit', step: { current: 1, total: 3 }, fields: [{ key: 'amount', label: 'Suma', type: 'number' }, { key: 'period', label: 'Term', type: 'select', options: [{ value: '6', label: '6 months' }] }, { key: 'cnp' }] } }) // prettier-ignore
  expect(await fill(form, { ...FORM, amount: 'ten', period: '7' })).toMatchObject({ ask: { fields: [{ fault: 'invalid' }, { fault: 'invalid' }, { key: 'cnp' }] } }) // prettier-ignore
  const documents = await fill(form, FORM)
  expect(documents).toMatchObject({ ask: { step: { current: 2, total: 3 }, fields: [{ key: 'id_front', label: 'Id front', type: 'file', mostBytes: 10_485_760 }, { key: 'selfie', label: 'Selfie' }] } }) // prettier-ignore
  for (const id of ['f1', 'f2', 'f3']) desk.files.set(as<FileId>(id), png)
  const again = await fill(documents, { id_front: 'f1', selfie: 'f2' })
  expect(again).toMatchObject({ ask: { fields: [{ key: 'selfie', fault: 'rejected' }] } })
  expect([...desk.files.keys()]).toEqual(['f3'])
  const confirm = await fill(again, { selfie: 'f3' })
  expect(confirm).toMatchObject({ ask: { step: { current: 3, total: 3 }, fields: [{ key: 'terms_accepted', label: 'Terms accepted' }] } }) // prettier-ignore
  expect(desk.files.size).toBe(0)
  expect(await fill(confirm, { terms_accepted: 'true' })).toMatchObject({
    status: 'granted',
    consent: { scope: [] },
    application: { product: 'Deposit', status: 'submitted', facts: [{ label: 'Suma', value: '10000' }, { label: 'Term', value: '6 months' }, { label: 'Terms accepted', value: 'true' }] },
  }) // prettier-ignore
  const upload = 'sessions/s-n1/steps/step-n3/upload'
  expect(paths()).toEqual(['sessions', 'sessions/s-n1/steps', 'sessions/s-n1/steps', upload, upload, upload, 'sessions/s-n1/steps', 'tokens']) // prettier-ignore
  const sentForm = String(sent[3]?.body['form'])
  expect(sentForm).toMatch(/name="nonce"\s+n3\s/)
  expect(sentForm).toContain('filename="document.png"')
  expect(sentForm).not.toContain('1900101')
})

test('the last step of a product is not handed in twice', async () => {
  const { begin, fill, desk, paths } = await finqware(SESSION('n1'), NEXT('n2'), NEXT('n3'), {}, {}, 'killed', SESSION('n9')) // prettier-ignore
  for (const id of ['f1', 'f2']) desk.files.set(as<FileId>(id), png)
  const confirm = await fill(await fill(await begin('emu_ro_deposit_sbx_#1.0'), FORM), { id_front: 'f1', selfie: 'f2' })
  expect(await fill(confirm, { terms_accepted: 'true' })).toEqual(REFUSED.expired)
  expect(paths().filter((path) => path === 'sessions')).toHaveLength(1)
})

test('answers that Finqware does not take are asked for again, in a fresh session', async () => {
  const { begin, fill } = await finqware(SESSION('n1'), { refused: 'invalid_field' }, SESSION('n2'), NEXT('n3'), NEXT('n4')) // prettier-ignore
  const asked = await fill(await begin('emu_ro_deposit_sbx_#1.0'), FORM)
  expect(asked).toMatchObject({ ask: { step: { current: 1 }, fields: [{ fault: 'rejected' }, { fault: 'rejected' }, { fault: 'rejected' }] } }) // prettier-ignore
  expect(await fill(asked, FORM)).toMatchObject({ ask: { fields: [{ key: 'id_front' }, { key: 'selfie' }] } })
})

test('a document that is not there any more is asked for again', async () => {
  const { begin, fill, paths } = await finqware(SESSION('n1'), NEXT('n2'), NEXT('n3'))
  const documents = await fill(await begin('emu_ro_deposit_sbx_#1.0'), FORM)
  expect(await fill(documents, { id_front: 'nowhere' })).toMatchObject({ ask: { fields: [{ fault: 'required' }, { fault: 'required' }] } }) // prettier-ignore
  expect(paths()).toHaveLength(3)
})

test('no answer of a person and no secret is in what fails', async () => {
  const { begin, fill } = await finqware(SESSION('n1'), { refused: 'unknown_fields' })
  const error: unknown = await fill(await begin('slow'), { psu_id: 'canary' }).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'provider_refused', reason: 'invalid_request/unknown_fields' })
  expect(String(error)).not.toMatch(/canary|n1|secret/)
})
