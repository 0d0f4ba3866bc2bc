import 'server-only'
/**
 * Everything the process is told from outside, read once, one schema per concern.
 * With nothing set and outside production this is demo mode: our own sandbox, generated secrets, no network.
 * In production a missing or careless setting refuses to start with one clear sentence.
 */
import { readFileSync, statSync } from 'node:fs'
import * as z from 'zod'
import { InvalidInputError } from '@/lib/model/errors'
import { readMonitorSettings, type MonitorSettings } from '@/lib/monitor/settings'

/** A setting that must not be used as it is. The message is one sentence for an operator and names no value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const flag = z.enum(['0', '1']).default('0').transform((value) => value === '1') // prettier-ignore

const server = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** `1` in production means: a demo, with our own sandbox allowed. */
  DEMO: flag,
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** Our own fixed origin: redirects, return addresses and the CSRF check use it, never a request's Host. */
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** How many proxies of ours stand in front; 0 means the socket's own address counts. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  /** Demo only: how far the product's clock is from the machine's, in milliseconds. */
  CLOCK_OFFSET_MS: z.coerce.number().int().default(0),
})

const secrets = z.object({
  /** Signs the session cookie. At least 32 characters. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** 32 bytes, base64: seals tokens, IBANs and identities at rest. */
  ENCRYPTION_KEY: z.string().optional(),
  /** Or a file that holds it, readable by its owner only. */
  ENCRYPTION_KEY_FILE: z.string().optional(),
})

const demonstration = z.object({
  /** Demo only: where the sandbox is, and the token of its dial. Without them nobody can be played. */
  SANDBOX_URL: z.url({ protocol: /^https?$/ }).optional(),
  SANDBOX_DIAL_TOKEN: z.string().min(1).optional(),
})

const database = z.object({
  /** `file:path` for SQLite, `postgres://…` for Postgres. */
  DATABASE_URL: z.string().default('file:.data/passbook.db'),
})

const mail = z.object({
  /** `smtps://user:password@host:465` or `smtp://…:587`; without it nothing is sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom letters come from: `Passbook <book@example.com>`. */
  MAIL_FROM: z.string().min(3).max(200).optional(),
})
const rates = z.object({
  /** Euro reference rates in the form of the ECB's files; in a demo without one nothing is converted. */
  RATES_URL: z.url({ protocol: /^https?$/ }).optional(),
})
const ECB = 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml'

const inspection = z.object({
  /** Keep a redacted record of every provider call and of what providers push, for two days. */
  RECORD_EXCHANGES: flag,
  /** Who may look behind the scenes outside a demo: addresses they sign in with, separated by commas. */
  DEVELOPERS: z.string().default('').transform((list) => list.split(',').map((email) => email.trim().toLowerCase()).filter((email) => email !== '')), // prettier-ignore
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Opens `/api/metrics` to whoever brings it as a bearer token. */
  METRICS_TOKEN: z.string().regex(/^[\x21-\x7e]{16,200}$/).optional(), // prettier-ignore
  /** Where traces are sent, by OTLP over HTTP: the collector's base address. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** For the collector: `name=value` pairs, separated by commas. */
  OTEL_EXPORTER_OTLP_HEADERS: z.string().max(4_096).optional(),
  OTEL_SERVICE_NAME: z.string().regex(/^[\w .-]{1,60}$/).default('passbook'), // prettier-ignore
})

const embedding = z.object({
  /** What the server of a product that embeds the widget shows for itself; without one no other product may. */
  CONNECT_API_KEY: z.string().min(32).optional(),
})

export interface Env {
  readonly production: boolean
  readonly demo: boolean
  readonly appUrl: string
  readonly trustedProxyHops: number
  readonly clockOffset: number
  readonly authSecret: string
  readonly encryptionKey: Buffer
  readonly databaseUrl: string
  /** Null where no letters are sent. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** Null: nothing is converted. */
  readonly ratesUrl: string | null
  readonly recordExchanges: boolean
  /** Beside everybody in a demo. */
  readonly developers: readonly string[]
  /** Null outside a demo, and in one without a sandbox. */
  readonly dial: { readonly url: string; readonly token: string } | null
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Null: there are no metrics. */
  readonly metricsToken: string | null
  /** Null: nothing is traced. */
  readonly traces: {
    readonly endpoint: string
    readonly headers: Readonly<Record<string, string>>
    readonly service: string
  } | null
  /** Null where no other product embeds the widget. */
  readonly connectApiKey: string | null
  /** Null where no journey is run. */
  readonly monitor: MonitorSettings | null
  /** Handed to the registry, which knows each wing's own schema. */
  readonly providerSettings: Readonly<Record<string, string | undefined>>
}

