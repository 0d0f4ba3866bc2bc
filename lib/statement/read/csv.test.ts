import { expect, test } from 'vitest'
import { as, type CurrencyCode } from '../../model/ids.ts'
import { readCsv, type CsvAnswers } from './csv.ts'

const EUR = as<CurrencyCode>('EUR')
const lines = (...rows: readonly string[]): string => rows.join('\r\n')
const entriesOf = (text: string, answers?: CsvAnswers) =>
  readCsv(text, answers).statements.flatMap((one) => one.entries)
const asks = (text: string, answers?: CsvAnswers) => readCsv(text, answers).questions.map(({ about }) => about)

/** As a German bank writes it: a heading, umlauts, the newest first. */
const GERMAN = lines(
  '"Kontoumsätze Girokonto";',
  '"Zeitraum:";"01.01.2026 - 31.01.2026";',
  '',
  '"Buchungstag";"Wertstellung";"Auftraggeber / Empfänger";"Verwendungszweck";"Betrag (EUR)"',
  '"30.01.2026";"31.01.2026";"Stadtwerke";"Abschlag; Januar";"-1.084,50"',
  '"02.01.2026";"02.01.2026";"Arbeitgeber";"Gehalt";"2.500,00"',
)

test('a German file says by itself how it is meant', () => {
  const read = readCsv(GERMAN.replace('Auftraggeber / Empfänger', 'Auftraggeber/Empfänger'))
  expect(read.questions).toEqual([])
  expect(read.problems).toEqual([])
  expect(read.understood).toMatchObject({ separator: ';', decimal: ',', dateOrder: 'dmy', firstRow: 5 })
  expect(read.statements[0]?.account.currency).toBe('EUR')
  expect(read.statements[0]?.entries).toEqual([
    { id: null, status: 'booked', date: '2026-01-30', valueDate: '2026-01-31', amount: { minor: -108_450, currency: 'EUR' }, counterparty: { name: 'Stadtwerke' }, remittance: 'Abschlag; Januar' },
    { id: null, status: 'booked', date: '2026-01-02', valueDate: '2026-01-02', amount: { minor: 250_000, currency: 'EUR' }, counterparty: { name: 'Arbeitgeber' }, remittance: 'Gehalt' },
  ]) // prettier-ignore
})

test.each([
  ['English', 'Date,Description,Amount,Currency\n13/01/2026,Coffee,"-1,084.50",GBP', 'GBP'],
  ['Portuguese', 'Data;Histórico;Valor (R$)\n13/01/2026;Café;-1.084,50', 'BRL'],
  ['Romanian', 'Data tranzacției;Detalii tranzacție;Sumă;Monedă\n13.01.2026;Cafea;-1.084,50;RON', 'RON'],
  ['Polish', 'Data operacji;Opis operacji;Kwota\n2026-01-13;Kawa;-1 084,50 zł', 'PLN'],
])('a file in %s is read', (_language, text, currency) => {
  expect(readCsv(text).problems).toEqual([])
  expect(entriesOf(text)).toMatchObject([{ date: '2026-01-13', amount: { minor: -108_450, currency } }])
})

test('a day that two orders read differently is asked about, and one that only one reads decides for all', () => {
  const file = (...days: readonly string[]): string => lines('Date,Amount,Currency', ...days.map((day) => `${day},1.50,EUR`))
  expect(asks(file('03/04/2026', '05/06/2026'))).toEqual(['dateOrder'])
  expect(readCsv(file('03/04/2026')).questions[0]).toMatchObject({ choices: ['dmy', 'mdy'], examples: ['03/04/2026'] })
  expect(entriesOf(file('03/04/2026', '25/06/2026'))[0]?.date).toBe('2026-04-03')
  expect(entriesOf(file('03/04/2026', '06/25/2026'))[0]?.date).toBe('2026-03-04')
  expect(entriesOf(file('03.04.2026'))[0]?.date).toBe('2026-04-03')
  expect(asks(file('25/06/2026', '06/25/2026'))).toEqual(['dateOrder'])
  expect(entriesOf(file('03/04/2026'), { dateOrder: 'mdy' })[0]?.date).toBe('2026-03-04')
}) // prettier-ignore

