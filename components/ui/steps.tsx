/** How far a conversation is, as three to five short rules that fill. */
import clsx from 'clsx'

interface StepsProps {
  /** Counted from 1. */
  current: number
  total: number
  /** "Step 2 of 4" in words. */
  label: string
}

export function Steps({ current, total, label }: StepsProps) {
  return (
    <div
      role="progressbar"
      aria-valuemin={1}
      aria-valuemax={total}
      aria-valuenow={current}
      aria-label={label}
      aria-valuetext={label}
      className="flex gap-1.5"
    >
      {Array.from({ length: total }, (_, index) => (
        <span key={index} className={clsx('h-[3px] w-8 rounded-full', index < current ? 'bg-stamp' : 'bg-rule')} />
      ))}
    </div>
  )
}
