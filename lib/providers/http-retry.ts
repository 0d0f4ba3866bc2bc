/** When a failed call may be made again, and when. Longer patience than this is the clock's, between operations. */

/** Two tries, the second begun within this long of the first. */
export const PATIENCE_MS = 8_000
export const TRIES = 2
const BASE_MS = 1_000
const LONGEST_SECONDS = 86_400

/** Seconds to wait as an answer told, capped at a day; null where it told nothing usable. Dates in the past mean now. */
export function retryAfterSeconds(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,15}$/.test(text)) return Math.min(Number(text), LONGEST_SECONDS)
  if (!/^[A-Za-z]{3}, \d{2} [A-Za-z]{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return null
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) return null
  return Math.min(Math.max(0, Math.ceil((instant - now.getTime()) / 1_000)), LONGEST_SECONDS)
}

/**
 * Milliseconds until the next try: as told and up to a tenth more, else full jitter over a doubling second.
 * @param tries how many were made; `dice` is in [0, 1).
 */
export const waitMs = (tries: number, told: number | null, dice: number): number =>
  told === null ? dice * BASE_MS * 2 ** (tries - 1) : told * 1_000 * (1 + dice / 10)
