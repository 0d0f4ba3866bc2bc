/** What the entries tell, for several widgets: where it could not be found out, each of them fails as it asks, and no other part does. */
import type { ForesightView, LowBalanceView } from '@/lib/model/insight'

/** @throws what went wrong. */
export type Foresight = () => ForesightView

/** Waits for it, whatever comes of it. */
export const settled = (asked: Promise<ForesightView>): Promise<Foresight> =>
  asked.then(
    (found) => () => found,
    (error: unknown) => () => {
      throw error
    },
  )

/** None where it is not known: the widgets say so. */
export function lowBalancesIn(foresight: Foresight): readonly LowBalanceView[] {
  try {
    return foresight().insights.lowBalances
  } catch {
    return []
  }
}
