/** Accounts, transactions and amounts in Klarna's words. @see contract 3.3 */
import type { IdMood } from '../id-modes.ts'
import type { LoginMethod } from './banks.ts'
import type { HeldAccount, HeldEntry, Holder } from '../people/holders.ts'
import { hex32, seededUuid } from './ids.ts'
import { balancesOn } from '../people/ledger.ts'
import type { Row } from '../people/ledger.ts'

/** Everything that decides how one session's or consent's accounts look. */
export interface View {
  readonly holder: Holder
  readonly method: LoginMethod
  /** Different in every session while the dial changes account ids, else empty. */
  readonly accountSalt: string
}

/** PSD2 banks: base64 of a UUID; the fallback bank counts from zero. @see contract 1.8 */
export function accountId(view: View, account: HeldAccount): string {
  if (view.method.connection === 'FALLBACK') return String(view.holder.accounts.indexOf(account))
  return Buffer.from(seededUuid(`account ${view.accountSalt} ${account.key}`)).toString('base64')
}

export const amount = (minor: number, currency: string) => ({ amount: minor, currency })

const TYPES = { current: 'DEFAULT', savings: 'SAVING', card: 'CREDITCARD' } as const
const TRANSFERS = { current: 'FULL', savings: 'REFERENCE', card: 'NONE' } as const

export const accountType = (account: HeldAccount) => TYPES[account.kind]

/** BLZ or sort code, as the IBAN has it. */
export function bankCode(account: HeldAccount): string {
  return account.iban.startsWith('GB') ? account.iban.slice(8, 14) : account.iban.slice(4, 12)
}

export function presentAccount(view: View, account: HeldAccount) {
  const { holder, method } = view
  const can = (available: boolean) => ({ available })
  return {
    id: accountId(view, account),
    alias: account.name,
    account_number: account.number,
    iban: account.iban,
    holder_name: holder.name,
    holder_address: {
      street_address: holder.address.street,
      postalcode: holder.address.postalCode,
      city: holder.address.city,
      country: holder.country,
    },
    bank_code: bankCode(account),
    bic: method.bic,
    bank_name: method.bankName,
    bank_address: { country: holder.country },
    transfer_type: TRANSFERS[account.kind],
    account_type: TYPES[account.kind],
    capabilities: {
      account_details: can(true),
      balances: can(true),
      transactions: can(true),
      transfer: can(account.kind === 'current'),
    },
  }
}

export function presentBalances(account: HeldAccount, day: string) {
  const { booked, available, reserved } = balancesOn(account, day)
  return {
    balance: amount(booked, account.currency),
    available: amount(available, account.currency),
    limit: amount(account.limit, account.currency),
    reserved: amount(reserved, account.currency),
  }
}

const METHODS: Record<HeldEntry['method'], string> = {
  transfer: 'TRANSFER',
  direct_debit: 'DIRECT_DEBIT',
  instant: 'INSTANT',
  card: 'UNKNOWN',
  cash: 'UNKNOWN',
  fee: 'UNKNOWN',
}

/** Ids hang on the entry, not on its place, so they are the same in every session unless the dial says otherwise. */
export function transactionId(row: Row, mood: IdMood): string {
  const booking = mood.atBooking && row.state === 'booked' ? 'booked' : ''
  return hex32(`transaction ${mood.transactionEdition} ${booking} ${row.entry.key}`)
}

/** What XS2A and Insights say alike about an entry. */
export function presentEntry({ entry, amount: minor, state }: Row) {
  const references = {
    unstructured: entry.remittance,
    ...(entry.endToEnd !== undefined && { end_to_end: entry.endToEnd }),
    ...(entry.mandate !== undefined && { additional_information: entry.mandate }),
  }
  const { name, iban } = entry.counterparty
  return {
    reference: Object.values(references).join(', '),
    bank_references: references,
    amount: amount(Math.abs(minor), entry.currency),
    ...(entry.original && { original_amount: amount(Math.abs(entry.original.amount), entry.original.currency) }),
    counter_party: { holder_name: name, ...(iban !== undefined && { iban }) },
    value_date: entry.valueDate,
    state: state === 'booked' ? 'PROCESSED' : 'PENDING',
    type: minor < 0 ? 'DEBIT' : 'CREDIT',
    method: METHODS[entry.method],
    ...(entry.bankCode !== undefined && { bank_transaction_code: { code: entry.bankCode } }),
  }
}

export function presentTransaction(row: Row, mood: IdMood) {
  return {
    ...(row.state === 'booked' && { transaction_id: transactionId(row, mood), booking_date: row.date }),
    ...presentEntry(row),
    // Deprecated by Klarna, but old clients need it: booking date, or value date while pending.
    date: row.state === 'booked' ? row.date : row.entry.valueDate,
  }
}
