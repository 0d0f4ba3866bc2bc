/**
 * Codes by which a bank says what a payment *is*. Most of them say only how money moved, and a mechanism is not a category:
 * they are listed here when, and only when, they settle the question.
 */
import type { DetailId } from './details.ts'

/** ISO 20022 external purpose codes, for money out and money in; null where that direction says nothing. */
const PURPOSES: Readonly<Record<string, readonly [out: DetailId | null, into: DetailId | null]>> = {
  SALA: [null, 'income.salary'],
  PAYR: [null, 'income.salary'],
  BONU: [null, 'income.bonus'],
  COMM: [null, 'income.self_employed'],
  PENS: ['savings.pension', 'income.pension'],
  BENE: [null, 'income.benefits'],
  SSBE: [null, 'income.benefits'],
  GOVT: [null, 'income.benefits'],
  DIVI: [null, 'income.interest_dividends'],
  DIVD: [null, 'income.interest_dividends'],
  INTE: ['finance.interest_overdraft', 'income.interest_dividends'],
  INTC: ['transfer.internal', 'transfer.internal'],
  RENT: ['housing.rent', 'income.rental'],
  HLRP: ['housing.mortgage', null],
  ELEC: ['utilities.electricity', null],
  GASB: ['utilities.heating_gas', null],
  WTER: ['utilities.water_waste', null],
  PHON: ['utilities.mobile', null],
  NWCH: ['utilities.internet_tv', null],
  CBTV: ['utilities.internet_tv', null],
  INSU: ['insurance.other', null],
  HLTI: ['insurance.health', null],
  LIFI: ['insurance.life_pension', null],
  LOAN: ['finance.loan_repayment', 'finance.loan_received'],
  LOAR: ['finance.loan_repayment', null],
  STDY: ['family.education', null],
  CCRD: ['transfer.card_bill', 'transfer.card_bill'],
  TAXS: ['tax.income_tax', 'income.tax_refund'],
  TAXR: [null, 'income.tax_refund'],
  CHAR: ['services.charity', null],
  SAVG: ['savings.to_savings', 'savings.from_savings'],
  CSDB: ['transfer.cash_withdrawal', 'transfer.cash_deposit'],
} // prettier-ignore

/** German business transaction codes (GVC): 153 is pay. The others say how, not what for. */
const GVC: Readonly<Record<string, readonly [out: DetailId | null, into: DetailId | null]>> = {
  '153': [null, 'income.salary'],
  '156': ['savings.to_savings', null],
  '083': ['transfer.cash_withdrawal', 'transfer.cash_deposit'],
} // prettier-ignore

/** What a purpose code or GVC settles for this direction; null when it settles nothing. */
export function categoryOfBankCode(code: string, inflow: boolean): DetailId | null {
  const key = code.trim().toUpperCase()
  const [out, into] = PURPOSES[key] ?? GVC[key] ?? [null, null]
  return inflow ? into : out
}
