/** What the monitor remembers: runs, and the hours they are rolled up into. */
import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm'
import type { MonitorStore, RunLine, StoredRun } from '../lib/monitor/store.ts'
import { chunks, named, step, type Database } from './database.ts'
import { quoteless } from './errors.ts'
import { createMonitorDuties } from './monitor-duties.ts'
import type { Schema } from './schema.ts'

const AT_ONCE = 100

type Row = Schema['monitorRuns']['$inferSelect']
type Line = Pick<Row, 'id' | 'location' | 'startedAt' | 'milliseconds' | 'outcome' | 'flaky' | 'failureClass' | 'failureStep' | 'failureRequest' | 'failureCode'> // prettier-ignore

const lineOf = ({ failureClass, failureStep, failureRequest, failureCode, ...line }: Line): RunLine => ({
  ...line,
  failure: failureClass && { class: failureClass, step: failureStep ?? '', request: failureRequest ?? '', code: failureCode ?? '' },
}) // prettier-ignore

export function createMonitorStore(database: Database): MonitorStore {
  const { schema, query, atomically, prepare } = database
  const { monitorRuns: runs, monitorRequests: requests, monitorHours: hours } = schema
  const columns = {
    id: runs.id, location: runs.location, startedAt: runs.startedAt, milliseconds: runs.milliseconds, outcome: runs.outcome, flaky: runs.flaky,
    failureClass: runs.failureClass, failureStep: runs.failureStep, failureRequest: runs.failureRequest, failureCode: runs.failureCode,
  } // prettier-ignore

  const linesSince = prepare(
    'monitor_runs_since',
    query
      .select(named(columns))
      .from(runs)
      .where(
        and(
          eq(runs.journey, sql.placeholder('journey')),
          gte(runs.startedAt, sql.param(sql.placeholder('since'), runs.startedAt)),
        ),
      )
      .orderBy(asc(runs.startedAt)),
  )
  const hourColumns = {
    location: hours.location, hour: hours.hour, step: hours.step, runs: hours.runs, p50: hours.p50, p95: hours.p95, degraded: hours.degraded,
    failed: hours.failed, classes: hours.classes,
  } // prettier-ignore
  const ofJourney = and(
    eq(hours.journey, sql.placeholder('journey')),
    gte(hours.hour, sql.param(sql.placeholder('since'), hours.hour)),
  )
  const hoursSince = prepare(
    'monitor_hours_since',
    query.select(named(hourColumns)).from(hours).where(ofJourney).orderBy(asc(hours.hour)),
  )
  const wholeHoursSince = prepare(
    'monitor_whole_hours_since',
    query
      .select(named(hourColumns))
      .from(hours)
      .where(and(ofJourney, eq(hours.step, '')))
      .orderBy(asc(hours.hour)),
  )

  const whole = () =>
    query.select({ run: runs, requests: requests.requests }).from(runs).leftJoin(requests, eq(requests.runNo, runs.no))

  const store: MonitorStore = {
    ...createMonitorDuties(database),

    async addRun(id, { steps, failure, earlier, journey, location, startedAt, milliseconds, outcome }) {
      await atomically(function* (batch) {
        const [row] = yield* step(
          batch
            .insert(runs)
            .values({
              id,
              journey,
              location,
              startedAt,
              outcome,
              milliseconds: Math.round(milliseconds),
              flaky: outcome !== 'failed' && earlier.length > 0,
              failureClass: failure?.class ?? null,
              failureStep: failure?.step ?? null,
              failureRequest: failure?.request ?? null,
              failureCode: failure?.code ?? null,
              steps: steps.map((one) => ({ id: one.id, outcome: one.outcome, milliseconds: one.milliseconds })),
            }) // prettier-ignore
            .returning({ no: runs.no }),
        )
        yield batch.insert(requests).values({ runNo: row!.no, startedAt, requests: steps.map((one) => one.requests) })
      })
    },

    async run(id) {
      return storedOf(await whole().where(eq(runs.id, id)))
    },
    async lastGreen(journey, location, before) {
      const green = and(eq(runs.journey, journey), eq(runs.location, location), eq(runs.outcome, 'passed'), lt(runs.startedAt, before)) // prettier-ignore
      return storedOf(await whole().where(green).orderBy(desc(runs.startedAt)).limit(1))
    },
    async runs(journey, since) {
      return (await linesSince({ journey, since })).map(lineOf)
    },
    async hours(journey, since) {
      return (await hoursSince({ journey, since })).map((row) => ({ ...row, step: row.step || null }))
    },
    async wholeHours(journey, since) {
      return (await wholeHoursSince({ journey, since })).map((row) => ({ ...row, step: null }))
    },

    async timed(from, until) {
      const { journey, location, milliseconds, outcome, failureClass, steps } = runs
      return query
        .select({ journey, location, milliseconds, outcome, failureClass, steps })
        .from(runs)
        .where(and(gte(runs.startedAt, from), lt(runs.startedAt, until)))
    },
    async keepHours(journey, lines) {
      await atomically(function* (batch) {
        for (const some of chunks(lines, AT_ONCE)) {
          const excluded = (name: string) => sql.raw(`excluded.${name}`)
          yield batch
            .insert(hours)
            .values(some.map((line) => ({ ...line, journey, step: line.step ?? '' })))
            .onConflictDoUpdate({
              target: [hours.journey, hours.hour, hours.location, hours.step],
              set: { runs: excluded('runs'), p50: excluded('p50'), p95: excluded('p95'), degraded: excluded('degraded'), failed: excluded('failed'), classes: excluded('classes') },
            }) // prettier-ignore
        }
      })
    },
    async lastHour() {
      const [last] = await query.select({ hour: hours.hour }).from(hours).orderBy(desc(hours.hour)).limit(1)
      return last?.hour ?? null
    },
    async prune(before) {
      await query.delete(requests).where(lt(requests.startedAt, before.exchanges))
      await query.delete(runs).where(lt(runs.startedAt, before.runs))
      await query.delete(hours).where(lt(hours.hour, before.hours))
    },
  }
  return database.dialect === 'postgres' ? quoteless(store) : store
}

type Whole = { readonly run: Row; readonly requests: Schema['monitorRequests']['$inferSelect']['requests'] | null }

function storedOf([found]: readonly Whole[]): StoredRun | null {
  if (!found) return null
  const { no: _no, steps, journey, ...line } = found.run
  return {
    ...lineOf(line),
    journey,
    steps: steps.map((one, at) => ({ ...one, requests: found.requests?.[at] ?? [] })),
  }
}
