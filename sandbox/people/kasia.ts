/** Kasia: employee in Warsaw; pays by card and BLIK, saves, keeps euros for her holidays. */
import type { Book } from './book.ts'
import { SELDOM, bill, cash, everyday } from './everyday.ts'
import type { Want } from './everyday.ts'
import { between, everyFew, exactly, monthly, on, range, sameDay, spread, steps, weekly } from './habits.ts'
import type { Habit } from './habits.ts'
import { polishIban } from './iban.ts'
import { createLife } from './life.ts'
import type { Life, Single } from './life.ts'
import { bounce, chargeback, duplicate, pick, refunds } from './mishaps.ts'
import { PL, PL_BLIK } from './payees-pl.ts'
import { exchange, keepLevel, payCard, savePlan } from './routines.ts'
import type { Person } from './types.ts'

const HOLDER = 'Katarzyna Wrońska'
const dd = (id: string, category: string) => [id, category, 'direct_debit'] as const
const sent = (id: string, category: string) => [id, category, 'transfer'] as const
const blik = (id: string, category: string) => [id, category, 'instant'] as const
const card = (id: string, category: string) => [id, category, 'card'] as const
const SINGLE = { recurring: false }
const BLIK = { rail: 'BLIK' }
const ON_CREDIT: readonly Want[] = [
  'flights',
  'hotels',
  'electronics',
  'furniture',
  'clothing',
  'games',
  'sports',
  'delivery',
  'taxi',
]

