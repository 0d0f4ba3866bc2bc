import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerChecksum } from './checksum.ts'
import { readStatements, type Format } from './read/file.ts'
import type { Statement } from './statement.ts'
import { anyStatement, JANUARY, NOW, textOf } from './testing/statements.ts'
import { STATEMENT_LOCALES } from './words.ts'
import { writeCamt } from './write/camt.ts'
import { writeCsv } from './write/csv.ts'
import { writeJson } from './write/json.ts'
import { writeOfx } from './write/ofx.ts'

const WRITERS: readonly [string, Format, (statements: readonly Statement[]) => AsyncIterable<string>][] = [
  ...STATEMENT_LOCALES.map((locale) => [`CSV (${locale})`, 'csv', (all: readonly Statement[]) => writeCsv(all, { locale, byteOrderMark: locale === 'de' })] as const),
  ['JSON', 'json', writeJson],
  ['OFX', 'ofx', (all: readonly Statement[]) => writeOfx(all, { now: NOW })],
  ['CAMT', 'camt', (all: readonly Statement[]) => writeCamt(all, { now: NOW, messageId: 'm-1' })],
].map(([name, format, write]) => [name, format, write] as [string, Format, (statements: readonly Statement[]) => AsyncIterable<string>]) // prettier-ignore

const checksum = (statements: readonly Statement[]): string => ledgerChecksum(statements.flatMap((one) => one.entries))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe.each(WRITERS)('%s', (_name, format, write) => {
  test('what is written is read back with the same checksum, nothing asked and nothing wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStatement, { maxLength: 3 }), async (statements) => {
        const read = readStatements(bytes(await textOf(write(statements))))
        if (statements.length === 0 && (format === 'camt' || format === 'ofx')) return
        expect(read.problems).toEqual([])
        expect(read.questions).toEqual([])
        expect(read.format).toBe(format)
        expect(checksum(read.statements)).toBe(checksum(statements))
      }),
      { numRuns: 150 },
    )
  })

  test('account, category, tags and notes come back too', async () => {
    const read = readStatements(bytes(await textOf(write([JANUARY]))))
    const [statement] = read.statements
    expect(read.problems).toEqual([])
    expect(statement?.account).toEqual(format === 'csv' ? { ...JANUARY.account, kind: 'other' } : JANUARY.account)
    expect(statement?.entries.find(({ id }) => id === 'b-1')).toEqual(JANUARY.entries[0])
    if (format === 'csv') return
    expect(statement).toMatchObject({ from: '2026-01-01', opening: JANUARY.opening, closing: JANUARY.closing })
  })

  test('an account without a number has none afterwards', async () => {
    const { name, kind, currency } = JANUARY.account
    const statement = { ...JANUARY, account: { name, kind, currency } }
    const read = readStatements(bytes(await textOf(write([statement]))))
    expect(read.statements[0]?.account).toEqual({ name, kind: format === 'csv' ? 'other' : kind, currency })
  })

  test('a missing entry is seen: the checksum differs', async () => {
    const read = readStatements(bytes(await textOf(write([{ ...JANUARY, entries: JANUARY.entries.slice(1) }]))))
    expect(checksum(read.statements)).not.toBe(checksum([JANUARY]))
    expect(read.problems.map(({ code }) => code)).toEqual(format === 'csv' ? [] : ['balances_disagree'])
  })
})
