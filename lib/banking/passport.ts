/** The consent passport: everything on record about one connection, also when the connection itself is gone. */
import type { Connection } from '../model/connection.ts'
import { NotFoundError } from '../model/errors.ts'
import type { ConnectionId, ProviderId, Viewer } from '../model/ids.ts'
import type { AccessView, ConsentFate, ConsentView, EndingView, PassportView } from '../model/passport.ts'
import type { ConnectionView } from '../model/view.ts'
import type { Parts } from './parts.ts'
import type { AuditEntry, ConsentRecord, Ending } from './store.ts'
import { DATA_READ } from './sync.ts'
import { accountView } from './views.ts'

const ACCESSES = 20

/** @throws {NotFoundError} for what never was the viewer's, or left no proof. */
export async function passport(
  parts: Parts,
  viewer: Viewer,
  id: ConnectionId,
  viewOf: (connection: Connection) => Promise<ConnectionView>,
): Promise<PassportView> {
  const { store } = parts
  const { userId } = viewer
  const [connection, ending, consents, read] = await Promise.all([
    store.connections.find(userId, id),
    store.endings.find(userId, id),
    store.connections.consents(userId, id),
    store.audited(userId, ACCESSES, { connectionId: id, what: DATA_READ }),
  ])
  const providerId = connection?.providerId ?? ending?.providerId
  if (providerId === undefined || connection?.state === 'filed') throw new NotFoundError('connection')
  const provider = nameOf(parts, providerId)
  const bank = connection?.institution?.name ?? ending?.bank ?? null
  const records = connection ? consents : (ending?.consents ?? [])
  const now = parts.now()
  const accounts = connection ? await store.ledger.accountsOf(id) : []
  return {
    id,
    bank,
    provider,
    connection: connection && (await viewOf(connection)),
    consents: consentViews(records, { connectionId: id, bank, provider }, now),
    accesses: read.map(accessView),
    accounts: connection ? accounts.map((account) => ({ ...accountView(account, connection, now), shared: account.shared })) : [], // prettier-ignore
    ending: ending && endingView(ending, provider, records),
  }
}

/** Every consent the viewer ever gave, newest first, those of erased connections among them. */
export async function consentHistory(parts: Parts, { userId }: Viewer): Promise<readonly ConsentView[]> {
  const { store } = parts
  const now = parts.now()
  const [linked, endings] = await Promise.all([store.connections.list(userId), store.endings.list(userId)])
  const held = await Promise.all(
    linked.map(async ({ id, institution, providerId }) => {
      const of = { connectionId: id, bank: institution?.name ?? null, provider: nameOf(parts, providerId) }
      return consentViews(await store.connections.consents(userId, id), of, now)
    }),
  )
  const known = new Set(linked.map(({ id }) => id))
  const gone = endings
    .filter(({ connectionId }) => !known.has(connectionId))
    .map(({ connectionId, bank, providerId, consents }) =>
      consentViews(consents, { connectionId, bank, provider: nameOf(parts, providerId) }, now),
    )
  return [...held, ...gone].flat().toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)))
}

/** What can still be proved to somebody whose account is gone. */
export async function farewellProofs(parts: Parts, hash: string): Promise<readonly EndingView[]> {
  const left = await parts.store.endings.left(hash, parts.now())
  return left.map((ending) => endingView(ending, nameOf(parts, ending.providerId), ending.consents))
}

const nameOf = ({ providers }: Parts, id: ProviderId): string => providers.get(id)?.name ?? id
const dateOf = ({ agreedAt, grantedAt }: ConsentView): string => agreedAt ?? grantedAt ?? ''
const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** @param records newest first */
export function consentViews(
  records: readonly ConsentRecord[],
  of: Pick<ConsentView, 'connectionId' | 'bank' | 'provider'>,
  now: Date,
): readonly ConsentView[] {
  return records.map((record, at) => {
    const number = records.length - at
    return {
      ...of,
      number,
      fate: fateOf(record, now),
      renewal: number > 1,
      scope: record.scope,
      agreedAt: iso(record.agreedAt),
      grantedAt: iso(record.grantedAt),
      validUntil: iso(record.validUntil),
      endedAt: iso(record.endedAt),
      text: record.text,
    }
  })
}

export function fateOf({ status, grantedAt, validUntil, endedAt }: ConsentRecord, now: Date): ConsentFate {
  if (status === 'received') return endedAt === null ? 'waiting' : 'refused'
  if (status === 'rejected') return 'refused'
  if (status === 'revokedByPsu') return 'stopped_at_bank'
  if (status === 'terminatedByTpp') return grantedAt === null ? 'refused' : 'stopped'
  if (status === 'expired') return 'expired'
  if (endedAt !== null) return 'replaced'
  return validUntil !== null && validUntil <= now ? 'expired' : 'holds'
}

function endingView(ending: Ending, provider: string, records: readonly ConsentRecord[]): EndingView {
  const { connectionId, bank, endedAt, answer, tries, answeredAt, nextTryAt, erasedAt, accounts, transactions } = ending
  const newest = records.find(({ grantedAt }) => grantedAt !== null)
  return {
    connectionId,
    bank,
    provider,
    endedAt: endedAt.toISOString(),
    answer,
    tries,
    answeredAt: iso(answeredAt),
    nextTryAt: iso(nextTryAt),
    erasedAt: iso(erasedAt),
    accounts,
    transactions,
    validUntil: iso(newest?.validUntil ?? null),
  }
}

const accessView = ({ at, facts }: AuditEntry): AccessView => ({
  at: at.toISOString(),
  by: facts.by === 'viewer' ? 'viewer' : 'clock',
  accounts: Number(facts.accounts ?? 0),
  transactions: Number(facts.transactions ?? 0),
})