test('an amount that may be twelve hundred or one and a quarter is asked about, unless another decides', () => {
  const file = (...amounts: readonly string[]): string => lines('Date;Amount;Currency', ...amounts.map((amount) => `2026-01-13;${amount};EUR`)) // prettier-ignore
  expect(asks(file('1.234', '5.678'))).toEqual(['decimal'])
  expect(entriesOf(file('1.234', '5,6')).map(({ amount }) => amount.minor)).toEqual([123_400, 560])
  expect(entriesOf(file('1.234'), { decimal: ',' })[0]?.amount.minor).toBe(123_400)
  expect(asks(file('1,50', '1.50'))).toEqual(['decimal'])
  expect(entriesOf(file('100', '-7')).map(({ amount }) => amount.minor)).toEqual([10_000, -700])
})

test.each([
  ['-12.34', -1234], ['12.34-', -1234], ['(12.34)', -1234], ['−12.34', -1234], ['+12.34', 1234], ['€ 12.34', 1234], ['12.34 EUR', 1234],
  ["1'234.50", 123_450], ['1 234.50', 123_450], ['1\u00A0234.50', 123_450], ['.50', 50], ['- 12.34', -1234],
])('%s is an amount', (text, minor) => {
  expect(entriesOf(lines('Date;Amount;Currency', `2026-01-13;${text};EUR`))[0]?.amount.minor).toBe(minor)
}) // prettier-ignore

test.each([
  ['an amount that is none', '2026-01-14;twelve;EUR;x', 'bad_amount', 'amount'],
  ['thousands that are not three digits', '2026-01-14;1,23.45;EUR;x', 'bad_amount', 'amount'],
  ['two signs', '2026-01-14;-12.34-;EUR;x', 'bad_amount', 'amount'],
  ['no amount', '2026-01-14;;EUR;x', 'no_amount', 'amount'],
  ['a day that does not exist', '2026-02-30;1.50;EUR;x', 'bad_date', 'date'],
  ['no day', ';1.50;EUR;x', 'no_date', 'date'],
  ['a currency that is none', '2026-01-14;1.50;Euros;x', 'bad_currency', 'currency'],
  ['a currency that the amount contradicts', '2026-01-14;1.50 USD;EUR;x', 'bad_currency', 'currency'],
  ['more decimals than the currency has', '2026-01-14;1.50;JPY;x', 'bad_amount', 'amount'],
  ['too few columns', '2026-01-14;1.50', 'wrong_columns', undefined],
  ['too many columns', '2026-01-14;1.50;EUR;x;y', 'wrong_columns', undefined],
])('%s is a problem with its row, and the other rows are read', (_what, bad, code, field) => {
  const read = readCsv(lines('Date;Amount;Currency;Description', '2026-01-13;2.50;EUR;ok', '', bad))
  expect(read.statements[0]?.entries).toHaveLength(1)
  expect(read.problems).toEqual([{ code, at: 'row 4', ...(field && { field }) }])
})

test('money in and out in columns of their own has its sign from the column', () => {
  const file = lines('Date;Description;Paid out;Paid in', '2026-01-13;a;12.34;', '2026-01-14;b;;5.00', '2026-01-15;c;-3.00;0.00')
  expect(entriesOf(file, { currency: EUR }).map(({ amount }) => amount.minor)).toEqual([-1234, 500, -300])
  expect(readCsv(lines(file, '2026-01-16;d;1.00;2.00'), { currency: EUR }).problems).toEqual([{ code: 'bad_amount', at: 'row 5', field: 'debit' }])
}) // prettier-ignore

