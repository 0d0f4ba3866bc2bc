'use client'
/**
 * What a provider asks in writing, whatever it asks. Answers are looked at here first, then sent together; what was typed stays
 * when something is wrong with it, and nothing of it is put into an address or kept by the browser.
 */
import { useEffect, useId, useMemo, useRef, useState, type FormEvent } from 'react'
import type { Field, FieldFault, FormAsk } from '@/lib/model/conversation'
import type { ConnectionId, FileId } from '@/lib/model/ids'
import type { ConnectionView } from '@/lib/model/view'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { FileField, sizeOf } from './file-field'
import { FormField } from './form-field'
import { useHost } from './host'
import { Frame } from './frame'
import { KNOWN, knownKey } from './known-field'
import { useExpiry } from './use-expiry'
import { useWords } from './words'

/** `unfinished`: the file is still on its way. */
type Fault = FieldFault | 'unfinished'
type Faults = ReadonlyMap<string, Fault>

interface FormPaneProps {
  ask: FormAsk
  connectionId: ConnectionId
  bank: string
  busy: boolean
  /** What was typed so far, by field; it outlives this screen, so that a conversation that starts over need not be typed again. */
  draft: Map<string, string>
  /** The product's clock. */
  now: () => number
  step: { current: number; total: number }
  onFill: (values: Record<string, string>) => Promise<ConnectionView | null>
  onAgain: () => void
  onDropFile: (id: FileId) => void
  onClose: () => void
}

const faultsOf = ({ fields }: FormAsk): Faults =>
  new Map(fields.flatMap(({ key, fault }) => (fault ? [[key, fault] as const] : [])))

export function FormPane(props: FormPaneProps) {
  const { ask, connectionId, bank, busy, draft, now, step, onFill, onAgain, onDropFile, onClose } = props
  const words = useWords()
  const { say, count } = words
  const id = useId()
  const summary = useRef<HTMLDivElement>(null)
  const [files] = useState(() => new Map<string, FileId | 'sending'>())
  /** How often the provider turned a file down: each time its field begins anew. */
  const [refusals, setRefusals] = useState<ReadonlyMap<string, number>>(new Map())
  const theirs = useMemo(() => faultsOf(ask), [ask])
  /** What the last attempt came to; before one, what the ask itself says. */
  const [ours, setOurs] = useState<Faults | null>(null)
  const faults = ours ?? theirs
  const minutes = useExpiry(ask.expiresAt, now)
  const { tell } = useHost()
  const ending = minutes !== null
  useEffect(() => {
    if (ending) tell('TIMEOUT_WARNING')
  }, [ending, tell])

  useEffect(() => {
    if (faults.size > 0) summary.current?.focus()
  }, [faults])

  const fieldId = (key: string) => `${id}-${key}`
  const labelOf = (field: Field): string => {
    const own = knownKey(field)
    return field.label ?? say(own ? `form.fields.${own}.label` : 'form.unnamed')
  }
  const sentence = (field: Field): string | undefined => {
    const fault = faults.get(field.key)
    if (!fault) return undefined
    const own = knownKey(field)
    if (own && fault === 'invalid') return say(`form.fields.${own}.invalid`)
    const limit = field.mostBytes === undefined ? '' : sizeOf(field.mostBytes, words)
    return say(`form.faults.${field.type === 'file' && fault === 'rejected' ? 'rejectedFile' : fault}`, { limit })
  }

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const { values, faults: found } = answersIn(event.currentTarget, ask, files)
    if (found.size > 0) return setOurs(found)
    const view = await onFill(values)
    const next = view?.ask?.kind === 'form' ? view.ask.fields : []
    const refused = next.filter(({ type, fault }) => type === 'file' && fault)
    for (const { key } of refused) files.delete(key)
    setRefusals((known) => new Map([...known, ...refused.map(({ key }) => [key, (known.get(key) ?? 0) + 1] as const)]))
    // A new map every time: who is refused twice for the same reason is told twice.
    setOurs(view?.ask?.kind === 'form' ? faultsOf(view.ask) : null)
  }

  const wrong = ask.fields.filter(({ key }) => faults.has(key))
  const over = minutes === 0
  const foot = over ? (
    <Button tone="primary" size="large" wide disabled={busy} onClick={onAgain}>
      {busy ? say('opening') : say('form.again')}
    </Button>
  ) : (
    <Button type="submit" form={id} tone="primary" size="large" wide aria-disabled={busy}>
      {busy ? say('form.sending') : say('continue')}
    </Button>
  )
  return (
    <Frame screen="inputs" title={ask.title ?? say('form.title', { bank })} step={step} onClose={onClose} foot={foot}>
      <p className="text-ink-soft">
        {say('form.text', { bank })}
        {ask.step && ask.step.total > 1 && ` ${say('form.step', { current: ask.step.current, total: ask.step.total })}`}
      </p>
      {minutes !== null && (
        <Alert kind="caution" live title={over ? say('form.over') : count('form.minutes', minutes)}>
          {say('form.stays')}
        </Alert>
      )}
      {wrong.length > 0 && (
        <Alert ref={summary} kind="alarm" live title={count('form.attention', wrong.length)}>
          <ul>
            {wrong.map((field) => (
              <li key={field.key}>
                <a
                  href={`#${fieldId(field.key)}`}
                  className="text-alarm underline underline-offset-4"
                  onClick={(event) => {
                    event.preventDefault() // the address and the history stay as they are
                    document.getElementById(fieldId(field.key))?.focus()
                  }}
                >
                  {labelOf(field)}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {/* `post`, so that not even a form sent before the script is ready puts anything into the address. */}
      <form id={id} method="post" noValidate onSubmit={(event) => void send(event)} className="flex flex-col gap-5">
        {ask.fields.map((field) => {
          const label = field.required ? labelOf(field) : say('form.optional', { label: labelOf(field) })
          const common = { id: fieldId(field.key), field, label, error: sentence(field) }
          return field.type === 'file' ? (
            <FileField
              key={`${field.key} ${refusals.get(field.key) ?? 0}`}
              {...common}
              connectionId={connectionId}
              onChange={(state) => void (state === null ? files.delete(field.key) : files.set(field.key, state))}
              onDrop={onDropFile}
            />
          ) : (
            <FormField key={field.key} {...common} draft={draft} />
          )
        })}
      </form>
    </Frame>
  )
}

/** What stands in the form, as it is sent; and what can be told wrong with it here. */
function answersIn(form: HTMLFormElement, { fields }: FormAsk, files: ReadonlyMap<string, FileId | 'sending'>) {
  const values: Record<string, string> = {}
  const faults = new Map<string, Fault>()
  for (const field of fields) {
    const { key, type, required } = field
    const file = files.get(key)
    if (file === 'sending') {
      faults.set(key, 'unfinished')
      continue
    }
    const control = form.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-field="${CSS.escape(key)}"]`)
    const known = knownKey(field)
    const typed = control?.value.trim() ?? ''
    const value = type === 'file' ? (file ?? '') : known ? KNOWN[known].bare(typed) : typed
    if (control?.validity.badInput || (known && value !== '' && !KNOWN[known].holds(value))) faults.set(key, 'invalid')
    else if (value === '' && required) faults.set(key, 'required')
    else if (value !== '') values[key] = value
  }
  return { values, faults }
}
