/**
 * Finds payments that belong to one series. Rows are compared by ever coarser names: the whole line, the payee, the payee's first
 * word; what a finer name found is gone for the coarser ones. Within a name one series is tried first, then one per price.
 */
import { amountsOf, isStep } from './amounts.ts'
import type { Amounts, Hit } from './amounts.ts'
import { cadenceOf, periodsIn } from './cadence.ts'
import type { Cadence } from './cadence.ts'
import { daysBetween } from './days.ts'
import { byDate, payeeOf, steadyWords } from './row.ts'
import type { InsightRow } from './row.ts'
import { trustOf } from './trust.ts'

export interface Series {
  /** Oldest first, one a day. */
  readonly rows: readonly InsightRow[]
  readonly cadence: Cadence
  readonly amounts: Amounts
}

/** Of a payee that is paid for other things as well, so many equal payments are no chance. */
const AMONG_OTHERS = 4
/** There a purchase may come on the very day; only a small change of price is believed. */
const STEP_AMONG_OTHERS = 1.3
/** Share of a payee's rows that prices must explain before they are believed over one varying amount. */
const EXPLAINED = 0.8
/** What is not surely billed may vary only when it came often and hardly ever beside its day. */
const MANY = 6
const STRICT = 0.9
/** Two payments a year apart are the same bill only near the same price. */
const YEARLY_STEP = 1.5

/** @param rows in any order. @returns no row in two series. */
export function findSeries(rows: readonly InsightRow[]): readonly Series[] {
  const found: Series[] = []
  let left: readonly InsightRow[] = rows.filter((row) => row.minor !== 0).toSorted(byDate)
  for (const [name, find] of [
    [lineOf, seriesIn],
    [payeeOf, seriesIn],
    [headOf, pricesIn],
  ] as const) {
    for (const group of Map.groupBy(left, (row) => `${sideOf(row)} ${name(row)}`).values())
      if (name(group[0]!) !== '') found.push(...find(group))
    left = without(left, found.flatMap(({ rows }) => rows)) // prettier-ignore
  }
  return joined(found)
}

const sideOf = ({ accountId, currency, minor }: InsightRow): string => `${accountId} ${currency} ${Math.sign(minor)}`
const lineOf = (row: InsightRow): string => `${payeeOf(row)} ${steadyWords(row.remittance)}`
/** Some lines carry a code of letters after the name. */
const headOf = (row: InsightRow): string => /^\S{4,}/.exec(payeeOf(row))?.[0] ?? ''

function without(rows: readonly InsightRow[], taken: readonly InsightRow[]): readonly InsightRow[] {
  const gone = new Set(taken)
  return rows.filter((row) => !gone.has(row))
}

function seriesIn(group: readonly InsightRow[]): readonly Series[] {
  const whole = fitted(group)
  if (whole && whole.amounts.kind !== 'variable') return [whole, ...pricesIn(without(group, whole.rows))]
  const prices = pricesIn(group)
  const explained = prices.reduce((sum, { rows }) => sum + rows.length, 0)
  return whole && explained < group.length * EXPLAINED ? [whole] : prices
}

/** Series of one price each, with what it was before and became later. */
function pricesIn(group: readonly InsightRow[]): readonly Series[] {
  const found: Series[] = []
  const taken = new Set<InsightRow>()
  const prices = [...Map.groupBy(group, ({ minor }) => minor).values()].toSorted((a, b) => b.length - a.length)
  for (const price of prices) {
    const rows = price.filter((row) => !taken.has(row))
    if (rows.length < 2 || (group.length > rows.length * 2 && rows.length < AMONG_OTHERS)) continue
    const core = fitted(rows)
    if (!core) continue
    const others = group.filter((row) => !taken.has(row) && !core.rows.includes(row))
    const series = withSteps(core, others)
    found.push(series)
    for (const row of series.rows) taken.add(row)
  }
  return found
}

