/** Banqware's words to ours. Pure: the instant of reading comes in, nothing goes out. @see contracts/banqware.md 8, 9 */
import type { Account, Balance, BalanceType } from '../../model/account.ts'
import { WireError } from '../../model/errors.ts'
import { as, type CurrencyCode, type PlainDate } from '../../model/ids.ts'
import { parseMoney, type Money } from '../../model/money.ts'
import type { Identity } from '../../model/snapshot.ts'
import type { Counterparty, Method, Transaction } from '../../model/transaction.ts'
import { ACCOUNT_KINDS, entryStatus, METHODS, type WireAccount, type WireKyc, type WireParty, type WireTransaction } from './inferred.ts' // prettier-ignore

/** @throws {WireError} for more decimals than the currency has. */
function money(amount: string, currency: string, sign: 1 | -1 = 1): Money {
  try {
    return parseMoney(amount, as<CurrencyCode>(currency), sign)
  } catch {
    throw new WireError('banqware', 'amount', ['amount'])
  }
}

export function toAccount(wire: WireAccount, now: Date): Account {
  const { accountId, iban: printed, currency, accountType, ownerName } = wire
  const iban = printed?.replaceAll(' ', '')
  const at = wire.balanceDate === undefined ? now : new Date(wire.balanceDate)
  const balance = (type: BalanceType, amount: string | undefined): Balance[] =>
    amount === undefined ? [] : [{ type, amount: money(amount, currency), at }]
  return {
    ref: accountId,
    name: wire.accountNameClient ?? wire.accountTypeName ?? accountType?.description ?? `•••• ${(iban ?? accountId).slice(-4)}`, // prettier-ignore
    kind: ACCOUNT_KINDS[accountType?.code?.toUpperCase() ?? ''] ?? 'other',
    currency: as<CurrencyCode>(currency),
    ...(ownerName !== undefined && { holder: ownerName }),
    ...(iban !== undefined && { iban }),
    balances: [...balance('closingBooked', wire.bookingBalance), ...balance('interimAvailable', wire.availableBalance)],
  }
}

/** Times are in UTC; days are those of Warsaw and Prague, which keep the same time. */
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Warsaw', year: 'numeric', month: '2-digit', day: '2-digit' }) // prettier-ignore
export const dayOf = (time: string): PlainDate =>
  as<PlainDate>(time.length === 10 || time.endsWith('T00:00:00Z') ? time.slice(0, 10) : DAY.format(new Date(time)))

/** A name is the first line of an address; the rest is nobody's business. */
function counterpartyOf(party: WireParty | null | undefined): Counterparty | null {
  const name = party?.nameAddress?.value?.[0]?.trim()
  const account = party?.accountNumber?.replaceAll(' ', '')
  return name || account ? { ...(name && { name }), ...(account && { account }) } : null
}

const methodOf = (words: string): Method => {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').toUpperCase()
  return METHODS.find(([known]) => known.test(plain))?.[1] ?? 'unknown'
}

/** Null for an entry that moved no money, or has no day. The direction is in `transactionCategory`, whatever sign the amount has. */
export function toTransaction(wire: WireTransaction, accountRef: string): Transaction | null {
  const { transactionStatus: said, bookingDate, tradeDate, baseCurrency, amountBaseCurrency, mcc } = wire
  const status = entryStatus(typeof said === 'string' ? said : said.code)
  const time = bookingDate ?? tradeDate
  if (status === null || !time) return null
  const isDebit = wire.transactionCategory.toUpperCase() === 'DEBIT'
  const signed = (amount: string, currency: string): Money => money(amount.replace('-', ''), currency, isDebit ? -1 : 1)
  const counterparty = counterpartyOf(isDebit ? wire.recipient : wire.sender)
  const isForeign = baseCurrency && amountBaseCurrency && baseCurrency !== wire.currency
  return {
    ref: wire.itemId || null,
    accountRef,
    amount: signed(wire.amount, wire.currency),
    status,
    date: dayOf(time),
    ...(tradeDate && { valueDate: dayOf(tradeDate) }),
    ...(counterparty && { counterparty }),
    remittance: wire.description ?? '',
    ...(isForeign && { original: signed(amountBaseCurrency, baseCurrency) }),
    method: methodOf(wire.transactionType ?? ''),
    ...(mcc && /^\d{4}$/.test(mcc) && { mcc }),
  }
}

/** The first holder is who the accounts are shared by. A PESEL has eleven digits; other numbers are none of ours. */
export function toIdentity({ holders }: WireKyc): Identity | undefined {
  const [holder] = holders
  if (!holder) return undefined
  const { fullName: name, nationalId: value } = holder
  return { name, ...(value !== undefined && /^\d{11}$/.test(value) && { taxId: { scheme: 'PESEL', value } }) }
}
