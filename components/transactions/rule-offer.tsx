'use client'
/** Right after a category was changed: shall it be so for all of these? Nothing happens before the preview was seen. */
import type { Route } from 'next'
import Link from 'next/link'
import { Button, buttonStyles } from '../ui/button'

export interface RuleOfferLabels {
  text: string
  create: string
  just: string
}

interface RuleOfferProps {
  href: Route
  text: string
  labels: RuleOfferLabels
  onDismiss: () => void
}

export const RuleOffer = ({ href, text, labels, onDismiss }: RuleOfferProps) => (
  <div
    role="status"
    className="rise fixed inset-x-4 bottom-[calc(72px+env(safe-area-inset-bottom))] z-20 mx-auto flex max-w-xl flex-wrap items-center justify-between gap-3 rounded-sheet border border-rule bg-sheet p-4 shadow-lifted lg:bottom-6"
  >
    <p className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">{text}</p>
    <div className="flex gap-2">
      <Link href={href} className={buttonStyles({ tone: 'primary', size: 'small' })}>
        {labels.create}
      </Link>
      <Button size="small" tone="quiet" onClick={onDismiss}>
        {labels.just}
      </Button>
    </div>
  </div>
)
