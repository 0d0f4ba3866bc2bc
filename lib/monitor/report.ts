/** What the pages show of a journey, read from the store. */
import { DAY, HOUR } from '../banking/schedule.ts'
import type {
  DeliveryView,
  JourneyDetailView,
  JourneyView,
  RunLineView,
  RunOutcome,
  RunView,
  SlotView,
  Span,
  StatusView,
  StepView,
} from '../model/monitor.ts'
import { differencesOf } from './difference.ts'
import { dayOutcome, lastOf, marksOf, outcomeOf, slotsOf, stateOf, timesOf, took, uptimeSince, type Mark, type Past, type Slot } from './history.ts' // prettier-ignore
import type { Journey, Step } from './journey.ts'
import type { HourLine, MonitorStore, RunLine, Schedule, StoredRun } from './store.ts'

export interface ReportParts {
  readonly store: Pick<
    MonitorStore,
    'runs' | 'run' | 'lastGreen' | 'hours' | 'wholeHours' | 'timed' | 'schedules' | 'watch' | 'deliveries'
  >
  readonly now: () => Date
  /** Whose schedule and budgets are told. */
  readonly location: string
}

/** Of younger runs each is looked at, of older ones their hours. */
const YOUNG_MS = 2 * DAY
const RUNS_SHOWN = 60
const DELIVERIES_SHOWN = 20
/** Into how many pieces a strip is cut. */
const PIECES: Readonly<Record<Span, number>> = { 1: 144, 7: 168, 30: 180 }
const PIECES_IN_LIST = 48
const QUARTER_DAYS = 90

const back = (now: Date, ms: number): Date => new Date(now.getTime() - ms)
const startOfHour = (at: Date): Date => new Date(at.getTime() - (at.getTime() % HOUR))
const text = (at: number | Date): string => new Date(at).toISOString()

/** @param young how far back single runs are read */
async function pastOf(journey: string, { store, now }: ReportParts, days: number, young = YOUNG_MS): Promise<Past> {
  const from = startOfHour(back(now(), young))
  const since = startOfHour(back(now(), days * DAY))
  const [runs, hours] = await Promise.all([
    store.runs(journey, from),
    since < from ? store.wholeHours(journey, since) : [],
  ])
  return { runs, hours: hours.filter(({ hour }) => hour < from) }
}

export async function summaryOf(journey: Journey, parts: ReportParts): Promise<JourneyView> {
  const past = await pastOf(journey.id, parts, 30)
  return viewOf(journey, parts, past, 1, PIECES_IN_LIST, await scheduleOf(journey.id, parts))
}

async function viewOf(
  { id, name }: Journey,
  parts: ReportParts,
  past: Past,
  days: Span,
  pieces: number,
  schedule: Schedule | null,
): Promise<JourneyView> {
  const now = parts.now().getTime()
  const marks = marksOf(past)
  const known = (await parts.store.watch(id))?.watch.incident ?? null
  const last = lastOf(past.runs)
  const from = now - days * DAY
  const locations = [...new Set(marks.filter(({ at }) => at >= from).map(({ location }) => location))].toSorted()
  return {
    id,
    name,
    state: stateOf(last, known?.level ?? null),
    uptime: uptimes(marks, now),
    times: timesOf(
      took(past.runs.filter(({ startedAt }) => startedAt.getTime() >= from)),
      past.hours.filter(({ hour }) => hour.getTime() >= from),
    ),
    lanes: locations.map((location) => ({
      location,
      slots: slotsOf(
        marks.filter((mark) => mark.location === location),
        from,
        now,
        pieces,
      ).map(slotView),
    })),
    last: last.map(lineView),
    nextAt: schedule && text(schedule.nextAt),
    incident: known && { level: known.level, since: text(known.since), failure: known.failure },
  }
}

const uptimes = (marks: readonly Mark[], now: number) => ({
  day: uptimeSince(marks, now - DAY),
  week: uptimeSince(marks, now - 7 * DAY),
  month: uptimeSince(marks, now - 30 * DAY),
})

function slotView(slot: Slot): SlotView {
  const { at, runs, run } = slot
  return { at: text(at), runs, outcome: outcomeOf(slot), run: run && { id: run.id, at: text(run.startedAt), milliseconds: run.milliseconds } } // prettier-ignore
}

const lineView = ({ id, location, startedAt, milliseconds, outcome, flaky, failure }: RunLine): RunLineView => ({
  id, location, at: text(startedAt), milliseconds, outcome, flaky, failure,
}) // prettier-ignore

async function scheduleOf(journey: string, { store, location }: ReportParts): Promise<Schedule | null> {
  return (await store.schedules(location)).find((one) => one.journey === journey) ?? null
}

