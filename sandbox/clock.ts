/** The sandbox's time: starts where it is told to and runs on; every tag can have its own. */

export interface Clock {
  /** Of a tag where that one was moved, else of the house. */
  now(tag?: string | null): Date
  set(now: Date, tag?: string): void
  advance(seconds: number, tag?: string): void
  /** Without a tag: everybody back to the start. */
  reset(tag?: string): void
}

const DAY = 86_400_000

/** @param start what the clock shows first. @param real what it is driven by, in milliseconds. */
export function createClock(start: Date, real: () => number = Date.now): Clock {
  let house = start.getTime() - real()
  const tags = new Map<string, number>()
  const offset = (tag?: string | null) => (tag == null ? house : (tags.get(tag) ?? house))
  const move = (milliseconds: number, tag?: string) => {
    if (tag === undefined) house = milliseconds
    else tags.set(tag, milliseconds)
  }
  return {
    now: (tag) => new Date(real() + offset(tag)),
    set: (now, tag) => move(now.getTime() - real(), tag),
    advance: (seconds, tag) => move(offset(tag) + seconds * 1000, tag),
    reset(tag) {
      if (tag !== undefined) {
        tags.delete(tag)
        return
      }
      tags.clear()
      house = start.getTime() - real()
    },
  }
}

/** `YYYY-MM-DD` in UTC, which is where all dates of the sandbox are counted. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}

/** @param day `YYYY-MM-DD`. @param days may be negative. */
export function daysAfter(day: string, days: number): string {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY))
}
