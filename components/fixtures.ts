/** Views as the pages get them, for the gallery and the component tests: a German and a British customer of invented banks. */
import type { CategoryId, CategorySource } from '@/lib/model/category'
import {
  as, type AccountId, type ConnectionId, type CountryCode, type CurrencyCode, type PlainDate, type ProviderId, type TransactionId,
} from '@/lib/model/ids' // prettier-ignore
import { UNTOUCHED } from '@/lib/model/edit'
import type { Money } from '@/lib/model/money'
import type { OfferedInstitution } from '@/lib/model/institution'
import type { AccountView, ConnectionView, Health, OverviewView, TransactionView } from '@/lib/model/view'

export const EUR = as<CurrencyCode>('EUR')
export const GBP = as<CurrencyCode>('GBP')
export const PLN = as<CurrencyCode>('PLN')
export const eurMoney = (minor: number): Money => ({ minor, currency: EUR })
const eur = eurMoney
const connection1 = as<ConnectionId>('01JD-nordlicht')
const connection2 = as<ConnectionId>('01JD-thistle')
const account = (id: string) => as<AccountId>(id)

const anAccount = (
  id: string,
  connectionId: ConnectionId,
  institution: string,
  name: string,
  kind: AccountView['kind'],
  balance: Money | null,
  more: Partial<AccountView> = {},
): AccountView => ({
  id: account(id),
  connectionId,
  institution,
  name,
  kind,
  currency: balance?.currency ?? EUR,
  mask: id.slice(-4),
  balance: balance && { type: 'closingBooked', amount: balance, at: '2026-11-20T22:00:00Z' },
  balances: balance
    ? [
        { type: 'closingBooked', amount: balance, at: '2026-11-20T22:00:00Z' },
        { type: 'interimAvailable', amount: { ...balance, minor: balance.minor - 480 }, at: '2026-11-21T02:02:00Z' },
      ]
    : [],
  creditLimit: null,
  health: 'fresh',
  syncedAt: '2026-11-21T02:02:00Z',
  ...more,
})

export const accounts: readonly AccountView[] = [
  anAccount('giro-4417', connection1, 'Nordlicht Bank', 'Nordlicht Giro', 'current', eur(482_016), {
    creditLimit: eur(200_000),
  }),
  anAccount('save-0092', connection1, 'Nordlicht Bank', 'Tagesgeld Rücklage', 'savings', eur(1_250_000)),
  anAccount('card-7731', connection1, 'Nordlicht Bank', 'Kreditkarte Gold', 'card', eur(-64_390)),
  anAccount(
    'curr-5520',
    connection2,
    'Thistle & Thames',
    'Everyday Account',
    'current',
    { minor: 123_450, currency: GBP },
    { health: 'expiring' },
  ),
]

type Line = readonly [
  day: string,
  name: string,
  minor: number,
  category: CategoryId,
  remittance?: string,
  more?: Partial<TransactionView>,
]

const said = (label: string, id: CategoryId | null) => ({ provider: 'Klarna', label, id })

const LINES: readonly Line[] = [
  ['2026-11-20', 'Bäckerei Morgenrot', -480, 'food.convenience_bakery', 'VISA 7731 HAMBURG', { status: 'pending' }],
  ['2026-11-20', 'Stadtwerke Hafen', -8_900, 'utilities.electricity', 'Abschlag Strom November 2026, Vertrag 4711-0815', { said: said('Energy', 'utilities.electricity') }],
  ['2026-11-20', 'REWE', -4_217, 'food.groceries', 'REWE SAGT DANKE 45210//HAMBURG/DE', { category: { id: 'food.groceries', source: 'merchant', because: 'REWE' } }],
  ['2026-11-19', 'Deutsche Bahn', -2_340, 'transport.rail_coach', 'DB VERTRIEB GMBH ONLINE-TICKET', { said: said('Public transport', 'transport.public') }],
  ['2026-11-19', 'Thé & Café Łódź', -1_890, 'food.cafes', 'Café ładne, ul. Śliwkowa; Brașov', { original: { minor: 8_150, currency: PLN } }],
  ['2026-11-18', 'Kontor Nord GmbH', 318_452, 'income.salary', 'LOHN/GEHALT 11/2026', { said: said('Salary', 'income.salary') }],
  ['2026-11-18', 'Straßenverkehrsamt Hamburg-Mitte Kraftfahrzeugzulassungsstelle', -3_060, 'tax.fines_fees', 'Aktenzeichen 44/2026'],
  ['2026-11-18', 'Netflix', -1_399, 'leisure.video_streaming', 'NETFLIX.COM', { edited: true, category: { id: 'leisure.video_streaming', source: 'user', because: null }, said: said('Electronics', 'shopping.electronics') }],
  ['2026-11-17', 'Hausverwaltung Lindenhof', -124_000, 'housing.rent', 'Miete November'],
  ['2026-11-17', 'Tagesgeld Rücklage', -40_000, 'savings.to_savings', 'Sparplan', { category: { id: 'savings.to_savings', source: 'pair', because: null } }],
  ['2026-11-15', 'Zalando', 5_995, 'shopping.clothing', 'RETOURE 10223344', { refusedChange: { amount: eur(5_495) } }],
  ['2025-12-30', 'Apotheke am Markt', -1_245, 'wellbeing.pharmacy', '', {}],
] // prettier-ignore

