/**
 * How right the insights are on the sandbox's people: recurring series, own transfers, refunds. Countries are those of the
 * accounts. The detectors are given rows as the product sees them; only this file compares their answers with the truth.
 */
import { findRecurring } from '../../lib/insight/recurring.ts'
import { linkRefunds } from '../../lib/insight/refunds.ts'
import { as } from '../../lib/model/ids.ts'
import type { PlainDate } from '../../lib/model/ids.ts'
import { judgeSeries, joinPairs } from './judge.ts'
import type { Count } from './judge.ts'
import { pairsOf, rowsOf } from './rows.ts'
import type { Row } from './rows.ts'
import type { TruePerson } from './truth.ts'

export interface InsightScore {
  readonly what: 'recurring' | 'transfers' | 'refunds'
  readonly country: string
  readonly precision: number
  readonly recall: number
  /** What there was to find, what was said, and how much of that was right. */
  readonly truths: number
  readonly said: number
  readonly right: number
  /** Series with too few hits inside the data: nobody could find them, so they do not count. */
  readonly tooShort?: number
  readonly passed: boolean
}

const TARGETS: Readonly<Record<InsightScore['what'], { readonly precision: number; readonly recall: number }>> = {
  recurring: { precision: 0.95, recall: 0.9 },
  transfers: { precision: 0.95, recall: 0.95 },
  refunds: { precision: 0, recall: 0.9 },
}

/** @returns three lines for all and for each country. */
export function judgeInsights(people: readonly TruePerson[]): readonly InsightScore[] {
  const counts = people.flatMap((person) => {
    const rows = rowsOf(person)
    const today = as<PlainDate>(rows.reduce((last, { date }) => (date > last ? date : last), ''))
    return [...recurring(rows, today), ...transfers(person, rows), ...refunds(rows)]
  })
  const countries = ['all', ...new Set(counts.map(({ country }) => country))]
  return countries.flatMap((country) =>
    (['recurring', 'transfers', 'refunds'] as const).map(
      (what) =>
      scoreOf(what, country, counts.filter((one) => one.what === what && (country === 'all' || one.country === country))), // prettier-ignore
    ),
  )
}

type Counted = Count & { readonly what: InsightScore['what']; readonly country: string }

function scoreOf(what: InsightScore['what'], country: string, counts: readonly Count[]): InsightScore {
  const sum = (part: (count: Count) => number): number => counts.reduce((total, count) => total + part(count), 0)
  const [truths, said, right, found] = [sum((c) => c.truths), sum((c) => c.said), sum((c) => c.right), sum((c) => c.found)] // prettier-ignore
  const [precision, recall] = [said ? right / said : 1, truths ? found / truths : 1]
  const passed = precision >= TARGETS[what].precision && recall >= TARGETS[what].recall
  const tooShort = what === 'recurring' && { tooShort: sum((count) => count.tooShort ?? 0) }
  return { what, country, precision: rounded(precision), recall: rounded(recall), truths, said, right, ...tooShort, passed } // prettier-ignore
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000

/** By country, since a person may have accounts in two. */
function recurring(rows: readonly Row[], today: PlainDate): readonly Counted[] {
  return byCountry(rows).map(([country, here]) => {
    const items = findRecurring(here.map(({ insight }) => insight), today) // prettier-ignore
    // Own transfers are skipped by rule, so their truth is not asked for.
    const truth = here.flatMap(({ key, date, entry: { truth } }) =>
      truth.series !== undefined && truth.pair === undefined ? [{ key, date, series: truth.series }] : [],
    )
    return { what: 'recurring', country, ...judgeSeries(items, truth) }
  })
}

function transfers(person: TruePerson, rows: readonly Row[]): readonly Counted[] {
  const countryOf = new Map(rows.map(({ key, country }) => [key, country]))
  const said = pairsOf(person).map((pair) => [pair.out, pair.in] as const)
  // A half that is not visible yet has no row to be paired with.
  const truth = rows.flatMap(({ key, entry: { truth, amount } }) =>
    truth.pair !== undefined && amount < 0 && countryOf.has(truth.pair) ? [[key, truth.pair] as const] : [],
  )
  return byCountry(rows).map(([country]) => {
    const here = ([key]: readonly [string, string]): boolean => countryOf.get(key) === country
    return { what: 'transfers', country, ...joinPairs(said.filter(here), truth.filter(here)) }
  })
}

function refunds(rows: readonly Row[]): readonly Counted[] {
  return byCountry(rows).map(([country, here]) => {
    const said = linkRefunds(here.map(({ insight }) => insight)).map(({ refund, purchase }) => [refund, purchase] as const) // prettier-ignore
    const shown = new Set(here.map(({ key }) => key))
    const truth = here.flatMap(({ key, entry: { truth } }) =>
      truth.refundOf !== undefined && shown.has(truth.refundOf) ? [[key, truth.refundOf] as const] : [],
    )
    return { what: 'refunds', country, ...joinPairs(said, truth) }
  })
}

const byCountry = (rows: readonly Row[]): readonly (readonly [string, readonly Row[]])[] =>
  [...new Set(rows.map(({ country }) => country))].map((country) => [country, rows.filter((row) => row.country === country)]) // prettier-ignore
