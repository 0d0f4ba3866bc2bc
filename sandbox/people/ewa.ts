/** Ewa: lives in Cieszyn, works across the river in Czechia; paid in crowns, lives in zlotys, an account on either side. */
import { SELDOM, bill, cash, everyday } from './everyday.ts'
import { exactly, everyFew, monthly, on, range, sameDay, spread, steps, weekly } from './habits.ts'
import type { Habit } from './habits.ts'
import { czechIban, polishIban } from './iban.ts'
import { createLife } from './life.ts'
import type { Single } from './life.ts'
import { bounce, duplicate, pick, refunds } from './mishaps.ts'
import { CZ } from './payees-cz.ts'
import { PL, PL_BLIK } from './payees-pl.ts'
import { exchange } from './routines.ts'
import type { Person } from './types.ts'

const HOLDER = 'Ewa Cieślar'
const dd = (id: string, category: string) => [id, category, 'direct_debit'] as const
const sent = (id: string, category: string) => [id, category, 'transfer'] as const
const card = (id: string, category: string) => [id, category, 'card'] as const
const SINGLE = { recurring: false }

// prettier-ignore
const ZLOTY: readonly Habit[] = [
  bill(sent('mortgage', 'housing.mortgage'), monthly(4), steps(154_200, ['2025-07-01', 149_870], ['2026-04-01', 146_330]), ['Bursztyn Bank S.A.', 'RATA KREDYTU HIPOTECZNEGO UMOWA {#8}']),
  bill(sent('czynsz', 'housing.service_charge'), monthly(9, { direction: 'before' }), steps(48_600, ['2025-05-01', 52_100], ['2026-05-01', 55_900]), ['Wspólnota Mieszkaniowa Nadbrzeżna 9', 'PRZELEW WYCHODZACY CZYNSZ LOK 2 {month}']),
  bill(sent('power', 'utilities.electricity'), monthly(16), spread(13_800, 0.12), ['Tauron Sprzedaż sp. z o.o.', 'PRZELEW TAURON NR PLATNIKA {#9}']),
  bill(sent('water', 'utilities.water_waste'), monthly(21), spread(6_200, 0.1), ['Wodociągi Ziemi Cieszyńskiej', 'PRZELEW WODOCIAGI FAKTURA {n7}']),
  bill(dd('internet', 'utilities.internet_tv'), monthly(13), steps(6_500, ['2026-01-01', 6_900]), ['T-Mobile Polska S.A.', 'POLECENIE ZAPLATY T-MOBILE {#9}']),
  bill(dd('mobile', 'utilities.mobile'), monthly(13), exactly(3_500), ['Polkomtel sp. z o.o.', 'POLECENIE ZAPLATY PLUS {#9}']),
  bill(sent('oc', 'insurance.vehicle'), on('2025-03-11', '2026-03-10', '2027-03-10'), steps(84_300, ['2026-01-01', 91_700]), ['Warta S.A.', 'PRZELEW WARTA OC {#9}'], SELDOM),
  bill(sent('property', 'tax.property_council'), on('2025-03-13', '2026-03-12', '2027-03-11'), steps(11_800, ['2026-01-01', 12_600]), ['Urząd Miejski w Cieszynie', 'PODATEK OD NIERUCHOMOSCI {year}'], SELDOM),
  bill(sent('pit', 'tax.income_tax'), on('2025-04-28', '2026-04-28'), range(42_000, 79_000), ['Urząd Skarbowy w Cieszynie', 'PIT-36 DOPLATA {year}'], SINGLE),
  bill(sent('child', 'income.benefits'), monthly(18), exactly(80_000), ['Zakład Ubezpieczeń Społecznych', 'SWIADCZENIE WYCHOWAWCZE 800+ {month}'], { income: true }),
  bill(sent('kindergarten', 'family.childcare'), monthly(7), spread(31_500, 0.08), ['Przedszkole nr 4 Biedronka', 'PRZELEW PRZEDSZKOLE WYZYWIENIE {month}']),
  bill(sent('swimming', 'leisure.fitness'), monthly(3, { months: [9, 10, 11, 12, 1, 2, 3, 4, 5, 6] }), exactly(14_000), ['Szkoła Pływania Delfin', 'PRZELEW NAUKA PLYWANIA ZOSIA {month}']),
  bill(card('netflix', 'leisure.video_streaming'), sameDay(15), steps(3_300, ['2025-10-01', 3_700]), ['', 'PLATNOSC KARTA {date} NETFLIX.COM AMSTERDAM'], { mcc: '4899' }),
  bill(['fee', 'finance.account_fees', 'fee'], monthly(30, { direction: 'before' }), exactly(700), ['', 'OPLATA ZA PROWADZENIE RACHUNKU {month}']),
  { id: 'friends', category: 'transfer.to_person', when: weekly(0.35), amount: spread(4_800, 0.5), payees: PL.friendsOut, method: 'instant', rail: 'BLIK', person: true },
  { id: 'friends-back', category: 'transfer.from_person', when: weekly(0.25), amount: spread(4_500, 0.5), payees: PL.friendsIn, method: 'instant', rail: 'BLIK', person: true, income: true },
  cash(PL.atm, 0.2, 30_000),
  ...everyday(PL_BLIK, { prefix: 'blik-', dear: 2.3, by: { method: 'instant', rail: 'BLIK' }, busy: 0.4 }),
  ...everyday(PL, { except: ['charging', 'garage', 'lottery', 'flights', 'hotels', 'games', 'taxi', 'rail', 'marketplace', 'sharing', 'electronics'], dear: 2.3, line: 'ZAKUP PRZY UZYCIU KARTY {}', busy: 0.4, often: { groceries: 2.3, toys: 0.25, bakery: 1.2, cafes: 0.5 } }),
]

