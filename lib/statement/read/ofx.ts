/** OFX statements of accounts and cards, 1.x (SGML) and 2.x (XML). @see OFX 2.2, section 11.4 */
import { ACCOUNT_KINDS, type AccountKind } from '../../model/account.ts'
import type { CurrencyCode, PlainDate } from '../../model/ids.ts'
import { plainText, type DayBalance, type Entry, type Statement, type StatementAccount } from '../statement.ts'
import { MADE_UP_ID, NAME_FOR_NUMBER } from '../write/ofx.ts'
import { checkBalances } from './balances.ts'
import { currencyOf, dayOf, isIban, moneyOf, numbered } from './fields.ts'
import { MOST_ENTRIES, Problems, Unreadable, reading, type Reading } from './reading.ts'
import { parseSgml } from './sgml.ts'
import { each, parseXml, textAt, within, type Element } from './xml.ts'

export const readOfx = (text: string): Reading =>
  reading(() => {
    const problems = new Problems()
    const answers = answersOf(treeOf(text))
    if (answers.length === 0) throw new Unreadable('not_a_statement')
    let left = MOST_ENTRIES
    const statements = answers.flatMap((answer, place) => {
      const statement = statementOf(answer, `statement ${place + 1}`, problems)
      left -= statement?.entries.length ?? 0
      if (left < 0) throw new Unreadable('too_many_entries')
      return statement ?? []
    })
    return { statements, problems: problems.list, questions: [] }
  })

/** OFX 2 has two processing instructions at its head, OFX 1 lines of `KEY:VALUE`. */
function treeOf(text: string): Element {
  const start = text.search(/<OFX>/i)
  if (start < 0) throw new Unreadable('not_a_statement')
  const root = /^\s*<\?xml|<\?OFX/i.test(text.slice(0, start)) ? parseXml(text) : parseSgml(text.slice(start))
  if (root.name.toUpperCase() !== 'OFX') throw new Unreadable('not_a_statement')
  return root
}

/** `STMTRS` and `CCSTMTRS`, wherever a bank puts them. */
function answersOf(element: Element): readonly Element[] {
  if (element.name === 'STMTRS' || element.name === 'CCSTMTRS') return [element]
  return element.children.flatMap(answersOf)
}

function statementOf(answer: Element, at: string, problems: Problems): Statement | null {
  const currency = currencyOf(textAt(answer, 'CURDEF'))
  if (!currency) return problems.add('no_currency', at, 'CURDEF')
  const account = accountOf(answer, currency)
  if (!account) return problems.add('no_account', at)
  const list = within(answer, 'BANKTRANLIST')
  const pending = within(answer, 'BANKTRANLISTP')
  const opening = each(within(answer, 'BALLIST'), 'BAL').find((one) => textAt(one, 'NAME') === 'OPENING')
  const from = dateOf(textAt(list, 'DTSTART'))
  const to = dateOf(textAt(list, 'DTEND'))
  const statement: Statement = {
    account,
    ...(from && { from }),
    ...(to && { to }),
    ...balanceOf('opening', opening, 'VALUE', currency, at, problems),
    ...balanceOf('closing', within(answer, 'LEDGERBAL'), 'BALAMT', currency, at, problems),
    entries: [
      ...each(list, 'STMTTRN').flatMap((one, place) => entryOf(one, currency, `${at}, STMTTRN ${place + 1}`, problems) ?? []),
      ...each(pending, 'STMTTRNP').flatMap((one, place) => entryOf(one, currency, `${at}, STMTTRNP ${place + 1}`, problems) ?? []),
    ],
  } // prettier-ignore
  checkBalances(statement, at, problems)
  return statement
}

/** An IBAN longer than the field for the number begins in the field for the bank: see `write/ofx.ts`. */
function accountOf(answer: Element, currency: CurrencyCode): StatementAccount | null {
  const card = within(answer, 'CCACCTFROM')
  const from = card ?? within(answer, 'BANKACCTFROM')
  const id = textAt(from, 'ACCTID')
  const institution = textAt(answer, 'PASSBOOK.INSTITUTION')
  if (!from || id === '') return null
  const whole = `${textAt(from, 'BANKID')}${id}`
  const number = textAt(from, 'ACCTKEY') === NAME_FOR_NUMBER ? {} : isIban(whole) ? { iban: whole } : numbered(id)
  return {
    name: textAt(answer, 'PASSBOOK.ACCOUNT') || id,
    kind: kindOf(textAt(answer, 'PASSBOOK.KIND'), card ? 'CARD' : textAt(from, 'ACCTTYPE')),
    currency,
    ...(institution && { institution }),
    ...number,
  }
}

