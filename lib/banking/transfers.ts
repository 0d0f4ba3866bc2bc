/** Finds the halves of transfers between a person's own accounts, whichever banks they are at, and says so on both. */
import type { CategoryId } from '../model/category.ts'
import type { PlainDate, UserId } from '../model/ids.ts'
import { dayPlus } from './booking.ts'
import { pairTransfers } from './pair.ts'
import type { Parts } from './parts.ts'
import type { PairableRow } from './store.ts'

/** A half may have been booked a few days before the reading began that brought the other. */
const LAG_DAYS = 4

/** Looks at everything since `since`; what is paired already stays, what the person edited is left alone. */
export async function markTransfers({ store }: Parts, userId: UserId, since: PlainDate): Promise<void> {
  const owned = new Map((await store.ledger.accounts(userId)).map((account) => [account.id, account]))
  if (owned.size < 2) return
  const rows = await store.ledger.pairable(userId, dayPlus(since, -LAG_DAYS))
  const byId = new Map(rows.map((row) => [row.id as string, row]))
  const pairs = pairTransfers(
    rows.flatMap(({ minor, currency, ...row }) => {
      const account = owned.get(row.accountId)
      if (!account) return []
      return { ...row, kind: account.kind, amount: { minor, currency }, holder: account.holder ?? null }
    }),
  )
  const mark = (row: PairableRow, other: PairableRow, id: CategoryId) => {
    const category = { id, source: 'pair' as const, because: owned.get(other.accountId)?.name ?? null }
    const { source } = row.category // a rule is the person's own word
    return source === 'rule' || (source === 'pair' && row.category.id === id) ? [] : [{ id: row.id, category }]
  }
  const changes = pairs.flatMap((pair) => {
    const [out, into] = [byId.get(pair.out), byId.get(pair.in)]
    return out && into ? [...mark(out, into, pair.outCategory), ...mark(into, out, pair.inCategory)] : []
  })
  await store.ledger.reassign(userId, changes)
  const halves = pairs.flatMap((pair) => {
    const [out, into] = [byId.get(pair.out), byId.get(pair.in)]
    return out && into ? [{ one: out.id, other: into.id }] : []
  })
  await store.links.found(userId, 'transfer', halves, false)
}
