/** Finqware's words to ours. Pure: the instant of reading comes in, nothing goes out. @see contracts/finqware.md 6 */
import type { Account, AccountKind, Balance, BalanceType } from '../../model/account.ts'
import { WireError } from '../../model/errors.ts'
import { as, type CurrencyCode, type PlainDate } from '../../model/ids.ts'
import { parseMoney, type Money } from '../../model/money.ts'
import type { Transaction } from '../../model/transaction.ts'
import { readInfo } from './info.ts'
import type { WireAccount, WireBalance, WireTransaction } from './wire.ts'

/** Amounts have no sign of their own. @throws {WireError} for more decimals than the currency has. */
function money(amount: string, currency: string, indicator: 'credit' | 'debit'): Money {
  try {
    return parseMoney(amount, as<CurrencyCode>(currency), indicator === 'debit' ? -1 : 1)
  } catch {
    throw new WireError('finqware', 'amount', ['data.amount'])
  }
}

/** What an account says of itself is free text, in English or Romanian. */
const KINDS: readonly (readonly [kind: AccountKind, words: RegExp])[] = [
  ['savings', /saving|economi|deposit|depozit|\bterm/i],
  ['card', /credit card|card de credit/i],
  ['current', /current|curent|checking|payment|salar/i],
  ['loan', /loan|credit|[iî]mprumut|mortgage|ipotec/i],
  ['card', /\bcard\b/i],
]

/** What has no counterpart here (forward, opening, information) is of another day, or no balance. */
const TYPES: Readonly<Record<string, BalanceType>> = {
  ClosingBooked: 'closingBooked', ClosingCleared: 'closingBooked', Expected: 'expected', InterimBooked: 'interimBooked',
  InterimCleared: 'interimBooked', InterimAvailable: 'interimAvailable', ClosingAvailable: 'interimAvailable',
} // prettier-ignore

/** The first balance of each kind counts, so the nearer name comes first. */
const NEARER = Object.keys(TYPES)

interface Said {
  readonly amount: string
  readonly currency: string
  readonly type: string
  readonly credit_debit_indicator: 'credit' | 'debit'
  readonly at: string | undefined
}

/** Balances of another currency belong to a pocket that we have no account for. */
function balancesOf(said: readonly Said[], currency: string, now: Date): Balance[] {
  const found = new Map<BalanceType, Balance>()
  const known = said.filter((one) => TYPES[one.type] !== undefined && one.currency === currency)
  for (const one of known.toSorted((a, b) => NEARER.indexOf(a.type) - NEARER.indexOf(b.type))) {
    const type = TYPES[one.type]! // just looked at
    if (found.has(type)) continue
    const amount = money(one.amount, one.currency, one.credit_debit_indicator)
    found.set(type, { type, amount, at: one.at === undefined ? now : new Date(one.at) })
  }
  return [...found.values()]
}

/** @param fresh the account's own answers of the balances call, which stand before those that came with the account. */
export function toAccount({ id, timestamp, data }: WireAccount, fresh: readonly WireBalance[], now: Date): Account {
  const { currency, name, nickname, account_type: type, account_sub_type: subType } = data
  const iban = data.account_schemes
    .find(({ scheme_name: scheme }) => scheme === 'IBAN')
    ?.identification.replaceAll(' ', '')
  const words = `${type ?? ''} ${subType ?? ''} ${name ?? ''}`.trim()
  const limit = fresh.find((one) => one.data.currency === currency && Number(one.data.credit_line) > 0)?.data
    .credit_line
  const said: readonly Said[] = [
    ...fresh.map((one) => ({ ...one.data, at: one.data.native_time ?? one.data.native_date ?? one.timestamp })),
    ...data.balances.map((one) => ({
      amount: one.balance_amount,
      currency: one.balance_currency,
      type: one.balance_type,
      credit_debit_indicator: one.credit_debit_indicator,
      at: timestamp,
    })),
  ]
  return {
    ref: id,
    name: nickname ?? name ?? type ?? `•••• ${(iban ?? id).slice(-4)}`,
    kind: KINDS.find(([, known]) => known.test(words))?.[0] ?? 'other',
    currency: as<CurrencyCode>(currency),
    ...(iban && { iban }),
    balances: balancesOf(said, currency, now),
    ...(limit !== undefined && { creditLimit: money(limit, currency, 'credit') }),
  }
}

/** Times are in UTC, days are Romania's: a bank's day that was written as its midnight is the evening before in UTC. */
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Bucharest', year: 'numeric', month: '2-digit', day: '2-digit' }) // prettier-ignore
export const dayIn = (instant: string): PlainDate => as<PlainDate>(DAY.format(new Date(instant)))

/** An entry's stable name is its `utx_id`; its `id` is another one after every renewal. */
export function toTransaction({ utx_id: ref, account_id: accountRef, data }: WireTransaction): Transaction {
  const remittance = data.info ?? ''
  const { method, name } = readInfo(remittance)
  return {
    ref: ref || null,
    accountRef,
    amount: money(data.amount, data.currency, data.credit_debit_indicator),
    status: data.status.toLowerCase() === 'booked' ? 'booked' : 'pending',
    date: dayIn(data.booking_date_time),
    ...(name !== undefined && { counterparty: { name } }),
    remittance,
    method,
  }
}
