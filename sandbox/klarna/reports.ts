/** Insights reports over what a consumer has stored. @see contract 7.2 to 7.5 */
import { dayOf } from '../clock.ts'
import type { IdMood } from '../id-modes.ts'
import { categoryFor, withParents } from './categories.ts'
import { Refusal } from './errors.ts'
import { hex32, seededUuid } from './ids.ts'
import type { Input } from './input.ts'
import { reported } from './insights.ts'
import { balancesOn, rowsBetween } from '../people/ledger.ts'
import type { Row } from '../people/ledger.ts'
import { accountType, amount, bankCode, presentBalances, presentEntry, transactionId } from './present.ts'
import { periodOf, readPeriod } from './selection.ts'
import type { KlarnaState, StoredAccount } from './state.ts'

type Availability = 'COMPLETE' | 'PARTIAL' | 'NONE'
const AVAILABILITIES: readonly Availability[] = ['NONE', 'PARTIAL', 'COMPLETE']

interface Period {
  readonly from: string
  readonly to: string
}

/** What every report needs: the accounts still stored, the period, the instant. */
interface Frame {
  readonly consumerId: string
  readonly accounts: readonly StoredAccount[]
  readonly period: Period
  readonly now: number
  readonly state: KlarnaState
  readonly tag: string | null
}

const COMBINE = ['NONE', 'ALL'] as const

function frame(state: KlarnaState, body: Input): Frame {
  const { consumer, accounts } = reported(state, body)
  const now = state.clock.now(consumer.tag).getTime()
  const period = periodOf(readPeriod(body, 'report_days'), dayOf(new Date(now)), 'insights')
  return { consumerId: consumer.id, accounts, period, now, state, tag: consumer.tag }
}

/** One report per account, or one for all of them. @throws {Refusal} when less data is there than the caller requires. */
function perAccount<T>(body: Input, given: Frame, make: (accounts: readonly StoredAccount[]) => T): { reports: T[] } {
  const required = body.oneOf('required_data_availability', AVAILABILITIES) ?? 'NONE'
  const groups =
    body.oneOf('combine_accounts', COMBINE) === 'ALL' ? [given.accounts] : given.accounts.map((one) => [one])
  for (const group of groups) {
    if (AVAILABILITIES.indexOf(availability(group, given)) < AVAILABILITIES.indexOf(required)) {
      throw new Refusal(400, 'badRequest', 'There is not enough data for this report')
    }
  }
  return { reports: groups.map(make) }
}

const isKept = (one: StoredAccount, now: number) => one.keptUntil > now

function availability(accounts: readonly StoredAccount[], { period, now }: Frame): Availability {
  const kinds = accounts.map((one): Availability => {
    if (!isKept(one, now) || isWithheld(one) || one.to < period.from || one.from > period.to) return 'NONE'
    return one.from <= period.from && period.to <= one.to ? 'COMPLETE' : 'PARTIAL'
  })
  if (kinds.every((kind) => kind === 'NONE')) return 'NONE'
  return kinds.every((kind) => kind === 'COMPLETE') ? 'COMPLETE' : 'PARTIAL'
}

function headOf(type: string, accounts: readonly StoredAccount[], { consumerId, now }: Frame) {
  const oldest = Math.min(now, ...accounts.map((one) => one.refreshedAt))
  return {
    type,
    insights_consumer_id: consumerId,
    insights_account_ids: accounts.map((one) => one.id),
    refreshed_at: new Date(oldest).toISOString(),
  }
}

/** The bank of a "partial" login keeps the transactions of the last account to itself. */
const isWithheld = ({ behaviour, account, view }: StoredAccount) =>
  behaviour.partial === true && account === view.holder.accounts.at(-1)

/** As they were on the day of the refresh, newest first within an account. */
function rowsOf(accounts: readonly StoredAccount[], given: Frame): readonly PresentedRow[] {
  return accounts.flatMap((one) => (isKept(one, given.now) && !isWithheld(one) ? presentedRows(one, given) : []))
}

const presented = new WeakMap<StoredAccount, { key: string; rows: readonly PresentedRow[] }>()

