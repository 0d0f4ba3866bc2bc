/** A message that belongs to the page it stands on. A failure names what happened, what to do, and a reference. */
import clsx from 'clsx'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode, Ref } from 'react'

const KINDS = {
  info: { Icon: Info, mark: 'text-stamp', edge: 'border-s-stamp' },
  good: { Icon: CircleCheck, mark: 'text-credit', edge: 'border-s-credit' },
  caution: { Icon: TriangleAlert, mark: 'text-caution', edge: 'border-s-caution' },
  alarm: { Icon: CircleAlert, mark: 'text-alarm', edge: 'border-s-alarm' },
} as const

interface AlertProps {
  kind: keyof typeof KINDS
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
  /** Announced when it appears after an action; not for what was there from the start. */
  live?: boolean
  ref?: Ref<HTMLDivElement>
  className?: string
}

export function Alert({ kind, title, children, action, live, ref, className }: AlertProps) {
  const { Icon, mark, edge } = KINDS[kind]
  return (
    <div
      ref={ref}
      tabIndex={ref ? -1 : undefined}
      role={live ? 'alert' : undefined}
      className={clsx(
        'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-control border border-s-[3px] border-rule bg-sheet px-4 py-3',
        edge,
        className,
      )}
    >
      <Icon size={20} aria-hidden="true" className={clsx('self-start', mark)} />
      <div className="min-w-48 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className={clsx(title && 'text-ink-soft')}>{children}</div>}
      </div>
      {action}
    </div>
  )
}
