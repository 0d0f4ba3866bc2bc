/** A table that scrolls within its sheet; the first column names each row. */
import clsx from 'clsx'
import type { ReactNode } from 'react'

interface TableProps {
  label: string
  head: readonly string[]
  /** How many columns from the first on are words, which begin at the left. */
  words?: number
  children: ReactNode
}

export function Table({ label, head, words = 1, children }: TableProps) {
  return (
    // Reachable by keyboard, since it may scroll.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={label} tabIndex={0} className="max-h-[520px] overflow-auto pb-2">
      <table className="w-full text-13 tabular-nums">
        <thead className="text-11 tracking-[0.04em] text-ink-soft uppercase">
          <tr>
            {head.map((name, index) => (
              <th key={name} scope="col" className={clsx('sticky top-0 z-10 h-8 bg-sheet', cell(index < words))}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

const cell = (isWords: boolean): string =>
  clsx('px-2 font-medium first:ps-4 last:pe-4 sm:first:ps-6 sm:last:pe-6', isWords ? 'text-start' : 'text-end')

export const Name = ({ children }: { children: ReactNode }) => (
  <th scope="row" className={clsx('h-11 border-t border-rule font-normal md:h-9', cell(true))}>
    {children}
  </th>
)

export const Cell = ({ words, children }: { words?: boolean; children: ReactNode }) => (
  <td className={clsx('h-11 border-t border-rule font-normal whitespace-nowrap md:h-9', cell(words === true))}>
    {children}
  </td>
)
