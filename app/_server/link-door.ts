import 'server-only'
/** Who may ask for link tokens, and whose frame is calling. Secrets come in headers and bodies, never in an address. */
import { createHash, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import type { FrameDesk } from '@/lib/connect/connect'
import { Guesses, networkOf } from '@/lib/identity/guesses'
import { InvalidInputError, NotSignedInError } from '@/lib/model/errors'
import type { Viewer } from '@/lib/model/ids'
import { clock, product } from './banking'
import { bodyOf, sameOrigin } from './doors'
import { env } from './env'
import { psu } from './psu'
import { mustView } from './session'

const MINUTE = 60_000
/** The longest form a bank may ask. */
const MOST_BYTES = 512 * 1024
const wrongKeys = new Guesses(10, 15 * MINUTE)
const tokens = new Guesses(60, 15 * MINUTE)
const BEARER = /^Bearer ([\w-]{1,256})$/

const bearer = (headers: Headers): string | null => BEARER.exec(headers.get('authorization') ?? '')?.[1] ?? null
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The server of the product that embeds the widget, by its key: null. A person of ours, on our own pages: themselves. */
export async function asker(request: Request): Promise<Viewer | null> {
  const key = bearer(request.headers)
  if (key === null) {
    sameOrigin(request.headers)
    return mustView()
  }
  const network = networkOf(psu(request.headers).ipAddress)
  wrongKeys.check(network, clock())
  const { connectApiKey } = env()
  if (connectApiKey !== null && timingSafeEqual(digest(key), digest(connectApiKey))) return null
  wrongKeys.count(network, clock())
  throw new NotSignedInError()
}

/** Counts the tokens that are asked for, for a user. @throws {RateLimitedError} */
export function countToken(user: string): void {
  const key = createHash('sha256').update(user).digest('base64url')
  tokens.check(key, clock())
  tokens.count(key, clock())
}

/** The desk of the frame that calls from our own document. @throws {NotSignedInError} @throws {InvalidInputError} */
export async function framed(request: Request): Promise<FrameDesk> {
  sameOrigin(request.headers)
  const credential = bearer(request.headers)
  if (credential === null) throw new NotSignedInError()
  const { connect } = await product()
  return connect.frame(credential)
}

/** A JSON body that fits. @throws {InvalidInputError} with the fields that do not */
export async function jsonOf<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  const checked = schema.safeParse(parsed((await bodyOf(request, MOST_BYTES)).toString('utf8')))
  if (checked.success) return checked.data
  throw new InvalidInputError(
    Object.fromEntries(checked.error.issues.map((issue) => [issue.path.join('.') || 'body', issue.code])),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidInputError({ body: 'not json' })
  }
}
