/** Obligations towards providers. */
import type { ConnectionId, DebtId, Json, ProviderId, UserId } from '../../model/ids.ts'
import type { Whose } from './connections.ts'

/** An obligation towards a provider that outlives the operation, and the connection. Payload sealed. */
export interface Debt {
  readonly id: DebtId
  readonly providerId: ProviderId
  readonly connectionId: ConnectionId | null
  readonly userId: UserId
  readonly payload: Json
  readonly dueAt: Date
  readonly attempts: number
  readonly createdAt: Date
}

export interface DebtStore {
  owe(debt: Debt): Promise<void>
  amend(id: DebtId, payload: Json): Promise<void>
  paid(id: DebtId, at: Date): Promise<void>
  /** Gives up: the provider's own lifetime has passed. Kept and counted. */
  writeOff(id: DebtId, at: Date): Promise<void>
  /** Claims unpaid debts due at `now` by moving their `dueAt` to `until`. */
  claimDue(now: Date, until: Date, limit: number, whose?: Whose): Promise<readonly Debt[]>
  /** A failed try: when to try again. */
  postpone(id: DebtId, dueAt: Date): Promise<void>
  /** Brings forward what is owed for a connection, e.g. when the PSU cancelled. */
  hasten(connectionId: ConnectionId, dueAt: Date): Promise<void>
  /** Unpaid, not written off. */
  open(connectionId: ConnectionId): Promise<{ readonly count: number; readonly nextAt: Date | null }>
}
