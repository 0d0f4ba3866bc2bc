import { expect, test } from 'vitest'
import { isMoved, median, payeeOf, steadyWords } from './row.ts'
import { row } from './testing/history.ts'

test('numbers, dates and the names of months are no part of what stays the same', () => {
  expect(steadyWords('Miete November 2026 Whg 14')).toBe('miete whg')
  expect(steadyWords('Kontoführungsentgelt 11/2026')).toBe('kontofuehrungsentgelt')
  expect(steadyWords('FATURA OUTUBRO 2026')).toBe(steadyWords('FATURA MARÇO 2027'))
  expect(steadyWords('CZYNSZ LISTOPAD')).toBe(steadyWords('CZYNSZ GRUDZIEN'))
})

test('one payee has one name, however its lines differ', () => {
  const lines = ['AUDIBLE GMBH*K3J9XX21Q ADBL.DE/BILL DE', 'AUDIBLE GMBH*P0J9AX77Z ADBL.DE/BILL DE']
  const names = lines.map((remittance) => payeeOf(row('2026-11-01', -995, '', { counterpartyName: null, remittance })))
  expect(names[0]).toBe(names[1])
  expect(payeeOf(row('2026-11-01', -995, 'Vodafone GmbH', { remittance: 'Rechnung 1' }))).toBe('vodafone')
})

test('money that only changes its place is moved; a standing order to an account we do not see is a payment', () => {
  expect(isMoved(row('2026-11-01', -1, 'x', { category: 'transfer.card_bill' }))).toBe(true)
  expect(isMoved(row('2026-11-01', -1, 'x', { category: 'savings.to_savings' }))).toBe(false)
  const paired = row('2026-11-01', -1, 'x', { category: 'savings.to_savings' })
  expect(isMoved({ ...paired, category: { ...paired.category, source: 'pair' } })).toBe(true)
})

test('the middle of two is a whole number, of none it is 0', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([1, 2])).toBe(2)
  expect(median([])).toBe(0)
})
