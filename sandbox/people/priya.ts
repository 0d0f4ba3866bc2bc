/** Priya: freelance designer in London, paid when clients pay; keeps business apart and puts tax aside. */
import type { Book } from './book.ts'
import { GB } from './payees-gb.ts'
import { SELDOM, bill, cash, everyday } from './everyday.ts'
import type { Want } from './everyday.ts'
import { everyFew, exactly, monthly, on, range, rounded, sameDay, spread, steps, weekly } from './habits.ts'
import type { Habit } from './habits.ts'
import { britishIban } from './iban.ts'
import { createLife } from './life.ts'
import type { Life } from './life.ts'
import { bounce, chargeback, duplicate, pick, refunds } from './mishaps.ts'
import { keepLevel } from './routines.ts'
import { ALL_MONTHS, dayIn } from './calendar.ts'
import type { Person } from './types.ts'

const HOLDER = 'Priya Ramanathan'
const dd = (id: string, category: string) => [id, category, 'direct_debit'] as const
const sent = (id: string, category: string) => [id, category, 'transfer'] as const
const card = (id: string, category: string) => [id, category, 'card'] as const
const SINGLE = { recurring: false }

// prettier-ignore
const HOME: readonly Habit[] = [
  bill(sent('rent', 'housing.rent'), monthly(1), steps(118_000, ['2026-02-01', 124_500]), ['Mrs D Achterberg', 'STANDING ORDER MRS D ACHTERBERG RENT']),
  bill(dd('service', 'housing.service_charge'), monthly(25, { months: [3, 6, 9, 12] }), exactly(21_400), ['Quayside Block Management', 'DD QUAYSIDE BLOCK MGMT {#7}']),
  bill(dd('council', 'tax.property_council'), monthly(15, { months: [1, 4, 5, 6, 7, 8, 9, 10, 11, 12] }), steps(11_920, ['2025-04-01', 12_510], ['2026-04-01', 13_130]), ['London Borough of Hackney', 'DD LB HACKNEY CTAX {#9}']),
  bill(dd('gas', 'utilities.heating_gas'), monthly(8), steps(6_180, ['2025-04-01', 6_600], ['2025-10-01', 6_340], ['2026-04-01', 5_980]), ['British Gas', 'DD BRITISH GAS {#10}']),
  bill(dd('power', 'utilities.electricity'), monthly(11), steps(4_950, ['2025-10-01', 5_120]), ['EDF Energy', 'DIRECT DEBIT PAYMENT TO EDF ENERGY REF {#12}']),
  bill(dd('water', 'utilities.water_waste'), monthly(20), steps(3_420, ['2025-04-01', 4_180], ['2026-04-01', 4_460]), ['Thames Water', 'DD THAMES WATER {#10}']),
  bill(dd('sky', 'utilities.internet_tv'), monthly(14), steps(4_400, ['2025-04-01', 4_700], ['2026-04-01', 5_000]), ['Sky Digital', 'DD SKY DIGITAL {#12}']),
  bill(dd('mobile', 'utilities.mobile'), monthly(17), steps(2_150, ['2025-03-31', 2_330], ['2026-03-31', 2_580]), ['EE Limited', 'DD EE LIMITED Q{#10}']),
  bill(dd('tv', 'utilities.broadcast_fee'), on('2025-03-03', '2026-03-02'), steps(16_950, ['2025-04-01', 17_450]), ['TV Licensing', 'DD TV LICENCE ANNUAL {#10}'], SELDOM),
  bill(dd('car', 'insurance.vehicle'), monthly(21), steps(5_340, ['2025-09-01', 5_890]), ['Admiral', 'DD ADMIRAL INSURANCE {#9}']),
  bill(dd('health', 'insurance.health'), monthly(9), exactly(4_275), ['Vitality Health', 'DD VITALITYHEALTH {#8}']),
  bill(dd('pet', 'insurance.other'), monthly(13), steps(1_860, ['2026-01-01', 2_140]), ['Petplan', 'DD PETPLAN {#9}']),
  bill(dd('road-tax', 'tax.vehicle_tax'), monthly(1), steps(1_663, ['2026-04-01', 1_706]), ['DVLA', 'DD DVLA-{a2}{n2}{a3}']),
  bill(dd('student', 'finance.student_loan'), monthly(26, { months: [1, 7] }), exactly(64_000), ['SLC Receipts', 'DIRECT DEBIT PAYMENT TO SLC RECEIPTS REF {#11}']),
  bill(dd('yoga', 'leisure.fitness'), monthly(4), exactly(4_900), ['Triyoga', 'DD TRIYOGA MEMBERSHIP {#6}']),
  bill(dd('trust', 'services.memberships'), on('2025-05-12', '2026-05-12'), steps(9_180, ['2026-01-01', 9_660]), ['National Trust', 'DD NATIONAL TRUST {#8}'], SELDOM),
  bill(sent('charity', 'services.charity'), monthly(22), exactly(1_200), ['Crisis UK', 'SO CRISIS UK {#7}']),
  bill(sent('sipp', 'savings.pension'), monthly(24), steps(15_000, ['2025-12-01', 20_000]), ['AJ Bell SIPP', 'SO AJ BELL SIPP {#7}']),
  bill(card('crypto', 'savings.crypto'), weekly(0.15), rounded(2_500, 7_500, 2_500), ['', 'COINBASE UK LTD LONDON GB'], { mcc: '6051', recurring: false }),
  bill(card('wise', 'transfer.currency_exchange'), weekly(0.09), rounded(10_000, 30_000, 5_000), ['', 'WISE GBP TO INR {n8} LONDON'], { mcc: '6012', recurring: false }),
  bill(card('nursery', 'family.childcare'), weekly(0.06), range(3_200, 6_400), ['', 'BUBBLE BABYSITTING LONDON'], { mcc: '8351', recurring: false }),
  bill(card('course', 'family.education'), on('2025-02-08', '2025-09-20', '2026-04-11'), range(4_900, 38_000), ['', 'CITY LIT COLLEGE LONDON GB'], { mcc: '8299', recurring: false }),
  bill(card('cleaner', 'services.household_help'), everyFew(13, 15), exactly(4_200), ['', 'HOUSEKEEP.COM LONDON'], { mcc: '7349' }),
  bill(card('storage', 'services.storage_moving'), sameDay(19), steps(5_800, ['2025-10-01', 6_200]), ['', 'BIG YELLOW SELF STORAGE LONDON GB'], { mcc: '4225' }),
  bill(card('netflix', 'leisure.video_streaming'), sameDay(8), steps(599, ['2026-01-01', 699]), ['', 'NETFLIX.COM LONDON GB'], { mcc: '4899' }),
  bill(card('audible', 'leisure.music_audio'), sameDay(23), exactly(799), ['', 'AUDIBLE UK ADBL.CO/PYMT'], { mcc: '5815' }),
  bill(card('congestion', 'transport.parking_tolls'), weekly(0.2), exactly(1_500), ['', 'TFL CONGESTION CHARGE TFL.GOV.UK'], { mcc: '4784', recurring: false }),
  bill(card('clinic', 'wellbeing.doctor'), weekly(0.06), spread(8_400, 0.4), ['', 'THE LONDON CLINIC W1G'], { mcc: '8011', recurring: false }),
  bill(card('dentist', 'wellbeing.dentist'), on('2025-03-18', '2025-10-07', '2026-03-24'), range(6_900, 18_500), ['', 'BUPA DENTAL CARE LONDON'], { mcc: '8021', recurring: false }),
  bill(card('mot', 'transport.vehicle_service'), on('2025-06-11', '2026-02-03', '2026-06-10'), range(5_485, 41_000), ['', 'KWIK-FIT 4471 LONDON GB'], { mcc: '7538', recurring: false }),
  { id: 'fuel', category: 'transport.fuel', mcc: '5541', method: 'card', when: everyFew(10, 16), amount: spread(4_900, 0.2), payees: GB.fuel },
  { id: 'charging', category: 'transport.ev_charging', mcc: '5552', method: 'card', when: weekly(0.08), amount: spread(1_900, 0.3), payees: GB.charging },
  { id: 'friends', category: 'transfer.to_person', when: weekly(0.45), amount: spread(2_600, 0.6), payees: GB.friendsOut, method: 'instant' },
  { id: 'friends-back', category: 'transfer.from_person', when: weekly(0.3), amount: spread(2_200, 0.6), payees: GB.friendsIn, method: 'instant', income: true },
  cash(GB.atm, 0.2, 10_000),
  ...everyday(GB, { except: ['fuel', 'charging', 'garage', 'lottery'], often: { groceries: 2, pets: 0.3, toys: 0.05, transit: 0.8, cafes: 1.1, marketplace: 0.6 }, dear: 0.95 }),
]

