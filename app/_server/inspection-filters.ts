import 'server-only'
/** What the addresses of the request log and of the deliveries ask for. What is not understood narrows nothing. */
import * as z from 'zod'
import {
  DELIVERY_OUTCOMES,
  SINCE,
  SLOW_MS,
  STATUSES,
  type DeliveryAsk,
  type RequestAsk,
} from '@/components/inspector/ask'
import type { ArrivalFilter, ExchangeFilter } from '@/lib/banking/store'
import { as, type ConnectionId } from '@/lib/model/ids'
import { clock } from './banking'

type Params = Readonly<Record<string, string | string[] | undefined>>

const HOUR_MS = 3_600_000
const AGO: Readonly<Record<(typeof SINCE)[number], number>> = { hour: HOUR_MS, day: 24 * HOUR_MS }

const given = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined)
const word = given(z.string().regex(/^[\w.-]{1,64}$/))
const number = given(z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER))

const requestAsk = z.object({
  connection: word,
  provider: word,
  step: word,
  status: given(z.enum(STATUSES)),
  slow: given(z.enum(SLOW_MS)),
  since: given(z.enum(SINCE)),
  before: number,
})
const deliveryAsk = z.object({ connection: word, outcome: given(z.enum(DELIVERY_OUTCOMES)), before: number })

/** Without what was not asked for. */
const set = <T extends object>(values: T): T => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T // prettier-ignore

export function requestFilter(params: Params): { readonly ask: RequestAsk; readonly filter: ExchangeFilter } {
  const { before, ...ask } = set(requestAsk.parse(params)) as RequestAsk & { readonly before?: number } // the parser’s own shape, without undefined
  const { connection, provider, step, status, slow, since } = ask
  return {
    ask,
    filter: {
      ...(connection && { connectionId: as<ConnectionId>(connection) }),
      ...(provider && { provider }),
      ...(step && { step }),
      ...(status && { status }),
      ...(slow && { slowerThan: Number(slow) }),
      ...(since && { since: new Date(clock().getTime() - AGO[since]) }),
      ...(before && { before }),
    },
  }
}

export function deliveryFilter(params: Params): { readonly ask: DeliveryAsk; readonly filter: ArrivalFilter } {
  const { before, ...ask } = set(deliveryAsk.parse(params)) as DeliveryAsk & { readonly before?: number } // as above
  const { connection, outcome } = ask
  return {
    ask,
    filter: {
      ...(connection && { connectionId: as<ConnectionId>(connection) }),
      ...(outcome && { outcome }),
      ...(before && { before }),
    },
  }
}
