/** Days and amounts as people and spreadsheets write them, and what a whole column says about how its values are meant. */
import { as, type CurrencyCode, type PlainDate } from '../../model/ids.ts'
import { DATE_ORDERS, type DateOrder } from '../../model/imports.ts'
import { dayOf, isoDay } from './fields.ts'

/** What a column leaves open: `sure` is null where its values mean different things by different choices. */
export interface Verdict<T> {
  readonly sure: T | null
  readonly choices: readonly T[]
  /** Some of the values in question. */
  readonly examples: readonly string[]
}

/** Longer cells hold neither a day nor an amount; the patterns below are not run over them. */
const MOST_LETTERS = 60

const TIME = String.raw`(?:[T ,]+\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-./])(\d{1,2})\2(\d{1,2})${TIME}`)
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d\d)${TIME}`)

/** A day that is read one way only: an ISO date, its like with other marks, or eight digits. */
function certainDay(text: string): PlainDate | null {
  const first = YEAR_FIRST.exec(text)
  if (first) return dayOf(first[1]!, first[3]!, first[4]!)
  const digits = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text)
  return digits ? dayOf(digits[1]!, digits[2]!, digits[3]!) : isoDay(text)
}

/** @returns null where the text is no day in that order. */
export function parseDay(text: string, order: DateOrder): PlainDate | null {
  const trimmed = text.trim()
  if (trimmed.length > MOST_LETTERS) return null
  const certain = certainDay(trimmed)
  if (certain) return certain
  const match = YEAR_LAST.exec(trimmed)
  if (!match) return null
  const [, a, mark, b, c] = match
  const long = c!.length === 4
  const full = (year: string): string => (year.length === 2 ? `20${year}` : year)
  if (order === 'dmy') return dayOf(full(c!), b!, a!)
  if (mark === '.') return null // no country puts points between month, day and year
  if (order === 'mdy') return dayOf(full(c!), a!, b!)
  return long ? null : dayOf(full(a!.padStart(2, '0')), b!, c!)
}

/** The order in which a column's days are written. A day that only one order can read decides for all. */
export function dateOrderOf(texts: readonly string[]): Verdict<DateOrder> {
  const open = texts
    .map((text) => text.trim())
    .filter((text) => text.length <= MOST_LETTERS && YEAR_LAST.test(text) && !certainDay(text))
  if (open.length === 0) return { sure: 'ymd', choices: ['ymd'], examples: [] }
  const readable = open.map((text) => DATE_ORDERS.filter((order) => parseDay(text, order)))
  const decisive = new Set(readable.flatMap((orders) => (orders.length === 1 ? orders : [])))
  const examples = open.slice(0, 3)
  if (decisive.size === 1) return { sure: [...decisive][0]!, choices: [...decisive], examples }
  const choices = DATE_ORDERS.filter((order) =>
    decisive.size ? decisive.has(order) : readable.every((orders) => orders.length === 0 || orders.includes(order)),
  )
  const known = choices.length === 1 ? choices[0]! : null
  return { sure: known, choices: choices.length ? choices : DATE_ORDERS, examples }
}

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', 'R$': 'BRL', 'US$': 'USD', zł: 'PLN', lei: 'RON', Lei: 'RON', LEI: 'RON' } // prettier-ignore
const UNIT = String.raw`[A-Z]{3}|R\$|US\$|[€£$¥]|zł|lei|Lei`
const AMOUNT = new RegExp(
  String.raw`^(\()?([+\-−–]?)\s*(${UNIT})?\s*([+\-−–]?)\s*(\d[\d.,'’\s]*|[.,]\d+)\s*(${UNIT})?\s*([+\-−–]?)(\))?$`,
)

interface Written {
  readonly negative: boolean
  /** Digits with their marks. */
  readonly digits: string
  readonly unit: string
}

function written(text: string): Written | null {
  const trimmed = text.trim()
  const match = trimmed.length > MOST_LETTERS ? null : AMOUNT.exec(trimmed)
  if (!match) return null
  const [, open, before, first, between, digits, last, after, close] = match
  const signs = [before, between, after].filter(Boolean)
  if (signs.length > 1 || Boolean(open) !== Boolean(close) || (open && signs.length) || (first && last)) return null
  return { negative: Boolean(open) || (signs[0] ?? '+') !== '+', digits: digits!.trim(), unit: first ?? last ?? '' }
}

/** The currency that stands in a cell beside the amount; `$` alone is many. */
export function unitOf(text: string): CurrencyCode | null {
  const unit = written(text)?.unit ?? ''
  return /^[A-Z]{3}$/.test(unit) && unit !== 'LEI' ? as<CurrencyCode>(unit) : SYMBOLS[unit] ? as<CurrencyCode>(SYMBOLS[unit]) : null // prettier-ignore
}

/** @returns the amount as a plain decimal text with `.` for {@link moneyOf}, or null where it is none. */
export function parseDecimal(text: string, decimal: '.' | ','): string | null {
  const amount = written(text)
  if (!amount) return null
  const parts = amount.digits.split(decimal)
  if (parts.length > 2) return null
  const [whole = '', fraction = ''] = parts
  const thousands = decimal === '.' ? ',' : '.'
  const grouped = new RegExp(String.raw`^\d{1,3}(?:([${thousands}'’\s])\d{3})(?:\1\d{3})*$`)
  if (!/^\d*$/.test(fraction) || !(/^\d*$/.test(whole) || grouped.test(whole))) return null
  if (whole === '' && fraction === '') return null
  return `${amount.negative ? '-' : ''}${whole.replace(/\D/g, '') || '0'}${fraction ? `.${fraction}` : ''}`
}

/** Which mark begins the decimals of a column's amounts. One that can be read one way only decides for all. */
export function decimalOf(texts: readonly string[]): Verdict<'.' | ','> {
  const marked = texts.filter((text) => /[.,]/.test(written(text)?.digits ?? ''))
  const votes = new Set(marked.map((text) => markOf(written(text)!.digits)))
  const sure = (['.', ','] as const).filter((mark) => votes.has(mark))
  const examples = marked.slice(0, 3)
  if (marked.length === 0) return { sure: '.', choices: ['.'], examples }
  return sure.length === 1 ? { sure: sure[0]!, choices: sure, examples } : { sure: null, choices: ['.', ','], examples }
}

/** The decimal mark of one amount; null for `1.234`, which is twelve hundred or one and a quarter. */
function markOf(digits: string): '.' | ',' | null {
  const marks = Array.from(digits).filter((one) => one === '.' || one === ',')
  const last = marks.at(-1)!
  const other = last === '.' ? ',' : '.'
  if (new Set(marks).size === 2) return last
  if (marks.length > 1) return other
  const [whole = '', fraction = ''] = digits.split(last)
  return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? null : last
}
