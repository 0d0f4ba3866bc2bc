/** Klavi's words to ours. Pure: the instant of reading comes in, nothing goes out. @see contracts/klavi.md 8.7 to 8.11 */
import type { Account, Balance } from '../../model/account.ts'
import { as, type CurrencyCode, type PlainDate } from '../../model/ids.ts'
import { parseMoney, type Money } from '../../model/money.ts'
import type { Identity, Snapshot } from '../../model/snapshot.ts'
import type { Counterparty, Method, Transaction } from '../../model/transaction.ts'
import { claimOf } from './categories.ts'
import type { WireAccount, WireCard, WireCardEntry, WireEntry, WireMoney, WireReport } from './wire.ts'

const BRL = as<CurrencyCode>('BRL')

const money = ({ amount, currency }: WireMoney, sign: 1 | -1 = 1): Money =>
  parseMoney(amount, as<CurrencyCode>(currency), sign)

const balance = (type: Balance['type'], amount: Money, at: Date): Balance => ({ type, amount, at })
const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join('-')

/** What a report of any product brings home. */
export function toSnapshot(wire: WireReport, at: Date): Snapshot {
  const accounts: Account[] = []
  const transactions: Transaction[] = []
  const bring = (account: Account, rows: readonly Transaction[]): void => {
    accounts.push(account)
    transactions.push(...once(rows))
  }
  for (const account of wire.checkingAccounts ?? []) bring(toAccount(account, 'current', at), toEntries(account))
  for (const account of wire.savingsAccounts ?? []) bring(toAccount(account, 'savings', at), toEntries(account))
  for (const card of wire.creditCards ?? []) bring(toCard(card, at), toCardEntries(card))
  const identity = toIdentity(wire)
  const lists = wire.checkingAccounts ?? wire.savingsAccounts ?? wire.creditCards
  return { ...(lists && { accounts, transactions }), ...(identity && { identity }) }
}

/** An entry may stand in two statements. */
function once(rows: readonly Transaction[]): readonly Transaction[] {
  const seen = new Set<string>()
  return rows.filter(({ ref }) => ref === null || (!seen.has(ref) && seen.add(ref)))
}

// ---------------------------------------------------------------- accounts

/** An account has no id: bank, branch, number and digit are its name, and stay. */
const refOf = ({ companyCnpj, compeCode, branchCode, number, checkDigit }: WireAccount): string =>
  joined(companyCnpj || compeCode, branchCode, number, checkDigit)

/** Reports do not say what the bank calls an account, so it goes by its kind, as people there would say. */
const NAMES = { current: 'Conta corrente', savings: 'Conta poupança' } as const

function toAccount(wire: WireAccount, kind: keyof typeof NAMES, at: Date): Account {
  const available = wire.balances?.availableAmount
  const overdraft = wire.overdraftLimits?.overdraftContractedLimit
  const number = joined(wire.number, wire.checkDigit)
  return {
    ref: refOf(wire),
    name: NAMES[kind],
    kind,
    currency: available ? as<CurrencyCode>(available.currency) : BRL,
    ...(wire.civilName && { holder: wire.civilName }),
    number: joined(wire.branchCode, number),
    balances: available ? [balance('interimAvailable', money(available), at)] : [],
    ...(overdraft && money(overdraft).minor > 0 && { creditLimit: money(overdraft) }),
  }
}

const PENDING = 'TRANSACAO_PROCESSANDO'
const FUTURE = 'LANCAMENTO_FUTURO'

const toEntries = (wire: WireAccount): readonly Transaction[] => {
  const accountRef = refOf(wire)
  return (wire.transactionDetails ?? []).flatMap((row) => toEntry(row, accountRef) ?? [])
}

const METHODS: Readonly<Record<string, Method>> = {
  PIX: 'instant', TED: 'transfer', DOC: 'transfer', TRANSFERENCIA_MESMA_INSTITUICAO: 'transfer', FOLHA_PAGAMENTO: 'transfer',
  PORTABILIDADE_SALARIO: 'transfer', BOLETO: 'transfer', CONVENIO_ARRECADACAO: 'direct_debit', CARTAO: 'card', SAQUE: 'cash',
  DEPOSITO: 'cash', PACOTE_TARIFA_SERVICOS: 'fee', TARIFA_SERVICOS_AVULSOS: 'fee', ENCARGOS_JUROS_CHEQUE_ESPECIAL: 'fee',
} // prettier-ignore

/** Null for one that has not happened yet. A pending one has no lasting name: it gets another when it is booked. */
function toEntry(wire: WireEntry, accountRef: string): Transaction | null {
  const status = wire.completedAuthorisedPaymentType?.toUpperCase()
  if (status === FUTURE) return null
  const counterparty = partyOf(wire)
  const category = claimOf(wire)
  return {
    ref: status === PENDING ? null : wire.transactionId || null,
    accountRef,
    amount: money(wire.transactionAmount, wire.creditDebitType === 'DEBITO' ? -1 : 1),
    status: status === PENDING ? 'pending' : 'booked',
    date: as<PlainDate>(wire.transactionDate),
    ...(counterparty && { counterparty }),
    remittance: wire.transactionName ?? '',
    method: METHODS[wire.type?.toUpperCase() ?? ''] ?? 'unknown',
    ...(category && { category }),
  }
}

