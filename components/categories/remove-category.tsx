'use client'
/** Deleting an own category: what stands in it is moved first, so nothing is ever without one. */
import { useRouter } from 'next/navigation'
import { useId, useState, useTransition } from 'react'
import type { CategoryId } from '@/lib/model/category'
import type { Answer } from '@/lib/model/view'
import { fill } from '../fill'
import type { CategoryGroup } from '../transactions/category-picker'
import { CategorySelect } from '../transactions/category-select'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Field } from '../ui/field'

interface RemoveCategoryProps {
  id: CategoryId
  groups: readonly CategoryGroup[]
  labels: { remove: string; removeNamed: string; into: string; close: string; failed: string }
  removeCategory: (input: { id: CategoryId; into: CategoryId }) => Promise<Answer<void>>
}

export function RemoveCategory({ id, groups, labels, removeCategory }: RemoveCategoryProps) {
  const field = useId()
  const router = useRouter()
  const [busy, start] = useTransition()
  const [open, setOpen] = useState(false)
  const others = groups.map((group) => ({ ...group, details: group.details.filter((detail) => detail.id !== id) }))
  const own = others.find((group) => id.startsWith(`${group.id}.`))
  const [into, setInto] = useState<CategoryId>(own?.details.at(-1)?.id ?? 'other.uncategorised')
  const [failed, setFailed] = useState<string | null>(null)

  const submit = () =>
    start(async () => {
      const answer = await removeCategory({ id, into })
      if (!answer.ok) {
        setFailed(answer.error.reference)
        return
      }
      setOpen(false)
      router.refresh()
    })

  return (
    <>
      <Button size="small" aria-label={labels.removeNamed} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {labels.remove}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={labels.removeNamed} closeLabel={labels.close}>
        <div className="flex flex-col gap-4 p-4 sm:p-6">
          {failed && (
            <Alert kind="alarm" live>
              {fill(labels.failed, { reference: failed })}
            </Alert>
          )}
          <Field id={`${field}-into`} label={labels.into}>
            {(control) => (
              <CategorySelect
                {...control}
                data-autofocus
                groups={others}
                value={into}
                onChange={(event) => setInto(event.target.value as CategoryId)}
              />
            )}
          </Field>
          <div>
            <Button tone="alarm" disabled={busy} onClick={submit}>
              {labels.remove}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  )
}
