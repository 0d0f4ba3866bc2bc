/** A reading: asks the wing page by page, lands each, and moves the cursor only with the last. */
import { within } from '../inspect/scene.ts'
import type { Connection } from '../model/connection.ts'
import type { Problem } from '../model/conversation.ts'
import {
  AppError, ConflictError, ConsentLapsedError, ProviderUnavailableError, RateLimitedError, WireError,
} from '../model/errors.ts' // prettier-ignore
import type { ConnectionId, Json, PlainDate, Viewer } from '../model/ids.ts'
import type { Provider, Psu } from '../providers/provider.ts'
import { dayPlus } from './booking.ts'
import { find } from './converse.ts'
import { deskOf } from './desk.ts'
import { claim, claimOf, holding, referenceOf } from './hold.ts'
import { Reading } from './landing.ts'
import { markRows } from './marks.ts'
import type { Parts } from './parts.ts'
import { after, backOff, budgetOpensAt, HOUR, LEASE_MS, MINUTE, nextReading, recentReads, SECOND } from './schedule.ts'
import { fallbackOf } from './settle.ts'
import { transition } from './state.ts'
import type { ConnectionChange } from './store.ts'
import { markTransfers } from './transfers.ts'

/** What the audit calls a reading that landed. */
export const DATA_READ = 'data.read'

const MOST_PAGES = 500
const MOST_ROWS = 10_000
const LONGEST_READING_MS = 10 * MINUTE
const ATTENDED_APART_MS = MINUTE
/** How far back the first reading asks, and how far behind the last one each later reading looks again. */
const FIRST_DAYS = 730
const AGAIN_DAYS = 30

/** A reading that would never end, stopped. What it landed is true; it is not called complete, and starts over. */
class ReadingLimitError extends AppError {
  readonly code = 'wire_mismatch'
}

/** An attended reading. @throws {RateLimitedError} within a minute of the last one the person asked for. */
export async function refresh(parts: Parts, viewer: Viewer, id: ConnectionId, psu: Psu): Promise<void> {
  const { state } = await find(parts, viewer, id)
  if (state !== 'active') return
  const at = parts.now()
  const asked = (await parts.store.audited(viewer.userId, 200)).find(
    ({ what, connectionId }) => what === 'reading.asked' && connectionId === id,
  )
  const wait = asked ? asked.at.getTime() + ATTENDED_APART_MS - at.getTime() : 0
  if (wait > 0) throw new RateLimitedError(Math.ceil(wait / SECOND))
  await parts.store.audit({ at, userId: viewer.userId, what: 'reading.asked', connectionId: id, facts: {} })
  const held = await claim(parts, id)
  if (held) await read(parts, held, psu)
}

/** Reads a claimed connection and gives it back. Without a PSU it keeps to four readings a day. */
export async function read(parts: Parts, held: Connection, psu: Psu | null): Promise<void> {
  const provider = parts.providers.get(held.providerId)
  const now = parts.now()
  if (held.state !== 'active') return release(parts, held, held.dueAt)
  if (!provider) return release(parts, held, after(now, HOUR)) // its keys were taken away; they may come back
  if (!fallbackOf(held, now).stillValid) return lapse(parts, held, 'expired')
  let connection = held
  // A reading that the provider prepares was counted when it was ordered.
  if (psu === null && held.readingSince === null) {
    const opensAt = budgetOpensAt(held.unattendedReads, now)
    if (opensAt) return standsOnly(parts, provider, held, opensAt)
    // Counted before it is made: a process that dies in the middle has used it up all the same.
    const change: ConnectionChange = { unattendedReads: [...recentReads(held.unattendedReads, now), now] }
    if (!(await parts.store.connections.extend(claimOf(held), after(now, LEASE_MS), change))) return
    connection = { ...held, ...change }
  }
  const served = { pages: 0 }
  const reference = referenceOf(parts)
  try {
    await holding(parts, connection, reference, () => readPages(parts, provider, connection, psu, served))
  } catch (error) {
    if (error instanceof ConflictError) return // somebody newer holds it
    await fail(
      parts,
      connection,
      served.pages === 0 ? held.unattendedReads : connection.unattendedReads,
      error,
      reference,
    )
  }
}

