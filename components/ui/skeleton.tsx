/** The geometry of what is coming, without motion; it shows itself only when the wait passes 200 ms. */
import clsx from 'clsx'

export const Bone = ({ className }: { className?: string }) => (
  <span aria-hidden="true" className={clsx('block rounded-mark bg-wash', className)} />
)

/** Wraps bones; `label` is what a screen reader hears instead of them. */
export function Skeleton({
  label,
  className,
  children,
}: {
  label: string
  className?: string
  children: React.ReactNode
}) {
  return (
    <div role="status" aria-label={label} className={clsx('appear-late', className)}>
      {children}
    </div>
  )
}
