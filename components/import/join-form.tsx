'use client'
/** Puts an account of files and one of a bank together. */
import { useRouter } from 'next/navigation'
import { useState, useTransition, type FormEvent } from 'react'
import type { AccountId } from '@/lib/model/ids'
import type { Answer } from '@/lib/model/view'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { SelectField } from '../ui/select-field'

export type JoinAccounts = (input: { from: AccountId; into: AccountId }) => Promise<Answer<void>>

interface JoinFormProps {
  from: AccountId
  accounts: readonly { readonly value: AccountId; readonly text: string }[]
  /** `failed` with `{reference}`. */
  labels: { into: string; submit: string; failed: string }
  join: JoinAccounts
}

export function JoinForm({ from, accounts, labels, join }: JoinFormProps) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [failed, setFailed] = useState<string | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // The list knows: something may have been chosen before this script was here.
    const chosen = new FormData(event.currentTarget).get('into')
    const into = accounts.find(({ value }) => value === chosen)?.value
    if (!into) return
    start(async () => {
      const answer = await join({ from, into })
      if (answer.ok) router.push(`/accounts/${into}`)
      else setFailed(answer.error.reference)
    })
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 border-t border-rule p-4 sm:p-6" aria-busy={busy}>
      {failed && (
        <Alert kind="alarm" live>
          {labels.failed.replace('{reference}', failed)}
        </Alert>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          id="join-into"
          label={labels.into}
          className="w-full max-w-md"
          name="into"
          disabled={busy}
          options={accounts}
        />
        <Button type="submit" disabled={busy}>
          {labels.submit}
        </Button>
      </div>
    </form>
  )
}
