/**
 * Klavi's deliveries: events as an array, one report as an object. Signed over the raw body; nothing is parsed before that fits.
 * @see contracts/klavi.md 8.1 to 8.5
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { UnsignedDeliveryError, WireError } from '../../model/errors.ts'
import { BodyError, parseJson } from '../http-json.ts'
import type { Delivery, Notice, Surroundings } from '../provider.ts'
import type { KlaviSettings } from './config.ts'
import * as wire from './wire.ts'

const TOLERANCE_SECONDS = 300
const DEEPEST = 32

const SAYS: Readonly<Record<string, Notice['says']>> = {
  consent_authorised: 'authorised', consent_rejected: 'refused', consent_error: 'refused', consent_expired: 'revoked',
  consent_revoked: 'revoked', consent_deleted_by_user: 'revoked', link_action_status: 'changed', [wire.FAILED]: 'data',
} // prettier-ignore

export function createEar({ secretKey }: KlaviSettings, { now }: Pick<Surroundings, 'now'>) {
  return function hear({ headers, rawBody }: Delivery): readonly Notice[] {
    if (rawBody === '') return [] // how Klavi tries whether anybody is there
    verify(headers, rawBody)
    const body = unwrapped(parsed(rawBody))
    return Array.isArray(body.value) ? body.value.flatMap(toEvent) : toReport(body, rawBody)
  }

  function verify(headers: Delivery['headers'], rawBody: string): void {
    const given = headers['x-klavi-signature']?.replace(/^sha256=/i, '') ?? ''
    const expected = createHmac('sha256', secretKey).update(rawBody).digest()
    const signature = /^[\da-f]{64}$/i.test(given) ? Buffer.from(given, 'hex') : Buffer.alloc(expected.length)
    const timestamp = headers['x-klavi-timestamp'] ?? ''
    const apart = /^\d{1,12}$/.test(timestamp) ? Math.abs(now().getTime() / 1_000 - Number(timestamp)) : Infinity
    if (!timingSafeEqual(signature, expected) || apart > TOLERANCE_SECONDS)
      throw new UnsignedDeliveryError('klavi: delivery')
  }
}

function parsed(rawBody: string): unknown {
  try {
    return parseJson(Buffer.from(rawBody), 'application/json', DEEPEST)
  } catch (error) {
    if (error instanceof BodyError) throw new WireError('klavi', 'delivery', [`(${error.what})`])
    throw error
  }
}

interface Body {
  readonly value: unknown
  readonly wrapped: boolean
}

/** Documents have reports flat; some receivers found them under `report` or `data`. */
function unwrapped(value: unknown): Body {
  const found = wire.wrapping.safeParse(value)
  const inner = found.success ? (found.data.report ?? found.data.data) : undefined
  return inner === undefined ? { value, wrapped: false } : { value: inner, wrapped: true }
}

/** Events that only say that something we asked for goes on ring nothing: each would start another reading, and that another event. */
function toEvent(element: unknown): readonly Notice[] {
  const found = wire.event.safeParse(element)
  if (!found.success) return []
  const { eventID, eventId, eventName, payload } = found.data
  const [id, says] = [eventID ?? eventId, Object.hasOwn(SAYS, eventName) ? SAYS[eventName] : undefined]
  if (!id || !says || !payload.linkId) return []
  const notice: Notice = { key: `event:${id}`, about: payload.linkId, says }
  return [says === 'data' ? { ...notice, body: JSON.stringify(element) } : notice]
}

/** @throws {WireError} for what is no report at all. */
function toReport({ value, wrapped }: Body, rawBody: string): readonly Notice[] {
  const found = wire.envelope.safeParse(value)
  if (!found.success) throw new WireError('klavi', 'delivery', found.error.issues.map(({ path }) => path.join('.'))) // prettier-ignore
  const [about] = found.data.links
  if (!about) return []
  const body = wrapped ? JSON.stringify(value) : rawBody
  return [{ key: `report:${found.data.productReportId}`, about: about.linkId, says: 'data', body }]
}
