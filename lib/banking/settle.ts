/** What a step of the conversation, or its failure, makes of a connection. Pure. */
import type { Connection } from '../model/connection.ts'
import type { Problem } from '../model/conversation.ts'
import type { Progress } from '../providers/provider.ts'
import { after, ATTEMPT_MS, HOUR, SECOND } from './schedule.ts'
import { transition, type Fallback } from './state.ts'
import type { ConnectionChange } from './store.ts'

/** When and under which reference a problem is noted. */
export interface Occasion {
  readonly now: Date
  readonly reference: string
}

/** An older grant, if there is one, is what a conversation falls back on. */
export function fallbackOf(connection: Connection, now: Date): Fallback {
  const { consent } = connection
  return {
    renewing: consent !== null,
    stillValid: consent?.status === 'valid' && (consent.validUntil === null || consent.validUntil > now),
  }
}

/** A conversation begins: it will end by the clock, whatever happens. */
export const opening = (now: Date): ConnectionChange => ({
  attemptEndsAt: after(now, ATTEMPT_MS),
  problem: null,
  failures: 0,
})

/** The change that an answer of the wing makes. */
export function settle(connection: Connection, progress: Progress, { now, reference }: Occasion): ConnectionChange {
  const fallback = fallbackOf(connection, now)
  const deadline = connection.attemptEndsAt ?? after(now, ATTEMPT_MS)
  switch (progress.status) {
    case 'asking':
      return {
        state: transition(connection.state, 'asked', fallback),
        ask: progress.ask,
        memo: progress.memo,
        ...named(connection, progress.ref),
        failures: 0,
        dueAt: deadline,
      }
    case 'waiting': {
      const again = after(now, Math.min(Math.max(progress.retryAfterSeconds * SECOND, SECOND), HOUR))
      return {
        state: transition(connection.state, 'waiting', fallback),
        ask: null,
        memo: progress.memo,
        ...named(connection, progress.ref),
        dueAt: again < deadline ? again : deadline,
      }
    }
    case 'granted':
      return {
        state: transition(connection.state, 'granted', fallback),
        ask: null,
        memo: null,
        access: progress.access,
        ref: progress.ref,
        consent: progress.consent,
        grantedAt: now,
        // Who chose in our own finder keeps the name they chose it by.
        ...(progress.application && { application: progress.application }),
        ...(progress.institution && !connection.institution && { institution: progress.institution }),
        cursor: null,
        readingSince: null,
        problem: null,
        failures: 0,
        attemptEndsAt: null,
        dueAt: now,
      }
    case 'refused':
      break
  }
  return refused(connection, progress.problem, { now, reference })
}

/**
 * The conversation came to nothing. A first link ends; a renewal falls back on the consent it would have replaced.
 * @param problem null when it was the viewer who ended it, and there is nothing to explain.
 */
export function refused(
  connection: Connection,
  problem: Problem | null,
  { now, reference }: Occasion,
): ConnectionChange {
  const state = transition(connection.state, 'refused', fallbackOf(connection, now))
  return {
    state,
    ask: null,
    memo: null,
    problem: problem && { code: problem, at: now, reference },
    failures: 0,
    attemptEndsAt: null,
    dueAt: state === 'active' ? now : null,
    ...(state === 'lapsed' &&
      connection.consent?.status === 'valid' && { consent: { ...connection.consent, status: 'expired' as const } }),
  }
}

/** A renewal does not take a new name before it is granted: until then deliveries still speak of the old consent. */
const named = (connection: Connection, ref: string | undefined): ConnectionChange =>
  ref !== undefined && connection.consent === null ? { ref } : {}
