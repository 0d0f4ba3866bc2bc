/** How a connection does, as its badge says it (ux 2.14). Pure. */
import type { Connection } from '../model/connection.ts'
import type { Problem } from '../model/conversation.ts'
import type { Health } from '../model/view.ts'
import { DAY } from './schedule.ts'

const STALE_AFTER_MS = DAY
/** The badge's own steps are 30, 14 and 7 days; this is the first of them. */
const EXPIRING_DAYS = 30

const NEEDS_PSU: ReadonlySet<Problem> = new Set(['INVALID_CREDENTIALS', 'ACCOUNT_LOCKED', 'USER_ACTION_NEEDED'])
const BANK_DOWN: ReadonlySet<Problem> = new Set(['INSTITUTION_DOWN', 'RATE_LIMITED'])

export function healthOf(connection: Connection, now: Date): Health {
  const { state, consent, problem, syncedAt, dueAt } = connection
  if (state === 'filed') return 'filed'
  if (state === 'authorising' || state === 'confirming') return 'linking'
  if (consent?.status === 'revokedByPsu' || consent?.status === 'terminatedByTpp') return 'revoked'
  if (state === 'ended') return 'failed'
  if (state === 'lapsed') return consent?.status === 'expired' ? 'expired' : 'needs_user'
  if (consent?.validUntil && consent.validUntil <= now) return 'expired'
  if (problem && NEEDS_PSU.has(problem.code)) return 'needs_user'
  if (problem && BANK_DOWN.has(problem.code)) return 'bank_down'
  if (problem?.code === 'PROVIDER_ERROR') return 'failed'
  if (expiring(connection, now)) return 'expiring'
  if (connection.application) return 'fresh' // nothing of it is read again
  if (syncedAt === null || (dueAt !== null && dueAt <= now)) return 'syncing'
  return now.getTime() - syncedAt.getTime() > STALE_AFTER_MS ? 'stale' : 'fresh'
}

/** Within thirty days of its end; a consent that was short from the start, only in the second half of its life. */
function expiring({ consent, grantedAt }: Connection, now: Date): boolean {
  if (!consent?.validUntil) return false
  const left = consent.validUntil.getTime() - now.getTime()
  const life = grantedAt ? consent.validUntil.getTime() - grantedAt.getTime() : Number.POSITIVE_INFINITY
  return left <= EXPIRING_DAYS * DAY && left <= life / 2
}
