/** One row of a table as one entry. A row that does not fit is a problem with its place; nothing in it is made to fit. */
import type { CurrencyCode } from '../../model/ids.ts'
import type { ImportProblemCode } from '../../model/imports.ts'
import type { Money } from '../../model/money.ts'
import type { TransactionStatus } from '../../model/transaction.ts'
import type { Entry, Statement, StatementAccount } from '../statement.ts'
import { STATEMENT_LOCALES, WORDS } from '../words.ts'
import { textOfCell } from '../write/csv.ts'
import type { Table } from './csv.ts'
import type { CsvColumn } from './csv-headers.ts'
import { parseDay, parseDecimal, unitOf } from './csv-values.ts'
import { currencyOf, moneyOf, numbered } from './fields.ts'
import type { Problems } from './reading.ts'

type Cells = (column: CsvColumn) => string
/** What is wrong with a row, and where in it. */
interface Fault {
  readonly code: ImportProblemCode
  readonly field: CsvColumn
}
const fault = (code: ImportProblemCode, field: CsvColumn): Fault => ({ code, field })
const isFault = (value: object | null): value is Fault => value !== null && 'code' in value

export class EntryRows {
  readonly #table: Table
  readonly #problems: Problems
  readonly #accounts = new Map<string, { readonly account: StatementAccount; readonly entries: Entry[] }>()

  constructor(table: Table, problems: Problems) {
    this.#table = table
    this.#problems = problems
  }

  take(row: readonly string[], at: string): void {
    const { headers, places } = this.#table.header
    const last = Math.max(...Object.values(places))
    const isLong = row.slice(Math.max(headers.length, last + 1)).some((cell) => cell.trim() !== '')
    if (row.length < headers.length || row.length <= last || isLong) {
      this.#problems.add('wrong_columns', at)
      return
    }
    const cells: Cells = (column) => textOfCell(row[places[column] ?? -1] ?? '')
    const entry = this.#entryOf(cells)
    if (isFault(entry)) this.#problems.add(entry.code, at, entry.field)
    else this.#keep(entry, cells)
  }

  statements(): readonly Statement[] {
    return [...this.#accounts.values()]
  }

  #keep(entry: Entry, cells: Cells): void {
    const { account: told } = this.#table
    const { currency } = entry.amount
    const own = { ...numbered(cells('accountNumber')) }
    const institution = cells('institution') || told.institution
    const number = own.iban || own.number ? own : { ...(told.iban && { iban: told.iban }), ...(told.number && { number: told.number }) } // prettier-ignore
    const name = cells('account') || told.name || (own.iban ?? own.number ?? '')
    const account = {
      name,
      kind: told.kind ?? 'other',
      currency,
      ...(institution && { institution }),
      ...number,
    } as const
    const key = JSON.stringify(account)
    const known = this.#accounts.get(key)
    if (known) known.entries.push(entry)
    else this.#accounts.set(key, { account, entries: [entry] })
  }

  #entryOf(cells: Cells): Entry | Fault {
    const { dateOrder, decimal } = this.#table.understood
    const days = (['date', 'valueDate'] as const).map((column) => ({ column, text: cells(column) }))
    const wrong = days.find(({ text }) => text !== '' && !parseDay(text, dateOrder))
    if (wrong) return fault('bad_date', wrong.column)
    const [booked, value] = days.map(({ text }) => parseDay(text, dateOrder))
    const date = booked ?? value
    if (!date) return fault('no_date', 'date')
    const status = statusWord(cells('status'))
    if (!status) return fault('bad_status', 'status')
    if (status === 'void') return fault('not_booked', 'status')
    const amount = this.#amountOf(cells)
    if (isFault(amount)) return amount
    const original = originalOf(cells, amount, decimal)
    if (isFault(original)) return original
    return {
      id: cells('id') || null,
      status,
      date,
      ...(value && { valueDate: value }),
      amount,
      ...(original && { original }),
      remittance: cells('remittance'),
      ...textsOf(cells),
    }
  }

  #amountOf(cells: Cells): Money | Fault {
    const { header, understood, currency: told } = this.#table
    const { debit, credit } = header.places
    const column = header.places.amount !== undefined ? 'amount' : cells('debit') && !isZero(cells('debit')) ? 'debit' : 'credit' // prettier-ignore
    const text = cells(column) || (column === 'credit' ? cells('debit') : '')
    if (text === '') return fault('no_amount', column)
    const currency = currencyFor(cells('currency'), unitOf(text), told)
    if (!currency) return fault('bad_currency', 'currency')
    const money = moneyOf(parseDecimal(text, understood.decimal) ?? '', currency)
    if (!money) return fault('bad_amount', column)
    if (column === 'amount') return header.places.direction === undefined ? money : directed(money, cells('direction'))
    if (debit === undefined || credit === undefined) return fault('bad_amount', column)
    if (column === 'debit') return cells('credit') && !isZero(cells('credit')) ? fault('bad_amount', 'debit') : signed(money, -1)
    return money.minor < 0 ? fault('bad_amount', 'credit') : money
  } // prettier-ignore
}

