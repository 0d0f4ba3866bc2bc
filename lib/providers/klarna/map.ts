/** Klarna's words to ours. Pure: the instant of reading comes in, nothing goes out. @see contracts/klarna.md 3.3, 7.4 */
import type { Account, AccountKind, Balance } from '../../model/account.ts'
import { as, type CurrencyCode, type PlainDate } from '../../model/ids.ts'
import type { Money } from '../../model/money.ts'
import type { Method, Transaction, TransactionStatus } from '../../model/transaction.ts'
import { claimOf } from './categories.ts'
import type { WireAccount, WireAmount, WireBalances, WireCategorised, WireTransaction } from './wire.ts'

const KINDS: Readonly<Record<string, AccountKind>> = {
  DEFAULT: 'current', SAVING: 'savings', CREDITCARD: 'card', DEPOT: 'other',
} // prettier-ignore

/** Amounts are whole minor units already. */
const money = ({ amount, currency }: WireAmount): Money => ({ minor: amount, currency: as<CurrencyCode>(currency) })

/** Accounts have no currency of their own: their balances have. The country of the IBAN is the last resort. */
const currencyOf = (account: WireAccount, said: WireBalances | null): CurrencyCode =>
  as<CurrencyCode>(
    said?.balance?.currency ??
      said?.available?.currency ??
      account.balance?.currency ??
      (account.iban?.startsWith('GB') ? 'GBP' : 'EUR'),
  )

/** @param said null where the bank does not share balances. */
export function toAccount(account: WireAccount, said: WireBalances | null, at: Date): Account {
  const { alias, holder_name: holder, iban, account_number: number } = account
  const balance = said?.balance ?? account.balance
  const limit = said?.limit
  return {
    ref: account.id,
    name: alias ?? `•••• ${(iban ?? number ?? account.id).slice(-4)}`,
    kind: KINDS[account.account_type ?? ''] ?? 'other',
    currency: currencyOf(account, said),
    ...(holder !== undefined && { holder }),
    ...(iban !== undefined && { iban }),
    ...(number !== undefined && { number }),
    balances: [
      ...(balance ? [{ type: 'interimBooked', amount: money(balance), at } satisfies Balance] : []),
      ...(said?.available ? [{ type: 'interimAvailable', amount: money(said.available), at } satisfies Balance] : []),
    ],
    ...(limit && limit.amount !== 0 && { creditLimit: money({ ...limit, amount: Math.abs(limit.amount) }) }),
  }
}

/** Cancelled and failed entries moved no money. An unknown state is booked when the bank gives a booking date. */
function statusOf(state: string, bookingDate: string | null | undefined): TransactionStatus | null {
  if (state === 'CANCELED' || state === 'FAILED') return null
  if (state === 'PROCESSED') return 'booked'
  if (state === 'PENDING') return 'pending'
  return bookingDate ? 'booked' : 'pending'
}

const METHODS: Readonly<Record<string, Method>> = {
  TRANSFER: 'transfer', DIRECT_DEBIT: 'direct_debit', INSTANT: 'instant',
} // prettier-ignore

/** ISO 20022 families that say more than the method does. */
function methodOf({ method, bank_transaction_code: code }: WireTransaction | WireCategorised): Method {
  const family = `${code?.code ?? ''} ${code?.sub_code ?? ''}`.toUpperCase()
  if (/\bCWDL\b|\bCDPT\b/.test(family)) return 'cash'
  if (/\bCCRD\b|\bPOSD\b|\bPOSP\b/.test(family)) return 'card'
  if (/\bFEES\b|\bCHRG\b/.test(family)) return 'fee'
  return METHODS[method ?? ''] ?? 'unknown'
}

/** A four-letter purpose or a three-digit GVC names what the money was for; longer codes say how it moved. */
function purposeOf({ bank_transaction_code: code }: WireTransaction | WireCategorised): string | undefined {
  return [code?.sub_code, code?.code].find((part) => /^(?:[A-Z]{4}|\d{3})$/.test(part ?? '')) ?? undefined
}

function remittanceOf({ reference, bank_references: parts }: WireTransaction | WireCategorised): string {
  return reference || [parts?.unstructured, parts?.structured, parts?.message].filter(Boolean).join(', ')
}

/** The direction is in `type`; the amount itself is unsigned. */
function signed({ amount, type }: WireTransaction | WireCategorised): Money {
  const size = Math.abs(amount.amount)
  return money({ ...amount, amount: type === 'DEBIT' && size !== 0 ? -size : size })
}

function toEntry(
  wire: WireTransaction | WireCategorised,
  accountRef: string,
  refOf: (status: TransactionStatus) => string | null | undefined,
): Transaction | null {
  const status = statusOf(wire.state, wire.booking_date)
  const date = wire.booking_date || wire.value_date || wire.date
  if (status === null || !date) return null
  const { counter_party: party, original_amount: original, value_date: valueDate } = wire
  const account = party?.iban || party?.account_number
  const bankCode = purposeOf(wire)
  const amount = signed(wire)
  return {
    ref: refOf(status) || null,
    accountRef,
    amount,
    status,
    date: as<PlainDate>(date),
    ...(valueDate && { valueDate: as<PlainDate>(valueDate) }),
    ...((party?.holder_name || account) && {
      counterparty: { ...(party?.holder_name && { name: party.holder_name }), ...(account && { account }) },
    }),
    remittance: remittanceOf(wire),
    ...(original && { original: money({ ...original, amount: amount.minor < 0 ? -Math.abs(original.amount) : Math.abs(original.amount) }) }), // prettier-ignore
    method: methodOf(wire),
    ...(bankCode !== undefined && { bankCode }),
  }
}

/** An entry of the consent's own list; null for one that moved no money, or has no day at all. */
export const toTransaction = (wire: WireTransaction, accountRef: string): Transaction | null =>
  toEntry(wire, accountRef, () => wire.transaction_id)

/**
 * An entry of the categorisation report. The bank's own id is stable; Insights' id names a booked entry only, since a pending
 * one is a new entry of a new report.
 */
export function toCategorised(wire: WireCategorised, accountRef: string): Transaction | null {
  const { ob_transaction_id: bankId, insights_transaction_id: insightsId } = wire
  const entry = toEntry(wire, accountRef, (status) => bankId || (status === 'booked' ? insightsId : undefined))
  const category = claimOf(wire.categories ?? [])
  return entry && category ? { ...entry, category } : entry
}
