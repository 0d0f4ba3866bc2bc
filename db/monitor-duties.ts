/** What the monitor has to do, and who does it: schedules, leases, what is known of each journey, and what is to be said. */
import { and, asc, desc, eq, inArray, lte, or } from 'drizzle-orm'
import type { MonitorStore } from '../lib/monitor/store.ts'
import { step, type Database } from './database.ts'

type Duties = Pick<
  MonitorStore,
  'addSchedule' | 'schedules' | 'setBudgets' | 'advance' | 'lead' | 'watch' | 'keepWatch' | 'claimDeliveries' | 'settle' | 'deliveries'
> // prettier-ignore

export function createMonitorDuties({ schema, query, atomically, notTaken }: Database): Duties {
  const { monitorSchedules: schedules, monitorLeases: leases, monitorWatches: watches, monitorDeliveries: deliveries } = schema // prettier-ignore
  const delivery = {
    id: deliveries.id, journey: deliveries.journey, channel: deliveries.channel, alert: deliveries.alert, createdAt: deliveries.createdAt,
    state: deliveries.state, tries: deliveries.tries, nextAt: deliveries.nextAt, code: deliveries.code, sentAt: deliveries.sentAt,
  } // prettier-ignore

  return {
    async addSchedule(schedule) {
      await query.insert(schedules).values(schedule).onConflictDoNothing()
    },
    async schedules(location) {
      return query.select().from(schedules).where(eq(schedules.location, location)).orderBy(asc(schedules.journey))
    },
    async setBudgets(journey, budgets) {
      await query.update(schedules).set({ budgets }).where(eq(schedules.journey, journey))
    },
    async advance({ journey, location, nextAt: was }, nextAt) {
      const same = and(eq(schedules.journey, journey), eq(schedules.location, location), eq(schedules.nextAt, was))
      const moved = await query.update(schedules).set({ nextAt }).where(same).returning({ journey: schedules.journey })
      return moved.length > 0
    },
    async lead(name, holder, now, until) {
      const rows = await query
        .insert(leases)
        .values({ name, holder, until })
        .onConflictDoUpdate({
          target: [leases.name],
          set: { holder, until },
          setWhere: or(eq(leases.holder, holder), lte(leases.until, now))!,
        })
        .returning({ holder: leases.holder })
      return rows.length > 0
    },

    async watch(journey) {
      const [found] = await query
        .select({ watch: watches.watch, revision: watches.revision })
        .from(watches)
        .where(eq(watches.journey, journey))
      return found ?? null
    },
    async keepWatch(journey, revision, watch, told) {
      return atomically(function* (batch) {
        const same = and(eq(watches.journey, journey), eq(watches.revision, revision ?? 0))
        const returned = { journey: watches.journey }
        const rows = yield* step(
          revision === null
            ? batch.insert(watches).values({ journey, revision: 1, watch }).onConflictDoNothing().returning(returned)
            : batch
                .update(watches)
                .set({ revision: revision + 1, watch })
                .where(same)
                .returning(returned),
        )
        if (rows.length === 0) return false
        if (told.length > 0) yield batch.insert(deliveries).values([...told])
        return true
      })
    },

    async claimDeliveries(now, until, most) {
      return atomically(function* (batch) {
        const due = batch
          .select(delivery)
          .from(deliveries)
          .where(and(eq(deliveries.state, 'waiting'), lte(deliveries.nextAt, now)))
          .orderBy(asc(deliveries.nextAt))
          .limit(most)
        const rows = yield* step(notTaken(due))
        if (rows.length > 0) yield batch.update(deliveries).set({ nextAt: until }).where(inArray(deliveries.id, rows.map(({ id }) => id))) // prettier-ignore
        return rows
      })
    },
    async settle(id, how) {
      await query.update(deliveries).set(how).where(eq(deliveries.id, id))
    },
    async deliveries(journey, most) {
      return query.select(delivery).from(deliveries).where(eq(deliveries.journey, journey)).orderBy(desc(deliveries.no)).limit(most) // prettier-ignore
    },
  }
}
