/** The entries as texts of Klarna's categorisation report, page by page, and a client that answers with them. */
import { LAST_DAY, pages, DAYS } from './entries.ts'

const first = new Date(Date.parse(LAST_DAY) - DAYS * 86_400_000).toISOString().slice(0, 10)

/** The answers' bodies, newest first; the last page is shorter than a full one, which is how a report ends. */
export function texts(of: number, size: number): readonly string[] {
  return [...pages(of, size)].map((transactions) =>
    JSON.stringify({
      data: {
        reports: [{ type: 'CATEGORIZED_TRANSACTIONS', transactions, from_date: first, to_date: LAST_DAY, data_availability: 'COMPLETE' }],
      },
    }),
  ) // prettier-ignore
}
