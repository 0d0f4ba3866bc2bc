/** The conversation: begin, reply, renew, and the clock's turn. Every step is claim, call, move. */
import { createHash } from 'node:crypto'
import type { Connection } from '../model/connection.ts'
import { CONSENT_SCOPES, type ConsentScope } from '../model/consent.ts'
import type { Problem, Reply } from '../model/conversation.ts'
import {
  AppError, ConflictError, ConsentLapsedError, InvalidInputError, NotFoundError, ProviderUnavailableError, RateLimitedError,
} from '../model/errors.ts' // prettier-ignore
import { as, type ConnectionId, type CountryCode, type ProviderId, type UserId, type Viewer } from '../model/ids.ts'
import type { Institution } from '../model/institution.ts'
import type { Progress, Provider, Psu } from '../providers/provider.ts'
import type { BeginRequest } from './banking.ts'
import { deskOf } from './desk.ts'
import { findInstitution } from './finder.ts'
import { claim, claimOf, holding, referenceOf } from './hold.ts'
import type { Parts } from './parts.ts'
import { after, ATTEMPT_MS, backOff, HOUR, LEASE_MS, SECOND } from './schedule.ts'
import { opening, refused, settle } from './settle.ts'
import type { ConnectionChange } from './store.ts'
import { transition } from './state.ts'

const ATTEMPTS_PER_HOUR = 10
const OPEN_CONVERSATIONS = 3
/** What we ask a bank for: who it is only where the provider can say so, and nothing where a product is applied for. */
const scopeOf = ({ identifies }: Provider, institution: Institution | null): readonly ConsentScope[] =>
  institution?.product ? [] : CONSENT_SCOPES.filter((scope) => scope !== 'identity' || identifies)

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Our lasting name for a person towards one provider: nobody else's, and no way back from it. */
const userRefOf = (userId: UserId, providerId: ProviderId): string => hashOf(`person ${providerId} ${userId}`)

export function providerOf(parts: Parts, id: ProviderId): Provider {
  const provider = parts.providers.get(id)
  if (!provider) throw new NotFoundError('provider')
  return provider
}

/** @throws {NotFoundError} when it is not there, not this viewer's, or stands for files: nobody can be asked about those. */
export async function find(parts: Parts, viewer: Viewer, id: ConnectionId): Promise<Connection> {
  const connection = await parts.store.connections.find(viewer.userId, id)
  if (!connection || connection.state === 'filed') throw new NotFoundError('connection')
  return connection
}

export const conversing = ({ state }: Connection): boolean => state === 'authorising' || state === 'confirming'

/** @throws {InvalidInputError} {@link RateLimitedError} */
export async function begin(parts: Parts, viewer: Viewer, request: BeginRequest, psu: Psu): Promise<ConnectionId> {
  const provider = parts.providers.get(request.providerId)
  if (!provider) throw new InvalidInputError({ providerId: 'unknown' })
  const { version, locale } = request.consentText
  if (!/^[\w.-]{1,64}$/.test(version) || !/^[\w-]{1,16}$/.test(locale))
    throw new InvalidInputError({ consentText: 'unknown' })
  const institution = await findInstitution(parts, provider, request.country, request.institutionRef)
  const now = parts.now()
  const id = as<ConnectionId>(parts.newId())
  await countAttempt(parts, viewer, id, { provider: provider.id, version, locale, renewal: false })
  await makeRoom(parts, viewer)
  await parts.store.connections.add({
    id, userId: viewer.userId, providerId: provider.id,
    institution: institution && { ref: institution.ref, name: institution.name, country: institution.country },
    ref: null, state: 'authorising', revision: 0, consent: null, application: null, ask: null, memo: null, access: null, cursor: null,
    problem: null, dueAt: now, createdAt: now, attemptEndsAt: after(now, ATTEMPT_MS), grantedAt: null, syncedAt: null,
    readingSince: null, unattendedReads: [], failures: 0,
  }) // prettier-ignore
  await parts.store.connections.agree({
    connectionId: id,
    scope: scopeOf(provider, institution),
    text: request.consentText,
    at: now,
  })
  const held = await claim(parts, id)
  if (held) await open(parts, provider, held, request.country, institution, psu)
  return id
}

