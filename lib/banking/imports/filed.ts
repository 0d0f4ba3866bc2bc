/** What stands for a bank where there are only files of one: a connection that nobody ever asks, one for each name of a bank. */
import type { Connection } from '../../model/connection.ts'
import { as, type ConnectionId, type CountryCode, type ProviderId, type UserId } from '../../model/ids.ts'
import type { Statement } from '../../statement/statement.ts'
import type { Parts } from '../parts.ts'
import type { StoredAccount } from '../store.ts'

/** No provider: files come from the person. */
const FILES = as<ProviderId>('file')

/** The accounts of a person that only files tell of. */
export async function filedAccounts({ store }: Parts, userId: UserId): Promise<readonly StoredAccount[]> {
  const [accounts, connections] = await Promise.all([store.ledger.accounts(userId), store.connections.list(userId)])
  const filed = new Set(connections.filter(({ state }) => state === 'filed').map(({ id }) => id))
  return accounts.filter(({ connectionId }) => filed.has(connectionId))
}

/** Where a currency is at home in one of our countries only. */
const AT_HOME: Readonly<Record<string, string>> = { PLN: 'PL', RON: 'RO', BRL: 'BR', GBP: 'GB', CZK: 'CZ' }
/** "Unknown or unspecified country" of CLDR. */
const NOWHERE = 'ZZ'

export const countryOf = ({ account: { iban, currency } }: Statement): CountryCode =>
  as<CountryCode>(iban?.slice(0, 2) ?? AT_HOME[currency] ?? NOWHERE)

/** @param name of the bank, or of the account where a file names none. */
export const filedConnection = (
  { newId, now }: Parts,
  userId: UserId,
  name: string,
  country: CountryCode,
): Connection => ({
  id: as<ConnectionId>(newId()), userId, providerId: FILES, institution: { ref: FILES, name, country }, ref: null, state: 'filed', revision: 0,
  consent: null, application: null, ask: null, memo: null, access: null, cursor: null, problem: null, dueAt: null, createdAt: now(),
  attemptEndsAt: null, grantedAt: null, syncedAt: null, readingSince: null, unattendedReads: [], failures: 0,
}) // prettier-ignore
