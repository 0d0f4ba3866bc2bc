/**
 * What follows from a reading for the entries themselves: which of them come again, and which refund belongs to which purchase.
 * Kept on the rows and not computed by pages, so that a search and a list of any length can ask for it.
 */
import { findRecurring } from '../insight/recurring.ts'
import { linkRefunds } from '../insight/refunds.ts'
import type { UserId } from '../model/ids.ts'
import type { Parts } from './parts.ts'
import { rowsBefore, todayOf } from './study.ts'

export async function markRows(parts: Parts, userId: UserId): Promise<void> {
  const { links } = parts.store
  const today = todayOf(parts)
  const rows = await rowsBefore(parts, userId, today)
  const pairs = linkRefunds(rows).map(({ purchase, refund }) => ({ one: purchase, other: refund }))
  await links.found(userId, 'refund', pairs, true)
  await links.recur(userId, findRecurring(rows, today).flatMap((item) => item.rows)) // prettier-ignore
}
