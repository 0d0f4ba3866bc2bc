/** What the monitor remembers. Two databases implement it. */
import type { Failure } from './failure.ts'
import type { Alert, Watch } from './policy.ts'
import type { Outcome, RequestRecord, RunRecord, StepOutcome } from './run.ts'

/** A run as a list or a strip shows it. */
export interface RunLine {
  readonly id: string
  readonly location: string
  readonly startedAt: Date
  readonly milliseconds: number
  readonly outcome: Outcome
  readonly failure: Failure | null
  /** Whether a try before it failed. */
  readonly flaky: boolean
}

export interface StepLine {
  readonly id: string
  readonly outcome: StepOutcome
  readonly milliseconds: number
}

/** A run with its steps; their requests are kept for two days. */
export interface StoredRun extends RunLine {
  readonly journey: string
  readonly steps: readonly (StepLine & { readonly requests: readonly RequestRecord[] })[]
}

/** An hour of a journey at a location, of one step or of the whole run. */
export interface HourLine {
  readonly location: string
  /** When it began. */
  readonly hour: Date
  /** Null for the whole run. */
  readonly step: string | null
  readonly runs: number
  /** Milliseconds, of the runs in which it passed; null where none did. */
  readonly p50: number | null
  readonly p95: number | null
  readonly degraded: number
  readonly failed: number
  /** Failed runs by class; empty for a step. */
  readonly classes: Readonly<Partial<Record<Failure['class'], number>>>
}

export interface Schedule {
  readonly journey: string
  readonly location: string
  readonly nextAt: Date
  /** Milliseconds by step, where they are not the journey's own. */
  readonly budgets: Readonly<Record<string, number>>
}

/** What is to be said to whom, and how that went. */
export interface Delivery {
  readonly id: string
  readonly journey: string
  readonly channel: string
  readonly alert: Alert
  readonly createdAt: Date
  readonly state: 'waiting' | 'sent' | 'given_up'
  readonly tries: number
  readonly nextAt: Date | null
  /** Why the last try failed: `http_503`, `timeout`. */
  readonly code: string | null
  readonly sentAt: Date | null
}

export interface TimedRun {
  readonly journey: string
  readonly location: string
  readonly milliseconds: number
  readonly outcome: Outcome
  readonly failureClass: Failure['class'] | null
  readonly steps: readonly StepLine[]
}

export interface MonitorStore {
  addRun(id: string, run: RunRecord): Promise<void>
  run(id: string): Promise<StoredRun | null>
  /** The newest run before an instant in which everything passed. */
  lastGreen(journey: string, location: string, before: Date): Promise<StoredRun | null>
  /** Oldest first. */
  runs(journey: string, since: Date): Promise<readonly RunLine[]>
  /** Oldest first. */
  hours(journey: string, since: Date): Promise<readonly HourLine[]>
  /** Only those of whole runs. */
  wholeHours(journey: string, since: Date): Promise<readonly HourLine[]>

  /** Runs that started within an hour, for its roll-up. */
  timed(from: Date, until: Date): Promise<readonly TimedRun[]>
  /** Writes the hours of a journey, whatever they were before. */
  keepHours(journey: string, hours: readonly HourLine[]): Promise<void>
  lastHour(): Promise<Date | null>
  prune(before: { readonly exchanges: Date; readonly runs: Date; readonly hours: Date }): Promise<void>

  /** Makes the schedule where there is none; one that is there keeps its time and budgets. */
  addSchedule(schedule: Schedule): Promise<void>
  schedules(location: string): Promise<readonly Schedule[]>
  setBudgets(journey: string, budgets: Schedule['budgets']): Promise<void>
  /** Moves a schedule on. @returns false where somebody else did */
  advance(schedule: Schedule, nextAt: Date): Promise<boolean>
  /** Takes or keeps what is named for whom. @returns false where somebody else holds it */
  lead(name: string, holder: string, now: Date, until: Date): Promise<boolean>

  watch(journey: string): Promise<{ readonly watch: Watch; readonly revision: number } | null>
  /** Writes what is known and what is to be said of it, together. @returns false where the revision is not that one any more */
  keepWatch(journey: string, revision: number | null, watch: Watch, deliveries: readonly Delivery[]): Promise<boolean>

  /** Waiting deliveries that are due, moved on to `until` so that nobody else sends them too. */
  claimDeliveries(now: Date, until: Date, most: number): Promise<readonly Delivery[]>
  settle(id: string, how: Pick<Delivery, 'state' | 'tries' | 'nextAt' | 'code' | 'sentAt'>): Promise<void>
  /** Newest first. */
  deliveries(journey: string, most: number): Promise<readonly Delivery[]>
}
