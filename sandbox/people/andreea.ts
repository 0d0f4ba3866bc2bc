/** Andreea: developer in Cluj; pays nearly all by card, keeps euros beside her lei. */
import type { Book } from './book.ts'
import { SELDOM, bill, cash, everyday } from './everyday.ts'
import type { Want } from './everyday.ts'
import { between, everyFew, exactly, monthly, on, range, sameDay, spread, steps, weekly } from './habits.ts'
import type { Habit } from './habits.ts'
import { romanianIban } from './iban.ts'
import { createLife } from './life.ts'
import type { Life, Single } from './life.ts'
import { bounce, chargeback, duplicate, pick, refunds } from './mishaps.ts'
import { RO } from './payees-ro.ts'
import { exchange, payCard } from './routines.ts'
import type { Person } from './types.ts'

const HOLDER = 'Andreea Țurcanu'
const dd = (id: string, category: string) => [id, category, 'direct_debit'] as const
const sent = (id: string, category: string) => [id, category, 'transfer'] as const
const card = (id: string, category: string) => [id, category, 'card'] as const
const SINGLE = { recurring: false }
const ON_CREDIT: readonly Want[] = [
  'flights',
  'hotels',
  'electronics',
  'clothing',
  'furniture',
  'culture',
  'games',
  'marketplace',
  'sports',
  'delivery',
]

