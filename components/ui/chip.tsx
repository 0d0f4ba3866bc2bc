/** A state in a word and a sign, never in colour alone. */
import { cva, type VariantProps } from 'class-variance-authority'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

const chipStyles = cva(
  'inline-flex items-center gap-1.5 rounded-full border px-2 py-0.5 text-12 font-medium whitespace-nowrap text-ink',
  {
    variants: {
      tone: {
        neutral: 'border-rule text-ink-soft',
        good: 'border-rule [&>svg]:text-credit',
        info: 'border-rule [&>svg]:text-stamp',
        caution: 'border-caution [&>svg]:text-caution',
        alarm: 'border-alarm [&>svg]:text-alarm',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
)

export type Tone = NonNullable<VariantProps<typeof chipStyles>['tone']>

export function Chip({ tone, icon: Icon, children }: { tone?: Tone; icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className={chipStyles({ tone })}>
      {Icon && <Icon size={13} aria-hidden="true" />}
      {children}
    </span>
  )
}
