/**
 * New ids: ULIDs, so that later ones sort after earlier ones, with 80 bits nobody can guess. The bits come from a pool: asking
 * the system for each character of each id costs more than storing the row that gets it.
 */
import { randomFillSync } from 'node:crypto'
import { ulid } from 'ulid'

const pool = new Uint8Array(4096)
let used = pool.length

/** A random byte as a fraction; each is given out once. */
function fraction(): number {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  return pool[used++]! / 256
}

export const newId = (): string => ulid(undefined, fraction)