/** Kept until another period is asked: pages of one report would otherwise hash every row again. */
function presentedRows(one: StoredAccount, { period, state, tag }: Frame): readonly PresentedRow[] {
  const mood = state.ids.of(tag)
  const [from, to] = [period.from > one.from ? period.from : one.from, period.to < one.to ? period.to : one.to]
  const key = JSON.stringify([from, to, mood])
  const known = presented.get(one)
  if (known?.key === key) return known.rows
  const rows = rowsBetween(one.account, dayOf(new Date(one.refreshedAt)), from, to).map((row) =>
    presentRow(one, row, mood),
  )
  presented.set(one, { key, rows })
  return rows
}

export function categorizationReport(state: KlarnaState, body: Input) {
  const given = frame(state, body)
  const [size, offset] = [body.int('size') ?? Infinity, body.int('offset') ?? 0]
  if (size < 1) throw body.wrong('size', 'must be positive')
  if (offset < 0) throw body.wrong('offset', 'must not be negative')
  const [filter, order] = [readFilter(body), readOrder(body)]
  const onlyMain = body.flag('only_main_category') ?? false
  return perAccount(body, given, (accounts) => ({
    ...headOf('CATEGORIZED_TRANSACTIONS', accounts, given),
    transactions: rowsOf(accounts, given)
      .filter(filter)
      .toSorted(order)
      .slice(offset, offset + size)
      .map((row) => (onlyMain ? { ...row, categories: row.categories.slice(0, 1) } : row)),
    from_date: given.period.from,
    to_date: given.period.to,
    data_availability: availability(accounts, given),
  }))
}

function presentRow(from: StoredAccount, row: Row, mood: IdMood) {
  const obId = transactionId(row, mood)
  const category = categoryFor(row.entry.key, row.entry.truth.category)
  return {
    insights_transaction_id: seededUuid(`insights ${obId}`),
    insights_account_id: from.id,
    ...(row.state === 'booked' && { ob_transaction_id: obId }),
    booking_date: row.date,
    ...presentEntry(row),
    categories: category ? withParents(category).map(({ id, name }) => ({ id, name })) : [],
    brand: { id: hex32(`brand ${row.entry.counterparty.name}`), name: row.entry.counterparty.name },
    labels: {},
  }
}

type PresentedRow = ReturnType<typeof presentRow>

const STATES = ['PROCESSED', 'PENDING', 'CANCELED', 'FAILED', 'UNKNOWN']

function readFilter(body: Input): (row: PresentedRow) => boolean {
  const [least, most] = [body.int('min_amount') ?? 0, body.int('max_amount') ?? Infinity]
  const type = body.oneOf('transaction_type', ['DEBIT', 'CREDIT', 'DEBIT_AND_ZERO'] as const)
  const [states, ids, categories] = [
    body.texts('states'),
    body.texts('insights_transaction_ids'),
    body.texts('category_ids'),
  ]
  const brands = body.texts('brand_ids')
  if (states?.some((state) => !STATES.includes(state))) throw body.wrong('states', `must be among ${STATES.join(', ')}`)
  return (row) =>
    row.amount.amount >= least &&
    row.amount.amount <= most &&
    (type === undefined ||
      row.type === type ||
      (type === 'DEBIT_AND_ZERO' && (row.type === 'DEBIT' || row.amount.amount === 0))) &&
    (states === undefined || states.includes(row.state)) &&
    (ids === undefined || ids.includes(row.insights_transaction_id)) &&
    (categories === undefined || row.categories.some(({ id }) => categories.includes(id))) &&
    (brands === undefined || brands.includes(row.brand.id))
}

type Compare = (a: PresentedRow, b: PresentedRow) => number

const text =
  (read: (row: PresentedRow) => string): Compare =>
  (a, b) =>
    read(a) < read(b) ? -1 : Number(read(a) > read(b))
const signed = (row: PresentedRow) => (row.type === 'DEBIT' ? -row.amount.amount : row.amount.amount)
const FIELDS = {
  DATE: text((row) => row.booking_date),
  CATEGORY: text((row) => row.categories[0]?.name ?? ''),
  BRAND: text((row) => row.brand.name),
  AMOUNT: (a, b) => a.amount.amount - b.amount.amount,
  AMOUNT_WITH_TYPE: (a, b) => signed(a) - signed(b),
} satisfies Record<string, Compare>

