/**
 * Which entries deserve a look from the person. Pure.
 *
 * Whatever comes after the first reading of an account is new, and the landing says so. Of the month before that reading, and
 * of what changes later, only what is odd is asked about: nobody knows what it was for, its category is a guess, the bank's new
 * amount was held off, it is far above what is usual, or it may be there twice. Anything older counts as reviewed.
 */
import { byDate, isMoved, median, payeeOf } from '../insight/row.ts'
import type { AccountId, PlainDate, TransactionId } from '../model/ids.ts'
import { groupOf } from '../model/taxonomy/index.ts'
import type { FeedRow } from './store.ts'

/** Nothing is unusual among so few. */
const ENOUGH = 8
const FAR_ABOVE = 4

export interface ReviewAsk {
  readonly rows: readonly FeedRow[]
  /** Entries from before this day count as reviewed. */
  readonly from: (account: AccountId) => PlainDate
  /** Entries that may be there twice. */
  readonly doubted: ReadonlySet<TransactionId>
}

/** @returns oldest first; nothing that somebody looked at. */
export function oddOnes({ rows, from, doubted }: ReviewAsk): readonly TransactionId[] {
  const isHigh = unusuals(rows)
  const isOdd = (row: FeedRow): boolean =>
    isGuess(row) || row.refusedMinor !== null || doubted.has(row.id) || isHigh(row)
  return rows
    .filter((row) => !row.reviewed && row.date >= from(row.accountId) && isOdd(row))
    .toSorted(byDate)
    .map(({ id }) => id)
}

/** The person, a rule, a pair of halves, the provider and a merchant's name know what it was for; a sign and a single word guess. */
const isGuess = ({ category: { id, source } }: FeedRow): boolean => source === 'default' || id === 'other.uncategorised'

/** Money spent, four times what is usual with this payee or, where they are little known, in this group; what comes regularly is not. */
function unusuals(rows: readonly FeedRow[]): (row: FeedRow) => boolean {
  const spent = rows.filter((row) => row.minor < 0 && !isMoved(row))
  const sizes = (key: (row: FeedRow) => string): ReadonlyMap<string, number> =>
    new Map(
      [...Map.groupBy(spent, key)]
        .filter(([, same]) => same.length >= ENOUGH)
        .map(([name, same]) => [name, median(same.map(({ minor }) => -minor))]),
    )
  const ofPayee = (row: FeedRow): string => `${row.currency} ${payeeOf(row)}`
  const ofGroup = (row: FeedRow): string => `${row.currency} ${groupOf(row.category.id)}`
  const [payees, groups] = [sizes(ofPayee), sizes(ofGroup)]
  return (row) => {
    if (row.minor >= 0 || row.recurring || isMoved(row)) return false
    const usual = payees.get(ofPayee(row)) ?? groups.get(ofGroup(row))
    return usual !== undefined && -row.minor > FAR_ABOVE * usual
  }
}
