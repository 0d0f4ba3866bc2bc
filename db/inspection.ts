/** What goes to and fro with providers: recorded as it happens, read by the people it is about, forgotten after two days. */
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'
import type { ArrivalFilter, ExchangeFilter, InspectionStore, SeenDelivery } from '../lib/banking/store.ts'
import type { UserId } from '../lib/model/ids.ts'
import { chunks, type Database } from './database.ts'

const KEYS_AT_ONCE = 100

export function createInspection({ schema, query }: Database): InspectionStore {
  const { exchanges, arrivals, connections, deliveries } = schema
  const { connectionId: _known, ...exchangeColumns } = getTableColumns(exchanges)
  const arrivalColumns = getTableColumns(arrivals)

  const statusIs = (status: NonNullable<ExchangeFilter['status']>): SQL | undefined => {
    if (status === 'none') return isNull(exchanges.status)
    if (status === 'failed') return isNotNull(exchanges.failure)
    const from = Number(status[0]) * 100
    return and(gte(exchanges.status, from), lt(exchanges.status, from + 100))
  }

  /** Joined with the user's own connections. What was refused names none, so whoever uses that provider may see that it came. */
  const arrivedFor = (userId: UserId, { connectionId, after, before, outcome }: ArrivalFilter): SQL | undefined => {
    const theirs = and(
      eq(connections.userId, userId),
      connectionId === undefined ? undefined : eq(connections.id, connectionId),
    )
    const providers = query.select({ id: connections.providerId }).from(connections).where(theirs)
    return and(
      or(isNotNull(connections.id), and(isNull(arrivals.about), inArray(arrivals.providerId, providers))),
      after === undefined ? undefined : gt(arrivals.no, after),
      before === undefined ? undefined : lt(arrivals.no, before),
      outcome === undefined ? undefined : outcome === 'refused' ? isNull(arrivals.key) : isNotNull(arrivals.key),
    )
  }
  const whose = (userId: UserId, { connectionId }: ArrivalFilter): SQL | undefined =>
    and(
      eq(connections.providerId, arrivals.providerId),
      eq(connections.ref, arrivals.about),
      eq(connections.userId, userId),
      connectionId === undefined ? undefined : eq(connections.id, connectionId),
    )

  async function delivered(userId: UserId, filter: ArrivalFilter, only: SQL | undefined, limit: number): Promise<readonly SeenDelivery[]> {
    const rows = await query
      .select({
        ...arrivalColumns,
        connectionId: connections.id,
        known: deliveries.key,
        verdict: deliveries.verdict,
        settledAt: deliveries.settledAt,
        hasBody: sql<number | boolean>`${deliveries.sealedBody} is not null`,
      })
      .from(arrivals)
      .leftJoin(connections, whose(userId, filter))
      .leftJoin(deliveries, and(eq(deliveries.providerId, arrivals.providerId), eq(deliveries.key, arrivals.key)))
      .where(and(arrivedFor(userId, filter), only))
      .orderBy(desc(arrivals.no))
      .limit(limit)
    return rows.map(({ known, verdict, hasBody, ...row }) => ({
      ...row,
      verdict: known === null ? null : (verdict ?? 'open'),
      whole: known !== null && (row.says !== 'data' || Boolean(hasBody)),
    }))
  } // prettier-ignore

  return {
    async record({ connectionId, ...exchange }) {
      // By look-up: the last calls of a connection are recorded when it may be erased already.
      const known = connectionId === null ? null : sql`(select ${connections.id} from ${connections} where ${connections.id} = ${connectionId})` // prettier-ignore
      await query.insert(exchanges).values({ ...exchange, connectionId: known })
    },

    async arrived(arrival) {
      await query.insert(arrivals).values(arrival)
    },

    async exchanges(userId, { connectionId, after, before, provider, step, status, slowerThan, since }, limit) {
      const rows = await query
        .select({ ...exchangeColumns, connectionId: connections.id })
        .from(exchanges)
        .innerJoin(connections, eq(connections.id, exchanges.connectionId))
        .where(
          and(
            eq(connections.userId, userId),
            connectionId === undefined ? undefined : eq(connections.id, connectionId),
            after === undefined ? undefined : gt(exchanges.no, after),
            before === undefined ? undefined : lt(exchanges.no, before),
            provider === undefined ? undefined : eq(exchanges.provider, provider),
            step === undefined ? undefined : like(exchanges.step, `%${step.replace(/[%_\\]/g, '')}%`),
            status === undefined ? undefined : statusIs(status),
            slowerThan === undefined ? undefined : gte(exchanges.milliseconds, slowerThan),
            since === undefined ? undefined : gte(exchanges.recordedAt, since),
          ),
        )
        .orderBy(after === undefined ? desc(exchanges.no) : asc(exchanges.no))
        .limit(limit)
      // Rows of before there was more to record say nothing of what was said.
      return rows.map(({ request, recordedAt, ...row }) => ({
        ...row,
        request: request ?? { headers: {}, body: null },
        recordedAt: recordedAt ?? row.startedAt,
      }))
    },

    async arrivals(userId, filter, limit) {
      return query
        .select({ ...arrivalColumns, connectionId: connections.id })
        .from(arrivals)
        .leftJoin(connections, whose(userId, filter))
        .where(arrivedFor(userId, filter))
        .orderBy(filter.after === undefined ? desc(arrivals.no) : asc(arrivals.no))
        .limit(limit)
    },

    deliveries: (userId, filter, limit) =>
      delivered(userId, filter, inArray(arrivals.outcome, ['kept', 'refused', 'unreadable']), limit),

    async attempts(of) {
      const found = []
      for (const some of chunks(of, KEYS_AT_ONCE)) {
        const each = some.map(({ providerId, key }) => and(eq(arrivals.providerId, providerId), eq(arrivals.key, key)))
        found.push(...(await query.select().from(arrivals).where(or(...each)).orderBy(asc(arrivals.no)))) // prettier-ignore
      }
      return found
    },

    async delivery(userId, no) {
      const [found] = await delivered(userId, {}, and(eq(arrivals.no, no), isNotNull(connections.id)), 1)
      return found ?? null
    },

    async prune(before) {
      await query.delete(exchanges).where(or(lt(exchanges.recordedAt, before), isNull(exchanges.recordedAt)))
      await query.delete(arrivals).where(lt(arrivals.at, before))
    },
  }
}
