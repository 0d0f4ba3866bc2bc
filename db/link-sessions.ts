/** Link sessions: tokens are taken by the very update that looks at them, so that each is good once. */
import { and, eq, gt, isNull, lt, type SQL } from 'drizzle-orm'
import type { LinkSessionStore } from '../lib/connect/store.ts'
import type { Database } from './database.ts'
import { quoteless } from './errors.ts'

export function createLinkSessions({ schema, query, dialect }: Database): LinkSessionStore {
  const { linkSessions: links } = schema
  const first = <T>(rows: readonly T[]): T | null => rows[0] ?? null
  const find = async (which: SQL | undefined) => first(await query.select().from(links).where(which))

  const store: LinkSessionStore = {
    async add(session) {
      await query.insert(links).values(session)
    },

    find: (id) => find(eq(links.id, id)),

    async open(id, tokenHash, { hash, at, until }) {
      const counts = and(
        eq(links.id, id),
        eq(links.tokenHash, tokenHash),
        gt(links.expiresAt, at),
        isNull(links.openedAt),
        isNull(links.cancelledAt),
      )
      const opened = { openedAt: at, frameHash: hash, expiresAt: until }
      return first(await query.update(links).set(opened).where(counts).returning())
    },

    async reissue(id, tokenHash, expiresAt) {
      await query.update(links).set({ tokenHash, expiresAt, openedAt: null, frameHash: null }).where(eq(links.id, id))
    },

    byFrame: (frameHash, at) =>
      find(and(eq(links.frameHash, frameHash), gt(links.expiresAt, at), isNull(links.cancelledAt))),

    async bind(id, connectionId) {
      await query.update(links).set({ connectionId }).where(eq(links.id, id))
    },

    async handOff(id, handoffHash, handoffUntil) {
      const rows = await query
        .update(links)
        .set({ handoffHash, handoffUntil })
        .where(and(eq(links.id, id), isNull(links.exchangedAt)))
        .returning({ id: links.id })
      return rows.length > 0
    },

    async exchange(handoffHash, at, userId) {
      const counts = and(
        eq(links.handoffHash, handoffHash),
        gt(links.handoffUntil, at),
        isNull(links.exchangedAt),
        isNull(links.cancelledAt),
        ...(userId === null ? [] : [eq(links.userId, userId)]),
      )
      return first(await query.update(links).set({ exchangedAt: at }).where(counts).returning())
    },

    async cancel(id, at) {
      await query
        .update(links)
        .set({ cancelledAt: at })
        .where(and(eq(links.id, id), isNull(links.cancelledAt)))
    },

    async sweep(before) {
      return (await query.delete(links).where(lt(links.expiresAt, before)).returning({ id: links.id })).length
    },
  }
  return dialect === 'postgres' ? quoteless(store) : store
}
