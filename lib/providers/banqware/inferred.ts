/**
 * Everything about Banqware's wire that no document says: routes, field names, words, wrappings, lifetimes. Half of the contract is
 * inferred, so it stands here in one place, and the true one can take its place. What is documented is marked so.
 * @see contracts/banqware.md
 */
import * as z from 'zod'
import type { AccountKind } from '../../model/account.ts'
import type { Method } from '../../model/transaction.ts'
import { rows } from '../rows.ts'

const MOST_ROWS = 10_000

// ---------------------------------------------------------------- 2, 4 to 9: routes

/** The prefixes of services and `/user/id/{id}` are documented, but for accounts and KYC. */
const user = (service: string, userId: string): string => `${service}-resources/api/user/id/${userId}`
export const routes = {
  token: 'oauth2/token',
  tenantUrls: 'management-resources/api/tenant/urls', // documented
  banks: (country: string) => `management-resources/api/bank?country=${country}`,
  users: 'user-resources/api/user', // documented
  userByClientId: (clientId: string) => `user-resources/api/user/client-id/${clientId}`,
  consents: (userId: string) => `${user('consent', userId)}/consent`, // documented
  consent: (userId: string, id: string) => `${user('consent', userId)}/consent/${id}`, // documented
  updates: (userId: string, consentId: string) => `${user('update', userId)}/consent/${consentId}/update`, // documented
  update: (userId: string, id: string) => `${user('update', userId)}/update/${id}`, // documented
  accounts: (userId: string, consentId: string) => `${user('account-info', userId)}/account?consentId=${consentId}`,
  transactions: (userId: string, accountId: string, query: string) =>
    `${user('account-info', userId)}/account/${accountId}/transaction?${query}`,
  kyc: (userId: string, consentId: string) => `${user('kyc', userId)}/kyc?consentId=${consentId}`,
}
/** Harmless words of these, for the record. */
export const WORDS = ['oauth2', 'token', 'api', 'tenant', 'urls', 'bank', 'user', 'id', 'client-id', 'consent', 'update', 'account', 'transaction', 'kyc',
  ...['management', 'user', 'consent', 'update', 'account-info', 'kyc'].map((service) => `${service}-resources`)] // prettier-ignore

/** A token of a list may hold a slash, which is itself in a query and must not be escaped for `http.ts`. */
export const pageQuery = (from: string, page: string | null): string =>
  `dateFrom=${from}&perPage=500${page === null ? '' : `&pageId=${encodeURIComponent(page).replaceAll('%2F', '/')}`}`

// ---------------------------------------------------------------- 2.1, 6.1, 6.4, 7.1: words and lifetimes

export const TOKEN_REQUEST = { grant_type: 'client_credentials', scope: 'ais' }
export const GATEWAY_KEYS = { id: 'x-ibm-client-id', secret: 'x-ibm-client-secret' }
export const BANK_ID_TYPE = 'BANK_ID'
/** What the law lets a consent last, where Banqware does not say. */
export const CONSENT_DAYS = 180
/** An authorisation address that nobody used ends by itself. */
export const LINK_MS = 15 * 60_000
/** What may ride on the way back. @see contracts/banqware.md 6.5 */
export const RETURN_PARAMS: ReadonlySet<string> = new Set([
  'consentId',
  'userId',
  'status',
  'error',
  'error_description',
])
/** `DAILY_LIMIT`: four unattended readings in 24 hours. */
export const DAILY_LIMIT_SECONDS = 3_600

export type ConsentWord = 'requested' | 'given' | 'rejected' | 'expired' | 'withdrawn' | 'failed' | 'unknown'
export type UpdateWord = 'running' | 'completed' | 'partial' | 'failed'

