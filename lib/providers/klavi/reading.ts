/**
 * Reading: reports are ordered, and arrive as deliveries only. One counts if it answers the order that is open, names a product of
 * it and our consent. What is lost is ordered again; what is incomplete lands without saying what it covers.
 * @see contracts/klavi.md 7, 8.5
 */
import type * as z from 'zod'
import { ConsentLapsedError, ProviderUnavailableError, WireError } from '../../model/errors.ts'
import { as, type Json, type PlainDate } from '../../model/ids.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Desk, Pushed, Reading, ReadRequest, Surroundings } from '../provider.ts'
import { access as accessShape, cursor as cursorShape, type Access, type Cursor } from './access.ts'
import { CODE, refusedFor, type Client } from './client.ts'
import { toSnapshot } from './map.ts'
import { order } from './products.ts'
import * as wire from './wire.ts'

type Ordered = Extract<Cursor, { kind: 'ordered' }>
type Landing = Extract<Cursor, { kind: 'landing' }>

const PREPARING_SECONDS = 30
/** A report that has not come by then is lost. */
const LOST_MS = 15 * 60_000
const MOST_ORDERS = 2
/** An order so old is not waited for: the reading begins anew. */
const STALE_MS = 60 * 60_000
const ROWS_A_PAGE = 5_000

export function createReader(client: Client, { now, appUrl }: Pick<Surroundings, 'now' | 'appUrl'>) {
  const ageOf = ({ orderedAt }: Cursor): number => now().getTime() - Date.parse(orderedAt)

  async function read({ access: bag, cursor: kept, psu }: ReadRequest, desk: Desk): Promise<Reading> {
    const access = accessShape.parse(bag)
    const cursor = cursorShape.nullable().catch(null).parse(kept)
    if (cursor?.kind === 'landing') return land(cursor, desk)
    const open = cursor && ageOf(cursor) < STALE_MS ? cursor : await begin(access, 1, psu !== null)
    return open ? collect(open, access, psu !== null, desk) : ready({ accounts: [], transactions: [] })
  }

  /** Null where there is nothing to order. */
  async function begin(access: Access, orders: number, attended: boolean): Promise<Ordered | null> {
    const { permissionsGranted } = await standing(client, access)
    try {
      const ordered = await order(client, access, permissionsGranted ?? [], `${appUrl}/webhooks/klavi`, attended)
      return ordered && { kind: 'ordered', ...ordered, products: [...ordered.products], orderedAt: now().toISOString(), orders } // prettier-ignore
    } catch (error) {
      if (refusedFor(error, CODE.unauthorised, CODE.insufficient)) throw new ConsentLapsedError('klavi', 'not_granted')
      if (refusedFor(error, CODE.outage, CODE.failed)) throw new ProviderUnavailableError('klavi', error.reason)
      throw error
    }
  }

  /** Looks through what was delivered; one report may have come before the answer to its order did. */
  async function collect(cursor: Ordered, access: Access, attended: boolean, desk: Desk): Promise<Reading> {
    const found = answersTo(cursor, access, await desk.deliveries())
    const isLost = ageOf(cursor) >= LOST_MS
    if (found.outstanding.length > 0) {
      if (!isLost) return { status: 'preparing', cursor, retryAfterSeconds: PREPARING_SECONDS }
      await standing(client, access)
      const again = cursor.orders < MOST_ORDERS ? await begin(access, cursor.orders + 1, attended) : null
      if (again) return { status: 'preparing', cursor: again, retryAfterSeconds: PREPARING_SECONDS }
    }
    if (found.keys.length === 0) throw new ProviderUnavailableError('klavi', 'no report came of an order')
    const covers = { accountRefs: [], from: null, to: dayOf(now()) }
    return land({ ...cursor, kind: 'landing', keys: found.keys, landed: 0, offset: 0, covers }, desk)
  }

  /** A page of the first report that is left. What it covers goes with the last page of all. */
  async function land(cursor: Landing, desk: Desk): Promise<Reading> {
    const [key, ...rest] = cursor.keys
    const pushed = (await desk.deliveries()).find((delivery) => delivery.key === key)
    if (!pushed) throw new ProviderUnavailableError('klavi', 'a report is not there any more')
    const { code, productReportTime } = checked(wire.envelope, pushed)
    const whole = toSnapshot(checked(wire.report, pushed), pushed.receivedAt)
    const rows = whole.transactions?.slice(cursor.offset, cursor.offset + ROWS_A_PAGE)
    // A report that is missing, or not whole, may hold accounts that are not gone.
    const partial = code !== 200 || cursor.keys.length + cursor.landed < cursor.products.length
    const snapshot: Snapshot = { ...whole, ...(rows && { transactions: rows }), ...(partial && { partial }) }
    const offset = cursor.offset + ROWS_A_PAGE
    if (offset < (whole.transactions?.length ?? 0)) return { status: 'ready', snapshot, cursor: { ...cursor, offset }, more: true } // prettier-ignore
    const day = productReportTime?.slice(0, 10) || dayOf(pushed.receivedAt)
    const covers = code === 200 ? widened(cursor.covers, whole, day) : cursor.covers
    if (rest.length > 0) return { status: 'ready', snapshot, cursor: { ...cursor, keys: rest, landed: cursor.landed + 1, offset: 0, covers }, more: true } // prettier-ignore
    const { accountRefs, from, to } = covers
    return ready({ ...snapshot, ...(from !== null && { window: { accountRefs, from: as<PlainDate>(from), to: as<PlainDate>(to) } }) }) // prettier-ignore
  }

  return read
}

