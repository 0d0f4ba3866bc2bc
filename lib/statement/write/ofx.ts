/**
 * OFX 2.2. What the standard has no field for, or too short a one, is added in `PASSBOOK.` tags, which it tells readers to pass
 * over: a program that knows OFX alone still finds a plain statement.
 * @see OFX 2.2, sections 11.4 (statement download) and 2.7 (tags of an organisation)
 */
import type { CurrencyCode, PlainDate } from '../../model/ids.ts'
import { moneyText } from '../../model/money.ts'
import { entryDigest } from '../checksum.ts'
import { allOf, cut, lengthOf, originalOf, plainText, type DayBalance, type Entry, type StatementAccount, type StatementSource } from '../statement.ts' // prettier-ignore
import { branch, leaf, XML_HEAD } from './xml.ts'

/** Begins an id that we made up because the standard wants one; readers take it for none. */
export const MADE_UP_ID = 'PASSBOOK-NONE-'

/** Says that an account's name stands where its number should. */
export const NAME_FOR_NUMBER = 'NAME'

const HEAD = `${XML_HEAD}<?OFX OFXHEADER="200" VERSION="220" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>\n`
const STATUS = branch('STATUS', leaf('CODE', '0'), leaf('SEVERITY', 'INFO'))

export interface OfxOptions {
  /** When the file is made. */
  readonly now: Date
}

export async function* writeOfx(statements: readonly StatementSource[], { now }: OfxOptions): AsyncGenerator<string> {
  const cards = statements.filter(({ account }) => account.kind === 'card')
  const others = statements.filter(({ account }) => account.kind !== 'card')
  yield `${HEAD}<OFX>${branch('SIGNONMSGSRSV1', branch('SONRS', STATUS, leaf('DTSERVER', instant(now)), leaf('LANGUAGE', 'ENG')))}\n`
  if (others.length) yield* messages('BANKMSGSRSV1', 'STMT', others, now)
  if (cards.length) yield* messages('CREDITCARDMSGSRSV1', 'CCSTMT', cards, now)
  yield '</OFX>\n'
}

async function* messages(set: string, kind: 'STMT' | 'CCSTMT', statements: readonly StatementSource[], now: Date) {
  yield `<${set}>\n`
  for (const [place, statement] of statements.entries()) {
    const answer = `<${kind}TRNRS>${leaf('TRNUID', String(place + 1))}${STATUS}<${kind}RS>`
    for await (const chunk of inCurrencies(statement, now)) {
      if (typeof chunk === 'string') yield chunk
      else yield chunk.open ? answer : `</${kind}RS></${kind}TRNRS>\n`
    }
  }
  yield `</${set}>\n`
}

/** Where an answer begins and ends: its tags are the caller's. */
type Mark = { readonly open: boolean }

/**
 * An OFX statement has one currency, so an entry in another is set aside for a statement of its own behind this one, as pending
 * ones are for the list of their own. They are few; the rest is written as it comes.
 */
async function* inCurrencies(source: StatementSource, now: Date): AsyncGenerator<string | Mark> {
  const { account } = source
  const entries = source.from && source.to ? source.entries : await allOf(source.entries)
  const [from, to] = periodOf(source, entries, now)
  const foreign = new Map<CurrencyCode, Entry[]>()
  const pending: Entry[] = []
  const made = new Map<string, number>()
  yield { open: true }
  yield `${leaf('CURDEF', account.currency)}${accountTags(account)}<BANKTRANLIST>${period(from, to)}\n`
  for await (const entry of entries) {
    const { currency } = entry.amount
    if (currency !== account.currency) foreign.set(currency, [...(foreign.get(currency) ?? []), entry])
    else if (entry.status === 'pending') pending.push(entry)
    else yield bookedTags(entry, made)
  }
  yield `</BANKTRANLIST>${pendingTags(pending, now)}${balanceTags(source, account.currency)}${ownTags(account)}`
  yield { open: false }
  for (const [currency, entries] of foreign) {
    yield* inCurrencies({ account: { ...account, currency }, from, to, entries }, now)
  }
}

function periodOf(source: StatementSource, entries: StatementSource['entries'], now: Date): [PlainDate, PlainDate] {
  const today = now.toISOString().slice(0, 10) as PlainDate // an ISO instant begins with its day
  if (source.from && source.to) return [source.from, source.to]
  const days = Array.isArray(entries) ? (entries as readonly Entry[]).map(({ date }) => date).toSorted() : [] // listed above
  return [source.from ?? days[0] ?? today, source.to ?? days.at(-1) ?? today]
}

const period = (from: PlainDate, to: PlainDate): string => leaf('DTSTART', noon(from)) + leaf('DTEND', noon(to))

/**
 * A number holds 22 characters, so a longer IBAN begins in the bank's field; together they are the whole. Where there is no number
 * the name stands in its place, and the key beside it says so.
 */
