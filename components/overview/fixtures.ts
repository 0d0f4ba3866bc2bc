/** What the overview's slower parts find, for the gallery and the tests: there at once. */
import type { SpendingPaceData } from '@/lib/model/charts'
import { as, type AccountId, type PlainDate } from '@/lib/model/ids'
import type { ForesightView, InsightsView } from '@/lib/model/insight'
import type { OutlookView } from '@/lib/model/outlook'
import { EUR, eurMoney as eur } from '../fixtures'

const day = (text: string) => as<PlainDate>(text)

export const insights: InsightsView = {
  cards: [
    { id: 'a'.repeat(24), kind: 'price_rise', name: 'Streamflix', from: eur(1_299), to: eur(1_499), date: day('2026-11-04'), yearly: eur(2_400), entries: { q: 'Streamflix', direction: 'out' } },
    { id: 'b'.repeat(24), kind: 'duplicate_charge', name: 'Bäckerei Morgenrot', amount: eur(480), date: day('2026-11-19'), count: 2, entries: { q: 'Bäckerei Morgenrot' } },
    { id: 'c'.repeat(24), kind: 'high_category', group: 'food', month: '2026-11', spent: eur(61_214), usual: eur(42_000), entries: { category: 'food' } },
  ],
  lowBalances: [
    { accountId: as<AccountId>('giro-4417'), accountName: 'Nordlicht Giro', date: day('2026-12-03'), balance: eur(-12_400), likelihood: 'likely' },
  ],
} // prettier-ignore

export const outlook: OutlookView = {
  today: day('2026-11-21'),
  items: [],
  soon: [
    { name: 'Hausverwaltung Lindenhof', date: day('2026-12-01'), amount: eur(-124_000), categoryId: 'housing.rent' },
    { name: 'Kontor Nord GmbH', date: day('2026-11-28'), amount: eur(318_452), categoryId: 'income.salary' },
  ],
  payday: [{ left: eur(212_040), day: day('2026-11-28'), days: 7, due: 3 }],
  subscriptions: [],
  monthly: [eur(-182_040)],
}

const adding = (perDay: number, days: number) => Array.from({ length: days }, (_, at) => perDay * (at + 1))

export const paces: readonly SpendingPaceData[] = [
  { currency: EUR, month: '2026-11', today: day('2026-11-21'), soFar: adding(6_940, 21), usual: adding(8_120, 30), months: 6 },
] // prettier-ignore

export const foresight: ForesightView = { insights, outlook, paces }

export const early = { foresight: () => foresight }
