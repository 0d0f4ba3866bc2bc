/**
 * `sync.first`: a first reading from recorded bodies, as the clock runs it: decode → parse → check → map → categorise →
 * reconcile → store with sums → pair own transfers. The floor stores the same rows by raw upsert.
 */
import { read } from '../../lib/banking/sync.ts'
import type { Connection } from '../../lib/model/connection.ts'
import type { Figure } from '../figure.ts'
import { compare } from '../measure.ts'
import type { Options } from '../scenario.ts'
import { pages } from '../workload/entries.ts'
import { LATER, openHouse, PAGE, vacant, type House } from '../workload/house.ts'
import { contents, UPSERT, valuesOf, writer } from '../workload/raw.ts'
import { ACCESS, bodyOf, partsOf, recordedWing, REPORT_PAGE } from '../workload/report.ts'
import { RECORDED, type Recorded } from '../workload/wings.ts'
import { writesOf } from '../workload/writes.ts'

/** A reading is stopped after 500 pages, so that a million rows are ten people's. */
const LARGEST = 100_000

export async function* syncFirst({ sizes }: Options): AsyncGenerator<Figure> {
  yield* ofKlarna({ sizes })
  for (const recorded of RECORDED) yield await ofWing(recorded)
}

const ROWS = 10_000
/** Wings differ in what they pass on of an entry; which entries they are must be the same. */
const landed = (house: House): unknown =>
  house.raw().prepare('select count(*) as n, sum(minor) as s from transactions').get()

/** Rows of the same amounts and days, as another provider words them. */
async function ofWing({ name, wing, access, known = {}, prepares = false, push }: Recorded): Promise<Figure> {
  const values = await vacant((house) => valuesOf([...writesOf(ROWS, PAGE)].flat(), house.raw()))
  const platform = globalThis.fetch
  let house: House | null = null
  let ready: (() => Promise<void>) | null = null
  try {
    const provider = wing(ROWS)
    return await compare({
      name: 'sync.first',
      n: ROWS,
      floor: {
        before: async () => {
          await house?.close()
          house = await openHouse({})
        },
        run() {
          writer(house!.raw(), UPSERT)(values)
          return house!
        },
        shows: landed,
      },
      ours: {
        async before() {
          await house?.close()
          house = await openHouse({ access, empty: true })
          const { store } = house
          await push?.(store, ROWS)
          const parts = partsOf(store, provider)
          const asKnown = (connection: Connection) => ({ ...connection, ...known, providerId: provider.id })
          let held = asKnown(house.connection)
          if (prepares) {
            await read(parts, held, null) // what is ordered and prepared first is the provider's time
            const again = await store.connections.claim(held.id, LATER, new Date(LATER.getTime() + 60_000))
            if (again) held = asKnown(again)
          }
          ready = () => read(parts, held, null)
        },
        async run() {
          await ready?.()
          return house!
        },
        shows: landed,
      },
      judged: 'rate',
      target: 0.4,
      note: name,
    })
  } finally {
    globalThis.fetch = platform
    await (house as House | null)?.close()
  }
}

async function* ofKlarna({ sizes }: Options): AsyncGenerator<Figure> {
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