/** A second conversation over an older grant, which is kept until a new one replaces it. */
export async function renew(parts: Parts, viewer: Viewer, id: ConnectionId, psu: Psu): Promise<void> {
  const connection = await find(parts, viewer, id)
  if (connection.state !== 'active' && connection.state !== 'lapsed') return
  const provider = providerOf(parts, connection.providerId)
  await countAttempt(parts, viewer, id, { provider: provider.id, renewal: true })
  await makeRoom(parts, viewer)
  const held = await claim(parts, id)
  if (!held || (held.state !== 'active' && held.state !== 'lapsed')) return
  const institution = held.institution && { ...held.institution, aliases: [] }
  const country = held.institution?.country ?? provider.countries[0]
  if (country) await open(parts, provider, held, country, institution, psu)
}

/** The first call of a conversation. Its start is written down first, so that a death in the middle is ended by the clock. */
async function open(
  parts: Parts,
  provider: Provider,
  held: Connection,
  country: CountryCode,
  institution: Institution | null,
  psu: Psu,
): Promise<void> {
  const { connections } = parts.store
  const now = parts.now()
  const fallback = { renewing: held.consent !== null, stillValid: false }
  const change: ConnectionChange = {
    ...opening(now),
    state: transition(held.state, 'asked', fallback),
    ask: null,
    memo: null,
    dueAt: after(now, LEASE_MS),
  }
  if (!(await connections.extend(claimOf(held), after(now, LEASE_MS), change))) return
  const connection: Connection = { ...held, ...change }
  const state = parts.newSecret()
  const expiresAt = after(now, ATTEMPT_MS)
  const { userId, providerId } = connection
  await connections.addReturn({ hash: hashOf(state), connectionId: connection.id, userId, providerId, expiresAt })
  await step(parts, connection, null, (desk) =>
    provider.consent.begin(
      {
        country,
        institution,
        scope: scopeOf(provider, institution),
        userRef: userRefOf(userId, providerId),
        days: provider.consentDays,
        returnUrl: `${parts.appUrl}/return/${providerId}`,
        state,
        psu,
        renewing: connection.access,
      },
      desk,
    ),
  )
}

/** What the browser sends. Harmless when repeated: who fails to claim changes nothing. */
export async function reply(parts: Parts, viewer: Viewer, id: ConnectionId, said: Reply): Promise<void> {
  await find(parts, viewer, id)
  if (said.kind === 'returned' || said.kind === 'polled') throw new InvalidInputError({ reply: 'not from a browser' })
  const held = await claim(parts, id)
  if (held) await advance(parts, held, said)
}

/** The clock's turn on a claimed conversation: asks the provider, and ends what has run out. */
export async function poll(parts: Parts, held: Connection): Promise<void> {
  await advance(parts, held, { kind: 'polled' })
}

export async function advance(parts: Parts, held: Connection, said: Reply): Promise<void> {
  const provider = parts.providers.get(held.providerId)
  if (!conversing(held)) return release(parts, held)
  if (held.memo === null || !provider) return conclude(parts, held, 'SESSION_EXPIRED') // nobody was ever asked, or nobody is left to ask
  await step(parts, held, said, (desk) => provider.consent.advance(held.memo, said, desk))
}

/** Calls the wing and moves the connection by what came of it. */
async function step(
  parts: Parts,
  connection: Connection,
  said: Reply | null,
  call: (desk: ReturnType<typeof deskOf>) => Promise<Progress>,
): Promise<void> {
  const reference = referenceOf(parts)
  let progress: Progress
  try {
    progress = await holding(parts, connection, reference, () => call(deskOf(parts, connection)))
  } catch (error) {
    if (error instanceof ConflictError) return // somebody newer moves it
    return fail(parts, connection, said, error, reference)
  }
  if (progress.status === 'asking' || progress.status === 'waiting') {
    if (said?.kind === 'cancelled') return conclude(parts, connection, null, reference)
    if (connection.attemptEndsAt && connection.attemptEndsAt <= parts.now())
      return conclude(parts, connection, 'SESSION_EXPIRED', reference)
  }
  if (progress.status === 'refused')
    return conclude(parts, connection, said?.kind === 'cancelled' ? null : progress.problem, reference)
  const change = settle(connection, progress, { now: parts.now(), reference })
  if (!(await parts.store.connections.move(claimOf(connection), change))) {
    if (progress.status === 'granted')
      await deskOf(parts, connection)
        .keep(progress.access)
        .catch(() => {})
    return
  }
  if (progress.status === 'granted') {
    await parts.store.audit({
      at: parts.now(),
      userId: connection.userId,
      what: connection.consent ? 'consent.renewed' : 'consent.granted',
      connectionId: connection.id,
      facts: { provider: connection.providerId, validUntil: progress.consent.validUntil?.toISOString() ?? null },
    })
  }
}