function accountTags({ kind, iban, number, name }: StatementAccount): string {
  const whole = plainText(iban ?? number ?? name) || '0'
  const key = leaf('ACCTKEY', iban || number ? '' : NAME_FOR_NUMBER)
  if (kind === 'card') return branch('CCACCTFROM', leaf('ACCTID', whole), key)
  const long = iban !== undefined && whole.length > 22
  const head = long ? whole.length - 22 : 2
  const bank = iban ? whole.slice(0, head) : '0'
  const id = leaf('ACCTID', long ? whole.slice(head) : whole)
  return branch('BANKACCTFROM', leaf('BANKID', bank), id, leaf('ACCTTYPE', ACCOUNT_TYPES[kind]), key)
}

const ACCOUNT_TYPES = { current: 'CHECKING', savings: 'SAVINGS', loan: 'CREDITLINE', other: 'CHECKING' } as const

const ownTags = ({ name, kind, institution }: StatementAccount): string =>
  leaf('PASSBOOK.ACCOUNT', name) + leaf('PASSBOOK.KIND', kind) + leaf('PASSBOOK.INSTITUTION', institution)

function bookedTags(entry: Entry, made: Map<string, number>): string {
  const id = plainText(entry.id ?? '')
  return branch(
    'STMTTRN',
    leaf('TRNTYPE', entry.amount.minor < 0 ? 'DEBIT' : 'CREDIT'),
    leaf('DTPOSTED', noon(entry.date)),
    leaf('DTAVAIL', entry.valueDate && noon(entry.valueDate)),
    leaf('TRNAMT', moneyText(entry.amount)),
    leaf('FITID', id || madeUpId(entry, made)),
    textTags(entry),
  )
}

/** The same in every export of the same ledger, so that the reader's program knows the entry again. */
function madeUpId(entry: Entry, made: Map<string, number>): string {
  const digest = entryDigest(entry).slice(0, 22)
  const twins = made.get(digest) ?? 0
  made.set(digest, twins + 1)
  return `${MADE_UP_ID}${digest}-${twins}`
}

function pendingTags(entries: readonly Entry[], now: Date): string {
  if (entries.length === 0) return ''
  const rows = entries.map((entry) => {
    const id = plainText(entry.id ?? '')
    const fits = lengthOf(id) <= 32
    return branch(
      'STMTTRNP',
      leaf('TRNTYPE', entry.amount.minor < 0 ? 'DEBIT' : 'CREDIT'),
      leaf('DTTRAN', noon(entry.date)),
      leaf('TRNAMT', moneyText(entry.amount)),
      leaf('REFNUM', fits ? id : ''),
      textTags(entry),
      leaf('PASSBOOK.ID', fits ? '' : id),
      leaf('PASSBOOK.DTAVAIL', entry.valueDate && noon(entry.valueDate)),
    )
  })
  return branch('BANKTRANLISTP', leaf('DTASOF', instant(now)), ...rows)
}

function textTags(entry: Entry): string {
  const { counterparty, remittance, amount, category, tags, notes } = entry
  const original = originalOf(entry)
  const name = plainText(counterparty?.name ?? '')
  const memo = plainText(remittance)
  const isLong = (text: string, most: number): boolean => lengthOf(text) > most
  return [
    leaf('NAME', cut(name, 32)),
    leaf('EXTDNAME', isLong(name, 32) ? cut(name, 100) : ''),
    leaf('MEMO', cut(memo, 255)),
    original ? branch('ORIGCURRENCY', leaf('CURRATE', rate(amount.minor, original.minor)), leaf('CURSYM', original.currency)) : '',
    leaf('PASSBOOK.NAME', isLong(name, 100) ? name : ''),
    leaf('PASSBOOK.MEMO', isLong(memo, 255) ? memo : ''),
    leaf('PASSBOOK.ORIGAMT', original && moneyText(original)),
    category ? leaf('PASSBOOK.CATEGORY', category.label || category.id, ` id="${category.id.replace(/[^\w.-]/g, '')}"`) : '',
    ...(tags ?? []).map((tag) => leaf('PASSBOOK.TAG', tag)),
    leaf('PASSBOOK.NOTES', notes),
  ].join('') // prettier-ignore
}

/** For reading only: the exact original amount stands beside it. */
const rate = (minor: number, original: number): string =>
  original === 0 || minor === 0 ? '1' : Math.abs(minor / original).toPrecision(8)

function balanceTags({ opening, closing }: StatementSource, currency: CurrencyCode): string {
  const text = ({ minor }: DayBalance): string => moneyText({ minor, currency })
  return [
    closing ? branch('LEDGERBAL', leaf('BALAMT', text(closing)), leaf('DTASOF', noon(closing.on))) : '',
    opening ? branch('BALLIST', branch('BAL', leaf('NAME', 'OPENING'), leaf('DESC', 'Opening balance'), leaf('BALTYPE', 'DOLLAR'), leaf('VALUE', text(opening)), leaf('DTASOF', noon(opening.on)))) : '',
  ].join('') // prettier-ignore
}

/** A day without an hour is midnight in Greenwich, which is the day before in America: at noon no time zone moves it. */
const noon = (date: PlainDate): string => `${date.replaceAll('-', '')}120000`

const instant = (at: Date): string => at.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')