const CLIENTS = [
  'BGC LUMEN STUDIOS LTD INV {n4}',
  'FPI OAKTREE MEDIA INV{n4}',
  'BGC PENDLE & ROWE LLP INVOICE {n4}',
  'FPI KITE EDUCATION CIC {n4}',
  'BGC NORTHERN GLASS PLC PO{n6}',
]
const NAMES = ['Lumen Studios Ltd', 'Oaktree Media', 'Pendle & Rowe LLP', 'Kite Education CIC', 'Northern Glass PLC']
const ON_BUSINESS: readonly Want[] = ['post', 'rail', 'taxi', 'cafes', 'electronics', 'apps', 'parking', 'books']

// prettier-ignore
const BUSINESS: readonly Habit[] = [
  { id: 'clients', category: 'income.self_employed', when: weekly(0.95, { weights: [0, 1, 1, 1, 1, 2, 0] }), amount: spread(108_000, 0.5), payees: NAMES.map((name, i) => ({ name, line: CLIENTS[i] ?? name })), method: 'transfer', income: true },
  { id: 'fiverr', category: 'income.self_employed', when: weekly(0.3), amount: spread(9_500, 0.5), payees: [{ name: 'Stripe Payments UK', line: 'STRIPE PAYMENTS UK STRIPE {a6}' }, { name: '', line: 'PAYONEER FIVERR {n8}' }], method: 'transfer', income: true },
  bill(card('adobe', 'leisure.software_cloud'), sameDay(2), steps(5_698, ['2026-02-01', 6_224]), ['', 'ADOBE CREATIVE CLOUD ADOBE.LY/BILL'], { mcc: '5817' }),
  bill(card('figma', 'leisure.software_cloud'), sameDay(12), exactly(1_200), ['', 'FIGMA.COM SAN FRANCISCO US'], { mcc: '5817' }),
  bill(card('workspace', 'leisure.software_cloud'), sameDay(1), exactly(1_380), ['', 'GOOGLE *WORKSPACE_RAMANA CC@GOOGLE.COM'], { mcc: '5817' }),
  bill(dd('indemnity', 'insurance.liability_legal'), monthly(16), steps(2_340, ['2026-03-01', 2_510]), ['Hiscox', 'DD HISCOX UNDERWRITING {#8}']),
  bill(dd('accountant', 'services.professional'), monthly(6), exactly(7_800), ['Crunch Accounting', 'DD CRUNCH ACCOUNTING {#7}']),
  bill(sent('hmrc-tax', 'tax.income_tax'), on('2025-01-30', '2025-07-30', '2026-01-29', '2026-07-30', '2027-01-28'), range(310_000, 420_000), ['HMRC Cumbernauld', 'FPO HMRC CUMBERNAULD {#10}K'], SINGLE),
  bill(dd('ni', 'tax.social_security'), monthly(10, { months: [1, 4, 7, 10] }), steps(4_485, ['2025-04-01', 4_550]), ['HMRC NI-DD', 'DD HMRC NI-DD {#9}']),
  bill(['fee', 'finance.account_fees', 'fee'], monthly(3), exactly(850), ['', 'MONTHLY BUSINESS TARIFF']),
  bill(card('desk', 'other.uncategorised'), weekly(0.2), spread(5_200, 0.6), ['', 'SQ *STUDIO N16 {a4}'], { mcc: '7399', recurring: false }),
  { id: 'us-fonts', category: 'leisure.software_cloud', mcc: '5817', method: 'card', when: weekly(0.15), amount: spread(3_100, 0.5), payees: [{ name: '', line: 'MYFONTS INC WOBURN US' }, { name: '', line: 'GITHUB, INC. SAN FRANCISCO US' }], abroad: { currency: 'USD', rate: 0.752, fee: 'NON-STERLING PURCHASE FEE' } },
  ...everyday(GB, { prefix: 'business-', only: ON_BUSINESS, often: { rail: 0.5, taxi: 0.4, cafes: 1, post: 0.4, apps: 0.2 } }),
]

