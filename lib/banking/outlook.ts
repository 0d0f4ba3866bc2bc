/** What comes again: recurring payments found in what is held, what of them is due next, and what they cost a year. */
import type { RecurringItem } from '../insight/recurring.ts'
import { datedItems, leftUntilPayday } from '../insight/payday.ts'
import { plusDays } from '../insight/days.ts'
import type { Subscription } from '../model/charts.ts'
import type { CurrencyCode, PlainDate } from '../model/ids.ts'
import type { Cadence, OutlookView, RecurringView } from '../model/outlook.ts'
import type { StoredAccount } from './store.ts'
import type { Study } from './study.ts'
import { shownBalance } from './views.ts'

const SOON_DAYS = 14

const A_YEAR: Readonly<Record<Cadence, number>> = {
  weekly: 52, fortnightly: 26, monthly: 12, bimonthly: 6, quarterly: 4, halfyearly: 2, yearly: 1,
} // prettier-ignore

export function outlookOf({ today, items }: Study, accounts: readonly StoredAccount[]): OutlookView {
  const nameOf = new Map(accounts.map(({ id, name }) => [id, name]))
  const byKey = new Map(items.map((item) => [item.key, item]))
  return {
    today,
    items: items.map((item) => viewOf(item, nameOf.get(item.accountId) ?? '')),
    soon: datedItems(items, today, plusDays(today, SOON_DAYS)).map(({ key, name, date, amount }) => ({
      name,
      date,
      amount: { minor: amount, currency: byKey.get(key)!.currency },
      categoryId: byKey.get(key)!.categoryId,
    })),
    payday: paydaysOf(items, accounts, today),
    subscriptions: items
      .filter(isSubscription)
      .map(subscriptionOf)
      .toSorted((a, b) => b.perYear - a.perYear),
    monthly: monthlyOf(items),
  }
}

const isSubscription = ({ type, status, direction, amountKind }: RecurringItem): boolean =>
  direction === 'out' && status !== 'ended' && amountKind !== 'variable' && type === 'subscription'

/** A price holds from its first payment until the payment that changed it. */
const subscriptionOf = (item: RecurringItem): Subscription => ({
  id: item.key,
  label: item.name,
  currency: item.currency,
  prices: [
    { day: item.first, minor: item.changes[0]?.from ?? Math.abs(item.amount) },
    ...item.changes.map(({ date, to }) => ({ day: date, minor: to })),
  ],
  perYear: Math.abs(yearOf(item)),
  next: item.next,
})

const yearOf = ({ amount, cadence }: RecurringItem): number => amount * A_YEAR[cadence]

function viewOf(item: RecurringItem, accountName: string): RecurringView {
  const { key, name, direction, categoryId, cadence, amountKind, amount, currency, status, last, next, changes } = item
  const change = changes.at(-1)
  return {
    key, name, accountName, direction, categoryId, cadence, status, last, next,
    amount: { minor: amount, currency },
    varies: amountKind === 'variable',
    yearly: { minor: yearOf(item), currency },
    change: change ? { date: change.date, from: { minor: change.from, currency }, to: { minor: change.to, currency } } : null,
  } // prettier-ignore
}

/** Of the current accounts, per currency; nothing where no pay is expected or a balance is not known. */
function paydaysOf(
  items: readonly RecurringItem[],
  accounts: readonly StoredAccount[],
  today: PlainDate,
): OutlookView['payday'] {
  const current = accounts.filter(({ kind, shared }) => kind === 'current' && shared)
  return [...Map.groupBy(current, ({ currency }) => currency)].flatMap(([currency, theirs]) => {
    const ids = new Set(theirs.map(({ id }) => id))
    const held = theirs.map((account) => shownBalance(account)?.amount.minor)
    if (held.includes(undefined)) return []
    const balance = held.reduce<number>((sum, minor) => sum + (minor ?? 0), 0)
    const found = leftUntilPayday(balance, items.filter(({ accountId }) => ids.has(accountId)), today) // prettier-ignore
    if (!found) return []
    const { left, payday, days, due } = found
    return [{ left: { minor: left, currency }, day: payday, days, due: due.length }]
  })
}

/** What goes out regularly, as so much a month; per currency. Negative. */
function monthlyOf(items: readonly RecurringItem[]): OutlookView['monthly'] {
  const sums = new Map<CurrencyCode, number>()
  for (const item of items) {
    if (item.status === 'ended' || item.direction === 'in') continue
    sums.set(item.currency, (sums.get(item.currency) ?? 0) + yearOf(item) / 12)
  }
  return [...sums]
    .map(([currency, minor]) => ({ currency, minor: Math.round(minor) }))
    .toSorted((a, b) => a.minor - b.minor)
}
