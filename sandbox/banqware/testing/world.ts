/** A small World, written by hand, so that tests can name every grosz. */
import type { Bank, TrueEntry, World } from '../../people/types.ts'

const bank = (id: string, name: string, country: 'PL' | 'CZ', code: string, up = true): Bank => ({
  id,
  name,
  country,
  code,
  bic: `${id.slice(0, 4).toUpperCase()}${country}PWXXX`,
  sca: 'redirect',
  popular: true,
  aliases: [],
  up,
})

const entry = (key: string, amount: number, day: string, more: Partial<TrueEntry> = {}): TrueEntry => ({
  key,
  amount,
  currency: 'PLN',
  seen: day,
  booked: day,
  valueDate: day,
  counterparty: { name: 'Sklep Emu' },
  remittance: `Zakupy ${key}`,
  method: 'card',
  truth: { category: 'food.groceries' },
  ...more,
})

export const CURRENT_IBAN = 'PL24999000010000000123456789'

export const WORLD: World = {
  banks: [
    bank('wisla', 'Bank Wisła', 'PL', '00000001'),
    bank('forced', 'Bank Kontowy', 'PL', '00000007'),
    bank('vltava', 'Vltava Banka', 'CZ', '0000'),
    bank('mist', 'Mist Bank', 'PL', '00000099', false),
    { ...bank('isar', 'Isar Direkt', 'PL', '88888889'), country: 'DE' },
  ],
  people: [
    {
      login: 'kasia',
      name: 'Katarzyna Testowa',
      country: 'PL',
      address: { street: 'ul. Emu 1', postalCode: '00-001', city: 'Warszawa' },
      accounts: [
        {
          key: 'kasia-current',
          name: 'Konto Emu',
          kind: 'current',
          currency: 'PLN',
          iban: CURRENT_IBAN,
          number: '0000000123456789',
          limit: 0,
          opening: 100_000,
          entries: [
            entry('old', -1000, '2026-05-01'),
            entry('salary', 500_000, '2026-11-10', { method: 'transfer', counterparty: { name: 'Praca', iban: 'PL10000000010000000000000001' } }), // prettier-ignore
            entry('shop', -8999, '2026-11-19', { mcc: '5411', time: '10:15:00' }),
            entry('held', -2550, '2026-11-20', { booked: '2026-11-22' }),
            entry('tomorrow', -100, '2026-11-21'),
          ],
        },
        {
          key: 'kasia-eur',
          name: 'Konto EUR',
          kind: 'current',
          currency: 'EUR',
          iban: 'PL51999000010000000123456788',
          number: '0000000123456788',
          limit: 0,
          opening: -5,
          entries: [],
        },
      ],
    },
  ],
}