// prettier-ignore
const ROR: readonly Habit[] = [
  bill(sent('salary', 'income.salary'), monthly(10, { direction: 'before' }), steps(942_116, ['2026-04-01', 996_540]), ['Wrzos Media sp. z o.o.', 'WYNAGRODZENIE ZA {month} WRZOS MEDIA'], { income: true }),
  bill(sent('bonus', 'income.bonus'), on('2025-03-28', '2026-03-27'), steps(412_000, ['2026-01-01', 486_500]), ['Wrzos Media sp. z o.o.', 'PREMIA ROCZNA {year} WRZOS MEDIA'], { income: true, ...SELDOM }),
  bill(sent('rent', 'housing.rent'), monthly(5), steps(285_000, ['2025-11-01', 302_000]), ['Helena Dobrowolska', 'PRZELEW WYCHODZACY NAJEM KASZTANOWA 27/5'], { person: true }),
  bill(sent('czynsz', 'housing.service_charge'), monthly(10, { direction: 'before' }), steps(71_240, ['2025-04-01', 76_810], ['2026-04-01', 82_350]), ['Spółdzielnia Mieszkaniowa Kasztany', 'PRZELEW WYCHODZACY CZYNSZ LOK 5 {month}']),
  bill(sent('power', 'utilities.electricity'), monthly(18, { months: [1, 3, 5, 7, 9, 11] }), spread(23_400, 0.14), ['PGE Obrót S.A.', 'PRZELEW PGE FAKTURA {n10} KLIENT {#8}']),
  bill(sent('gas', 'utilities.heating_gas'), monthly(20, { months: [2, 4, 6, 8, 10, 12] }), spread(8_900, 0.2), ['PGNiG Obrót Detaliczny', 'PRZELEW PGNIG NR KLIENTA {#9}']),
  bill(dd('internet', 'utilities.internet_tv'), monthly(14), steps(7_900, ['2025-12-01', 8_500]), ['Orange Polska S.A.', 'POLECENIE ZAPLATY ORANGE SWIATLOWOD {#10}']),
  bill(dd('mobile', 'utilities.mobile'), monthly(16), steps(4_500, ['2026-02-01', 5_000]), ['P4 sp. z o.o.', 'POLECENIE ZAPLATY PLAY {#9}']),
  bill(sent('tv', 'utilities.broadcast_fee'), on('2025-01-22', '2026-01-21', '2027-01-21'), steps(29_440, ['2026-01-01', 32_170]), ['Poczta Polska S.A.', 'PRZELEW ABONAMENT RTV {year}'], SELDOM),
  bill(sent('oc', 'insurance.vehicle'), on('2025-02-17', '2026-02-16', '2027-02-15'), steps(118_400, ['2026-01-01', 126_900]), ['PZU S.A.', 'PRZELEW PZU POLISA OC AC {#10}'], SELDOM),
  bill(dd('life', 'insurance.life_pension'), monthly(7), exactly(9_600), ['Warta TUnŻ S.A.', 'POLECENIE ZAPLATY WARTA ZYCIE {#9}']),
  bill(sent('home', 'insurance.home'), on('2025-06-03', '2026-06-02'), exactly(21_900), ['PZU S.A.', 'PRZELEW PZU DOM {#9}'], SELDOM),
  bill(sent('ppk', 'savings.pension'), monthly(12), steps(30_000, ['2026-01-01', 35_000]), ['Bursztyn TFI S.A.', 'WPLATA IKE BURSZTYN TFI {#8}']),
  bill(sent('pit', 'income.tax_refund'), on('2025-04-24', '2026-04-22'), range(64_000, 128_000), ['Urząd Skarbowy Warszawa-Mokotów', 'ZWROT NADPLATY PIT-37 ZA ROK UBIEGLY'], { income: true, ...SINGLE }),
  bill(sent('fine', 'tax.fines_fees'), on('2025-09-04', '2026-08-19'), range(10_000, 30_000), ['Urząd Skarbowy w Opolu', 'MANDAT KREDYTOWANY SERIA BX {n8}'], SINGLE),
  bill(sent('expenses', 'income.reimbursement'), weekly(0.12), spread(21_000, 0.4), ['Wrzos Media sp. z o.o.', 'ZWROT KOSZTOW DELEGACJA {n4}/{year}'], { income: true, ...SINGLE }),
  bill(sent('charity', 'services.charity'), monthly(22), exactly(3_000), ['Fundacja Dobry Dom', 'DAROWIZNA FUNDACJA DOBRY DOM']),
  bill(blik('pilates', 'leisure.fitness'), everyFew(27, 32), exactly(19_900), ['Studio Oddech', 'PLATNOSC BLIK STUDIO ODDECH KARNET'], BLIK),
  bill(dd('medicover', 'insurance.health'), monthly(9), steps(12_400, ['2026-01-01', 13_900]), ['Medicover sp. z o.o.', 'POLECENIE ZAPLATY MEDICOVER {#8}']),
  bill(card('dentist', 'wellbeing.dentist'), on('2025-02-12', '2025-08-20', '2026-02-18', '2026-09-02'), range(28_000, 65_000), ['', 'PLATNOSC KARTA {date} STOMATOLOGIA USMIECH WARSZAWA'], { mcc: '8021', ...SINGLE }),
  bill(card('vet', 'family.pets'), weekly(0.06), spread(18_000, 0.4), ['', 'PLATNOSC KARTA {date} LECZNICA CZTERY LAPY WARSZAWA'], { mcc: '0742', ...SINGLE }),
  bill(card('garage', 'transport.vehicle_service'), on('2025-05-14', '2025-11-12', '2026-05-13', '2026-11-10'), range(24_000, 98_000), ['', 'PLATNOSC KARTA {date} AUTO SERWIS KOWAL WARSZAWA'], { mcc: '7538', ...SINGLE }),
  bill(['fee', 'finance.account_fees', 'fee'], monthly(30, { direction: 'before' }), steps(900, ['2026-03-01', 1_100]), ['', 'OPLATA ZA KARTE DEBETOWA {month}']),
  bill(['atm-fee', 'finance.card_atm_fees', 'fee'], weekly(0.07), exactly(1_000), ['', 'PROWIZJA WYPLATA Z BANKOMATU OBCEGO'], SINGLE),
  { id: 'friends', category: 'transfer.to_person', when: weekly(0.7), amount: spread(5_200, 0.6), payees: PL.friendsOut, method: 'instant', rail: 'BLIK', person: true },
  { id: 'friends-back', category: 'transfer.from_person', when: weekly(0.45), amount: spread(4_900, 0.6), payees: PL.friendsIn, method: 'instant', rail: 'BLIK', person: true, income: true },
  // All Saints: everybody buys candles for the graves.
  { id: 'candles', category: 'shopping.gifts_flowers', mcc: '5992', method: 'card', when: on('2025-10-30', '2025-10-31', '2026-10-29', '2026-10-31'), amount: spread(7_400, 0.3), payees: [{ name: '', line: 'PLATNOSC KARTA {date} ZNICZE I WIENCE WARSZAWA' }] },
  cash(PL.atm, 0.3, 40_000),
  ...everyday(PL_BLIK, { prefix: 'blik-', dear: 2.6, by: { method: 'instant', rail: 'BLIK' }, busy: 0.8, often: { marketplace: 0.9, groceries: 0.35, delivery: 0.4, culture: 0.2, rail: 0.25, clothing: 0.2, transit: 0.5, books: 0.12, unclear: 0.3 } }),
  ...everyday(PL, { except: [...ON_CREDIT, 'marketplace', 'charging', 'garage', 'toys', 'culture', 'rail'], dear: 2.7, line: 'PLATNOSC KARTA {date} {}', busy: 0.58, often: { groceries: 2.7, bakery: 1.8, cafes: 1.1, fuel: 0.35, pets: 0.15, lottery: 0.1 } }),
]

