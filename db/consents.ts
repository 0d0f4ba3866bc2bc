/** The consent passport: one row per agreement, kept in step by every change of a connection that carries a consent. */
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Agreement, ConnectionChange, ConsentRecord } from '../lib/banking/store.ts'
import type { ConnectionId, UserId } from '../lib/model/ids.ts'
import { step, type Batch, type Database, type Queries } from './database.ts'

export function createConsents({ schema, query }: Database) {
  const { consents, connections } = schema
  const { status, scope, agreedAt, grantedAt, validUntil, endedAt, textVersion, textLocale } = consents
  const recorded = { status, scope, agreedAt, grantedAt, validUntil, endedAt }

  return {
    async agree({ connectionId, scope, text, at }: Agreement) {
      await query.insert(consents).values({
        connectionId,
        status: 'received',
        scope,
        agreedAt: at,
        textVersion: text.version,
        textLocale: text.locale,
      })
    },

    async history(userId: UserId, connectionId: ConnectionId): Promise<readonly ConsentRecord[]> {
      const rows = await query
        .select({ consent: recorded, version: textVersion, locale: textLocale })
        .from(consents)
        .innerJoin(connections, eq(connections.id, consents.connectionId))
        .where(and(eq(consents.connectionId, connectionId), eq(connections.userId, userId)))
        .orderBy(desc(consents.no))
      return rows.map(({ consent, version, locale }) => ({
        ...consent,
        text: version !== null && locale !== null ? { version, locale } : null,
      }))
    },

    /**
     * Follows a change. A new `access` with a `valid` consent is a grant: it fulfils the open agreement, or stands alone,
     * and ends the grant before it. Any other consent corrects the newest record that has not ended.
     */
    *follow(query: Queries, connectionId: ConnectionId, change: ConnectionChange, at: Date): Batch<void> {
      const { consent } = change
      if (!consent) return
      const open = yield* step(
        query
          .select({ no: consents.no, status: consents.status })
          .from(consents)
          .where(and(eq(consents.connectionId, connectionId), isNull(consents.endedAt)))
          .orderBy(desc(consents.no)),
      )
      const [newest] = open
      const isGrant = consent.status === 'valid' && change.access !== undefined && change.access !== null
      if (isGrant) {
        const granted = { ...consent, grantedAt: change.grantedAt ?? at }
        const agreed = newest?.status === 'received' ? newest : undefined
        for (const { no } of open.filter((each) => each !== agreed)) {
          yield* step(query.update(consents).set({ endedAt: at }).where(eq(consents.no, no)))
        }
        yield* step(
          agreed
            ? query.update(consents).set(granted).where(eq(consents.no, agreed.no))
            : query.insert(consents).values({ connectionId, ...granted }),
        )
        return
      }
      // An agreement that the bank has not answered yet says nothing about the consent that holds meanwhile.
      const meant = consent.status === 'valid' ? open.find((each) => each.status === 'valid') : newest
      if (!meant) return
      const endedAt = consent.status === 'valid' || consent.status === 'received' ? null : at
      yield* step(query.update(consents).set({ ...consent, endedAt }).where(eq(consents.no, meant.no))) // prettier-ignore
    },
  }
}

export type Consents = ReturnType<typeof createConsents>
