/**
 * Finds the two halves of a transfer between a person's own accounts. Equal and opposite amounts alone prove nothing, since a
 * purchase and a refund elsewhere look the same: a pair needs a hint besides. Pure; the order of the rows does not matter.
 */
import type { AccountKind } from '../model/account.ts'
import type { CategoryId } from '../model/category.ts'
import type { PlainDate } from '../model/ids.ts'
import type { Money } from '../model/money.ts'
import { indexPhrases, words } from '../model/taxonomy/phrases.ts'
import type { Method } from '../model/transaction.ts'

export interface PairRow {
  readonly id: string
  readonly accountId: string
  readonly kind: AccountKind
  readonly date: PlainDate
  readonly amount: Money
  readonly method: Method | null
  readonly counterpartyName: string | null
  readonly remittance: string
  /** IBANs or keyed digests of them: anything that is equal when the accounts are. */
  readonly ownAccount?: string | null
  readonly counterpartyAccount?: string | null
  readonly holder?: string | null
}

export interface TransferPair {
  readonly out: string
  readonly in: string
  readonly days: number
  readonly confidence: 'high' | 'medium'
  /** What each half is; `because` for both is the other half. */
  readonly outCategory: CategoryId
  readonly inCategory: CategoryId
}

const MAX_DAYS = 4
/** Points a pair needs: one clear hint, or two faint ones. */
const ENOUGH = 2
const HIGH = 4
/** A half that names the other account outweighs any words. */
const NAMED = 9
const SPEAKS = indexPhrases([
  [true, `umbuchung, uebertrag, eigenuebertrag, eigenes konto, sparen, sparrate, tagesgeld, tagesgeldkonto, sparkonto, festgeld, ruecklage, girokonto, kreditkartenabrechnung,
    kreditkarte, abrechnung, ausgleich, dauerauftrag sparen, transfer, own account, savings, saver, pot, isa, to a c, from a c, credit card, card payment, payment received, payment thank you, top up, joint account`],
]) // prettier-ignore

/** @returns each row in at most one pair; surest first, then nearest in time. */
export function pairTransfers(rows: readonly PairRow[]): readonly TransferPair[] {
  const candidates: { readonly points: number; readonly pair: TransferPair }[] = []
  for (const { outs, ins } of byAmount(rows).values()) {
    let first = 0
    for (const out of outs) {
      while (first < ins.length && day(out) - day(ins[first]!) > MAX_DAYS) first++
      for (let at = first; at < ins.length && day(ins[at]!) - day(out) <= MAX_DAYS; at++) {
        const into = ins[at]!
        if (into.accountId === out.accountId) continue
        const days = Math.abs(day(into) - day(out))
        const points = hints(out, into) + (days === 0 ? 0.5 : 0)
        if (points < ENOUGH) continue
        const [outCategory, inCategory] = categoriesOf(out.kind, into.kind)
        const confidence = points >= HIGH ? 'high' : 'medium'
        candidates.push({ points, pair: { out: out.id, in: into.id, days, confidence, outCategory, inCategory } })
      }
    }
  }
  candidates.sort(
    (a, b) =>
      b.points - a.points || a.pair.days - b.pair.days || order(a.pair.out, b.pair.out) || order(a.pair.in, b.pair.in),
  )
  const taken = new Set<string>()
  return candidates
    .filter(({ pair }) => {
      if (taken.has(pair.out) || taken.has(pair.in)) return false
      taken.add(pair.out).add(pair.in)
      return true
    })
    .map(({ pair }) => pair)
}

interface Bucket {
  readonly outs: PairRow[]
  readonly ins: PairRow[]
}

/** Rows that could be halves of the same transfer, each side oldest first. */
function byAmount(rows: readonly PairRow[]): ReadonlyMap<string, Bucket> {
  const buckets = new Map<string, Bucket>()
  for (const row of rows) {
    if (row.amount.minor === 0) continue
    const key = `${row.amount.currency}${Math.abs(row.amount.minor)}`
    let bucket = buckets.get(key)
    if (!bucket) buckets.set(key, (bucket = { outs: [], ins: [] }))
    bucket[row.amount.minor < 0 ? 'outs' : 'ins'].push(row)
  }
  for (const { outs, ins } of buckets.values()) {
    outs.sort((a, b) => order(a.date, b.date) || order(a.id, b.id))
    ins.sort((a, b) => order(a.date, b.date) || order(a.id, b.id))
  }
  return buckets
}

function hints(out: PairRow, into: PairRow): number {
  // A card at a till never moves money between own accounts; a purchase on a credit card is not what pays its bill.
  if (out.method === 'card' || out.method === 'cash' || out.method === 'fee' || out.kind === 'card') return 0
  if (into.method === 'cash' || into.method === 'fee') return 0
  if (points(out, into) || points(into, out)) return NAMED
  if (contradicts(out, into) || contradicts(into, out)) return 0
  let sum = 0
  for (const row of [out, into]) {
    if (SPEAKS.find(words(`${row.counterpartyName ?? ''} ${row.remittance}`))) sum += 1.5
    if (sameName(row.counterpartyName, out.holder ?? into.holder ?? null)) sum += 1.5
  }
  return sum + (into.kind === 'card' ? 1 : out.kind === into.kind ? 0 : 0.5)
}

/** One half names the other's account. */
const points = (a: PairRow, b: PairRow): boolean =>
  Boolean(a.counterpartyAccount && b.ownAccount && a.counterpartyAccount === b.ownAccount)

/** It names an account, and not the other's. Card accounts are settled through the bank's own, so they are not held to it. */
const contradicts = (a: PairRow, b: PairRow): boolean =>
  Boolean(
    a.counterpartyAccount &&
    b.ownAccount &&
    a.counterpartyAccount !== b.ownAccount &&
    b.kind !== 'card' &&
    a.kind !== 'card',
  )

function sameName(a: string | null, b: string | null): boolean {
  if (!a || !b) return false
  const [mine, theirs] = [words(a), words(b)].map((parts) => parts.toSorted().join(' '))
  return mine !== '' && mine === theirs
}

function categoriesOf(out: AccountKind, into: AccountKind): readonly [out: CategoryId, into: CategoryId] {
  if (into === 'card') return ['transfer.card_bill', 'transfer.card_bill']
  if (into === 'loan') return ['finance.loan_repayment', 'transfer.internal']
  if (out !== 'savings' && into === 'savings') return ['savings.to_savings', 'savings.to_savings']
  if (out === 'savings' && into !== 'savings') return ['savings.from_savings', 'savings.from_savings']
  return ['transfer.internal', 'transfer.internal']
}

/** Whole days since the epoch; dates are calendar days, so no time zone enters. */
const day = (row: PairRow): number => Date.parse(`${row.date}T00:00:00Z`) / 86_400_000
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
