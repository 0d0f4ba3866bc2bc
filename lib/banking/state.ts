/** The connection's state machine: one record, one pure function. The consent's legal status is kept beside it, not in it. */
import type { ConnectionState } from '../model/connection.ts'
import { IllegalTransitionError } from '../model/errors.ts'

export const EVENTS = ['asked', 'waiting', 'granted', 'landed', 'refused', 'lapsed', 'revoked'] as const
/** `refused` is every conversation that came to nothing: declined, cancelled, abandoned, failed. */
export type ConnectionEvent = (typeof EVENTS)[number]

/** What a conversation may fall back on: a renewal that comes to nothing leaves the older consent as it was. */
export interface Fallback {
  /** An older grant exists: this conversation renews it. */
  readonly renewing: boolean
  /** The older consent still holds. */
  readonly stillValid: boolean
}

type Next = ConnectionState | ((fallback: Fallback) => ConnectionState)

const given = ({ renewing, stillValid }: Fallback): ConnectionState =>
  renewing ? (stillValid ? 'active' : 'lapsed') : 'ended'

/** A missing cell is a transition that does not exist. */
export const MACHINE: Readonly<Record<ConnectionState, Partial<Readonly<Record<ConnectionEvent, Next>>>>> = {
  authorising: { asked: 'authorising', waiting: 'confirming', granted: 'active', refused: given, revoked: 'ended' },
  confirming: { asked: 'authorising', waiting: 'confirming', granted: 'active', refused: given, revoked: 'ended' },
  active: { asked: 'authorising', waiting: 'confirming', landed: 'active', lapsed: 'lapsed', revoked: 'ended' },
  lapsed: { asked: 'authorising', waiting: 'confirming', revoked: 'ended' },
  ended: {},
  filed: {},
}

/**
 * Where an event leads.
 * @throws {IllegalTransitionError} for an empty cell: our own bug.
 */
export function transition(from: ConnectionState, event: ConnectionEvent, fallback: Fallback): ConnectionState {
  const next = MACHINE[from][event]
  if (next === undefined) throw new IllegalTransitionError(from, event)
  return typeof next === 'function' ? next(fallback) : next
}
