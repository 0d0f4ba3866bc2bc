/** A file of a person's entries on its way in: what can be wrong with it, what must be asked, and what it would bring. */
import type { AccountKind } from './account.ts'
import type { AccountId, CurrencyCode, ImportId, PlainDate } from './ids.ts'
import type { Money } from './money.ts'

/** As a file may be as big; ours with a hundred thousand entries is smaller. */
export const MOST_IMPORT_BYTES = 48 * 1024 * 1024

export const IMPORT_PROBLEMS = [
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
export type ImportProblemCode = (typeof IMPORT_PROBLEMS)[number]

export interface ImportProblem {
  readonly code: ImportProblemCode
  /** Where: `row 12` as a spreadsheet counts, `Stmt 1, Ntry 4`; null for the file as a whole. */
  readonly at: string | null
  /** The column or element that does not fit. */
  readonly field?: string
}

export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'windows-1250', 'iso-8859-2'] as const // prettier-ignore
export type Encoding = (typeof ENCODINGS)[number]

/** What stands between two columns of a table. */
export const SEPARATORS = [',', ';', '\t', '|'] as const
export type Separator = (typeof SEPARATORS)[number]

/** What must be answered (with the answer of the same name) before a file is read, and the answers that fit it. */
export type ImportQuestion =
  | { readonly about: 'encoding'; readonly choices: readonly Encoding[] }
  | { readonly about: 'separator'; readonly choices: readonly Separator[] }
  | { readonly about: 'decimal'; readonly choices: readonly ('.' | ',')[]; readonly examples: readonly string[] }
  | { readonly about: 'dateOrder'; readonly choices: readonly DateOrder[]; readonly examples: readonly string[] }
  | ColumnsQuestion
  | { readonly about: 'currency' }

/** Which column is which. Places count from 0. */
export interface ColumnsQuestion {
  readonly about: 'columns'
  /** The file's own. */
  readonly headers: readonly string[]
  /** The columns that were not found among them, or twice. */
  readonly missing: readonly string[]
  readonly found: Readonly<Record<string, number>>
  /** The first rows below the headers. */
  readonly samples: readonly (readonly string[])[]
}

/** Columns that a person may name. Of a table one needs a day, and an amount or money out and money in. */
export const NAMED_COLUMNS = ['date', 'valueDate', 'amount', 'debit', 'credit', 'direction', 'currency', 'counterparty', 'remittance'] as const // prettier-ignore
export type NamedColumn = (typeof NAMED_COLUMNS)[number]

export interface FileAnswers {
  readonly encoding?: Encoding
  readonly separator?: Separator
  readonly decimal?: '.' | ','
  readonly dateOrder?: DateOrder
  readonly columns?: Readonly<Partial<Record<NamedColumn, number>>>
  readonly currency?: CurrencyCode
}

/** An account that is held already, as a place for an account of the file. */
export interface ImportPlace {
  readonly id: AccountId
  readonly name: string
  readonly institution: string
  readonly mask: string | null
  /** Entries of the file that it holds; null where they were too many to compare. */
  readonly known: number | null
}

/** One account of a file. */
export interface ImportAccountView {
  /** Its name within the file. */
  readonly key: string
  /** As the file calls it; empty where it says nothing. */
  readonly name: string
  readonly kind: AccountKind
  readonly institution: string | null
  readonly mask: string | null
  readonly currency: CurrencyCode
  readonly entries: number
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly closing: { readonly amount: Money; readonly on: PlainDate } | null
  readonly places: readonly ImportPlace[]
  /** The place it surely is: of the same number, or with the same entries; null for a new account. */
  readonly place: AccountId | null
}

/** What came of a file, for one account. */
export interface ImportedPart {
  readonly accountId: AccountId
  readonly accountName: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly added: number
  /** Entries that were held before. */
  readonly known: number
}

export interface ImportedView {
  readonly id: ImportId
  readonly name: string
  readonly landedAt: string
  readonly parts: readonly ImportedPart[]
  /** Entries that only this file knows of: what undoing it removes. */
  readonly left: number
}

/** Where a file stands: a question is open, a person must choose, or it has landed. */
export type ImportView =
  | { readonly phase: 'asking'; readonly id: ImportId; readonly name: string; readonly questions: readonly ImportQuestion[] } // prettier-ignore
  | {
      readonly phase: 'choosing'
      readonly id: ImportId
      readonly name: string
      readonly accounts: readonly ImportAccountView[]
      /** The first of them. */
      readonly problems: readonly ImportProblem[]
      readonly problemCount: number
      /** Whether anything was asked: then it may be answered differently. */
      readonly answered: boolean
      /** Whether answers of an earlier file with the same headers were used. */
      readonly remembered: boolean
    }
  | ({ readonly phase: 'landed' } & ImportedView)

/** Where one account of a file goes. */
export interface ImportChoice {
  readonly key: string
  /** An account that is held, a new one, or nowhere. */
  readonly into: AccountId | 'new' | 'nowhere'
  /** Of a new account. */
  readonly name?: string
  readonly kind?: AccountKind
}
