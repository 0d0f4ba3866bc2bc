/** What the monitor's pages show: journeys, their runs, and what became of them. Instants are ISO. */

/** Days that a page looks back. */
export const SPANS = [1, 7, 30] as const
export type Span = (typeof SPANS)[number]

export type JourneyState = 'up' | 'slow' | 'failing' | 'never'
/** `degraded` is a run that passed with a step over its budget. */
export type RunOutcome = 'passed' | 'degraded' | 'failed'
export type StepState = 'passed' | 'slow' | 'failed' | 'skipped'
export type Blamed = 'app' | 'sandbox' | 'provider' | 'bank' | 'network' | 'monitor'

export interface FailureView {
  readonly class: Blamed
  readonly step: string
  readonly request: string
  readonly code: string
}

export interface RunLineView {
  readonly id: string
  readonly location: string
  readonly at: string
  readonly milliseconds: number
  readonly outcome: RunOutcome
  readonly flaky: boolean
  readonly failure: FailureView | null
}

/** A piece of time: the worst that happened in it. */
export interface SlotView {
  readonly at: string
  readonly runs: number
  /** Null where nothing ran. */
  readonly outcome: RunOutcome | null
  /** The worst run, the latest of several; null where only its hour is known. */
  readonly run: Pick<RunLineView, 'id' | 'at' | 'milliseconds'> | null
}
export interface LaneView {
  readonly location: string
  readonly slots: readonly SlotView[]
}

export interface IncidentView {
  readonly level: 'degraded' | 'failing'
  readonly since: string
  readonly failure: FailureView | null
}

/** Parts of 1; null where nothing ran. */
export interface UptimeView {
  readonly day: number | null
  readonly week: number | null
  readonly month: number | null
}

/** Milliseconds of the runs that passed; null of none. */
export interface TimesView {
  readonly p50: number | null
  readonly p95: number | null
}

export interface JourneyView {
  readonly id: string
  readonly name: string
  readonly state: JourneyState
  readonly uptime: UptimeView
  /** Of whole runs, over what the lanes show. */
  readonly times: TimesView
  readonly lanes: readonly LaneView[]
  /** The latest run of each location. */
  readonly last: readonly RunLineView[]
  /** Null where it is not run by itself. */
  readonly nextAt: string | null
  readonly incident: IncidentView | null
}

export interface StepView extends TimesView {
  readonly id: string
  readonly name: string
  readonly runs: number
  readonly failed: number
  /** Milliseconds. */
  readonly budget: number
}

export interface DeliveryView {
  readonly id: string
  readonly channel: string
  readonly kind: 'failing' | 'degraded' | 'reminder' | 'recovered'
  readonly at: string
  readonly state: 'waiting' | 'sent' | 'given_up'
  readonly tries: number
  readonly code: string | null
}

export interface JourneyDetailView extends JourneyView {
  readonly days: Span
  readonly steps: readonly StepView[]
  /** Newest first, as many as a table takes. */
  readonly runs: readonly RunLineView[]
  readonly deliveries: readonly DeliveryView[]
  /** Whether budgets can be kept: they belong to its schedule. */
  readonly hasSchedule: boolean
}

/** How one request went; milliseconds throughout. */
export interface RequestFigures {
  readonly id: string
  readonly method: string
  /** `host/path/{id}`, without a query. */
  readonly address: string
  /** Null where no answer came. */
  readonly status: number | null
  /** From the start of the run. */
  readonly startsAt: number
  /** Building and encrypting what is sent. */
  readonly preparing: number
  /** Until the first byte of the answer. */
  readonly waiting: number
  readonly receiving: number
  /** Of the answer's body. */
  readonly bytes: number
  /** What was expected of the answer, in the journey's words. */
  readonly held: readonly { readonly says: string; readonly held: boolean }[]
}

export interface RequestView extends RequestFigures {
  /** JSON of listed words, written out. */
  readonly sent: string
  /** Null where no answer came. */
  readonly answered: string | null
}

export interface RunStepView {
  readonly id: string
  readonly name: string
  readonly outcome: StepState
  readonly milliseconds: number
  readonly budget: number
  /** Empty once they are forgotten. */
  readonly requests: readonly RequestView[]
}

/** One request, or one step where requests are forgotten, beside the last run in which all was well. */
export interface DifferenceView {
  readonly id: string
  readonly status: { readonly was: number | null; readonly now: number | null } | null
  readonly milliseconds: { readonly was: number; readonly now: number | null }
  /** What was expected, held then, and does not now. */
  readonly broken: readonly string[]
}

export interface RunView extends RunLineView {
  readonly journey: { readonly id: string; readonly name: string }
  readonly steps: readonly RunStepView[]
  /** Null where no run before it was green. */
  readonly green: { readonly id: string; readonly at: string; readonly differences: readonly DifferenceView[] } | null
}

/** The same journey at one of several providers, in numbers that can stand side by side. */
export interface ComparedView {
  readonly id: string
  readonly name: string
  readonly outcome: RunOutcome
  /** Milliseconds: of the whole journey, and of its requests by who answered them. */
  readonly total: number
  readonly atProvider: number
  readonly atBank: number
  readonly calls: number
  /** Of all answers. */
  readonly bytes: number
  /** How many fields the answers had, each counted once. */
  readonly fields: number
  readonly steps: readonly { readonly name: string; readonly outcome: StepState; readonly milliseconds: number; readonly calls: number }[] // prettier-ignore
}

/** What a demo can have go wrong, named for what somebody would see. */
export const FAULTS = ['outage', 'slow', 'wrong', 'cut', 'quota', 'expired', 'bank', 'once'] as const
export type MonitorFault = (typeof FAULTS)[number]
/** These happen at a place of their own, the first request of all or the bank. */
export const isPlaced = (fault: MonitorFault): boolean => fault === 'expired' || fault === 'bank'

export interface BreakView {
  /** Steps that can be spoiled. */
  readonly steps: readonly { readonly id: string; readonly name: string }[]
  readonly broken: { readonly fault: MonitorFault; readonly step: string | null } | null
}

/** A journey as everybody may see it. */
export interface StatusView {
  readonly id: string
  readonly name: string
  readonly state: JourneyState
  readonly uptime: UptimeView & { readonly quarter: number | null }
  /** Oldest first; days are UTC's. */
  readonly days: readonly {
    readonly day: string
    readonly uptime: number | null
    readonly outcome: RunOutcome | null
  }[]
  readonly incident: Pick<IncidentView, 'level' | 'since'> | null
}
