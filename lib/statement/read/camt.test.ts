import { expect, test } from 'vitest'
import { readCamt } from './camt.ts'

const bal = (type: string, amount: string, on: string, direction = 'CRDT'): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Dt><Dt>${on}</Dt></Dt></Bal>`

/** As a German bank sends it, version 2. */
const version2 = (entries: string, balances = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>
<Stmt><Id>1</Id><CreDtTm>2026-02-01T06:00:00+01:00</CreDtTm><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy>
<Svcr><FinInstnId><BIC>COBADEFFXXX</BIC></FinInstnId></Svcr></Acct>${balances}${entries}</Stmt></BkToCstmrStmt></Document>`
const debit = (changes: { readonly sts?: string; readonly details?: string; readonly amount?: string; readonly day?: string } = {}): string =>
  `<Ntry><NtryRef>9</NtryRef><Amt Ccy="EUR">${changes.amount ?? '12.34'}</Amt><CdtDbtInd>DBIT</CdtDbtInd>${changes.sts ?? '<Sts>BOOK</Sts>'}
<BookgDt>${changes.day ?? '<Dt>2026-01-15</Dt>'}</BookgDt><ValDt><Dt>2026-01-16</Dt></ValDt><AcctSvcrRef>R-77</AcctSvcrRef><BkTxCd/>
<NtryDtls>${changes.details ?? '<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><Cdtr><Nm>Stadtwerke</Nm></Cdtr><CdtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></CdtrAcct></RltdPties><RmtInf><Ustrd>Abschlag</Ustrd><Ustrd>Januar</Ustrd></RmtInf></TxDtls>'}</NtryDtls></Ntry>` // prettier-ignore

test('version 2 is read: status, party and bank spelled as they were then', () => {
  const read = readCamt(version2(debit()))
  expect(read.problems).toEqual([])
  expect(read.statements[0]).toMatchObject({
    account: { name: 'DE89370400440532013000', currency: 'EUR', institution: 'COBADEFFXXX', iban: 'DE89370400440532013000' }, // prettier-ignore
    entries: [
      {
        id: 'R-77', status: 'booked', date: '2026-01-15', valueDate: '2026-01-16', amount: { minor: -1234, currency: 'EUR' },
        counterparty: { name: 'Stadtwerke', account: 'DE02120300000000202051' }, remittance: 'Abschlag Januar',
      },
    ], // prettier-ignore
  })
})

test('a report within the day is read, its day and time as the bank’s own day', () => {
  const text = version2(debit({ sts: '<Sts><Cd>PDNG</Cd></Sts>', day: '<DtTm>2026-01-15T23:30:00-03:00</DtTm>' }))
    .replaceAll('BkToCstmrStmt', 'BkToCstmrAcctRpt')
    .replace('<Stmt>', '<Rpt>')
    .replace('</Stmt>', '</Rpt>')
  expect(readCamt(text).statements[0]?.entries[0]).toMatchObject({ status: 'pending', date: '2026-01-15' })
})

test('a batch of payments is one entry, as the bank books it, and none of them speaks for it', () => {
  const payment = '<TxDtls><RltdPties><Cdtr><Nm>One of many</Nm></Cdtr></RltdPties></TxDtls>'
  const read = readCamt(version2(debit({ details: payment + payment })))
  expect(read.statements[0]?.entries).toHaveLength(1)
  expect(read.statements[0]?.entries[0]?.counterparty).toBeUndefined()
})

test('what was ordered in another currency is the original amount; in the same it says nothing', () => {
  const details = (currency: string): string => `<TxDtls><AmtDtls><InstdAmt><Amt Ccy="${currency}">1300</Amt></InstdAmt></AmtDtls></TxDtls>` // prettier-ignore
  const originalOf = (currency: string) => readCamt(version2(debit({ details: details(currency) }))).statements[0]?.entries[0]?.original // prettier-ignore
  expect(originalOf('JPY')).toEqual({ minor: -1300, currency: 'JPY' })
  expect(originalOf('EUR')).toBeUndefined()
})

test('a statement whose entries do not make its balances is read, and said to be incomplete', () => {
  const balances = bal('PRCD', '100.00', '2025-12-31') + bal('CLBD', '87.66', '2026-01-31')
  expect(readCamt(version2(debit(), balances)).problems).toEqual([])
  expect(readCamt(version2('', balances)).problems).toEqual([{ code: 'balances_disagree', at: 'Stmt 1' }])
  const overdrawn = bal('OPBD', '100.00', '2025-12-31', 'DBIT') + bal('CLBD', '112.34', '2026-01-31', 'DBIT')
  expect(readCamt(version2(debit(), overdrawn)).problems).toEqual([])
})

test.each([
  ['an entry for information', debit({ sts: '<Sts>INFO</Sts>' }), 'not_booked'],
  ['a status nobody knows', debit({ sts: '<Sts>XXXX</Sts>' }), 'bad_status'],
  ['an amount that is none', debit({ amount: '12,34' }), 'bad_amount'],
  ['a signed amount', debit({ amount: '-12.34' }), 'bad_amount'],
  ['no direction', debit().replace('<CdtDbtInd>DBIT</CdtDbtInd>', ''), 'no_direction'],
  ['no currency', debit().replace(' Ccy="EUR"', ''), 'bad_currency'],
  ['a day that does not exist', debit({ day: '<Dt>2026-02-30</Dt>' }), 'bad_date'],
])('%s is a problem with its place, and the other entries are read', (_what, bad, code) => {
  const read = readCamt(version2(debit() + bad))
  expect(read.statements[0]?.entries).toHaveLength(1)
  expect(read.problems).toEqual([expect.objectContaining({ code, at: 'Stmt 1, Ntry 2' })])
})

test('an account that is not named, or whose currency is not known, is a problem', () => {
  expect(readCamt(version2(debit()).replace(/<Id><IBAN>DE89.*?<\/Id>/, '')).problems[0]?.code).toBe('no_account')
  expect(readCamt(version2('').replace('<Ccy>EUR</Ccy>', '')).problems[0]?.code).toBe('no_currency')
  expect(readCamt(version2(debit()).replace('<Ccy>EUR</Ccy>', '')).problems).toEqual([])
})

test('another message of ISO 20022 is not a statement', () => {
  expect(readCamt('<Document><CstmrCdtTrfInitn/></Document>').problems).toEqual([{ code: 'not_a_statement', at: null }])
})
