/**
 * Which stored account an offered one is. After a renewal a bank may hand out new refs, so what does not change decides:
 * IBAN or number, then kind, currency and name. Every stored account is taken at most once. Pure.
 */
import type { Account } from '../model/account.ts'
import type { AccountId } from '../model/ids.ts'
import { fold } from './entry.ts'
import type { StoredAccount } from './store.ts'

export function matchAccounts(
  stored: readonly StoredAccount[],
  offered: readonly Account[],
  newId: (account: Account) => AccountId,
): ReadonlyMap<Account, AccountId> {
  const free = new Set(stored)
  const matched = new Map<Account, AccountId>()
  const same: readonly ((held: StoredAccount, one: Account) => boolean)[] = [
    (held, one) => held.ref === one.ref && !contradicts(held, one),
    (held, one) => held.currency === one.currency && sameNumber(held.iban, one.iban),
    (held, one) => held.currency === one.currency && sameNumber(held.number, one.number),
    (held, one) => held.kind === one.kind && held.currency === one.currency && fold(held.name) === fold(one.name) && !contradicts(held, one), // prettier-ignore
  ]
  for (const isSame of same) {
    for (const one of offered) {
      if (matched.has(one)) continue
      const held = [...free].find((account) => isSame(account, one))
      if (!held) continue
      matched.set(one, held.id)
      free.delete(held)
    }
  }
  for (const one of offered) if (!matched.has(one)) matched.set(one, newId(one))
  return matched
}

const bare = (number: string | undefined): string => (number ?? '').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** Whether both carry the same number, in one currency: then they are one account, whoever tells of it. */
export const isSameAccount = (a: Account, b: Account): boolean =>
  a.currency === b.currency &&
  (sameNumber(a.iban, b.iban) ||
    sameNumber(a.number, b.number) ||
    endsWith(a.iban, b.number) ||
    endsWith(b.iban, a.number))

/** Accounts of one number and currency are one place, equal as keys; one that tells no number is its own. */
export function placesIn(accounts: readonly StoredAccount[]): (id: AccountId) => string {
  const places = new Map(
    accounts.map(({ id, iban, number, currency }) => {
      const plain = bare(iban ?? number)
      return [id, plain ? `${plain} ${currency}` : id]
    }),
  )
  return (id) => places.get(id) ?? id
}

/** An IBAN closes with the number that formats older than it give. */
const endsWith = (iban: string | undefined, number: string | undefined): boolean =>
  bare(number).length >= SHORTEST_NUMBER && bare(iban).endsWith(bare(number))
const SHORTEST_NUMBER = 8

const sameNumber = (a: string | undefined, b: string | undefined): boolean => bare(a) !== '' && bare(a) === bare(b)

/** Two accounts of one name (as couples have them) or one ref (a bank that counts from 0) are told apart by a number where both have one. */
const contradicts = (held: Account, one: Account): boolean =>
  (bare(held.iban) !== '' && bare(one.iban) !== '' && !sameNumber(held.iban, one.iban)) ||
  (bare(held.number) !== '' && bare(one.number) !== '' && !sameNumber(held.number, one.number))
