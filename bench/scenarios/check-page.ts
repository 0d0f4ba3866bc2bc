/** `check.page`: 200 pages of each provider's rows against the wing's schema, compared with JSON.parse of the same text. */
import { categorisation } from '../../lib/providers/klarna/wire.ts'
import type { Figure } from '../figure.ts'
import { compare } from '../measure.ts'
import { pages } from '../workload/entries.ts'
import { bodyOf } from '../workload/report.ts'
import { RECORDED, type Recorded } from '../workload/wings.ts'

const PAGES = 200
const ROWS = 100

const KLARNA: Pick<Recorded, 'name' | 'texts' | 'check'> = {
  name: 'klarna',
  texts: (n, rows) => Array.from(pages(n, rows), (page) => bodyOf(page).toString('utf8')),
  check: (page) => categorisation.parse(page)[0]!.transactions.length,
}

export async function* checkPage(): AsyncGenerator<Figure> {
  for (const { name, texts, check } of [KLARNA, ...RECORDED]) {
    const recorded = texts(PAGES * ROWS, ROWS)
    const parsed = recorded.map((text) => JSON.parse(text) as unknown)
    yield await compare({
      name: 'check.page',
      n: PAGES,
      floor: { run: () => recorded.map((text) => JSON.parse(text) as unknown), shows: (all) => all.length * ROWS },
      ours: { run: () => parsed.reduce((rows: number, page) => rows + check(page), 0) },
      judged: 'cost',
      target: 0.5,
      peer: 'by hand 0.03, ajv 0.06, zod 0.31 of it on the plain schema of performance.md',
      note: `${name}, pages of ${ROWS} rows`,
    })
  }
}
