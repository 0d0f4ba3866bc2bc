/** What of a file's account is not held yet. A file never changes what a bank has reported: it adds, or says nothing new. */
import { as, type AccountId, type CountryCode, type PlainDate, type TransactionId } from '../../model/ids.ts'
import type { Category } from '../../model/category.ts'
import type { Transaction } from '../../model/transaction.ts'
import type { Statement } from '../../statement/statement.ts'
import { toTransactions } from '../../statement/transactions.ts'
import { offerFromFile } from '../entry.ts'
import { heldFor } from '../held.ts'
import type { Parts } from '../parts.ts'
import { reconcile } from '../reconcile.ts'
import { RulesAtWork } from '../rules-at-work.ts'
import type { Rule, RowWrite } from '../store.ts'

export interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
}

export interface Brought {
  readonly add: readonly RowWrite[]
  /** Tombstones that the file knows as entries. */
  readonly revive: readonly TransactionId[]
  /** Entries that are held already. */
  readonly known: number
}

/** First and last day that a statement speaks of; null for one without a day. */
export function spanOf({ entries, from, to, closing }: Statement): Span | null {
  const days = [...entries.map(({ date }) => date), ...[from, to].filter((day) => day !== undefined)]
  const [first] = days
  if (first === undefined) return closing ? { from: closing.on, to: closing.on } : null
  return days.reduce((span, day) => ({ from: day < span.from ? day : span.from, to: day > span.to ? day : span.to }), {
    from: first,
    to: first,
  })
}

/** @param accountId null for an account that is not there yet. */
export async function compare(
  parts: Parts,
  accountId: AccountId | null,
  statement: Statement,
  { country, rules }: { readonly country: CountryCode | null; readonly rules: readonly Rule[] },
): Promise<Brought> {
  const atWork = new RulesAtWork(parts, rules)
  const id = accountId ?? as<AccountId>(parts.newId())
  const transactions = toTransactions(statement, id)
  const span = spanOf(statement)
  const held = accountId ? await heldFor(parts.store.ledger, accountId, transactions) : []
  const live = held.map(({ date }) => date).toSorted()
  const { changes } = reconcile({
    accountId: id,
    held,
    offered: transactions.map(offerFromFile),
    seen: new Set(),
    complete: true,
    covers: () => false,
    asks: () => true,
    spans: (row, { entry: { date } }) =>
      (span !== null && span.from <= row.date && row.date <= span.to) || (live[0]! <= date && date <= live.at(-1)!),
    newId: () => as<TransactionId>(parts.newId()),
    decide(entry, rowId) {
      const decided = atWork.decide(entry, rowId, { accountId: id, country })
      return { ...decided, category: chosen(entry) ?? decided.category }
    },
  })
  const revive = changes.change.filter(({ was }) => was.goneAt !== null && !was.aside).map(({ was }) => was.id)
  return { add: changes.add, revive, known: transactions.length - changes.add.length - revive.length }
}

/** A category of ours in a file is what somebody saw and left so. */
const chosen = ({ category }: Transaction): Category | null =>
  category?.id ? { id: category.id, source: 'provider', because: category.label } : null
