/** What the request log and the deliveries share: a filter in the address that works without script, and the way to older entries. */
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button, buttonStyles } from '../ui/button'
import { Field, Input } from '../ui/field'
import { SelectField } from '../ui/select-field'

interface LogFilterProps {
  action: Route
  label: string
  apply: string
  clear: string
  /** Whether anything is narrowed. */
  isSet: boolean
  children: ReactNode
}

export function LogFilter({ action, label, apply, clear, isSet, children }: LogFilterProps) {
  return (
    <form role="search" aria-label={label} action={action} method="get" className="flex flex-wrap items-end gap-3">
      {children}
      <Button type="submit">{apply}</Button>
      {isSet && (
        <Link href={action} className={buttonStyles({ tone: 'quiet' })}>
          {clear}
        </Link>
      )}
    </form>
  )
}

interface PickProps {
  name: string
  label: string
  any: string
  chosen: string | undefined
  choices: readonly { readonly value: string; readonly text: string }[]
}

export function Pick({ name, label, any, chosen, choices }: PickProps) {
  return (
    <SelectField
      id={`log-${name}`}
      label={label}
      className="w-36 flex-auto sm:flex-none"
      name={name}
      defaultValue={chosen ?? ''}
      options={choices}
    >
      <option value="">{any}</option>
    </SelectField>
  )
}

export function Typed({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <Field id={`log-${name}`} label={label} className="w-40 flex-auto sm:flex-none">
      {(control) => <Input {...control} name={name} defaultValue={value ?? ''} maxLength={64} autoComplete="off" />}
    </Field>
  )
}

interface PagesProps {
  newest: { readonly href: Route; readonly name: string } | null
  older: { readonly href: Route; readonly name: string } | null
}

export function LogPages({ newest, older }: PagesProps) {
  const ways = [newest, older].filter((way) => way !== null)
  if (ways.length === 0) return null
  return (
    <nav aria-label={ways.map(({ name }) => name).join(', ')} className="flex gap-3">
      {ways.map(({ href, name }) => (
        <Link key={name} href={href} className={buttonStyles()}>
          {name}
        </Link>
      ))}
    </nav>
  )
}
