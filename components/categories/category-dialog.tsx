'use client'
/** An own category being made or changed: its name and its icon. The group stays, since the id begins with it. */
import clsx from 'clsx'
import { useRouter } from 'next/navigation'
import { useId, useState, useTransition } from 'react'
import { OWN_ICONS, LONGEST_NAME, type OwnIcon } from '@/lib/model/taxonomy/own'
import type { Answer } from '@/lib/model/view'
import { fill } from '../fill'
import { OWN_ICON } from '../own-icon'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Field, Input } from '../ui/field'

export interface DialogLabels {
  /** On the button, and the same with what it is about. */
  open: string
  openNamed: string
  name: string
  icon: string
  icons: Readonly<Record<OwnIcon, string>>
  save: string
  close: string
  taken: string
  failed: string
}

interface CategoryDialogProps {
  labels: DialogLabels
  name?: string
  icon?: OwnIcon
  save: (category: { name: string; icon: OwnIcon }) => Promise<Answer<unknown>>
}

export function CategoryDialog({ labels, name: was = '', icon: had = 'tag', save }: CategoryDialogProps) {
  const id = useId()
  const router = useRouter()
  const [busy, start] = useTransition()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState(was)
  const [icon, setIcon] = useState<OwnIcon>(had)
  const [error, setError] = useState<string | null>(null)

  const submit = () =>
    start(async () => {
      const answer = await save({ name, icon })
      if (!answer.ok) {
        setError(answer.error.fields?.name ? labels.taken : fill(labels.failed, { reference: answer.error.reference }))
        return
      }
      setOpen(false)
      setError(null)
      if (was === '') setName('')
      router.refresh()
    })

  return (
    <>
      <Button size="small" aria-label={labels.openNamed} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {labels.open}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={labels.openNamed} closeLabel={labels.close}>
        <form
          className="flex flex-col gap-4 overflow-y-auto p-4 sm:p-6"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          {error && (
            <Alert kind="alarm" live>
              {error}
            </Alert>
          )}
          <Field id={`${id}-name`} label={labels.name}>
            {(control) => (
              <Input
                {...control}
                data-autofocus
                value={name}
                required
                maxLength={LONGEST_NAME}
                autoComplete="off"
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <fieldset>
            <legend className="mb-1 text-13 font-medium">{labels.icon}</legend>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(44px,1fr))] gap-1">
              {OWN_ICONS.map((each) => {
                const Icon = OWN_ICON[each]
                return (
                  <label
                    key={each}
                    title={labels.icons[each]}
                    className={clsx(
                      'flex min-h-11 items-center justify-center rounded-control border hover:bg-wash has-focus-visible:outline-2 has-focus-visible:outline-stamp',
                      each === icon ? 'border-stamp text-stamp' : 'border-transparent',
                    )}
                  >
                    <input
                      type="radio"
                      name={`${id}-icon`}
                      aria-label={labels.icons[each]}
                      className="sr-only"
                      checked={each === icon}
                      onChange={() => setIcon(each)}
                    />
                    <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
                  </label>
                )
              })}
            </div>
          </fieldset>
          <div>
            <Button type="submit" tone="primary" disabled={busy || name.trim() === ''}>
              {labels.save}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
