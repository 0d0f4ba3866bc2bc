import 'server-only'
/** What the monitor's pages show, and what they may ask for. */
import { NotFoundError } from '@/lib/model/errors'
import type { BreakView, JourneyDetailView, JourneyView, RunView, Span, StatusView } from '@/lib/model/monitor'
import type { Breakage } from '@/lib/monitor/breakage'
import type { Journey } from '@/lib/monitor/journey'
import { browser } from '@/lib/monitor/journeys/browser'
import { detailOf, runOf, statusOf, summaryOf, type ReportParts } from '@/lib/monitor/report'
import { clock, product } from './banking'
import type { MonitorHere } from './monitor'

/** Null where nothing is run. */
const here = async (): Promise<MonitorHere | null> => (await product()).monitor
const partsOf = ({ store, location }: MonitorHere): ReportParts => ({ store, location, now: clock })

/** Those that are run here, and the browser's, which somebody else may run and record. */
const known = ({ journeys }: MonitorHere): readonly Journey[] => [...new Set([...journeys, browser])]
const find = (monitor: MonitorHere, id: string): Journey | undefined => known(monitor).find((one) => one.id === id)

/** Null where nothing is run. The browser's journey is told once it was walked. */
export async function watchedJourneys(): Promise<readonly JourneyView[] | null> {
  const monitor = await here()
  if (!monitor) return null
  const views = await Promise.all(known(monitor).map((one) => summaryOf(one, partsOf(monitor))))
  return views.filter(({ id, state }) => id !== browser.id || state !== 'never')
}

/** Null for one there is not. */
export async function watchedJourney(id: string, days: Span): Promise<JourneyDetailView | null> {
  const monitor = await here()
  const journey = monitor && find(monitor, id)
  return journey ? detailOf(journey, days, partsOf(monitor)) : null
}

export async function watchedRun(journeyId: string, id: string): Promise<RunView | null> {
  const monitor = await here()
  const journey = monitor && find(monitor, journeyId)
  return journey ? runOf(journey, id, partsOf(monitor)) : null
}

/** Null where the journey cannot be broken: outside a demo, and where it does not lead to the sandbox. */
export async function breakable(id: string): Promise<BreakView | null> {
  const monitor = await here()
  const steps = monitor?.breakage?.steps(id) ?? []
  if (steps.length === 0) return null
  return { steps: steps.map(({ id, name }) => ({ id, name })), broken: monitor?.breakage?.broken(id) ?? null }
}

/** @throws {NotFoundError} for a journey that cannot be broken */
export async function breakageOf(id: string): Promise<Breakage> {
  const monitor = await here()
  if (!monitor?.breakage || monitor.breakage.steps(id).length === 0) throw new NotFoundError('journey')
  return monitor.breakage
}

/** @returns the run's id @throws {NotFoundError} for a journey that is not run here */
export async function walkNow(id: string): Promise<string> {
  const monitor = await here()
  const run = (await monitor?.runNow(id)) ?? null
  if (run === null) throw new NotFoundError('journey')
  return run
}

/** Only steps the journey has. @throws {NotFoundError} for a journey that is not run here */
export async function keepBudgets(id: string, budgets: Readonly<Record<string, number>>): Promise<void> {
  const monitor = await here()
  const journey = monitor?.journeys.find((one) => one.id === id)
  if (!monitor || !journey) throw new NotFoundError('journey')
  const own = journey.steps.flatMap(({ id: step }) => (Object.hasOwn(budgets, step) ? [[step, budgets[step]!] as const] : [])) // prettier-ignore
  await monitor.store.setBudgets(id, Object.fromEntries(own))
}

const STATUS_MS = 15_000
let told: { readonly at: number; readonly views: Promise<readonly StatusView[] | null> } | null = null

/** For everybody, and so asked of the store now and then alone. Null where nothing is run. */
export function publicStatus(): Promise<readonly StatusView[] | null> {
  if (!told || Date.now() - told.at > STATUS_MS) {
    const views = readStatus()
    views.catch(() => (told = null))
    told = { at: Date.now(), views }
  }
  return told.views
}

async function readStatus(): Promise<readonly StatusView[] | null> {
  const monitor = await here()
  // The browser's leads through a demo, and says nothing of the banks that are connected here.
  const shown = monitor?.journeys.filter(({ id }) => id !== browser.id)
  return monitor && shown ? Promise.all(shown.map((one) => statusOf(one, partsOf(monitor)))) : null
}
