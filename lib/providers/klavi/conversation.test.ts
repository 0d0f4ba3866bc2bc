import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, type CountryCode, type Json } from '../../model/ids.ts'
import type { Reply } from '../../model/conversation.ts'
import { MemoryDesk, PSU } from '../contract.ts'
import type { Begin, Progress, Provider } from '../provider.ts'
import { FakeKlavi } from './testing/fake.ts'

const CPF = '31840295732'
const STATE = 's'.repeat(43)
const BR = as<CountryCode>('BR')

let klavi: FakeKlavi
let desk: MemoryDesk
let provider: Provider
beforeEach(async () => {
  klavi = await new FakeKlavi().open()
  desk = new MemoryDesk()
  provider = klavi.provider()
})
afterEach(() => klavi.close())

const request = (more: Partial<Begin> = {}): Begin => ({
  country: BR, institution: { ref: '901', name: 'Banco Emulado', country: BR, aliases: [] }, scope: ['accounts'], days: 365,
  returnUrl: 'http://localhost:3000/return/klavi', state: STATE, userRef: 'u', psu: PSU, renewing: null, ...more,
}) // prettier-ignore

const memoOf = (progress: Progress): Json => {
  if (progress.status !== 'asking' && progress.status !== 'waiting') throw new Error(`it came to ${progress.status}`)
  return progress.memo
}
const say = (to: Progress, reply: Reply): Promise<Progress> => provider.consent.advance(memoOf(to), reply, desk)
const fill = async (values: Readonly<Record<string, string>> = { cpf: CPF }): Promise<Progress> =>
  say(await provider.consent.begin(request(), desk), { kind: 'filled', values })
const click = async (): Promise<Progress> => say(await fill(), { kind: 'again' })
function authorise(permissions: readonly string[] = ['ACCOUNTS_ALL', 'REGISTRATION_ALL']) {
  const consent = klavi.consents.at(-1)!
  Object.assign(consent, { status: 'AUTHORISED', permissionsGranted: permissions })
}
const renewing = { consentId: 'c1', linkId: 'link-0', taxIds: { cpf: CPF, cnpj: null }, institutionCode: '901' }

