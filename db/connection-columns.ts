/** A connection between the product's words and the table's columns. What the wings keep in it is sealed. */
import type { ConnectionChange } from '../lib/banking/store.ts'
import type { Application, Connection } from '../lib/model/connection.ts'
import type { Ask } from '../lib/model/conversation.ts'
import type { ConnectionId, Json, UserId } from '../lib/model/ids.ts'
import type { Schema } from './schema.ts'
import { openJson, sealJson } from './sealing.ts'
import type { Vault } from './vault.ts'

export type ConnectionRow = Schema['connections']['$inferSelect']
type Sealed = 'ask' | 'memo' | 'access' | 'cursor' | 'identity' | 'application'

export const connectionPlace = (column: Sealed, row: ConnectionId, user: UserId) =>
  ({ table: 'connections', column, row, user }) as const

/** The columns of a change; an absent member leaves its columns alone. */
export function changedColumns(vault: Vault, id: ConnectionId, userId: UserId, change: ConnectionChange) {
  const sealed = (column: Sealed, plain: unknown) =>
    plain === undefined ? undefined : sealJson(vault, plain, connectionPlace(column, id, userId))
  const { institution, consent, problem } = change
  return {
    ref: change.ref,
    state: change.state,
    dueAt: change.dueAt,
    attemptEndsAt: change.attemptEndsAt,
    grantedAt: change.grantedAt,
    syncedAt: change.syncedAt,
    readingSince: change.readingSince,
    failures: change.failures,
    unattendedReads: change.unattendedReads?.map((at) => at.getTime()),
    sealedAsk: sealed('ask', change.ask),
    sealedMemo: sealed('memo', change.memo),
    sealedAccess: sealed('access', change.access),
    sealedCursor: sealed('cursor', change.cursor),
    sealedApplication: sealed('application', change.application),
    sealedIdentity: change.identity,
    ...(institution !== undefined && {
      institutionRef: institution?.ref ?? null,
      institutionName: institution?.name ?? null,
      institutionCountry: institution?.country ?? null,
    }),
    ...(consent !== undefined && {
      consentStatus: consent?.status ?? null,
      consentScope: consent?.scope ?? null,
      consentValidUntil: consent?.validUntil ?? null,
      consentRetainedUntil: consent?.retainedUntil ?? null,
    }),
    ...(problem !== undefined && {
      problemCode: problem?.code ?? null,
      problemAt: problem?.at ?? null,
      problemReference: problem?.reference ?? null,
    }),
  }
}

export function connectionOf(vault: Vault, row: ConnectionRow): Connection {
  const {
    id,
    userId,
    providerId,
    ref,
    state,
    revision,
    dueAt,
    createdAt,
    syncedAt,
    failures,
    attemptEndsAt,
    grantedAt,
  } = row
  const opened = (column: Sealed, sealed: string | null) => openJson(vault, sealed, connectionPlace(column, id, userId))
  const { institutionRef, institutionName, institutionCountry } = row
  const { consentStatus, consentScope, consentValidUntil, problemCode, problemAt, problemReference } = row
  return {
    id,
    userId,
    providerId,
    institution:
      institutionRef !== null && institutionName !== null && institutionCountry !== null
        ? { ref: institutionRef, name: institutionName, country: institutionCountry }
        : null,
    ref,
    state,
    revision,
    consent:
      consentStatus && consentScope
        ? {
            status: consentStatus,
            scope: consentScope,
            validUntil: consentValidUntil,
            ...(row.consentRetainedUntil && { retainedUntil: row.consentRetainedUntil }),
          }
        : null,
    application: applicationOf(opened('application', row.sealedApplication)),
    ask: opened('ask', row.sealedAsk) as Ask | null, // sealed by us from an Ask
    memo: opened('memo', row.sealedMemo),
    access: opened('access', row.sealedAccess),
    cursor: opened('cursor', row.sealedCursor),
    problem:
      problemCode && problemAt && problemReference !== null
        ? { code: problemCode, at: problemAt, reference: problemReference }
        : null,
    dueAt,
    createdAt,
    attemptEndsAt,
    grantedAt,
    syncedAt,
    readingSince: row.readingSince,
    unattendedReads: row.unattendedReads.map((ms) => new Date(ms)),
    failures,
  }
}

/** Sealed by us from an Application, whose instant became a text. */
function applicationOf(json: Json): Application | null {
  if (json === null) return null
  const stored = json as unknown as Application & { readonly submittedAt: string | Date }
  return { ...stored, submittedAt: new Date(stored.submittedAt) }
}