// prettier-ignore
const CURENT: readonly Habit[] = [
  bill(sent('salary', 'income.salary'), monthly(10, { direction: 'before' }), steps(1_004_300, ['2026-01-01', 1_061_900]), ['Cernica Software SRL', 'Incasare salariu {month} CERNICA SOFTWARE SRL'], { income: true }),
  bill(sent('bonus', 'income.bonus'), on('2024-12-18', '2025-12-17', '2026-12-16'), steps(520_000, ['2025-01-01', 585_000]), ['Cernica Software SRL', 'Incasare prima de Craciun CERNICA SOFTWARE SRL'], { income: true, ...SELDOM }),
  bill(sent('easter', 'income.bonus'), on('2025-04-15', '2026-04-07', '2027-04-27'), exactly(150_000), ['Cernica Software SRL', 'Incasare prima de Paste CERNICA SOFTWARE SRL'], { income: true, ...SELDOM }),
  bill(sent('mortgage', 'housing.mortgage'), monthly(15), steps(312_450, ['2025-07-01', 308_120], ['2026-01-01', 303_870]), ['Carpat Credit SA', 'Rata credit ipotecar contract {#8} {month}']),
  bill(sent('upkeep', 'housing.service_charge'), monthly(24), spread(48_500, 0.2), ['Asociația de Proprietari Măceșului 14', 'Plata intretinere ap 6 luna {month}']),
  bill(dd('power', 'utilities.electricity'), monthly(18), steps(16_840, ['2025-07-01', 24_310], ['2025-12-01', 26_180], ['2026-06-01', 25_240]), ['Hidroelectrica SA', 'Plata factura HIDROELECTRICA cod client {#9}']),
  bill(dd('gas', 'utilities.heating_gas'), monthly(20), spread(21_500, 0.35), ['Engie Romania SA', 'Plata factura ENGIE loc consum {#8}']),
  bill(dd('water', 'utilities.water_waste'), monthly(22), spread(7_900, 0.12), ['Compania de Apă Someș SA', 'Plata factura APA SOMES {#8}']),
  bill(dd('internet', 'utilities.internet_tv'), monthly(12), steps(5_500, ['2026-03-01', 6_000]), ['Digi Romania SA', 'Plata factura DIGI {#9}']),
  bill(dd('mobile', 'utilities.mobile'), monthly(14), steps(4_460, ['2025-08-01', 4_840]), ['Orange Romania SA', 'Plata factura ORANGE {#9}']),
  bill(sent('property-tax', 'tax.property_council'), on('2025-03-20', '2026-03-19', '2027-03-18'), steps(48_900, ['2026-01-01', 83_400]), ['Direcția Impozite și Taxe Locale', 'Plata impozit cladiri DITL Cluj-Napoca {year}'], SELDOM),
  bill(sent('car-tax', 'tax.vehicle_tax'), on('2025-03-20', '2026-03-19', '2027-03-18'), steps(18_700, ['2026-01-01', 24_100]), ['Direcția Impozite și Taxe Locale', 'Plata impozit auto DITL Cluj-Napoca {year}'], SELDOM),
  bill(sent('anaf', 'tax.income_tax'), on('2025-05-22', '2026-05-21', '2027-05-20'), range(98_000, 240_000), ['ANAF', 'Plata declaratie unica D212 ANAF trezorerie Cluj'], SINGLE),
  bill(sent('rca', 'insurance.vehicle'), on('2025-02-05', '2026-02-04', '2027-02-03'), steps(94_200, ['2026-01-01', 108_600]), ['Groupama Asigurări SA', 'Plata polita RCA {#10} GROUPAMA'], SELDOM),
  bill(dd('home-insurance', 'insurance.home'), monthly(6), exactly(3_900), ['Omniasig VIG SA', 'Plata rata polita locuinta OMNIASIG {#8}']),
  bill(dd('health', 'insurance.health'), monthly(8), steps(14_900, ['2026-01-01', 16_500]), ['Regina Maria Abonamente SRL', 'Abonament medical REGINA MARIA {#7}']),
  bill(dd('gym', 'leisure.fitness'), monthly(3), steps(22_900, ['2026-02-01', 24_900]), ['World Class Romania SA', 'Abonament WORLD CLASS {#7}']),
  bill(dd('pension', 'savings.pension'), monthly(11), exactly(20_000), ['Fondul de Pensii Orizont', 'Contributie pensie facultativa pilon III {#8}']),
  bill(sent('funds', 'savings.investments'), monthly(12), steps(200_000, ['2026-01-01', 240_000]), ['Carpat Asset Management SA', 'Subscriere fond CARPAT ACTIUNI cont {#8}']),
  bill(sent('charity', 'services.charity'), monthly(16), exactly(5_000), ['Asociația Dăruiește Aripi', 'Donatie lunara Daruieste Aripi']),
  bill(sent('cleaning', 'services.household_help'), everyFew(13, 15), exactly(20_000), ['Curat Lună SRL', 'Plata servicii curatenie factura CL {n4}']),
  bill(sent('refund', 'income.tax_refund'), on('2025-09-11', '2026-09-10'), range(18_000, 46_000), ['ANAF', 'Restituire ANAF decizie {n7}'], { income: true, ...SINGLE }),
  bill(['fee', 'finance.account_fees', 'fee'], monthly(1), steps(900, ['2025-10-01', 1_200]), ['', 'Comision administrare cont {month}']),
  bill(['atm-fee', 'finance.card_atm_fees', 'fee'], weekly(0.07), exactly(750), ['', 'Comision retragere numerar alta banca'], SINGLE),
  { id: 'friends', category: 'transfer.to_person', when: weekly(0.6), amount: spread(8_500, 0.6), payees: RO.friendsOut, method: 'instant', person: true },
  { id: 'friends-back', category: 'transfer.from_person', when: weekly(0.4), amount: spread(7_600, 0.6), payees: RO.friendsIn, method: 'instant', person: true, income: true },
  cash(RO.atm, 0.3, 60_000),
  ...everyday(RO, { except: [...ON_CREDIT, 'lottery', 'toys', 'garage', 'pets'], dear: 2.6, line: 'POS {dm} {}', busy: 0.68, often: { groceries: 2.2, cafes: 1.4, bakery: 0.8, fuel: 0.5, transit: 0.3 } }),
]