test('a direction beside the amount gives it its sign, and one that is not understood is a problem', () => {
  const file = lines('Date;Amount;Soll/Haben;Currency', '2026-01-13;12.34;S;EUR', '2026-01-14;5.00;H;EUR', '2026-01-15;5.00;?;EUR', '2026-01-16;-5.00;H;EUR') // prettier-ignore
  expect(entriesOf(file).map(({ amount }) => amount.minor)).toEqual([-1234, 500])
  expect(readCsv(file).problems.map(({ code }) => code)).toEqual(['no_direction', 'bad_amount'])
})

test('an entry that was declined is a problem, a word for its state that nobody knows too', () => {
  const file = lines('Date,Amount,Currency,State', '2026-01-13,1.00,EUR,COMPLETED', '2026-01-14,1.00,EUR,PENDING', '2026-01-15,1.00,EUR,REVERTED', '2026-01-16,1.00,EUR,moon') // prettier-ignore
  expect(entriesOf(file).map(({ status }) => status)).toEqual(['booked', 'pending'])
  expect(readCsv(file).problems.map(({ code }) => code)).toEqual(['not_booked', 'bad_status'])
})

test('a file that names no currency asks for it', () => {
  const file = lines('Date,Amount', '2026-01-13,1.50')
  expect(asks(file)).toEqual(['currency'])
  expect(entriesOf(file, { currency: EUR })[0]?.amount).toEqual({ minor: 150, currency: 'EUR' })
})

test('columns that are not recognised are asked for, and a name that comes twice is none', () => {
  expect(readCsv(lines('When,What,How much', '2026-01-13,Tea,-1.50')).questions).toEqual([
    {
      about: 'columns',
      headers: ['When', 'What', 'How much'],
      missing: ['date', 'amount'],
      found: {},
      samples: [['2026-01-13', 'Tea', '-1.50']],
    },
  ])
  expect(asks(lines('Date,Amount,Amount', '2026-01-13,1.50,2.50'))).toEqual(['columns'])
})

test('two columns for one text are asked about, so that none is left out unseen', () => {
  const file = lines('Date,Amount,Currency,Description,Details', '2026-01-13,1.50,EUR,Tea,two cups')
  expect(readCsv(file).questions).toMatchObject([{ about: 'columns', missing: ['remittance'] }])
  expect(entriesOf(file, { columns: { remittance: 4 } })[0]?.remittance).toBe('two cups')
})

test('a table without a header is read by the places that are told', () => {
  const columns = { date: 0, remittance: 1, amount: 2 }
  const read = readCsv(lines('2026-01-13,Tea,-1.50', '2026-01-14,Milk,-2.50'), { columns, currency: EUR })
  expect(read.statements[0]?.entries.map(({ remittance }) => remittance)).toEqual(['Tea', 'Milk'])
  expect(read.understood?.firstRow).toBe(1)
})

test('while a question is open nothing is read', () => {
  expect(readCsv(lines('Date,Amount,Currency', '03/04/2026,1.50,EUR', 'x,1.50,EUR')).statements).toEqual([])
})

test('accounts and currencies are statements of their own', () => {
  const file = lines('Date,Amount,Currency,IBAN', '2026-01-13,1,EUR,DE89 3704 0044 0532 0130 00', '2026-01-14,2,USD,DE89370400440532013000', '2026-01-15,3,EUR,12345') // prettier-ignore
  expect(readCsv(file).statements.map(({ account, entries }) => [account.iban ?? account.number, account.currency, entries.length])).toEqual([
    ['DE89370400440532013000', 'EUR', 1], ['DE89370400440532013000', 'USD', 1], ['12345', 'EUR', 1],
  ]) // prettier-ignore
})

test('quotes that do not close make a file unreadable, rather than one long entry', () => {
  const read = readCsv(lines('Date,Amount,Currency,Description', '2026-01-13,1.50,EUR,"open', '2026-01-14,1.50,EUR,x'))
  expect(read).toMatchObject({ statements: [], problems: [{ code: 'malformed', at: null }] })
})
