import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { validateXML } from 'xmllint-wasm'
import { expect, test } from 'vitest'
import type { Statement } from '../statement.ts'
import { anyStatement, entry, JANUARY, NOW, textOf } from '../testing/statements.ts'
import { writeCamt } from './camt.ts'

const SCHEMA = readFileSync(join(import.meta.dirname, '../testing/camt-053-parts.xsd'), 'utf8')

const write = (statements: readonly Statement[]): Promise<string> =>
  textOf(writeCamt(statements, { now: NOW, messageId: 'passbook-2026-02-01' }))

/** What libxml2 has against the files, by the schema of the parts we write. */
async function faultsOf(files: readonly string[]): Promise<readonly string[]> {
  const xml = files.map((contents, place) => ({ fileName: `${place}.xml`, contents }))
  const { errors } = await validateXML({ xml, schema: SCHEMA })
  return errors.map(({ message }) => message)
}

test('a statement is valid by the schema', async () => {
  expect(await faultsOf([await write([JANUARY])])).toEqual([])
})

test('a statement of anything is valid by the schema', async () => {
  const files = await Promise.all(
    fc.sample(fc.array(anyStatement, { minLength: 1, maxLength: 3 }), { numRuns: 200, seed: 53 }).map(write),
  )
  expect(await faultsOf(files)).toEqual([])
})

test.each([
  ['a direction of another language', '<CdtDbtInd>DBIT', '<CdtDbtInd>DEBIT'],
  ['a sign', '<Amt Ccy="EUR">12.34', '<Amt Ccy="EUR">-12.34'],
  ['a booking date behind the value date', /(<BookgDt>.*?<\/BookgDt>)(<ValDt>.*?<\/ValDt>)/, '$2$1'],
  ['a statement without a balance', /<Bal>.*<\/Bal>/s, ''],
])('the schema refuses %s', async (_what, good, bad) => {
  expect(await faultsOf([(await write([JANUARY])).replace(good, bad)])).not.toEqual([])
})

test('an amount has no sign; which way it went stands beside it, and a credit is one also when it is zero', async () => {
  const xml = await write([
    { ...JANUARY, entries: [entry({ amount: { minor: 0, currency: JANUARY.account.currency } })] },
  ])
  expect(xml).toContain('<Ntry><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>')
})

test('an account whose balance nobody knows has a balance of no known type, as the schema wants one', async () => {
  const { opening: _opening, closing: _closing, ...rest } = JANUARY
  const xml = await write([rest])
  expect(xml).toContain('<Prtry>UNKNOWN</Prtry>')
  expect(xml).not.toContain('CLBD')
})

test('a long remittance fills its lines, so that the reader knows it goes on', async () => {
  const xml = await write([{ ...JANUARY, entries: [entry({ remittance: 'ab'.repeat(100) })] }])
  expect([...xml.matchAll(/<Ustrd>(.*?)<\/Ustrd>/g)].map(([, line]) => line?.length)).toEqual([140, 60])
})
