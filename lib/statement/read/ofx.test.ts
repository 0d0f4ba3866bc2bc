import { expect, test } from 'vitest'
import { readOfx } from './ofx.ts'
import { MOST_PROBLEMS } from './reading.ts'

const SGML_HEAD =
  'OFXHEADER:100\r\nDATA:OFXSGML\r\nVERSION:102\r\nSECURITY:NONE\r\nENCODING:USASCII\r\nCHARSET:1252\r\n\r\n'
const statement = (rows: string, rest = ''): string => `${SGML_HEAD}<OFX>
<SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20260201<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS>
<STMTRS><CURDEF>BRL<BANKACCTFROM><BANKID>0341<ACCTID>12345-6<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20260101120000[-3:BRT]<DTEND>20260131
${rows}
</BANKTRANLIST>${rest}</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`
const row = (changes = ''): string =>
  `<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260115235959[-3:BRT]<TRNAMT>-12.34<FITID>f1<MEMO>Pão & Cia${changes}</STMTTRN>`

test('OFX 1 is read without closing tags, a bare ampersand included', () => {
  const read = readOfx(statement(row(), '<LEDGERBAL><BALAMT>100,50<DTASOF>20260131</LEDGERBAL>'))
  expect(read.problems).toEqual([])
  expect(read.statements).toEqual([
    {
      account: { name: '12345-6', kind: 'current', currency: 'BRL', number: '12345-6' },
      from: '2026-01-01',
      to: '2026-01-31',
      closing: { minor: 10_050, on: '2026-01-31' },
      entries: [{ id: 'f1', status: 'booked', date: '2026-01-15', amount: { minor: -1234, currency: 'BRL' }, remittance: 'Pão & Cia' }],
    },
  ]) // prettier-ignore
})

test('a tag without a value that is not closed swallows nothing', () => {
  const read = readOfx(statement(`<STMTTRN><TRNTYPE>DEBIT<CHECKNUM><DTPOSTED>20260115<TRNAMT>-1<FITID>f1<NAME><MEMO>x</STMTTRN>${row()}`)) // prettier-ignore
  expect(read.statements[0]?.entries.map(({ remittance }) => remittance)).toEqual(['x', 'Pão & Cia'])
})

test('tags that are closed all the same are fine', () => {
  const read = readOfx(statement(row('</MEMO>').replace('<FITID>f1', '<FITID>f1</FITID>')))
  expect(read.statements[0]?.entries[0]).toMatchObject({ id: 'f1', remittance: 'Pão & Cia' })
})

test('the day is the one that is written, whatever time zone stands behind it', () => {
  expect(readOfx(statement(row())).statements[0]?.entries[0]?.date).toBe('2026-01-15')
})

test.each([
  ['an amount that is none', row().replace('-12.34', 'twelve'), 'bad_amount', 'TRNAMT'],
  ['no amount', row().replace('<TRNAMT>-12.34', ''), 'no_amount', 'TRNAMT'],
  ['more decimals than the currency has', row().replace('-12.34', '-12.345'), 'bad_amount', 'TRNAMT'],
  ['a day that does not exist', row().replace('20260115', '20260230'), 'bad_date', 'DTPOSTED'],
  ['no day', row().replace('<DTPOSTED>20260115235959[-3:BRT]', ''), 'no_date', 'DTPOSTED'],
])('%s is a problem with its place, and the other entries are read', (_what, bad, code, field) => {
  const read = readOfx(statement(row() + bad))
  expect(read.statements[0]?.entries).toHaveLength(1)
  expect(read.problems).toEqual([{ code, at: 'statement 1, STMTTRN 2', field }])
})

test('a card is read, and money in another currency stays in it', () => {
  const read =
    readOfx(`<?xml version="1.0"?><?OFX OFXHEADER="200" VERSION="202"?><OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS>
    <CURDEF>EUR</CURDEF><CCACCTFROM><ACCTID>XXXX1234</ACCTID></CCACCTFROM><BANKTRANLIST><STMTTRN><DTPOSTED>20260103</DTPOSTED>
    <TRNAMT>-.50</TRNAMT><FITID>1</FITID><CURRENCY><CURRATE>0.9</CURRATE><CURSYM>USD</CURSYM></CURRENCY><NAME>Shop</NAME></STMTTRN>
    </BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>`)
  expect(read.problems).toEqual([])
  expect(read.statements[0]?.account.kind).toBe('card')
  expect(read.statements[0]?.entries[0]).toMatchObject({ amount: { minor: -50, currency: 'USD' }, counterparty: { name: 'Shop' } }) // prettier-ignore
})

test.each([
  ['a document type', `${SGML_HEAD}<!DOCTYPE OFX SYSTEM "http://example.com"><OFX><!ENTITY x "y"></OFX>`, 'document_type'],
  ['no statement', `${SGML_HEAD}<OFX><SIGNONMSGSRSV1></SIGNONMSGSRSV1></OFX>`, 'not_a_statement'],
  ['no end', statement(row()).slice(0, -40), 'malformed'],
  ['a hundred tags in each other', `${SGML_HEAD}<OFX>${'<A>'.repeat(100)}`, 'too_deep'],
  ['nothing but rows that do not fit', statement(row().replace('-12.34', 'x').repeat(MOST_PROBLEMS + 1)), 'too_many_problems'],
])('a file with %s is not read at all', (_what, text, code) => {
  expect(readOfx(text)).toEqual({ statements: [], problems: [{ code, at: null }], questions: [] })
}) // prettier-ignore