/** Words are compared by their letters alone: the same one is `in_progress` here, `inProgress` and `IN_PROGRESS` there. */
const letters = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, '')
const CONSENT_WORDS: Readonly<Record<string, ConsentWord>> = {
  requested: 'requested', given: 'given', // documented
  rejected: 'rejected', expired: 'expired', withdrawn: 'withdrawn', failed: 'failed',
} // prettier-ignore
const UPDATE_WORDS: Readonly<Record<string, UpdateWord>> = {
  completed: 'completed', // documented
  partiallycompleted: 'partial', partiallyfailed: 'partial', failed: 'failed',
} // prettier-ignore
/** A word that nobody foretold leaves the consent undecided, and the update running. */
const consentWord = (word: string): ConsentWord => CONSENT_WORDS[letters(word)] ?? 'unknown'
export const updateWord = (word: string): UpdateWord => UPDATE_WORDS[letters(word)] ?? 'running'

const ENTRY_WORDS: Readonly<Record<string, 'booked' | 'pending' | null>> = {
  done: 'booked', booked: 'booked', pending: 'pending', hold: 'pending', scheduled: null, rejected: null, cancelled: null,
} // prettier-ignore
/** Null for what moved no money. A word that nobody foretold is pending: it may yet be taken back. */
export const entryStatus = (word: string): 'booked' | 'pending' | null => {
  const known = ENTRY_WORDS[letters(word)]
  return known === undefined ? 'pending' : known
}

export const ACCOUNT_KINDS: Readonly<Record<string, AccountKind>> = {
  CACC: 'current', TRAN: 'current', SVGS: 'savings', LLSV: 'savings', CARD: 'card', LOAN: 'loan',
} // prettier-ignore

/** How the money moved, by what a bank calls it in Polish, Czech or English; letters without their marks. */
export const METHODS: readonly (readonly [words: RegExp, method: Method])[] = [
  [/BANKOMAT|GOTOWK|HOTOVOST|\bATM\b|CASH/, 'cash'],
  [/KART|CARD/, 'card'],
  [/BLIK|EKSPRES|EXPRESS|OKAMZIT|INSTANT|NATYCHMIAST/, 'instant'],
  [/OPLATA|PROWIZJ|POPLATEK|\bFEE/, 'fee'],
  [/POLECENIE ZAPLATY|INKAS|DIRECT DEBIT/, 'direct_debit'],
  [/PRZELEW|ZLECENIE|PREVOD|UHRADA|PRIKAZ|TRANSFER|ORDER/, 'transfer'],
]

// ---------------------------------------------------------------- 10: refusals

const code = z.union([z.string(), z.number()]).transform(String)
/** Ours and H2's; the gateway's own `{httpCode, httpMessage}` says no more than the status. */
export const refusal = z.object({ errorCode: code.pipe(z.string().regex(/^[A-Z][A-Z0-9_]{1,63}$/)) })

// ---------------------------------------------------------------- answers

/** Bare, or in H2's `{success, data}`. */
const answer = <S extends z.ZodType>(schema: S) =>
  z.preprocess((body) => (typeof body === 'object' && body && 'success' in body && 'data' in body ? body.data : body), schema) // prettier-ignore
/** A bare array, or one under its name. */
const listed = <S extends z.ZodType>(key: string, item: S) =>
  z.preprocess((body) => (typeof body === 'object' && body && key in body ? body[key as never] : body), z.array(item).max(MOST_ROWS)) // prettier-ignore

const text = z.string().max(16_384)
const optionalText = text.nullish().transform((value) => value || undefined)
const optional = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? undefined)
const instant = z.iso.datetime({ offset: true })
/** A part of an address we build. */
const id = z.string().regex(/^[\w-]{1,128}$/)
const bankId = z.union([id, z.int().nonnegative().transform(String)])
const decimal = z.string().regex(/^-?\d{1,14}(?:\.\d{1,8})?$/)
const currency = z.string().regex(/^[A-Z]{3}$/)

export const token = z.object({ access_token: z.string().min(1).max(8_192), expires_in: z.number().positive() })

const urls = z.array(z.string().max(2_048)).nullish().transform((list) => list ?? []) // prettier-ignore
export const tenantUrls = answer(z.object({ redirectUrls: urls, updateCallbackUrls: urls }))