/** Without an order: newest first, which is how rows come out of the ledger. Sorting keeps equals in that order. */
function readOrder(body: Input): Compare {
  const rules = (body.objects('order') ?? []).map((rule) => {
    const field = rule.oneOf('field', Object.keys(FIELDS) as (keyof typeof FIELDS)[]) ?? 'DATE'
    const sign = rule.oneOf('order', ['ASC', 'DESC'] as const) === 'DESC' ? -1 : 1
    return (a: PresentedRow, b: PresentedRow) => sign * FIELDS[field](a, b)
  })
  const all = rules.length > 0 ? rules : [(a: PresentedRow, b: PresentedRow) => -FIELDS.DATE(a, b)]
  return (a, b) => all.reduce((result, rule) => result || rule(a, b), 0)
}

export function accountInfoReport(state: KlarnaState, body: Input) {
  const given = frame(state, body)
  return perAccount(body, given, (accounts) => {
    const head = headOf('ACCOUNT_INFOS', accounts, given)
    const [one] = accounts
    if (!one || accounts.length > 1 || !isKept(one, given.now)) return head
    const { account, view, consentExpiry } = one
    return {
      ...head,
      account_alias: account.name,
      holder_name: view.holder.name,
      currency: account.currency,
      iban: account.iban,
      account_number: account.number,
      bic: view.method.bic,
      bank_code: bankCode(account),
      bank_name: view.method.bankName,
      country: view.holder.country,
      account_type: accountType(account),
      oldest_transaction_date: one.from,
      ...(consentExpiry !== null && { consent_expected_expiry_date: dayOf(new Date(consentExpiry)) }),
      bank_country: view.holder.country,
      labels: {},
    }
  })
}

export function balancesReport(state: KlarnaState, body: Input) {
  const given = frame(state, body)
  const isRequired =
    body.oneOf('required_data_availability', ['NONE', 'BALANCE_OR_AVAILABLE'] as const) === 'BALANCE_OR_AVAILABLE'
  return {
    reports: given.accounts.map((one) => {
      const kept = isKept(one, given.now)
      if (!kept && isRequired) throw new Refusal(400, 'badRequest', 'There is not enough data for this report')
      const balances = kept ? presentBalances(one.account, dayOf(new Date(one.refreshedAt))) : {}
      return { ...headOf('BALANCES', [one], given), ...balances }
    }),
  }
}

/** The booked balance at the end of each day of the period that is stored. */
export function balanceOverTimeReport(state: KlarnaState, body: Input) {
  const given = frame(state, body)
  return {
    reports: given.accounts.map((one) => ({
      ...headOf('BALANCE_OVER_TIME', [one], given),
      balances: isKept(one, given.now) ? dailyBalances(one, given.period) : [],
      from_date: given.period.from,
      to_date: given.period.to,
    })),
  }
}

function dailyBalances({ account, refreshedAt, from, to }: StoredAccount, period: Period) {
  const day = dayOf(new Date(refreshedAt))
  const start = period.from > from ? period.from : from
  const end = [period.to, to, day].toSorted()[0] ?? day
  const booked = rowsBetween(account, day, start, '9999-12-31').filter((row) => row.state === 'booked')
  // Newest first, so walking back from the closing balance meets each day's rows in turn.
  let balance = balancesOn(account, day).booked
  const balances: { date: string; balance: ReturnType<typeof amount> }[] = []
  let next = 0
  for (let at = Date.parse(day); at >= Date.parse(start); at -= 86_400_000) {
    const date = dayOf(new Date(at))
    if (date <= end) balances.unshift({ date, balance: amount(balance, account.currency) })
    for (let row = booked[next]; row && row.date === date; row = booked[++next]) balance -= row.amount
  }
  return balances
}

/** Count and unsigned sum per category. The answer of the current report was not readable; this is the deprecated one's. */
export function byCategoryReport(type: string) {
  return (state: KlarnaState, body: Input) => {
    const given = frame(state, body)
    const filter = readFilter(body)
    return perAccount(body, given, (accounts) => {
      const sums = new Map<string, { id: string; name: string; count: number; sum: ReturnType<typeof amount> }>()
      for (const row of rowsOf(accounts, given).filter(filter)) {
        const [category] = row.categories
        if (!category) continue
        const key = `${category.id} ${row.amount.currency}`
        const { count, sum } = sums.get(key) ?? { count: 0, sum: amount(0, row.amount.currency) }
        sums.set(key, { ...category, count: count + 1, sum: amount(sum.amount + row.amount.amount, sum.currency) })
      }
      return {
        ...headOf(type, accounts, given),
        categories: [...sums.values()],
        from_date: given.period.from,
        to_date: given.period.to,
      }
    })
  }
}
