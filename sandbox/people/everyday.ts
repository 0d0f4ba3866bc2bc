/** What everybody buys now and then, in every country: how often a week, when, and for how much. */
import { FESTIVE, SHOPPING_DAYS, SUMMER, WEEKENDS, WORKDAYS, rounded, spread, weekly } from './habits.ts'
import type { Habit, Payee, Season } from './habits.ts'

type Row = readonly [
  category: string,
  mcc: string,
  timesAWeek: number,
  /** Median in minor units and sigma of its logarithm. */
  median: number,
  sigma: number,
  weights?: readonly number[],
  season?: Season,
]

const ROWS = {
  groceries: ['food.groceries', '5411', 2.5, 3_100, 0.55, SHOPPING_DAYS, { 12: 1.2 }],
  bakery: ['food.convenience_bakery', '5462', 1, 480, 0.4, WEEKENDS],
  cafes: ['food.cafes', '5814', 1.6, 430, 0.25, WORKDAYS],
  restaurants: ['food.restaurants', '5812', 0.7, 3_400, 0.45, WEEKENDS, FESTIVE],
  delivery: ['food.fast_food_delivery', '5814', 0.6, 2_100, 0.35, WEEKENDS],
  bars: ['food.bars', '5813', 0.25, 1_900, 0.5, [1, 0, 0, 1, 2, 5, 6]],
  drinks: ['food.alcohol_tobacco', '5921', 0.12, 1_700, 0.4],
  transit: ['transport.public', '4111', 0.2, 380, 0.3],
  rail: ['transport.rail_coach', '4112', 0.25, 4_200, 0.5, WEEKENDS, SUMMER],
  taxi: ['transport.taxi_ride', '4121', 0.2, 1_600, 0.35, WEEKENDS],
  fuel: ['transport.fuel', '5541', 0, 6_200, 0.2],
  charging: ['transport.ev_charging', '5552', 0, 1_900, 0.3],
  parking: ['transport.parking_tolls', '7523', 0.1, 520, 0.5],
  garage: ['transport.vehicle_service', '7538', 0, 24_000, 0.5],
  sharing: ['transport.hire_micromobility', '7512', 0.12, 1_200, 0.5],
  marketplace: ['shopping.marketplace', '5999', 0.75, 2_700, 0.7, undefined, FESTIVE],
  clothing: ['shopping.clothing', '5651', 0.3, 5_200, 0.5, SHOPPING_DAYS, FESTIVE],
  electronics: ['shopping.electronics', '5732', 0.07, 9_500, 0.7, SHOPPING_DAYS, FESTIVE],
  store: ['shopping.general_store', '5311', 0.12, 1_900, 0.6, SHOPPING_DAYS, FESTIVE],
  books: ['shopping.books_media', '5942', 0.13, 1_800, 0.4, SHOPPING_DAYS, FESTIVE],
  sports: ['shopping.sports_hobby', '5941', 0.1, 3_900, 0.5, SHOPPING_DAYS],
  flowers: ['shopping.gifts_flowers', '5992', 0.1, 2_600, 0.3, undefined, FESTIVE],
  otherShop: ['shopping.other', '5944', 0.06, 4_500, 0.6, SHOPPING_DAYS, FESTIVE],
  diy: ['housing.repairs_diy', '5200', 0.08, 3_300, 0.6, SHOPPING_DAYS],
  furniture: ['housing.furnishing', '5712', 0.06, 8_900, 0.7, SHOPPING_DAYS],
  pharmacy: ['wellbeing.pharmacy', '5912', 0.25, 1_450, 0.45],
  drugstore: ['wellbeing.beauty', '5977', 0.35, 1_700, 0.4, SHOPPING_DAYS],
  hair: ['wellbeing.beauty', '7230', 0.12, 4_200, 0.25, SHOPPING_DAYS],
  optician: ['wellbeing.optician', '8043', 0.02, 8_900, 0.5],
  care: ['wellbeing.other', '7211', 0.05, 3_500, 0.4],
  games: ['leisure.games', '5816', 0.06, 2_400, 0.6, WEEKENDS],
  culture: ['leisure.events_culture', '7832', 0.2, 2_800, 0.5, WEEKENDS],
  fun: ['leisure.other', '7933', 0.08, 2_200, 0.4, WEEKENDS],
  lottery: ['leisure.gambling', '7995', 0, 900, 0.5],
  apps: ['leisure.software_cloud', '5818', 0.06, 599, 0.4],
  flights: ['travel.flights', '4511', 0.05, 15_500, 0.4, undefined, SUMMER],
  hotels: ['travel.lodging', '7011', 0.06, 19_800, 0.5, undefined, SUMMER],
  pets: ['family.pets', '5995', 0, 3_100, 0.5],
  toys: ['family.kids', '5945', 0, 2_900, 0.5, SHOPPING_DAYS, FESTIVE],
  post: ['services.postal_courier', '9402', 0.07, 620, 0.4, WORKDAYS],
  unclear: ['other.uncategorised', '7399', 0.7, 1_900, 0.8],
} as const satisfies Readonly<Record<string, Row>>