// prettier-ignore
const CREDIT: readonly Habit[] = [
  ...everyday(PL, { prefix: 'card-', only: ON_CREDIT, dear: 2.5, busy: 1.15 }),
  bill(card('netflix', 'leisure.video_streaming'), sameDay(11), steps(4_900, ['2025-10-01', 5_400]), ['', 'NETFLIX.COM AMSTERDAM'], { mcc: '4899' }),
  bill(card('player', 'leisure.video_streaming'), between('2025-01-15', '2026-04-30', sameDay(24)), exactly(3_000), ['', 'PLAYER.PL WARSZAWA'], { mcc: '4899' }),
  bill(card('spotify', 'leisure.music_audio'), sameDay(4), steps(2_399, ['2025-09-01', 2_699]), ['', 'SPOTIFY P{a8} STOCKHOLM'], { mcc: '5815' }),
  bill(card('storage', 'leisure.software_cloud'), sameDay(17), exactly(1_399), ['', 'APPLE.COM/BILL CORK'], { mcc: '5818' }),
  bill(card('newspaper', 'shopping.books_media'), sameDay(20), exactly(2_990), ['', 'WYBORCZA.PL PRENUMERATA WARSZAWA'], { mcc: '5994' }),
  { id: 'prague', category: 'food.restaurants', mcc: '5812', method: 'card', when: on('2025-05-02', '2025-05-03', '2026-06-05', '2026-06-06'), amount: spread(9_800, 0.4), payees: [{ name: '', line: 'LOKAL DLOUHAAA PRAHA CZ' }, { name: '', line: 'CAFE SAVOY PRAHA CZ' }], abroad: { currency: 'CZK', rate: 0.172, fee: 'PROWIZJA ZA PRZEWALUTOWANIE' } },
]

// prettier-ignore
const EURO: readonly Habit[] = [
  bill(card('holiday-meals', 'food.restaurants'), on('2025-07-05', '2025-07-07', '2025-07-08', '2025-07-10', '2026-07-04', '2026-07-06', '2026-07-07'), spread(3_400, 0.4), ['', 'PLATNOSC KARTA TAVERNA YANNIS CHANIA GR'], { mcc: '5812', ...SINGLE }),
  bill(card('holiday-rooms', 'travel.lodging'), on('2025-07-12', '2026-07-11', '2025-12-30'), range(24_000, 48_000), ['', 'PLATNOSC KARTA HOTEL LIMANI CHANIA GR'], { mcc: '7011', ...SINGLE }),
  bill(card('language', 'family.education'), monthly(8), exactly(1_290), ['', 'PLATNOSC KARTA LINGUA CLUB BERLIN DE'], { mcc: '8299' }),
  bill(['fee-eur', 'finance.account_fees', 'fee'], monthly(30, { direction: 'before' }), exactly(100), ['', 'OPLATA ZA PROWADZENIE RACHUNKU EUR']),
]

// prettier-ignore
const ONCE: readonly Single[] = [
  { day: '2026-05-22', amount: -25_000, category: 'transfer.to_person', name: 'Łucja Żółkiewicz-Bräuer', line: 'PRZELEW Ściepa na prezent ślubny 💐 dla Zośki i Jörga: ekspres do kawy, kwiaty, kartka i świeczki; reszta wróci w środę, dzięki wielkie Kasiu', method: 'instant', person: true },
  { day: '2025-12-29', amount: 80_000, category: 'transfer.cash_deposit', name: '', line: 'WPLATA GOTOWKI WPLATOMAT {n6} WARSZAWA', method: 'cash' },
  { day: '2026-11-18', amount: -8_690, category: 'food.restaurants', name: '', line: 'PLATNOSC KARTA 18.11.2026 PIEROGARNIA BABCINA WARSZAWA', method: 'card', more: { booked: '2026-11-23', pendingAmount: -7_900, mcc: '5812' } },
  { day: '2026-11-19', amount: -6_318, category: 'food.groceries', name: 'Biedronka', line: 'PLATNOSC KARTA 19.11.2026 JMP S.A. BIEDRONKA 3320 WARSZAWA', method: 'card', more: { booked: '2026-11-23', mcc: '5411' } },
  { day: '2026-11-20', amount: -1_249, category: 'food.convenience_bakery', name: '', line: 'PLATNOSC KARTA 20.11.2026 ZABKA Z4471 K.1 WARSZAWA', method: 'card', more: { booked: '2026-11-23', mcc: '5499' } },
]

