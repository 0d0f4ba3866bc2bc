/** Statements for tests: one that can be read by eye, and any number of odd ones. */
import fc from 'fast-check'
import { ACCOUNT_KINDS } from '../../model/account.ts'
import { as, type CurrencyCode, type PlainDate } from '../../model/ids.ts'
import type { Entry, Statement } from '../statement.ts'

export const EUR = as<CurrencyCode>('EUR')
export const day = (text: string): PlainDate => as<PlainDate>(text)
export const NOW = new Date('2026-02-01T08:30:00Z')

export const entry = (changes: Partial<Entry> = {}): Entry => ({
  id: 'b-1',
  status: 'booked',
  date: day('2026-01-15'),
  amount: { minor: -1234, currency: EUR },
  remittance: 'Invoice 42',
  ...changes,
})

export const JANUARY: Statement = {
  account: {
    name: 'Everyday',
    kind: 'current',
    currency: EUR,
    institution: 'Sandbank',
    iban: 'DE89370400440532013000',
  },
  from: day('2026-01-01'),
  to: day('2026-01-31'),
  opening: { minor: 100_000, on: day('2025-12-31') },
  closing: { minor: 346_266, on: day('2026-01-31') },
  createdAt: NOW,
  entries: [
    entry({
      valueDate: day('2026-01-16'),
      counterparty: { name: 'Bäckerei Müller & Söhne' },
      category: { id: 'food.groceries', label: 'Groceries' },
      tags: ['shared', 'weekend'],
      notes: 'split with Jo',
    }),
    entry({
      id: 'b-2',
      date: day('2026-01-28'),
      amount: { minor: 250_000, currency: EUR },
      counterparty: { name: 'Łódź Țară GmbH' },
      remittance: 'Salary',
    }),
    entry({
      id: 'b-3',
      date: day('2026-01-30'),
      amount: { minor: -2_500, currency: EUR },
      original: { minor: -2_710, currency: as<CurrencyCode>('USD') },
      counterparty: { name: 'Streamflix' },
      remittance: '',
    }),
    entry({
      id: null,
      status: 'pending',
      date: day('2026-01-31'),
      amount: { minor: -999, currency: EUR },
      remittance: 'Café',
    }),
  ],
}

const ODD = [
  '"', '""', "'", "'=1", '=1+1', '+49', '-5', '@SUM', '＝1', '\n', '\r\n', '\r', '\t', ';', ',', '|', ']]>', '<![CDATA[', '&', '&amp;',
  '&#10;', '&lt;', '<b>', '</Ustrd>', '<!DOCTYPE a>', '<?xml?>', '\u202E', '\u200F', '\u200B', '\u0000', '\u0008', '\u001F', '\u007F', '\u0085',
  '\u2028', '\uFFFE', '\uFEFF', '\uD800', '\uDC00', '😀', '👩‍👩‍👧', 'é', 'e\u0301', 'ß', 'ș', 'ł', 'ã', 'ğ', '漢字', 'שלום', ' ', '\u00A0', 'a', 'Z', '0', '1.234,56',
  '__proto__', 'constructor', '%0A', '\\', '\\n', '{', '}', '</script>', 'OFXHEADER:', '<OFX>', 'NULL', '<!ENTITY x "y">',
] // prettier-ignore

/** Texts made of what breaks formats, short and long. */
const oddText = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...ODD, 'word ', 'x'), { minLength: 60, maxLength: 200 }).map((parts) => parts.join('')) },
) // prettier-ignore

const currency = fc.constantFrom('EUR', 'JPY', 'KWD', 'BRL', 'PLN').map((code) => as<CurrencyCode>(code))
const plainDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => day(at.toISOString().slice(0, 10)))
const minor = fc.oneof(
  fc.integer({ min: -5_000_000, max: 5_000_000 }),
  fc.integer({ min: -9_007_199_254_740, max: 9_007_199_254_740 }),
  fc.constantFrom(0, 1, -1, 999, 1000, -1000),
)
const money = fc.record({ minor, currency })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const anyEntry: fc.Arbitrary<Entry> = fc.record({
  id: fc.option(fc.oneof(fc.uuid(), fc.string({ minLength: 1, maxLength: 80 }))),
  status: fc.constantFrom('booked', 'pending'),
  date: plainDay,
  valueDate: maybe(plainDay),
  amount: money,
  original: maybe(money),
  counterparty: maybe(fc.record({ name: maybe(oddText) })),
  remittance: oddText,
  category: maybe(fc.record({ id: fc.constantFrom('food.groceries', 'income.salary'), label: oddText })),
  tags: maybe(fc.array(oddText, { maxLength: 3 })),
  notes: maybe(oddText),
})

/** Entries mostly in the account's currency, without balances: those are tested by their own. */
export const anyStatement: fc.Arbitrary<Statement> = fc
  .record({
    name: oddText,
    kind: fc.constantFrom(...ACCOUNT_KINDS),
    currency,
    institution: maybe(oddText),
    iban: maybe(fc.constantFrom('DE89370400440532013000', 'PL61109010140000071219812874', 'RO49AAAA1B31007593840000')),
    entries: fc.array(anyEntry, { maxLength: 12 }),
    isOwn: fc.boolean(),
  })
  .map(({ entries, isOwn, ...account }) => ({
    account: { ...account, name: account.name || 'Account' },
    entries: isOwn
      ? entries.map((one) => ({ ...one, amount: { ...one.amount, currency: account.currency } }))
      : entries,
  }))

export async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}
