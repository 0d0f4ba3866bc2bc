/** `check.page`: 200 pages of Klarna's report against their schema, compared with JSON.parse of the same text. */
import { categorisation } from '../../lib/providers/klarna/wire.ts'
import type { Figure } from '../figure.ts'
import { compare } from '../measure.ts'
import { pages } from '../workload/entries.ts'
import { bodyOf } from '../workload/report.ts'

const PAGES = 200
const ROWS = 100

export async function* checkPage(): AsyncGenerator<Figure> {
  const recorded = Array.from(pages(PAGES * ROWS, ROWS), (page) => bodyOf(page).toString('utf8'))
  const parsed = recorded.map((text) => JSON.parse(text) as { data: { reports: { transactions: unknown[] }[] } })
  yield await compare({
    name: 'check.page',
    n: PAGES,
    floor: {
      run: () => recorded.reduce((rows, text) => rows + (JSON.parse(text) as (typeof parsed)[0]).data.reports[0]!.transactions.length, 0), // prettier-ignore
    },
    ours: { run: () => parsed.reduce((rows, page) => rows + categorisation.parse(page)[0]!.transactions.length, 0) },
    judged: 'cost',
    target: 0.5,
    peer: 'by hand 0.03, ajv 0.06, zod 0.31 of it on the plain schema of performance.md',
    note: `pages of ${ROWS} rows; ours reads null and empty text as absent`,
  })
}
