import { expect, test } from 'vitest'
import { findHeader } from './read/csv-headers.ts'
import { COLUMNS, STATEMENT_LOCALES, WORDS } from './words.ts'
import { textCell } from './write/csv.ts'

test.each(STATEMENT_LOCALES)('every header in %s is a name of its own, and no formula', (locale) => {
  const names = COLUMNS.map((column) => WORDS[locale].columns[column])
  expect(new Set(names).size).toBe(COLUMNS.length)
  expect(names.map(textCell)).toEqual(names)
})

test.each(STATEMENT_LOCALES)('a file of ours in %s is known with its columns moved about', (locale) => {
  const shuffled = COLUMNS.toReversed()
  const header = findHeader([shuffled.map((column) => WORDS[locale].columns[column])])
  expect(header?.own).toBeNull()
  expect(header?.doubtful).toEqual([])
  for (const [place, column] of shuffled.entries()) expect([column, header?.places[column]]).toEqual([column, place])
})
