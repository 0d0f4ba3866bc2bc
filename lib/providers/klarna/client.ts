/**
 * Klarna's endpoints: one function each, in Klarna's words. Addresses come from earlier answers and are pinned by `http.ts`.
 * @see contracts/klarna.md 2, 3, 4, 7
 */
import type { Json } from '../../model/ids.ts'
import { createHttp, placeOf, type Call, type Http } from '../http.ts'
import type { Psu, Surroundings } from '../provider.ts'
import { classify } from './codes.ts'
import type { KlarnaSettings } from './config.ts'
import { shownWords } from './shown.ts'
import * as wire from './wire.ts'

const WORDS = ['xs2a', 'insights', 'v1', 'sessions', 'flows', 'accounts', 'account-details', 'balances', 'transactions', 'insights-refresh',
  'consent', 'consents', 'get', 'list', 'reports', 'categorization', 'account-info', 'create', 'categories'] // prettier-ignore

/** Marks a consent call as attended: the PSU is there, so the day's quota of unattended calls is not used. */
const psuOf = (psu: Psu): { readonly user_agent: string; readonly ip_address: string } => ({
  user_agent: psu.userAgent,
  ip_address: psu.ipAddress,
})

/** How a consent call gets its token: the newest at every try, and every answer's own kept before it is used. */
export interface TokenHolder {
  token(): string
  rotate(token: string): Promise<void>
}

interface Spending {
  readonly holder: TokenHolder
  readonly psu: Psu | null
}

export function createClient(settings: KlarnaSettings, { now, record }: Surroundings) {
  const { apiUrl, token } = settings
  const http: Http = createHttp({
    provider: 'klarna',
    allow: [placeOf(apiUrl, 'xs2a/v1/'), placeOf(apiUrl, 'insights/v1/')],
    words: WORDS,
    shows: shownWords,
    now,
    record,
    headers: { authorization: `Token ${token}` },
    classify: (refusal) => classify(refusal, now()),
  })
  const path = (rest: string): string => `${apiUrl}/${rest}`
  const attended = true

  /** A call that spends the consent's token. Reading changes nothing at the bank, so it may be repeated. */
  function spend<T>(
    call: Pick<Call<T>, 'step' | 'url' | 'answer'> & { readonly method?: 'POST' | 'PUT' },
    body: Readonly<Record<string, Json>>,
    { holder, psu }: Spending,
  ): Promise<T> {
    return http.call({
      method: 'POST',
      ...call,
      body: () => ({ ...body, consent_token: holder.token(), ...(psu && { psu: psuOf(psu) }) }),
      attended: psu !== null,
      repeatable: true,
      async first(answer) {
        const found = wire.rotation.safeParse(answer)
        const rotated = found.data?.data?.consent_token ?? found.data?.consent_token
        if (rotated !== undefined) await holder.rotate(rotated)
      },
    })
  }

  return {
    openSession: (body: Json) =>
      http.call({ step: 'session.open', method: 'PUT', url: path('xs2a/v1/sessions'), body: () => body, answer: wire.session, attended, repeatable: false }), // prettier-ignore
    readSession: (url: string) =>
      http.call({ step: 'session.read', method: 'GET', url, answer: wire.sessionBank, attended }),
    closeSession: (url: string) => http.call({ step: 'session.close', method: 'DELETE', url, answer: null, attended }),
    startFlow: (url: string, body: Json) =>
      http.call({ step: 'flow.start', method: 'PUT', url, body: () => body, answer: wire.startedFlow, attended, repeatable: false }), // prettier-ignore
    readFlow: (url: string) => http.call({ step: 'flow.read', method: 'GET', url, answer: wire.flow, attended }),
    closeFlow: (url: string) => http.call({ step: 'flow.close', method: 'DELETE', url, answer: null, attended }),
    /** Fetched twice it is the same consent with a newer token. */
    getConsent: (url: string) =>
      http.call({ step: 'consent.get', method: 'POST', url, answer: wire.consent, attended, repeatable: true }),

    accounts: (url: string, by: Spending) => spend({ step: 'accounts.get', url, answer: wire.accountsResult }, {}, by),
    accountDetails: (url: string, accountId: string, by: Spending) =>
      spend({ step: 'account-details.get', url, answer: wire.accountResult }, { account_id: accountId }, by),
    balances: (url: string, accountId: string, by: Spending) =>
      spend({ step: 'balances.get', url, answer: wire.balancesResult }, { account_id: accountId }, by),
    transactions: (
      url: string,
      of: { readonly account_id: string; readonly from_date: string; readonly to_date: string },
      by: Spending,
    ) =>
      spend({ step: 'transactions.get', url, answer: wire.transactionsResult }, { ...of, preferred_pagination_size: 1_000 }, by), // prettier-ignore
    moreTransactions: (url: string, offset: string, by: Spending) =>
      spend({ step: 'transactions.list', url, answer: wire.transactionsResult }, { offset }, by),

    refreshInsights: (body: Readonly<Record<string, Json>>, by: Spending) =>
      spend({ step: 'insights.refresh', method: 'PUT', url: path('insights/v1/consents/insights-refresh'), answer: wire.refresh }, body, by), // prettier-ignore
    categorisation: (body: Json, isAttended: boolean) =>
      http.call({ step: 'report.categorization', method: 'POST', url: path('insights/v1/reports/categorization/create'), body: () => body, answer: wire.categorisation, attended: isAttended, repeatable: true }), // prettier-ignore
    accountInfos: (body: Json, isAttended: boolean) =>
      http.call({ step: 'report.account-info', method: 'POST', url: path('insights/v1/reports/account-info/create'), body: () => body, answer: wire.accountInfos, attended: isAttended, repeatable: true }), // prettier-ignore
    categories: () =>
      http.call({ step: 'categories.get', method: 'POST', url: path('insights/v1/categories/get'), answer: wire.categoryList, attended: false, repeatable: true }), // prettier-ignore
  }
}
export type Client = ReturnType<typeof createClient>