// prettier-ignore
const ON_CREDIT_ONCE: readonly Single[] = [
  { day: '2026-11-19', amount: -54_000, category: 'travel.lodging', name: '', line: 'PENSJONAT HALNY ZAKOPANE', method: 'card', more: { booked: null, vanishes: '2026-11-26', mcc: '7011' } },
  { day: '2026-11-20', amount: -21_900, category: 'shopping.clothing', name: '', line: 'ZALANDO SE 1014408821 BERLIN', method: 'card', more: { booked: '2026-11-23', mcc: '5651' } },
]

function goWrong(life: Life, ror: Book, credit: Book): void {
  for (const book of [ror, credit]) refunds(life, book, 0.1)
  chargeback(credit, pick(credit, 'travel.flights', '2025-09-01'), { line: 'UZNANIE WARUNKOWE REKLAMACJA', days: 13 })
  bounce(ror, pick(ror, 'insurance.health', '2025-12-01'), {
    back: 'ZWROT POLECENIA ZAPLATY',
    fee: 'OPLATA ZA ODMOWE POLECENIA ZAPLATY',
    charge: 500,
  })
  duplicate(ror, pick(ror, 'food.cafes', '2026-03-01'))
  for (const single of ONCE) life.once(ror, single)
  for (const single of ON_CREDIT_ONCE) life.once(credit, single)
}

export function kasia(seed: number): Person['accounts'] {
  const life = createLife({ login: 'kasia', country: 'PL', cities: ['WARSZAWA', 'KRAKOW', 'LODZ'], seed })
  const account = (key: string, name: string, number: string) =>
    ({ key, name, number, iban: polishIban('00000001', number) }) as const
  const zloty = { currency: 'PLN', limit: 0 } as const
  const ror = life.open({
    ...zloty,
    ...account('kasia-ror', 'Konto osobiste ROR', '0000000000000001'),
    kind: 'current',
    limit: 300_000,
    opening: 512_340,
  })
  const savings = life.open({
    ...zloty,
    ...account('kasia-oszczednosci', 'Konto oszczędnościowe', '0000000000000002'),
    kind: 'savings',
    opening: 1_840_000,
  })
  const euro = life.open({
    ...account('kasia-euro', 'Konto walutowe EUR', '0000000000000003'),
    kind: 'current',
    currency: 'EUR',
    limit: 0,
    opening: 84_200,
  })
  const credit = life.open({
    ...zloty,
    ...account('kasia-karta', 'Karta kredytowa', '0000000000000004'),
    kind: 'card',
    limit: 1_000_000,
    opening: -92_150,
    card: { network: 'VISA', closes: 31, due: 20 },
  })
  life.live(ror, ROR)
  life.live(credit, CREDIT)
  life.live(euro, EURO)
  // prettier-ignore
  life.live(savings, [
    bill(sent('interest', 'income.interest_dividends'), monthly(30, { direction: 'before' }), range(4_100, 8_900), ['', 'KAPITALIZACJA ODSETEK {month}'], { income: true }),
  ])
  goWrong(life, ror, credit)
  payCard(life, ror, credit, {
    day: 20,
    holder: HOLDER,
    lines: ['SPLATA KARTY KREDYTOWEJ {#4}', 'SPLATA KARTY - DZIEKUJEMY'],
  })
  savePlan(life, ror, savings, {
    day: 11,
    amount: exactly(30_000),
    holder: HOLDER,
    lines: ['ZLECENIE STALE OSZCZEDNOSCI', 'ZLECENIE STALE OSZCZEDNOSCI'],
  })
  exchange(life, ror, euro, {
    when: everyFew(28, 45),
    amount: range(15_000, 32_000),
    holder: HOLDER,
    lines: ['KANTOR SPRZEDAZ PLN KUPNO EUR', 'KANTOR KUPNO EUR'],
  })
  keepLevel(life, ror, savings, {
    holder: HOLDER,
    low: 150_000,
    high: 800_000,
    lines: ['PRZELEW WLASNY OSZCZEDNOSCI', 'PRZELEW WLASNY Z OSZCZEDNOSCI'],
  })
  return life.seal()
}