/** Follows a series forwards and backwards over changes of its price, as long as the rhythm holds. */
function withSteps(core: Series, others: readonly InsightRow[]): Series {
  const most = others.length > core.rows.length ? STEP_AMONG_OTHERS : Infinity
  let series = core
  for (;;) {
    const next = nextStep(series, others, most)
    const longer = next && fitted([...series.rows, next].toSorted(byDate))
    if (!longer || longer.amounts.kind === 'variable' || longer.rows.length <= series.rows.length) return series
    series = longer
  }
}

function nextStep({ rows, cadence }: Series, others: readonly InsightRow[], most: number): InsightRow | undefined {
  const [first, last] = [rows[0]!, rows.at(-1)!]
  const near = (a: InsightRow, b: InsightRow): boolean => mayBecome(Math.abs(a.minor), Math.abs(b.minor), most)
  const follows = (row: InsightRow): boolean =>
    row.date > last.date && periodsIn(daysBetween(last.date, row.date), cadence) === 1 && near(row, last)
  const precedes = (row: InsightRow): boolean =>
    row.date < first.date && periodsIn(daysBetween(row.date, first.date), cadence) === 1 && near(first, row)
  return others.find((row) => !rows.includes(row) && (follows(row) || precedes(row)))
}

const mayBecome = (a: number, b: number, most: number): boolean =>
  a === b || (isStep(a, b) && Math.max(a, b) <= Math.min(a, b) * most)

/** One series of all these rows, or null. Equal payments of one day count once: the other is a duplicate, not a second month. */
function fitted(group: readonly InsightRow[]): Series | null {
  const rows = group.filter((row, at) => !(group[at - 1]?.date === row.date && group[at - 1]!.minor === row.minor))
  const days = rows.map(({ date }) => date)
  const cadence = cadenceOf(days)
  if (!cadence || rows.length < (cadence === 'yearly' ? 2 : 3)) return null
  const hits = rows.map(({ date, minor }): Hit => ({ date, amount: Math.abs(minor) }))
  // What was bought with a card is paid on its day, whatever it was.
  const amounts = rows.every(isCardBill) ? amountsOf(hits, Infinity) : amountsOf(hits)
  return amounts && isBelievable(rows, cadence, amounts) ? { rows, cadence, amounts } : null
}

const isCardBill = ({ category }: InsightRow): boolean => category.id === 'transfer.card_bill'

/** Whether such amounts at such intervals are a bill, considering what is paid for. */
function isBelievable(rows: readonly InsightRow[], cadence: Cadence, { kind, changes }: Amounts): boolean {
  const trust = trustOf(rows)
  if (rows.length === 2) {
    const [change] = changes
    const isClose = !change || Math.max(change.from, change.to) <= Math.min(change.from, change.to) * YEARLY_STEP
    return trust === 'billed' ? kind !== 'variable' && isClose : rows[0]!.minor === rows[1]!.minor
  }
  if (kind !== 'variable') return true
  const isByWeeks = cadence === 'weekly' || cadence === 'fortnightly'
  if (trust === 'bought' || (trust === 'chosen' && isByWeeks)) return false
  if (trust === 'billed' && !isByWeeks) return true
  return rows.length >= MANY && cadenceOf(rows.map(({ date }) => date), STRICT) !== null // prettier-ignore
}

/** Series that carry on where another of the same payee stopped: the text or the price changed, the contract did not. */
function joined(found: readonly Series[]): readonly Series[] {
  const same = Map.groupBy(found, ({ rows: [row], cadence }) => `${sideOf(row!)} ${payeeOf(row!)} ${cadence}`)
  return [...same.values()].flatMap(chained)
}

function chained(same: readonly Series[]): readonly Series[] {
  const kept: Series[] = []
  for (const series of same.toSorted((a, b) => byDate(a.rows[0]!, b.rows[0]!))) {
    const at = kept.findIndex((one) => carriesOn(one, series))
    const longer = at < 0 ? null : fitted([...kept[at]!.rows, ...series.rows])
    if (longer) kept[at] = longer
    else kept.push(series)
  }
  return kept
}

const carriesOn = (one: Series, other: Series): boolean =>
  one.rows.at(-1)!.date < other.rows[0]!.date &&
  periodsIn(daysBetween(one.rows.at(-1)!.date, other.rows[0]!.date), one.cadence) > 0