export function priya(seed: number): Person['accounts'] {
  const life = createLife({ login: 'priya', country: 'GB', cities: ['LONDON', 'BRIGHTON', 'BRISTOL'], seed })
  const account = (key: string, name: string, number: string) =>
    ({ key, name, currency: 'GBP', number, iban: britishIban('PUFF', '000002', number) }) as const
  const current = life.open({
    ...account('priya-current', 'Personal', '55021873'),
    kind: 'current',
    limit: 150_000,
    opening: 196_540,
  })
  const business = life.open({
    ...account('priya-business', 'Business', '55021881'),
    kind: 'current',
    limit: 0,
    opening: 812_300,
  })
  const savings = life.open({
    ...account('priya-savings', 'Tax and Rainy Days', '55021899'),
    kind: 'savings',
    limit: 0,
    opening: 1_920_000,
  })
  life.live(current, HOME)
  life.live(business, BUSINESS)
  life.live(savings, [
    bill(sent('interest', 'income.interest_dividends'), monthly(28), range(1_900, 3_900), ['', 'INTEREST PAID'], {
      income: true,
    }),
  ])
  goWrong(life, current)
  for (const month of ALL_MONTHS.slice(1))
    life.move(business, current, {
      day: dayIn(month, 2),
      amount: 285_000,
      categories: ['transfer.internal', 'transfer.internal'],
      lines: ['TRANSFER TO P RAMANATHAN DRAWINGS', 'FROM P RAMANATHAN T/A PR DESIGN'],
      holder: HOLDER,
      recurring: 'drawings',
    })
  keepLevel(life, business, savings, {
    holder: HOLDER,
    low: 60_000,
    high: 900_000,
    lag: 1,
    lines: ['TAX POT', 'TAX POT RETURN'],
  })
  keepLevel(life, current, savings, {
    holder: HOLDER,
    low: 25_000,
    high: 260_000,
    blind: ['2026-04-21', '2026-04-28'],
    lines: ['TO SAVINGS', 'FROM SAVINGS'],
  })
  return life.seal()
}