test('an anonymous link lists the banks, without those in outage', async () => {
  klavi.institutions.push({ institutionCode: '902', name: 'Fora', isOutage: true, organizationName: '' })
  expect(await provider.institutions(BR)).toEqual([{ ref: '901', name: 'Banco Emulado', country: 'BR', aliases: ['901', 'Emulado S.A.'] }]) // prettier-ignore
})
test('the form asks for tax ids in the product’s own words, and check digits are ours to check', async () => {
  const asked = await provider.consent.begin(request(), desk)
  expect(asked).toMatchObject({ status: 'asking', ask: { kind: 'form', title: null } })
  const wrong = await say(asked, { kind: 'filled', values: { cpf: '318.402.957-33', cnpj: '11.222.333/0001-82' } })
  expect(wrong).toMatchObject({ ask: { fields: [{ key: 'cpf', fault: 'invalid' }, { key: 'cnpj', fault: 'invalid' }] } }) // prettier-ignore
  expect(klavi.calls).toEqual([])
  const right = await say(wrong, { kind: 'filled', values: { cpf: '318.402.957-32', cnpj: '11.222.333/0001-81' } })
  expect(right).toMatchObject({ ask: { kind: 'redirect', url: null, expiresAt: null }, ref: 'link-1' })
})
test('the consent is made at the click, as a debt, and its address lasts a minute', async () => {
  expect(await fill()).toMatchObject({ ask: { url: null } })
  expect([klavi.consents.length, desk.debts.size]).toEqual([0, 0])
  expect(await click()).toMatchObject({ ask: { kind: 'redirect', url: 'https://bank.example/authorize', expiresAt: '2026-11-20T14:01:00.000Z' } }) // prettier-ignore
  expect(klavi.consents[0]).toMatchObject({ externalTrackId: `${STATE}.1`, personalTaxId: CPF })
  expect([...desk.debts.values()]).toMatchObject([{ consentId: 'c1', trackId: `${STATE}.1` }])
})
test('a later click gives up the one before', async () => {
  await say(await click(), { kind: 'again' })
  expect(klavi.consents.map(({ status, externalTrackId }) => [status, externalTrackId])).toEqual([
    ['REVOKED', `${STATE}.1`],
    ['AWAITING_AUTHORISATION', `${STATE}.2`],
  ])
  expect(desk.debts.size).toBe(1)
})
test('a consent whose answer was lost is found, ended, and asked for anew', async () => {
  klavi.faults.set('POST /consents', ['lost'])
  expect(await click()).toMatchObject({ ask: { url: 'https://bank.example/authorize' } })
  expect(klavi.consents.map(({ status }) => status)).toEqual(['REVOKED', 'AWAITING_AUTHORISATION'])
  expect(desk.debts.size).toBe(1)
})
test('what is granted says what it shares, and owes nothing', async () => {
  const clicked = await click()
  authorise()
  const back = { consent_id: 'c1', link_id: 'link-1', external_info: JSON.stringify({ state: STATE }) }
  expect(await say(clicked, { kind: 'returned', params: back })).toEqual({
    status: 'granted', ref: 'link-1',
    access: { consentId: 'c1', linkId: 'link-1', taxIds: { cpf: CPF, cnpj: null }, institutionCode: '901' },
    consent: { status: 'valid', scope: ['accounts', 'details', 'balances', 'transactions', 'identity'], validUntil: new Date('2027-11-20T23:59:59.999Z') },
  }) // prettier-ignore
  expect(desk.debts.size).toBe(0)
})
test('what the way back says is not believed', async () => {
  const params = { error: 'access_denied', consent_id: 'c1' }
  expect(await say(await click(), { kind: 'returned', params })).toMatchObject({ status: 'waiting' })
})
test('coming back from a consent that was given up is not coming back from this one', async () => {
  const again = await say(await click(), { kind: 'again' })
  expect(await say(again, { kind: 'returned', params: { consent_id: 'c1' } })).toMatchObject({ status: 'asking' })
})
test.each([
  ['STARTED', 'asking', undefined],
  ['AWAITING_AUTHORISATION', 'asking', undefined],
  ['AWAITING_LGPD_AUTHORISATION', 'waiting', undefined],
  ['SOMETHING_NEW', 'asking', undefined],
  ['rejected', 'refused', 'ACCESS_DENIED'],
  ['ERROR', 'refused', 'INSTITUTION_DOWN'],
  ['EXPIRED', 'refused', 'SESSION_EXPIRED'],
  ['REVOKED', 'refused', 'ACCESS_DENIED'],
  ['DELETED_BY_USER', 'refused', 'ACCESS_DENIED'],
])('a consent that is %s means %s', async (status, progress, problem) => {
  const clicked = await click()
  klavi.consents[0]!.status = status
  const found = await say(clicked, { kind: 'polled' })
  expect([found.status, found.status === 'refused' ? found.problem : undefined]).toEqual([progress, problem])
  expect(desk.debts.size).toBe(progress === 'refused' ? 0 : 1)
})
test('one that nobody authorised for an hour ran out', async () => {
  const clicked = await click()
  klavi.consents[0]!.status = 'REJECTED'
  klavi.now = new Date('2026-11-20T15:00:00Z')
  expect(await say(clicked, { kind: 'polled' })).toMatchObject({ status: 'refused', problem: 'SESSION_EXPIRED' })
})
test('a bank that this link does not offer is chosen anew from what it does', async () => {
  const gone = request({ institution: { ref: '777', name: 'X', country: BR, aliases: [] } })
  const asked = await say(await provider.consent.begin(gone, desk), { kind: 'filled', values: { cpf: CPF } })
  expect(asked).toMatchObject({ ask: { kind: 'choose', institutions: [{ ref: '901' }] } })
  const chosen = await say(asked, { kind: 'chosen', institutionRef: '901' })
  expect(chosen).toMatchObject({ ask: { kind: 'redirect', url: null } })
  expect(await say(chosen, { kind: 'again' })).toMatchObject({ ask: { url: 'https://bank.example/authorize' } })
})
test('a bank that falls out at the click is chosen anew', async () => {
  klavi.faults.set('POST /consents', [4004])
  expect(await click()).toMatchObject({ ask: { kind: 'choose' } })
  expect(desk.debts.size).toBe(0)
})
test('too many consents: those that nobody answered go, and nothing else', async () => {
  const other = { linkId: 'link-9', externalTrackId: 'other.1', personalTaxId: CPF, institutionCode: '901', permissionsGranted: [], createdAt: klavi.now.toISOString() } // prettier-ignore
  klavi.consents.push({ ...other, consentId: 'c1', status: 'AUTHORISED' }, { ...other, consentId: 'c2', externalTrackId: 'other.2', status: 'STARTED' }) // prettier-ignore
  klavi.faults.set('POST /consents', [4003])
  expect(await click()).toMatchObject({ ask: { url: 'https://bank.example/authorize' } })
  expect(klavi.consents.map(({ status }) => status)).toEqual(['AUTHORISED', 'REVOKED', 'AWAITING_AUTHORISATION'])
  klavi.faults.set('POST /consents', [4003, 4003])
  expect(await click()).toMatchObject({ status: 'refused', problem: 'USER_ACTION_NEEDED' })
})
test('a renewal asks for no numbers again, and leaves the consent it replaces to the clock', async () => {
  klavi.consents.push({ consentId: 'c1', linkId: 'link-0', externalTrackId: 'old.1', personalTaxId: CPF, institutionCode: '901', status: 'AUTHORISED', permissionsGranted: [], createdAt: '2026-01-01T00:00:00Z' }) // prettier-ignore
  const clicked = await say(await provider.consent.begin(request({ renewing }), desk), { kind: 'again' })
  authorise()
  expect(await say(clicked, { kind: 'polled' })).toMatchObject({ status: 'granted', access: { consentId: 'c2' } })
  expect(klavi.consents[0]?.status).toBe('AUTHORISED')
  for (const debt of desk.debts.values()) await provider.pay(debt)
  expect(klavi.consents.map(({ status }) => status)).toEqual(['REVOKED', 'AUTHORISED'])
})
test('cancelling revokes what is pending', async () => {
  expect(await say(await click(), { kind: 'cancelled' })).toMatchObject({ status: 'refused', reason: 'psu' })
  expect([klavi.consents[0]?.status, desk.debts.size]).toEqual(['REVOKED', 0])
})
test.each(['http://bank.example/a', 'https://user:pass@bank.example/', 'javascript:alert(1)', '//bank.example'])(
  'an address such as %s is not shown to anybody', async (url) => {
    klavi.redirectUrl = url
    await expect(click()).rejects.toMatchObject({ code: 'wire_mismatch' })
    expect([...desk.debts.values()]).toMatchObject([{ consentId: 'c1' }])
  },
) // prettier-ignore
test('"another bank" goes through Klavi’s own pages, and the link tells what came of it', async () => {
  const asked = await provider.consent.begin(request({ institution: null }), desk)
  expect(asked).toMatchObject({ ask: { kind: 'redirect', url: `${klavi.origin}/path?v=link`, expiresAt: '2026-11-20T14:30:00.000Z' } }) // prettier-ignore
  expect(await say(asked, { kind: 'returned', params: { link_id: 'link-1' } })).toMatchObject({ status: 'asking' })
  klavi.consents.push({ consentId: 'c1', linkId: 'link-1', externalTrackId: 'x', personalTaxId: CPF, institutionCode: '901', status: 'AUTHORISED', permissionsGranted: ['ACCOUNTS_ALL'], createdAt: klavi.now.toISOString() }) // prettier-ignore
  expect(await say(asked, { kind: 'polled' })).toMatchObject({
    status: 'granted', access: { taxIds: { cpf: CPF, cnpj: null } }, institution: { ref: '901', name: 'Banco Emulado' },
  }) // prettier-ignore
  expect(desk.debts.size).toBe(0)
})
test('Klavi’s own pages must be where they are said to be', async () => {
  provider = klavi.provider({ KLAVI_MODE: 'whitelabel', KLAVI_WHITELABEL_URL: 'https://conecte.klavi.ai' })
  await expect(provider.consent.begin(request(), desk)).rejects.toMatchObject({ code: 'wire_mismatch' })
})
test('our state comes back in what the link was given, or in the name of the consent', () => {
  const stateOf = (params: Readonly<Record<string, string>>) => provider.stateOf?.(params)
  expect(stateOf({ external_info: JSON.stringify({ state: STATE }) })).toBe(STATE)
  expect(stateOf({ external_info: '{', external_track_id: `${STATE}.12` })).toBe(STATE)
  expect(stateOf({ link_id: 'x' })).toBeNull()
})
