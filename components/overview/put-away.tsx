'use client'
/** Puts a notice about a connection away for a day. */
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import type { ConnectionId } from '@/lib/model/ids'
import type { Answer } from '@/lib/model/view'
import { X } from 'lucide-react'

export type Quieten = (input: { id: ConnectionId }) => Promise<Answer<void>>

export function PutAway({ id, label, quieten }: { id: ConnectionId; label: string; quieten: Quieten }) {
  const router = useRouter()
  const [busy, start] = useTransition()
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={busy}
      onClick={() =>
        start(async () => {
          await quieten({ id })
          router.refresh()
        })
      }
      className="inline-flex size-9 flex-none items-center justify-center rounded-control text-ink-soft hover:bg-wash hover:text-ink md:size-7"
    >
      <X size={16} aria-hidden="true" />
    </button>
  )
}
