/** Files in the shapes that banks of our countries give; names, numbers and amounts in them are invented. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { as, type CurrencyCode } from '../../model/ids.ts'
import { readStatements, type Answers } from './file.ts'

const read = (name: string, answers?: Answers) =>
  readStatements(readFileSync(join(import.meta.dirname, '../testing/banks', name)), answers)

const told = (name: string, answers?: Answers) => {
  const { statements, problems, questions } = read(name, answers)
  expect([problems, questions]).toEqual([[], []])
  return statements.map(({ account, entries, closing }) => ({
    number: account.iban ?? account.number ?? null,
    closing: closing?.minor ?? null,
    lines: entries.map(({ date, amount, counterparty, remittance }) =>
      [date, amount.minor, amount.currency, counterparty?.name ?? '', remittance].join(' | '),
    ),
  }))
}

test('a German savings bank: its own account in each row, days with two digits for the year', () => {
  expect(told('sparkasse-style.csv')).toEqual([
    {
      number: 'DE89370400440532013000',
      closing: null,
      lines: [
        '2026-10-30 | -104217 | EUR | MUSTERMARKT SAGT DANKE//Hamburg/DE | 2026-10-29T17:42 Debitk.1 2027-12',
        '2026-10-28 | 310000 | EUR | Beispiel Werke GmbH | Gehalt Oktober',
      ],
    },
  ])
})

test('a Polish bank: a heading above the header, the currency beside the amount', () => {
  expect(told('mbank-style.csv').map(({ lines }) => lines)).toEqual([
    [
      '2026-10-29 | -8240 | PLN |  | ZAKUP PRZY UŻYCIU KARTY SKLEP PRZYKŁAD ŁÓDŹ',
      '2026-10-28 | 725000 | PLN |  | PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY WYNAGRODZENIE',
    ],
  ])
})

test('a Romanian bank: money out and in apart, money out with a sign', () => {
  expect(told('bt-style.csv').map(({ lines }) => lines)).toEqual([
    [
      '2026-10-29 | -12590 | RON |  | Plata la POS, MAGAZIN EXEMPLU CLUJ',
      '2026-10-28 | 640000 | RON |  | Incasare salariu',
    ],
  ])
})

test('a Brazilian bank: no currency anywhere, which is asked', () => {
  expect(read('nubank-style.csv').questions).toEqual([{ about: 'currency' }])
  expect(told('nubank-style.csv', { currency: as<CurrencyCode>('BRL') }).map(({ lines }) => lines)).toEqual([
    [
      '2026-10-29 | -5890 | BRL |  | Compra no débito - Mercado Exemplo',
      '2026-10-28 | 420000 | BRL |  | Transferência recebida pelo Pix - Empresa Exemplo Ltda',
    ],
  ])
})

test('CAMT.053 of 2019 as German banks give it: the previous closing balance, texts in pieces, a party within', () => {
  expect(told('dkb-style-camt.xml')).toMatchObject([
    {
      number: 'DE89370400440532013000',
      closing: 95_790,
      lines: [expect.stringMatching(/^2026-10-02 \| -4210 \| EUR \| Stadtwerke Beispiel \| Abschlag Strom/)],
    },
  ])
})

test('CAMT.053 of 2009 as a Polish bank gives it: names with a prefix, an overdrawn opening, days with a time', () => {
  expect(told('pekao-style-camt.xml')).toEqual([
    {
      number: 'PL61109010140000071219812874',
      closing: 720_000,
      lines: ['2026-10-28 | 725000 | PLN | ZAKŁADY PRZYKŁADOWE SP. Z O.O. | WYNAGRODZENIE ZA PAŹDZIERNIK'],
    },
  ])
})
