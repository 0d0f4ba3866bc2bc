/** How often, from where, and when somebody is told: the monitor's own settings, read when the project is deployed. */
import { AlertEscalationBuilder, Frequency, RetryStrategyBuilder } from 'checkly/constructs'

const { env } = process
const number = (name: string, otherwise: number): number => Number(env[name] || otherwise)

/** Those that Checkly knows, by their minutes. */
const FREQUENCIES: readonly (readonly [minutes: number, Frequency])[] = [
  [1, Frequency.EVERY_1M], [2, Frequency.EVERY_2M], [5, Frequency.EVERY_5M], [10, Frequency.EVERY_10M], [15, Frequency.EVERY_15M],
  [30, Frequency.EVERY_30M], [60, Frequency.EVERY_1H], [120, Frequency.EVERY_2H], [180, Frequency.EVERY_3H], [360, Frequency.EVERY_6H],
  [720, Frequency.EVERY_12H], [1440, Frequency.EVERY_24H],
] // prettier-ignore

const every = number('MONITOR_EVERY_MINUTES', 10)
/** The nearest one that is no more often than asked. */
export const frequency = (FREQUENCIES.find(([minutes]) => minutes >= every) ?? FREQUENCIES.at(-1)!)[1]

export const locations = (env['CHECKLY_LOCATIONS'] ?? 'eu-central-1,eu-west-2,sa-east-1').split(',') as ['eu-central-1'] // names of Checkly's regions, which it checks

const reminders = { amount: number('MONITOR_REMINDERS', 3), interval: number('MONITOR_REMIND_MINUTES', 60) }
const share = number('MONITOR_LOCATIONS_PERCENT', 0)
const places = { enabled: share > 0, percentage: Math.max(10, Math.ceil(share / 10) * 10) }
const minutes = number('MONITOR_FAILING_MINUTES', 0)

export const alertEscalationPolicy =
  minutes > 0
    ? AlertEscalationBuilder.timeBasedEscalation(minutes, reminders, places)
    : AlertEscalationBuilder.runBasedEscalation(number('MONITOR_FAILURES', 2), reminders, places)

const retries = number('MONITOR_RETRIES', 1)
export const retryStrategy =
  retries > 0
    ? RetryStrategyBuilder.fixedStrategy({ maxRetries: retries, baseBackoffSeconds: 5 })
    : RetryStrategyBuilder.noRetries()