/**
 * A step failed. What may pass by itself is asked again by the clock while the conversation lasts; anything else ends it.
 * A first call that failed has left nothing to ask about.
 */
async function fail(
  parts: Parts,
  connection: Connection,
  said: Reply | null,
  error: unknown,
  reference: string,
): Promise<void> {
  const now = parts.now()
  parts.log.error('conversation.failed', error, { connection: connection.id, reference, reply: said?.kind ?? 'begin' })
  const over = connection.attemptEndsAt !== null && connection.attemptEndsAt <= now
  if (said?.kind === 'cancelled') return conclude(parts, connection, null, reference)
  if (error instanceof ConsentLapsedError || over) return conclude(parts, connection, 'SESSION_EXPIRED', reference)
  const passing = error instanceof AppError && error.retryable
  if (!passing || said === null) return conclude(parts, connection, 'PROVIDER_ERROR', reference)
  const failures = connection.failures + 1
  const told = error instanceof ProviderUnavailableError ? error.retryAfterSeconds : null
  const again: Progress = {
    status: 'waiting',
    memo: connection.memo,
    retryAfterSeconds: backOff(failures, told, connection.id) / SECOND,
  }
  const change = settle(connection, again, { now, reference })
  await parts.store.connections.move(claimOf(connection), { ...change, failures })
}

/** Ends the conversation, and brings forward what is owed for it: the provider's session must be closed. */
export async function conclude(
  parts: Parts,
  connection: Connection,
  problem: Problem | null,
  reference: string = referenceOf(parts),
): Promise<void> {
  const now = parts.now()
  const change = refused(connection, problem, { now, reference })
  if (!(await parts.store.connections.move(claimOf(connection), change))) return
  await parts.store.debts.hasten(connection.id, now)
  parts.log.info('conversation.ended', { connection: connection.id, problem, reference })
}

/** Gives a claim back unchanged. */
async function release(parts: Parts, held: Connection): Promise<void> {
  await parts.store.connections.move(claimOf(held), {})
}

/** At most ten attempts an hour. The record is also the evidence of what text the person agreed to. */
async function countAttempt(
  parts: Parts,
  viewer: Viewer,
  connectionId: ConnectionId,
  facts: Readonly<Record<string, string | boolean>>,
): Promise<void> {
  const { store, now } = parts
  const at = now()
  const recent = async (): Promise<readonly Date[]> =>
    (await store.audited(viewer.userId, 200))
      .filter((entry) => entry.what === 'consent.asked' && entry.at.getTime() > at.getTime() - HOUR)
      .map((entry) => entry.at)
  const refuseBeyond = (attempts: readonly Date[], most: number): void => {
    if (attempts.length <= most) return
    const oldest = Math.min(...attempts.map((attempt) => attempt.getTime()))
    throw new RateLimitedError(Math.max(1, Math.ceil((oldest + HOUR - at.getTime()) / SECOND)))
  }
  refuseBeyond(await recent(), ATTEMPTS_PER_HOUR - 1)
  await store.audit({ at, userId: viewer.userId, what: 'consent.asked', connectionId, facts })
  refuseBeyond(await recent(), ATTEMPTS_PER_HOUR) // two that began together are both in the record now
}

/** At most three open conversations: the oldest is taken for abandoned. */
async function makeRoom(parts: Parts, viewer: Viewer): Promise<void> {
  const all = await parts.store.connections.list(viewer.userId)
  const open = all.filter(conversing).toSorted((a, b) => startOf(b) - startOf(a))
  for (const abandoned of open.slice(OPEN_CONVERSATIONS - 1)) {
    const held = await claim(parts, abandoned.id)
    if (!held) throw new RateLimitedError(LEASE_MS / SECOND)
    if (conversing(held)) await conclude(parts, held, 'SESSION_EXPIRED')
    else await release(parts, held)
  }
}

const startOf = ({ attemptEndsAt, createdAt }: Connection): number => (attemptEndsAt ?? createdAt).getTime()
