/** Oliver: employee in Manchester, rents, keeps a pot, pays his card every month. */
import { GB } from './payees-gb.ts'
import { SELDOM, bill, cash, everyday } from './everyday.ts'
import type { Want } from './everyday.ts'
import { between, exactly, late, monthly, on, range, rounded, sameDay, spread, steps, weekly } from './habits.ts'
import type { Habit } from './habits.ts'
import { britishIban } from './iban.ts'
import { createLife } from './life.ts'
import { bounce, chargeback, duplicate, pick, refunds } from './mishaps.ts'
import { keepLevel, payCard, savePlan } from './routines.ts'
import type { Person } from './types.ts'

const ON_CARD: readonly Want[] = [
  'flights',
  'hotels',
  'games',
  'clothing',
  'electronics',
  'culture',
  'rail',
  'furniture',
  'delivery',
  'taxi',
]
const dd = (id: string, category: string) => [id, category, 'direct_debit'] as const
const sent = (id: string, category: string) => [id, category, 'transfer'] as const
const card = (id: string, category: string) => [id, category, 'card'] as const
/** Council tax has ten instalments; none in February and March. */
const TEN_MONTHS = [1, 4, 5, 6, 7, 8, 9, 10, 11, 12]

// prettier-ignore
const CURRENT: readonly Habit[] = [
  bill(sent('salary', 'income.salary'), late('2025-08', 4, monthly(28, { direction: 'before' })), steps(284_318, ['2025-04-01', 293_904], ['2026-04-01', 304_477]), ['Harrow & Finch Ltd', 'BGC HARROW & FINCH LTD SALARY'], { income: true, bankCode: 'SALA' }),
  bill(sent('rent', 'housing.rent'), monthly(1), steps(92_500, ['2025-09-01', 96_500]), ['Northgate Lettings', 'SO NORTHGATE LETTINGS FLAT 7 RENT']),
  bill(dd('council', 'tax.property_council'), monthly(1, { months: TEN_MONTHS }), steps(13_840, ['2025-04-01', 14_530], ['2026-04-01', 15_250]), ['Manchester City Council', 'DD MANCHESTER CC COUNCIL TAX {#8}']),
  bill(dd('energy', 'utilities.electricity'), monthly(5), steps(8_420, ['2025-01-01', 8_520], ['2025-04-01', 9_060], ['2025-07-01', 8_430], ['2025-10-01', 8_590], ['2026-01-01', 8_610], ['2026-04-01', 8_240], ['2026-07-01', 8_770], ['2026-10-01', 8_900]), ['Octopus Energy', 'DD OCTOPUS ENERGY A-{#8}']),
  bill(dd('water', 'utilities.water_waste'), monthly(12), steps(2_950, ['2025-04-01', 3_310], ['2026-04-01', 3_540]), ['United Utilities', 'DIRECT DEBIT PAYMENT TO UNITED UTILITIES REF {#10}']),
  bill(dd('tv', 'utilities.broadcast_fee'), monthly(2), steps(1_412, ['2025-04-01', 1_454], ['2026-04-01', 1_500]), ['TV Licence MBP', 'DD TV LICENCE MBP {#10}']),
  bill(dd('broadband', 'utilities.internet_tv'), monthly(18), steps(3_199, ['2025-04-01', 3_499], ['2026-04-01', 3_799]), ['BT Group PLC', 'DD BT GROUP PLC {#8}']),
  bill(card('mobile', 'utilities.mobile'), sameDay(21), exactly(1_000), ['', 'GIFFGAFF.COM UXBRIDGE GB'], { mcc: '4814' }),
  bill(dd('contents', 'insurance.home'), monthly(9), steps(1_124, ['2025-11-01', 1_207]), ['Aviva', 'DD AVIVA HOME INS {#9}']),
  bill(dd('life', 'insurance.life_pension'), monthly(14), exactly(1_286), ['Legal & General', 'DD LEGAL & GENERAL MI {#10}']),
  bill(dd('gym', 'leisure.fitness'), monthly(3), steps(2_299, ['2026-01-01', 2_499]), ['PureGym Ltd', 'DD PUREGYM LTD {#8}']),
  bill(dd('student', 'finance.loan_repayment'), between('2024-12-01', '2026-06-30', monthly(16)), exactly(14_288), ['Zopa Bank', 'DD ZOPA BANK LOAN {#8}']),
  bill(dd('bnpl', 'finance.bnpl'), between('2025-11-25', '2026-02-28', monthly(27)), exactly(3_950), ['Clearpay', 'DIRECT DEBIT PAYMENT TO CLEARPAY REF {#8}']),
  bill(dd('isa', 'savings.investments'), monthly(6), steps(7_500, ['2026-04-06', 10_000]), ['Vanguard', 'DD VANGUARD AM UK S&S ISA {#7}']),
  bill(dd('shelter', 'services.charity'), monthly(20), exactly(800), ['Shelter', 'DD SHELTER {#8}']),
  bill(card('lottery', 'leisure.gambling'), monthly(7), exactly(1_000), ['', 'NATIONAL LOTTERY INTERACTIVE WATFORD'], { mcc: '7995' }),
  bill(sent('bonus', 'income.bonus'), on('2025-03-28', '2026-03-27'), steps(98_000, ['2026-01-01', 121_500]), ['Harrow & Finch Ltd', 'BGC HARROW & FINCH LTD ANNUAL BONUS'], { income: true, ...SELDOM }),
  bill(sent('interest', 'income.cashback'), monthly(19), range(240, 1_150), ['', 'ALBION REWARDS CASHBACK'], { income: true, recurring: false }),
  bill(sent('expenses', 'income.reimbursement'), weekly(0.12), spread(4_300, 0.5), ['Harrow & Finch Ltd', 'BGC HARROW & FINCH EXPENSES {n5}'], { income: true, recurring: false }),
  bill(sent('hmrc', 'income.tax_refund'), on('2025-07-10', '2026-07-16'), range(9_000, 31_000), ['HMRC', 'FPI HMRC PAYE REFUND {#9}'], { income: true, recurring: false }),
  bill(card('prescription', 'wellbeing.doctor'), weekly(0.05), spread(4_900, 0.3), ['', 'BUPA HEALTH CTR MANCHESTER GB'], { mcc: '8011', recurring: false }),
  bill(card('dentist', 'wellbeing.dentist'), on('2025-01-22', '2025-07-16', '2026-01-28', '2026-07-22'), exactly(7_330), ['', 'MYDENTIST MANCHESTER GB'], { mcc: '8021', recurring: false }),
  bill(card('fine', 'tax.fines_fees'), on('2025-10-13', '2026-08-12'), range(3_500, 9_450), ['', 'HM PASSPORT OFFICE DURHAM GB'], { mcc: '9399', recurring: false }),
  bill(card('wallet', 'transfer.wallet_topup'), weekly(0.12), rounded(1_000, 3_000, 500), ['', 'REVOLUT**{n4}* LONDON GB'], { mcc: '6540', recurring: false }),
  bill(['atm-fee', 'finance.card_atm_fees', 'fee'], weekly(0.1), exactly(199), ['', 'NOTEMACHINE ATM OPERATOR CHARGE'], { recurring: false }),
  { id: 'friends', category: 'transfer.to_person', when: weekly(0.8), amount: spread(1_900, 0.6), payees: GB.friendsOut, method: 'instant' },
  { id: 'friends-back', category: 'transfer.from_person', when: weekly(0.5), amount: spread(1_700, 0.6), payees: GB.friendsIn, method: 'instant', income: true },
  cash(GB.atm, 0.35, 8_000),
  ...everyday(GB, { except: [...ON_CARD, 'toys', 'pets', 'fuel', 'garage', 'charging', 'lottery'], often: { transit: 1.6, cafes: 2, bars: 0.6, groceries: 2.7 }, dear: 0.9 }),
]