async function readPages(
  parts: Parts,
  provider: Provider,
  connection: Connection,
  psu: Psu | null,
  served: { pages: number },
): Promise<void> {
  const desk = deskOf(parts, connection)
  const begunAt = parts.now()
  const since = firstDay(connection, begunAt)
  const reading = new Reading(parts, connection, since)
  const cursors = new Set<string>()
  let { cursor } = connection
  for (;;) {
    const page = await provider.read({ access: desk.access(), cursor, psu, since }, desk)
    const now = parts.now()
    if (page.status === 'preparing') {
      const dueAt = after(now, Math.min(Math.max(page.retryAfterSeconds * SECOND, SECOND), HOUR))
      const readingSince = connection.readingSince ?? begunAt
      await parts.store.connections.move(claimOf(connection), { cursor: page.cursor, dueAt, readingSince })
      return
    }
    served.pages++
    if ((page.snapshot.transactions?.length ?? 0) > MOST_ROWS) throw new ReadingLimitError('a page of too many rows')
    if (!page.more) {
      const landed = await reading.land(page.snapshot, complete(connection, page.cursor, now))
      if (!landed) return
      parts.log.info('reading.landed', { connection: connection.id, pages: served.pages })
      await note(parts, connection, psu, reading.landed, now)
      await parts.store.inbox.settle(connection.providerId, desk.handedOut(), 'done', now)
      await markTransfers(parts, connection.userId, since)
      await markRows(parts, connection.userId)
      return
    }
    if (served.pages >= MOST_PAGES) throw new ReadingLimitError('a reading of too many pages')
    if (now.getTime() - begunAt.getTime() > LONGEST_READING_MS) throw new ReadingLimitError('a reading of too long')
    const next = JSON.stringify(page.cursor)
    if (cursors.has(next)) throw new ReadingLimitError('a reading in a circle')
    cursors.add(next)
    if (!(await reading.land(page.snapshot, null))) return
    cursor = page.cursor
  }
}

/** For the passport: when the data was read, by whom, and what came of it. */
async function note(
  parts: Parts,
  { id, userId }: Connection,
  psu: Psu | null,
  { accounts, added }: Reading['landed'],
  at: Date,
): Promise<void> {
  const facts = { by: psu ? 'viewer' : 'clock', accounts, transactions: added }
  await parts.store.audit({ at, userId, what: DATA_READ, connectionId: id, facts })
}

const complete = (connection: Connection, cursor: Json, now: Date): ConnectionChange => ({
  state: transition(connection.state, 'landed', fallbackOf(connection, now)),
  cursor,
  syncedAt: now,
  readingSince: null,
  problem: null,
  failures: 0,
  // An application shares nothing that could change.
  dueAt: connection.application ? null : nextReading(connection.id, now, connection.consent?.validUntil ?? null),
})

/** No more readings today; but a consent that was withdrawn must not look alive until tomorrow, and asking costs no reading. */
async function standsOnly(parts: Parts, provider: Provider, held: Connection, opensAt: Date): Promise<void> {
  try {
    await within({ connectionId: held.id }, async () => provider.check?.(held.access))
  } catch (error) {
    if (error instanceof ConsentLapsedError) return lapse(parts, held, error.why)
    parts.log.error('consent.unchecked', error, { connection: held.id })
  }
  await release(parts, held, opensAt)
}

/** Old data stays, with its "as of"; the cursor stays, so the reading starts over. */
async function fail(
  parts: Parts,
  connection: Connection,
  reads: readonly Date[],
  error: unknown,
  reference: string,
): Promise<void> {
  if (error instanceof ConsentLapsedError) return lapse(parts, connection, error.why)
  const now = parts.now()
  const failures = connection.failures + 1
  parts.log.error('reading.failed', error, { connection: connection.id, reference, failures })
  const passing = error instanceof ProviderUnavailableError
  const told = passing ? error.retryAfterSeconds : null
  const dueAt = passing
    ? after(now, backOff(failures, told, connection.id))
    : nextReading(connection.id, now, connection.consent?.validUntil ?? null)
  await parts.store.connections.move(claimOf(connection), {
    problem: { code: problemOf(error), at: now, reference },
    failures,
    dueAt,
    readingSince: null,
    unattendedReads: reads,
    // A cursor that the provider no longer knows must not be asked for for ever.
    ...(error instanceof WireError || passing ? {} : { cursor: null }),
  })
}

const problemOf = (error: unknown): Problem =>
  error instanceof ProviderUnavailableError ? 'INSTITUTION_DOWN' : 'PROVIDER_ERROR'

const LAPSED_AS = { expired: 'expired', revoked: 'revokedByPsu', not_granted: 'rejected' } as const

/** The bank wants the PSU again: the data stays, the clock stops. */
async function lapse(parts: Parts, connection: Connection, why: ConsentLapsedError['why']): Promise<void> {
  const now = parts.now()
  const { consent } = connection
  const moved = await parts.store.connections.move(claimOf(connection), {
    state: transition(connection.state, 'lapsed', fallbackOf(connection, now)),
    consent: consent && { ...consent, status: LAPSED_AS[why] },
    cursor: null,
    dueAt: null,
    readingSince: null,
    failures: 0,
    ...(why === 'revoked' && { identity: null }),
  })
  if (!moved) return
  const { userId, id } = connection
  await parts.store.audit({ at: now, userId, what: 'consent.lapsed', connectionId: id, facts: { why } })
}

async function release(parts: Parts, held: Connection, dueAt: Date | null): Promise<void> {
  await parts.store.connections.move(claimOf(held), { dueAt })
}

function firstDay({ syncedAt }: Connection, now: Date): PlainDate {
  const day = (instant: Date): PlainDate => instant.toISOString().slice(0, 10) as PlainDate // an ISO instant begins with its day
  return syncedAt ? dayPlus(day(syncedAt), -AGAIN_DAYS) : dayPlus(day(now), -FIRST_DAYS)
}
