/** When to look again. Pure: jitter comes from the connection's id, so that a schedule can be tested and replayed. */
import { createHash } from 'node:crypto'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A lease lives this long without a heartbeat; whoever dies is taken over after it. */
export const LEASE_MS = 60 * SECOND
/**
 * An open conversation ends by the clock after this long: before the half hour of idleness after which providers forget a
 * session, so that what is abandoned is closed and not left to time out.
 */
export const ATTEMPT_MS = 25 * MINUTE
/** PSD2 allows four readings a day without the PSU. */
export const UNATTENDED_PER_DAY = 4
const READ_EVERY_MS = 6 * HOUR
const RETRIES = 8
const LONGEST_WAIT_MS = 15 * MINUTE

export const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms)

/** A number in [0, 1) that belongs to this text for ever. */
export const fraction = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32

/**
 * How long to wait after the `failures`-th failure in a row: as told and up to a tenth more, else 1 s doubling to 15 min
 * with jitter, and every 6 h once eight tries have failed.
 */
export function backOff(failures: number, retryAfterSeconds: number | null, seed: string): number {
  const dice = fraction(`${seed}:${failures}`)
  if (retryAfterSeconds !== null && retryAfterSeconds >= 0) {
    return Math.min(Math.max(retryAfterSeconds, 1) * SECOND * (1 + dice / 10), DAY)
  }
  if (failures > RETRIES) return READ_EVERY_MS
  return Math.min(SECOND * 2 ** Math.max(failures - 1, 0), LONGEST_WAIT_MS) * (0.5 + dice / 2)
}

/** Readings without the PSU that still count against the day's budget at `now`. */
export const recentReads = (reads: readonly Date[], now: Date): readonly Date[] =>
  reads.filter((read) => read.getTime() > now.getTime() - DAY)

/** Null when the budget allows a reading without the PSU at `now`; else the instant when it does again. */
export function budgetOpensAt(reads: readonly Date[], now: Date): Date | null {
  const recent = recentReads(reads, now).toSorted((a, b) => a.getTime() - b.getTime())
  const blocking = recent.at(-UNATTENDED_PER_DAY)
  return blocking ? after(blocking, DAY) : null
}

/** The next reading without the PSU: every six hours and a little more, never past the end of the consent. */
export function nextReading(id: string, now: Date, validUntil: Date | null): Date {
  const next = after(now, READ_EVERY_MS + fraction(id) * 10 * MINUTE)
  return validUntil && validUntil < next ? validUntil : next
}
