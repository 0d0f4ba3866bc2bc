/**
 * CAMT.053 (statement) and CAMT.052 (report within the day), every version since 2: what changed between them is spelled both
 * ways here. Entries are taken as the bank books them; a batch of payments is one entry.
 */
import { as, type CurrencyCode, type PlainDate } from '../../model/ids.ts'
import { plainText, type DayBalance, type Entry, type Statement, type StatementAccount } from '../statement.ts'
import type { AccountKind } from '../../model/account.ts'
import type { Money } from '../../model/money.ts'
import { NAME_FOR_NUMBER } from '../write/camt.ts'
import { checkBalances } from './balances.ts'
import { currencyOf, isoDay, moneyOf, numbered } from './fields.ts'
import { detailsOf } from './camt-details.ts'
import { MOST_ENTRIES, Problems, Unreadable, reading, type Reading } from './reading.ts'
import { each, parseXml, textAt, within, type Element } from './xml.ts'

export const readCamt = (text: string): Reading =>
  reading(() => {
    const root = parseXml(text)
    const found = [...each(within(root, 'BkToCstmrStmt'), 'Stmt'), ...each(within(root, 'BkToCstmrAcctRpt'), 'Rpt')]
    if (root.name !== 'Document' || found.length === 0) throw new Unreadable('not_a_statement')
    if (found.reduce((sum, one) => sum + each(one, 'Ntry').length, 0) > MOST_ENTRIES) throw new Unreadable('too_many_entries') // prettier-ignore
    const problems = new Problems()
    const statements = found.flatMap((one, place) => statementOf(one, `${one.name} ${place + 1}`, problems) ?? [])
    return { statements, problems: problems.list, questions: [] }
  })

function statementOf(element: Element, at: string, problems: Problems): Statement | null {
  const currency = accountCurrency(element)
  if (!currency) return problems.add('no_currency', at, 'Acct/Ccy')
  const account = accountOf(within(element, 'Acct'), currency)
  if (!account) return problems.add('no_account', at, 'Acct/Id')
  const from = isoDay(textAt(element, 'FrToDt', 'FrDtTm'))
  const to = isoDay(textAt(element, 'FrToDt', 'ToDtTm'))
  const createdAt = new Date(textAt(element, 'CreDtTm'))
  const opening = balanceOf(element, ['OPBD', 'PRCD'], currency, at, problems)
  const closing = balanceOf(element, ['CLBD'], currency, at, problems)
  const statement: Statement = {
    account,
    ...(from && { from }),
    ...(to && { to }),
    ...(opening && { opening }),
    ...(closing && { closing }),
    ...(!Number.isNaN(createdAt.getTime()) && { createdAt }),
    entries: each(element, 'Ntry').flatMap((one, place) => entryOf(one, `${at}, Ntry ${place + 1}`, problems) ?? []),
  }
  checkBalances(statement, at, problems)
  return statement
}

/** The account's own, which early versions leave out; then that of its balances, or of its entries where all have the same. */
function accountCurrency(element: Element): CurrencyCode | null {
  const own = currencyOf(textAt(element, 'Acct', 'Ccy'))
  if (own) return own
  const used = (name: string): Set<string> =>
    new Set(each(element, name).map((one) => within(one, 'Amt')?.attributes.Ccy ?? ''))
  const [one, ...others] = [...(each(element, 'Bal').length ? used('Bal') : used('Ntry'))]
  return others.length === 0 ? currencyOf(one ?? '') : null
}

function accountOf(element: Element | undefined, currency: CurrencyCode): StatementAccount | null {
  const other = within(element, 'Id', 'Othr')
  const number: ReturnType<typeof numbered> = textAt(other, 'SchmeNm', 'Prtry') === NAME_FOR_NUMBER ? {} : numbered(textAt(element, 'Id', 'IBAN') || textAt(other, 'Id')) // prettier-ignore
  const name = plainText(textAt(element, 'Nm'))
  const bank = within(element, 'Svcr', 'FinInstnId')
  const institution = plainText(textAt(bank, 'Nm')) || textAt(bank, 'BICFI') || textAt(bank, 'BIC')
  const shown = name || number.iban || number.number || textAt(other, 'Id')
  if (!shown) return null
  return {
    name: shown,
    kind: KINDS[textAt(element, 'Tp', 'Cd') || textAt(element, 'Tp', 'Prtry')] ?? 'other',
    currency,
    ...(institution && { institution }),
    ...number,
  }
}

const KINDS: Readonly<Record<string, AccountKind>> = { CACC: 'current', TRAN: 'current', SLRY: 'current', SVGS: 'savings', LLSV: 'savings', LOAN: 'loan', card: 'card' } // prettier-ignore

/** The first balance of the first type that is there. */
function balanceOf(
  statement: Element,
  types: readonly string[],
  currency: CurrencyCode,
  at: string,
  problems: Problems,
): DayBalance | null {
  const typeOf = (one: Element): string => textAt(one, 'Tp', 'CdOrPrtry', 'Cd')
  const all = each(statement, 'Bal')
  const found = types.flatMap((type) => all.filter((one) => typeOf(one) === type))[0]
  if (!found) return null
  const amount = amountOf(found)
  const on = dayAt(found, 'Dt')
  if (amount === null || !on || typeof amount === 'string' || amount.currency !== currency) {
    return problems.add('bad_balance', at, typeOf(found))
  }
  return { minor: amount.minor, on }
}

const dayAt = (element: Element, name: string): PlainDate | null =>
  isoDay(textAt(element, name, 'Dt') || textAt(element, name, 'DtTm'))

/** @returns what does not fit where it is no amount. */
function amountOf(element: Element): Money | 'no_amount' | 'bad_amount' | 'bad_currency' | 'no_direction' {
  const amount = within(element, 'Amt')
  if (!amount) return 'no_amount'
  const currency = currencyOf(amount.attributes.Ccy ?? '')
  if (!currency) return 'bad_currency'
  const direction = textAt(element, 'CdtDbtInd')
  if (direction !== 'CRDT' && direction !== 'DBIT') return 'no_direction'
  const text = amount.text.trim()
  // A reversal needs no care: the indicator already says which way the money went.
  return (!text.startsWith('-') && moneyOf(text, currency, direction === 'DBIT' ? -1 : 1)) || 'bad_amount'
}

/** Version 2 has the code itself, later ones an element around it. */
const statusOf = (element: Element): string => textAt(element, 'Sts', 'Cd') || textAt(element, 'Sts')

function entryOf(element: Element, at: string, problems: Problems): Entry | null {
  const status = statusOf(element)
  if (status === 'INFO' || status === 'FUTR') return problems.add('not_booked', at, 'Sts')
  if (status !== 'BOOK' && status !== 'PDNG') return problems.add('bad_status', at, 'Sts')
  const amount = amountOf(element)
  if (typeof amount === 'string') return problems.add(amount, at)
  const booked = dayAt(element, 'BookgDt')
  const value = dayAt(element, 'ValDt')
  if (!booked && within(element, 'BookgDt')) return problems.add('bad_date', at, 'BookgDt')
  if (!value && within(element, 'ValDt')) return problems.add('bad_date', at, 'ValDt')
  const date = booked ?? value
  if (!date) return problems.add('no_date', at, 'BookgDt')
  return {
    status: status === 'BOOK' ? 'booked' : 'pending',
    date: as<PlainDate>(date),
    ...(value && { valueDate: value }),
    amount,
    ...detailsOf(element, amount),
  }
}
