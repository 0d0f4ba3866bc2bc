/** Which accounts a flow may be about, and which period: read from its body, kept inside the session's scope. */
import { daysAfter } from '../clock.ts'
import type { HeldAccount } from '../people/holders.ts'
import type { Input } from './input.ts'
import { accountId, accountType } from './present.ts'
import type { View } from './present.ts'
import type { FlowOrder, FlowType, ScopeEntry } from './state.ts'

const PAGE = { usual: 200, most: 1000 } as const
const RETENTION_MINUTES = 10
/** Days looked back when nothing is asked. @see contract 1.7 */
const USUAL_DAYS = { transactions: 30, insights: 62 } as const

export function readOrder(type: FlowType, body: Input): FlowOrder {
  const allowed = body.object('allowed_accounts')
  const [iban, id, accountNumber] = [body.text('iban'), body.text('account_id'), body.text('account_number')]
  if (allowed && (iban ?? id) !== undefined) throw body.wrong('allowed_accounts', 'does not go with iban or account_id')
  const insights = type === 'insights-refresh' ? readInsightsAccounts(body) : null
  return {
    ...(iban !== undefined && { iban }),
    ...(id !== undefined && { accountId: id }),
    ...(accountNumber !== undefined && { accountNumber }),
    ...listed('accountTypes', allowed?.texts('account_types')),
    ...listed('accountIds', insights?.ids ?? allowed?.texts('account_ids')),
    ...listed('ibans', insights?.ibans),
    pick: insights?.pick ?? picked(type, body),
    ...readPeriod(body, type === 'insights-refresh' ? 'refresh_days' : 'last_days'),
    pageSize: readPageSize(body),
    consumerId: readConsumerId(body) ?? null,
    retentionMinutes: readRetention(body),
  }
}

const listed = <K extends string>(key: K, list: readonly string[] | undefined) =>
  (list ? { [key]: list } : {}) as Partial<Record<K, readonly string[]>> // one key, so the record's type is exact

function picked(type: FlowType, body: Input): FlowOrder['pick'] {
  if (type !== 'accounts') return 'one'
  const selection = body.oneOf('accounts_selection', ['NO_SELECTION', 'SINGLE_ACCOUNT', 'MULTIPLE_ACCOUNTS'] as const)
  return selection === 'SINGLE_ACCOUNT' ? 'one' : selection === 'MULTIPLE_ACCOUNTS' ? 'many' : 'all'
}

/** Empty: the consumer selects one. `all` without lists: every account. Lists alone: only those. @see contract 7.1 */
export function readInsightsAccounts(body: Input): { pick: 'one' | 'all'; ids?: string[]; ibans?: string[] } {
  const accounts = body.object('accounts')
  const [all, ids, ibans] = [accounts?.flag('all'), accounts?.texts('ids'), accounts?.texts('ibans')]
  const some = (ids?.length ?? 0) + (ibans?.length ?? 0) > 0
  if (all && some) throw body.wrong('accounts', 'either all, or ids and ibans')
  if (some) return { pick: 'all', ...(ids && { ids }), ...(ibans && { ibans }) }
  return { pick: all ? 'all' : 'one' }
}

export function readConsumerId(body: Input): string | undefined {
  const id = body.text('insights_consumer_id')
  if (id !== undefined && id.length >= 128)
    throw body.wrong('insights_consumer_id', 'must be under 128 characters', 'max_length')
  return id
}

export function readRetention(body: Input): number {
  const minutes = body.int('data_retention_minutes') ?? RETENTION_MINUTES
  if (minutes < 1) throw body.wrong('data_retention_minutes', 'must be positive')
  return minutes
}

export function readPageSize(body: Input): number {
  const size = body.int('preferred_pagination_size') ?? PAGE.usual
  if (size < 1) throw body.wrong('preferred_pagination_size', 'must be positive')
  return Math.min(size, PAGE.most)
}

/** Either both dates, or a number of days, or nothing. */
export function readPeriod(body: Input, daysKey: 'last_days' | 'refresh_days' | 'report_days') {
  const [from, to, lastDays] = [body.day('from_date') ?? null, body.day('to_date') ?? null, body.int(daysKey) ?? null]
  if (lastDays !== null && (from ?? to) !== null) throw body.wrong(daysKey, 'does not go with from_date and to_date')
  if (lastDays !== null && lastDays < 0) throw body.wrong(daysKey, 'must not be negative')
  if (from !== null && to !== null && from > to) throw body.wrong('from_date', 'must not be after to_date')
  return { from, to, lastDays }
}

/** Inclusive days. @param today on the session's clock. */
export function periodOf(
  { from, to, lastDays }: { from: string | null; to: string | null; lastDays: number | null },
  today: string,
  usual: keyof typeof USUAL_DAYS,
): { from: string; to: string } {
  const end = to ?? today
  return { from: from ?? daysAfter(lastDays === null ? end : today, -(lastDays ?? USUAL_DAYS[usual])), to: end }
}

/** Whether a period stays inside the frame that the consumer agreed to. */
export function isInScope(scope: ScopeEntry | undefined, period: { from: string; to: string }, today: string): boolean {
  if (!scope) return true
  const earliest = scope.from_date ?? (scope.last_days === undefined ? undefined : daysAfter(today, -scope.last_days))
  return (
    !(earliest !== undefined && period.from < earliest) && !(scope.to_date !== undefined && period.to > scope.to_date)
  )
}

/** Without spaces, upper case. */
export const plain = (iban: string) => iban.replaceAll(' ', '').toUpperCase()

/** The accounts that fit an order, in the bank's order. */
export function eligible(view: View, order: FlowOrder, scope: ScopeEntry | undefined): readonly HeldAccount[] {
  const named = [...(order.ibans ?? []).map(plain), ...(order.accountIds ?? [])]
  return view.holder.accounts.filter((account) => {
    const id = accountId(view, account)
    return (
      (order.iban === undefined || plain(order.iban) === account.iban) &&
      (order.accountId === undefined || order.accountId === id) &&
      (order.accountNumber === undefined || order.accountNumber === account.number) &&
      (order.accountTypes === undefined || order.accountTypes.includes(accountType(account))) &&
      (named.length === 0 || named.includes(id) || named.includes(account.iban)) &&
      (scope?.ibans === undefined || scope.ibans.map(plain).includes(account.iban))
    )
  })
}

/** @param days how far back the bank serves; absent: without limit. */
export function isTooOld(from: string, days: number | undefined, today: string): boolean {
  return days !== undefined && Date.parse(today) - Date.parse(from) > days * 86_400_000
}
