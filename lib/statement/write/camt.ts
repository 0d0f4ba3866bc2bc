/**
 * CAMT.053, the bank's statement of ISO 20022, in version 8. What it has no element for travels as supplementary data in a
 * namespace of ours, which its schema provides for.
 * @see ISO 20022, Message Definition Report "Bank-to-Customer Cash Management", camt.053.001.08
 */
import type { AccountKind } from '../../model/account.ts'
import type { PlainDate } from '../../model/ids.ts'
import { moneyText, type Money } from '../../model/money.ts'
import { cut, lengthOf, originalOf, plainText, type DayBalance, type Entry, type StatementAccount, type StatementSource } from '../statement.ts' // prettier-ignore
import { branch, leaf, XML_HEAD } from './xml.ts'

export const CAMT_NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'
const OWN_NAMESPACE = 'urn:passbook:statement:1'
/** The schema wants a balance even of an account whose balance nobody knows; readers pass over a type that is not of the list. */
const UNKNOWN_BALANCE = 'UNKNOWN'
/** The scheme of an account's number where its name stands for it. */
export const NAME_FOR_NUMBER = 'NAME'
/** Longest texts of the schema, in characters. */
const MOST = { id: 35, number: 34, accountName: 70, name: 140, line: 140 }

export interface CamtOptions {
  /** When the file is made. */
  readonly now: Date
  /** Names the message; at most 35 characters. */
  readonly messageId: string
}

export async function* writeCamt(statements: Iterable<StatementSource>, options: CamtOptions): AsyncGenerator<string> {
  const { now, messageId } = options
  yield `${XML_HEAD}<Document xmlns="${CAMT_NAMESPACE}"><BkToCstmrStmt>`
  yield branch('GrpHdr', leaf('MsgId', cut(messageId, MOST.id)), leaf('CreDtTm', instant(now)))
  let place = 0
  for (const statement of statements) {
    place++
    yield `\n<Stmt>${leaf('Id', `${cut(messageId, MOST.id - 5)}-${place}`)}${leaf('CreDtTm', instant(statement.createdAt ?? now))}`
    yield `${periodOf(statement)}${accountOf(statement.account)}${balancesOf(statement, now)}\n`
    for await (const entry of statement.entries) yield `${entryOf(entry)}\n`
    yield '</Stmt>'
  }
  yield '</BkToCstmrStmt></Document>\n'
}

