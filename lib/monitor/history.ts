/** Runs and hours of runs put together: how often, how long, and what was worst when. Pure. */
import { percentile } from './roll-up.ts'
import type { Outcome } from './run.ts'
import type { HourLine, RunLine } from './store.ts'

/** Single runs where they are read, and before them hours. No run is in both. */
export interface Past {
  /** Oldest first. */
  readonly runs: readonly RunLine[]
  /** Of whole runs. */
  readonly hours: readonly HourLine[]
}

/** An instant of the past: one run, or an hour of several. */
export interface Mark {
  readonly at: number
  readonly location: string
  readonly runs: number
  readonly failed: number
  readonly degraded: number
  readonly run: RunLine | null
}

const BADNESS: Readonly<Record<Outcome, number>> = { passed: 0, degraded: 1, failed: 2 }

export function marksOf({ runs, hours }: Past): readonly Mark[] {
  return [
    ...hours.map(({ hour, location, runs, failed, degraded }): Mark => ({
      at: hour.getTime(),
      location,
      runs,
      failed,
      degraded,
      run: null,
    })),
    ...runs.map((run): Mark => ({
      at: run.startedAt.getTime(),
      location: run.location,
      runs: 1,
      failed: run.outcome === 'failed' ? 1 : 0,
      degraded: run.outcome === 'degraded' ? 1 : 0,
      run,
    })),
  ]
}

/** The part of the runs since then that did not fail: a slow one is up. Null where nothing ran. */
export function uptimeSince(marks: readonly Mark[], since: number): number | null {
  let [runs, failed] = [0, 0]
  for (const mark of marks) {
    if (mark.at < since) continue
    runs += mark.runs
    failed += mark.failed
  }
  return runs === 0 ? null : (runs - failed) / runs
}

export interface Slot {
  readonly at: number
  readonly runs: number
  readonly failed: number
  readonly degraded: number
  /** The worst one, the latest of several. */
  readonly run: RunLine | null
}

/** Time cut into equal pieces, oldest first. */
export function slotsOf(marks: readonly Mark[], from: number, until: number, count: number): readonly Slot[] {
  const width = (until - from) / count
  const within = Map.groupBy(marks.filter(({ at }) => at >= from && at < until), ({ at }) => Math.floor((at - from) / width)) // prettier-ignore
  return Array.from({ length: count }, (_, index): Slot => {
    const some = within.get(index) ?? []
    const sum = (of: 'runs' | 'failed' | 'degraded') => some.reduce((total, mark) => total + mark[of], 0)
    return { at: from + index * width, runs: sum('runs'), failed: sum('failed'), degraded: sum('degraded'), run: worstOf(some) } // prettier-ignore
  })
}

function worstOf(marks: readonly Mark[]): RunLine | null {
  let worst: RunLine | null = null
  for (const { run } of marks) if (run && (!worst || BADNESS[run.outcome] >= BADNESS[worst.outcome])) worst = run
  return worst
}

/** Null where nothing ran. */
export function outcomeOf({ runs, failed, degraded }: Pick<Slot, 'runs' | 'failed' | 'degraded'>): Outcome | null {
  if (failed > 0) return 'failed'
  if (degraded > 0) return 'degraded'
  return runs > 0 ? 'passed' : null
}

/** Below this a day counts as failed; above it, and below all, as troubled. */
const FAILED_DAY = 0.95
/** A day is judged by its share: one run that failed of a hundred and forty-four spoils no day. */
export function dayOutcome({ runs, failed, degraded }: Slot): Outcome | null {
  if (runs === 0) return null
  if ((runs - failed) / runs < FAILED_DAY) return 'failed'
  return failed > 0 || degraded * 2 > runs ? 'degraded' : 'passed'
}

/** The latest run of each location. */
export function lastOf(runs: readonly RunLine[]): readonly RunLine[] {
  return [...new Map(runs.map((run) => [run.location, run])).values()].toSorted((a, b) => a.location < b.location ? -1 : 1) // prettier-ignore
}

/** How it is at the place where it is worst. */
export function stateOf(
  last: readonly RunLine[],
  level: 'degraded' | 'failing' | null,
): 'up' | 'slow' | 'failing' | 'never' {
  if (level === 'failing' || last.some(({ outcome }) => outcome === 'failed')) return 'failing'
  if (level === 'degraded' || last.some(({ outcome }) => outcome === 'degraded')) return 'slow'
  return last.length > 0 ? 'up' : 'never'
}

export interface Times {
  readonly p50: number | null
  readonly p95: number | null
}

/**
 * The percentiles of single times and of hours together. Of an hour only its own two are known, so its runs are imagined spread
 * between them: the lower half at p50, and from there on evenly up to p95.
 */
export function timesOf(
  single: readonly number[],
  hours: readonly Pick<HourLine, 'runs' | 'failed' | 'p50' | 'p95'>[],
): Times {
  const values = [...single, ...hours.flatMap(imagined)]
  const whole = (share: number): number | null => {
    const value = percentile(values, share)
    return value === null ? null : Math.round(value)
  }
  return { p50: whole(0.5), p95: whole(0.95) }
}

function imagined({ runs, failed, p50, p95 }: Pick<HourLine, 'runs' | 'failed' | 'p50' | 'p95'>): readonly number[] {
  if (p50 === null || p95 === null) return []
  const count = runs - failed
  return Array.from({ length: count }, (_, at) => {
    const share = (at + 0.5) / count
    return p50 + (p95 - p50) * Math.min(1, Math.max(0, (share - 0.5) / 0.45))
  })
}

/** Milliseconds of the runs in which it passed. */
export const took = (runs: readonly Pick<RunLine, 'outcome' | 'milliseconds'>[]): readonly number[] =>
  runs.flatMap(({ outcome, milliseconds }) => (outcome === 'failed' ? [] : [milliseconds]))
