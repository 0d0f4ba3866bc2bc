/** One entry with all that is known of it, and what it belongs to. */
import { InvalidInputError, NotFoundError } from '../model/errors.ts'
import type { PlainDate, TransactionId, Viewer } from '../model/ids.ts'
import type { DetailView } from '../model/detail.ts'
import type { HistoryEntry } from '../model/edit.ts'
import { minorDigits } from '../model/money.ts'
import type { TransactionView } from '../model/view.ts'
import { dayNumber, dayPlus } from './booking.ts'
import type { Parts } from './parts.ts'
import type { FeedRow } from './store.ts'

/** How far apart what belongs together may lie, and how much of it is offered. */
const APART_DAYS = 120
const MOST_CANDIDATES = 5

type Kind = DetailView['links'][number]['kind']
type ViewsOf = (viewer: Viewer, rows: readonly FeedRow[]) => Promise<readonly TransactionView[]>

/** Money that comes back to the account it left is a refund; between two accounts it has moved. */
const kindOf = (a: FeedRow, b: FeedRow): Kind => (a.accountId === b.accountId ? 'refund' : 'transfer')

export function createDetail({ store, now }: Parts, viewsOf: ViewsOf) {
  async function row({ userId }: Viewer, id: TransactionId): Promise<FeedRow> {
    const found = await store.ledger.row(userId, id)
    if (!found) throw new NotFoundError('transaction')
    return found
  }

  async function candidatesOf({ userId }: Viewer, one: FeedRow, linked: ReadonlySet<TransactionId>) {
    const size = Math.abs(one.minor) * 10 ** (3 - minorDigits(one.currency))
    const [from, to] = [-APART_DAYS, APART_DAYS].map((days) => dayPlus(one.date, days))
    const rows = await store.ledger.feed({
      userId, currency: one.currency, min: size, max: size, direction: one.minor < 0 ? 'in' : 'out', from: from!, to: to!, limit: 50,
    }) // prettier-ignore
    const apart = (date: PlainDate) => Math.abs(dayNumber(date) - dayNumber(one.date))
    const free = rows.filter(({ id }) => !linked.has(id)).toSorted((a, b) => apart(a.date) - apart(b.date))
    return free.slice(0, MOST_CANDIDATES)
  }

  /** The pair with the money that left first. @throws {InvalidInputError} for two that cannot belong together. */
  async function pairOf(viewer: Viewer, ids: readonly [TransactionId, TransactionId]) {
    const [a, b] = [await row(viewer, ids[0]), await row(viewer, ids[1])]
    if (a.minor < 0 === b.minor < 0) throw new InvalidInputError({ other: 'same direction' })
    const [one, other] = a.minor < 0 ? [a, b] : [b, a]
    return { kind: kindOf(one, other), pair: { one: one.id, other: other.id } }
  }

  return {
    async detail(viewer: Viewer, id: TransactionId): Promise<DetailView> {
      const one = await row(viewer, id)
      const { userId } = viewer
      const [told, links, edits, runs, changes] = await Promise.all([
        store.ledger.told(userId, id),
        store.links.of(userId, id),
        store.edits.history(userId, id),
        store.rules.runsOf(userId, id),
        store.edits.told(userId, id),
      ])
      const shown = links.flatMap((link) => (link.kind === 'double' ? [] : [{ ...link, kind: link.kind }]))
      const linked = (await Promise.all(shown.map((link) => store.ledger.row(userId, link.id)))).filter((each) => each !== null) // prettier-ignore
      const candidates = await candidatesOf(viewer, one, new Set(linked.map((each) => each.id)))
      const views = await viewsOf(viewer, [one, ...linked, ...candidates])
      const viewOf = new Map(views.map((view) => [view.id, view]))
      const withView = (id: TransactionId, kind: Kind) => {
        const entry = viewOf.get(id)
        return entry ? [{ kind, entry }] : []
      }
      const person = edits.map(({ at, undoneAt, ...rest }): HistoryEntry => ({ by: 'person', at: at.toISOString(), undone: undoneAt !== null, ...rest })) // prettier-ignore
      const ruled = runs.map(({ at, ruleId, undoneAt }): HistoryEntry => ({ by: 'rule', at: at.toISOString(), rule: ruleId, undone: undoneAt !== null })) // prettier-ignore
      const bank = changes.map(({ at, change }): HistoryEntry => ({ by: 'bank', at: at.toISOString(), change }))
      return {
        entry: views[0]!,
        told: { counterparty: one.counterpartyName, ...told },
        links: shown.flatMap((link) => withView(link.id, link.kind)),
        candidates: candidates.flatMap((each) => withView(each.id, kindOf(one, each))),
        history: [...bank, ...ruled, ...person].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
      }
    },

    /** Says that two entries belong together. */
    async link(viewer: Viewer, id: TransactionId, other: TransactionId): Promise<void> {
      const { kind, pair } = await pairOf(viewer, [id, other])
      await store.links.make(viewer.userId, kind, pair)
    },

    /** Says that they do not; they are not linked again but by hand. */
    async unlink(viewer: Viewer, id: TransactionId, other: TransactionId): Promise<void> {
      const { kind, pair } = await pairOf(viewer, [id, other])
      if (!(await store.links.cut(viewer.userId, kind, pair, now()))) throw new NotFoundError('link')
    },
  }
}