/** Asks whether the consent still holds. @throws {ConsentLapsedError} */
export async function standing(client: Client, { consentId }: Access): Promise<wire.WireConsent> {
  let consent
  try {
    consent = await client.consent(consentId)
  } catch (error) {
    if (refusedFor(error, 'http_404', CODE.unauthorised)) throw new ConsentLapsedError('klavi', 'revoked')
    throw error
  }
  if (consent.status === 'AUTHORISED') return consent
  const why = consent.status === 'EXPIRED' ? 'expired' : /^(?:REVOKED|DELETED_BY_USER)$/.test(consent.status) ? 'revoked' : 'not_granted' // prettier-ignore
  throw new ConsentLapsedError('klavi', why)
}

/** What a delivery says of the open order, and of no other. */
function answersTo(cursor: Ordered, { consentId }: Access, deliveries: readonly Pushed[]) {
  const keys = new Map<string, string>()
  const failed = new Set<string>()
  for (const { key, rawBody } of deliveries) {
    const body: unknown = JSON.parse(rawBody)
    const report = wire.envelope.safeParse(body).data
    if (report?.requestId === cursor.requestId) {
      const ours = report.links.some(({ consents }) => consents.some((consent) => consent.consentId === consentId))
      if (ours) keys.set(report.productName, key)
    }
    const event = wire.event.safeParse(body).data
    if (event?.payload.requestId === cursor.requestId) failed.add(event.payload.productName ?? '')
  }
  const arrived = cursor.products.filter((product) => keys.has(product))
  return {
    keys: arrived.flatMap((product) => keys.get(product) ?? []),
    outstanding: cursor.products.filter((product) => !keys.has(product) && !failed.has(product)),
  }
}

/** @throws {WireError} */
function checked<T>(schema: z.ZodType<T>, { rawBody }: Pushed): T {
  const result = schema.safeParse(JSON.parse(rawBody))
  if (result.success) return result.data
  throw new WireError('klavi', 'report', result.error.issues.map(({ path }) => path.join('.'))) // prettier-ignore
}

/**
 * A report does not say how far back it reaches, so no further than its first entry is claimed; one without entries claims nothing.
 */
function widened(covers: Landing['covers'], { accounts, transactions }: Snapshot, day: string): Landing['covers'] {
  const first = transactions?.reduce<string | null>((least, { date }) => (least === null || date < least ? date : least), null) // prettier-ignore
  if (!first) return covers
  return {
    accountRefs: [...covers.accountRefs, ...(accounts ?? []).map(({ ref }) => ref)],
    from: covers.from !== null && covers.from > first ? covers.from : first,
    to: covers.to < day ? covers.to : day,
  }
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)
const ready = (snapshot: Snapshot): Reading => ({ status: 'ready', snapshot, cursor: null as Json, more: false })
