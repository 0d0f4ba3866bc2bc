/**
 * Reading through the consent, page by page. With Insights a report brings categorised entries; without it each account's own
 * list is read. Accounts and balances come through the consent either way, every answer with a new token.
 * @see contracts/klarna.md 4, 7
 */
import type { Account } from '../../model/account.ts'
import { ProviderRefusedError, ProviderUnavailableError } from '../../model/errors.ts'
import { as, type Json, type PlainDate } from '../../model/ids.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Psu, Reading, ReadRequest, Desk } from '../provider.ts'
import { cursor as cursorShape, Wallet, type Cursor } from './access.ts'
import type { Client } from './client.ts'
import { DATE_RANGE } from './codes.ts'
import { RETENTION_MINUTES } from './conversation.ts'
import { toAccount, toCategorised, toTransaction } from './map.ts'
import type { WireAccount, WireAccountInfo, WireBalances } from './wire.ts'

const PAGE = 1_000
const DAY_MS = 86_400_000
/** What every bank keeps for account information. */
const SHORT_DAYS = 90
/** Data that is about to be dropped is as good as gone. */
const MARGIN_MS = 60_000
const PREPARING_SECONDS = 5

const dayOf = (instant: Date): PlainDate => as<PlainDate>(instant.toISOString().slice(0, 10))
const daysBefore = (day: string, days: number): PlainDate => dayOf(new Date(Date.parse(day) - days * DAY_MS))

export function createReader(client: Client, now: () => Date) {
  return async function read({ access, cursor: bag, psu, since }: ReadRequest, desk: Desk): Promise<Reading> {
    const page = new Page(client, new Wallet(access, desk), psu, now)
    const cursor = bag === null ? null : cursorShape.parse(bag)
    if (cursor?.kind === 'report') return page.report(cursor)
    if (cursor?.kind === 'lists') return page.list(cursor)
    const range = { from: since, to: dayOf(now()) }
    if (page.wallet.access.insights === null) return page.firstList(range)
    if (!(await page.prepare(range))) {
      return { status: 'preparing', cursor: { kind: 'prepared' }, retryAfterSeconds: PREPARING_SECONDS }
    }
    return page.firstReport(range)
  }
}

interface Range {
  readonly from: string
  readonly to: string
}

/** One page of a reading: the wallet and the PSU that its calls share. */
class Page {
  readonly wallet: Wallet
  readonly #client: Client
  readonly #psu: Psu | null
  readonly #now: () => Date

  constructor(client: Client, wallet: Wallet, psu: Psu | null, now: () => Date) {
    this.#client = client
    this.wallet = wallet
    this.#psu = psu
    this.#now = now
  }

  get #by() {
    return { holder: this.wallet, psu: this.#psu }
  }

