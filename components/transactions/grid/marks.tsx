'use client'
/** What an entry is besides, in signs with names: divided, part of a refund, one that comes again, noted, reviewed. */
import { Check, Repeat, Split, StickyNote, Undo2 } from 'lucide-react'
import type { TransactionView } from '@/lib/model/view'
import { useWords } from '../../consent/words'

const ICONS = { split: Split, refund: Undo2, recurring: Repeat, note: StickyNote, reviewed: Check } as const

export function Marks({ row }: { row: TransactionView }) {
  const { say } = useWords()
  const { refund, recurring, reviewed } = row
  const holds = { split: row.parts.length > 0, refund, recurring, note: row.note !== null, reviewed }
  const kinds = (Object.keys(ICONS) as (keyof typeof ICONS)[]).filter((kind) => holds[kind])
  if (kinds.length === 0) return null
  return (
    <span className="flex flex-none gap-1 self-center">
      {kinds.map((kind) => {
        const Icon = ICONS[kind]
        const colour = kind === 'reviewed' ? 'text-credit' : 'text-ink-soft'
        return (
          <span key={kind} role="img" aria-label={say(`state.${kind}`)} title={say(`state.${kind}`)} className={colour}>
            <Icon size={14} aria-hidden="true" />
          </span>
        )
      })}
    </span>
  )
}