/**
 * Checks the whole environment.
 * @throws {SettingsError} with one sentence that says what to change.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const checked = z
    .object({
      ...server.shape,
      ...secrets.shape,
      ...demonstration.shape,
      ...database.shape,
      ...rates.shape,
      ...mail.shape,
      ...inspection.shape,
      ...embedding.shape,
    })
    .safeParse(filled)
  if (!checked.success) {
    const issue = checked.error.issues[0]
    throw new SettingsError(`The setting ${String(issue?.path[0])} is not usable: see .env.example for its form.`)
  }
  const env = checked.data
  const production = env.NODE_ENV === 'production'
  const demo = env.DEMO || !production
  const appUrl = env.APP_URL ?? (demo ? `http://localhost:${env.PORT}` : missing('APP_URL'))
  if (!demo) {
    const sandbox = Object.entries(filled).find(
      ([name, value]) => /^[A-Z]+_(\w+_)?URL$/.test(name) && !isOurs(name) && isLoopback(value!),
    )
    if (sandbox) throw new SettingsError(`The setting ${sandbox[0]} points at a sandbox on this machine, which production refuses: set DEMO=1 or the provider's real address.`) // prettier-ignore
    if (!appUrl.startsWith('https:'))
      throw new SettingsError('The setting APP_URL must be an https address in production.')
    if (env.CLOCK_OFFSET_MS !== 0)
      throw new SettingsError('The setting CLOCK_OFFSET_MS moves the clock, which only a demo may do.')
  }
  return {
    production,
    demo,
    appUrl: new URL(appUrl).origin,
    trustedProxyHops: env.TRUSTED_PROXY_HOPS,
    clockOffset: env.CLOCK_OFFSET_MS,
    authSecret: env.AUTH_SECRET ?? missing('AUTH_SECRET'),
    encryptionKey: encryptionKey(env.ENCRYPTION_KEY, env.ENCRYPTION_KEY_FILE),
    databaseUrl: env.DATABASE_URL,
    mail: mailOf(env),
    ratesUrl: env.RATES_URL ?? (demo ? null : ECB),
    recordExchanges: env.RECORD_EXCHANGES,
    developers: env.DEVELOPERS,
    dial: demo && env.SANDBOX_URL && env.SANDBOX_DIAL_TOKEN ? { url: new URL(env.SANDBOX_URL).origin, token: env.SANDBOX_DIAL_TOKEN } : null, // prettier-ignore
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN ?? null,
    traces: tracesOf(env),
    connectApiKey: env.CONNECT_API_KEY ?? null,
    monitor: monitorOf(filled),
    providerSettings: filled,
  }
}

const isOurs = (name: string): boolean => ['APP_URL', 'DATABASE_URL', 'NEXTAUTH_URL', 'SMTP_URL'].includes(name) || name.startsWith('MONITOR_') // prettier-ignore

function monitorOf(filled: Env['providerSettings']): MonitorSettings | null {
  try {
    return readMonitorSettings(filled)
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    throw new SettingsError(`The setting ${Object.keys(error.fields)[0]} is not usable: see .env.example for its form.`)
  }
}

/** The headers may hold a key, so a pair that is none is named by the setting alone. */
function tracesOf(read: z.output<typeof inspection>): Env['traces'] {
  const {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_HEADERS: list = '',
    OTEL_SERVICE_NAME: service,
  } = read
  if (endpoint === undefined) return null
  const pairs = list.split(',').filter((pair) => pair.trim() !== '').map((pair) => /^\s*([\w-]+)=([\x21-\x7e ]+?)\s*$/.exec(pair)) // prettier-ignore
  if (pairs.includes(null)) throw new SettingsError('The setting OTEL_EXPORTER_OTLP_HEADERS is not usable: see .env.example for its form.') // prettier-ignore
  const headers = Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1]!, pair[2]!] as const] : [])))
  return { endpoint: endpoint.replace(/\/+$/, ''), headers, service }
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: z.output<typeof mail>): Env['mail'] {
  if (url === undefined) return null
  if (from === undefined) return missing('MAIL_FROM')
  return { url, from }
}

function isLoopback(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || host.startsWith('127.')
}

function missing(name: string): never {
  throw new SettingsError(
    `The setting ${name} is missing: production does not start without it (npm run demo sets it for you).`,
  )
}

function encryptionKey(inline: string | undefined, file: string | undefined): Buffer {
  if (inline !== undefined) return decodeKey(inline, 'ENCRYPTION_KEY')
  if (file === undefined) return missing('ENCRYPTION_KEY')
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) throw new SettingsError('The file named by ENCRYPTION_KEY_FILE does not exist.')
  if ((stat.mode & 0o077) !== 0 && process.platform !== 'win32') throw new SettingsError('The file named by ENCRYPTION_KEY_FILE can be read by others: run chmod 600 on it.') // prettier-ignore
  return decodeKey(readFileSync(file, 'utf8').trim(), 'ENCRYPTION_KEY_FILE')
}

function decodeKey(text: string, name: string): Buffer {
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32) throw new SettingsError(`The setting ${name} must hold 32 bytes in base64: openssl rand -base64 32 makes one.`) // prettier-ignore
  return key
}

let held: Env | undefined
/** The process's own environment, checked at the first call (`instrumentation.ts` makes it when the server starts). */
export const env = (): Env => (held ??= readEnv(process.env))
