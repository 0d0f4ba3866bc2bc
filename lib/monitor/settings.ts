/** Settings of the monitor, read from a plain record. */
import * as z from 'zod'
import { DAY, MINUTE, SECOND } from '../banking/schedule.ts'
import { readSettings, word } from '../providers/settings.ts'
import type { ChannelSettings } from './channels.ts'
import type { Policy } from './policy.ts'

export interface MonitorSettings {
  /** Milliseconds between the runs of a journey, and up to how many more. */
  readonly every: number
  readonly jitter: number
  readonly location: string
  /** Ids of journeys; null for all that can be run. */
  readonly journeys: readonly string[] | null
  /** Of a demo, where the widget is walked in a browser too; null where it is not. */
  readonly browserUrl: string | null
  readonly retries: number
  readonly policy: Policy
  readonly channels: ChannelSettings
  /** The language of what is said. */
  readonly locale: string
}

const url = z.url({ protocol: /^https?$/ })
const number = (least: number, most: number) => z.coerce.number().min(least).max(most)
const settings = z
  .object({
    /** Without it, or with 0, nothing is run. */
    MONITOR_EVERY_MINUTES: number(0, 24 * 60),
    MONITOR_JITTER_SECONDS: number(0, 3_600).default(30),
    MONITOR_LOCATION: z.string().regex(/^[\w -]{1,40}$/).default('here'), // prettier-ignore
    MONITOR_JOURNEYS: z.string().regex(/^[a-z]+(?:,[a-z]+)*$/).optional(), // prettier-ignore
    MONITOR_BROWSER_URL: url.optional(),
    MONITOR_RETRIES: number(0, 3).pipe(z.int()).default(1),
    MONITOR_FAILURES: number(1, 100).pipe(z.int()).default(2),
    /** Counts time in place of runs. */
    MONITOR_FAILING_MINUTES: number(0, 24 * 60).optional(),
    /** 0: slowness is nobody's business. */
    MONITOR_SLOW_RUNS: number(0, 100).pipe(z.int()).default(3),
    /** Percent of the locations that must fail at once. */
    MONITOR_LOCATIONS_PERCENT: number(0, 100).default(0),
    MONITOR_REMIND_MINUTES: number(1, 7 * 24 * 60).default(60),
    MONITOR_REMINDERS: number(0, 5).pipe(z.int()).default(3),
    MONITOR_RECOVERY: z.enum(['0', '1']).default('1'),
    MONITOR_LOCALE: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/).default('en'), // prettier-ignore
    MONITOR_MAIL_TO: z.string().regex(/^[^\s@,]+@[^\s@,]+(?:, ?[^\s@,]+@[^\s@,]+)*$/).optional(), // prettier-ignore
    MONITOR_WEBHOOK_URL: url.optional(),
    MONITOR_WEBHOOK_SECRET: word.min(16).optional(),
    MONITOR_CHAT_URL: url.optional(),
    MONITOR_PHONE_URL: url.optional(),
    MONITOR_PHONE_TO: z.string().min(3).max(40).optional(),
    MONITOR_PHONE_AUTHORIZATION: z.string().max(4_096).optional(),
    MONITOR_PHONE_TYPE: z.enum(['json', 'form']).default('form'),
    MONITOR_PHONE_BODY: z.string().max(4_096).default('To={to}&Body={text}'),
  })
  .refine((read) => (read.MONITOR_WEBHOOK_URL === undefined) === (read.MONITOR_WEBHOOK_SECRET === undefined), { path: ['MONITOR_WEBHOOK_SECRET'] })
  .refine((read) => (read.MONITOR_PHONE_URL === undefined) === (read.MONITOR_PHONE_TO === undefined), { path: ['MONITOR_PHONE_TO'] }) // prettier-ignore

/** Null where nothing is to be run. @throws {InvalidInputError} naming what does not fit, never its value */
export function readMonitorSettings(source: Readonly<Record<string, string | undefined>>): MonitorSettings | null {
  const read = readSettings(settings, 'MONITOR_EVERY_MINUTES', source)
  if (!read || read.MONITOR_EVERY_MINUTES === 0) return null
  return {
    every: read.MONITOR_EVERY_MINUTES * MINUTE,
    jitter: read.MONITOR_JITTER_SECONDS * SECOND,
    location: read.MONITOR_LOCATION,
    journeys: read.MONITOR_JOURNEYS?.split(',') ?? null,
    browserUrl: read.MONITOR_BROWSER_URL ?? null,
    retries: read.MONITOR_RETRIES,
    policy: policyOf(read),
    channels: channelsOf(read),
    locale: read.MONITOR_LOCALE,
  }
}

type Read = z.output<typeof settings>

function policyOf(read: Read): Policy {
  const minutes = read.MONITOR_FAILING_MINUTES
  return {
    failing: minutes === undefined ? { runs: read.MONITOR_FAILURES } : { ms: minutes * MINUTE },
    degraded: read.MONITOR_SLOW_RUNS === 0 ? null : read.MONITOR_SLOW_RUNS,
    share: read.MONITOR_LOCATIONS_PERCENT / 100,
    remindEvery: Math.min(read.MONITOR_REMIND_MINUTES * MINUTE, 7 * DAY),
    reminders: read.MONITOR_REMINDERS,
    recovery: read.MONITOR_RECOVERY === '1',
  }
}

function channelsOf(read: Read): ChannelSettings {
  const {
    MONITOR_MAIL_TO: to,
    MONITOR_WEBHOOK_URL: hook,
    MONITOR_WEBHOOK_SECRET: secret,
    MONITOR_CHAT_URL: chat,
  } = read
  const { MONITOR_PHONE_URL: phone, MONITOR_PHONE_TO: number, MONITOR_PHONE_AUTHORIZATION: authorization } = read
  return {
    email: to === undefined ? null : { to },
    webhook: hook === undefined || secret === undefined ? null : { url: hook, secret },
    chat: chat === undefined ? null : { url: chat },
    phone: phone === undefined || number === undefined ? null : {
      url: phone,
      to: number,
      authorization: authorization ?? null,
      body: read.MONITOR_PHONE_BODY,
      type: read.MONITOR_PHONE_TYPE === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
    },
  } // prettier-ignore
}