// prettier-ignore
const CARD: readonly Habit[] = [
  ...everyday(GB, { only: ON_CARD, dear: 0.85, often: { delivery: 0.9, taxi: 0.5, rail: 0.4 } }),
  bill(card('netflix', 'leisure.video_streaming'), sameDay(14), steps(1_099, ['2025-02-01', 1_299]), ['Netflix', 'NETFLIX.COM LONDON GB'], { mcc: '4899' }),
  bill(card('disney', 'leisure.video_streaming'), between('2025-06-01', '2026-05-31', sameDay(26)), exactly(899), ['', 'DISNEY PLUS LONDON'], { mcc: '4899' }),
  bill(card('spotify', 'leisure.music_audio'), sameDay(4), steps(1_199, ['2026-01-01', 1_299]), ['', 'SPOTIFY P{a8} LONDON GB'], { mcc: '5815' }),
  bill(card('icloud', 'leisure.software_cloud'), sameDay(24), exactly(299), ['', 'APPLE.COM/BILL CORK IE'], { mcc: '5818' }),
  bill(card('guardian', 'shopping.books_media'), sameDay(11), exactly(1_200), ['', 'GUARDIAN NEWS SUBS LONDON'], { mcc: '5994' }),
  { id: 'lisbon', category: 'food.restaurants', mcc: '5812', method: 'card', when: on('2025-08-09', '2025-08-10', '2025-08-10', '2025-08-11', '2026-07-18', '2026-07-19', '2026-07-20'), amount: spread(2_900, 0.4), payees: [{ name: '', line: 'CERVEJARIA RAMIRO LISBOA PT' }, { name: '', line: 'TASCA DO CHICO LISBOA' }], abroad: { currency: 'EUR', rate: 0.86, fee: 'NON-STERLING TRANSACTION FEE' } },
  { id: 'lisbon-trams', category: 'transport.public', mcc: '4111', method: 'card', when: on('2025-08-09', '2025-08-11', '2026-07-18', '2026-07-20'), amount: spread(650, 0.3), payees: [{ name: '', line: 'METROPOLITANO DE LISBOA PT' }], abroad: { currency: 'EUR', rate: 0.86, fee: 'NON-STERLING TRANSACTION FEE' } },
]

