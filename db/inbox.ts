/** Deliveries: kept before they are acknowledged, known again when repeated, forgotten but for their key once used. */
import { and, asc, eq, inArray, isNotNull, isNull, lt, ne } from 'drizzle-orm'
import type { Inbox, StoredDelivery } from '../lib/banking/store.ts'
import type { ProviderId } from '../lib/model/ids.ts'
import type { Database } from './database.ts'
import { openText, sealText } from './sealing.ts'
import { together } from './together.ts'
import type { Vault } from './vault.ts'

const bodyPlace = (providerId: ProviderId, key: string) =>
  ({ table: 'deliveries', column: 'body', row: nameOf({ providerId, key }), user: '' }) as const

const nameOf = ({ providerId, key }: { readonly providerId: ProviderId; readonly key: string }): string =>
  `${providerId} ${key}`

export function createInbox({ schema, query }: Database, vault: Vault): Inbox {
  const { deliveries } = schema
  const isOpen = isNull(deliveries.settledAt)

  return {
    add: together(async (storm: readonly StoredDelivery[]) => {
      const rows = storm.map(({ body, ...delivery }) => ({
        ...delivery,
        sealedBody: sealText(vault, body, bodyPlace(delivery.providerId, delivery.key)),
      }))
      const added = await query
        .insert(deliveries)
        .values(rows)
        .onConflictDoNothing({ target: [deliveries.providerId, deliveries.key] })
        .returning({ providerId: deliveries.providerId, key: deliveries.key })
      const isNew = new Set(added.map(nameOf))
      return storm.map((delivery) => isNew.delete(nameOf(delivery))) // the same one twice in a storm is new once
    }),

    async contents(providerId, about) {
      const theirs = and(eq(deliveries.providerId, providerId), eq(deliveries.about, about))
      const rows = await query
        .select()
        .from(deliveries)
        .where(and(theirs, isOpen, isNotNull(deliveries.sealedBody)))
        .orderBy(asc(deliveries.receivedAt), asc(deliveries.key))
      return rows.map(({ key, receivedAt, sealedBody }) => ({
        key,
        receivedAt,
        rawBody: openText(vault, sealedBody, bodyPlace(providerId, key)) ?? '',
      }))
    },

    async settle(providerId, keys, verdict, at) {
      if (keys.length === 0) return
      await query
        .update(deliveries)
        .set({ sealedBody: null, verdict, settledAt: at })
        .where(and(eq(deliveries.providerId, providerId), inArray(deliveries.key, [...keys]), isOpen))
    },

    async reopen(providerId, key) {
      const one = and(eq(deliveries.providerId, providerId), eq(deliveries.key, key), ne(deliveries.says, 'data'))
      await query.update(deliveries).set({ verdict: null, settledAt: null }).where(one)
    },

    async open(limit) {
      const { providerId, key, about, says, receivedAt } = deliveries
      return query
        .select({ providerId, key, about, says, receivedAt })
        .from(deliveries)
        .where(isOpen)
        .orderBy(asc(receivedAt), asc(key))
        .limit(limit)
    },

    async prune(before) {
      await query.delete(deliveries).where(lt(deliveries.settledAt, before))
    },
  }
}