const sourceOf = (more: Partial<TransactionView> | undefined): CategorySource => (more?.said ? 'provider' : 'default')

export const rows: readonly TransactionView[] = LINES.map(([date, name, minor, id, remittance = '', more], index) => ({
  id: as<TransactionId>(`tx-${index}`),
  accountId: account('giro-4417'),
  accountName: 'Nordlicht Giro',
  date: as<PlainDate>(date),
  valueDate: null,
  amount: eur(minor),
  original: null,
  status: 'booked',
  name,
  remittance,
  category: { id, source: sourceOf(more), because: null },
  said: null,
  edited: false,
  refusedChange: null,
  ...UNTOUCHED,
  ...more,
}))

export const aConnection = (
  id: ConnectionId,
  name: string,
  health: Health,
  more: Partial<ConnectionView> = {},
): ConnectionView => ({
  id,
  provider: { id: as<ProviderId>('klarna'), name: 'Klarna' },
  institution: { name, country: as<CountryCode>('DE') },
  state: 'active',
  health,
  ask: null,
  problem: null,
  consent: {
    scope: ['accounts', 'balances', 'transactions'],
    grantedAt: '2026-06-03T09:00:00Z',
    validUntil: '2026-11-27T09:00:00Z',
  },
  createdAt: '2026-06-03T08:58:00Z',
  syncedAt: '2026-11-21T02:02:00Z',
  nextSyncAt: null,
  readings: { left: 4, of: 4, opensAt: null },
  application: null,
  preparing: false,
  retainedUntil: null,
  owedNextAt: null,
  awaitingFirstData: false,
  accounts: 3,
  transactions: 1284,
  owed: 0,
  ...more,
})

type Application = NonNullable<ConnectionView['application']>

export const anApplication = (status: Application['status']): Application => ({
  product: 'Depozit la termen',
  status,
  submittedAt: '2026-11-21T08:40:00Z',
  facts: [
    { label: 'Suma depozitului', value: '12 000 RON' },
    { label: 'Durata', value: '12 luni' },
  ],
})

const BANKS: readonly (readonly [name: string, country: string, product?: true])[] = [
  ['Banca Mureș', 'RO'], ['Carpat Credit', 'RO'], ['Nordlicht Bank', 'DE'], ['Albion Bank', 'GB'], ['Banco Ipê', 'BR'],
  ['Bank Wisła', 'PL'], ['Vltava Banka', 'CZ'], ['Carpat Credit: Depozit la termen', 'RO', true], ['Banca Mureș: Card de credit', 'RO', true],
] // prettier-ignore

/** As many banks as the longest list of a country, under invented names. */
export const manyBanks = (count: number): readonly OfferedInstitution[] =>
  Array.from({ length: count }, (_, index) => ({
    ...banks[index % 7]!,
    ref: `many-${index}`,
    name: `${['Łódzki', 'Brașov', 'Müßen', 'Ipê', 'Vltavská'][index % 5]} ${['Bank', 'Kasa', 'Union', 'Banco'][index % 4]} ${index + 1}`,
    aliases: [`DEMO${String(index).padStart(4, '0')}XXX`],
  }))

export const banks: readonly OfferedInstitution[] = BANKS.map(([name, country, product], index) => ({
  ref: `bank-${index}`,
  name,
  country: as<CountryCode>(country),
  aliases: [],
  providerId: as<ProviderId>('finqware'),
  ...(product && { product }),
}))

const FLOW: readonly (readonly [month: string, inflow: number, outflow: number])[] = [
  ['2025-12', 412_000, 398_200], ['2026-01', 318_452, 262_300], ['2026-02', 318_452, 251_070], ['2026-03', 331_200, 284_990],
  ['2026-04', 318_452, 301_440], ['2026-05', 318_452, 342_100], ['2026-06', 489_900, 277_360], ['2026-07', 318_452, 296_020],
  ['2026-08', 318_452, 401_180], ['2026-09', 324_452, 268_700], ['2026-10', 318_452, 283_915], ['2026-11', 324_447, 145_690],
] // prettier-ignore

export const overview: OverviewView = {
  today: as<PlainDate>('2026-11-21'),
  accounts,
  worth: {
    total: eur(1_811_173),
    without: [],
    by: { source: 'European Central Bank', day: as<PlainDate>('2026-11-20') },
  },
  balances: [
    { currency: EUR, total: eur(1_667_626), accounts: 3 },
    { currency: GBP, total: { minor: 123_450, currency: GBP }, accounts: 1 },
  ],
  month: '2026-11',
  spending: [
    { group: 'housing', spent: eur(124_000) },
    { group: 'food', spent: eur(38_614) },
    { group: 'utilities', spent: eur(13_890) },
    { group: 'transport', spent: eur(9_340) },
    { group: 'leisure', spent: eur(4_799) },
    { group: 'tax', spent: eur(3_060) },
    { group: 'wellbeing', spent: eur(2_490) },
  ],
  months: FLOW.map(([month, inflow, outflow]) => ({ month, currency: EUR, in: inflow, out: outflow })),
  latest: rows.slice(0, 8),
  connections: [
    aConnection(connection2, 'Thistle & Thames', 'expiring'),
    aConnection(connection1, 'Nordlicht Bank', 'fresh'),
  ],
}
