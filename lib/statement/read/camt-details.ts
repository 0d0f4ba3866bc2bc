/** Who, what for and by which name: the details that a CAMT entry carries for each payment in it. */
import type { Counterparty } from '../../model/transaction.ts'
import type { Money } from '../../model/money.ts'
import { lengthOf, plainText, type Entry } from '../statement.ts'
import { currencyOf, moneyOf } from './fields.ts'
import { each, textAt, within, type Element } from './xml.ts'

/** As long as a line of remittance can be; one that is full goes on in the next. */
const FULL_LINE = 140

type Details = Pick<Entry, 'id' | 'counterparty' | 'remittance' | 'original' | 'category' | 'tags' | 'notes'>

/** @param entry `Ntry`; a batch has several payments, none of which speaks for the whole. */
export function detailsOf(entry: Element, amount: Money): Details {
  const payments = each(entry, 'NtryDtls').flatMap((one) => each(one, 'TxDtls'))
  const payment = payments.length === 1 ? payments[0] : undefined
  const own = within(payment, 'SplmtryData', 'Envlp', 'Entry')
  const counterparty = payment && partyOf(payment, amount, textAt(own, 'Name'))
  const original = payment && originalOf(payment, amount)
  return {
    id: idOf(entry, payment, own),
    remittance: remittanceOf(payment) || plainText(textAt(entry, 'AddtlNtryInf')),
    ...(counterparty && { counterparty }),
    ...(original && { original }),
    ...ownOf(own),
  }
}

/** The bank's own reference, which is the one that stays; a payer's end-to-end id names no entry. */
const idOf = (entry: Element, payment: Element | undefined, own: Element | undefined): string | null =>
  textAt(own, 'Id') ||
  textAt(entry, 'AcctSvcrRef') ||
  textAt(payment, 'Refs', 'AcctSvcrRef') ||
  textAt(entry, 'NtryRef') ||
  null

/** Version 8 puts a party into an element of its own. */
function partyOf(payment: Element, amount: Money, ownName: string): Counterparty | undefined {
  const parties = within(payment, 'RltdPties')
  const role = amount.minor < 0 ? 'Cdtr' : 'Dbtr'
  const name = plainText(ownName || textAt(parties, role, 'Pty', 'Nm') || textAt(parties, role, 'Nm') || textAt(parties, `Ultmt${role}`, 'Pty', 'Nm') || textAt(parties, `Ultmt${role}`, 'Nm')) // prettier-ignore
  const account = within(parties, `${role}Acct`, 'Id')
  const number = textAt(account, 'IBAN') || textAt(account, 'Othr', 'Id')
  return name || number ? { ...(name && { name }), ...(number && { account: number }) } : undefined
}

/** Unstructured lines, else the reference of a structured one, else what the bank adds. */
function remittanceOf(payment: Element | undefined): string {
  const info = within(payment, 'RmtInf')
  const lines = each(info, 'Ustrd').map(({ text }) => text)
  const joined = lines.reduce((text, line, place) => text + gap(lines[place - 1]) + line, '')
  const reference = textAt(info, 'Strd', 'CdtrRefInf', 'Ref')
  return plainText(joined) || plainText(reference) || plainText(textAt(payment, 'AddtlTxInf'))
}

const gap = (before: string | undefined): string =>
  before === undefined || lengthOf(before) === FULL_LINE ? '' : before.endsWith(' ') ? '' : ' '

/** What was ordered, where that was in another currency. */
function originalOf(payment: Element, { minor, currency }: Money): Money | null {
  const ordered = within(payment, 'AmtDtls', 'InstdAmt', 'Amt')
  const other = currencyOf(ordered?.attributes.Ccy ?? '')
  return ordered && other && other !== currency ? moneyOf(ordered.text.trim(), other, minor < 0 ? -1 : 1) : null
}

function ownOf(own: Element | undefined): Pick<Entry, 'category' | 'tags' | 'notes'> {
  const [id, label, notes] = ['CategoryId', 'Category', 'Notes'].map((name) => plainText(textAt(own, name)))
  const tags = each(own, 'Tag').map(({ text }) => plainText(text))
  return {
    ...((id || label) && { category: { id: id!, label: label! } }),
    ...(tags.length && { tags }),
    ...(notes && { notes }),
  }
}