// prettier-ignore
const KORUNY: readonly Habit[] = [
  bill(sent('salary', 'income.salary'), monthly(12), steps(4_128_000, ['2026-01-01', 4_361_500]), ['Třinecké strojírny a.s.', 'PRICHOZI PLATBA MZDA {month} VS{#8}'], { income: true }),
  bill(sent('holiday-pay', 'income.bonus'), on('2025-06-13', '2025-11-28', '2026-06-12', '2026-11-27'), exactly(1_250_000), ['Třinecké strojírny a.s.', 'PRICHOZI PLATBA PRISPEVEK NA DOVOLENOU VS{#8}'], { income: true, ...SELDOM }),
  bill(sent('health', 'insurance.health'), monthly(8), exactly(38_900), ['Pojišťovna Zdraví a.s.', 'ODCHOZI PLATBA PRIPOJISTENI VS{#10}']),
  bill(sent('mobile-cz', 'utilities.mobile'), monthly(17), exactly(34_900), ['O2 Czech Republic a.s.', 'INKASO O2 VS{#10}']),
  bill(sent('pension', 'savings.pension'), monthly(15), exactly(100_000), ['Penzijní společnost Modřín a.s.', 'ODCHOZI PLATBA DOPLNKOVE PENZIJNI SPORENI VS{#9}']),
  bill(sent('union', 'services.memberships'), monthly(20), exactly(20_000), ['Odborový svaz Kovo', 'ODCHOZI PLATBA CLENSKY PRISPEVEK {month}']),
  bill(sent('vignette', 'transport.parking_tolls'), on('2025-01-03', '2026-01-05', '2027-01-04'), steps(230_000, ['2026-01-01', 244_000], ['2027-01-01', 257_000]), ['Státní fond dopravní infrastruktury', 'ODCHOZI PLATBA DALNICNI ZNAMKA {year}'], SELDOM),
  bill(card('canteen', 'food.restaurants'), weekly(1.3, { weights: [0, 1, 1, 1, 1, 1, 0] }), range(9_500, 15_500), ['', 'PLATBA KARTOU {date} JIDELNA STROJIRNY TRINEC'], { mcc: '5812', ...SINGLE }),
  bill(['fee-cz', 'finance.account_fees', 'fee'], monthly(30, { direction: 'before' }), exactly(4_900), ['', 'POPLATEK ZA VEDENI UCTU {month}']),
  bill(sent('tax-back', 'income.tax_refund'), on('2025-04-11', '2026-04-13'), range(310_000, 720_000), ['Třinecké strojírny a.s.', 'PRICHOZI PLATBA ROCNI ZUCTOVANI DANE'], { income: true, ...SINGLE }),
  cash(CZ.atm, 0.25, 300_000),
  ...everyday(CZ, { prefix: 'cz-', dear: 16, line: 'PLATBA KARTOU {date} {}', busy: 0.45, often: { groceries: 1.3, bakery: 0.7, cafes: 0.7, fuel: 0.7, transit: 0.3, restaurants: 0.35 } }),
]

