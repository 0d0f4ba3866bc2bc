/** Consents: connections with their conversations, every agreement and every end, and what goes to and fro with a provider. */
import { sql } from 'drizzle-orm'
import type { Verdict } from '../../lib/banking/store/inbox.ts'
import type { ConnectionState } from '../../lib/model/connection.ts'
import type { ConsentScope, ConsentStatus } from '../../lib/model/consent.ts'
import type { MediaType, Problem } from '../../lib/model/conversation.ts'
import type { ConnectionId, CountryCode, DebtId, FileId, ProviderId, UserId } from '../../lib/model/ids.ts'
import type { ArrivalOutcome, Origin, Said } from '../../lib/model/inspection.ts'
import type { ProviderAnswer } from '../../lib/model/passport.ts'
import type { Notice } from '../../lib/providers/provider.ts'
import type { Kit } from '../columns.ts'
import { erased } from './erased.ts'
import type { PeopleTables } from './people.ts'

/** A consent on record, its instants as ISO texts. */
export type StoredConsent = {
  status: ConsentStatus
  scope: readonly ConsentScope[]
  agreedAt: string | null
  grantedAt: string | null
  validUntil: string | null
  endedAt: string | null
  text: { version: string; locale: string } | null
}

export function defineConsents(kit: Kit, { users }: Pick<PeopleTables, 'users'>) {
  const { table, index, primaryKey, serial, text, id, instant, count, json } = kit
  const userId = () => id<UserId>('user_id').notNull().references(() => users.id, erased) // prettier-ignore

  const connections = table(
    'connections',
    {
      id: id<ConnectionId>('id').primaryKey(),
      userId: userId(),
      providerId: text<ProviderId>('provider_id').notNull(),
      institutionRef: text('institution_ref'),
      institutionName: text('institution_name'),
      institutionCountry: text<CountryCode>('institution_country'),
      ref: text('ref'),
      state: text<ConnectionState>('state').notNull(),
      revision: count('revision').notNull(),
      /** Whoever claimed it holds it until then, or until the move that gives it back. */
      leaseUntil: instant('lease_until'),
      consentStatus: text<ConsentStatus>('consent_status'),
      consentScope: json<readonly ConsentScope[]>('consent_scope'),
      consentValidUntil: instant('consent_valid_until'),
      consentRetainedUntil: instant('consent_retained_until'),
      sealedAsk: text('sealed_ask'),
      sealedMemo: text('sealed_memo'),
      sealedAccess: text('sealed_access'),
      sealedCursor: text('sealed_cursor'),
      sealedIdentity: text('sealed_identity'),
      sealedApplication: text('sealed_application'),
      problemCode: text<Problem>('problem_code'),
      problemAt: instant('problem_at'),
      problemReference: text('problem_reference'),
      dueAt: instant('due_at'),
      createdAt: instant('created_at').notNull(),
      attemptEndsAt: instant('attempt_ends_at'),
      grantedAt: instant('granted_at'),
      syncedAt: instant('synced_at'),
      readingSince: instant('reading_since'),
      /** Epoch milliseconds. */
      unattendedReads: json<readonly number[]>('unattended_reads').notNull(),
      failures: count('failures').notNull(),
      /** Until then its badge is put away. */
      quietUntil: instant('quiet_until'),
    },
    (t) => [
      index('connections_user').on(t.userId, t.createdAt),
      index('connections_ref').on(t.providerId, t.ref),
      index('connections_due').on(t.dueAt).where(sql`due_at is not null`), // prettier-ignore
    ],
  )

  const connectionId = () => id<ConnectionId>('connection_id').notNull().references(() => connections.id, erased) // prettier-ignore

  const returns = table(
    'returns',
    {
      hash: id('hash').primaryKey(),
      connectionId: connectionId(),
      userId: userId(),
      providerId: text<ProviderId>('provider_id').notNull(),
      expiresAt: instant('expires_at').notNull(),
      /** Used up; a second return by the same person is harmless. */
      usedAt: instant('used_at'),
    },
    (t) => [index('returns_connection').on(t.connectionId), index('returns_user').on(t.userId)],
  )

  /** One row per agreement of the person: history, never overwritten by the next one. */
  const consents = table(
    'consents',
    {
      no: serial('no'),
      connectionId: connectionId(),
      status: text<ConsentStatus>('status').notNull(),
      scope: json<readonly ConsentScope[]>('scope').notNull(),
      agreedAt: instant('agreed_at'),
      grantedAt: instant('granted_at'),
      validUntil: instant('valid_until'),
      endedAt: instant('ended_at'),
      textVersion: text('text_version'),
      textLocale: text('text_locale'),
    },
    (t) => [index('consents_connection').on(t.connectionId)],
  )

  /** No foreign keys: an obligation towards a provider outlives connection and user. */
  const debts = table(
    'debts',
    {
      id: id<DebtId>('id').primaryKey(),
      providerId: text<ProviderId>('provider_id').notNull(),
      connectionId: id<ConnectionId>('connection_id'),
      userId: id<UserId>('user_id').notNull(),
      /** Null once written off. */
      sealedPayload: text('sealed_payload'),
      dueAt: instant('due_at').notNull(),
      attempts: count('attempts').notNull(),
      createdAt: instant('created_at').notNull(),
      writtenOffAt: instant('written_off_at'),
    },
    (t) => [
      index('debts_due').on(t.dueAt).where(sql`written_off_at is null`), // prettier-ignore
      index('debts_connection').on(t.connectionId),
      index('debts_user').on(t.userId),
    ],
  )

  /**
   * What became of a connection that was stopped, and what its provider said to it: the proof that outlives the connection, and
   * for as long as it may be asked for also its user, whom it then does not name.
   */
  const endings = table(
    'endings',
    {
      connectionId: id<ConnectionId>('connection_id').primaryKey(),
      userId: id<UserId>('user_id').references(() => users.id, { onDelete: 'set null' }),
      /** Hash of what the browser of a user who is gone holds; null while there is the user. */
      farewell: id('farewell'),
      providerId: text<ProviderId>('provider_id').notNull(),
      bank: text('bank'),
      endedAt: instant('ended_at').notNull(),
      debtId: id<DebtId>('debt_id'),
      answer: text<ProviderAnswer>('answer').notNull(),
      tries: count('tries').notNull(),
      answeredAt: instant('answered_at'),
      nextTryAt: instant('next_try_at'),
      erasedAt: instant('erased_at'),
      accounts: count('accounts').notNull(),
      transactions: count('transactions').notNull(),
      /** The consents on record when it was erased; until then they are rows of their own. */
      consents: json<readonly StoredConsent[]>('consents').notNull(),
      keepUntil: instant('keep_until'),
    },
    (t) => [
      index('endings_user').on(t.userId, t.endedAt),
      index('endings_farewell').on(t.farewell),
      index('endings_debt').on(t.debtId),
    ],
  )

  const exchanges = table(
    'exchanges',
    {
      no: serial('no'),
      connectionId: id<ConnectionId>('connection_id').references(() => connections.id, erased),
      provider: text('provider').notNull(),
      step: text('step').notNull(),
      method: text('method').notNull(),
      path: text('path').notNull(),
      status: count('status'),
      startedAt: instant('started_at').notNull(),
      milliseconds: count('milliseconds').notNull(),
      bytes: count('bytes').notNull(),
      failure: text('failure'),
      tries: count('tries').notNull().default(1),
      /** The column has the name it was made with. */
      origin: text<Origin>('door').notNull().default('page'),
      reference: text('reference'),
      /** What was said, as far as it may be kept. */
      request: json<Said | null>('request'),
      response: json<Said | null>('response'),
      /** By the product's own clock, whatever time it is for the person. */
      recordedAt: instant('recorded_at'),
    },
    (t) => [index('exchanges_connection').on(t.connectionId, t.no), index('exchanges_recorded').on(t.recordedAt)],
  )

  /** Every time that something was pushed to us, whatever became of it; kept as long as what was exchanged. */
  const arrivals = table(
    'arrivals',
    {
      no: serial('no'),
      providerId: text<ProviderId>('provider_id').notNull(),
      at: instant('at').notNull(),
      outcome: text<ArrivalOutcome>('outcome').notNull(),
      /** Of the delivery; all three null where it was not taken in. */
      key: text('key'),
      about: text('about'),
      says: text<Notice['says']>('says'),
      bytes: count('bytes').notNull(),
      milliseconds: count('milliseconds').notNull(),
    },
    (t) => [index('arrivals_about').on(t.providerId, t.about, t.no), index('arrivals_at').on(t.at)],
  )

  const deliveries = table(
    'deliveries',
    {
      providerId: text<ProviderId>('provider_id').notNull(),
      key: text('key').notNull(),
      /** The ref of a connection that may not exist (yet). */
      about: text('about').notNull(),
      says: text<Notice['says']>('says').notNull(),
      receivedAt: instant('received_at').notNull(),
      /** Null for a doorbell, and once used. */
      sealedBody: text('sealed_body'),
      verdict: text<Verdict>('verdict'),
      settledAt: instant('settled_at'),
    },
    (t) => [
      primaryKey({ columns: [t.providerId, t.key] }),
      index('deliveries_open').on(t.receivedAt).where(sql`settled_at is null`), // prettier-ignore
      index('deliveries_about').on(t.providerId, t.about),
      index('deliveries_settled').on(t.settledAt),
    ],
  )

  /** What a person sent for a conversation; gone when the provider has taken it, and after a day whatever happens. */
  const files = table(
    'files',
    {
      id: id<FileId>('id').primaryKey(),
      connectionId: connectionId(),
      userId: userId(),
      mediaType: text<MediaType>('media_type').notNull(),
      bytes: count('bytes').notNull(),
      sealedName: text('sealed_name').notNull(),
      sealedContent: text('sealed_content').notNull(),
      createdAt: instant('created_at').notNull(),
    },
    (t) => [index('files_connection').on(t.connectionId), index('files_user').on(t.userId, t.createdAt)],
  )

  return { connections, returns, consents, debts, endings, exchanges, arrivals, deliveries, files }
}

export type ConsentsTables = ReturnType<typeof defineConsents>
