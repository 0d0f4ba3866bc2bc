import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JANUARY, NOW, textOf } from '../testing/statements.ts'
import { writeCamt } from '../write/camt.ts'
import { writeCsv } from '../write/csv.ts'
import { writeJson } from '../write/json.ts'
import { writeOfx } from '../write/ofx.ts'
import { readStatements } from './file.ts'
import { MOST_BYTES, MOST_XML_BYTES } from './reading.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const problemOf = (file: Uint8Array): string | undefined => readStatements(file).problems[0]?.code

const camt = await textOf(writeCamt([JANUARY], { now: NOW, messageId: 'm' }))
const ofx = await textOf(writeOfx([JANUARY], { now: NOW }))
const json = await textOf(writeJson([JANUARY]))
const csv = await textOf(writeCsv([JANUARY], { locale: 'en' }))

test('a format is known by its content', () => {
  expect([camt, ofx, json, csv].map((text) => readStatements(bytes(text)).format)).toEqual(['camt', 'ofx', 'json', 'csv'])
  expect(readStatements(bytes(`\uFEFF\n${json}`)).format).toBe('json')
}) // prettier-ignore

test('a file that is empty, too big or no text is refused before it is looked into', () => {
  expect(problemOf(new Uint8Array())).toBe('empty')
  expect(problemOf(bytes(' \r\n'))).toBe('empty')
  expect(problemOf(new Uint8Array(MOST_BYTES + 1))).toBe('too_big')
  expect(problemOf(bytes(camt + ' '.repeat(MOST_XML_BYTES)))).toBe('too_big')
  expect(problemOf(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x00, 0x01, 0x02))).toBe('not_text')
})

test('UTF-16 is read like UTF-8', () => {
  expect(readStatements(Buffer.from(`\uFEFF${csv}`, 'utf16le')).statements).toEqual(readStatements(bytes(csv)).statements) // prettier-ignore
})

test('letters in doubt are asked about, and the answer settles it', () => {
  const latin = Uint8Array.from(Buffer.from('Data;Descrição;Valor (R$)\n13/01/2026;Pão;-1,50', 'latin1'))
  expect(readStatements(latin)).toMatchObject({ statements: [], questions: [{ about: 'encoding' }] })
  const answered = readStatements(latin, { encoding: 'windows-1252' })
  expect(answered.statements[0]?.entries[0]).toMatchObject({ remittance: 'Pão', amount: { minor: -150, currency: 'BRL' } }) // prettier-ignore
})

test('a JSON file of a later version is not read as if it were of this one', () => {
  expect(problemOf(bytes(json.replace('"version":1', '"version":2')))).toBe('unknown_version')
  expect(problemOf(bytes('{"a":1}'))).toBe('not_a_statement')
})

test('an entry of a JSON file that does not fit is a problem with its path', () => {
  const read = readStatements(
    bytes(json.replace('"minor":-1234', '"minor":-12.34').replace('2026-01-28', '2026-01-32')),
  )
  expect(read.problems).toMatchObject([
    { code: 'bad_amount', at: 'statements[0].entries[0]', field: 'amount.minor' },
    { code: 'bad_date', at: 'statements[0].entries[1]', field: 'date' },
    { code: 'balances_disagree' },
  ])
})

test('bytes of any kind are answered, never thrown at', () => {
  const files = [camt, ofx, json, csv].map(bytes)
  const mutated = fc
    .tuple(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(5_000), fc.nat(255)), { maxLength: 20 }))
    .map(([file, changes]) => {
      const copy = file.slice()
      for (const [at, value] of changes) copy[at % copy.length] = value
      return copy
    })
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated), (file) => {
      const { statements, problems, questions } = readStatements(file)
      expect(statements.length + problems.length + questions.length).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 500 },
  )
})

test('a file that was cut off is never taken for a whole one', () => {
  for (const text of [camt, ofx, json]) {
    const whole = bytes(text.trimEnd())
    for (let end = 1; end < whole.length; end += 7) expect(problemOf(whole.slice(0, end))).toBeDefined()
  }
})
