/**
 * What came of reading a file. Nothing is dropped in silence: every row or element that could not be taken is a problem with its
 * place, and what only a person can know is a question. While a question is open there are no statements at all.
 */
import type { Statement } from '../statement.ts'
import type { Encoding } from './decode.ts'

/** A hundred thousand entries in JSON or CSV. */
export const MOST_BYTES = 48 * 1024 * 1024
/** A tree takes its time; a file of this size holds the entries of many years. */
export const MOST_XML_BYTES = 16 * 1024 * 1024
export const MOST_ENTRIES = 200_000
/** Past this many a file is not what it was taken for. */
export const MOST_PROBLEMS = 1_000

export const PROBLEM_CODES = [
  // The file as a whole: nothing was read.
  'empty', 'too_big', 'too_many_entries', 'too_many_problems', 'not_text', 'not_a_statement', 'malformed', 'document_type',
  'too_deep', 'unknown_entity', 'forbidden_character', 'unknown_version',
  // One account of it: its entries were not read.
  'no_account', 'no_currency',
  // One entry: it was not taken.
  'wrong_columns', 'no_date', 'bad_date', 'no_amount', 'bad_amount', 'bad_currency', 'no_direction', 'bad_status', 'not_booked',
  // Everything was read, but opening balance and booked entries do not make the closing balance: something is missing.
  'balances_disagree', 'bad_balance',
] as const // prettier-ignore
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export interface Problem {
  readonly code: ProblemCode
  /** Where: `row 12` as a spreadsheet counts, `Stmt 1, Ntry 4`; null for the file as a whole. */
  readonly at: string | null
  /** The column or element that does not fit. */
  readonly field?: string
}

/** What must be answered (with the option of the same name) before a file is read, and the answers that fit it. */
export type Question =
  | { readonly about: 'encoding'; readonly choices: readonly Encoding[] }
  | { readonly about: 'separator'; readonly choices: readonly string[] }
  | { readonly about: 'decimal'; readonly choices: readonly string[]; readonly examples: readonly string[] }
  | { readonly about: 'dateOrder'; readonly choices: readonly DateOrder[]; readonly examples: readonly string[] }
  /** Which column is which: `headers` are the file's own, `missing` the columns that were not found among them. */
  | { readonly about: 'columns'; readonly headers: readonly string[]; readonly missing: readonly string[] }
  | { readonly about: 'currency' }

export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

export interface Reading {
  readonly statements: readonly Statement[]
  /** Empty where everything was read. */
  readonly problems: readonly Problem[]
  readonly questions: readonly Question[]
  /** How a table was read, for the person to look over. */
  readonly understood?: Understood
}

export interface Understood {
  readonly separator: string
  readonly decimal: '.' | ','
  readonly dateOrder: DateOrder
  /** The file's own headers, and which of them is which; places count from 0. */
  readonly headers: readonly string[]
  readonly columns: Readonly<Record<string, number>>
  /** The first row that was read, counted from 1: what stands above it is the file's own heading. */
  readonly firstRow: number
}

/** The file is not one that can be read; becomes its one problem. Never leaves `lib/statement/read`. */
export class Unreadable extends Error {
  readonly code: ProblemCode

  constructor(code: ProblemCode) {
    super(code)
    this.name = 'Unreadable'
    this.code = code
  }
}

export const unread = (code: ProblemCode): Reading => ({
  statements: [],
  problems: [{ code, at: null }],
  questions: [],
})

/** Runs a reader; a file that cannot be read is a value. */
export function reading(read: () => Reading): Reading {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) return unread(error.code)
    throw error
  }
}

/** Collects problems, and gives up on a file that has nothing else. */
export class Problems {
  readonly list: Problem[] = []

  add(code: ProblemCode, at: string | null, field?: string): null {
    this.list.push({ code, at, ...(field && { field }) })
    if (this.list.length > MOST_PROBLEMS) throw new Unreadable('too_many_problems')
    return null
  }
}
