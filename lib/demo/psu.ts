/**
 * A person without a browser: answers whatever a conversation asks, walks through the bank's pages by HTTP and comes back by the
 * return address, as the widget and a browser would. For the demo's people and for scripts.
 */
import type { Banking } from '../banking/banking.ts'
import { as, type ConnectionId, type CountryCode, type Viewer } from '../model/ids.ts'
import { NotFoundError } from '../model/errors.ts'
import type { Field } from '../model/conversation.ts'
import type { ConnectionView } from '../model/view.ts'
import type { Psu, Surroundings } from '../providers/provider.ts'
import { atScript } from '../providers/registry.ts'
import { visitBank } from '../providers/bank-pages.ts'

/** What people type into forms; a tax number of nobody, with valid check digits. */
const TYPED: Readonly<Record<string, string>> = { cpf: '318.402.957-32', cnpj: '', psu_id: '9999999998', iban: 'PL49000000010000000000000001', amount: '5000', period: '12' } // prettier-ignore
const MOST_TURNS = 12

export interface Person {
  readonly banking: Banking
  readonly viewer: Viewer
  readonly surroundings: Surroundings
  readonly psu: Psu
  /** The only origin where they log in: a password must not be typed anywhere else. */
  readonly only?: string
}

/** How a person behaves at the bank. */
export interface Manner {
  readonly login: string
  readonly press: 'approve' | 'decline' | 'error'
}

/** @throws {NotFoundError} where nobody serves the bank */
export async function beginAt(
  { banking, viewer, psu }: Pick<Person, 'banking' | 'viewer' | 'psu'>,
  { country, name, providerId }: { readonly country: CountryCode; readonly name: string; readonly providerId?: string },
): Promise<ConnectionView> {
  const { institutions } = await banking.finder(country)
  const found = institutions.find((one) => one.name === name && (providerId ?? one.providerId) === one.providerId)
  if (!found) throw new NotFoundError('institution')
  const consentText = { version: '1', locale: psu.locale }
  return banking.begin(viewer, { providerId: as(found.providerId), country, institutionRef: found.ref, consentText }, psu) // prettier-ignore
}

/** Answers one ask. @returns the view that came of it */
export async function answer(person: Person, view: ConnectionView, manner: Manner): Promise<ConnectionView> {
  const { banking, viewer, psu, surroundings, only } = person
  const { id, ask } = view
  switch (ask?.kind) {
    case 'script':
      await atScript(ask, { ...manner, only, surroundings })
      return banking.reply(viewer, id, { kind: 'finished' }, psu)
    case 'choose':
      return banking.reply(viewer, id, { kind: 'chosen', institutionRef: ask.institutions[0]?.ref ?? '' }, psu)
    case 'form': {
      const values = await Promise.all(ask.fields.map(async (field) => [field.key, await typed(person, id, field)]))
      return banking.reply(viewer, id, { kind: 'filled', values: Object.fromEntries(values) as Record<string, string> }, psu) // prettier-ignore
    }
    case 'redirect': {
      if (ask.url === null) return banking.reply(viewer, id, { kind: 'again' }, psu)
      const back = `${surroundings.appUrl}/return/${view.provider.id}`
      const params = await visitBank(ask.url, back, { login: manner.login, press: [manner.press], only })
      return banking.returned(viewer, view.provider.id, params)
    }
    case undefined:
      return banking.connection(viewer, id)
  }
}

/** Answers until the conversation asks nothing more. */
export async function converse(person: Person, begun: ConnectionView, manner: Manner): Promise<ConnectionView> {
  let view = begun
  for (let turn = 0; turn < MOST_TURNS && view.ask; turn++) view = await answer(person, view, manner)
  return view
}

async function typed({ banking, viewer }: Person, id: ConnectionId, { key, type, options }: Field): Promise<string> {
  if (type === 'file') {
    const bytes = Buffer.from('%PDF-1.4\n%%EOF\n')
    return (await banking.addFile(viewer, id, key, { name: `${key}.pdf`, mediaType: 'application/pdf', bytes })).id
  }
  return options?.[0]?.value ?? TYPED[key] ?? '1'
}