// prettier-ignore
const CREDIT: readonly Habit[] = [
  ...everyday(RO, { prefix: 'card-', only: ON_CREDIT, dear: 2.6, busy: 0.9 }),
  bill(card('netflix', 'leisure.video_streaming'), sameDay(13), steps(4_499, ['2025-11-01', 4_999]), ['', 'NETFLIX.COM AMSTERDAM NL'], { mcc: '4899' }),
  bill(card('hbo', 'leisure.video_streaming'), between('2025-02-01', '2026-06-30', sameDay(22)), exactly(2_999), ['', 'HBO MAX BUCURESTI RO'], { mcc: '4899' }),
  bill(card('spotify', 'leisure.music_audio'), sameDay(5), steps(2_699, ['2025-09-01', 2_899]), ['', 'SPOTIFY P{a8} STOCKHOLM SE'], { mcc: '5815' }),
  bill(card('cloud', 'leisure.software_cloud'), sameDay(19), exactly(1_499), ['', 'GOOGLE *ONE DUBLIN IE'], { mcc: '5818' }),
  bill(card('copilot', 'leisure.software_cloud'), sameDay(27), exactly(4_650), ['', 'GITHUB, INC. SAN FRANCISCO US'], { mcc: '5817' }),
  { id: 'vienna', category: 'food.restaurants', mcc: '5812', method: 'card', when: on('2025-06-07', '2025-06-08', '2025-06-08', '2026-05-16', '2026-05-17'), amount: spread(19_500, 0.4), payees: [{ name: '', line: 'GASTHAUS ZUM ALTEN TOR WIEN AT' }, { name: '', line: 'CAFE MOZARTHOF WIEN AT' }], abroad: { currency: 'EUR', rate: 5.07, fee: 'Comision schimb valutar tranzactie card' } },
  { id: 'istanbul', category: 'shopping.other', mcc: '5944', method: 'card', when: on('2025-10-18', '2025-10-19', '2026-09-26'), amount: spread(26_000, 0.5), payees: [{ name: '', line: 'GRAND BAZAAR CARPETS ISTANBUL TR' }], abroad: { currency: 'TRY', rate: 0.107, fee: 'Comision schimb valutar tranzactie card' } },
]

// prettier-ignore
const EURO: readonly Habit[] = [
  bill(sent('client', 'income.self_employed'), monthly(27), range(38_000, 92_000), ['Waldmeister Digital GmbH', 'Incasare SEPA WALDMEISTER DIGITAL GMBH RE-{n5}'], { income: true }),
  bill(dd('hosting', 'leisure.software_cloud'), monthly(4), steps(2_380, ['2026-02-01', 2_618]), ['Hosting Falkenstein GmbH', 'SEPA DD HOSTING FALKENSTEIN K{#8}']),
  bill(['fee-eur', 'finance.account_fees', 'fee'], monthly(1), exactly(150), ['', 'Comision administrare cont EUR {month}']),
  bill(sent('german', 'family.education'), monthly(9, { months: [2, 3, 4, 5, 10, 11, 12] }), exactly(9_500), ['Sprachschule Linde', 'Plata SEPA curs germana SPRACHSCHULE LINDE {month}']),
  bill(card('trips', 'travel.lodging'), on('2025-02-14', '2025-06-06', '2025-08-21', '2026-02-20', '2026-05-15', '2026-08-14'), range(18_500, 61_000), ['', 'BOOKING.COM {n10} AMSTERDAM NL'], { mcc: '7011', ...SINGLE }),
  bill(card('car-hire', 'transport.hire_micromobility'), on('2025-08-22', '2026-08-15'), range(14_000, 29_000), ['', 'SIXT CAR RENTAL PULLACH DE'], { mcc: '7512', ...SINGLE }),
]

// prettier-ignore
const ONCE: readonly Single[] = [
  { day: '2026-03-13', amount: -35_000, category: 'transfer.to_person', name: 'Ștefania Ionașcu-Łukaszewicz', line: 'Transfer cadou nuntă 🎁 Ștefania & Piotr – partea mea pentru mașina de spălat, felicitare, flori și cazarea de sâmbătă la Brașov, pupici', method: 'transfer', person: true },
  { day: '2025-12-29', amount: 60_000, category: 'transfer.cash_deposit', name: '', line: 'Depunere numerar MFM {n6} CLUJ-NAPOCA', method: 'cash' },
  { day: '2026-11-18', amount: -6_420, category: 'food.restaurants', name: '', line: 'POS 18.11 LA MAMA CLUJ-NAPOCA RO', method: 'card', more: { booked: '2026-11-23', pendingAmount: -5_836, mcc: '5812' } },
  { day: '2026-11-19', amount: -11_785, category: 'food.groceries', name: '', line: 'POS 19.11 KAUFLAND ROMANIA 2710 CLUJ-NAPOCA RO', method: 'card', more: { booked: '2026-11-23', mcc: '5411' } },
  { day: '2026-11-20', amount: -1_450, category: 'food.cafes', name: '', line: 'POS 20.11 SUMUP *BOB DE CAFEA CLUJ-NAPOCA', method: 'card', more: { booked: '2026-11-23', mcc: '5814' } },
]

