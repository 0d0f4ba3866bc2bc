/**
 * Everything of the wire that the contract marks INFERRED: service names, words, field names and limits. The true contract,
 * once known, replaces this module. @see contract 13.7, NOTES.md
 */
import type { Bank } from '../people/types.ts'
import type { HeldAccount, Holder } from '../people/holders.ts'
import type { Row } from '../people/ledger.ts'
import type { HubBank } from './banks.ts'
import { seededUuid } from './ids.ts'
import type { BanqwareState, Consent, StoredAccount, Update, User } from './state.ts'

export const BANK_ID_TYPES = ['BANK_ID', 'BIC', 'SORT_CODE', 'NAME'] as const

export const SECOND = 1000
export const DAY = 86_400 * SECOND
export const TOKEN_LIFE = 3600 * SECOND
export const LINK_LIFE = 15 * 60 * SECOND
export const CONSENT_DAYS = 180
export const UNATTENDED_PER_DAY = 4
/** Between approval and `given`, and between two steps of an update, under the slow quirks. */
export const SLOW = 20 * SECOND
export const STEP = 2 * SECOND
export const PAGE = { usual: 100, most: 500 } as const

/** Some small banks want the account named before a consent: Polish clearing numbers that end in 7. */
export const needsAccount = (bank: Bank) => bank.country === 'PL' && bank.code.endsWith('7')

export type ConsentStatus = 'requested' | 'given' | 'rejected' | 'expired' | 'withdrawn' | 'failed'

const UPDATE_STEPS = ['started', 'in_progress'] as const

const COUNTRIES = {
  PL: ['POL', 'Poland', 'pl', 'PLN', '+48'],
  CZ: ['CZE', 'Czechia', 'cs', 'CZK', '+420'],
} as const

export const iso = (milliseconds: number) => new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z')

