/** A CSV text as rows and columns, and how it separates them. */
import Papa from 'papaparse'
import { SEPARATORS, type Separator } from '../../model/imports.ts'
import { findHeader, type Header } from './csv-headers.ts'
import { MOST_ENTRIES, Unreadable } from './reading.ts'

export type Rows = readonly (readonly string[])[]

/** As much as tells the separator: a heading, the header and some rows. */
const SAMPLE_ROWS = 60

export interface Separated {
  /** Null where the file reads as a table by more than one, or by none. */
  readonly sure: Separator | null
  readonly choices: readonly Separator[]
}

/** The separator by which a header is found; without a header, the only one by which the rows are of one length. */
export function separatorOf(text: string): Separated {
  const samples = SEPARATORS.map((separator) => ({ separator, rows: rowsOf(text, separator, SAMPLE_ROWS).rows }))
  const named = samples
    .map(({ separator, rows }) => ({ separator, names: namesOf(findHeader(rows)) }))
    .filter(({ names }) => names > 0)
    .toSorted((a, b) => b.names - a.names)
  if (named.length && named[0]!.names !== named[1]?.names) return only(named[0]!.separator)
  const even = samples.filter(({ rows }) => isEven(rows)).map(({ separator }) => separator)
  return even.length === 1 ? only(even[0]!) : { sure: null, choices: even.length ? even : SEPARATORS }
}

const only = (separator: Separator): Separated => ({ sure: separator, choices: [separator] })
const namesOf = (header: Header | null): number => Object.keys(header?.places ?? {}).length

/** Most rows have the same number of cells, and more than two: a day, an amount and a text. */
function isEven(rows: Rows): boolean {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [length = 0, times = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? []
  return length > 2 && times >= rows.length * 0.8
}

/** @throws {Unreadable} where quotes do not close, or there are too many rows. */
export function tableOf(text: string, separator: string): Rows {
  const { rows, broken } = rowsOf(text, separator, MOST_ENTRIES + 1_000)
  if (broken) throw new Unreadable('malformed')
  if (rows.length > MOST_ENTRIES) throw new Unreadable('too_many_entries')
  return rows
}

function rowsOf(text: string, separator: string, most: number): { readonly rows: Rows; readonly broken: boolean } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, preview: most })
  return { rows: data, broken: errors.some(({ type }) => type === 'Quotes') }
}
