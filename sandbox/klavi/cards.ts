/** Credit cards: limits, the statement that is open and those that are closed. @see contract 8.9 */
import { daysAfter } from '../clock.ts'
import type { HeldAccount, HeldEntry } from '../people/holders.ts'
import { balancesOn, rowsOn } from '../people/ledger.ts'
import type { Row } from '../people/ledger.ts'
import { bankFields, transactionId } from './accounts.ts'
import type { Lens } from './accounts.ts'
import { labels } from './categories.ts'
import { money, unsigned } from './money.ts'
import type { Consent } from './state.ts'

/** INFERRED: what has to be paid at least. */
const MINIMUM_PERCENT = 15
const USUAL_CARD = { network: 'VISA', closes: 25, due: 5 } as const

export function presentCard(consent: Consent, account: HeldAccount, lens: Lens) {
  const { network } = account.card ?? USUAL_CARD
  const { booked, reserved } = balancesOn(account, lens.day)
  const used = reserved - booked
  const limits = {
    isLimitFlexible: false,
    limitAmount: { ...money(account.limit, account.currency), limitAmountReason: '' },
    usedAmount: money(Math.max(0, used), account.currency),
    availableAmount: money(Math.max(0, account.limit - used), account.currency),
  }
  const { compeCode: _compeCode, ...bank } = bankFields(consent)
  return {
    ...bank,
    civilName: consent.holder?.name ?? '',
    name: account.name,
    productType: productTypeOf(account),
    creditCardNetwork: network,
    paymentMethods: [{ identificationNumber: account.number.slice(-4), isMultipleCreditCard: false }],
    // The two revisions of the documentation do not agree on the word.
    ...(lens.levels === 0 ? { limit: limits } : { limits, isActive: true }),
  }
}

const productTypeOf = ({ name }: HeldAccount) =>
  /black/i.test(name) ? 'BLACK' : /platinum/i.test(name) ? 'PLATINUM' : /gold/i.test(name) ? 'GOLD' : 'OUTROS'

/** Newest first. Purchases that are not collected yet are on no statement: nothing there could say that they are pending. */
export function presentStatements(account: HeldAccount, lens: Lens) {
  const { closes, due } = account.card ?? USUAL_CARD
  const rows = rowsOn(account, lens.day).filter(({ state }) => state === 'booked')
  const closings = closingsBefore(lens.day, lens.from, closes)
  const [last = ''] = closings
  const next = nextOn(lens.day, closes)
  return {
    openStatement: {
      ...frame(next, due),
      billTotalAmount: unsigned(Math.min(0, balancesOn(account, lens.day).booked), account.currency),
      transactionDetails: between(rows, last, next).map((row) => presentPurchase(account, row, lens)),
    },
    closedStatements: closings.slice(0, -1).map((closing, i) => {
      const owed = Math.max(0, -balanceAt(account, rows, closing))
      return {
        ...frame(closing, due),
        billTotalAmount: money(owed, account.currency),
        billMinimumAmount: money(Math.ceil((owed * MINIMUM_PERCENT) / 100), account.currency),
        transactionDetails: between(rows, closings[i + 1] ?? '', closing).map((row) =>
          presentPurchase(account, row, lens),
        ),
      }
    }),
  }
}

/** Newest first; the last one is where the first statement that is told begins. */
function closingsBefore(day: string, from: string, closes: number): readonly string[] {
  const closings: string[] = []
  for (let month = day.slice(0, 7); ; month = monthAfter(month, -1)) {
    const closing = `${month}-${String(closes).padStart(2, '0')}`
    if (closing >= day) continue
    closings.push(closing)
    if (closing < from) return closings
  }
}

/** The next time a day of the month comes, that day itself included. */
function nextOn(day: string, dayOfMonth: number): string {
  const here = `${day.slice(0, 7)}-${String(dayOfMonth).padStart(2, '0')}`
  return here >= day ? here : `${monthAfter(here.slice(0, 7), 1)}${here.slice(7)}`
}

function monthAfter(month: string, months: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** A statement is named after the month it falls due in. */
function frame(closing: string, due: number) {
  const dueDate = nextOn(daysAfter(closing, 1), due)
  return { billMonth: dueDate.slice(0, 7), billingDate: closing, dueDate }
}

const between = (rows: readonly Row[], after: string, until: string) =>
  rows.filter(({ date }) => date > after && date <= until)

const balanceAt = ({ opening }: HeldAccount, rows: readonly Row[], day: string): number =>
  rows.filter(({ date }) => date <= day).reduce((balance, { amount }) => balance + amount, opening)

function presentPurchase(account: HeldAccount, row: Row, lens: Lens) {
  const { entry, amount, date } = row
  const { instalment, mcc, original } = entry
  return {
    // When it was bought, and when it came on the bill.
    transactionDate: entry.seen,
    transactionDateTime: `${entry.seen}T${entry.time ?? '12:00:00'}.000Z`,
    billPostDate: date,
    transactionId: transactionId(row, lens.mood),
    identificationNumber: account.number.slice(-4),
    transactionName: (entry.remittance || entry.counterparty.name).slice(0, 200),
    creditDebitType: amount < 0 ? 'DEBITO' : 'CREDITO',
    brazilianAmount: unsigned(amount, account.currency),
    ...(original && { amount: unsigned(original.amount, original.currency) }),
    ...kindOf(entry),
    ...(mcc !== undefined && { payeeMCC: Number(mcc) }),
    paymentType: instalment ? 'A_PRAZO' : 'A_VISTA',
    ...(instalment && { chargeIdentificator: String(instalment.number), chargeNumber: instalment.of }),
    ...labels(entry, lens.levels),
    ...(lens.levels > 0 && brandOf(entry)),
  }
}

function kindOf({ amount, method, truth }: HeldEntry) {
  if (truth.category === 'transfer.card_bill') return { transactionType: 'PAGAMENTO' }
  if (truth.category === 'income.cashback') return { transactionType: 'CASHBACK' }
  if (method === 'fee') {
    return { transactionType: 'TARIFA', feeType: truth.category === 'finance.card_atm_fees' ? 'ANUIDADE' : 'OUTRA' }
  }
  return { transactionType: amount > 0 ? 'ESTORNO' : 'OUTROS' }
}

/** Only subscriptions are known by their brand: `NETFLIX`. */
function brandOf({ truth, remittance }: HeldEntry): { brand?: string } {
  if (!/^leisure\.(video_streaming|music_audio)$/.test(truth.category)) return {}
  const [brand] = /^[A-Z]+/.exec(remittance) ?? []
  return brand === undefined ? {} : { brand }
}
