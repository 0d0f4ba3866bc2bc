/** Which entries are chosen: some of those that are loaded, or all that match but a few. Pure. */
import type { EditTarget, Tally } from '@/lib/model/edit'
import type { CurrencyCode, TransactionId } from '@/lib/model/ids'
import type { FeedFilter, TransactionView } from '@/lib/model/view'

export interface Selection {
  /** All that match, loaded or not. */
  readonly all: boolean
  /** The chosen ones; of all, those left out. */
  readonly ids: ReadonlySet<TransactionId>
  /** Where a range begins. */
  readonly anchor: TransactionId | null
  /** Where the range ends that was chosen last: a new end takes its place. */
  readonly end: TransactionId | null
}

export type SelectionChange =
  | { readonly kind: 'toggle'; readonly id: TransactionId }
  /** From the anchor to here, both included; `rows` is the list in its order, `from` the anchor where there is none yet. */
  | {
      readonly kind: 'range'
      readonly id: TransactionId
      readonly from?: TransactionId
      readonly rows: readonly TransactionId[]
    }
  | { readonly kind: 'these'; readonly rows: readonly TransactionId[] }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }

export const NOTHING: Selection = { all: false, ids: new Set(), anchor: null, end: null }

export const isChosen = ({ all, ids }: Selection, id: TransactionId): boolean => all !== ids.has(id)

export function change(selection: Selection, asked: SelectionChange): Selection {
  switch (asked.kind) {
    case 'toggle': {
      const ids = new Set(selection.ids)
      if (!ids.delete(asked.id)) ids.add(asked.id)
      return { ...selection, ids, anchor: asked.id, end: null }
    }
    case 'range': {
      const anchor = selection.anchor ?? asked.from ?? asked.id
      const ids = new Set(selection.ids)
      const choose = (id: TransactionId, chosen: boolean) => (chosen !== selection.all ? ids.add(id) : ids.delete(id))
      if (selection.end) for (const id of between(asked.rows, anchor, selection.end)) choose(id, false)
      for (const id of between(asked.rows, anchor, asked.id)) choose(id, true)
      return { ...selection, ids, anchor, end: asked.id }
    }
    case 'these':
      return { ...NOTHING, ids: new Set(asked.rows) }
    case 'all':
      return { ...NOTHING, all: true }
    case 'none':
      return NOTHING
  }
}

/** The rows from one to another, both included, whichever comes first; without one of them only the other. */
function between(rows: readonly TransactionId[], one: TransactionId, other: TransactionId): readonly TransactionId[] {
  const [from = -1, to = -1] = [rows.indexOf(one), rows.indexOf(other)].toSorted((a, b) => a - b)
  return from < 0 ? [other] : rows.slice(from, to + 1)
}

/** What an edit is for. @param asked the filter with its search parsed */
export const targetOf = ({ all, ids }: Selection, asked: FeedFilter): EditTarget =>
  all ? { filter: asked, except: [...ids] } : { ids: [...ids] }

type Counted = Pick<TransactionView, 'amount' | 'excluded'>

/** One sum a currency: different currencies are never added. Excluded entries are counted and not added up. */
export function totalsOf(rows: readonly Counted[]): Tally {
  const sums = new Map<CurrencyCode, number>()
  for (const { amount, excluded } of rows)
    sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + (excluded ? 0 : amount.minor))
  return {
    count: rows.length,
    sums: [...sums]
      .map(([currency, minor]) => ({ currency, minor }))
      .toSorted((a, b) => (a.currency < b.currency ? -1 : 1)),
  }
}

/** What is left of all that match when some loaded rows are taken out. */
export function without(totals: Tally, rows: readonly Counted[]): Tally {
  const out = totalsOf(rows)
  const minus = new Map(out.sums.map(({ currency, minor }) => [currency, minor]))
  return {
    count: totals.count - out.count,
    sums: totals.sums.map(({ currency, minor }) => ({ currency, minor: minor - (minus.get(currency) ?? 0) })),
  }
}
