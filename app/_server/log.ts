import 'server-only'
/** One line of JSON per event, to stdout. Fields are codes, counts and ids: there is no way to hand it a body or a token. */
import pino from 'pino'
import type { Log } from '@/lib/banking/parts'
import { AppError } from '@/lib/model/errors'
import { env } from './env'
import { metrics } from './witness'

let held: pino.Logger | undefined
/** Made at the first line: a build loads this module without any settings. */
const logger = (): pino.Logger =>
  (held ??= pino({ level: env().logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }))

export const log: Log = {
  info(event, fields) {
    metrics()?.event('info', event, 'ok')
    logger().info({ ...fields, event })
  },
  warn(event, fields) {
    metrics()?.event('warn', event, 'ok')
    logger().warn({ ...fields, event })
  },
  error(event, error, fields) {
    const about = told(error)
    metrics()?.event('error', event, about.code)
    logger().error({ ...fields, ...about, event })
  },
}

/** What of an error a log may hold. Our own messages are written for it; of a stranger's error only its name and place. */
function told(error: unknown): Readonly<Record<string, string>> & { readonly code: string } {
  if (error instanceof AppError) return { code: error.code, said: error.message }
  if (!(error instanceof Error)) return { code: 'internal', said: typeof error }
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '))
  return { code: 'internal', said: error.name, at: place?.trim() ?? '' }
}
