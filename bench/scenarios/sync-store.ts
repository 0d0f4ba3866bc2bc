/** `sync.store`: new rows handed to the storage port in pages of 500, accounts mixed; with claim and month sums. */
import { compare, growth } from '../measure.ts'
import type { Figure } from '../figure.ts'
import type { Options } from '../scenario.ts'
import { openHouse, PAGE, type House } from '../workload/house.ts'
import { contents, upsert, valuesOf, type Values } from '../workload/upsert.ts'
import { writesOf } from '../workload/writes.ts'
import type { RowWrite } from '../../lib/banking/store.ts'

export async function* syncStore({ sizes }: Options): AsyncGenerator<Figure> {
  const figures: Figure[] = []
  for (const n of sizes) {
    const figure = await store(n)
    figures.push(figure)
    yield figure
  }
  if (figures.length > 1) yield growth(figures, 'row', 0.2)
}

async function store(n: number): Promise<Figure> {
  let house: House | null = null
  let pages: readonly (readonly RowWrite[])[] = []
  let values: readonly Values[] = []
  const fresh = async (side: 'floor' | 'ours') => {
    await house?.close()
    house = await openHouse()
    const rows = [...writesOf(n, PAGE, house.accounts)]
    pages = side === 'ours' ? rows : []
    values = side === 'floor' ? valuesOf(rows.flat(), house, house.raw()) : []
  }
  const figure = await compare({
    name: 'sync.store',
    n,
    rounds: n > 100_000 ? 3 : 7,
    floor: {
      before: () => fresh('floor'),
      run() {
        const raw = house!.raw()
        upsert(raw)(values)
        return raw
      },
      shows: contents,
    },
    ours: {
      before: () => fresh('ours'),
      async run() {
        for (const page of pages) await house!.land(page)
        return house!
      },
      shows: (filled) => contents(filled.raw()),
    },
    judged: 'rate',
    target: 0.8,
    peer: 'Actual 26.9 imports 815 rows/s into 10k',
    note: 'ours keeps month sums and checks the claim too',
  })
  await house!.close()
  return figure
}
