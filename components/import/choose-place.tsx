'use client'
/** One account of a file: what it holds, where it goes, and what a new account is called. */
import { type AccountKind } from '@/lib/model/account'
import type { ImportChoice } from '@/lib/model/imports'
import { Field, Input } from '../ui/field'
import { SelectField } from '../ui/select-field'
import type { Choosable } from './choose-form'

interface ChoosePlaceProps {
  account: Choosable
  choice: ImportChoice
  kinds: readonly { readonly value: AccountKind; readonly text: string }[]
  labels: { into: string; name: string; kind: string }
  disabled: boolean
  onChange: (change: Partial<ImportChoice>) => void
}

export function ChoosePlace({ account, choice, kinds, labels, disabled, onChange }: ChoosePlaceProps) {
  const { key, title, facts, closing, places } = account
  const chosen = places.find(({ value }) => value === choice.into)
  return (
    <li data-testid="import-account" className="grid gap-4 p-4 sm:p-6 lg:grid-cols-2 lg:gap-8">
      <div className="min-w-0">
        <h2 className="text-16 [overflow-wrap:anywhere]">{title}</h2>
        {facts.map((fact) => (
          <p key={fact} className="text-ink-soft">
            {fact}
          </p>
        ))}
        {closing && (
          <p className="mt-2">
            <span className="text-ink-soft">{closing.label}</span>{' '}
            <span className="font-medium tabular-nums">{closing.amount}</span>
          </p>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <SelectField
          id={`into-${key}`}
          label={labels.into}
          hint={chosen?.says || undefined}
          value={choice.into}
          disabled={disabled}
          options={places}
          onChoose={(into) => onChange({ into })}
        />
        {choice.into === 'new' && (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field id={`name-${key}`} label={labels.name}>
              {(control) => (
                <Input
                  {...control}
                  value={choice.name ?? ''}
                  maxLength={80}
                  required
                  disabled={disabled}
                  autoComplete="off"
                  onChange={({ target }) => onChange({ name: target.value })}
                />
              )}
            </Field>
            <SelectField
              id={`kind-${key}`}
              label={labels.kind}
              value={choice.kind}
              disabled={disabled}
              options={kinds}
              onChoose={(kind) => onChange({ kind })}
            />
          </div>
        )}
      </div>
    </li>
  )
}