function goWrong(life: Life, current: Book): void {
  refunds(life, current, 0.08)
  chargeback(current, pick(current, 'travel.flights', '2025-07-01'), {
    line: 'VISA DISPUTE TEMPORARY CREDIT',
    days: 12,
  })
  bounce(current, pick(current, 'insurance.other', '2026-05-10'), {
    back: 'RETURNED DD',
    fee: 'RETURNED ITEM CHARGE',
    charge: 350,
  })
  duplicate(current, pick(current, 'food.restaurants', '2026-08-01'))
  life.once(current, {
    day: '2026-05-05',
    amount: -1_228,
    category: 'finance.interest_overdraft',
    name: '',
    line: 'ARRANGED OVERDRAFT INTEREST',
    method: 'fee',
  })
  life.once(current, {
    day: '2025-12-29',
    amount: 15_000,
    category: 'transfer.cash_deposit',
    name: '',
    line: 'CASH PAID IN POST OFFICE LONDON {n4}',
    method: 'cash',
  })
  life.once(current, {
    day: '2025-11-14',
    amount: -68_000,
    category: 'travel.packages',
    name: '',
    line: 'TRAILFINDERS LTD LONDON GB',
    method: 'card',
    more: { mcc: '4722' },
  })
  life.once(current, {
    day: '2026-11-19',
    amount: -2_350,
    category: 'leisure.events_culture',
    name: '',
    line: 'TICKETMASTER UK 448120 LONDON',
    method: 'card',
    more: { booked: '2026-11-23', mcc: '7922' },
  })
}
