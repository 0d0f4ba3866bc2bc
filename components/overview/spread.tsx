/** Two facing pages of the book: one sheet, a double hairline between, the wider page on either side. */
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Sheet } from '../ui/sheet'

interface SpreadProps {
  left: ReactNode
  right: ReactNode
  wide?: 'left' | 'right'
}

export const Spread = ({ left, right, wide = 'left' }: SpreadProps) => (
  <Sheet
    className={clsx(
      'grid overflow-hidden',
      wide === 'left' ? 'lg:grid-cols-[minmax(0,13fr)_minmax(0,8fr)]' : 'lg:grid-cols-[minmax(0,8fr)_minmax(0,13fr)]',
    )}
  >
    <div className="flex min-w-0 flex-col">
      <div className="divide-y divide-rule">{left}</div>
      <Blank />
    </div>
    <div className="flex min-w-0 flex-col border-t border-rule lg:margin-line lg:border-t-0">
      <div className="divide-y divide-rule">{right}</div>
      <Blank />
    </div>
  </Sheet>
)

/** What the shorter page leaves. */
const Blank = () => <div aria-hidden="true" className="ruled hidden flex-1 border-t border-rule lg:block" />
