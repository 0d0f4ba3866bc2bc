import { expect, test } from 'vitest'
import { as, type CountryCode, type ProviderId } from '@/lib/model/ids'
import type { OfferedInstitution } from '@/lib/model/institution'
import { fold, indexOf, search } from './search'

const bank = (name: string, ref: string, ...aliases: string[]): OfferedInstitution => ({
  ref,
  name,
  aliases,
  country: as<CountryCode>('DE'),
  providerId: as<ProviderId>('one'),
})
const entries = indexOf([
  bank('Nordlicht Bank', '88888888', 'NORDDE10XXX'),
  bank('Kreiskasse Müßen', '88888890'),
  bank('Bank Wisła', '00000001'),
  bank('Albion Bank', '000001', '00-00-01', 'Albion'),
])
const names = (query: string) => search(entries, query).map(({ name }) => name)

test('accents, sharp s and barred l do not matter', () => {
  expect(fold('Kreiskasse MÜßEN')).toBe('kreiskasse mussen')
  expect(names('mussen')).toEqual(['Kreiskasse Müßen'])
  expect(names('wisla')).toEqual(['Bank Wisła'])
})

test('a bank is found by BIC, by sort code with or without hyphens, and by another name', () => {
  expect(names('nordde10')).toEqual(['Nordlicht Bank'])
  expect(names('00-00-01')).toEqual(['Albion Bank'])
  expect(names('000001')[0]).toBe('Albion Bank')
  expect(names('albion')).toEqual(['Albion Bank'])
})

test('a name that begins with the query stands before one that contains it', () => {
  expect(names('bank')[0]).toBe('Bank Wisła')
})

test('an empty query lists every bank, and a strange one none', () => {
  expect(names('')).toHaveLength(4)
  expect(names('zzz')).toEqual([])
})