/** Minor units as a decimal string of two places. */
export function decimal(minor: number): string {
  const digits = String(Math.abs(minor)).padStart(3, '0')
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

export function presentBank({ id, bank, forcesAccount }: HubBank) {
  const isoCode = bank.country.toLowerCase()
  const [alternativeISOCode, fullName, languageCode, currencyCode, dialCode] = COUNTRIES[bank.country === 'CZ' ? 'CZ' : 'PL'] // prettier-ignore
  return {
    id,
    name: bank.name,
    officialName: `${bank.name} ${bank.country === 'CZ' ? 'a.s.' : 'SA'}`,
    swiftBicCode: bank.bic,
    logo: null,
    color: null,
    logoUrlHash: null,
    country: { isoCode, alternativeISOCode, fullName, languageCode, currencyCode, dialCode, flagUrl: null, flagUrlHash: null }, // prettier-ignore
    migrateToBankId: null,
    isAisForceAccount: forcesAccount,
    isPisp: false,
    isPisForceAccount: false,
    provider: null,
  }
}

export const presentUser = ({ id, clientId, createdAt }: User) => ({ userId: id, clientId, createdAt: iso(createdAt) })

/** @param status already in the words of the moment @param base the hub as the caller sees it */
export function presentConsent(consent: Consent, status: string, base: string) {
  return {
    consentId: consent.id,
    userId: consent.user.id,
    clientId: consent.user.clientId,
    bankId: consent.bankId,
    bankIdType: consent.bankIdType,
    status,
    authorizationUrl: hubUrl(base, consent, 'authorize'),
    redirectUrl: consent.redirectUrl,
    createdAt: iso(consent.createdAt),
    validUntil: iso(consent.validUntil),
  }
}

/** The hub's own two addresses for a browser. Not at `/bank/…`, where the sandbox's banks are. */
export function hubUrl(base: string, { bank, stateToken }: Consent, deed: 'authorize' | 'return'): string {
  return `${base}/hub/bank/${bank.id}/${deed}?stateToken=${stateToken}`
}

export const updateWord = ({ step, end }: Update) => (step === 2 ? (end ?? 'failed') : UPDATE_STEPS[step])

export function presentUpdate(update: Update, status: string) {
  const { id, consent, startedAt, finishedAt, problem } = update
  return {
    updateId: id,
    consentId: consent.id,
    userId: consent.user.id,
    status,
    createdAt: iso(startedAt),
    startedAt: iso(startedAt),
    finishedAt: finishedAt === null ? null : iso(finishedAt),
    accounts:
      update.step < 2
        ? []
        : (consent.data ?? []).map(({ account, isFailed }) => ({
            accountId: accountId(consent, account),
            syncStatus: isFailed ? 'Failed' : 'Completed',
            transactionSyncStatus: isFailed ? 'Failed' : 'Completed',
          })),
    errors: problem === null ? [] : [problem],
  }
}

/** The body of a callback. */
export function presentNotice({ id, consent }: Update, status: string, now: number) {
  const { user } = consent
  return { updateId: id, userId: user.id, clientId: user.clientId, consentId: consent.id, status, timestamp: iso(now) }
}

/** Accounts are the consent's: another consent to the same bank knows them by other ids. */
export const accountId = ({ id }: Consent, { key }: HeldAccount) => seededUuid(`account ${id} ${key}`)

const TYPES = {
  current: { code: 'CACC', description: 'rachunek biezacy' },
  savings: { code: 'SVGS', description: 'rachunek oszczednosciowy' },
  card: { code: 'CARD', description: 'rachunek karty' },
} as const

export function presentAccount(consent: Consent, stored: StoredAccount) {
  const { account, balances, syncedAt, isFailed } = stored
  return {
    accountId: accountId(consent, account),
    consentId: consent.id,
    bankId: String(consent.bank.id),
    bankName: consent.bank.bank.name,
    iban: account.iban,
    currency: account.currency,
    accountType: TYPES[account.kind],
    accountTypeName: account.name,
    accountHolderType: account.holderType ?? 'individual',
    ...(consent.holder && { ownerName: consent.holder.name, ownerAddress: addressLines(consent.holder) }),
    availableBalance: decimal(balances.available),
    bookingBalance: decimal(balances.booked),
    balanceDate: iso(syncedAt),
    isActive: true,
    syncStatus: isFailed ? 'Failed' : 'Completed',
    auxData: {},
  }
}

const addressLines = ({ address }: Holder) => [address.street, `${address.postalCode} ${address.city}`]

/** Card payments and withdrawals not yet booked are blocked amounts; other entries are merely pending. */
export function transactionStatus({ state, entry }: Row): 'done' | 'pending' | 'hold' {
  if (state === 'booked') return 'done'
  return entry.method === 'card' || entry.method === 'cash' ? 'hold' : 'pending'
}

export const TRANSACTION_STATUSES = ['done', 'pending', 'hold', 'scheduled', 'rejected', 'cancelled']

const METHODS = {
  transfer: 'PRZELEW',
  instant: 'PRZELEW NATYCHMIASTOWY',
  direct_debit: 'POLECENIE ZAPLATY',
  card: 'PLATNOSC KARTA',
  cash: 'WYPLATA GOTOWKI',
  fee: 'OPLATA',
} as const

/** The hub's id is its own and may change; the bank's holds still. */
export function transactionId(state: BanqwareState, consent: Consent, row: Row): string {
  const mood = state.ids.of(consent.tag)
  const booking = mood.atBooking && row.state === 'booked' ? 'booked' : ''
  return seededUuid(`transaction ${consent.id} ${mood.transactionEdition} ${booking} ${row.entry.key}`)
}

export const itemId = ({ entry }: Row) => entry.key.toUpperCase()

export function presentTransaction(
  state: BanqwareState,
  consent: Consent,
  account: HeldAccount,
  row: Row,
  status: string,
) {
  // prettier-ignore
  const { entry, amount } = row
  const { name, iban } = entry.counterparty
  const other = { ...(iban !== undefined && { accountNumber: iban }), ...(name !== '' && { nameAddress: { value: [name] } }) } // prettier-ignore
  const own = {
    accountNumber: account.iban,
    ...(consent.holder && { nameAddress: { value: [consent.holder.name, ...addressLines(consent.holder)] } }),
  }
  const isDebit = amount < 0
  return {
    transactionId: transactionId(state, consent, row),
    itemId: itemId(row),
    amount: decimal(Math.abs(amount)),
    currency: entry.currency,
    transactionCategory: isDebit ? 'DEBIT' : 'CREDIT',
    transactionStatus: status,
    transactionType: entry.rail ?? METHODS[entry.method],
    description: entry.remittance,
    tradeDate: `${entry.seen}T${entry.time ?? '00:00:00'}Z`,
    ...(row.state === 'booked' && { bookingDate: `${row.date}T00:00:00Z` }),
    sender: isDebit ? own : other,
    recipient: isDebit ? other : own,
    ...(entry.mcc !== undefined && { mcc: entry.mcc }),
    ...(entry.original && { baseCurrency: entry.original.currency, amountBaseCurrency: decimal(Math.abs(entry.original.amount)) }), // prettier-ignore
    category: null,
  }
}

/** @returns null before anything was read. */
export function presentIdentity(consent: Consent) {
  const { holder, data, syncedAt } = consent
  if (!holder || !data || syncedAt === null) return null
  const words = holder.name.split(' ')
  const types = [...new Set(data.map(({ account }) => account.holderType ?? 'individual'))]
  const { postalCode, city } = holder.address
  return {
    userId: consent.user.id,
    consentId: consent.id,
    bankId: String(consent.bank.id),
    holders: types.map((type) => ({
      fullName: holder.name,
      firstName: type === 'individual' ? words.slice(0, -1).join(' ') : null,
      lastName: type === 'individual' ? (words.at(-1) ?? null) : null,
      type,
      address: { lines: addressLines(holder), postalCode, city, country: holder.country },
      accounts: data
        .filter(({ account }) => (account.holderType ?? 'individual') === type)
        .map(({ account }) => ({ accountId: accountId(consent, account), iban: account.iban })),
      nationalId: null,
    })),
    verifiedAt: iso(syncedAt),
    source: 'bank',
  }
}
