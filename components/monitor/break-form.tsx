'use client'
/** What goes wrong in the next runs, chosen by name, and the way to mend it. */
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { isPlaced, type BreakView, type MonitorFault } from '@/lib/model/monitor'
import type { Answer } from '@/lib/model/view'
import { fill } from '../fill'
import { Button } from '../ui/button'
import { SelectField } from '../ui/select-field'

export interface BreakActions {
  readonly breakIt: (input: { journey: string; fault: MonitorFault; step: string | null }) => Promise<Answer<void>>
  readonly mend: (input: { journey: string }) => Promise<Answer<void>>
}

interface BreakFormProps extends BreakActions {
  journey: string
  faults: readonly { readonly id: MonitorFault; readonly name: string }[]
  steps: BreakView['steps']
  /** Said where something is broken already. */
  broken: string | null
  labels: { fault: string; step: string; elsewhere: string; order: string; mend: string; failed: string }
}

export function BreakForm({ journey, faults, steps, broken, labels, breakIt, mend }: BreakFormProps) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [fault, setFault] = useState<MonitorFault>(faults[0]!.id)
  const [step, setStep] = useState(steps[0]!.id)
  const [reference, setReference] = useState<string | null>(null)
  const isFixed = isPlaced(fault)
  const ask = (question: () => Promise<Answer<void>>) =>
    start(async () => {
      const answer = await question()
      setReference(answer.ok ? null : answer.error.reference)
      router.refresh()
    })
  return (
    <div className="flex flex-col gap-3 px-4 pb-4 sm:px-6">
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          id="fault"
          label={labels.fault}
          className="max-w-full basis-96"
          value={fault}
          options={faults.map(({ id, name }) => ({ value: id, text: name }))}
          onChoose={setFault}
        />
        <SelectField
          id="fault-step"
          label={labels.step}
          className="max-w-full basis-64"
          disabled={isFixed}
          value={step}
          options={steps.map(({ id, name }) => ({ value: id, text: isFixed ? labels.elsewhere : name }))}
          onChoose={setStep}
        />
        <Button disabled={busy} onClick={() => ask(() => breakIt({ journey, fault, step: isFixed ? null : step }))}>
          {labels.order}
        </Button>
        {broken !== null && (
          <Button tone="primary" disabled={busy} onClick={() => ask(() => mend({ journey }))}>
            {labels.mend}
          </Button>
        )}
      </div>
      <p role="status" data-testid="broken" className="min-h-5 text-13 font-medium">
        {broken}
      </p>
      {reference && (
        <p role="alert" className="text-13 text-alarm">
          {fill(labels.failed, { reference })}
        </p>
      )}
    </div>
  )
}
