/** Mihai: student in Timișoara; money is short before the month is over, and being short costs. */
import type { Book } from './book.ts'
import { SELDOM, bill, cash, everyday } from './everyday.ts'
import { between, exactly, monthly, on, range, sameDay, spread, steps, weekly } from './habits.ts'
import type { Habit } from './habits.ts'
import { romanianIban } from './iban.ts'
import { createLife } from './life.ts'
import type { Life, Single } from './life.ts'
import { bounce, pick, refunds } from './mishaps.ts'
import { RO } from './payees-ro.ts'
import { chargeOverdraft, helpOut } from './routines.ts'
import type { Person } from './types.ts'

const dd = (id: string, category: string) => [id, category, 'direct_debit'] as const
const sent = (id: string, category: string) => [id, category, 'transfer'] as const
const card = (id: string, category: string) => [id, category, 'card'] as const
const SINGLE = { recurring: false }
/** From October to July; grants are not paid in the long holidays. */
const TERM = [1, 2, 3, 4, 5, 6, 7, 10, 11, 12]

// prettier-ignore
const CURENT: readonly Habit[] = [
  bill(sent('parents', 'transfer.from_person'), monthly(1), steps(85_000, ['2025-10-01', 90_000]), ['Dumitru Vlădescu', 'Incasare DUMITRU VLADESCU pentru luna asta'], { income: true, person: true }),
  bill(sent('grant', 'income.benefits'), monthly(20, { months: TERM }), steps(52_000, ['2025-10-01', 54_500]), ['Universitatea de Vest Timișoara', 'Incasare bursa {month} UVT'], { income: true }),
  bill(sent('job', 'income.salary'), between('2025-03-01', '2027-05-31', monthly(15, { direction: 'before' })), steps(61_400, ['2026-02-01', 66_250]), ['Cafeneaua Unirii SRL', 'Incasare salariu part time {month}'], { income: true }),
  bill(sent('dorm', 'housing.rent'), monthly(5, { months: TERM }), steps(31_000, ['2025-10-01', 34_500]), ['Universitatea de Vest Timișoara', 'Plata regie camin 12C {month}']),
  bill(dd('mobile', 'utilities.mobile'), monthly(9), exactly(2_590), ['Digi Romania SA', 'Plata factura DIGI MOBIL {#9}']),
  bill(sent('fees', 'family.education'), on('2025-02-20', '2025-10-16', '2026-02-19', '2026-10-15', '2027-02-18'), exactly(90_000), ['Universitatea de Vest Timișoara', 'Plata taxa scolarizare sem {n1} UVT'], SELDOM),
  bill(dd('gym', 'leisure.fitness'), between('2025-01-15', '2026-12-31', monthly(11)), exactly(11_900), ['Sala Forte SRL', 'Abonament SALA FORTE student {#6}']),
  bill(dd('laptop', 'finance.bnpl'), between('2025-11-15', '2026-08-31', monthly(18)), exactly(21_450), ['Rate Ușoare IFN SA', 'Rata {#8} laptop RATE USOARE IFN']),
  bill(card('spotify', 'leisure.music_audio'), sameDay(8), steps(1_349, ['2025-09-01', 1_499]), ['', 'POS {dm} SPOTIFY P{a8} STOCKHOLM SE'], { mcc: '5815' }),
  bill(card('netflix', 'leisure.video_streaming'), between('2025-10-01', '2026-05-31', sameDay(17)), exactly(2_999), ['', 'POS {dm} NETFLIX.COM AMSTERDAM NL'], { mcc: '4899' }),
  bill(['fee', 'finance.account_fees', 'fee'], monthly(30, { direction: 'before' }), steps(500, ['2026-01-01', 700]), ['', 'Comision administrare cont {month}']),
  bill(['sms-fee', 'finance.account_fees', 'fee'], monthly(30, { direction: 'before' }), exactly(250), ['', 'Comision serviciu alerte SMS {month}']),
  bill(['atm-fee', 'finance.card_atm_fees', 'fee'], weekly(0.2), exactly(500), ['', 'Comision retragere numerar ATM alta banca'], SINGLE),
  bill(card('betting', 'leisure.gambling'), weekly(0.25, { weights: [2, 0, 0, 0, 0, 1, 3] }), range(1_000, 3_000), ['', 'POS {dm} SUPERBET {n8} BUCURESTI'], { mcc: '7995', recurring: false }),
  { id: 'friends', category: 'transfer.to_person', when: weekly(0.7), amount: spread(3_200, 0.5), payees: RO.friendsOut, method: 'instant', person: true },
  { id: 'friends-back', category: 'transfer.from_person', when: weekly(0.6), amount: spread(3_400, 0.5), payees: RO.friendsIn, method: 'instant', person: true, income: true },
  { id: 'budapest', category: 'food.bars', mcc: '5813', method: 'card', when: on('2025-11-08', '2025-11-09', '2026-05-02'), amount: spread(7_200, 0.4), payees: [{ name: '', line: 'POS {dm} SZIMPLA KERT BUDAPEST HU' }], abroad: { currency: 'HUF', rate: 0.0126, fee: 'Comision conversie valutara' } },
  cash(RO.atm, 0.45, 15_000),
  ...everyday(RO, { except: ['flights', 'hotels', 'furniture', 'diy', 'fuel', 'charging', 'garage', 'parking', 'optician', 'otherShop', 'lottery', 'toys', 'pets', 'care', 'electronics'], dear: 2.3, line: 'POS {dm} {}', busy: 0.4, often: { groceries: 2.2, delivery: 1.2, bakery: 1.3, bars: 0.6, transit: 0.7, taxi: 0.4 } }),
]

