/**
 * CSV from any bank, or our own. The file must say by itself how it separates columns and decimals, which way its days are written
 * and which column is which; whatever it leaves open is asked, and until it is answered nothing is read.
 */
import type { CurrencyCode } from '../../model/ids.ts'
import { DATE_ORDERS, type FileAnswers, type ImportQuestion } from '../../model/imports.ts'
import type { StatementAccount } from '../statement.ts'
import { WORDS } from '../words.ts'
import { findHeader, missingOf, type Header, type Places } from './csv-headers.ts'
import { EntryRows } from './csv-rows.ts'
import { separatorOf, tableOf, type Rows } from './csv-table.ts'
import { dateOrderOf, decimalOf, parseDay, unitOf } from './csv-values.ts'
import { Problems, Unreadable, reading, type Reading, type Understood } from './reading.ts'

/** Answers to questions; what is answered is not looked for. */
export interface CsvAnswers extends Omit<FileAnswers, 'columns' | 'encoding'> {
  readonly columns?: Places
  /** What the file does not say of the account; what it says holds. */
  readonly account?: Partial<Omit<StatementAccount, 'currency'>>
}

export const readCsv = (text: string, answers: CsvAnswers = {}): Reading =>
  reading(() => {
    const separated = answers.separator ? null : separatorOf(text)
    const separator = answers.separator ?? separated?.sure
    if (!separator) return asked([{ about: 'separator', choices: separated?.choices ?? [] }])
    const rows = tableOf(text, separator)
    if (rows.every(isBlank)) throw new Unreadable('empty')
    const header = headerOf(rows, answers.columns)
    const missing = [...missingOf(header.places), ...header.doubtful]
    if (missing.length) return asked([columnsQuestion(rows, header, missing)])
    return readRows(rows, header, separator, answers)
  })

const asked = (questions: readonly ImportQuestion[], understood?: Understood): Reading => ({
  statements: [],
  problems: [],
  questions,
  ...(understood && { understood }),
})

const SAMPLES = 3

const columnsQuestion = (rows: Rows, { row, headers, places }: Header, missing: readonly string[]): ImportQuestion => ({
  about: 'columns',
  headers,
  missing,
  found: places,
  samples: rows.slice(row + 1, row + 1 + SAMPLES),
})

export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')

/** The file's own header, else what was told: then the rows begin where a day first stands in the column of days. */
function headerOf(rows: Rows, told: Places | undefined): Header {
  const found = findHeader(rows)
  if (found) {
    if (!told) return found
    const doubtful = found.doubtful.filter((column) => told[column] === undefined)
    return { ...found, places: { ...found.places, ...told }, doubtful, own: null }
  }
  const longest = rows.slice(0, 60).reduce((most, row) => Math.max(most, row.length), 0)
  const named = rows.findIndex((row) => row.length === longest)
  if (!told) return { row: named, headers: rows[named] ?? [], places: {}, doubtful: [], own: null }
  const place = told.date ?? told.valueDate
  const isDay = (row: readonly string[]): boolean => DATE_ORDERS.some((order) => parseDay(row[place ?? -1] ?? '', order)) // prettier-ignore
  const first = rows.findIndex(isDay)
  return { row: first < 0 ? rows.length : first - 1, headers: rows[named] ?? [], places: told, doubtful: [], own: null }
}

function readRows(rows: Rows, header: Header, separator: string, answers: CsvAnswers): Reading {
  const body = rows.slice(header.row + 1)
  const column = (...places: readonly (number | undefined)[]): readonly string[] =>
    places.flatMap((place) => (place === undefined ? [] : body.map((row) => row[place] ?? '')))
  const { date, valueDate, amount, debit, credit, originalAmount } = header.places
  const amounts = column(amount, debit, credit)
  const orders = answers.dateOrder ? null : dateOrderOf(column(date, valueDate))
  const own = header.own && WORDS[header.own].decimal
  const marks = answers.decimal || own ? null : decimalOf([...amounts, ...column(originalAmount)])
  const currency = answers.currency ?? currencyInHeader(header) ?? null
  const understood: Understood = {
    separator,
    decimal: answers.decimal ?? own ?? marks?.sure ?? '.',
    dateOrder: answers.dateOrder ?? orders?.sure ?? 'ymd',
    headers: header.headers,
    columns: header.places,
    firstRow: header.row + 2,
  }
  const questions: ImportQuestion[] = []
  if (orders && !orders.sure) questions.push({ about: 'dateOrder', choices: orders.choices, examples: orders.examples })
  if (marks && !marks.sure) questions.push({ about: 'decimal', choices: marks.choices, examples: marks.examples })
  const isNamed = header.places.currency !== undefined || amounts.some((text) => unitOf(text))
  if (!currency && !isNamed) questions.push({ about: 'currency' })
  if (questions.length) return asked(questions, understood)
  return { ...statementsOf(body, { understood, header, currency, account: answers.account ?? {} }), understood }
}

/** `Betrag (EUR)`, `Amount in EUR`, `Valor (R$)`: said once for the whole column. */
function currencyInHeader({ headers, places }: Header): CurrencyCode | null {
  const named = [places.amount, places.debit, places.credit].flatMap((place) => {
    const header = place === undefined ? '' : (headers[place] ?? '')
    const inside = /[([]([^)\]]+)[)\]]/.exec(header)?.[1] ?? /\bin ([A-Z]{3})$/.exec(header)?.[1]
    return inside ? (unitOf(`${inside.trim()} 1`) ?? []) : []
  })
  return new Set(named).size === 1 ? named[0]! : null
}

export interface Table {
  readonly understood: Understood
  readonly header: Header
  readonly currency: CurrencyCode | null
  readonly account: NonNullable<CsvAnswers['account']>
}

/** One statement for each account and currency that the rows speak of. */
function statementsOf(body: Rows, table: Table): Reading {
  const problems = new Problems()
  const reader = new EntryRows(table, problems)
  for (const [place, row] of body.entries()) {
    if (!isBlank(row)) reader.take(row, `row ${table.header.row + 2 + place}`)
  }
  return { statements: reader.statements(), problems: problems.list, questions: [] }
}
