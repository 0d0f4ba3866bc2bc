/** What became of a link session, in the words of the widget's `onSuccess`. */
import { NotFoundError } from '../model/errors.ts'
import type { ConnectionId } from '../model/ids.ts'
import type { Linked } from '../model/embedded.ts'
import { HISTORY_DAYS } from '../model/passport.ts'
import { viewerOf, type ConnectParts } from './parts.ts'
import type { LinkSession } from './store.ts'

/** @throws {NotFoundError} while nothing is linked */
export async function linkedOf({ banking }: ConnectParts, session: LinkSession, id: ConnectionId): Promise<Linked> {
  const viewer = viewerOf(session)
  const view = await banking.connection(viewer, id)
  if (view.state !== 'active') throw new NotFoundError('connection')
  const [accounts, consents] = await Promise.all([banking.accounts(viewer), banking.consents(viewer)])
  const number = consents.find((one) => one.connectionId === id && one.fate === 'holds')?.number ?? 1
  return {
    linkSessionId: session.id,
    connectionId: id,
    provider: view.provider.id,
    institution: view.institution && { id: session.ask.institutionId, ...view.institution },
    consent: view.consent && {
      id: `${id}.${number}`,
      scopes: view.consent.scope,
      grantedAt: view.consent.grantedAt,
      expiresAt: view.consent.validUntil,
      historyMonths: Math.round(HISTORY_DAYS / 30.4),
    },
    accounts: accounts
      .filter((account) => account.connectionId === id)
      .map(({ id, name, mask, kind, currency }) => ({ id, name, mask, type: kind, subtype: null, currency })),
  }
}