export const banks = answer(
  listed(
    'banks',
    z.object({
      id: bankId,
      name: text.min(1),
      officialName: optionalText,
      swiftBicCode: optionalText,
      migrateToBankId: optional(bankId),
      isAisForceAccount: z.boolean().nullish().transform((forced) => forced ?? false), // prettier-ignore
    }),
  ),
)
export type WireBank = z.output<typeof banks>[number]

export const person = answer(z.object({ userId: id }))

const consentShape = z.object({
  consentId: id,
  bankId: optional(bankId),
  status: z.string().transform(consentWord),
  authorizationUrl: optional(z.string().max(8_192)),
  redirectUrl: optionalText,
  createdAt: optional(instant),
  validUntil: optional(instant),
})
export const consent = answer(consentShape)
export const consents = answer(listed('consents', consentShape))
export type WireConsent = z.output<typeof consent>

/** Whether everything that was to be fetched was; words of H2. */
const isWhole = z.string().nullish().transform((word) => word == null || letters(word) === 'completed') // prettier-ignore

export const startedUpdate = answer(z.object({ updateId: id }))
export const update = answer(
  z.object({
    status: z.string().transform(updateWord),
    finishedAt: optional(instant),
    accounts: z
      .array(z.object({ accountId: id, syncStatus: isWhole, transactionSyncStatus: isWhole }))
      .nullish()
      .transform((list) => list ?? []),
  }),
)

/** 7.3, what is posted to us. Its word is kept as it came: another word is another notice. */
export const callback = answer(
  z.object({
    updateId: id,
    consentId: id,
    status: z.string().regex(/^\w{1,64}$/).transform((word) => word.toLowerCase()), // prettier-ignore
  }),
)

export const account = z.object({
  accountId: id,
  iban: optionalText,
  currency,
  accountType: optional(z.object({ code: optionalText, description: optionalText })),
  accountTypeName: optionalText,
  accountNameClient: optionalText,
  ownerName: optionalText,
  availableBalance: optional(decimal),
  bookingBalance: optional(decimal),
  balanceDate: optional(instant),
  isActive: z.boolean().nullish().transform((active) => active ?? true), // prettier-ignore
  syncStatus: isWhole,
})
export const accounts = answer(listed('accounts', account))
export type WireAccount = z.output<typeof account>

/** A row is checked as it is, and `map.ts` reads `null` as absent. */
const rowTime = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d))?$/) // prettier-ignore
const party = z.object({ accountNumber: text.nullish(), nameAddress: z.object({ value: z.array(text).nullish() }).nullish() }) // prettier-ignore
export const transaction = z.object({
  itemId: text.nullish(),
  amount: decimal,
  currency,
  transactionCategory: z.enum(['CREDIT', 'DEBIT', 'credit', 'debit']),
  transactionStatus: z.union([text, z.object({ code: text })]),
  transactionType: text.nullish(),
  description: text.nullish(),
  tradeDate: rowTime.nullish(),
  bookingDate: rowTime.nullish(),
  sender: party.nullish(),
  recipient: party.nullish(),
  mcc: text.nullish(),
  baseCurrency: currency.nullish(),
  amountBaseCurrency: decimal.nullish(),
})
export type WireTransaction = z.output<typeof transaction>
export type WireParty = z.output<typeof party>
const nextPage = z.object({ pageInfo: z.object({ nextPage: z.string().regex(/^[\w+/=.~:-]{1,1024}$/).nullish() }).nullish() }) // prettier-ignore
export const transactions = answer(
  z.union([
    rows(transaction).transform((all) => ({ rows: all, next: null })),
    nextPage.extend({ transactions: rows(transaction) }).transform((page) => ({ rows: page.transactions, next: page.pageInfo?.nextPage || null })), // prettier-ignore
  ]),
)

export const kyc = answer(
  z.object({ holders: z.array(z.object({ fullName: text.min(1), nationalId: optionalText })).max(1_000) }),
)
export type WireKyc = z.output<typeof kyc>
