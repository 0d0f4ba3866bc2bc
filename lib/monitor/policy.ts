/**
 * When somebody is told. Pure: what was known, and what happened, make what is known now and what is to be said. An incident is opened
 * once, may grow worse once, is reminded of as often as the policy has it, and ends once.
 */
import type { Failure } from './failure.ts'
import type { Outcome } from './run.ts'

export interface Policy {
  /** Failed runs in a row at one location, or milliseconds since the first of them. */
  readonly failing: { readonly runs: number } | { readonly ms: number }
  /** Slow runs in a row; null where slowness is nobody's business. */
  readonly degraded: number | null
  /** The part of the locations that must fail at once, above 0 and up to 1; one location always must. */
  readonly share: number
  /** Milliseconds between reminders, and how many there are. */
  readonly remindEvery: number
  readonly reminders: number
  /** Whether the end is told too. */
  readonly recovery: boolean
}

export type Level = 'degraded' | 'failing'

/** What one location last saw; instants are milliseconds, so that all of it is JSON. */
interface Streak {
  readonly level: Level | null
  readonly runs: number
  /** Of the first run of the streak. */
  readonly since: number
  readonly seenAt: number
}

export interface Incident {
  readonly id: string
  readonly level: Level
  readonly since: number
  readonly failure: Failure | null
  readonly toldAt: number
  readonly reminders: number
}

export interface Watch {
  readonly locations: Readonly<Record<string, Streak>>
  readonly incident: Incident | null
}

export const NOTHING_SEEN: Watch = { locations: {}, incident: null }

/** A run that ended, or only that time has passed. */
export type Happening =
  | { readonly at: number }
  | { readonly at: number; readonly location: string; readonly outcome: Outcome; readonly failure: Failure | null }

export interface Alert {
  readonly kind: Level | 'reminder' | 'recovered'
  readonly incident: string
  /** How bad it is, or was. */
  readonly level: Level
  readonly at: number
  readonly since: number
  /** The first one of the incident; null where it was only slow. */
  readonly failure: Failure | null
  /** Where it fails, or is slow, now. */
  readonly locations: readonly string[]
}

/** A location that passed and has not been heard of for so long is no location any more. */
const FORGOTTEN_MS = 24 * 60 * 60_000

const LEVELS: Readonly<Record<Outcome, Level | null>> = { passed: null, degraded: 'degraded', failed: 'failing' }

export function observe(
  policy: Policy,
  before: Watch,
  happening: Happening,
  newId: () => string,
): { readonly watch: Watch; readonly alerts: readonly Alert[] } {
  const { at } = happening
  const locations = seen(before.locations, happening)
  const failure = before.incident?.failure ?? ('failure' in happening ? happening.failure : null)
  const said = (incident: Incident, kind: Alert['kind']): Alert => ({
    kind, incident: incident.id, level: incident.level, at, since: incident.since, failure: incident.failure,
    locations: Object.keys(locations).filter((name) => locations[name]!.level !== null),
  }) // prettier-ignore

  const level = levelOf(policy, locations, at)
  const { incident } = before
  if (!incident) {
    if (!level) return { watch: { locations, incident: null }, alerts: [] }
    const opened: Incident = { id: newId(), level, since: sinceOf(locations, at), failure, toldAt: at, reminders: 0 }
    return { watch: { locations, incident: opened }, alerts: [said(opened, level)] }
  }
  if (level === 'failing' && incident.level === 'degraded') {
    const worse: Incident = { ...incident, level, failure, toldAt: at, reminders: 0 }
    return { watch: { locations, incident: worse }, alerts: [said(worse, 'failing')] }
  }
  if (isOver(incident, locations)) {
    return { watch: { locations, incident: null }, alerts: policy.recovery ? [said(incident, 'recovered')] : [] }
  }
  if (incident.reminders < policy.reminders && at - incident.toldAt >= policy.remindEvery) {
    const reminded: Incident = { ...incident, toldAt: at, reminders: incident.reminders + 1 }
    return { watch: { locations, incident: reminded }, alerts: [said(reminded, 'reminder')] }
  }
  return { watch: { locations, incident }, alerts: [] }
}

function seen(before: Watch['locations'], happening: Happening): Watch['locations'] {
  const { at } = happening
  const known = Object.entries(before).filter(([, { level, seenAt }]) => level !== null || at - seenAt < FORGOTTEN_MS)
  if (!('outcome' in happening)) return Object.fromEntries(known)
  const { location, outcome } = happening
  const level = LEVELS[outcome]
  const was = before[location]
  const goesOn = was !== undefined && was.level === level && level !== null
  const streak: Streak = { level, runs: goesOn ? was.runs + 1 : 1, since: goesOn ? was.since : at, seenAt: at }
  return { ...Object.fromEntries(known), [location]: streak }
}

/** How bad it is at enough locations; null where it is not. */
function levelOf({ failing, degraded, share }: Policy, locations: Watch['locations'], at: number): Level | null {
  const all = Object.values(locations)
  const enough = (some: readonly Streak[]): boolean => some.length > 0 && some.length >= share * all.length
  const bad = all.filter(({ level }) => level === 'failing')
  if (enough(bad.filter(({ runs, since }) => ('runs' in failing ? runs >= failing.runs : at - since >= failing.ms)))) return 'failing' // prettier-ignore
  const slow = all.filter(({ level, runs }) => level === 'degraded' && degraded !== null && runs >= degraded)
  return enough(slow) ? 'degraded' : null
}

/** A failure is over when nothing fails, and slowness when nothing is slow either. */
function isOver({ level }: Incident, locations: Watch['locations']): boolean {
  return Object.values(locations).every(
    (one) => one.level === null || (level === 'failing' && one.level === 'degraded'),
  )
}

const sinceOf = (locations: Watch['locations'], at: number): number =>
  Math.min(at, ...Object.values(locations).flatMap(({ level, since }) => (level === null ? [] : [since])))