export function oliver(seed: number): Person['accounts'] {
  const life = createLife({
    login: 'oliver',
    country: 'GB',
    cities: ['MANCHESTER', 'LONDON', 'LEEDS', 'STOCKPORT'],
    seed,
  })
  const account = (key: string, name: string, number: string) =>
    ({ key, name, currency: 'GBP', number, iban: britishIban('DEMO', '000001', number) }) as const
  const current = life.open({
    ...account('oliver-current', 'Current Account', '12345678'),
    kind: 'current',
    limit: 100_000,
    opening: 121_877,
  })
  const pot = life.open({
    ...account('oliver-pot', 'Rainy Day Pot', '12345679'),
    kind: 'savings',
    limit: 0,
    opening: 310_000,
  })
  const card = life.open({
    ...account('oliver-card', 'Credit Card', '12345680'),
    kind: 'card',
    limit: 300_000,
    opening: -21_990,
  })
  life.live(current, CURRENT)
  life.live(card, CARD)
  for (const book of [current, card]) refunds(life, book, 0.09)
  chargeback(card, pick(card, 'shopping.electronics', '2025-09-01'), { line: 'DISPUTED TRANSACTION CREDIT', days: 19 })
  bounce(current, pick(current, 'leisure.fitness', '2025-12-01'), {
    back: 'UNPAID DIRECT DEBIT',
    fee: 'UNPAID ITEM FEE',
    charge: 500,
  })
  duplicate(card, pick(card, 'food.fast_food_delivery', '2026-03-01'))
  life.once(current, {
    day: '2026-11-18',
    amount: -4_215,
    category: 'food.restaurants',
    name: '',
    line: 'WAGAMAMA 214 MANCHESTER GB',
    method: 'card',
    more: { booked: '2026-11-23', pendingAmount: -3_832 },
  })
  life.once(card, {
    day: '2026-11-19',
    amount: -12_900,
    category: 'travel.lodging',
    name: '',
    line: 'PREMIER INN 44018822 LEEDS',
    method: 'card',
    more: { booked: null, vanishes: '2026-11-24', mcc: '7011' },
  })
  life.once(card, {
    day: '2026-11-20',
    amount: -3_499,
    category: 'shopping.clothing',
    name: '',
    line: 'ASOS.COM LONDON GB',
    method: 'card',
    more: { booked: '2026-11-23', mcc: '5651' },
  })
  life.once(current, {
    day: '2026-02-06',
    amount: -2_600,
    category: 'transfer.to_person',
    name: 'Zoë Nič-Björnsdóttir',
    line: 'FASTER PAYMENT TO ZOË NIČ-BJÖRNSDÓTTIR REF 🎂 birthday kitty for Sam — cake, candles, balloons, prosecco and the karaoke booth, settle up x',
    method: 'instant',
  })
  life.live(pot, [
    bill(
      ['pot-interest', 'income.interest_dividends', 'transfer'],
      monthly(1),
      range(610, 1_480),
      ['', 'GROSS INTEREST'],
      { income: true },
    ),
  ])
  payCard(life, current, card, {
    day: 15,
    holder: 'Oliver Penhale',
    lines: ['DD ALBION CREDIT CARD', 'PAYMENT RECEIVED - THANK YOU'],
  })
  savePlan(life, current, pot, {
    day: 29,
    amount: exactly(15_000),
    holder: 'Oliver Penhale',
    lines: ['SO RAINY DAY POT', 'SO FROM O PENHALE'],
  })
  keepLevel(life, current, pot, {
    holder: 'Oliver Penhale',
    low: 20_000,
    high: 190_000,
    lag: 1,
    blind: ['2025-10-20', '2025-10-27'],
    lines: ['TRANSFER TO POT', 'TRANSFER FROM POT'],
  })
  return life.seal()
}
