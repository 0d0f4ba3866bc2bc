/** Pages of a transaction list: an offset remembers everything the next page needs. @see contract 3.3 */
import type { IdMood } from '../id-modes.ts'
import { badRequest } from './errors.ts'
import type { HeldAccount } from '../people/holders.ts'
import { rowsBetween } from '../people/ledger.ts'
import { accountId, presentTransaction } from './present.ts'
import type { View } from './present.ts'

export interface Place {
  /** The account's wire id. */
  readonly account: string
  readonly from: string
  readonly to: string
  readonly size: number
  /** Rows before this page. */
  readonly position: number
}

/** @throws {Refusal} 400 for text that is no offset of ours. */
export function readOffset(offset: string): Place {
  try {
    const [account, from, to, size, position] = JSON.parse(
      Buffer.from(offset, 'base64url').toString('utf8'),
    ) as unknown[] // checked below
    if (
      typeof account === 'string' &&
      typeof from === 'string' &&
      typeof to === 'string' &&
      Number.isSafeInteger(size) &&
      Number.isSafeInteger(position)
    ) {
      return { account, from, to, size: Number(size), position: Number(position) }
    }
  } catch {
    // Falls through: not base64url of JSON.
  }
  throw badRequest('body.offset', 'is not an offset of this list')
}

function writeOffset({ account, from, to, size, position }: Place): string {
  return Buffer.from(JSON.stringify([account, from, to, size, position])).toString('base64url')
}

interface Asked {
  readonly view: View
  readonly account: HeldAccount
  readonly place: Place
  readonly today: string
  readonly mood: IdMood
}

/** @returns a function of the URL of the next page, as flows and consents page at different addresses. */
export function pageOf({ view, account, place, today, mood }: Asked) {
  if (place.account !== accountId(view, account)) throw badRequest('body.offset', 'is not an offset of this list')
  const all = rowsBetween(account, today, place.from, place.to)
  const end = place.position + place.size
  const rows = all.slice(place.position, end)
  return (url: string) => ({
    transactions: rows.map((row) => presentTransaction(row, mood)),
    from_date: place.from,
    to_date: place.to,
    pagination:
      end < all.length ? { count: rows.length, url, next: { offset: writeOffset({ ...place, position: end }) } } : {},
  })
}