const instant = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`

const periodOf = ({ from, to }: StatementSource): string =>
  from && to ? branch('FrToDt', leaf('FrDtTm', `${from}T00:00:00`), leaf('ToDtTm', `${to}T23:59:59`)) : ''

function accountOf(account: StatementAccount): string {
  const { kind, currency, name, institution } = account
  return branch(
    'Acct',
    branch('Id', numberOf(account)),
    branch('Tp', CODES[kind] ? leaf('Cd', CODES[kind]) : leaf('Prtry', kind)),
    leaf('Ccy', currency),
    leaf('Nm', cut(plainText(name), MOST.accountName)),
    branch('Svcr', branch('FinInstnId', leaf('Nm', cut(plainText(institution ?? ''), MOST.name)))),
  )
}

/** Codes of the external list for cash accounts; it has none for a card. */
const CODES: Readonly<Partial<Record<AccountKind, string>>> = {
  current: 'CACC',
  savings: 'SVGS',
  loan: 'LOAN',
  other: 'OTHR',
}

const IBAN = /^[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}$/

function numberOf({ iban, number, name }: StatementAccount): string {
  if (iban && IBAN.test(iban)) return leaf('IBAN', iban)
  const scheme = iban || number ? '' : branch('SchmeNm', leaf('Prtry', NAME_FOR_NUMBER))
  return branch('Othr', leaf('Id', cut(plainText(iban ?? number ?? name), MOST.number) || '0'), scheme)
}

function balancesOf({ account, opening, closing, from, to }: StatementSource, now: Date): string {
  const balance = (type: string, { minor, on }: DayBalance): string =>
    branch('Bal', branch('Tp', branch('CdOrPrtry', type)), amountOf({ minor, currency: account.currency }), branch('Dt', leaf('Dt', on))) // prettier-ignore
  const known = [opening && balance(leaf('Cd', 'OPBD'), opening), closing && balance(leaf('Cd', 'CLBD'), closing)]
  const today = now.toISOString().slice(0, 10) as PlainDate // an ISO instant begins with its day
  return opening || closing
    ? known.join('')
    : balance(leaf('Prtry', UNKNOWN_BALANCE), { minor: 0, on: to ?? from ?? today })
}

/** An amount has no sign here: which way it went stands beside it. */
const amountOf = (money: Money): string => bareAmount(money) + leaf('CdtDbtInd', money.minor < 0 ? 'DBIT' : 'CRDT')

const bareAmount = ({ minor, currency }: Money): string =>
  leaf('Amt', moneyText({ minor: Math.abs(minor), currency }), ` Ccy="${currency}"`)

function entryOf(entry: Entry): string {
  const { amount, status, date, valueDate, remittance } = entry
  const original = originalOf(entry)
  const id = plainText(entry.id ?? '')
  return branch(
    'Ntry',
    amountOf(amount),
    branch('Sts', leaf('Cd', status === 'booked' ? 'BOOK' : 'PDNG')),
    branch('BookgDt', leaf('Dt', date)),
    branch('ValDt', leaf('Dt', valueDate)),
    leaf('AcctSvcrRef', lengthOf(id) <= MOST.id ? id : ''),
    kindOf(amount),
    branch(
      'NtryDtls',
      branch(
        'TxDtls',
        amountOf(amount),
        original ? branch('AmtDtls', branch('InstdAmt', bareAmount(original))) : '',
        partyOf(entry),
        branch('RmtInf', ...linesOf(plainText(remittance)).map((line) => `<Ustrd>${line}</Ustrd>`)),
        ownOf(entry, id),
      ),
    ),
  )
}

/** "Miscellaneous, other": how the money moved is not ours to say, and the schema wants a code. */
const kindOf = ({ minor }: Money): string =>
  branch('BkTxCd', branch('Domn', leaf('Cd', 'PMNT'), branch('Fmly', leaf('Cd', minor < 0 ? 'MDOP' : 'MCOP'), leaf('SubFmlyCd', 'OTHR')))) // prettier-ignore

function partyOf({ counterparty, amount }: Entry): string {
  const role = amount.minor < 0 ? 'Cdtr' : 'Dbtr'
  const number = plainText(counterparty?.account ?? '').replaceAll(' ', '')
  const account = IBAN.test(number) ? leaf('IBAN', number) : branch('Othr', leaf('Id', cut(number, MOST.number)))
  return branch(
    'RltdPties',
    branch(role, branch('Pty', leaf('Nm', cut(plainText(counterparty?.name ?? ''), MOST.name)))),
    branch(`${role}Acct`, branch('Id', account)),
  )
}

/** A line holds 140 characters; every line but the last is full, which tells the reader that the text goes on. */
function linesOf(text: string): readonly string[] {
  const characters = Array.from(text)
  const lines: string[] = []
  for (let at = 0; at < characters.length; at += MOST.line) {
    lines.push(escapeLine(characters.slice(at, at + MOST.line).join('')))
  }
  return lines
}

/** Blank ends of a line in the middle of a text belong to the text. */
const escapeLine = (line: string): string =>
  line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function ownOf({ counterparty, category, tags, notes }: Entry, id: string): string {
  const name = plainText(counterparty?.name ?? '')
  const own = [
    leaf('Id', lengthOf(id) > MOST.id ? id : ''),
    leaf('Name', lengthOf(name) > MOST.name ? name : ''),
    leaf('CategoryId', category?.id),
    leaf('Category', category?.label),
    ...(tags ?? []).map((tag) => leaf('Tag', tag)),
    leaf('Notes', notes),
  ].join('')
  return own && branch('SplmtryData', branch('Envlp', `<Entry xmlns="${OWN_NAMESPACE}">${own}</Entry>`))
}
