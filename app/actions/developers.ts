'use server'
/** What a developer may have done from a page. Each asks first who that is; to others there is no such thing. */
import * as z from 'zod'
import { AGAIN_WAYS, FAULTS, POST_WAYS } from '@/lib/model/demo'
import { NotFoundError } from '@/lib/model/errors'
import { rowsOf } from '@/lib/explore/compare'
import { act } from '../_server/act'
import { product } from '../_server/banking'
import { mustDevelop } from '../_server/developer'
import { compareNow, tryOne } from '../_server/explorer'

const MOST_MINOR = 100_000_000
const nothing = z.strictObject({}).optional()

const order = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('fault'), fault: z.enum(FAULTS) }),
  z.strictObject({ do: z.literal('calm') }),
  z.strictObject({ do: z.literal('post'), way: z.enum(POST_WAYS) }),
  z.strictObject({ do: z.literal('release') }),
  z.strictObject({ do: z.literal('again'), way: z.enum(AGAIN_WAYS).nullable() }),
  z.strictObject({ do: z.literal('consent'), change: z.enum(['expire', 'revoke']) }),
  z.strictObject({
    do: z.literal('entry'),
    amount: z.int().min(-MOST_MINOR).max(MOST_MINOR).refine((amount) => amount !== 0),
    text: z.string().trim().min(1).max(80).regex(/^[\p{L}\p{N} .,:;&+*/()'-]+$/u),
  }),
  z.strictObject({ do: z.literal('book') }),
  z.strictObject({ do: z.literal('read') }),
]) // prettier-ignore

/** Turns the sandbox's dial for the viewer's own visit. @returns how many deliveries it was about */
export const turnSandbox = act(order, async (input, { viewer }) => {
  await mustDevelop()
  const { demo } = await product()
  if (!demo) throw new NotFoundError('demo')
  return demo.turn(viewer, input)
})

const word = z.string().regex(/^[a-z][a-z.-]{0,40}$/)

/** Sends one request of a journey. @returns what came back, as far as it may be shown */
export const tryRequest = act(z.strictObject({ provider: word, request: word }), async ({ provider, request }) => {
  await mustDevelop()
  const { record, failure } = await tryOne(provider, request)
  const { exchange, held, id, method, address, status, preparing, waiting, receiving, bytes } = record
  const body = exchange.response?.body ?? null
  return {
    id, method, address, status, failure, held, bytes,
    milliseconds: Math.round(preparing + waiting + receiving),
    rows: body === null ? [] : rowsOf(body),
    request: JSON.stringify(exchange.request, null, 2),
    response: body === null ? null : JSON.stringify(body, null, 2),
  } // prettier-ignore
})

/** Walks the journeys of all providers at the sandbox, side by side. */
export const compareProviders = act(nothing, async () => {
  await mustDevelop()
  return compareNow()
})
