/** A sheet of paper on the page: a hairline and the softest shadow, no more. Sheets do not lie on sheets. */
import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

export const sheetStyles = 'rounded-sheet border border-rule bg-sheet shadow-sheet'

/** `perforated` gives it the upper edge of a form that is torn out: the consent widget. */
export function Sheet({ perforated, className, ...rest }: ComponentProps<'section'> & { perforated?: boolean }) {
  return <section className={clsx(sheetStyles, perforated && 'perforated', className)} {...rest} />
}

interface SheetHeadProps {
  /** Of the heading; give the sheet `aria-labelledby` the same. */
  id: string
  title: ReactNode
  note?: ReactNode
  action?: ReactNode
}

export function SheetHead({ id, title, note, action }: SheetHeadProps) {
  return (
    <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-4 pt-4 pb-3 sm:px-6">
      <div className="min-w-0">
        <h2 id={id} className="text-16">
          {title}
        </h2>
        {note && <p className="text-13 text-ink-soft">{note}</p>}
      </div>
      {action && <div className="no-print">{action}</div>}
    </header>
  )
}

/** The quiet link at a sheet's upper right: "All transactions". */
export const sheetLink =
  'text-13 font-medium text-stamp underline-offset-4 hover:underline inline-flex min-h-6 items-center'
