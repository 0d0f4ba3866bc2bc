import 'server-only'
/** What all doors share: who may knock, and how a failure is told. */
import { randomBytes } from 'node:crypto'
import { unstable_rethrow } from 'next/navigation'
import { AppError, HTTP_STATUS, InvalidInputError, RateLimitedError } from '@/lib/model/errors'
import type { ProblemView } from '@/lib/model/view'
import { env } from './env'
import { log } from './log'
import { crossing, type Crossing, type Door } from './witness'

/** A state-changing request must come from our own pages: the Origin is required, and fixed. @throws {InvalidInputError} */
export function sameOrigin(headers: Headers): void {
  const site = headers.get('sec-fetch-site')
  if (headers.get('origin') !== env().appUrl || (site !== null && site !== 'same-origin')) {
    throw new InvalidInputError({ origin: 'foreign' })
  }
}

/** Tells a failure to a browser, and the log once: the two share a reference. Next's own signals pass through. */
export function problemOf(error: unknown): ProblemView {
  unstable_rethrow(error)
  const reference = randomBytes(5).toString('hex').toUpperCase()
  const known = error instanceof AppError
  const code = known ? error.code : 'internal'
  if (HTTP_STATUS[code] >= 500) log.error('door.failed', error, { reference })
  else log.info('door.refused', { reference, code })
  return {
    code,
    reference,
    ...(error instanceof InvalidInputError && { fields: error.fields }),
    ...(error instanceof RateLimitedError && { retryAfterSeconds: error.retryAfterSeconds }),
  }
}

/** Wraps a route handler: its failures become JSON with the status of their code; nothing is cached. */
export function answer<A extends unknown[]>(run: (...request: A) => Promise<Response>, door: Door = 'handler') {
  return (...request: A): Promise<Response> =>
    crossing(
      () => crossingOf(door, request[0]),
      async (say) => {
        try {
          return await run(...request)
        } catch (error) {
          const problem = problemOf(error)
          say.outcome(problem.code)
          return Response.json({ error: problem }, { status: HTTP_STATUS[problem.code], headers: PRIVATE })
        }
      },
    )
}

/** Parts of our own addresses; whatever else is in one names something of somebody. */
const WORDS: ReadonlySet<string> = new Set(['api', 'auth', 'commands', 'connections', 'files', 'receipts', 'everything', 'farewell', 'demo', 'export', 'imports', 'transactions', 'tally', 'institutions', 'session', 'webhooks', 'return', 'health', 'metrics', 'trace']) // prettier-ignore

/** A handler's address as a template. */
export function crossingOf(door: Door, request: unknown): Crossing {
  if (!(request instanceof Request)) return { door, name: '/', traceparent: null }
  const { pathname } = new URL(request.url)
  const name = pathname.split('/').map((part) => (part === '' || WORDS.has(part) ? part : '{id}')).join('/') // prettier-ignore
  // Providers are strangers: only our own pages say what a request of theirs belongs to.
  return { door, name, traceparent: door === 'handler' ? request.headers.get('traceparent') : null }
}

export const PRIVATE = { 'cache-control': 'private, no-store' } as const

/** The body of a request, as far as the limit allows. @throws {InvalidInputError} for a longer one, once it is known to be */
export async function bodyOf(request: Request, mostBytes: number): Promise<Buffer> {
  const tooBig = () => new InvalidInputError({ body: 'too_big' })
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooBig()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > mostBytes) throw tooBig()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

/** What a person's device calls a file. Percent-encoded, since a header knows no other alphabet. @throws {InvalidInputError} */
export function fileNameOf(headers: Headers): string {
  try {
    return decodeURIComponent(headers.get('x-file-name') ?? '')
  } catch {
    throw new InvalidInputError({ name: 'invalid' })
  }
}
