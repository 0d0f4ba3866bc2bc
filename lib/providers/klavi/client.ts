/**
 * Klavi's endpoints: one function each, in Klavi's words. An access token speaks for the tenant, a link token for one PSU; each
 * opens its own routes only.
 * @see contracts/klavi.md 3 to 7, 9
 */
import { ProviderRefusedError, type AppError } from '../../model/errors.ts'
import type { Json } from '../../model/ids.ts'
import { createBearer } from '../bearer.ts'
import { createHttp, placeOf, type Call, type Refusal } from '../http.ts'
import type { Surroundings } from '../provider.ts'
import type { KlaviSettings } from './config.ts'
import { shownWords } from './shown.ts'
import * as wire from './wire.ts'

const WORDS = ['auth', 'links', 'institutions', 'consents', 'revoke', 'personal', 'business', 'institution-data']

/** Business codes of a refusal. */
export const CODE = {
  unauthorised: '4001', unknownProduct: '4002', tooManyConsents: '4003', outage: '4004', failed: '4007', insufficient: '4008',
} as const // prettier-ignore

/** Whether an error is a refusal with one of these reasons: a business code, or `http_404` for a bare status. */
export const refusedFor = (error: unknown, ...reasons: readonly string[]): error is ProviderRefusedError =>
  error instanceof ProviderRefusedError && reasons.includes(error.reason)

function classify({ status, body }: Refusal): AppError | null {
  const found = wire.refusal.safeParse(body)
  return status === 416 && found.success ? new ProviderRefusedError('klavi', String(found.data.statusCode)) : null
}

/** Whose consents: all of a link, or all of a person. */
export type ConsentFilter = { readonly linkId: string } | TaxIds
export interface TaxIds {
  readonly cpf: string
  readonly cnpj: string | null
}

type Bare<T> = Pick<Call<T>, 'step' | 'method' | 'url' | 'answer'> & {
  readonly body?: Json
  readonly attended?: boolean
}

export function createClient({ apiUrl, accessKey, secretKey }: KlaviSettings, { now, record }: Surroundings) {
  const base = `${apiUrl}/data/v1`
  const http = createHttp({ provider: 'klavi', allow: [placeOf(base)], words: WORDS, shows: shownWords, now, record, classify }) // prettier-ignore

  const send = <T>({ body, attended = true, ...call }: Bare<T>, token?: string): Promise<T> =>
    http.call({
      ...call,
      ...(body !== undefined && { body: () => body }),
      ...(token !== undefined && { headers: () => ({ authorization: `Bearer ${token}` }) }),
      attended,
    })

  const bearer = createBearer(now, async () => {
    const body = { accessKey, secretKey }
    const answer = await send({ step: 'token.get', method: 'POST', url: `${base}/auth`, body, answer: wire.token })
    return { token: answer.accessToken, expiresInSeconds: answer.expireIn }
  })
  const asTenant = <T>(call: Bare<T>): Promise<T> => bearer.with((token) => send(call, token))

  return {
    createLink: (body: Json) =>
      asTenant({ step: 'link.create', method: 'POST', url: `${base}/links`, body, answer: wire.link }),
    institutions: (linkToken: string) =>
      send({ step: 'institutions.list', method: 'GET', url: `${base}/links/institutions`, answer: wire.institutions }, linkToken), // prettier-ignore
    createConsent: (linkToken: string, body: Json) =>
      send({ step: 'consent.create', method: 'POST', url: `${base}/consents`, body, answer: wire.createdConsent }, linkToken), // prettier-ignore
    consent: (id: string) =>
      asTenant({ step: 'consent.read', method: 'GET', url: `${base}/consents/${id}`, answer: wire.consent }),
    /** Klavi wants tax ids in the query; nothing of ours ever keeps a query. */
    consents(of: ConsentFilter) {
      const query = new URLSearchParams(
        'linkId' in of ? { linkId: of.linkId } : { personalTaxId: of.cpf, ...(of.cnpj && { businessTaxId: of.cnpj }) },
      )
      return asTenant({ step: 'consents.list', method: 'GET', url: `${base}/consents?${query}`, answer: wire.consents })
    },
    /** Resolves also when there is nothing left to revoke. */
    async revoke(id: string): Promise<void> {
      try {
        await asTenant({ step: 'consent.revoke', method: 'DELETE', url: `${base}/consents/${id}/revoke`, answer: null })
      } catch (error) {
        if (!refusedFor(error, 'http_404', 'http_409', 'http_410', CODE.unauthorised)) throw error
      }
    },
    order: (whose: 'personal' | 'business', body: Json, attended: boolean) =>
      asTenant({ step: 'report.order', method: 'POST', url: `${base}/${whose}/institution-data`, body, answer: wire.ordered, attended }), // prettier-ignore
  }
}
export type Client = ReturnType<typeof createClient>