const isZero = (text: string): boolean => /\d/.test(text) && !/[1-9]/.test(text)

/** What the row says holds, where it does not contradict itself. */
function currencyFor(cell: string, unit: CurrencyCode | null, told: CurrencyCode | null): CurrencyCode | null {
  if (cell === '') return unit ?? told
  const named = currencyOf(cell.toUpperCase()) ?? unitOf(`${cell} 1`)
  return unit === null || unit === named ? named : null
}

const signed = ({ minor, currency }: Money, sign: 1 | -1): Money => {
  const size = Math.abs(minor)
  return { minor: sign < 0 && size !== 0 ? -size : size, currency }
}

const DEBIT = /^(d|dr|debit|dbit|s|soll|debito|débito|obciążenie|wn|out|-)$/i
const CREDIT = /^(c|cr|credit|crdt|h|haben|credito|crédito|uznanie|ma|in|\+)$/i

/** An amount with a sign of its own must not say the opposite of its direction. */
function directed(money: Money, direction: string): Money | Fault {
  if (DEBIT.test(direction)) return signed(money, -1)
  if (!CREDIT.test(direction)) return fault('no_direction', 'direction')
  return money.minor < 0 ? fault('bad_amount', 'direction') : money
}

const STATUSES: ReadonlyMap<string, TransactionStatus | 'void'> = new Map<string, TransactionStatus | 'void'>([
  ['', 'booked'],
  ...STATEMENT_LOCALES.flatMap((locale) => [[WORDS[locale].booked, 'booked'], [WORDS[locale].pending, 'pending']] as const),
  ...(['posted', 'completed', 'cleared', 'settled', 'umsatz gebucht'] as const).map((word) => [word, 'booked'] as const),
  ...(['umsatz vorgemerkt', 'authorised', 'authorized', 'in progress'] as const).map((word) => [word, 'pending'] as const),
  ...(['reverted', 'declined', 'failed', 'cancelled', 'canceled', 'rejected'] as const).map((word) => [word, 'void'] as const),
]) // prettier-ignore

/** A file without the column has booked entries only; a word that we do not know is not taken for either. */
const statusWord = (word: string): TransactionStatus | 'void' | null => STATUSES.get(word.toLowerCase()) ?? null

function originalOf(cells: Cells, { minor }: Money, decimal: '.' | ','): Money | Fault | null {
  const text = cells('originalAmount')
  if (text === '') return null
  const currency = currencyFor(cells('originalCurrency'), unitOf(text), null)
  if (!currency) return fault('bad_currency', 'originalCurrency')
  const money = moneyOf(parseDecimal(text, decimal) ?? '', currency)
  return money ? signed(money, minor < 0 ? -1 : 1) : fault('bad_amount', 'originalAmount')
}

function textsOf(cells: Cells): Pick<Entry, 'counterparty' | 'category' | 'tags' | 'notes'> {
  const [name, account] = [cells('counterparty'), cells('counterpartyAccount')]
  const [label, id, notes] = [cells('category'), cells('categoryId'), cells('notes')]
  const tags = cells('tags').split('\n').filter(Boolean)
  return {
    ...((name || account) && { counterparty: { ...(name && { name }), ...(account && { account }) } }),
    ...((label || id) && { category: { id, label } }),
    ...(tags.length && { tags }),
    ...(notes && { notes }),
  }
}
