/** How often somebody may guess: counted in memory per process, since a restart costs an attacker more than it gives. */
import { RateLimitedError } from '../model/errors.ts'

interface Count {
  failures: number
  since: number
  /** Guesses before this instant do not count. */
  until: number
}

/** A key is an account or a network; past its allowance every further failure doubles the wait. */
export class Guesses {
  readonly #counts = new Map<string, Count>()
  readonly #most: number
  readonly #windowMs: number
  static readonly #KEYS = 50_000
  static readonly #FIRST_WAIT_MS = 30_000
  static readonly #LONGEST_WAIT_MS = 15 * 60_000

  constructor(most: number, windowMs: number) {
    this.#most = most
    this.#windowMs = windowMs
  }

  /** @throws {RateLimitedError} while the key has to wait. */
  check(key: string, now: Date): void {
    const until = this.#counts.get(key)?.until ?? 0
    if (until > now.getTime()) throw new RateLimitedError(Math.ceil((until - now.getTime()) / 1_000))
  }

  /** Counts before the answer is known, so that guesses made side by side are counted too; {@link takeBack} undoes it. */
  count(key: string, now: Date): void {
    const at = now.getTime()
    const known = this.#counts.get(key)
    const fresh = known && at - known.since < this.#windowMs ? known : { failures: 0, since: at, until: 0 }
    fresh.failures++
    const beyond = fresh.failures - this.#most
    if (beyond >= 0) fresh.until = at + Math.min(Guesses.#FIRST_WAIT_MS * 2 ** beyond, Guesses.#LONGEST_WAIT_MS)
    this.#counts.delete(key)
    this.#counts.set(key, fresh)
    if (this.#counts.size > Guesses.#KEYS) this.#counts.delete(this.#counts.keys().next().value!) // the set is not empty
  }

  /** The guess was right: it alone is taken back, so that one good login does not hide many bad ones. */
  takeBack(key: string): void {
    const known = this.#counts.get(key)
    if (!known) return
    known.failures--
    if (known.failures < this.#most) known.until = 0
  }

  /** The key's owner has shown themselves: nothing is held against it. */
  forgive(key: string): void {
    this.#counts.delete(key)
  }
}

/** IPv4 as it is; IPv6 by its /64, which one household holds whole. */
export function networkOf(ipAddress: string): string {
  if (!ipAddress.includes(':')) return ipAddress
  const [head = '', tail] = ipAddress.toLowerCase().split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return `${[...left, ...zeros, ...right].slice(0, 4).map((part) => part.replace(/^0+(?=.)/, '')).join(':')}::/64` // prettier-ignore
}
