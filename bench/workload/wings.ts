/**
 * The same entries as the other three providers word them, and their wings over recorded answers: all but the network. Amounts and
 * days are those of `entries.ts`, so that every wing must land the same rows.
 */
import type { Store } from '../../lib/banking/store.ts'
import type { Connection } from '../../lib/model/connection.ts'
import type { Json } from '../../lib/model/ids.ts'
import type { Provider, Surroundings } from '../../lib/providers/provider.ts'
import { createBanqware, readBanqwareSettings } from '../../lib/providers/banqware/index.ts'
import * as banqware from '../../lib/providers/banqware/inferred.ts'
import { createFinqware, readFinqwareSettings } from '../../lib/providers/finqware/index.ts'
import * as finqware from '../../lib/providers/finqware/wire.ts'
import { createKlavi, readKlaviSettings } from '../../lib/providers/klavi/index.ts'
import * as klavi from '../../lib/providers/klavi/wire.ts'
import { ACCOUNTS, NOW, pages, type Entry } from './entries.ts'

const surroundings: Surroundings = { now: () => NOW, record: () => {}, appUrl: 'http://localhost:9' }
const decimal = (minor: number): string => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`
const dayOf = (entry: Entry): string => entry.booking_date ?? entry.value_date
const isIn = ({ type }: Entry): boolean => type === 'CREDIT'
const numbers = Array.from({ length: ACCOUNTS }, (_, no) => no)
const refOf = (no: number): string => `account-${no}`

/** One provider's wording of the entries. */
export interface Recorded {
  readonly name: string
  /** Pages of so many rows, as text. */
  readonly texts: (n: number, rows: number) => readonly string[]
  /** How many rows the wing's own schema finds in a parsed page. */
  readonly check: (page: unknown) => number
  /** A wing that answers from memory, and the access of a consent. */
  readonly wing: (n: number) => Provider
  readonly access: Json
  /** True where a reading is ordered first, and read when the provider has it. */
  readonly prepares?: boolean
  /** What must be there before a first reading. */
  readonly push?: (store: Store, n: number) => Promise<void>
  /** The connection as this provider knows it. */
  readonly known?: Partial<Connection>
}

const all = (n: number): readonly Entry[] => [...pages(n, n)].flat()
const own = (n: number): ReadonlyMap<string, readonly Entry[]> =>
  new Map(numbers.map((no) => [refOf(no), all(n).filter((_, at) => at % ACCOUNTS === no)]))

// ---------------------------------------------------------------- Finqware

const finqwareRow = (entry: Entry, at: number) => ({
  id: entry.insights_transaction_id,
  utx_id: entry.ob_transaction_id ?? entry.insights_transaction_id,
  account_id: refOf(at % ACCOUNTS),
  timestamp: NOW.toISOString(),
  data: {
    amount: decimal(entry.amount.amount), balance: null, booking_date_time: `${dayOf(entry)}T10:00:00Z`,
    credit_debit_indicator: isIn(entry) ? 'credit' : 'debit', currency: 'EUR', info: entry.reference,
    status: entry.state === 'PENDING' ? 'pending' : 'booked', details: null, exchange_rate: null,
  },
}) // prettier-ignore

// ---------------------------------------------------------------- Banqware

const banqwareRow = (entry: Entry) => ({
  transactionId: entry.insights_transaction_id, itemId: entry.ob_transaction_id ?? entry.insights_transaction_id,
  amount: decimal(entry.amount.amount), currency: 'EUR', transactionCategory: isIn(entry) ? 'CREDIT' : 'DEBIT',
  transactionStatus: entry.state === 'PENDING' ? 'pending' : 'done', transactionType: 'PRZELEW', description: entry.reference,
  tradeDate: `${dayOf(entry)}T10:00:00Z`, bookingDate: `${dayOf(entry)}T10:00:00Z`,
  [isIn(entry) ? 'sender' : 'recipient']: { nameAddress: { value: [entry.counter_party.holder_name] } }, category: null,
}) // prettier-ignore

// ---------------------------------------------------------------- Klavi

const klaviRow = (entry: Entry) => ({
  transactionDate: dayOf(entry), transactionDateTime: `${dayOf(entry)}T10:00:00.000Z`, transactionId: entry.insights_transaction_id,
  completedAuthorisedPaymentType: entry.state === 'PENDING' ? 'TRANSACAO_PROCESSANDO' : 'TRANSACAO_EFETIVADA',
  creditDebitType: isIn(entry) ? 'CREDITO' : 'DEBITO', transactionAmount: { amount: `${decimal(entry.amount.amount)}00`, currency: 'EUR' },
  transactionName: entry.reference, postTransactionBalance: '2051.10', type: 'PIX', category: 'Alimentação', subcategory: 'Supermercado',
  thirdCategory: '', fAll: 1, fAllMonth: 0, fAllCmonth: 1, settlementType: 'PIX',
}) // prettier-ignore
const LINK = { linkId: 'link-1', institutionCode: '901', consents: [{ consentId: 'consent-1', permissions: {} }] }
const report = (productName: string, node: Readonly<Record<string, unknown>>) => ({
  code: 200, message: 'OK', requestId: 'rq-1', productName, productVersion: 'V1', productReportId: `report-${productName}`,
  productReportTime: '2026-11-20T12:00:00', enquiryCpf: '31840295732', links: [LINK], ...node,
}) // prettier-ignore
const klaviAccount = (no: number, rows: readonly Entry[]) => ({
  brandName: 'Banco', companyCnpj: '90873315000136', compeCode: '901', branchCode: '0042', number: String(1000 + no).padStart(8, '0'),
  checkDigit: '7', subtype: 'INDIVIDUAL', civilName: 'Ana',
  balances: { availableAmount: { amount: '2051.1000', currency: 'EUR' } }, transactionDetails: rows.map(klaviRow),
}) // prettier-ignore

/** Answers by the last part of the address that a pattern knows, each made once. */
function answering(routes: readonly (readonly [pattern: RegExp, body: (url: URL, sent: string) => unknown])[]): void {
  const made = new Map<string, string>()
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const sent = typeof init?.body === 'string' ? init.body : ''
    const key = `${url.href} ${sent}`
    const [, body] = routes.find(([pattern]) => pattern.test(`${init?.method ?? 'GET'} ${url.pathname}`)) ?? []
    const text = made.get(key) ?? (body ? JSON.stringify(body(url, sent)) : null)
    if (text === null) return new Response('{}', { status: 404, headers: { 'content-type': 'application/json' } })
    made.set(key, text)
    return new Response(text, { headers: { 'content-type': 'application/json' } })
  }
}

function settled<S>(settings: S | null): S {
  if (!settings) throw new Error('no settings')
  return settings
}

export const RECORDED: readonly Recorded[] = [
  {
    name: 'klavi',
    texts: (n, rows) => [...pages(n, rows)].map((page) => JSON.stringify(report('pf_categorized_checking_l3', { checkingAccounts: [klaviAccount(0, page)] }))), // prettier-ignore
    check: (page) => klavi.report.parse(page).checkingAccounts?.[0]?.transactionDetails?.length ?? 0,
    wing() {
      answering([
        [/auth$/, () => ({ accessToken: 'a.b.c', expireIn: 1800 })],
        [/consents\/consent-1$/, () => ({ consentId: 'consent-1', linkId: 'link-1', institutionCode: '901', status: 'AUTHORISED', permissionsGranted: ['ACCOUNTS_ALL'] })],
        [/institution-data$/, () => ({ requestId: 'rq-1', message: 'OK' })],
      ]) // prettier-ignore
      return createKlavi(settled(readKlaviSettings({ KLAVI_API_URL: 'http://localhost:9', KLAVI_ACCESS_KEY: 'k', KLAVI_SECRET_KEY: 's' })), surroundings) // prettier-ignore
    },
    access: { consentId: 'consent-1', linkId: 'link-1', taxIds: { cpf: '31840295732', cnpj: null }, institutionCode: '901' }, // prettier-ignore
    known: { ref: 'link-1' },
    async push(store, n) {
      const checking = { checkingAccounts: [...own(n).values()].map((rows, no) => klaviAccount(no, rows)) }
      const reports = [report('pf_categorized_checking_l3', checking), report('pf_categorized_savings_l3', { savingsAccounts: [] })] // prettier-ignore
      for (const body of reports) {
        await store.inbox.add({ providerId: 'klavi' as Connection['providerId'], key: body.productReportId, about: 'link-1', says: 'data', receivedAt: NOW, body: JSON.stringify(body) }) // prettier-ignore
      }
    },
  },
  {
    name: 'finqware',
    texts: (n, rows) => [...pages(n, rows)].map((page) => JSON.stringify(page.map(finqwareRow))),
    check: (page) => finqware.transactions.parse(page).length,
    wing(n) {
      const rows = new Map([...own(n)].map(([ref, entries], no) => [ref, entries.map((entry) => finqwareRow(entry, no))])) // prettier-ignore
      answering([
        [/accounts\/get$/, () => numbers.map((no) => ({ id: refOf(no), timestamp: NOW.toISOString(), data: { account_schemes: [{ scheme_name: 'IBAN', identification: `RO34DEMO000000000000000${no}` }], account_type: 'Current', account_sub_type: '', currency: 'EUR', name: `Cont ${no}`, nickname: '', balances: [] } }))],
        [/balances\/get$/, () => []],
        [/transactions\/get$/, (_url, sent) => {
          const { filter } = JSON.parse(sent) as { filter: Readonly<Record<string, string>> }
          const [from = '', to = '9999'] = [filter['booking_date_gte'], filter['booking_date_lt']]
          return (rows.get(filter['account_id'] ?? '') ?? []).filter(({ data }) => data.booking_date_time >= from && data.booking_date_time < to) // prettier-ignore
        }],
        [/consents\/get$/, () => ({ result: { status: 'ACTIVE' } })],
      ]) // prettier-ignore
      return createFinqware(settled(readFinqwareSettings({ FINQWARE_API_URL: 'http://localhost:9', FINQWARE_CLIENT_ID: 'c', FINQWARE_CLIENT_SECRET: 's', FINQWARE_APP_KEY: 'k' })), surroundings) // prettier-ignore
    },
    access: { credentialsId: 'cred-1', token: 'token-1', userRef: 'user-1', skill: 'x_ro_aisp_sbx_#1.0', consentEndsAt: '2027-02-18T11:20:00Z', product: false }, // prettier-ignore
  },
  {
    name: 'banqware',
    texts: (n, rows) => [...pages(n, rows)].map((page) => JSON.stringify({ transactions: page.map(banqwareRow), pageInfo: { previousPage: null, nextPage: null } })), // prettier-ignore
    check: (page) => banqware.transactions.parse(page).rows.length,
    wing(n) {
      const rows = new Map([...own(n)].map(([ref, entries]) => [ref, entries.map(banqwareRow)]))
      const PAGE = 500
      answering([
        [/oauth2\/token$/, () => ({ access_token: 'a', token_type: 'Bearer', expires_in: 3600 })],
        [/POST .*\/update$/, () => ({ updateId: 'update-1', status: 'started' })],
        [/GET .*\/update\/update-1$/, () => ({ updateId: 'update-1', status: 'completed', finishedAt: NOW.toISOString(), accounts: [] })],
        [/consent\/consent-1$/, () => ({ consentId: 'consent-1', status: 'given' })],
        [/\/transaction$/, (url) => {
          const found = rows.get(url.pathname.split('/').at(-2) ?? '') ?? []
          const at = Number(url.searchParams.get('pageId') ?? 0)
          return { transactions: found.slice(at, at + PAGE), pageInfo: { previousPage: null, nextPage: at + PAGE < found.length ? String(at + PAGE) : null } }
        }],
        [/\/account$/, () => ({ accounts: numbers.map((no) => ({ accountId: refOf(no), consentId: 'consent-1', iban: `PL490000000100000000000000${10 + no}`, currency: 'EUR', accountType: { code: 'CACC', description: '' }, availableBalance: '1.00', bookingBalance: '1.00', balanceDate: NOW.toISOString(), isActive: true, syncStatus: 'Completed' })) })],
      ]) // prettier-ignore
      return createBanqware(settled(readBanqwareSettings({ BANQWARE_API_URL: 'http://localhost:9', BANQWARE_CLIENT_ID: 'c', BANQWARE_CLIENT_SECRET: 's' })), surroundings) // prettier-ignore
    },
    access: { userId: 'user-1', consentId: 'consent-1', bankId: '901' },
    prepares: true,
  },
]
