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

/** What banks call it when one currency is bought with another. */
const EXCHANGES = indexPhrases([
  [true, `exchange, currency exchange, fx, waehrungstausch, devisen, kantor, wymiana walut, kupno, sprzedaz, schimb valutar, cambio, smena, smena men, konverze`],
]) // prettier-ignore

interface Candidate {
  readonly points: number
  readonly pair: TransferPair
}

/** @returns each row in at most one pair; surest first, then nearest in time. */
export function pairTransfers(rows: readonly PairRow[]): readonly TransferPair[] {
  const candidates = [...byAmount(rows).values()].flatMap((bucket) => candidatesIn(bucket, hints, categoriesOf))
  candidates.push(...candidatesIn(exchangesIn(rows), exchangeHints, () => [EXCHANGED, EXCHANGED]))
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

const EXCHANGED: CategoryId = 'transfer.currency_exchange'

function candidatesIn(
  { outs, ins }: Bucket,
  hintsOf: (out: PairRow, into: PairRow) => number,
  categories: (out: AccountKind, into: AccountKind) => readonly [out: CategoryId, into: CategoryId],
): readonly Candidate[] {
  const candidates: Candidate[] = []
  let first = 0
  for (const out of outs) {
    while (first < ins.length && day(out) - day(ins[first]!) > MAX_DAYS) first++
    for (let at = first; at < ins.length && day(ins[at]!) - day(out) <= MAX_DAYS; at++) {
      const into = ins[at]!
      if (into.accountId === out.accountId) continue
      const days = Math.abs(day(into) - day(out))
      const points = hintsOf(out, into) + (days === 0 ? 0.5 : 0)
      if (points < ENOUGH) continue
      const [outCategory, inCategory] = categories(out.kind, into.kind)
      const confidence = points >= HIGH ? 'high' : 'medium'
      candidates.push({ points, pair: { out: out.id, in: into.id, days, confidence, outCategory, inCategory } })
    }
  }
  return candidates
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
    outs.sort(byDate)
    ins.sort(byDate)
  }
  return buckets
}

/** Rows that could be halves of an exchange: they name an account of one's own, or speak of exchanging. */
function exchangesIn(rows: readonly PairRow[]): Bucket {
  const own = new Set(rows.flatMap(({ ownAccount }) => ownAccount || []))
  const may = rows
    .filter((row) => row.amount.minor !== 0 && ((row.counterpartyAccount && own.has(row.counterpartyAccount)) || exchanges(row)))
    .toSorted(byDate) // prettier-ignore
  return { outs: may.filter(({ amount }) => amount.minor < 0), ins: may.filter(({ amount }) => amount.minor > 0) }
}

const exchanges = ({ remittance }: PairRow): boolean => EXCHANGES.find(words(remittance)) !== null

/** Between two currencies the amounts say nothing: both halves must say that they belong together. */
function exchangeHints(out: PairRow, into: PairRow): number {
  if (out.amount.currency === into.amount.currency || isAtTill(out, into)) return 0
  if (points(out, into) && points(into, out)) return NAMED
  if (contradicts(out, into) || contradicts(into, out)) return 0
  const isNamed = sameName(out.counterpartyName, into.counterpartyName ?? into.holder ?? null)
  return exchanges(out) && exchanges(into) && isNamed ? ENOUGH : 0
}

/** A card at a till never moves money between own accounts; a purchase on a credit card is not what pays its bill. */
function isAtTill(out: PairRow, into: PairRow): boolean {
  if (out.method === 'card' || out.method === 'cash' || out.method === 'fee' || out.kind === 'card') return true
  return into.method === 'cash' || into.method === 'fee'
}

function hints(out: PairRow, into: PairRow): number {
  if (isAtTill(out, into)) return 0
  const contradicted = contradicts(out, into) || contradicts(into, out)
  // Two payments of one account may have the same amount: the one that names somebody else's account comes last.
  if (points(out, into) || points(into, out)) return contradicted ? ENOUGH : NAMED
  if (contradicted) return 0
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
const byDate = (a: PairRow, b: PairRow): number => order(a.date, b.date) || order(a.id, b.id)
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
