/** A small World, written by hand, so that Klarna's tests can name every cent. */
import type { Bank, Person, TrueAccount, TrueEntry, World } from '../../people/types.ts'

const bank = (id: string, name: string, country: 'DE' | 'GB', code: string, sca: Bank['sca'], up = true): Bank => ({
  id,
  name,
  country,
  code,
  bic: `${id.slice(0, 4).toUpperCase()}${country}FFXXX`,
  sca,
  popular: true,
  aliases: [],
  up,
})

export const BANKS: readonly Bank[] = [
  bank('nordlicht', 'Nordlicht Bank', 'DE', '88888888', 'otp'),
  bank('isar', 'Isar Direkt', 'DE', '88888889', 'redirect'),
  bank('musterkasse', 'Kreiskasse Musterstadt', 'DE', '88888890', 'decoupled'),
  bank('albion', 'Albion Bank', 'GB', '000001', 'redirect'),
  bank('puffin', 'Puffin Money', 'GB', '000002', 'decoupled'),
  bank('mist', 'Mist Bank', 'DE', '99999999', 'embedded', false),
]

const entry = (
  key: string,
  amount: number,
  day: string,
  category: string,
  more: Partial<TrueEntry> = {},
): TrueEntry => ({
  key,
  amount,
  currency: 'EUR',
  seen: day,
  booked: day,
  valueDate: day,
  counterparty: { name: 'Stadtwerke' },
  remittance: `Zahlung ${key}`,
  method: 'direct_debit',
  truth: { category },
  ...more,
})

const current: TrueAccount = {
  key: 'anna-current',
  name: 'Girokonto',
  kind: 'current',
  currency: 'EUR',
  iban: 'DE60888888880123456789',
  number: '0123456789',
  limit: 50_000,
  opening: 100_000,
  entries: [
    ...Array.from({ length: 25 }, (_, i) =>
      entry(`old-${String(i).padStart(2, '0')}`, -100, `2026-10-${String(i + 1).padStart(2, '0')}`, 'food.groceries'),
    ),
    entry('salary', 300_000, '2026-10-30', 'income.salary', { method: 'transfer', endToEnd: 'NOTPROVIDED' }),
    entry('rent', -90_000, '2026-11-02', 'housing.rent', {
      counterparty: { name: 'Vermieter', iban: 'DE02120300000000202051' },
    }),
    entry('coffee', -450, '2026-11-18', 'food.cafes', { booked: '2026-11-21', pendingAmount: -400, method: 'card' }),
    entry('hotel', -20_000, '2026-11-19', 'travel.lodging', { booked: null, vanishes: '2026-11-22', method: 'card' }),
    entry('tomorrow', -7_700, '2026-11-21', 'utilities.electricity'),
  ],
}

const savings: TrueAccount = {
  ...current,
  key: 'anna-savings',
  name: 'Tagesgeld',
  kind: 'savings',
  iban: 'DE33888888880123456790',
  number: '0123456790',
  limit: 0,
  opening: 500_000,
  entries: [entry('saved', 20_000, '2026-11-01', 'savings.to_savings')],
}

const pounds: TrueAccount = {
  ...current,
  key: 'oliver-current',
  name: 'Current Account',
  currency: 'GBP',
  iban: 'GB09DEMO00000112345678',
  number: '12345678',
  opening: 10_000,
  limit: 0,
  entries: [entry('tesco', -2_500, '2026-11-10', 'food.groceries', { currency: 'GBP', method: 'card' })],
}

const person = (login: string, name: string, country: 'DE' | 'GB', accounts: readonly TrueAccount[]): Person => ({
  login,
  name,
  country,
  address: { street: 'Hauptstr. 1', postalCode: '10115', city: 'Berlin' },
  accounts,
})

export const WORLD: World = {
  banks: BANKS,
  people: [
    person('anna', 'Anna Beispiel', 'DE', [current, savings]),
    person('oliver', 'Oliver Example', 'GB', [pounds]),
    person('empty', 'Emil Neu', 'DE', [{ ...savings, key: 'empty-current', kind: 'current', opening: 0, entries: [] }]),
  ],
}
