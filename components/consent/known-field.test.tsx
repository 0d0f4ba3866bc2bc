import { expect, test } from 'vitest'
import { KNOWN } from './known-field'

const { cpf, cnpj, iban } = KNOWN

test('a CPF is the same with and without its dots, and its check digits are counted', () => {
  expect(cpf.bare(' 529.982.247-25 ')).toBe('52998224725')
  expect(cpf.written('52998224725')).toBe('529.982.247-25')
  expect(cpf.holds('52998224725')).toBe(true)
  expect(cpf.holds('52998224726')).toBe(false)
  expect(cpf.holds('11111111111')).toBe(false)
  expect(cpf.holds('5299822472')).toBe(false)
})

test('a CNPJ may hold letters since July 2026', () => {
  expect(cnpj.holds(cnpj.bare('11.222.333/0001-81'))).toBe(true)
  expect(cnpj.holds(cnpj.bare('12.abc.345/01de-35'))).toBe(true)
  expect(cnpj.holds('11222333000182')).toBe(false)
  expect(cnpj.written('12ABC34501DE35')).toBe('12.ABC.345/01DE-35')
})

test('an IBAN is read in groups of four and checked modulo 97', () => {
  expect(iban.written('ro49aaaa1b31007593840000')).toBe('RO49 AAAA 1B31 0075 9384 0000')
  expect(iban.holds('RO49AAAA1B31007593840000')).toBe(true)
  expect(iban.holds('RO49AAAA1B31007593840001')).toBe(false)
})

test('what is not complete stays as it was typed, dots aside', () => {
  expect(cpf.written('529982')).toBe('529982')
})
