/** Model → view: what a page may hold. Pure. Never memo, access, cursor, a tax id or a whole account number. */
import type { Balance } from '../model/account.ts'
import type { Connection } from '../model/connection.ts'
import { standing } from '../model/ruled.ts'
import type { Identity } from '../model/snapshot.ts'
import type {
  AccountView,
  BalanceView,
  ConnectionNews,
  ConnectionView,
  IdentityView,
  TransactionView,
} from '../model/view.ts'
import type { FeedRow, StoredAccount } from './store.ts'
import { daysLeftOf, healthOf, isExpired } from './health.ts'
import { merchantName } from './merchant-name.ts'
import { budgetOpensAt, recentReads, UNATTENDED_PER_DAY } from './schedule.ts'

export interface Counts {
  readonly accounts: number
  readonly transactions: number
  readonly owed: number
  readonly owedNextAt: string | null
}

/** How a connection does; nothing has to be looked up for it. */
/** @param isAway the person has put its badge away, which one that says the access ended cannot be. */
export function connectionNews(connection: Connection, now: Date, isAway: boolean): ConnectionNews {
  const { id, institution, state, consent, grantedAt, syncedAt, application } = connection
  return {
    id,
    institution: institution && { name: institution.name, country: institution.country },
    health: healthOf(connection, now),
    quiet: isAway && !isExpired(connection, now),
    consent: consent && {
      scope: consent.scope,
      grantedAt: grantedAt?.toISOString() ?? null,
      validUntil: consent.validUntil?.toISOString() ?? null,
    },
    application: application && { ...application, submittedAt: application.submittedAt.toISOString() },
    awaitingFirstData: state === 'active' && syncedAt === null,
  }
}

export function connectionView(
  connection: Connection,
  providerName: string,
  counts: Counts,
  now: Date,
  isAway: boolean,
): ConnectionView {
  const { providerId, state, ask, problem, consent, createdAt, syncedAt, dueAt, unattendedReads } = connection
  return {
    ...connectionNews(connection, now, isAway),
    provider: { id: providerId, name: providerName },
    state,
    ask,
    problem: problem && { ...problem, at: problem.at.toISOString() },
    createdAt: createdAt.toISOString(),
    syncedAt: syncedAt?.toISOString() ?? null,
    nextSyncAt: state === 'active' ? (dueAt?.toISOString() ?? null) : null,
    readings: {
      left: Math.max(0, UNATTENDED_PER_DAY - recentReads(unattendedReads, now).length),
      of: UNATTENDED_PER_DAY,
      opensAt: budgetOpensAt(unattendedReads, now)?.toISOString() ?? null,
    },
    preparing: connection.readingSince !== null,
    retainedUntil: consent?.retainedUntil?.toISOString() ?? null,
    ...counts,
  }
}

/** @returns the name, and of a tax number only its end: enough to recognise one's own. */
export const identityView = ({ name, taxId }: Identity): IdentityView => ({
  name,
  taxId: taxId ? { scheme: taxId.scheme, masked: taxId.value.replace(/.(?=..)/g, '•') } : null,
})

/** Booked first: an available balance may hold an overdraft, which is not money. */
export const shownBalance = ({ balances, currency }: StoredAccount): Balance | undefined =>
  SHOWN_FIRST.flatMap((type) => balances.filter((balance) => balance.type === type && balance.amount.currency === currency))[0] // prettier-ignore
const SHOWN_FIRST = ['closingBooked', 'interimBooked', 'expected', 'interimAvailable'] as const

export function accountView(account: StoredAccount, connection: Connection, now: Date): AccountView {
  const { id, connectionId, name, kind, currency, balances, creditLimit } = account
  const shown = shownBalance(account)
  return {
    id,
    connectionId,
    institution: connection.institution?.name ?? connection.providerId,
    name,
    kind,
    currency,
    mask: lastFour(account.iban ?? account.number),
    balance: shown ? balanceView(shown) : null,
    balances: balances.map(balanceView),
    creditLimit: creditLimit ?? null,
    health: healthOf(connection, now),
    daysLeft: daysLeftOf(connection, now),
    syncedAt: connection.syncedAt?.toISOString() ?? null,
  }
}

const balanceView = ({ type, amount, at }: Balance): BalanceView => ({ type, amount, at: at.toISOString() })

/** Four characters of a number of eight or more; a shorter one would be told whole. */
export function lastFour(number: string | undefined): string | null {
  const bare = (number ?? '').replace(/[^\da-z]/gi, '')
  return bare.length >= 8 ? bare.slice(-4) : null
}

export function transactionView(row: FeedRow, accountName: string, providerName: string): TransactionView {
  const { id, accountId, date, valueDate, minor, currency, original, status, remittance, category, claim, edited } = row
  return {
    id,
    accountId,
    accountName,
    date,
    valueDate,
    amount: { minor, currency },
    original,
    status,
    name: row.ruleName ?? (merchantName(remittance, row.counterpartyName) || headOf(remittance)),
    remittance,
    category,
    said: row.file ? null : claim && { provider: providerName, label: claim.label, id: claim.id },
    edited,
    note: row.note,
    tags: row.tags,
    reviewed: row.reviewed,
    excluded: row.excluded,
    ruled: standing(row),
    parts: row.parts,
    refund: row.refund,
    recurring: row.recurring,
    refusedChange: row.refusedMinor === null ? null : { amount: { minor: row.refusedMinor, currency } },
  }
}

/** Long enough to recognise, short enough for a line. */
const headOf = (remittance: string): string => remittance.trim().replace(/\s+/g, ' ').slice(0, 60)
