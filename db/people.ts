/** Users and their sessions. */
import { and, eq, gt, isNotNull } from 'drizzle-orm'
import type { PeopleStore, Session, User } from '../lib/banking/store.ts'
import { step, type Database } from './database.ts'

export function createPeople({ schema, query, atomically }: Database): PeopleStore {
  const { users, sessions, debts } = schema
  const user = {
    id: users.id,
    email: users.email,
    name: users.name,
    passwordHash: users.passwordHash,
    demo: users.demo,
    createdAt: users.createdAt,
  }
  const first = <T>(rows: readonly T[]): T | null => rows[0] ?? null

  return {
    async addUser(added: User) {
      const rows = await query
        .insert(users)
        .values(added)
        .onConflictDoNothing({ target: users.email })
        .returning({ id: users.id })
      return rows.length > 0
    },

    userByEmail: async (email) => first(await query.select(user).from(users).where(eq(users.email, email))),
    userById: async (id) => first(await query.select(user).from(users).where(eq(users.id, id))),

    async eraseUser(id) {
      await atomically(function* (query) {
        yield* step(query.delete(users).where(eq(users.id, id)))
        // Open debts stay until the clock has paid them; what was given up on is of no use without its user.
        yield* step(query.delete(debts).where(and(eq(debts.userId, id), isNotNull(debts.writtenOffAt))))
      })
    },

    async addSession(session: Session) {
      await query.insert(sessions).values(session)
    },

    async session(id, now) {
      const live = and(eq(sessions.id, id), gt(sessions.expiresAt, now))
      return first(await query.select().from(sessions).where(live))
    },

    async touchSession(id, seenAt, expiresAt) {
      await query.update(sessions).set({ seenAt, expiresAt }).where(eq(sessions.id, id))
    },

    async preferences(id) {
      const { locale, noticesOffAt } = users
      const row = first(await query.select({ locale, noticesOffAt }).from(users).where(eq(users.id, id)))
      return row && { locale: row.locale, notices: row.noticesOffAt === null }
    },

    async prefer(id, change) {
      await query.update(users).set(change).where(eq(users.id, id))
    },

    async endSession(id) {
      await query.delete(sessions).where(eq(sessions.id, id))
    },

    async endSessionsOf(userId) {
      await query.delete(sessions).where(eq(sessions.userId, userId))
    },
  }
}
