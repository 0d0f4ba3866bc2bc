/** People and their sessions, as the store keeps them. */
import type { SessionId, UserId } from '../../model/ids.ts'

export interface User {
  readonly id: UserId
  readonly email: string
  readonly name: string
  /** PHC string of Argon2id; null for a demo user, who cannot sign in with a password. */
  readonly passwordHash: string | null
  readonly demo: boolean
  readonly createdAt: Date
}

export interface Session {
  readonly id: SessionId
  readonly userId: UserId
  readonly createdAt: Date
  readonly seenAt: Date
  readonly expiresAt: Date
}

export interface PeopleStore {
  /** @returns false when the address is taken; nothing is written then. */
  addUser(user: User): Promise<boolean>
  userByEmail(email: string): Promise<User | null>
  userById(id: UserId): Promise<User | null>
  /** Erases the user and, by cascade, everything that is theirs. */
  eraseUser(id: UserId): Promise<void>
  addSession(session: Session): Promise<void>
  /** Null when it does not exist, has expired at `now`, or its user is gone. */
  session(id: SessionId, now: Date): Promise<Session | null>
  touchSession(id: SessionId, seenAt: Date, expiresAt: Date): Promise<void>
  /** What they are written in, and whether. */
  preferences(id: UserId): Promise<{ readonly locale: string | null; readonly notices: boolean } | null>
  prefer(id: UserId, change: { readonly locale?: string; readonly noticesOffAt?: Date | null }): Promise<void>
  endSession(id: SessionId): Promise<void>
  endSessionsOf(userId: UserId): Promise<void>
}
