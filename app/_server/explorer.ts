import 'server-only'
/** The providers that a developer may talk to from a page: in a demo the sandbox's and no others, elsewhere those that are configured. */
import { createMonitorStore } from '@/db/monitor'
import { newId } from '@/lib/banking/new-id'
import { after, HOUR } from '@/lib/banking/schedule'
import { comparedOf } from '@/lib/explore/compare'
import type { ComparedView } from '@/lib/model/monitor'
import { offerOf, sendRequest, type Offer, type Tried } from '@/lib/explore/explore'
import { NotFoundError } from '@/lib/model/errors'
import { runJourney } from '@/lib/monitor/run'
import { watchedOf, type Watched } from '@/lib/monitor/watched'
import { clock, product } from './banking'
import { env } from './env'

/** Requests are kept for as long. */
const KEPT_MS = 48 * HOUR

function watched(): readonly Watched[] {
  const { providerSettings, appUrl, demo } = env()
  const all = watchedOf(providerSettings, { appUrl, now: clock, newId })
  return demo ? all.filter(isPlayed) : all
}

/** Whether our own sandbox answers for it. */
const isPlayed = ({ target }: Watched): boolean =>
  env().demo && target().places.provider.every(({ origin }) => origin === env().dial?.url)

export const offers = (): readonly Offer[] => watched().map((one) => offerOf(one, isPlayed(one)))

/** @throws {NotFoundError} for what is not offered */
export async function tryOne(provider: string, request: string): Promise<Tried> {
  const one = watched().find(({ journey }) => journey.id === provider)
  if (!one) throw new NotFoundError('provider')
  return sendRequest(one, request, isPlayed(one), { now: clock })
}

/** Whole journeys are walked from a page only where nobody but the sandbox is walked into. */
export const canCompare = (): boolean => watched().length > 0 && watched().every(isPlayed)

let walking: Promise<readonly ComparedView[]> | null = null

/** All journeys at once; whoever asks meanwhile gets the same. @throws {NotFoundError} where they may not be walked */
export function compareNow(): Promise<readonly ComparedView[]> {
  if (!canCompare()) throw new NotFoundError('journey')
  walking ??= walkAll().finally(() => {
    walking = null
  })
  return walking
}

const walkAll = (): Promise<readonly ComparedView[]> =>
  Promise.all(watched().map(async ({ journey, target }) => comparedOf(journey, await runJourney(journey, { ...target(), now: clock, location: 'comparison' })))) // prettier-ignore

/** The monitor's last run of each journey, where it has run lately. */
export async function lastCompared(): Promise<readonly ComparedView[]> {
  const store = createMonitorStore((await product()).database)
  const told = await Promise.all(
    watched().map(async ({ journey }) => {
      const last = (await store.runs(journey.id, after(clock(), -KEPT_MS))).at(-1)
      const run = last && (await store.run(last.id))
      return run ? comparedOf(journey, run) : null
    }),
  )
  return told.filter((one) => one !== null)
}
