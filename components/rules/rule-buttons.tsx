'use client'
/** Pausing and removing a rule. */
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import type { RuleId } from '@/lib/model/ids'
import type { Answer } from '@/lib/model/view'
import { Button } from '../ui/button'

export interface RuleActions {
  switchRule: (input: { id: RuleId; active: boolean }) => Promise<Answer<void>>
  removeRule: (input: { id: RuleId }) => Promise<Answer<void>>
}

interface RuleButtonsProps extends RuleActions {
  id: RuleId
  active: boolean
  labels: { switch: string; switchNamed: string; remove: string; removeNamed: string }
}

export function RuleButtons({ id, active, labels, switchRule, removeRule }: RuleButtonsProps) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const doing = (act: () => Promise<unknown>) =>
    start(async () => {
      await act()
      router.refresh()
    })
  return (
    <div className="flex gap-2">
      <Button
        size="small"
        disabled={busy}
        aria-label={labels.switchNamed}
        onClick={() => doing(() => switchRule({ id, active: !active }))}
      >
        {labels.switch}
      </Button>
      <Button
        size="small"
        disabled={busy}
        aria-label={labels.removeNamed}
        onClick={() => doing(() => removeRule({ id }))}
      >
        {labels.remove}
      </Button>
    </div>
  )
}
