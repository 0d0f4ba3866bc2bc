/**
 * What came of reading a file. Nothing is dropped in silence: every row or element that could not be taken is a problem with its
 * place, and what only a person can know is a question. While a question is open there are no statements at all.
 */
import { MOST_IMPORT_BYTES, type DateOrder, type ImportProblem, type ImportProblemCode, type ImportQuestion } from '../../model/imports.ts' // prettier-ignore
import type { Statement } from '../statement.ts'

export const MOST_BYTES = MOST_IMPORT_BYTES
/** A tree takes its time; a file of this size holds the entries of many years. */
export const MOST_XML_BYTES = 16 * 1024 * 1024
export const MOST_ENTRIES = 200_000
/** Past this many a file is not what it was taken for. */
export const MOST_PROBLEMS = 1_000

export interface Reading {
  readonly statements: readonly Statement[]
  /** Empty where everything was read. */
  readonly problems: readonly ImportProblem[]
  readonly questions: readonly ImportQuestion[]
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
  readonly code: ImportProblemCode

  constructor(code: ImportProblemCode) {
    super(code)
    this.name = 'Unreadable'
    this.code = code
  }
}

export const unread = (code: ImportProblemCode): Reading => ({
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
  readonly list: ImportProblem[] = []

  add(code: ImportProblemCode, at: string | null, field?: string): null {
    this.list.push({ code, at, ...(field && { field }) })
    if (this.list.length > MOST_PROBLEMS) throw new Unreadable('too_many_problems')
    return null
  }
}
