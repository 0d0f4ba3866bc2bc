/** What the monitor of the consent journeys remembers; nothing of it is anybody's own. */
import type { Alert, Watch } from '../../lib/monitor/policy.ts'
import type { Failure } from '../../lib/monitor/failure.ts'
import type { Outcome, RequestRecord } from '../../lib/monitor/run.ts'
import type { Delivery, HourLine, Schedule, StepLine } from '../../lib/monitor/store.ts'
import type { Kit } from '../columns.ts'
import { erased } from './erased.ts'

export function defineMonitor(kit: Kit) {
  const { table, index, primaryKey, serial, text, id, instant, count, flag, json } = kit

  const monitorRuns = table(
    'monitor_runs',
    {
      no: serial('no'),
      id: id('id').notNull().unique(),
      journey: text('journey').notNull(),
      location: text('location').notNull(),
      startedAt: instant('started_at').notNull(),
      milliseconds: count('milliseconds').notNull(),
      outcome: text<Outcome>('outcome').notNull(),
      flaky: flag('flaky').notNull(),
      failureClass: text<Failure['class']>('failure_class'),
      failureStep: text('failure_step'),
      failureRequest: text('failure_request'),
      failureCode: text('failure_code'),
      steps: json<readonly StepLine[]>('steps').notNull(),
    },
    (t) => [index('monitor_runs_journey').on(t.journey, t.startedAt), index('monitor_runs_started').on(t.startedAt)],
  )

  /** The requests of a run, step by step, with what was said in words that may be kept. For two days. */
  const monitorRequests = table('monitor_requests', {
    runNo: count('run_no')
      .primaryKey()
      .references(() => monitorRuns.no, erased),
    startedAt: instant('started_at').notNull(),
    requests: json<readonly (readonly RequestRecord[])[]>('requests').notNull(),
  }, (t) => [index('monitor_requests_started').on(t.startedAt)]) // prettier-ignore

  const monitorHours = table(
    'monitor_hours',
    {
      journey: text('journey').notNull(),
      location: text('location').notNull(),
      hour: instant('hour').notNull(),
      /** Empty for the whole run. */
      step: text('step').notNull(),
      runs: count('runs').notNull(),
      p50: count('p50'),
      p95: count('p95'),
      degraded: count('degraded').notNull(),
      failed: count('failed').notNull(),
      classes: json<HourLine['classes']>('classes').notNull(),
    },
    (t) => [primaryKey({ columns: [t.journey, t.hour, t.location, t.step] }), index('monitor_hours_hour').on(t.hour)],
  )

  const monitorSchedules = table(
    'monitor_schedules',
    {
      journey: text('journey').notNull(),
      location: text('location').notNull(),
      nextAt: instant('next_at').notNull(),
      budgets: json<Schedule['budgets']>('budgets').notNull(),
    },
    (t) => [primaryKey({ columns: [t.journey, t.location] })],
  )

  /** Which of several servers does what only one should do. */
  const monitorLeases = table('monitor_leases', {
    name: text('name').primaryKey(),
    holder: text('holder').notNull(),
    until: instant('until').notNull(),
  })

  const monitorWatches = table('monitor_watches', {
    journey: text('journey').primaryKey(),
    revision: count('revision').notNull(),
    watch: json<Watch>('watch').notNull(),
  })

  const monitorDeliveries = table(
    'monitor_deliveries',
    {
      no: serial('no'),
      id: id('id').notNull().unique(),
      journey: text('journey').notNull(),
      channel: text('channel').notNull(),
      alert: json<Alert>('alert').notNull(),
      createdAt: instant('created_at').notNull(),
      state: text<Delivery['state']>('state').notNull(),
      tries: count('tries').notNull(),
      nextAt: instant('next_at'),
      code: text('code'),
      sentAt: instant('sent_at'),
    },
    (t) => [index('monitor_deliveries_due').on(t.nextAt), index('monitor_deliveries_journey').on(t.journey, t.no)],
  )

  return { monitorRuns, monitorRequests, monitorHours, monitorSchedules, monitorLeases, monitorWatches, monitorDeliveries } // prettier-ignore
}
