/** A small World, written by hand, so that tests can name every centavo. */
import type { Bank, Person, TrueEntry, World } from '../../people/types.ts'

const bank = (id: string, name: string, code: string, up = true): Bank => ({
  id,
  name,
  country: 'BR',
  code,
  bic: `${id.slice(0, 4).toUpperCase()}BRSPXXX`,
  sca: 'redirect',
  popular: true,
  aliases: [],
  up,
})

const entry = (key: string, amount: number, day: string, more: Partial<TrueEntry> = {}): TrueEntry => ({
  key,
  amount,
  currency: 'BRL',
  seen: day,
  booked: day,
  valueDate: day,
  counterparty: { name: '' },
  remittance: `COMPRA ${key.toUpperCase()}`,
  method: 'card',
  rail: 'CARTAO',
  truth: { category: 'food.groceries' },
  ...more,
})

export const CPF = '31840295732'
export const CNPJ = '27461093000108'

const ana: Person = {
  login: 'ana',
  name: 'Ana Emulada',
  country: 'BR',
  address: { street: 'Rua Emu 1', postalCode: '01001-990', city: 'São Paulo' },
  taxId: CPF,
  businessTaxId: CNPJ,
  email: 'ana@emu.example',
  phone: '+5511900001234',
  bornOn: '1990-02-03',
  accounts: [
    {
      key: 'ana-conta',
      name: 'Conta corrente',
      kind: 'current',
      currency: 'BRL',
      iban: '',
      number: '731945',
      branch: '0042',
      checkDigit: '7',
      limit: 50_000,
      opening: 100_000,
      entries: [
        entry('ancient', -1, '2025-01-02'),
        entry('salary', 421_055, '2026-11-05', {
          time: '09:00:01',
          method: 'transfer',
          rail: 'FOLHA_PAGAMENTO',
          remittance: 'FOLHA EMPRESA EMULADA',
          counterparty: { name: 'Empresa Emulada', taxId: CNPJ },
          truth: { category: 'income.salary', recurring: 'ana-salary' },
        }),
        entry('power', -12_345, '2026-11-10', {
          method: 'direct_debit',
          rail: 'CONVENIO_ARRECADACAO',
          truth: { category: 'utilities.electricity', recurring: 'ana-power' },
        }),
        entry('held', -2550, '2026-11-19', { booked: '2026-11-22' }),
        entry('sofa', -30_000, '2026-10-25', {
          instalment: { number: 1, of: 2 },
          truth: { category: 'housing.furnishing' },
        }),
        entry('sofa-2', -30_000, '2026-11-25', {
          instalment: { number: 2, of: 2 },
          truth: { category: 'housing.furnishing' },
        }),
        entry('gas', -5000, '2026-11-24', {
          method: 'direct_debit',
          rail: 'CONVENIO_ARRECADACAO',
          truth: { category: 'utilities.heating_gas', recurring: 'ana-gas' },
        }),
      ].toSorted((a, b) => (a.seen < b.seen ? -1 : 1)),
    },
    {
      key: 'ana-poupanca',
      name: 'Poupança',
      kind: 'savings',
      currency: 'BRL',
      iban: '',
      number: '9731945',
      branch: '0042',
      checkDigit: '1',
      limit: 0,
      opening: 7,
      entries: [],
    },
    {
      key: 'ana-cartao',
      name: 'Cartão Emu Platinum',
      kind: 'card',
      currency: 'BRL',
      iban: '',
      number: '4417',
      limit: 500_000,
      opening: 0,
      card: { network: 'VISA', closes: 27, due: 5 },
      entries: [
        entry('laptop', -40_000, '2026-10-10', { mcc: '5732', instalment: { number: 1, of: 3 }, truth: { category: 'shopping.electronics' } }), // prettier-ignore
        entry('paid', 40_000, '2026-11-05', { method: 'transfer', rail: 'CONVENIO_ARRECADACAO', remittance: 'PAGAMENTO RECEBIDO', truth: { category: 'transfer.card_bill' } }), // prettier-ignore
        entry('laptop-2', -40_000, '2026-11-10', { mcc: '5732', instalment: { number: 2, of: 3 }, truth: { category: 'shopping.electronics' } }), // prettier-ignore
        entry('abroad', -5815, '2026-11-14', { booked: '2026-11-15', time: '14:30:31', mcc: '5815', remittance: 'NETFLIX.COM', original: { amount: -1073, currency: 'USD' }, truth: { category: 'leisure.video_streaming' } }), // prettier-ignore
        entry('tea', -800, '2026-11-19', { booked: '2026-11-21' }),
      ],
    },
  ],
}

/** Has an account for the firm and one for herself. */
const bia: Person = {
  login: 'bia',
  name: 'Bia Emulada',
  country: 'BR',
  address: { street: 'Rua Emu 2', postalCode: '01001-991', city: 'Santos' },
  taxId: '70411523830',
  businessTaxId: '90873315000136',
  accounts: [
    { key: 'bia-conta', name: 'Conta de pagamento', kind: 'current', currency: 'BRL', iban: '', number: '1', branch: '0001', checkDigit: '4', limit: 0, opening: 100, entries: [] }, // prettier-ignore
    { key: 'bia-mei', name: 'Conta MEI', kind: 'current', currency: 'BRL', iban: '', number: '2', branch: '0001', checkDigit: '5', holderType: 'corporation', limit: 0, opening: 200, entries: [] }, // prettier-ignore
  ],
}

export const WORLD: World = {
  banks: [
    bank('emu', 'Banco Emulado', '901'),
    bank('ipe', 'Banco Ipê', '902'),
    bank('mist', 'Mist Bank', '999', false),
    { ...bank('isar', 'Isar Direkt', '88888889'), country: 'DE' },
  ],
  people: [ana, bia],
}
