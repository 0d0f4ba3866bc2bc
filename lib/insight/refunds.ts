/** Which purchase a refund belongs to. Pure; the order of the rows does not matter. */
import type { TransactionId } from '../model/ids.ts'
import { kindOf } from '../model/taxonomy/index.ts'
import { fold, indexPhrases } from '../model/taxonomy/phrases.ts'
import { daysBetween } from './days.ts'
import { byDate, isMoved, payeeOf } from './row.ts'
import type { InsightRow } from './row.ts'

export interface RefundLink {
  readonly refund: TransactionId
  readonly purchase: TransactionId
  /** Positive minor units; at most what the purchase cost. */
  readonly amount: number
  /** Less than the purchase cost. */
  readonly partial: boolean
  readonly days: number
  readonly confidence: 'high' | 'medium'
}

const MAX_DAYS = 120
/** Points: the shop alone is not enough, one hint besides is, two are sure. */
const SAME_SHOP = 2
const HINT = 2
const ENOUGH = 4
const HIGH = 6

/** How banks say that money comes back, as words before or after the line of the purchase. */
const BACK = `refund, refunded, refnd, rfnd, reversal, returned, return, chargeback, credit, unpaid, gutschrift, erstattung, rueckerstattung, retoure,
  rueckzahlung, storno, stornierung, rueckbuchung, ruecklastschrift, lastschriftrueckgabe, rueckgabe, reklamation, estorno, estornado, devolucao, devolvido,
  devolvida, reembolso, contestacao, retur, returnare, rambursare, restituire, stornare, refuz, zwrot, reklamacja, chargeback, odrzucone, vratka, vraceni, reklamace` // prettier-ignore
const BACK_WORDS = new Set(BACK.split(',').map((word) => word.trim()))
const SAYS_BACK = indexPhrases([[true, BACK]])

interface Candidate {
  readonly refund: InsightRow
  readonly purchase: InsightRow
  readonly points: number
  readonly days: number
}

/** @returns each refund in at most one link, each purchase refunded at most up to its amount; ordered by refund, oldest first. */
export function linkRefunds(rows: readonly InsightRow[]): readonly RefundLink[] {
  const candidates = candidatesIn(rows).toSorted(
    (a, b) => b.points - a.points || a.days - b.days || byDate(a.refund, b.refund) || byDate(a.purchase, b.purchase),
  )
  const linked = new Map<TransactionId, Candidate>()
  const left = new Map<TransactionId, number>()
  for (const candidate of candidates) {
    const { refund, purchase } = candidate
    const rest = left.get(purchase.id) ?? -purchase.minor
    if (linked.has(refund.id) || refund.minor > rest) continue
    left.set(purchase.id, rest - refund.minor)
    linked.set(refund.id, candidate)
  }
  return [...linked.values()].toSorted((a, b) => byDate(a.refund, b.refund)).map(linkOf)
}

const linkOf = ({ refund, purchase, points, days }: Candidate): RefundLink => ({
  refund: refund.id,
  purchase: purchase.id,
  amount: refund.minor,
  partial: refund.minor < -purchase.minor,
  days,
  confidence: points >= HIGH ? 'high' : 'medium',
})

function candidatesIn(rows: readonly InsightRow[]): readonly Candidate[] {
  const paid = rows.filter((row) => row.minor < 0 && !isMoved(row))
  const byParty = Map.groupBy(paid, (row) => `${sideOf(row)} ${partyOf(row)}`)
  const byAmount = Map.groupBy(paid, (row) => `${sideOf(row)} ${-row.minor}`)
  return rows.filter(mayBeRefund).flatMap((refund) => {
    const party = partyOf(refund)
    const known = (party && byParty.get(`${sideOf(refund)} ${party}`)) || []
    const same = known.flatMap((purchase) => judged(refund, purchase))
    return same.length > 0 ? same : nameless(refund, byAmount.get(`${sideOf(refund)} ${refund.minor}`) ?? [])
  })
}

/** Accounts are compared with themselves: money goes back where it came from. */
const sideOf = ({ accountId, currency }: InsightRow): string => `${accountId} ${currency}`

const mayBeRefund = (row: InsightRow): boolean => row.minor > 0 && !isMoved(row) && (saysBack(row) || !isEarned(row))

const isEarned = ({ category: { id } }: InsightRow): boolean =>
  id === 'transfer.from_person' || (kindOf(id) === 'income' && id !== 'income.other')

const saysBack = ({ remittance, category }: InsightRow): boolean =>
  category.id === 'other.dispute' || SAYS_BACK.find(fold(remittance).split(' ')) !== null

function judged(refund: InsightRow, purchase: InsightRow): readonly Candidate[] {
  const days = daysBetween(purchase.date, refund.date)
  if (days < 0 || days > MAX_DAYS || refund.minor > -purchase.minor) return []
  // Friends pay back their share, tax offices a part: neither sends a purchase back.
  if (isEarned(refund) && refund.minor !== -purchase.minor) return []
  const hints = [refund.minor === -purchase.minor, saysBack(refund), sharesReference(refund, purchase)]
  const points = SAME_SHOP + HINT * hints.filter(Boolean).length + (sameText(refund, purchase) ? 1 : 0)
  return points < ENOUGH ? [] : [{ refund, purchase, points, days }]
}

/** Banks take money back without naming the shop: then the only purchase of just that amount is meant. */
function nameless(refund: InsightRow, purchases: readonly InsightRow[]): readonly Candidate[] {
  if (!saysBack(refund)) return []
  const near = purchases.filter(({ date }) => date <= refund.date && daysBetween(date, refund.date) <= MAX_DAYS / 2)
  const [purchase] = near
  if (!purchase || near.length > 1) return []
  return [{ refund, purchase, points: ENOUGH, days: daysBetween(purchase.date, refund.date) }]
}

/** The line without the words that say it comes back. */
function plainLine({ remittance }: InsightRow): string {
  const words = remittance.trim().split(/\s+/)
  while (words.length > 1 && BACK_WORDS.has(fold(words[0]!))) words.shift()
  while (words.length > 1 && BACK_WORDS.has(fold(words.at(-1)!))) words.pop()
  return words.join(' ')
}

const partyOf = (row: InsightRow): string =>
  row.minor > 0 ? payeeOf({ ...row, remittance: plainLine(row) }) : payeeOf(row)

const sameText = (refund: InsightRow, purchase: InsightRow): boolean => plainLine(refund) === purchase.remittance.trim()

/** A number or code of five and more that both lines carry: an order, a terminal, a receipt. */
function sharesReference(refund: InsightRow, purchase: InsightRow): boolean {
  const codes = new Set(codesOf(purchase))
  return codesOf(refund).some((code) => codes.has(code))
}

const codesOf = ({ remittance }: InsightRow): readonly string[] =>
  fold(remittance)
    .split(' ')
    .filter((word) => word.length >= 5 && /\d/.test(word))
