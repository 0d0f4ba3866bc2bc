/**
 * A person without a browser, for scripts: answers whatever a conversation asks, walks through the bank's pages by HTTP and comes
 * back by the return address, as the widget and a browser would.
 */
import type { Banking } from '../lib/banking/banking.ts'
import { as, type ConnectionId, type CountryCode, type ProviderId, type Viewer } from '../lib/model/ids.ts'
import type { Ask, Field } from '../lib/model/conversation.ts'
import type { ConnectionView } from '../lib/model/view.ts'
import { driveWizard, FIELDS, wizardHttp, wizardUrl } from '../lib/providers/klarna/wizard.ts'
import type { Surroundings } from '../lib/providers/provider.ts'
import { visitBank } from '../lib/providers/testing/bank.ts'

export const PSU = { ipAddress: '198.51.100.7', userAgent: 'Mozilla/5.0 (scripts)', locale: 'en' }

/** A bank of each provider that lets anybody in, and somebody who lives there. */
export interface Bank {
  readonly providerId: ProviderId
  readonly country: CountryCode
  readonly institution: string
  readonly login: string
}

const bank = (providerId: string, country: string, institution: string, login: string): Bank => ({ providerId: as(providerId), country: as(country), institution, login }) // prettier-ignore
export const BANKS: readonly Bank[] = [
  bank('klarna', 'DE', 'Nordlicht Bank', 'one'),
  bank('klavi', 'BR', 'Banco Ipê', 'lucas'),
  bank('finqware', 'RO', 'Banca Mureș', 'mihai'),
  bank('banqware', 'PL', 'Bank Wisła', 'ewa'),
]

/** What people type into forms; a tax number of nobody, with valid check digits. */
const TYPED: Readonly<Record<string, string>> = { cpf: '318.402.957-32', cnpj: '', psu_id: '9999999998', iban: 'PL49000000010000000000000001', amount: '5000', period: '12' } // prettier-ignore

export interface Person {
  readonly banking: Banking
  readonly viewer: Viewer
  readonly surroundings: Surroundings
  /** Where Klarna's wizard is answered. */
  readonly wizard: string
}

/** How a person behaves at the bank. */
export interface Manner {
  readonly login: string
  readonly press: 'approve' | 'decline' | 'error'
}

export async function begin(
  { banking, viewer }: Pick<Person, 'banking' | 'viewer'>,
  { providerId, country, institution }: Bank,
): Promise<ConnectionView> {
  const { institutions } = await banking.finder(country)
  const found = institutions.find((one) => one.providerId === providerId && one.name === institution)
  if (!found) throw new Error(`${institution} is not offered by ${providerId}`)
  const consentText = { version: '1', locale: 'en' }
  return banking.begin(viewer, { providerId, country, institutionRef: found.ref, consentText }, PSU)
}

/** Answers one ask. @returns the view that came of it */
export async function answer(person: Person, view: ConnectionView, manner: Manner): Promise<ConnectionView> {
  const { banking, viewer } = person
  const { id, ask } = view
  switch (ask?.kind) {
    case 'script':
      await driveKlarna(person, ask, manner)
      return banking.reply(viewer, id, { kind: 'finished' }, PSU)
    case 'choose':
      return banking.reply(viewer, id, { kind: 'chosen', institutionRef: ask.institutions[0]?.ref ?? '' }, PSU)
    case 'form': {
      const values = await Promise.all(ask.fields.map(async (field) => [field.key, await typed(person, id, field)]))
      return banking.reply(viewer, id, { kind: 'filled', values: Object.fromEntries(values) as Record<string, string> }, PSU) // prettier-ignore
    }
    case 'redirect': {
      if (ask.url === null) return banking.reply(viewer, id, { kind: 'again' }, PSU)
      const back = `${person.surroundings.appUrl}/return/${view.provider.id}`
      const params = await visitBank(ask.url, back, { login: manner.login, press: [manner.press] })
      return banking.returned(viewer, view.provider.id, params)
    }
    case undefined:
      return banking.connection(viewer, id)
  }
}

/** Answers until the conversation asks nothing more. */
export async function converse(person: Person, begun: ConnectionView, manner: Manner): Promise<ConnectionView> {
  let view = begun
  for (let turn = 0; turn < 12 && view.ask; turn++) view = await answer(person, view, manner)
  return view
}

async function driveKlarna(
  { wizard, surroundings }: Person,
  { clientToken }: Extract<Ask, { kind: 'script' }>,
  { login, press }: Manner,
): Promise<void> {
  // prettier-ignore
  const name = press === 'approve' ? login : press === 'decline' ? `denied+${login}` : `bank-technical+${login}`
  await driveWizard({
    http: wizardHttp(wizard, surroundings),
    url: wizardUrl(clientToken),
    answers: {
      bank: { bankCode: '88888888', countryCode: 'DE' },
      fields: { [FIELDS.method]: 'de_testbank_bias', [FIELDS.user]: name, [FIELDS.password]: 'x', [FIELDS.otp]: '123456' }, // prettier-ignore
    },
  })
}

async function typed({ banking, viewer }: Person, id: ConnectionId, { key, type, options }: Field): Promise<string> {
  if (type === 'file') {
    const bytes = Buffer.from('%PDF-1.4\n%%EOF\n')
    return (await banking.addFile(viewer, id, key, { name: `${key}.pdf`, mediaType: 'application/pdf', bytes })).id
  }
  return options?.[0]?.value ?? TYPED[key] ?? '1'
}