const KINDS: Readonly<Record<string, AccountKind>> = { CARD: 'card', CHECKING: 'current', SAVINGS: 'savings', MONEYMRKT: 'savings', CD: 'savings', CREDITLINE: 'loan' } // prettier-ignore
const kindOf = (own: string, type: string): AccountKind =>
  ACCOUNT_KINDS.find((kind) => kind === own) ?? KINDS[type] ?? 'other'

/** The day is as written: a bank writes its own, whatever time zone stands behind it. */
function dateOf(text: string): PlainDate | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:\d{2,6})?(?:\.\d+)?(?:\[.*\])?$/.exec(text)
  return match && dayOf(match[1]!, match[2]!, match[3]!)
}

function balanceOf(
  name: 'opening' | 'closing',
  element: Element | undefined,
  field: string,
  currency: CurrencyCode,
  at: string,
  problems: Problems,
): { readonly opening?: DayBalance; readonly closing?: DayBalance } {
  if (!element) return {}
  const amount = moneyOf(decimal(textAt(element, field)), currency)
  const on = dateOf(textAt(element, 'DTASOF'))
  if (amount && on) return { [name]: { minor: amount.minor, on } }
  problems.add('bad_balance', at, element.name)
  return {}
}

/** The standard allows a comma for the point, and no thousands; `+` and missing digits are seen. */
const decimal = (text: string): string =>
  text
    .replace(',', '.')
    .replace(/^([+-]?)\./, '$10.')
    .replace(/\.$/, '')

function entryOf(row: Element, account: CurrencyCode, at: string, problems: Problems): Entry | null {
  const isPending = row.name === 'STMTTRNP'
  const day = textAt(row, isPending ? 'DTTRAN' : 'DTPOSTED')
  const date = dateOf(day)
  if (!date) return problems.add(day ? 'bad_date' : 'no_date', at, isPending ? 'DTTRAN' : 'DTPOSTED')
  const available = textAt(row, isPending ? 'PASSBOOK.DTAVAIL' : 'DTAVAIL')
  const valueDate = available ? dateOf(available) : undefined
  if (valueDate === null) return problems.add('bad_date', at, 'DTAVAIL')
  const converted = within(row, 'CURRENCY')
  const currency = converted ? currencyOf(textAt(converted, 'CURSYM')) : account
  if (!currency) return problems.add('bad_currency', at, 'CURRENCY')
  const text = textAt(row, 'TRNAMT')
  const amount = moneyOf(decimal(text), currency)
  if (!amount) return problems.add(text ? 'bad_amount' : 'no_amount', at, 'TRNAMT')
  return {
    id: idOf(row, isPending),
    status: isPending ? 'pending' : 'booked',
    date,
    ...(valueDate && { valueDate }),
    amount,
    ...textsOf(row),
  }
}

function idOf(row: Element, isPending: boolean): string | null {
  const id = textAt(row, 'PASSBOOK.ID') || textAt(row, isPending ? 'REFNUM' : 'FITID')
  return id === '' || id.startsWith(MADE_UP_ID) ? null : id
}

/** A rate alone gives no exact original amount, so none is made of it. */
function textsOf(
  row: Element,
): Pick<Entry, 'remittance' | 'counterparty' | 'original' | 'category' | 'tags' | 'notes'> {
  const first = (...names: readonly string[]): string => names.map((name) => textAt(row, name)).find(Boolean) ?? ''
  const name = plainText(first('PASSBOOK.NAME', 'EXTDNAME', 'NAME') || textAt(row, 'PAYEE', 'NAME'))
  const currency = currencyOf(textAt(row, 'ORIGCURRENCY', 'CURSYM'))
  const original = currency && moneyOf(textAt(row, 'PASSBOOK.ORIGAMT'), currency)
  const category = within(row, 'PASSBOOK.CATEGORY')
  const tags = each(row, 'PASSBOOK.TAG').map(({ text }) => plainText(text))
  const notes = plainText(textAt(row, 'PASSBOOK.NOTES'))
  return {
    remittance: plainText(first('PASSBOOK.MEMO', 'MEMO')),
    ...(name && { counterparty: { name } }),
    ...(original && { original }),
    ...(category && { category: { id: category.attributes.id ?? '', label: plainText(category.text) } }),
    ...(tags.length && { tags }),
    ...(notes && { notes }),
  }
}
