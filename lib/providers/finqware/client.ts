/**
 * Finqware's endpoints: one function each, in Finqware's words. Every call is a POST with its keys in the body, and unknown
 * fields are refused, so a body holds what the contract names and nothing else. @see contracts/finqware.md 3 to 7
 */
import type { Json } from '../../model/ids.ts'
import { createHttp, placeOf, type Call } from '../http.ts'
import type { SentFile, Surroundings } from '../provider.ts'
import type { Access } from './access.ts'
import { classify } from './codes.ts'
import type { FinqwareSettings } from './config.ts'
import { authorization } from './signing.ts'
import { shownWords } from './shown.ts'
import * as wire from './wire.ts'

const WORDS = ['catalogs', 'sessions', 'steps', 'upload', 'tokens', 'accounts', 'balances', 'transactions', 'consents', 'get', 'delete'] // prettier-ignore
const SUFFIX = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' } as const

type Fields = Readonly<Record<string, Json>>

/** A session and the nonce that its next call spends. */
export interface Turn {
  readonly session: string
  readonly nonce: string
}

export function createClient(settings: FinqwareSettings, { now, record }: Surroundings) {
  const { apiUrl, clientId, clientSecret, appKey, signer } = settings
  const version = signer ? 'v1s' : 'v1'
  const http = createHttp({ provider: 'finqware', allow: [placeOf(apiUrl, `${version}/`)], words: WORDS, shows: shownWords, now, record, classify }) // prettier-ignore
  const keys = { client_id: clientId, client_secret: clientSecret }

  function post<T>(
    step: string,
    path: string,
    body: Fields | FormData,
    answer: Call<T>['answer'],
    how: { readonly attended?: boolean; readonly repeatable?: boolean } = {},
  ): Promise<T> {
    return http.call({
      step,
      method: 'POST',
      url: `${apiUrl}/${version}/${path}`,
      body: () => body,
      ...(signer && { headers: (text: string | null) => authorization(signer, text, now()) }),
      answer,
      attended: true,
      ...how,
    })
  }

  const pairOf = ({ credentialsId, token }: Access) => ({ ...keys, credentials_id: credentialsId, access_token: token })

  /** Reading changes nothing, so it may be repeated. */
  const query = <T>(
    what: string,
    { access, attended }: Reader,
    answer: Call<T>['answer'],
    filter?: Fields,
  ): Promise<T> =>
    post(`${what}.get`, `${what}/get`, { ...pairOf(access), tenant_user_id: access.userRef, ...(filter && { filter }) }, answer, { attended, repeatable: true }) // prettier-ignore

  return {
    catalog: () =>
      post('catalogs.get', 'catalogs/get', { client_id: clientId, client_app_key: appKey }, wire.catalog, { repeatable: true }), // prettier-ignore
    openSession: (skill: string, userRef: string) =>
      post('session.open', 'sessions', { client_id: clientId, client_app_key: appKey, skill, tenant_user_id: userRef }, wire.session), // prettier-ignore
    submit: ({ session, nonce }: Turn, skill: string, step: string, data: Fields) =>
      post('step.submit', `sessions/${session}/steps`, { client_id: clientId, nonce, skill, step, data }, wire.stepped),
    /** The file goes under a name of ours: what people call their documents is nobody's business. */
    upload({ session, nonce }: Turn, stepId: string, type: string, file: SentFile): Promise<void> {
      const form = new FormData()
      form.set('client_id', clientId)
      form.set('nonce', nonce)
      form.set('type', type)
      const bytes = new Uint8Array(file.bytes) // a copy of its own, as a blob wants it
      form.set('file', new Blob([bytes], { type: file.mediaType }), `document.${SUFFIX[file.mediaType]}`)
      return post('step.upload', `sessions/${session}/steps/${stepId}/upload`, form, null)
    },
    exchange: (tempToken: string) => post('tokens', 'tokens', { ...keys, temp_token: tempToken }, wire.tokens),

    accounts: (by: Reader) => query('accounts', by, wire.accounts),
    balances: (by: Reader) => query('balances', by, wire.balances),
    transactions: (by: Reader, filter: Fields) => query('transactions', by, wire.transactions, filter),

    consent: (access: Access, attended: boolean) =>
      post('consents.get', 'consents/get', pairOf(access), wire.consent, { attended, repeatable: true }),
    /** Without the data it cached: a retention of 0 minutes erases as soon as possible. Doing it twice is doing it once. */
    deleteConsent: (access: Access): Promise<void> =>
      post('consents.delete', 'consents/delete', { ...pairOf(access), pcd_data_retention: 0 }, null, { attended: false, repeatable: true }), // prettier-ignore
  }
}
export type Client = ReturnType<typeof createClient>

/** Whose data is read, and whether somebody waits for it. */
export interface Reader {
  readonly access: Access
  readonly attended: boolean
}
