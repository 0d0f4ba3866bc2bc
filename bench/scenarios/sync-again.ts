/**
 * `sync.again`: the newest 1,000 entries offered once more, all of them known. `stored` is the storage port alone (look up,
 * compare, land nothing); `whole` starts from the recorded body. The floor is a raw upsert that changes nothing.
 */
import { offer } from '../../lib/banking/entry.ts'
import { reconcile } from '../../lib/banking/reconcile.ts'
import { read } from '../../lib/banking/sync.ts'
import { as, type PlainDate, type TransactionId } from '../../lib/model/ids.ts'
import type { Figure } from '../figure.ts'
import { compare } from '../measure.ts'
import type { Options } from '../scenario.ts'
import { accountRef, entry, NOW } from '../workload/entries.ts'
import { FIXED_ACCOUNTS, LATER, openHouse, PAGE, type House } from '../workload/house.ts'
import { contents, UPSERT, valuesOf, writer } from '../workload/raw.ts'
import { ACCESS, bodyOf, partsOf, recordedWing } from '../workload/report.ts'
import { decisionOf, transactionsOf, writesOf } from '../workload/writes.ts'

const OFFERED = 1_000

export async function* syncAgain({ sizes }: Options): AsyncGenerator<Figure> {
  for (const n of sizes) {
    const house = await openHouse({ access: ACCESS })
    for (const page of writesOf(n, PAGE)) await house.land(page)
    const known = Array.from({ length: OFFERED }, (_, i) => entry(i, n))
    const writes = [...writesOf(OFFERED, PAGE, n)].flat()
    const values = valuesOf(writes, house.raw())
    const upsert = writer(house.raw(), UPSERT)
    const floor = {
      run() {
        upsert(values)
        return house
      },
      shows: contents,
    }
    const common = { n, floor, times: 5, rounds: 11, judged: 'rate' } as const
    yield await compare({
      name: 'sync.again.stored',
      ...common,
      ours: { run: stored(house, known), shows: contents },
      target: 0.8,
      peer: 'Actual re-imports 141 rows/s at 10k',
    })
    yield await compare({
      name: 'sync.again.whole',
      ...common,
      ours: { run: whole(house, known), shows: contents },
      target: 0.7,
      peer: 'Actual re-imports 141 rows/s at 10k',
    })
    await house.close()
  }
}

/** Offers are made beforehand: their digests are not the store's work. */
function stored(house: House, known: ReturnType<typeof entry>[]) {
  const perAccount = Map.groupBy(transactionsOf(known).map(offer), (one) => one.entry.accountRef)
  const from = as<PlainDate>(known.at(-1)!.value_date)
  const to = as<PlainDate>(known[0]!.value_date)
  const windows = [...perAccount].map(([ref, offered]) => ({ offered, accountId: FIXED_ACCOUNTS.find((_, no) => accountRef(no) === ref)! })) // prettier-ignore
  return async () => {
    for (const { accountId, offered } of windows) {
      const held = await house.store.ledger.held(accountId, from, to)
      const { changes } = reconcile({
        accountId, held, offered, seen: new Set(), complete: true, covers: () => true, asks: () => true,
        newId: () => as<TransactionId>('none'), decide: decisionOf,
      }) // prettier-ignore
      await house.land(changes.add, { rows: changes })
    }
    return house
  }
}

function whole(house: House, known: ReturnType<typeof entry>[]) {
  // It covers the days of which it has every entry.
  const days = known.map(({ value_date: day }) => day)
  const from = days.findLast((day) => day !== days.at(-1))
  const wing = recordedWing([bodyOf(known, from), bodyOf([], from)]) // a full page is followed by another
  let landed = 0
  const parts = partsOf(house.store, wing, () => void landed++)
  // The house is held until then by whoever moved in.
  const [then, until] = [new Date(LATER.getTime() + 1), new Date(LATER.getTime() + 60_000)]
  return async () => {
    const claimed = await house.store.connections.claim(house.connection.id, then, until)
    if (!claimed) throw new Error('somebody still holds the connection')
    const before = landed
    await read(parts, { ...claimed, syncedAt: NOW, unattendedReads: [] }, null)
    if (landed !== before + 1) throw new Error('nothing landed')
    return house
  }
}
