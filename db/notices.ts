/** Whom to write to about what, and what was written. */
import { and, eq, isNotNull, isNull, lte, ne, notInArray, or } from 'drizzle-orm'
import type { NoticeStore } from '../lib/banking/store.ts'
import type { Database } from './database.ts'
import { endingOf } from './endings.ts'

export function createNotices({ schema, query }: Database): NoticeStore {
  const { users, connections, endings, notices } = schema
  const reader = { id: users.id, email: users.email, locale: users.locale }
  const wantsMail = and(eq(users.demo, false), isNull(users.noticesOffAt))

  return {
    async connections(horizon) {
      const { id, state, grantedAt, syncedAt, dueAt, institutionName } = connections
      const { consentStatus, consentScope, consentValidUntil, problemCode, problemAt, problemReference } = connections
      const worthALook = or(
        eq(state, 'lapsed'),
        and(eq(state, 'active'), or(isNotNull(problemCode), lte(consentValidUntil, horizon))),
      )
      const rows = await query
        .select({
          reader, id, state, grantedAt, syncedAt, dueAt, bank: institutionName,
          consentStatus, consentScope, consentValidUntil, problemCode, problemAt, problemReference,
        })
        .from(connections)
        .innerJoin(users, eq(users.id, connections.userId))
        .where(and(wantsMail, worthALook, isNull(connections.sealedApplication))) // prettier-ignore
      return rows.map(({ reader, consentStatus, consentScope, consentValidUntil, problemCode, problemAt, problemReference, ...row }) => ({
        reader,
        connection: {
          ...row,
          application: null,
          consent: consentStatus && consentScope ? { status: consentStatus, scope: consentScope, validUntil: consentValidUntil } : null,
          problem: problemCode && problemAt && problemReference !== null ? { code: problemCode, at: problemAt, reference: problemReference } : null,
        },
      })) // prettier-ignore
    },

    async deletions() {
      const done = and(isNotNull(endings.erasedAt), ne(endings.answer, 'owed'))
      const rows = await query
        .select({ reader, ending: endings })
        .from(endings)
        .innerJoin(users, eq(users.id, endings.userId))
        .where(and(wantsMail, done, notInArray(endings.answer, ['nothing'])))
      return rows.map(({ reader, ending }) => ({ reader, ending: endingOf(ending) }))
    },

    async claim(userId, key, at) {
      const rows = await query
        .insert(notices)
        .values({ userId, key, at })
        .onConflictDoNothing({ target: [notices.userId, notices.key] })
        .returning({ key: notices.key })
      return rows.length > 0
    },

    async release(userId, key) {
      await query.delete(notices).where(and(eq(notices.userId, userId), eq(notices.key, key)))
    },
  }
}