// prettier-ignore
const ON_ZLOTY_ONCE: readonly Single[] = [
  { day: '2026-11-19', amount: -5_470, category: 'food.groceries', name: 'Biedronka', line: 'ZAKUP PRZY UZYCIU KARTY JMP S.A. BIEDRONKA 1178 CIESZYN', method: 'card', more: { booked: '2026-11-23', mcc: '5411' } },
  { day: '2026-11-20', amount: -8_900, category: 'family.kids', name: '', line: 'ZAKUP PRZY UZYCIU KARTY SMYK 204 BIELSKO-BIALA', method: 'card', more: { booked: null, vanishes: '2026-11-25', mcc: '5945' } },
  { day: '2025-06-18', amount: -420_000, category: 'travel.packages', name: 'Biuro Podróży Halny', line: 'PRZELEW WCZASY MORZE BALTYCKIE REZ {n6}', method: 'transfer' },
]

// prettier-ignore
const ON_KORUNY_ONCE: readonly Single[] = [
  { day: '2026-11-18', amount: -46_200, category: 'food.restaurants', name: '', line: 'PLATBA KARTOU 18.11.2026 HOSPODA U LIPY CESKY TESIN', method: 'card', more: { booked: '2026-11-23', pendingAmount: -42_000, mcc: '5812' } },
  { day: '2026-11-19', amount: -118_000, category: 'transport.fuel', name: '', line: 'PLATBA KARTOU 19.11.2026 BENZINA 0417 CESKY TESIN', method: 'card', more: { booked: '2026-11-23', pendingAmount: -200_000, mcc: '5541' } },
  { day: '2026-04-24', amount: -80_000, category: 'transfer.to_person', name: 'Růžena Šimůnková', line: 'Příspěvek na dárek pro Jiříka k šedesátinám 🎂 – hodinky, košík s dobrotami, květiny a přáníčko; zbytek vyrovnáme v pondělí v práci, díky moc', method: 'instant', person: true },
]

export function ewa(seed: number): Person['accounts'] {
  const life = createLife({ login: 'ewa', country: 'PL', cities: ['CIESZYN', 'BIELSKO-BIALA', 'USTRON'], seed })
  const zloty = life.open({
    key: 'ewa-zlote',
    name: 'Konto osobiste',
    kind: 'current',
    currency: 'PLN',
    number: '0000000000086092',
    iban: polishIban('00000002', '0000000000086092'),
    limit: 200_000,
    opening: 514_660,
  })
  const koruny = life.open(
    {
      key: 'ewa-koruny',
      name: 'Běžný účet',
      kind: 'current',
      currency: 'CZK',
      number: '2708609227',
      iban: czechIban('0000', '2708609227'),
      limit: 0,
      opening: 1_862_000,
    },
    { country: 'CZ', cities: ['CESKY TESIN', 'OSTRAVA', 'TRINEC'] },
  )
  life.live(zloty, ZLOTY)
  life.live(koruny, KORUNY)
  refunds(life, zloty, 0.12)
  bounce(zloty, pick(zloty, 'utilities.mobile', '2025-10-01'), {
    back: 'ZWROT POLECENIA ZAPLATY',
    fee: 'OPLATA ZA ODMOWE POLECENIA ZAPLATY',
    charge: 700,
  })
  duplicate(koruny, pick(koruny, 'food.restaurants', '2026-02-01'))
  for (const single of ON_ZLOTY_ONCE) life.once(zloty, single)
  for (const single of ON_KORUNY_ONCE) life.once(koruny, single)
  exchange(life, koruny, zloty, {
    when: monthly(13),
    amount: exactly(2_750_000),
    holder: HOLDER,
    lines: ['PLATBA DO ZAHRANICI SMENA CZK/PLN', 'PRZELEW ZAGRANICZNY PRZYCHODZACY CZK/PLN'],
  })
  exchange(life, zloty, koruny, {
    when: everyFew(80, 120),
    amount: range(20_000, 45_000),
    holder: HOLDER,
    lines: ['PRZELEW ZAGRANICZNY WYCHODZACY PLN/CZK', 'PRICHOZI PLATBA ZE ZAHRANICI PLN/CZK'],
  })
  return life.seal()
}
