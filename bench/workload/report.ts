/** The entries as bodies of Klarna's categorisation report, page by page, and a wing that reads them: all but the network. */
import { parseJson } from '../../lib/providers/http-json.ts'
import type { Log, Parts } from '../../lib/banking/parts.ts'
import type { Store } from '../../lib/banking/store.ts'
import { as, type Json } from '../../lib/model/ids.ts'
import { newId } from '../../lib/banking/new-id.ts'
import type { Client } from '../../lib/providers/klarna/client.ts'
import { createReader } from '../../lib/providers/klarna/reading.ts'
import { accountInfos, accountsResult, balancesResult, categorisation } from '../../lib/providers/klarna/wire.ts'
import type { Provider } from '../../lib/providers/provider.ts'
import { ACCOUNTS, accountRef, DAYS, ibanOf, insightsAccount, LAST_DAY, NOW, type Entry } from './entries.ts'

/** What Klarna sends at most in a page, and what we ask for. */
export const REPORT_PAGE = 1_000
const DEEPEST = 32

export const dayBefore = (days: number): string =>
  new Date(Date.parse(LAST_DAY) - days * 86_400_000).toISOString().slice(0, 10)

/** @param from the first day that the report says it covers. */
export function bodyOf(transactions: readonly Entry[], from: string = dayBefore(DAYS)): Buffer {
  const report = { type: 'CATEGORIZED_TRANSACTIONS', transactions, from_date: from, to_date: LAST_DAY, data_availability: 'COMPLETE' } // prettier-ignore
  return Buffer.from(JSON.stringify({ data: { reports: [report] } }))
}

const numbers = Array.from({ length: ACCOUNTS }, (_, no) => no)
const LISTED = { data: { result: { accounts: numbers.map((no) => ({ id: accountRef(no), alias: `Konto ${no + 1}`, iban: ibanOf(no), account_type: no === 7 ? 'SAVING' : 'DEFAULT' })) } } } // prettier-ignore
const BALANCE = { data: { result: { balance: { amount: 123_456, currency: 'EUR' } } } }
const INFOS = { data: { reports: numbers.map((no) => ({ insights_account_ids: [insightsAccount(no)], iban: ibanOf(no), currency: 'EUR' })) } } // prettier-ignore

/** What the wing kept of a grant whose data Klarna still holds. */
export const ACCESS: Json = {
  consentId: 'consent-1',
  token: 'token-1',
  consents: { accounts: '/accounts', balances: '/balances' },
  insights: { consumerId: 'consumer-1', heldUntil: '2030-01-01T00:00:00Z' },
}

/** The wing's reader over recorded bodies. Bytes are decoded, parsed and checked as `http.ts` does it. */
export function recordedWing(bodies: readonly Uint8Array[]): Provider {
  let page = 0
  const client: Pick<Client, 'accounts' | 'balances' | 'accountInfos' | 'categorisation'> = {
    accounts: async () => accountsResult.parse(LISTED),
    balances: async () => balancesResult.parse(BALANCE),
    accountInfos: async () => {
      page = 0 // it is asked before the first page
      return accountInfos.parse(INFOS)
    },
    // After the last full page there is an empty one: a report ends with a page that is not full.
    categorisation: async () => categorisation.parse(parseJson(bodies[page++] ?? bodyOf([]), 'application/json', DEEPEST)),
  } // prettier-ignore
  // A reading with Insights calls nothing else of the client, and `read` nothing else of the wing.
  return { id: as('klarna'), name: 'Klarna', read: createReader(client as Client, () => NOW) } as Provider
}

const logOf = (landed: () => void): Log => ({
  info: (event) => event === 'reading.landed' && landed(),
  warn() {},
  error(_event, error) {
    throw error
  },
})

/** The product around a wing, with a clock that stands still. `landed` hears of every reading that came to its end. */
export const partsOf = (store: Store, wing: Provider, landed: () => void = () => {}): Parts => ({
  store, providers: new Map([[wing.id, wing]]), rates: null, now: () => NOW, newId, newSecret: newId, pause: () => Promise.resolve(),
  appUrl: 'https://bench.invalid', log: logOf(landed),
}) // prettier-ignore