// prettier-ignore
const ONCE: readonly Single[] = [
  { day: '2025-07-21', amount: 120_000, category: 'transfer.cash_deposit', name: '', line: 'Depunere numerar MFM {n6} TIMISOARA', method: 'cash' },
  { day: '2025-08-19', amount: 90_000, category: 'income.salary', name: 'Litoral Sezon SRL', line: 'Incasare salariu sezon estival LITORAL SEZON SRL', method: 'transfer' },
  { day: '2026-08-18', amount: 110_000, category: 'income.salary', name: 'Litoral Sezon SRL', line: 'Incasare salariu sezon estival LITORAL SEZON SRL', method: 'transfer' },
  { day: '2026-11-18', amount: -3_740, category: 'food.fast_food_delivery', name: '', line: 'POS 18.11 TAZZ.RO*884120 CLUJ-NAPOCA', method: 'card', more: { booked: '2026-11-23', pendingAmount: -3_990, mcc: '5814' } },
  { day: '2026-11-19', amount: -2_180, category: 'food.groceries', name: '', line: 'POS 19.11 PROFI ROM FOOD 4417 TIMISOARA RO', method: 'card', more: { booked: '2026-11-23', mcc: '5411' } },
  { day: '2026-11-20', amount: -5_000, category: 'transport.taxi_ride', name: '', line: 'POS 20.11 BOLT.EU/O/2611200931 TALLINN EE', method: 'card', more: { booked: null, vanishes: '2026-11-24', mcc: '4121' } },
]

function goWrong(life: Life, curent: Book): void {
  refunds(life, curent, 0.1)
  for (const from of ['2025-06-01', '2026-04-01'])
    bounce(curent, pick(curent, 'leisure.fitness', from), {
      back: 'Returnare debitare directa lipsa disponibil',
      fee: 'Comision refuz debitare directa',
      charge: 1_500,
    })
  for (const single of ONCE) life.once(curent, single)
}

export function mihai(seed: number): Person['accounts'] {
  const life = createLife({ login: 'mihai', country: 'RO', cities: ['TIMISOARA', 'ARAD', 'LUGOJ'], seed })
  const number = '0000000000007345'
  const curent = life.open({
    key: 'mihai-curent',
    name: 'Cont curent student',
    kind: 'current',
    currency: 'RON',
    number,
    iban: romanianIban('DEMC', number),
    limit: 150_000,
    opening: 44_120,
  })
  life.live(curent, CURENT)
  goWrong(life, curent)
  helpOut(life, curent, {
    low: -95_000,
    amount: 60_000,
    category: 'transfer.from_person',
    name: 'Dumitru Vlădescu',
    line: 'Incasare DUMITRU VLADESCU ajutor, sa nu se afle mama',
    method: 'transfer',
    person: true,
  })
  chargeOverdraft(life, curent, { yearly: 0.179, name: '', line: 'Dobanda descoperit de cont {month}' })
  return life.seal()
}
