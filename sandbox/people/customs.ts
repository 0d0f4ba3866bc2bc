/** What banks do differently from country to country: what they know of a payment, and what they call its return. */
import type { Draft } from './book.ts'
import { germanIban, polishIban, romanianIban, czechIban } from './iban.ts'
import type { Dice } from './random.ts'
import { cnpj, cpf } from './tax-ids.ts'
import type { Country, TrueEntry } from './types.ts'

type Method = TrueEntry['method']
type PerMethod<T> = Readonly<Record<Method, T>>

export interface Payment {
  readonly day: string
  readonly method: Method
  /** Signed minor units. */
  readonly amount: number
  /** Empty where only the line says who it is. */
  readonly name: string
  /** The other side is a human being, not a firm. */
  readonly person: boolean
  readonly rail?: string
}

export type Parts = Pick<Draft, 'counterparty' | 'mandate' | 'endToEnd' | 'bankCode' | 'rail' | 'time'>

export interface Customs {
  /** What a pump reserves before, minor units. */
  readonly pump: number
  /** The fee for paying abroad, as a share. */
  readonly abroad: number
  /** How a card payment comes back. */
  readonly credit: (line: string) => string
  /** What books on Sundays and at night as well. */
  readonly always: readonly Method[]
  /** @param steady the same for all payments of one payee */
  readonly parts: (payment: Payment, steady: Dice, mine: Dice) => Parts
}

/** Accounts are told of transfers and debits; a terminal has none that a bank would tell. */
const isTold = ({ name, method }: Payment) => name !== '' && ['transfer', 'instant', 'direct_debit'].includes(method)

/** Codes (GVC) of money that leaves and money that comes. */
export const GERMAN_CODES: PerMethod<readonly [out: string, into: string]> = {
  transfer: ['116', '166'],
  direct_debit: ['105', '109'],
  card: ['106', '159'],
  cash: ['083', '082'],
  instant: ['118', '168'],
  fee: ['808', '808'],
}

const german: Customs['parts'] = (payment, steady, mine) => {
  const { name, method, amount } = payment
  const bankCode = GERMAN_CODES[method][amount < 0 ? 0 : 1]
  if (!isTold(payment)) return { counterparty: { name }, bankCode }
  const iban = germanIban(`999${steady.between(10_001, 10_060)}`, steady.digits(10))
  const mandate = `${steady.letters(3)}-${steady.digits(9)}`
  return {
    counterparty: { name, iban },
    bankCode,
    ...(method === 'direct_debit' ? { mandate, endToEnd: mine.letters(16) } : { endToEnd: 'NOTPROVIDED' }),
  }
}

const clock = (mine: Dice, from: number, to: number): string =>
  [mine.between(from, to), mine.between(0, 59), mine.between(0, 59)]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')

/** @see Open Finance Brasil, type of a transaction */
const BRAZILIAN_RAILS: PerMethod<string> = {
  transfer: 'TED',
  direct_debit: 'CONVENIO_ARRECADACAO',
  card: 'CARTAO',
  cash: 'SAQUE',
  instant: 'PIX',
  fee: 'TARIFA_SERVICOS_AVULSOS',
}

/** Who pays whom is told by tax number, never by IBAN, and every PIX has a number of its own. */
const brazilian: Customs['parts'] = ({ day, name, method, person, rail: said }, steady, mine) => {
  const rail = said ?? BRAZILIAN_RAILS[method]
  const taxId = person ? cpf(steady.digits(9)) : cnpj(`${steady.digits(8)}0001`)
  // Eight in the morning till nine in the evening, three hours west of Greenwich.
  const time = clock(mine, 11, 23)
  return {
    counterparty: name === '' ? { name } : { name, taxId },
    ...(rail === 'PIX' && {
      endToEnd: `E99999990${day.replaceAll('-', '')}${time.replaceAll(':', '').slice(0, 4)}${mine.letters(11)}`,
    }),
    rail,
    ...(method !== 'fee' && { time }),
  }
}

const romanian: Customs['parts'] = (payment, steady) => {
  const { name, method } = payment
  if (!isTold(payment)) return { counterparty: { name } }
  const iban = romanianIban(`QZA${steady.pick(['A', 'B', 'C', 'D', 'E'])}`, steady.digits(16))
  const mandate = `MD${steady.digits(8)}`
  return { counterparty: { name, iban }, ...(method === 'direct_debit' && { mandate }) }
}

const POLISH_RAILS: Partial<PerMethod<string>> = {
  transfer: 'ELIXIR',
  direct_debit: 'POLECENIE_ZAPLATY',
  instant: 'EXPRESS_ELIXIR',
}

/** A shop paid with BLIK stays without account; a friend does not. */
const polish: Customs['parts'] = (payment, steady, mine) => {
  const { name, method, person, rail: said } = payment
  const rail = said ?? POLISH_RAILS[method]
  const isShop = rail === 'BLIK' && !person
  const iban = polishIban(`00000${steady.between(101, 144)}`, steady.digits(16))
  return {
    counterparty: isTold(payment) && !isShop ? { name, iban } : { name },
    ...(method === 'direct_debit' && { mandate: steady.digits(12) }),
    ...(rail !== undefined && { rail }),
    ...(rail === 'BLIK' && { time: clock(mine, 6, 21) }),
  }
}

const czech: Customs['parts'] = (payment, steady) => {
  const { name, method } = payment
  if (!isTold(payment)) return { counterparty: { name } }
  const iban = czechIban(String(steady.between(9901, 9943)), steady.digits(10))
  // The variable symbol, by which Czech firms know what is paid.
  return { counterparty: { name, iban }, ...(method !== 'instant' && { endToEnd: `VS${steady.digits(10)}` }) }
}

export const CUSTOMS: Readonly<Record<Country, Customs>> = {
  DE: { pump: 10_000, abroad: 0.0175, credit: (line) => `GUTSCHRIFT ${line}`, always: [], parts: german },
  GB: {
    pump: 10_000,
    abroad: 0.0175,
    credit: (line) => `${line} REFUND`,
    always: [],
    parts: ({ name }) => ({ counterparty: { name } }),
  },
  BR: { pump: 30_000, abroad: 0.035, credit: (line) => `ESTORNO ${line}`, always: ['instant'], parts: brazilian },
  RO: { pump: 40_000, abroad: 0.02, credit: (line) => `RETUR ${line}`, always: [], parts: romanian },
  PL: { pump: 40_000, abroad: 0.03, credit: (line) => `ZWROT ${line}`, always: ['instant'], parts: polish },
  CZ: { pump: 200_000, abroad: 0.01, credit: (line) => `VRATKA ${line}`, always: ['instant'], parts: czech },
}
