/** `sync.store`: new rows handed to the storage port in pages of 500, accounts mixed; with claim and month sums. */
import type { Figure } from '../figure.ts'
import { compare, growth } from '../measure.ts'
import type { Options } from '../scenario.ts'
import { openHouse, PAGE, vacant, type House } from '../workload/house.ts'
import { contents, INSERT, UPSERT, valuesOf, writer } from '../workload/raw.ts'
import { writesOf } from '../workload/writes.ts'

const FLOORS = [
  { name: 'sync.store', statement: UPSERT, note: 'floor: upsert of all columns' },
  { name: 'sync.store.insert', statement: INSERT, note: 'floor: insert or nothing, the statement we run; it cannot tell a changed row' }, // prettier-ignore
] as const

export async function* syncStore({ sizes }: Options): AsyncGenerator<Figure> {
  const figures: Figure[] = []
  for (const n of sizes) {
    const pages = [...writesOf(n, PAGE)]
    const values = await vacant((house) => valuesOf(pages.flat(), house.raw()))
    let house: House | null = null
    const fresh = async () => {
      await house?.close()
      house = await openHouse()
    }
    for (const { name, statement, note } of FLOORS) {
      const figure = await compare({
        name,
        n,
        rounds: n > 10_000 ? 3 : 7,
        floor: {
          before: fresh,
          run() {
            writer(house!.raw(), statement)(values)
            return house!
          },
          shows: contents,
        },
        ours: {
          before: fresh,
          async run() {
            for (const page of pages) await house!.land(page)
            return house!
          },
          shows: contents,
        },
        judged: 'rate',
        target: 0.8,
        peer: 'Actual 26.9 imports 815 rows/s into 10k',
        note,
      })
      if (name === 'sync.store') figures.push(figure)
      yield figure
    }
    await house!.close()
  }
  if (figures.length > 1) yield growth(figures, 'row', 0.2)
}
