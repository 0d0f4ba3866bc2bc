/** Accounts and their transactions as reports show them. @see contract 8.7, 8.8 */
import { daysAfter } from '../clock.ts'
import type { IdMood } from '../id-modes.ts'
import type { HeldAccount, HeldEntry } from '../people/holders.ts'
import { balancesOn, rowsOn } from '../people/ledger.ts'
import type { Row } from '../people/ledger.ts'
import { labels } from './categories.ts'
import { digest, digits } from './ids.ts'
import { bacenName, bankCnpj } from './institutions.ts'
import { decimal, money, unsigned } from './money.ts'
import type { Consent } from './state.ts'

/** What a report is made with. */
export interface Lens {
  /** `YYYY-MM-DD` */
  readonly day: string
  /** The first day that is told. */
  readonly from: string
  readonly mood: IdMood
  readonly levels: 0 | 2 | 3
  readonly hasPostBalance: boolean
}

/** Debits that a bank announces on its statement before their day. INFERRED: a week. */
const ANNOUNCED_DAYS = 7

export const bankFields = ({ bank }: Consent) => ({
  brandName: bank.name,
  bacenName: bacenName(bank),
  compeCode: bank.code,
  companyCnpj: bankCnpj(bank),
})

/** A payment account has no branch. @see contract 8.7 */
const isPaymentAccount = ({ name }: HeldAccount) => /pagamento/i.test(name)

export function presentAccount(consent: Consent, account: HeldAccount, day: string) {
  const { booked, reserved } = balancesOn(account, day)
  const overdraft = Math.max(0, -booked)
  return {
    ...bankFields(consent),
    ...(!isPaymentAccount(account) && { branchCode: account.branch ?? '0001' }),
    number: account.number.padStart(8, '0'),
    checkDigit: account.checkDigit ?? '0',
    subtype: 'INDIVIDUAL',
    civilName: consent.holder?.name ?? '',
    balances: {
      availableAmount: money(booked - reserved, account.currency),
      blockedAmount: money(reserved, account.currency),
      automaticallyInvestedAmount: money(0, account.currency),
    },
    ...(account.limit > 0 && {
      overdraftLimits: {
        overdraftContractedLimit: money(account.limit, account.currency),
        overdraftUsedLimit: money(Math.min(overdraft, account.limit), account.currency),
        unarrangedOverdraftAmount: money(Math.max(0, overdraft - account.limit), account.currency),
      },
    }),
  }
}

/** Newest first; what is only announced comes before all that has been. */
export function presentTransactions(account: HeldAccount, lens: Lens) {
  const rows = rowsOn(account, lens.day)
  const running = lens.hasPostBalance ? runningBalances(account, rows) : new Map<HeldEntry, number>()
  return [
    ...futureEntries(account, lens.day).map((entry) =>
      presentRow({ entry, state: 'future', amount: entry.amount, date: entry.booked ?? entry.seen }, lens),
    ),
    ...rows.filter(({ date }) => date >= lens.from).map((row) => presentRow(row, lens, running.get(row.entry))),
  ]
}

/** Parts still to come of what was bought in parts, and standing debits of the next days. */
export function futureEntries({ entries }: HeldAccount, day: string): readonly HeldEntry[] {
  const soon = daysAfter(day, ANNOUNCED_DAYS)
  const isAnnounced = ({ method, rail, amount, truth, seen }: HeldEntry) =>
    seen <= soon && amount < 0 && truth.recurring !== undefined && (method === 'direct_debit' || rail === 'BOLETO')
  return entries
    .filter((entry) => entry.seen > day && (isRunning(entries, entry, day) || isAnnounced(entry)))
    .toReversed()
}

/** A part belongs to what has begun, else nobody knows of it yet. */
function isRunning(entries: readonly HeldEntry[], { instalment, amount, truth }: HeldEntry, day: string): boolean {
  if (!instalment) return false
  return entries.some(
    (one) =>
      one.instalment?.number === 1 && one.instalment.of === instalment.of && one.amount === amount &&
      one.truth.category === truth.category && one.seen <= day, // prettier-ignore
  )
}

/** Booked balance after each booked row. */
function runningBalances(account: HeldAccount, rows: readonly Row[]): ReadonlyMap<HeldEntry, number> {
  const running = new Map<HeldEntry, number>()
  let balance = account.opening
  for (const { entry, state, amount } of rows.toReversed()) {
    if (state !== 'booked') continue
    balance += amount
    running.set(entry, balance)
  }
  return running
}

type Shown = Omit<Row, 'state'> & { readonly state: Row['state'] | 'future' }

const STATES = {
  booked: 'TRANSACAO_EFETIVADA',
  pending: 'TRANSACAO_PROCESSANDO',
  future: 'LANCAMENTO_FUTURO',
} as const

function presentRow(row: Shown, lens: Lens, after?: number) {
  const { entry, state, amount, date } = row
  const type = railOf(entry)
  return {
    transactionDate: date,
    transactionDateTime: `${date}T${entry.time ?? '12:00:00'}.000Z`,
    transactionId: transactionId(row, lens.mood),
    completedAuthorisedPaymentType: STATES[state],
    creditDebitType: amount < 0 ? 'DEBITO' : 'CREDITO',
    transactionAmount: unsigned(amount, entry.currency),
    transactionName: (entry.remittance || entry.counterparty.name).slice(0, 200),
    ...partie(entry),
    ...(after !== undefined && { postTransactionBalance: decimal(after, 2) }),
    type,
    ...labels(entry, lens.levels),
    settlementType: type,
  }
}

/** The same in every product that shows it. While it is processed it may have another, as the dial says. */
export function transactionId({ entry, state }: Pick<Shown, 'entry' | 'state'>, mood: IdMood): string {
  const early = mood.atBooking && state !== 'booked' ? ' before booking' : ''
  return `EMUTX${digest(`${entry.key} ${mood.transactionEdition}${early}`, 20).toUpperCase()}`
}

/** @see Open Finance Brasil, accounts 2.4.2 */
const RAILS: ReadonlySet<string> = new Set(
  `TED DOC PIX TRANSFERENCIA_MESMA_INSTITUICAO BOLETO CONVENIO_ARRECADACAO PACOTE_TARIFA_SERVICOS TARIFA_SERVICOS_AVULSOS
  FOLHA_PAGAMENTO DEPOSITO SAQUE CARTAO ENCARGOS_JUROS_CHEQUE_ESPECIAL RENDIMENTO_APLIC_FINANCEIRA PORTABILIDADE_SALARIO
  RESGATE_APLIC_FINANCEIRA OPERACAO_CREDITO OUTROS`.split(/\s+/),
)

const railOf = ({ rail = '' }: HeldEntry) => (RAILS.has(rail) ? rail : 'OUTROS')

/** Who was on the other side, as far as the bank was told; where their account is, the sandbox makes up. */
function partie({ counterparty: { taxId } }: HeldEntry) {
  if (taxId === undefined) return {}
  return {
    partieCnpjCpf: taxId,
    partiePersonType: taxId.length === 11 ? 'PESSOA_NATURAL' : 'PESSOA_JURIDICA',
    partieCompeCode: `9${digits(`bank of ${taxId}`, 2)}`,
    partieBranchCode: digits(`branch of ${taxId}`, 4),
    partieNumber: digits(`account of ${taxId}`, 8),
    partieCheckDigit: digits(`digit of ${taxId}`, 1),
  }
}
