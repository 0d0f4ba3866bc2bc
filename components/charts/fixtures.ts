/** Two believable years of one household, the same every time, for the gallery and the tests. */
import type {
  BalanceForecastData, CashFlowData, CategoryTrendData, ForecastEvent, MoneyFlow, NetWorthData, SpendingCalendar, Subscription,
} from '@/lib/model/charts' // prettier-ignore
import { as, type CurrencyCode, type PlainDate } from '@/lib/model/ids'
import { dayAt, dayNumber } from './days'

export const EUR = as<CurrencyCode>('EUR')
export const TODAY = as<PlainDate>('2026-11-21')
const day = (text: string) => as<PlainDate>(text)
const now = dayNumber(TODAY)

/** Mulberry32: numbers from 0 to 1 that look random. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const MONTHS = [
  '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11',
] // prettier-ignore

const IN = [412_000, 318_452, 318_452, 331_200, 318_452, 318_452, 489_900, 318_452, 318_452, 324_452, 318_452, 324_447]
const OUT = [398_200, 262_300, 251_070, 284_990, 301_440, 342_100, 277_360, 296_020, 401_180, 268_700, 283_915, 145_690]

export const cashFlow: CashFlowData = {
  currency: EUR,
  months: MONTHS.map((month, index) => ({ month, in: IN[index]!, out: OUT[index]! })),
  running: '2026-11',
}

const detail = (id: string, label: string, minor: number) => ({ id, label, minor })

export const moneyFlow: MoneyFlow = {
  currency: EUR,
  from: day('2026-10-01'),
  to: day('2026-10-31'),
  sources: [
    detail('income.salary', 'Kontor Nord GmbH', 318_452),
    detail('income.rental', 'Rental income', 62_000),
    detail('income.benefits', 'Child benefit', 25_000),
    detail('income.interest', 'Interest', 1_862),
    detail('income.cashback', 'Cashback', 940),
  ],
  groups: [
    { group: 'housing', label: 'Housing', details: [detail('housing.rent', 'Rent', 124_000), detail('housing.repairs', 'Home repairs', 8_950)] },
    { group: 'food', label: 'Food and drink', details: [detail('food.groceries', 'Groceries', 41_280), detail('food.restaurants', 'Restaurants', 12_470), detail('food.cafes', 'Cafés', 4_310), detail('food.convenience_bakery', 'Bakery', 3_120)] },
    { group: 'utilities', label: 'Utilities', details: [detail('utilities.electricity', 'Electricity', 8_900), detail('utilities.internet', 'Internet', 3_999), detail('utilities.mobile', 'Mobile', 2_498)] },
    { group: 'transport', label: 'Transport', details: [detail('transport.public', 'Public transport', 5_800), detail('transport.fuel', 'Fuel', 9_640), detail('transport.rail_coach', 'Rail and coach', 7_120)] },
    { group: 'family', label: 'Children and family', details: [detail('family.childcare', 'Childcare', 29_000), detail('family.activities', 'Clubs and lessons', 6_400)] },
    { group: 'leisure', label: 'Leisure', details: [detail('leisure.video_streaming', 'Video streaming', 1_399), detail('leisure.events', 'Concerts and events', 8_900), detail('leisure.fitness', 'Fitness', 3_490)] },
    { group: 'insurance', label: 'Insurance', details: [detail('insurance.health', 'Health insurance', 9_870), detail('insurance.liability', 'Liability', 740)] },
    { group: 'shopping', label: 'Shopping', details: [detail('shopping.clothing', 'Clothing', 13_495), detail('shopping.electronics', 'Electronics', -5_495), detail('shopping.books', 'Books', 2_380)] },
    { group: 'wellbeing', label: 'Health and care', details: [detail('wellbeing.pharmacy', 'Pharmacy', 2_490)] },
    { group: 'tax', label: 'Tax and fees', details: [detail('tax.fines_fees', 'Fines', 3_060)] },
  ],
} // prettier-ignore

export const spendingTree = { currency: EUR, from: moneyFlow.from, to: moneyFlow.to, groups: moneyFlow.groups }

const MERCHANTS = ['REWE', 'Bäckerei Morgenrot', 'Deutsche Bahn', 'Zalando', 'Thé & Café Łódź', 'Stadtwerke Hafen']

export function calendar(days = 365): SpendingCalendar {
  const roll = dice(7)
  const from = now - days + 1
  return {
    currency: EUR,
    from: dayAt(from),
    to: TODAY,
    days: Array.from({ length: days }, (_, index) => {
      const [skip, size, merchant] = [roll(), roll(), roll()]
      const rent = dayAt(from + index).endsWith('-03') ? 124_000 : 0
      const spent = skip < 0.22 && rent === 0 ? 0 : Math.round(380 * Math.exp(size * 3.6)) + rent
      return { day: dayAt(from + index), spent, top: spent === 0 ? null : rent ? 'Hausverwaltung Lindenhof' : MERCHANTS[Math.floor(merchant * 6)]! }
    }),
  } // prettier-ignore
}

const USUAL: readonly (readonly [group: string, label: string, usual: number, swing: number])[] = [
  ['housing', 'Housing', 124_000, 0.06], ['food', 'Food and drink', 58_000, 0.35], ['transport', 'Transport', 21_000, 0.6],
  ['leisure', 'Leisure', 13_500, 0.9], ['shopping', 'Shopping', 17_000, 1.4], ['travel', 'Travel', 22_000, 2],
] // prettier-ignore

export function trend(): CategoryTrendData {
  const roll = dice(11)
  return {
    currency: EUR,
    running: '2026-11',
    months: MONTHS,
    series: USUAL.map(([group, label, usual, swing]) => ({
      group,
      label,
      spent: MONTHS.map((month) => Math.max(0, Math.round(usual * (1 + (roll() - 0.5) * swing) * (month === '2026-11' && group !== 'housing' ? 0.6 : 1)))),
    })),
  } // prettier-ignore
}

export function netWorth(): NetWorthData {
  const roll = dice(5)
  let [assets, liabilities] = [4_180_000, 2_140_000]
  return {
    currency: EUR,
    points: Array.from({ length: 53 }, (_, week) => {
      assets += Math.round((roll() - 0.36) * 120_000)
      liabilities -= Math.round(11_000 + roll() * 9_000)
      return { day: dayAt(now - (52 - week) * 7), assets, liabilities: Math.max(liabilities, 0) }
    }),
    rates: { source: 'European Central Bank', day: TODAY },
  }
}

export function forecast(): BalanceForecastData {
  const roll = dice(3)
  const on = (number: number, date: string) => dayAt(number).endsWith(date)
  const moves = (number: number): number =>
    (on(number, '-28') ? 318_452 : 0) - (on(number, '-03') ? 124_000 : 0) - (on(number, '-15') ? 9_870 : 0)
  let balance = 268_400
  const past = Array.from({ length: 60 }, (_, index) => {
    const number = now - 59 + index
    balance += moves(number) - Math.round(roll() * 9_600)
    return { day: dayAt(number), balance }
  })
  const today = balance
  let median = today
  const ahead = Array.from({ length: 60 }, (_, index) => {
    median += moves(now + index + 1) - 5_200
    const spread = Math.round(11_000 * Math.sqrt(index + 1))
    return { day: dayAt(now + index + 1), low: median - spread, median, high: median + Math.round(spread * 0.8) }
  })
  const event = ({ day }: { day: PlainDate }): ForecastEvent[] => {
    if (day.endsWith('-28')) return [{ day, kind: 'payday', label: 'Kontor Nord GmbH', minor: 318_452 }]
    if (day.endsWith('-03')) return [{ day, kind: 'bill', label: 'Hausverwaltung Lindenhof', minor: 124_000 }]
    if (day.endsWith('-15')) return [{ day, kind: 'bill', label: 'Krankenkasse Nord', minor: 9_870 }]
    return []
  }
  return { currency: EUR, past, ahead, events: ahead.flatMap(event) }
}

export const subscriptions: readonly Subscription[] = [
  { id: 'a', label: 'Netflix', currency: EUR, perYear: 16_788, next: day('2026-12-18'), prices: [{ day: day('2024-12-18'), minor: 999 }, { day: day('2025-07-18'), minor: 1_299 }, { day: day('2026-05-18'), minor: 1_399 }] },
  { id: 'b', label: 'Deutschlandticket', currency: EUR, perYear: 75_600, next: day('2026-12-01'), prices: [{ day: day('2024-12-01'), minor: 4_900 }, { day: day('2025-01-01'), minor: 5_800 }, { day: day('2026-01-01'), minor: 6_300 }] },
  { id: 'c', label: 'Sportverein Elbufer e.V.', currency: EUR, perYear: 41_880, next: day('2026-12-02'), prices: [{ day: day('2025-02-02'), minor: 3_490 }] },
  { id: 'd', label: 'Zeitung am Morgen, digital', currency: EUR, perYear: 23_880, next: null, prices: [{ day: day('2025-03-10'), minor: 2_490 }, { day: day('2026-03-10'), minor: 1_990 }] },
] // prettier-ignore
