'use client'
/** Where the rule puts what it finds, whether at once, and the press that makes it a rule. */
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { CategoryId } from '@/lib/model/category'
import type { RuleTest } from '@/lib/model/rule'
import type { Answer } from '@/lib/model/view'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Field, Select } from '../ui/field'
import type { CategoryGroup } from '../transactions/category-picker'
import { rulesHref } from './rule-address'

export type AddRule = (draft: { test: RuleTest; categoryId: CategoryId; now: boolean }) => Promise<Answer<number>>

interface RuleFormProps {
  test: RuleTest
  categoryId: CategoryId
  groups: readonly CategoryGroup[]
  /** How many entries would change. */
  changes: number
  labels: { category: string; found: string; now: string; create: string; cancel: string; failed: string }
  addRule: AddRule
}

export function RuleForm({ test, categoryId, groups, changes, labels, addRule }: RuleFormProps) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [now, setNow] = useState(true)
  const [failed, setFailed] = useState<string | null>(null)

  /** The preview counts what would change for the category that is chosen: the address says which. */
  function choose(chosen: string) {
    const address = new URL(window.location.href)
    address.searchParams.set('into', chosen)
    start(() => router.replace(`${address.pathname}${address.search}` as typeof rulesHref, { scroll: false }))
  }
  const create = () =>
    start(async () => {
      const answer = await addRule({ test, categoryId, now: now && changes > 0 })
      if (answer.ok) router.push(rulesHref)
      else setFailed(answer.error.reference)
    })

  return (
    <div className="flex flex-col gap-4" aria-busy={busy}>
      {failed && (
        <Alert kind="alarm" live>
          {labels.failed.replace('{reference}', failed)}
        </Alert>
      )}
      <Field id="rule-category" label={labels.category} className="max-w-sm">
        {(control) => (
          <Select {...control} value={categoryId} disabled={busy} onChange={(event) => choose(event.target.value)}>
            {groups.map((group) => (
              <optgroup key={group.id} label={group.label}>
                {group.details.map((detail) => (
                  <option key={detail.id} value={detail.id}>
                    {detail.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        )}
      </Field>
      <p role="status">{labels.found}</p>
      {changes > 0 && (
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            checked={now}
            onChange={(event) => setNow(event.target.checked)}
            className="size-4 accent-stamp"
          />
          {labels.now}
        </label>
      )}
      <div className="flex flex-wrap gap-3">
        <Button tone="primary" disabled={busy} onClick={create}>
          {labels.create}
        </Button>
        <Button tone="quiet" disabled={busy} onClick={() => router.back()}>
          {labels.cancel}
        </Button>
      </div>
    </div>
  )
}