export async function detailOf(journey: Journey, days: Span, parts: ReportParts): Promise<JourneyDetailView> {
  const { store, now } = parts
  const day = startOfHour(back(now(), DAY))
  const [past, schedule, deliveries, timed, hours] = await Promise.all([
    pastOf(journey.id, parts, 30, Math.max(days * DAY, YOUNG_MS)),
    scheduleOf(journey.id, parts),
    store.deliveries(journey.id, DELIVERIES_SHOWN),
    store.timed(day, now()),
    days === 1 ? [] : store.hours(journey.id, back(now(), days * DAY)),
  ])
  const single = timed.filter((run) => run.journey === journey.id).flatMap(({ steps }) => steps)
  const singleOf = Map.groupBy(single, ({ id }) => id)
  const hoursOf = Map.groupBy(hours.filter(({ step, hour }) => step !== null && hour < day), ({ step }) => step) // prettier-ignore
  return {
    ...(await viewOf(journey, parts, past, days, PIECES[days], schedule)),
    days,
    steps: journey.steps.map((step) => stepView(step, schedule, singleOf.get(step.id) ?? [], hoursOf.get(step.id) ?? [])), // prettier-ignore
    runs: past.runs.slice(-RUNS_SHOWN).toReversed().map(lineView),
    deliveries: deliveries.map(({ id, channel, alert, createdAt, state, tries, code }): DeliveryView => ({
      id, channel, kind: alert.kind, at: text(createdAt), state, tries, code,
    })), // prettier-ignore
    hasSchedule: schedule !== null,
  }
}

type Lines = Awaited<ReturnType<MonitorStore['timed']>>[number]['steps']

function stepView(step: Step, schedule: Schedule | null, single: Lines, hours: readonly HourLine[]): StepView {
  const walked = single.filter(({ outcome }) => outcome !== 'skipped')
  const sum = (of: 'runs' | 'failed') => hours.reduce((total, hour) => total + hour[of], 0)
  return {
    id: step.id,
    name: step.name,
    budget: schedule?.budgets[step.id] ?? step.budget,
    runs: walked.length + sum('runs'),
    failed: walked.filter(({ outcome }) => outcome === 'failed').length + sum('failed'),
    ...timesOf(walked.flatMap(({ outcome, milliseconds }) => (outcome === 'failed' ? [] : [milliseconds])), hours),
  } // prettier-ignore
}

/** Null for a run there is not, and for one of another journey. */
export async function runOf(journey: Journey, id: string, parts: ReportParts): Promise<RunView | null> {
  const { store } = parts
  const run = await store.run(id)
  if (!run || run.journey !== journey.id) return null
  const [green, schedule] = await Promise.all([
    store.lastGreen(journey.id, run.location, run.startedAt),
    scheduleOf(journey.id, parts),
  ])
  const told = new Map(journey.steps.map((step) => [step.id, step]))
  return {
    ...lineView(run),
    journey: { id: journey.id, name: journey.name },
    steps: run.steps.map((step) => {
      const known = told.get(step.id)
      const budget = schedule?.budgets[step.id] ?? known?.budget ?? 0
      return { ...step, name: known?.name ?? step.id, budget, requests: step.requests.map(requestView) }
    }),
    green: green && { id: green.id, at: text(green.startedAt), differences: differencesOf(run, green) },
  }
}

const written = (value: unknown): string => JSON.stringify(value, null, 2)
const requestView = ({ exchange: { request, response }, ...rest }: StoredRun['steps'][number]['requests'][number]) => ({
  ...rest,
  sent: written(request),
  answered: response && written(response),
})

/** For everybody: nothing of steps, hosts or places. */
export async function statusOf(journey: Journey, parts: ReportParts): Promise<StatusView> {
  const past = await pastOf(journey.id, parts, QUARTER_DAYS)
  const marks = marksOf(past)
  const now = parts.now().getTime()
  const tomorrow = now - (now % DAY) + DAY
  const first = tomorrow - QUARTER_DAYS * DAY
  const incident = (await parts.store.watch(journey.id))?.watch.incident ?? null
  return {
    id: journey.id,
    name: journey.name,
    state: stateOf(lastOf(past.runs), incident?.level ?? null),
    uptime: { ...uptimes(marks, now), quarter: uptimeSince(marks, first) },
    days: slotsOf(marks, first, tomorrow, QUARTER_DAYS).map((slot) => ({
      day: text(slot.at).slice(0, 10),
      uptime: slot.runs === 0 ? null : (slot.runs - slot.failed) / slot.runs,
      outcome: dayOutcome(slot) satisfies RunOutcome | null,
    })),
    incident: incident && { level: incident.level, since: text(incident.since) },
  }
}