/** `PIX RECEBIDO EMPRESA EMULADA`: behind the way and the direction stands who it was. */
const NAMED = /^(?:PIX|TED|DOC|TRANSF(?:ER[EÊ]NCIA)?)\s+(?:RECEBID[AO]|ENVIAD[AO])\s+(?:(?:DE|PARA)\s+)?(.+)$/i

function partyOf(wire: WireEntry): Counterparty | null {
  const name = NAMED.exec(wire.transactionName ?? '')?.[1]?.trim()
  const account = wire.partieNumber
    ? joined(wire.partieBranchCode, wire.partieNumber, wire.partieCheckDigit)
    : wire.partieCnpjCpf
  return name || account ? { ...(name && { name }), ...(account && { account }) } : null
}

// ---------------------------------------------------------------- cards

const cardRefOf = ({ companyCnpj, name, creditCardNetwork, paymentMethods }: WireCard): string =>
  joined(companyCnpj, 'card', paymentMethods?.[0]?.identificationNumber || joined(creditCardNetwork, name))

/** What is used of the limit is owed, so it counts below zero. */
function toCard(wire: WireCard, at: Date): Account {
  const last4 = wire.paymentMethods?.[0]?.identificationNumber
  const [limit] = wire.limit ?? wire.limits ?? []
  const { usedAmount: used, availableAmount: available, limitAmount: whole } = limit ?? {}
  const currency = used ?? available ?? whole
  return {
    ref: cardRefOf(wire),
    name: [wire.name || wire.brandName, last4 && `•••• ${last4}`].filter(Boolean).join(' '),
    kind: 'card',
    currency: currency ? as<CurrencyCode>(currency.currency) : BRL,
    ...(wire.civilName && { holder: wire.civilName }),
    ...(last4 && { number: last4 }),
    balances: [
      ...(used ? [balance('interimBooked', money(used, -1), at)] : []),
      ...(available ? [balance('interimAvailable', money(available), at)] : []),
    ],
    ...(whole && money(whole).minor > 0 && { creditLimit: money(whole) }),
  }
}

function toCardEntries(wire: WireCard): readonly Transaction[] {
  const accountRef = cardRefOf(wire)
  return [wire.openStatement, ...(wire.closedStatements ?? [])].flatMap((statement) =>
    (statement?.transactionDetails ?? []).map((row) => toCardEntry(row, accountRef)),
  )
}

const CREDITS: readonly string[] = ['PAGAMENTO', 'ESTORNO', 'CASHBACK']

function toCardEntry(wire: WireCardEntry, accountRef: string): Transaction {
  const kind = wire.transactionType?.toUpperCase() ?? ''
  const credit = kind === 'PAGAMENTO' || (wire.creditDebitType ? wire.creditDebitType === 'CREDITO' : CREDITS.includes(kind)) // prettier-ignore
  const sign = credit ? 1 : -1
  const { amount: original, brazilianAmount } = wire
  const mcc = String(wire.payeeMCC ?? '').padStart(4, '0')
  const category = claimOf(wire)
  return {
    ref: wire.transactionId || null,
    accountRef,
    amount: money(brazilianAmount, sign),
    status: 'booked',
    date: as<PlainDate>(wire.transactionDate),
    ...(wire.brand && { counterparty: { name: wire.brand } }),
    remittance: [wire.transactionName, instalmentOf(wire)].filter(Boolean).join(' '),
    ...(original && original.currency !== brazilianAmount.currency && { original: money(original, sign) }),
    method: kind === 'TARIFA' ? 'fee' : kind === 'PAGAMENTO' ? 'transfer' : 'card',
    ...(/^(?!0000)\d{4}$/.test(mcc) && { mcc }),
    ...(category && { category }),
  }
}

/** `3/10`: which of how many. */
function instalmentOf({ chargeIdentificator: which, chargeNumber: of }: WireCardEntry): string | null {
  return /^\d+$/.test(String(which ?? '')) && Number(of) > 1 ? `${Number(which)}/${Number(of)}` : null
}

// ---------------------------------------------------------------- identity

function toIdentity({ identifications }: WireReport): Identity | null {
  const [first] = identifications ?? []
  const name = first?.companyName || first?.civilName
  if (!first || !name) return null
  const cpf = first.documents?.cpfNumber
  if (first.cnpjNumber) return { name, taxId: { scheme: 'CNPJ', value: first.cnpjNumber } }
  return { name, ...(cpf && { taxId: { scheme: 'CPF' as const, value: cpf } }) }
}
