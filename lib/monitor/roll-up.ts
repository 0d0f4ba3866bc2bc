/** Hours of runs as a page shows them. Pure. */
import type { FailureClass } from './journey.ts'
import type { HourLine, TimedRun } from './store.ts'

/** The nearest rank; null of nothing. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}

/** What one hour comes to, by journey: a line for whole runs and one for each step, at each location. */
export function hoursOf(timed: readonly TimedRun[], hour: Date): ReadonlyMap<string, readonly HourLine[]> {
  const lines = [
    ...Map.groupBy(timed, ({ journey, location }) => JSON.stringify([journey, location])).values(),
  ].flatMap((runs) => linesOf(runs, hour).map((line) => ({ journey: runs[0]!.journey, line })))
  const byJourney = Map.groupBy(lines, ({ journey }) => journey)
  return new Map([...byJourney].map(([journey, some]) => [journey, some.map(({ line }) => line)]))
}

function linesOf(runs: readonly TimedRun[], hour: Date): readonly HourLine[] {
  const { location } = runs[0]!
  const classes: Partial<Record<FailureClass, number>> = {}
  for (const { failureClass } of runs) if (failureClass) classes[failureClass] = (classes[failureClass] ?? 0) + 1
  const took = runs.flatMap(({ outcome, milliseconds }) => (outcome === 'failed' ? [] : [milliseconds]))
  const whole: HourLine = {
    location, hour, step: null, runs: runs.length, ...percentiles(took),
    degraded: runs.filter(({ outcome }) => outcome === 'degraded').length,
    failed: runs.filter(({ outcome }) => outcome === 'failed').length,
    classes,
  } // prettier-ignore
  const steps = Map.groupBy(runs.flatMap((run) => run.steps), ({ id }) => id) // prettier-ignore
  return [
    whole,
    ...[...steps].map(([step, all]): HourLine => {
      const walked = all.filter(({ outcome }) => outcome !== 'skipped')
      return {
        location, hour, step, runs: walked.length,
        ...percentiles(walked.flatMap(({ outcome, milliseconds }) => (outcome === 'failed' ? [] : [milliseconds]))),
        degraded: walked.filter(({ outcome }) => outcome === 'slow').length,
        failed: walked.filter(({ outcome }) => outcome === 'failed').length,
        classes: {},
      } // prettier-ignore
    }),
  ]
}

function percentiles(values: readonly number[]): Pick<HourLine, 'p50' | 'p95'> {
  const whole = (share: number): number | null => {
    const value = percentile(values, share)
    return value === null ? null : Math.round(value)
  }
  return { p50: whole(0.5), p95: whole(0.95) }
}
