'use client'
/** Each account of a file with the place it goes to, and the press that brings it in. */
import { useRouter } from 'next/navigation'
import { useState, useTransition, type FormEvent } from 'react'
import type { AccountKind } from '@/lib/model/account'
import type { AccountId, ImportId } from '@/lib/model/ids'
import type { ImportChoice } from '@/lib/model/imports'
import type { Answer, ProblemView } from '@/lib/model/view'
import { importHref } from '../places'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import type { AnswerImport, DropImport } from './answering'
import { ChoosePlace } from './choose-place'

export type LandImport = (input: { id: ImportId; choices: readonly ImportChoice[] }) => Promise<Answer<void>>

/** An account of the file, in finished words. */
export interface Choosable {
  readonly key: string
  readonly title: string
  readonly name: string
  readonly kind: AccountKind
  readonly facts: readonly string[]
  readonly closing: { readonly label: string; readonly amount: string } | null
  readonly into: AccountId | 'new' | 'nowhere'
  readonly places: readonly {
    readonly value: AccountId | 'new' | 'nowhere'
    readonly text: string
    /** What would happen to its entries. */
    readonly says: string
  }[]
}

interface ChooseFormProps {
  id: ImportId
  accounts: readonly Choosable[]
  kinds: readonly { readonly value: AccountKind; readonly text: string }[]
  labels: {
    into: string
    name: string
    kind: string
    submit: string
    drop: string
    /** Null where nothing was asked. */
    again: string | null
    /** With `{reference}`. */
    failed: string
    busy: string
    twice: string
  }
  answer: AnswerImport
  land: LandImport
  drop: DropImport
}

export function ChooseForm({ id, accounts, kinds, labels, answer, land, drop }: ChooseFormProps) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)
  const [choices, setChoices] = useState<readonly ImportChoice[]>(
    accounts.map(({ key, into, name, kind }) => ({ key, into, name, kind })),
  )
  const told = ({ code, fields, reference }: ProblemView): string =>
    code === 'conflict' ? labels.busy : fields?.choices === 'twice' ? labels.twice : labels.failed.replace('{reference}', reference) // prettier-ignore

  const run = (act: () => Promise<Answer<void>>, then: () => void) =>
    start(async () => {
      setProblem(null)
      const done = await act()
      if (done.ok) then()
      else setProblem(told(done.error))
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(
      () => land({ id, choices }),
      () => router.refresh(),
    )
  }
  const isEmpty = choices.every(({ into }) => into === 'nowhere')

  return (
    <form onSubmit={submit} aria-busy={busy}>
      <ul className="divide-y divide-rule">
        {accounts.map((account, place) => (
          <ChoosePlace
            key={account.key}
            account={account}
            choice={choices[place]!}
            kinds={kinds}
            labels={labels}
            disabled={busy}
            onChange={(change) => setChoices(choices.map((one, at) => (at === place ? { ...one, ...change } : one)))}
          />
        ))}
      </ul>
      <div className="flex flex-col gap-3 border-t border-rule p-4 first:border-0 sm:p-6">
        {problem && (
          <Alert kind="alarm" live>
            {problem}
          </Alert>
        )}
        <div className="flex flex-wrap gap-3">
          {accounts.length > 0 && (
            <Button type="submit" tone="primary" disabled={busy || isEmpty}>
              {labels.submit}
            </Button>
          )}
          {labels.again && (
            <Button
              disabled={busy}
              onClick={() =>
                run(
                  () => answer({ id, answers: null }),
                  () => router.refresh(),
                )
              }
            >
              {labels.again}
            </Button>
          )}
          <Button
            tone="quiet"
            disabled={busy}
            onClick={() =>
              run(
                () => drop({ id }),
                () => router.push(importHref),
              )
            }
          >
            {labels.drop}
          </Button>
        </div>
      </div>
    </form>
  )
}
