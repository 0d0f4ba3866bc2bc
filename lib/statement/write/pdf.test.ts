import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Entry, Statement } from '../statement.ts'
import { entry, JANUARY, NOW } from '../testing/statements.ts'
import { STATEMENT_LOCALES, type StatementLocale } from '../words.ts'
import { loadPdfFonts } from './pdf-fonts.ts'
import { writePdf } from './pdf.ts'

const fonts = await loadPdfFonts()

async function write(statements: readonly Statement[], locale: StatementLocale = 'en'): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of writePdf(statements, { locale, fonts, now: NOW })) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const withEntries = (count: number, changes: Partial<Entry> = {}): Statement => ({
  ...JANUARY,
  entries: Array.from({ length: count }, (_, place) => entry({ id: String(place), ...changes })),
})

/** Every stream of a file, unpacked. */
const streamsOf = (pdf: Buffer): readonly string[] =>
  pdf
    .toString('latin1')
    .split('stream\n')
    .flatMap((part) => {
      try {
        return inflateSync(Buffer.from(part, 'latin1')).toString('latin1')
      } catch {
        return []
      }
    })

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

/** Letters that the file can name, from the tables that say which glyph is which letter. */
function lettersOf(pdf: Buffer): string {
  const maps = streamsOf(pdf).filter((stream) => stream.includes('begincmap'))
  const codes = maps.flatMap((map) => [...map.matchAll(/<([0-9a-f]{4})>/g)].map(([, hex]) => Number.parseInt(hex!, 16)))
  return String.fromCodePoint(...codes)
}

test('a statement is a PDF with an embedded font', async () => {
  const pdf = await write([JANUARY])
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toMatch(/\/FontFile2/)
  expect(pdf.subarray(-6).toString().trim()).toBe('%%EOF')
})

test('the letters of all our languages are in the font', async () => {
  const letters = 'ąćęłńóśźżăâîșțäöüßčďěňřšťůžãõçêéà'
  const pdf = await write([withEntries(1, { counterparty: { name: letters.slice(0, 20) }, remittance: letters.slice(20) })]) // prettier-ignore
  for (const letter of letters) expect(lettersOf(pdf)).toContain(letter)
})

test('a table goes on over pages, and an account begins on a new one', async () => {
  expect(pagesOf(await write([JANUARY]))).toBe(1)
  expect(pagesOf(await write([withEntries(100)]))).toBe(4)
  expect(pagesOf(await write([JANUARY, JANUARY]))).toBe(2)
})

test('the header of the table stands on every page', async () => {
  const pages = streamsOf(await write([withEntries(100)])).filter((stream) => /\bTJ\b/.test(stream))
  const textsOf = (page: string): readonly string[] => [...page.matchAll(/\[(.*?)\] TJ/g)].map(([, text]) => text!)
  const header = textsOf(pages[1]!).slice(0, 4)
  expect(pages).toHaveLength(4)
  for (const page of pages) expect(textsOf(page)).toEqual(expect.arrayContaining(header))
})

test('marks that turn the direction of a text are not drawn: a name must not disguise an amount', async () => {
  const pdf = await write([withEntries(1, { counterparty: { name: 'Shop\u202E00.1-' } })])
  expect(lettersOf(pdf)).not.toContain('\u202E')
})

test.each(STATEMENT_LOCALES)('a statement without entries says so (%s)', async (locale) => {
  expect(pagesOf(await write([withEntries(0)], locale))).toBe(1)
})

test('the same statement makes the same file', async () => {
  expect((await write([JANUARY])).equals(await write([JANUARY]))).toBe(true)
})
