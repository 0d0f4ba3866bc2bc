/** What an account held at the end of past days: from balances that are known, walking its entries from one to the next. Pure. */
import type { PlainDate } from '../model/ids.ts'

/** A sum that was there, or that moved, on a day; signed minor units. */
export interface DaySum {
  readonly day: PlainDate
  readonly minor: number
}

export interface BalanceHistory {
  /** The first day that can be told; null where no balance is known. */
  readonly from: PlainDate | null
  /** At the end of a day; null before the first known one. */
  on(day: PlainDate): number | null
}

/**
 * @param known balances at the end of their days, at most one a day. @param moves what each day's entries come to. Both oldest first.
 * A day takes its balance from the next known one, less what was booked between them; after the last, what was booked is added.
 */
export function balanceHistory(known: readonly DaySum[], moves: readonly DaySum[]): BalanceHistory {
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return { from: null, on: () => null }
  const earliest = moves[0] && moves[0].day < first.day ? moves[0].day : first.day
  const totals = addedUp(moves)
  return {
    from: earliest,
    on(day) {
      if (day < earliest) return null
      const { day: at, minor } = known.find((each) => each.day >= day) ?? last
      return minor + totalUntil(totals, day) - totalUntil(totals, at)
    },
  }
}

const addedUp = (moves: readonly DaySum[]): readonly DaySum[] => {
  let minor = 0
  return moves.map((move) => ({ day: move.day, minor: (minor += move.minor) }))
}

const totalUntil = (totals: readonly DaySum[], day: PlainDate): number =>
  totals.findLast((total) => total.day <= day)?.minor ?? 0
