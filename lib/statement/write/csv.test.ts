import Papa from 'papaparse'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { as, type CurrencyCode } from '../../model/ids.ts'
import { plainText, type Entry } from '../statement.ts'
import { entry, JANUARY, textOf } from '../testing/statements.ts'
import { COLUMNS, STATEMENT_LOCALES, WORDS } from '../words.ts'
import { textCell, textOfCell, writeCsv } from './csv.ts'

const KWD = as<CurrencyCode>('KWD')

test('a spreadsheet in English has commas and points, in other languages semicolons and commas', async () => {
  const text = (locale: 'en' | 'de') => textOf(writeCsv([{ ...JANUARY, entries: [entry()] }], { locale }))
  expect(await text('en')).toContain('2026-01-15,,booked,-12.34,EUR,,Invoice 42,')
  expect(await text('de')).toContain('2026-01-15;;gebucht;-12,34;EUR;;Invoice 42;')
})

test('lines end as RFC 4180 wants it, and the mark is written only on demand', async () => {
  const text = await textOf(writeCsv([JANUARY], { locale: 'en' }))
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]{2}/)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.startsWith('Date,')).toBe(true)
  expect((await textOf(writeCsv([], { locale: 'en', byteOrderMark: true }))).startsWith('\uFEFFDate')).toBe(true)
})

test.each(['=1+1', '+49 30', '-5', '@SUM(A1)', '＝1', '\u200B=1', '\u202E+1', "'=1"])('%j is no formula', (text) => {
  expect(textCell(text).startsWith("'")).toBe(true)
  expect(textOfCell(textCell(text))).toBe(plainText(text))
})

test('a text that is harmless stays as it is', () => {
  expect(["it's", "'quoted'", 'a=b', '12', ''].map(textCell)).toEqual(["it's", "'quoted'", 'a=b', '12', ''])
})

test('no text of ten thousand odd ones starts a formula, and amounts stay numbers', async () => {
  const odd = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', "'", '"', ';', ',', ' ', 'a', '\u200B', '1'), maxLength: 6 }) // prettier-ignore
  const texts = fc.sample(odd, { numRuns: 10_000, seed: 7 })
  const entries = texts.map((text, place): Entry => entry({ remittance: text, amount: { minor: place - 5_000, currency: KWD } })) // prettier-ignore
  for (const locale of STATEMENT_LOCALES) {
    const text = await textOf(writeCsv([{ ...JANUARY, entries }], { locale }))
    const [, ...rows] = Papa.parse<string[]>(text, { delimiter: WORDS[locale].separator, skipEmptyLines: true }).data
    expect(rows).toHaveLength(entries.length)
    const bad = rows.filter((cells) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cells[COLUMNS.indexOf('remittance')]!))
    expect(bad).toEqual([])
    expect(rows.every((cells) => /^-?\d+[.,]\d{3}$/.test(cells[COLUMNS.indexOf('amount')]!))).toBe(true)
  }
})

test('a hundred thousand rows are written one by one', async () => {
  let made = 0
  async function* rows() {
    for (let n = 0; n < 100_000; n++) {
      made++
      yield entry({ id: `t-${n}` })
    }
  }
  let written = 0
  for await (const _line of writeCsv([{ ...JANUARY, entries: rows() }], { locale: 'en' })) {
    written++
    expect(made).toBeLessThanOrEqual(written)
  }
  expect(written).toBe(100_001)
})