export type Want = keyof typeof ROWS
/** What a country's people do not buy, or not with the card, is left out. */
export type Shops = Readonly<Partial<Record<Want, readonly Payee[]>>>

export interface Taste {
  /** How often instead of the usual, per week. */
  readonly often?: Partial<Record<Want, number>>
  /** How dear, as a factor. */
  readonly dear?: number
  /** How often all of it, as a factor. */
  readonly busy?: number
  /** Only these; all by default. */
  readonly only?: readonly Want[]
  readonly except?: readonly Want[]
  /** Begins the ids, so that two accounts of a person can share a table. */
  readonly prefix?: string
  /** How the bank prints the shop, which stands for `{}`; by default it prints just that. */
  readonly line?: string
  /** By card, or as told. */
  readonly by?: Pick<Habit, 'method' | 'rail'>
}

/** Payments for all that a person wants, by card if nothing else is said. */
export function everyday(
  shops: Shops,
  { often = {}, dear = 1, busy = 1, only, except = [], prefix = '', line = '{}', by = { method: 'card' } }: Taste = {},
): readonly Habit[] {
  // Object.keys forgets that it knows the keys.
  const wanted = (only ?? (Object.keys(ROWS) as Want[])).filter((want) => !except.includes(want))
  return wanted.flatMap((want): readonly Habit[] => {
    const payees = shops[want]
    if (!payees) return []
    const [category, mcc, times, median, sigma, weights, season]: Row = ROWS[want]
    return [
      {
        id: `${prefix}${want}`,
        category,
        ...(by.method === 'card' && { mcc }),
        ...by,
        payees: payees.map((payee) => ({ ...payee, line: line.replace('{}', payee.line) })),
        when: weekly((often[want] ?? times) * busy, { ...(weights && { weights }), ...(season && { season }) }),
        amount: spread(median * dear, sigma),
      },
    ]
  })
}

/** Notes from the machine. */
export const cash = (payees: readonly Payee[], timesAWeek: number, most = 20_000): Habit => ({
  id: 'cash',
  category: 'transfer.cash_withdrawal',
  mcc: '6011',
  method: 'cash',
  payees,
  when: weekly(timesAWeek),
  amount: rounded(2_000, most, 1_000),
})

type Method = Habit['method']
type Extra = Partial<Pick<Habit, 'income' | 'bankCode' | 'mcc' | 'rail' | 'person'>> & {
  readonly recurring?: boolean
  readonly series?: boolean
}

/** What comes once or twice a year by contract, by law or as agreed pay: a series, though no bank marks it as recurring. */
export const SELDOM = { recurring: false, series: true } as const

/** A contract: one payee, and a stream that a detector should find unless `recurring` is false. */
export const bill = (
  [id, category, method]: readonly [id: string, category: string, method: Method],
  when: Habit['when'],
  amount: Habit['amount'],
  [name, line]: readonly [name: string, line: string],
  extra: Extra = {},
): Habit => ({ id, category, method, when, amount, payees: [{ name, line }], recurring: true, ...extra })
