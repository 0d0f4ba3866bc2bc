'use client'
/** Keeps the budgets that were typed into the table's own fields, which belong to this form by its id. */
import { useRouter } from 'next/navigation'
import { useState, useTransition, type FormEvent } from 'react'
import type { Answer } from '@/lib/model/view'
import { fill } from '../fill'
import { Button } from '../ui/button'

export type SetBudgets = (input: { journey: string; budgets: Record<string, number> }) => Promise<Answer<void>>

interface BudgetFormProps {
  id: string
  journey: string
  setBudgets: SetBudgets
  labels: { save: string; saved: string; notSaved: string }
}

export function BudgetForm({ id, journey, setBudgets, labels }: BudgetFormProps) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [said, say] = useState('')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const budgets = Object.fromEntries([...new FormData(event.currentTarget)].map(([step, value]) => [step, Number(value)])) // prettier-ignore
    start(async () => {
      const answer = await setBudgets({ journey, budgets })
      say(answer.ok ? labels.saved : fill(labels.notSaved, { reference: answer.error.reference }))
      router.refresh()
    })
  }
  return (
    <form id={id} onSubmit={submit} className="flex flex-wrap items-center gap-3 px-4 py-3 sm:px-6">
      <Button type="submit" size="small" disabled={busy} className="max-md:min-h-11">
        {labels.save}
      </Button>
      <span role="status" className="text-13 text-ink-soft">
        {said}
      </span>
    </form>
  )
}
