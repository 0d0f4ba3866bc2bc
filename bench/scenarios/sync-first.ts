/**
 * `sync.first`: a first reading from recorded bodies, as the clock runs it: decode → parse → check → map → categorise →
 * reconcile → store with sums → pair own transfers. The floor stores the same rows by raw upsert.
 */
import { read } from '../../lib/banking/sync.ts'
import type { Figure } from '../figure.ts'
import { compare } from '../measure.ts'
import type { Options } from '../scenario.ts'
import { pages } from '../workload/entries.ts'
import { openHouse, PAGE, vacant, type House } from '../workload/house.ts'
import { contents, UPSERT, valuesOf, writer } from '../workload/raw.ts'
import { ACCESS, bodyOf, partsOf, recordedWing, REPORT_PAGE } from '../workload/report.ts'
import { writesOf } from '../workload/writes.ts'

/** A reading is stopped after 500 pages, so that a million rows are ten people's. */
const LARGEST = 100_000

export async function* syncFirst({ sizes }: Options): AsyncGenerator<Figure> {
  for (const n of sizes.filter((size) => size <= LARGEST)) {
    const wing = recordedWing(Array.from(pages(n, REPORT_PAGE), (page) => bodyOf(page)))
    const values = await vacant((house) => valuesOf([...writesOf(n, PAGE)].flat(), house.raw()))
    let house: House | null = null
    const move = async (into: Parameters<typeof openHouse>[0]) => {
      await house?.close()
      house = await openHouse(into)
    }
    yield await compare({
      name: 'sync.first',
      n,
      rounds: n > 10_000 ? 3 : 7,
      floor: {
        before: () => move({}),
        run() {
          writer(house!.raw(), UPSERT)(values)
          return house!
        },
        shows: contents,
      },
      ours: {
        before: () => move({ access: ACCESS, empty: true }),
        async run() {
          await read(partsOf(house!.store, wing), house!.connection, null)
          return house!
        },
        shows: contents,
      },
      judged: 'rate',
      target: 0.4,
      peer: 'Actual 26.9 imports 815 rows/s into 10k',
    })
    await house!.close()
  }
}
