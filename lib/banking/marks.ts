/**
 * What follows from a reading for the entries themselves: which of them come again, which refund belongs to which purchase,
 * which may be there twice, and which deserve a look. Kept on the rows and not computed by pages, so that a search and a list
 * of any length can ask for it.
 */
import { findRecurring } from '../insight/recurring.ts'
import { linkRefunds } from '../insight/refunds.ts'
import { reviewFromOf } from '../model/edit.ts'
import type { UserId } from '../model/ids.ts'
import { placesIn } from './match.ts'
import type { Parts } from './parts.ts'
import { oddOnes } from './review.ts'
import { rowsBefore, todayOf } from './study.ts'
import { suspects } from './suspects.ts'

export async function markRows(parts: Parts, userId: UserId): Promise<void> {
  const { ledger, links } = parts.store
  const today = todayOf(parts)
  const [rows, accounts] = await Promise.all([rowsBefore(parts, userId, today), ledger.accounts(userId)])
  const refunds = linkRefunds(rows)
  const recurring = findRecurring(rows, today)
  const doubles = suspects({ rows, recurring, refunds, placeOf: placesIn(accounts) })
  await links.found(userId, 'refund', refunds.map(({ purchase, refund }) => ({ one: purchase, other: refund })), true) // prettier-ignore
  await links.found(userId, 'double', doubles, true)
  await links.recur(userId, recurring.flatMap((item) => item.rows)) // prettier-ignore
  const open = await links.doubles(userId, doubles.length)
  const from = new Map(accounts.map(({ id, reviewFrom }) => [id, reviewFrom]))
  const usual = reviewFromOf(parts.now())
  const doubted = new Set(open.flatMap(({ one, other }) => [one, other]))
  const odd = oddOnes({ rows, from: (id) => from.get(id) ?? usual, doubted })
  await ledger.ask(userId, odd)
}
