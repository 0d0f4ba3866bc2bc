import fc from 'fast-check'
import { expect, test } from 'vitest'
import { as, type CurrencyCode } from '../../model/ids.ts'
import { parseXml, textAt, within, type Element } from '../read/xml.ts'
import type { Statement } from '../statement.ts'
import { anyStatement, day, entry, JANUARY, NOW, textOf } from '../testing/statements.ts'
import { writeOfx } from './ofx.ts'

const write = (statements: readonly Statement[]): Promise<string> => textOf(writeOfx(statements, { now: NOW }))
const withEntries = (...entries: Statement['entries']): readonly Statement[] => [{ ...JANUARY, entries }]
const every = (element: Element, name: string): readonly Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => every(child, name)),
]
const rows = async (name: string, statements: readonly Statement[]) => every(parseXml(await write(statements)), name)

test('the order and the names are those of OFX 2.2', async () => {
  const xml = await write([JANUARY])
  expect(xml).toContain('<?OFX OFXHEADER="200" VERSION="220" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>')
  const [answer] = every(parseXml(xml), 'STMTRS')
  expect(answer?.children.map(({ name }) => name).filter((name) => !name.startsWith('PASSBOOK.'))).toEqual([
    'CURDEF', 'BANKACCTFROM', 'BANKTRANLIST', 'BANKTRANLISTP', 'LEDGERBAL', 'BALLIST',
  ]) // prettier-ignore
  const [row] = every(answer!, 'STMTTRN')
  expect(row?.children.slice(0, 7).map(({ name, text }) => `${name}=${text}`)).toEqual([
    'TRNTYPE=DEBIT', 'DTPOSTED=20260115120000', 'DTAVAIL=20260116120000', 'TRNAMT=-12.34', 'FITID=b-1',
    'NAME=Bäckerei Müller & Söhne', 'MEMO=Invoice 42',
  ]) // prettier-ignore
})

test('no field of the standard is longer than it allows, whatever it holds', async () => {
  const most = { NAME: 32, EXTDNAME: 100, MEMO: 255, BANKID: 9, REFNUM: 32, CURSYM: 3, FITID: 255 }
  for (const statements of fc.sample(fc.array(anyStatement, { maxLength: 3 }), { numRuns: 60, seed: 22 })) {
    const root = parseXml(await write(statements))
    for (const [name, length] of Object.entries(most)) {
      for (const { text } of every(root, name)) expect(Array.from(text).length).toBeLessThanOrEqual(length)
    }
  }
})

test('an IBAN longer than the field for numbers begins in the field for the bank', async () => {
  const account = { ...JANUARY.account, iban: 'PL61109010140000071219812874' }
  const [from] = await rows('BANKACCTFROM', [{ ...JANUARY, account }])
  expect(`${textAt(from, 'BANKID')}|${textAt(from, 'ACCTID')}`).toBe('PL6110|9010140000071219812874')
})

test('an entry without an id gets the same one in every export, and twins get two', async () => {
  const twins = withEntries(entry({ id: null }), entry({ id: null }))
  const ids = async (): Promise<readonly string[]> => (await rows('FITID', twins)).map(({ text }) => text)
  expect(await ids()).toEqual(await ids())
  expect(new Set(await ids()).size).toBe(2)
})

test('pending entries are in the list for them, entries in another currency in a statement of their own', async () => {
  const dollar = entry({ id: 'd', amount: { minor: -5, currency: as<CurrencyCode>('USD') } })
  const statements = withEntries(entry({ status: 'pending' }), dollar, entry({ id: 'b' }))
  const answers = await rows('STMTRS', statements)
  expect(answers.map((answer) => textAt(answer, 'CURDEF'))).toEqual(['EUR', 'USD'])
  expect(answers.map((answer) => every(answer, 'STMTTRN').length)).toEqual([1, 1])
  expect(every(answers[0]!, 'STMTTRNP')).toHaveLength(1)
  expect(within(answers[1], 'LEDGERBAL')).toBeUndefined()
})

test('the period is that of the entries where nobody says another', async () => {
  const { account } = JANUARY
  const entries = [entry({ date: day('2026-03-02') }), entry({ id: 'z', date: day('2025-12-30') })]
  const [list] = await rows('BANKTRANLIST', [{ account, entries }])
  expect([textAt(list, 'DTSTART'), textAt(list, 'DTEND')]).toEqual(['20251230120000', '20260302120000'])
})

test('a card stands among the cards', async () => {
  const card: Statement = { ...JANUARY, account: { ...JANUARY.account, kind: 'card' } }
  expect(await rows('CCSTMTRS', [card, JANUARY])).toHaveLength(1)
})
