/** Which notice a connection calls for, if any. Pure. */
import type { NoticedConnection } from '../banking/store.ts'
import { healthOf } from '../banking/health.ts'
import { DAY } from '../banking/schedule.ts'

/** Days before the end, nearest first. */
const TIERS = [1, 7, 14] as const
/** The furthest ahead that anybody is written to. */
export const HORIZON_MS = 14 * DAY
/** An end that is longer ago is no news. */
const NEWS_MS = 7 * DAY

export interface DueNotice {
  readonly kind: 'expiring' | 'expired' | 'needs_user'
  /** The same notice about the same consent has the same key. */
  readonly key: string
}

/** One tier at a time: who hears of the last day is not told of the fourteenth as well. */
export function noticeOf(connection: NoticedConnection, now: Date): DueNotice | null {
  const { id, consent, grantedAt } = connection
  const of = `${id}:${grantedAt?.getTime() ?? 0}`
  const health = healthOf(connection, now)
  const ends = consent?.validUntil?.getTime() ?? null
  if (health === 'expired') {
    const isNews = ends === null || now.getTime() - ends <= NEWS_MS
    return isNews ? { kind: 'expired', key: `expired:${of}` } : null
  }
  if (health === 'needs_user') return { kind: 'needs_user', key: `needs_user:${of}` }
  if (connection.state !== 'active' || ends === null) return null
  const left = ends - now.getTime()
  const life = grantedAt ? ends - grantedAt.getTime() : Number.POSITIVE_INFINITY
  const tier = TIERS.find((days) => left <= days * DAY)
  // A consent that was short from the start is not announced to end as soon as it begins.
  return tier !== undefined && tier * DAY <= life / 2 ? { kind: 'expiring', key: `expiring:${tier}:${of}` } : null
}
