/** What was read: accounts, their transactions page by page, and who owns them. @see contract 8, 9 */
import {
  accountId,
  PAGE,
  presentAccount,
  presentTransaction,
  TRANSACTION_STATUSES,
  transactionStatus,
} from './contract.ts'
import { statusOf } from './consents.ts'
import { invalid, notFound } from './errors.ts'
import type { BanqwareState, Consent, StoredAccount, User } from './state.ts'

/** Of a user, or of one consent; what ended is shown no more. */
function readable(state: BanqwareState, user: User, consentId: string | null): readonly Consent[] {
  const mine = [...state.consents.values()].filter((consent) => consent.user === user)
  const chosen = consentId === null ? mine : mine.filter(({ id }) => id === consentId)
  if (consentId !== null && chosen.length === 0) throw notFound('CONSENT')
  return chosen.filter((consent) => statusOf(state, consent) === 'given')
}

const NO_MORE_PAGES = { previousPage: null, nextPage: null }

export function listAccounts(state: BanqwareState, user: User, consentId: string | null) {
  const accounts = readable(state, user, consentId).flatMap((consent) =>
    (consent.data ?? []).map((stored) => presentAccount(consent, stored)),
  )
  return { accounts, pageInfo: NO_MORE_PAGES }
}

export function findAccount(state: BanqwareState, user: User, id: string): readonly [Consent, StoredAccount] {
  for (const consent of readable(state, user, null)) {
    const stored = consent.data?.find(({ account }) => accountId(consent, account) === id)
    if (stored) return [consent, stored]
  }
  throw notFound('ACCOUNT')
}

export function listTransactions(
  state: BanqwareState,
  [consent, { account, rows }]: readonly [Consent, StoredAccount],
  query: URLSearchParams,
  say: (word: string) => string,
) {
  const [from, to] = [readDay(query, 'dateFrom') ?? '', readDay(query, 'dateTo') ?? '9999-12-31']
  const status = query.get('status')?.toLowerCase() ?? null
  if (status !== null && !TRANSACTION_STATUSES.includes(status)) throw invalid('status is not known')
  const size = readSize(query.get('perPage'))
  const start = readPage(query.get('pageId'))
  const found = rows.filter(
    (row) => row.date >= from && row.date <= to && (status === null || transactionStatus(row) === status),
  )
  const transactions = found
    .slice(start, start + size)
    .map((row) => presentTransaction(state, consent, account, row, say(transactionStatus(row))))
  const pageInfo = {
    previousPage: start === 0 ? null : pageToken(Math.max(0, start - size)),
    nextPage: start + size < found.length ? pageToken(start + size) : null,
  }
  return { transactions, pageInfo }
}

function readDay(query: URLSearchParams, name: string): string | null {
  const day = query.get(name)
  if (day === null || (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)))) return day
  throw invalid(`${name} must be a date, YYYY-MM-DD`)
}

function readSize(text: string | null): number {
  if (text === null) return PAGE.usual
  const size = Number(text)
  if (/^\d+$/.test(text) && size >= 1 && size <= PAGE.most) return size
  throw invalid(`perPage must be from 1 to ${PAGE.most}`)
}

const pageToken = (start: number) => Buffer.from(`from ${start}`).toString('base64url')

function readPage(token: string | null): number {
  if (token === null) return 0
  const [, start] = /^from (\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8')) ?? []
  if (start === undefined) throw invalid('pageId is not a page')
  return Number(start)
}

/** The newest of the consents that have been read. */
export function identityConsent(state: BanqwareState, user: User, consentId: string | null): Consent | undefined {
  return readable(state, user, consentId).findLast(({ data }) => data !== null)
}