// prettier-ignore
const ON_CREDIT_ONCE: readonly Single[] = [
  { day: '2026-11-19', amount: -61_000, category: 'travel.lodging', name: '', line: 'PENSIUNEA VALEA VERDE BRAN RO', method: 'card', more: { booked: null, vanishes: '2026-11-25', mcc: '7011' } },
  { day: '2026-11-20', amount: -28_990, category: 'shopping.clothing', name: '', line: 'FASHION DAYS 88120417 BUCURESTI', method: 'card', more: { booked: '2026-11-23', mcc: '5651' } },
]

function goWrong(life: Life, curent: Book, credit: Book): void {
  for (const book of [curent, credit]) refunds(life, book, 0.09)
  chargeback(credit, pick(credit, 'shopping.marketplace', '2025-11-20'), {
    line: 'Creditare provizorie contestatie tranzactie card',
    days: 14,
  })
  bounce(curent, pick(curent, 'leisure.fitness', '2026-06-01'), {
    back: 'Returnare debitare directa',
    fee: 'Comision refuz debitare directa',
    charge: 1_000,
  })
  duplicate(curent, pick(curent, 'food.cafes', '2026-07-01'))
  for (const single of ONCE) life.once(curent, single)
  for (const single of ON_CREDIT_ONCE) life.once(credit, single)
}

export function andreea(seed: number): Person['accounts'] {
  const home = { country: 'RO', cities: ['CLUJ-NAPOCA', 'BUCURESTI', 'BRASOV'] } as const
  const life = createLife({ ...home, login: 'andreea', seed })
  const account = (key: string, name: string, number: string) =>
    ({ key, name, number, iban: romanianIban('DEMO', number) }) as const
  const curent = life.open({
    ...account('andreea-curent', 'Cont curent', '0000000000000001'),
    kind: 'current',
    currency: 'RON',
    limit: 500_000,
    opening: 864_210,
  })
  const euro = life.open({
    ...account('andreea-euro', 'Cont curent EUR', '0000000000000002'),
    kind: 'current',
    currency: 'EUR',
    limit: 0,
    opening: 321_500,
  })
  const credit = life.open({
    ...account('andreea-card', 'Card de credit', '0000000000000003'),
    kind: 'card',
    currency: 'RON',
    limit: 1_500_000,
    opening: -121_450,
    card: { network: 'MASTERCARD', closes: 31, due: 15 },
  })
  life.live(curent, CURENT)
  life.live(credit, CREDIT)
  life.live(euro, EURO)
  goWrong(life, curent, credit)
  payCard(life, curent, credit, {
    day: 15,
    holder: HOLDER,
    lines: ['Plata card de credit final {#4}', 'Alimentare card de credit - va multumim'],
  })
  exchange(life, curent, euro, {
    when: monthly(13, { months: [1, 5, 9] }),
    amount: exactly(100_000),
    holder: HOLDER,
    lines: ['Schimb valutar vanzare RON cumparare EUR', 'Schimb valutar cumparare EUR'],
  })
  exchange(life, euro, curent, {
    when: monthly(28, { months: [2, 3, 4, 6, 7, 8, 10, 11, 12] }),
    amount: range(30_000, 60_000),
    holder: HOLDER,
    lines: ['Schimb valutar vanzare EUR', 'Schimb valutar vanzare EUR incasare RON'],
  })
  return life.seal()
}
