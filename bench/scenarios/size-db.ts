/** `size.db`: bytes on disk for each transaction, with its indexes, sums and everything else in the file. */
import { statSync } from 'node:fs'
import type { Figure } from '../figure.ts'
import type { Options } from '../scenario.ts'
import { filledHouse } from '../workload/house.ts'

const TARGET = 650

export async function* sizeDb({ sizes }: Options): AsyncGenerator<Figure> {
  for (const n of sizes) {
    const house = await filledHouse(n)
    house.raw().pragma('wal_checkpoint(truncate)')
    const value = statSync(house.path).size / n
    yield {
      name: 'size.db',
      n,
      unit: 'B',
      judged: 'size',
      value,
      target: TARGET,
      met: value <= TARGET,
      peer: 'Actual 773 B at 10k',
      note: 'floor of performance.md: 377 B with five indexes',
    }
    await house.close()
  }
}
