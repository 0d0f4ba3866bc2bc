/** What the clock does. It owns no queue: `dueAt` on connections and debts is the queue, and claiming moves it. */
import type { Connection } from '../model/connection.ts'
import { conversing, poll } from './converse.ts'
import { pay } from './debts.ts'
import { refreshLists } from './finder.ts'
import { claimOf } from './hold.ts'
import type { Parts } from './parts.ts'
import { after, DAY, LEASE_MS, MINUTE } from './schedule.ts'
import { expireFiles } from './files.ts'
import { expireImports } from './imports/imports.ts'
import type { Post } from './receive.ts'
import { createRateReader } from './rates.ts'
import type { Whose } from './store.ts'
import { read } from './sync.ts'
import { ONE_TIME } from './times.ts'

/** Done side by side, so that none of them outlives its lease waiting for another. */
const CONNECTIONS_AT_ONCE = 4
const DEBTS_AT_ONCE = 8
const LISTS_EVERY_MS = 10 * MINUTE
const SWEEP_EVERY_MS = MINUTE
/** What was exchanged and pushed is on record for so long. */
const RECORDED_MS = 2 * DAY

export function createClock(parts: Parts, post: Post): () => Promise<number> {
  let listsLookedAt = Number.NEGATIVE_INFINITY
  let sweptAt = Number.NEGATIVE_INFINITY

  const readRates = createRateReader(parts)

  const connection = async (held: Connection): Promise<void> => {
    if (conversing(held)) return poll(parts, held)
    if (held.state === 'active') return read(parts, held, null)
    await parts.store.connections.move(claimOf(held), { dueAt: null })
  }

  /** One that fails must not keep the others waiting: it is logged, and its lease runs out. */
  const each = async <T extends { readonly id: string }>(
    due: readonly T[],
    act: (one: T) => Promise<void>,
  ): Promise<number> => {
    const told = await Promise.allSettled(due.map(act))
    told.forEach((one, at) => {
      if (one.status === 'rejected') parts.log.error('clock.failed', one.reason, { id: due[at]?.id ?? null })
    })
    return due.length
  }

  const due = async (whose: Whose): Promise<number> => {
    const { connections, debts } = parts.store
    const now = parts.now()
    const until = after(now, LEASE_MS)
    const read = await each(await connections.claimDue(now, until, CONNECTIONS_AT_ONCE, whose), connection)
    return read + (await each(await debts.claimDue(now, until, DEBTS_AT_ONCE, whose), (debt) => pay(parts, debt)))
  }

  return async () => {
    const { times = ONE_TIME } = parts
    const apart = await times.apart()
    let done = await post.hear()
    done += await due({ except: apart })
    for (const userId of apart) done += await times.within(userId, () => due({ only: userId }))
    const now = parts.now()
    if (now.getTime() >= listsLookedAt + LISTS_EVERY_MS) {
      listsLookedAt = now.getTime()
      done += await refreshLists(parts)
    }
    if (now.getTime() >= sweptAt + SWEEP_EVERY_MS) {
      sweptAt = now.getTime()
      done += await post.sweep()
      await parts.store.inspection.prune(after(now, -RECORDED_MS))
      done += await expireFiles(parts)
      done += await parts.store.endings.sweep(now)
      done += await expireImports(parts)
      await readRates()
    }
    return done
  }
}