  #url(of: string): string {
    const url = this.wallet.access.consents[of]
    if (url === undefined) throw new ProviderRefusedError('klarna', 'CONSENT.RESOURCE_NOT_GRANTED')
    return url
  }

  // -------------------------------------------------------------- with Insights

  /** Has Klarna fetch anew unless it still holds what it fetched. @returns false when that takes longer. */
  async prepare({ from }: Range): Promise<boolean> {
    const { insights } = this.wallet.access
    if (insights === null || Date.parse(insights.heldUntil) > this.#now().getTime() + MARGIN_MS) return true
    const days = Math.round((this.#now().getTime() - Date.parse(from)) / DAY_MS)
    const refreshed = await this.#narrowing(days, (refreshDays) =>
      this.#client.refreshInsights(
        {
          consent_id: this.wallet.access.consentId,
          insights_consumer_id: insights.consumerId,
          refresh_days: refreshDays,
          accounts: { all: true },
          data_retention_minutes: RETENTION_MINUTES,
        },
        this.#by,
      ),
    )
    const heldUntil = new Date(this.#now().getTime() + RETENTION_MINUTES * 60_000).toISOString()
    const consumerId = refreshed.result?.insights_consumer_id ?? insights.consumerId
    await this.wallet.keep({ ...this.wallet.access, insights: { consumerId, heldUntil } })
    return refreshed.state !== 'PROCESSING'
  }

  /** Tries again with what every bank keeps, where a bank cannot reach back so far. */
  async #narrowing<T>(days: number, call: (days: number) => Promise<T>): Promise<T> {
    try {
      return await call(days)
    } catch (error) {
      if (!(error instanceof ProviderRefusedError) || !error.reason.startsWith(DATE_RANGE) || days <= SHORT_DAYS) throw error // prettier-ignore
      return call(SHORT_DAYS)
    }
  }

  async firstReport(range: Range): Promise<Reading> {
    const { wire, accounts } = await this.#accounts()
    const infos = await this.#client.accountInfos({ insights_consumer_id: this.#consumer }, this.#psu !== null)
    const page = await this.report({ kind: 'report', offset: 0, ...range, refs: namesOf(infos, wire) })
    return page.status === 'ready' ? { ...page, snapshot: { accounts, ...page.snapshot } } : page
  }

  get #consumer(): string {
    return this.wallet.access.insights?.consumerId ?? ''
  }

  async report(cursor: Extract<Cursor, { kind: 'report' }>): Promise<Reading> {
    const { from, to, offset, refs } = cursor
    const reports = await this.#client.categorisation(
      {
        insights_consumer_id: this.#consumer,
        from_date: from,
        to_date: to,
        size: PAGE,
        offset,
        combine_accounts: 'ALL',
        required_data_availability: 'PARTIAL',
        order: [{ order: 'DESC', field: 'DATE' }],
      },
      this.#psu !== null,
    )
    if (reports.length === 0 || reports.some((report) => report.data_availability === 'NONE')) return this.#startOver()
    const rows = reports.flatMap((report) => report.transactions)
    const transactions = rows.flatMap((row) => {
      const ref = refs[row.insights_account_id]
      return ref === undefined ? [] : (toCategorised(row, ref) ?? []) // an account that the consent does not share
    })
    if (rows.length >= PAGE) {
      return { status: 'ready', snapshot: { transactions }, cursor: { ...cursor, offset: offset + rows.length }, more: true } // prettier-ignore
    }
    // Only a complete report says that what it does not mention is gone.
    const whole = reports.every((report) => (report.data_availability ?? 'COMPLETE') === 'COMPLETE')
    const window = {
      accountRefs: Object.values(refs),
      from: as<PlainDate>(reports.reduce((latest, { from_date: day }) => (day !== undefined && day > latest ? day : latest), from)), // prettier-ignore
      to: as<PlainDate>(reports.reduce((first, { to_date: day }) => (day !== undefined && day < first ? day : first), to)), // prettier-ignore
    }
    return ready({ transactions, ...(whole && { window }) })
  }

  /** Klarna dropped the data between two calls: the next try fetches it anew. */
  async #startOver(): Promise<never> {
    const { access } = this.wallet
    if (access.insights) {
      await this.wallet.keep({ ...access, insights: { ...access.insights, heldUntil: new Date(0).toISOString() } })
    }
    throw new ProviderUnavailableError('klarna', 'report without data', { retryAfterSeconds: 1 })
  }

  // -------------------------------------------------------------- through the consent

  /** The consent's accounts, each with its balances where it shares them. */
  async #accounts(): Promise<{ readonly wire: readonly WireAccount[]; readonly accounts: readonly Account[] }> {
    const { accounts: listed } = await this.#client.accounts(this.#url('accounts'), this.#by)
    const wire: WireAccount[] = []
    const accounts: Account[] = []
    for (const account of listed) {
      const known = await this.#detailed(account)
      wire.push(known)
      accounts.push(toAccount(known, await this.#balances(known), this.#now()))
    }
    return { wire, accounts }
  }

  /** Asks for details only where the list names neither IBAN nor number: every call counts against the day's quota. */
  async #detailed(account: WireAccount): Promise<WireAccount> {
    const url = this.wallet.access.consents['account_details']
    const named = account.iban !== undefined || account.account_number !== undefined
    if (named || url === undefined || account.capabilities?.account_details?.available === false) return account
    const { account: details } = await this.#client.accountDetails(url, account.id, this.#by)
    return { ...account, ...details, id: account.id }
  }

  async #balances(account: WireAccount): Promise<WireBalances | null> {
    const url = this.wallet.access.consents['balances']
    if (url === undefined || account.capabilities?.balances?.available === false) return null
    return this.#client.balances(url, account.id, this.#by)
  }

  async firstList(range: Range): Promise<Reading> {
    const { wire, accounts } = await this.#accounts()
    const shared = this.wallet.access.consents['transactions'] !== undefined
    const listing = wire.filter(({ capabilities }) => shared && capabilities?.transactions?.available !== false)
    const cursor: Cursor = { kind: 'lists', ...range, accounts: listing.map(({ id }) => id), offset: null }
    return listing.length === 0
      ? ready({ accounts, transactions: [] })
      : { status: 'ready', snapshot: { accounts }, cursor, more: true }
  }

  async list(cursor: Extract<Cursor, { kind: 'lists' }>): Promise<Reading> {
    const [ref, ...rest] = cursor.accounts
    if (ref === undefined) return ready({})
    const url = this.#url('transactions')
    let { from } = cursor
    const page =
      cursor.offset === null
        ? await this.#narrowing(daysBetween(from, cursor.to), (days) => {
            from = daysBefore(cursor.to, days)
            return this.#client.transactions(url, { account_id: ref, from_date: from, to_date: cursor.to }, this.#by)
          })
        : await this.#client.moreTransactions(url.replace(/\/get$/, '/list'), cursor.offset, this.#by)
    const transactions = page.transactions.flatMap((row) => toTransaction(row, ref) ?? [])
    const next = page.pagination?.next?.offset
    if (next !== undefined) {
      return { status: 'ready', snapshot: { transactions }, cursor: { ...cursor, offset: next }, more: true }
    }
    const window = { accountRefs: [ref], from: as<PlainDate>(page.from_date ?? from), to: as<PlainDate>(page.to_date ?? cursor.to) } // prettier-ignore
    const snapshot: Snapshot = { transactions, window }
    if (rest.length === 0) return ready(snapshot)
    return { status: 'ready', snapshot, cursor: { ...cursor, accounts: rest, offset: null }, more: true }
  }
}

const ready = (snapshot: Snapshot): Reading => ({ status: 'ready', snapshot, cursor: null as Json, more: false })
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** Insights names accounts in its own way; IBAN or number says which account of the consent each one is. */
function namesOf(infos: readonly WireAccountInfo[], accounts: readonly WireAccount[]): Record<string, string> {
  const names: Record<string, string> = {}
  for (const info of infos) {
    const same =
      accounts.find(({ iban }) => iban !== undefined && iban === info.iban) ??
      accounts.find(({ account_number: number }) => number !== undefined && number === info.account_number)
    if (same) for (const id of info.insights_account_ids) names[id] = same.id
  }
  return names
}
