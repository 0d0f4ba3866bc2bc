/** Banqware's endpoints: one function each, in Banqware's words. Every call is made by our server. @see contracts/banqware.md 2 to 9 */
import { randomUUID } from 'node:crypto'
import { Agent, fetch as undiciFetch } from 'undici'
import type { Json } from '../../model/ids.ts'
import { createBearer } from '../bearer.ts'
import { createHttp, placeOf, type Call } from '../http.ts'
import type { Surroundings } from '../provider.ts'
import type { Access } from './access.ts'
import { classify } from './codes.ts'
import type { BanqwareSettings } from './config.ts'
import { shownWords } from './shown.ts'
import * as wire from './inferred.ts'

const { routes } = wire

/** A `fetch` that shows the client certificate. */
export function certified(certificate: NonNullable<BanqwareSettings['certificate']>): typeof fetch {
  const dispatcher = new Agent({ connect: certificate })
  const shown = (input: URL, init: object) => undiciFetch(input, { ...init, dispatcher })
  return shown as unknown as typeof fetch // the package's own types of the platform's very classes
}

export function createClient(settings: BanqwareSettings, { now, record }: Surroundings) {
  const { apiUrl, auth, clientId, clientSecret, certificate } = settings
  const http = createHttp({
    provider: 'banqware',
    allow: [placeOf(apiUrl)],
    words: wire.WORDS,
    shows: shownWords,
    now,
    record,
    classify,
    ...(certificate && { fetch: certified(certificate) }),
  })
  const requestId = () => ({ 'x-request-id': randomUUID() })

  const bearer = createBearer(now, async () => {
    const body = new URLSearchParams({ ...wire.TOKEN_REQUEST, client_id: clientId, client_secret: clientSecret })
    const { access_token: token, expires_in: expiresInSeconds } = await http.call({
      step: 'token', method: 'POST', url: `${apiUrl}/${routes.token}`, body: () => body, headers: requestId, answer: wire.token, attended: true, repeatable: true,
    }) // prettier-ignore
    return { token, expiresInSeconds }
  })

  type Asked<T> = Pick<Call<T>, 'step' | 'answer'> & Partial<Pick<Call<T>, 'method' | 'repeatable' | 'attended'>>

  function call<T>(path: string, asked: Asked<T>, body?: Json): Promise<T> {
    const made = (credential: Readonly<Record<string, string>>): Promise<T> =>
      http.call({
        method: 'GET',
        attended: true,
        ...asked,
        url: `${apiUrl}/${path}`,
        ...(body !== undefined && { body: () => body }),
        headers: () => ({ ...requestId(), ...credential }),
      })
    if (auth === 'oauth') return bearer.with((token) => made({ authorization: `Bearer ${token}` }))
    return made({ [wire.GATEWAY_KEYS.id]: clientId, [wire.GATEWAY_KEYS.secret]: clientSecret })
  }

  return {
    tenantUrls: () => call(routes.tenantUrls, { step: 'urls.get', answer: wire.tenantUrls }),
    putTenantUrls: (body: Json) => call(routes.tenantUrls, { step: 'urls.put', method: 'PUT', answer: null }, body),
    banks: (country: string) => call(routes.banks(country), { step: 'banks', answer: wire.banks }),

    /** Made twice it is there already, which is a refusal of its own. */
    createUser: (userRef: string) =>
      call(routes.users, { step: 'user.create', method: 'POST', answer: wire.person, repeatable: true }, { clientId: userRef }), // prettier-ignore
    findUser: (userRef: string) => call(routes.userByClientId(userRef), { step: 'user.find', answer: wire.person }),

    createConsent: (userId: string, body: Json) =>
      call(routes.consents(userId), { step: 'consent.create', method: 'POST', answer: wire.consent }, body),
    consents: (userId: string) => call(routes.consents(userId), { step: 'consent.list', answer: wire.consents }),
    consent: (userId: string, consentId: string) =>
      call(routes.consent(userId, consentId), { step: 'consent.get', answer: wire.consent }),
    /** With all data obtained through it. */
    deleteConsent: (userId: string, consentId: string) =>
      call(routes.consent(userId, consentId), { step: 'consent.delete', method: 'DELETE', answer: null }),

    createUpdate: ({ userId, consentId }: Access, callbackUrl: string | null) =>
      call(routes.updates(userId, consentId), { step: 'update.create', method: 'POST', answer: wire.startedUpdate }, callbackUrl === null ? {} : { callbackUrl }), // prettier-ignore
    update: ({ userId }: Access, updateId: string) =>
      call(routes.update(userId, updateId), { step: 'update.get', answer: wire.update, attended: false }),

    accounts: ({ userId, consentId }: Access) =>
      call(routes.accounts(userId, consentId), { step: 'accounts', answer: wire.accounts, attended: false }),
    transactions: ({ userId }: Access, accountId: string, from: string, page: string | null) =>
      call(routes.transactions(userId, accountId, wire.pageQuery(from, page)), { step: 'transactions', answer: wire.transactions, attended: false }), // prettier-ignore
    kyc: ({ userId, consentId }: Access) =>
      call(routes.kyc(userId, consentId), { step: 'kyc', answer: wire.kyc, attended: false }),
  }
}
export type Client = ReturnType<typeof createClient>
