/** What was noticed, for the person's eyes: at most three cards that they have not put away, and accounts that run low. */
import { createHash } from 'node:crypto'
import type { InsightCard } from '../insight/cards.ts'
import { dayInMonth, monthNumber, plusDays } from '../insight/days.ts'
import { NotFoundError } from '../model/errors.ts'
import { as, type CurrencyCode, type PlainDate, type Viewer } from '../model/ids.ts'
import type { InsightsView, InsightView, LowBalanceView } from '../model/insight.ts'
import type { FeedFilter } from '../model/view.ts'
import type { Parts } from './parts.ts'
import type { StoredAccount } from './store.ts'
import type { Studies } from './study.ts'

const MOST_CARDS = 3
/** A duplicate is charged within days, and comes back within weeks. */
const AROUND_DAYS = 3

/** @param dismissed ids of what the person has put away. */
export function insightsOf(
  cards: readonly InsightCard[],
  accounts: readonly StoredAccount[],
  dismissed: readonly string[],
): InsightsView {
  const away = new Set(dismissed)
  return {
    cards: cards.flatMap(viewOf).filter(({ id }) => !away.has(id)).slice(0, MOST_CARDS), // prettier-ignore
    lowBalances: cards.flatMap((card) => lowBalanceOf(card, accounts)),
  }
}

/** @throws {NotFoundError} for what the person has no insight of. */
export async function dismissInsight(parts: Parts, studies: Studies, viewer: Viewer, id: string): Promise<void> {
  const { cards } = await studies(viewer)
  if (!cards.some(({ key }) => idOf(key) === id)) throw new NotFoundError('insight')
  await parts.store.dismissals.add(viewer.userId, id, parts.now())
}

const idOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 24)

/** Consents that end and accounts that run low are told above the page, not as a card. */
function viewOf(card: InsightCard): readonly InsightView[] {
  const id = idOf(card.key)
  switch (card.kind) {
    case 'price_rise': {
      const money = moneyIn(card.currency)
      const { kind, name, date } = card
      return [{ id, kind, name, date, from: money(card.from), to: money(card.to), yearly: money(card.yearly), entries: { q: words(name), direction: 'out' } }] // prettier-ignore
    }
    case 'duplicate_charge':
    case 'refund_missing': {
      const { kind, name, date, accountId, currency, rows } = card
      const entries: FeedFilter = { account: accountId, q: words(name), from: plusDays(date, -AROUND_DAYS), to: plusDays(date, AROUND_DAYS) } // prettier-ignore
      return [{ id, kind, name, date, amount: { minor: card.amount, currency }, count: rows.length, entries }]
    }
    case 'new_recurring': {
      const { kind, name, cadence, first, amount, currency } = card
      return [{ id, kind, name, cadence, first, amount: { minor: amount, currency }, entries: { q: words(name), direction: 'out' } }] // prettier-ignore
    }
    case 'high_category': {
      const { kind, group, month, spent, usual, currency } = card
      const money = moneyIn(currency)
      return [{ id, kind, group, month, spent: money(spent), usual: money(usual), entries: { category: group, currency, ...daysOf(month) } }] // prettier-ignore
    }
    case 'fx_fees': {
      const { kind, month, amount, currency, count } = card
      return [{ id, kind, month, amount: { minor: amount, currency }, count, entries: { category: 'finance.fx_fees', currency, ...daysOf(month) } }] // prettier-ignore
    }
    case 'salary_late': {
      const { kind, name, expected, days, amount, currency } = card
      return [{ id, kind, name, expected, days, amount: { minor: amount, currency }, entries: { q: words(name), direction: 'in' } }] // prettier-ignore
    }
    case 'low_balance':
    case 'consent_expiring':
      return []
  }
}

function lowBalanceOf(card: InsightCard, accounts: readonly StoredAccount[]): readonly LowBalanceView[] {
  if (card.kind !== 'low_balance') return []
  const { accountId, date, balance, likelihood } = card
  const account = accounts.find(({ id }) => id === accountId)
  if (!account) return []
  return [{ accountId, accountName: account.name, date, likelihood, balance: { minor: balance, currency: account.currency } }] // prettier-ignore
}

const moneyIn = (currency: CurrencyCode) => (minor: number) => ({ minor, currency })

/** Plain words for the search: what stands between them might mean something to it. */
const words = (name: string): string => name.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()

function daysOf(month: string): { readonly from: PlainDate; readonly to: PlainDate } {
  const first = as<PlainDate>(`${month}-01`)
  return { from: first, to: dayInMonth(monthNumber(first), 31) }
}
