/** The proof of an account's balance: between each two stored balances, the entries must make the difference. */
import { plusDays } from '../insight/days.ts'
import { prove, type Span } from '../insight/proof.ts'
import { NotFoundError } from '../model/errors.ts'
import type { AccountId, CurrencyCode, Viewer } from '../model/ids.ts'
import type { ProofView, SpanView } from '../model/worth.ts'
import { knownBalances } from './known-balances.ts'
import type { Parts } from './parts.ts'
import { todayOf } from './study.ts'
import { shownBalance } from './views.ts'

const BACK_DAYS = 400
const MOST_ROWS = 20_000
const SHOWN_SPANS = 5

/** @returns null where the bank shares no balance. @throws {NotFoundError} for an account that is not the viewer's. */
export async function balanceProof(parts: Parts, viewer: Viewer, id: AccountId): Promise<ProofView | null> {
  const account = (await parts.store.ledger.accounts(viewer.userId)).find((one) => one.id === id)
  if (!account) throw new NotFoundError('account')
  const shown = shownBalance(account)
  if (!shown) return null
  const readings = await knownBalances(parts, account, plusDays(todayOf(parts), -BACK_DAYS))
  const first = readings[0]
  const rows =
    readings.length > 1 && first
      ? await parts.store.ledger.feed({ userId: viewer.userId, accountId: id, status: 'booked', currency: account.currency, from: first.day, limit: MOST_ROWS })
      : [] // prettier-ignore
  const spans = prove(readings, rows, shown.type === 'closingBooked')
  const gap = spans.find((span) => span.gap !== 0)
  return {
    type: shown.type,
    at: shown.at.toISOString(),
    spans: spans.slice(-SHOWN_SPANS).map((span) => viewOf(span, account.currency)),
    gap: gap ? viewOf(gap, account.currency) : null,
    proven: spans.filter((span) => span.gap === 0).length,
    of: spans.length,
  }
}

function viewOf({ from, to, count, sum, gap }: Span, currency: CurrencyCode): SpanView {
  const money = (minor: number) => ({ minor, currency })
  return {
    from: from.day,
    to: to.day,
    opening: money(from.minor),
    entries: count,
    sum: money(sum),
    closing: money(to.minor),
    gap: money(gap),
  }
}
