/** The first rows of a table as they stand in the file: what one looks at to say which column is which. */
import type { ColumnsQuestion } from '@/lib/model/imports'

export function Samples({ question: { headers, samples }, title }: { question: ColumnsQuestion; title: string }) {
  return (
    // It scrolls sideways, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div tabIndex={0} role="region" aria-label={title} className="overflow-x-auto rounded-control border border-rule">
      <table className="text-13 whitespace-nowrap">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-b border-rule text-start">
            {headers.map((header, place) => (
              <th key={place} scope="col" className="px-3 py-2 text-start font-medium">
                <span className="me-1.5 text-ink-soft tabular-nums">{place + 1}</span>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-rule">
          {samples.map((row, at) => (
            <tr key={at}>
              {headers.map((_, place) => (
                <td key={place} className="max-w-64 truncate px-3 py-1.5 text-ink-soft tabular-nums">
                  {row[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
