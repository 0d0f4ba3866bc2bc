/** Entries that may be one payment told twice: what the person is shown, and their word on it. */
import type { DoubleEntry, DoublesView, DoubleView, Difference } from '../model/double.ts'
import type { Edited, Gives, PairEdit } from '../model/edit.ts'
import { NotFoundError } from '../model/errors.ts'
import { as, type EditId, type TransactionId, type Viewer } from '../model/ids.ts'
import type { TransactionView } from '../model/view.ts'
import { ownMarks } from '../model/ruled.ts'
import { fold } from './entry.ts'
import type { Parts } from './parts.ts'
import type { FeedRow } from './store.ts'

/** As many as somebody decides on in one go. */
const MOST_SHOWN = 50
const MOST_ASIDE = 20

type ViewsOf = (viewer: Viewer, rows: readonly FeedRow[]) => Promise<readonly TransactionView[]>

export function createDoubles({ store, now, newId }: Parts, viewsOf: ViewsOf) {
  async function rowOf({ userId }: Viewer, id: TransactionId): Promise<FeedRow> {
    const row = await store.ledger.row(userId, id)
    if (!row) throw new NotFoundError('transaction')
    return row
  }

  /** @throws {NotFoundError} unless they are a pair that waits for a word. */
  async function waiting(viewer: Viewer, ids: readonly [TransactionId, TransactionId]): Promise<void> {
    const pairs = await store.links.doublesOf(viewer.userId, ids[0])
    if (!pairs.some(({ one, other }) => ids.includes(one) && ids.includes(other))) throw new NotFoundError('double')
  }

  async function put({ userId }: Viewer, ids: readonly TransactionId[], edit: PairEdit): Promise<Edited> {
    const id = as<EditId>(newId())
    const { found, changed } = await store.edits.apply(userId, { id, edit, at: now() }, ids)
    if (found === 0) throw new NotFoundError('transaction')
    return { id, changed }
  }

  /** Rows as the page shows them, by their ids. */
  async function shown(viewer: Viewer, rows: readonly FeedRow[]): Promise<ReadonlyMap<TransactionId, DoubleEntry>> {
    const { userId } = viewer
    const [views, accounts, connections] = await Promise.all([
      viewsOf(viewer, rows),
      store.ledger.accounts(userId),
      store.connections.list(userId),
    ])
    const bankOf = new Map(connections.map(({ id, institution }) => [id, institution?.name ?? '']))
    const institutionOf = new Map(accounts.map(({ id, connectionId }) => [id, bankOf.get(connectionId) ?? '']))
    return new Map(
      rows.map((row, at) => [
        row.id,
        { entry: views[at]!, institution: institutionOf.get(row.accountId) ?? '', filed: row.file !== null },
      ]),
    )
  }

  return {
    /** How many pairs wait for a word. */
    doubts: ({ userId }: Viewer): Promise<number> => store.links.doubts(userId),

    async doubles(viewer: Viewer): Promise<DoublesView> {
      const { userId } = viewer
      const [pairs, count, asides] = await Promise.all([
        store.links.doubles(userId, MOST_SHOWN),
        store.links.doubts(userId),
        store.links.asides(userId, MOST_ASIDE),
      ])
      const live = [...new Set([...pairs.flatMap(({ one, other }) => [one, other]), ...asides.map(({ kept }) => kept)])]
      const [rows, away] = await Promise.all([
        Promise.all(live.map((id) => store.ledger.row(userId, id))),
        store.ledger.rowsAside(
          userId,
          asides.flatMap(({ id, kept }) => [id, kept]),
        ),
      ])
      const all = new Map([...rows.filter((row) => row !== null), ...away].map((row) => [row.id, row]))
      const entries = await shown(viewer, [...all.values()])
      return {
        pairs: pairs.flatMap(({ one, other }) => {
          const [a, b] = [entries.get(one), entries.get(other)]
          return a && b ? [viewOf(a, b)] : []
        }),
        count,
        asides: asides.flatMap(({ id, kept, edit, at }) => {
          const [gone, stays] = [entries.get(id), entries.get(kept)]
          return gone && stays ? [{ edit, at: at.toISOString(), away: gone, kept: stays }] : []
        }),
      }
    },

    /**
     * "Same payment": one of a pair is put away, and the other takes what the person had set on it where it has none of its own.
     * @throws {NotFoundError} unless they are a pair that waits for a word.
     */
    async same(viewer: Viewer, kept: TransactionId, away: TransactionId): Promise<Edited> {
      await waiting(viewer, [kept, away])
      const gives = givesOf(await rowOf(viewer, away))
      return put(viewer, [kept, away], { kind: 'same', kept, away, gives })
    },

    /** "Both real": nobody asks about this pair again. @throws {NotFoundError} unless they are a pair that waits for a word. */
    async apart(viewer: Viewer, one: TransactionId, other: TransactionId): Promise<Edited> {
      await waiting(viewer, [one, other])
      return put(viewer, [one, other], { kind: 'apart', one, other })
    },
  }
}

/** What the person said of it; what rules say of the other they have said already. */
function givesOf(row: FeedRow): Gives {
  const { note = null, tags } = ownMarks(row)
  return { note, tags, categoryId: row.category.source === 'user' ? row.category.id : null, parts: row.parts }
}

/** Which of two to keep, and what tells them apart. Pure. */
export function viewOf(a: DoubleEntry, b: DoubleEntry): DoubleView {
  const [kept, away] = weight(b) > weight(a) || (weight(b) === weight(a) && b.entry.id < a.entry.id) ? [b, a] : [a, b]
  return { kept, away, differs: differencesOf(kept, away) }
}

const weight = ({ entry, filed }: DoubleEntry): number => (entry.status === 'booked' ? 2 : 0) + (filed ? 0 : 1)

function differencesOf(a: DoubleEntry, b: DoubleEntry): readonly Difference[] {
  const said: readonly (readonly [Difference, (one: DoubleEntry) => string])[] = [
    ['date', ({ entry }) => entry.date],
    ['amount', ({ entry }) => String(entry.amount.minor)],
    ['status', ({ entry }) => entry.status],
    ['words', ({ entry }) => fold(entry.remittance)],
    ['account', ({ entry }) => entry.accountId],
    ['source', ({ institution, filed }) => `${institution} ${filed}`],
  ]
  return said.filter(([, of]) => of(a) !== of(b)).map(([difference]) => difference)
}
