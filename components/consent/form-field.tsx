'use client'
/** One question of a form: text, number, day or choice. What is typed stays in the page's memory and nowhere else. */
import type { Field as Asked } from '@/lib/model/conversation'
import { Field, Input, Select } from '../ui/field'
import { KNOWN, knownKey } from './known-field'
import { useWords } from './words'

interface FormFieldProps {
  id: string
  field: Asked
  label: string
  error: string | undefined
  /** What was typed before, by field. */
  draft: Map<string, string>
}

export function FormField({ id, field, label, error, draft }: FormFieldProps) {
  const { say } = useWords()
  const { key, type, required, options = [] } = field
  const own = knownKey(field)
  const hint = own ? say(`form.fields.${own}.hint`) : undefined
  const note = (event: { currentTarget: { value: string } }) => void draft.set(key, event.currentTarget.value)
  const common = { defaultValue: draft.get(key) ?? '', required, onChange: note, 'data-field': key }
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => {
        if (type === 'select') {
          return (
            <Select {...control} {...common}>
              <option value="">{say('form.choose')}</option>
              {options.map(({ value, label: name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
          )
        }
        if (type === 'number') return <Input {...control} {...common} type="number" step="any" inputMode="decimal" />
        if (type === 'date') return <Input {...control} {...common} type="date" />
        const known = own && KNOWN[own]
        return (
          <Input
            {...control}
            {...common}
            type="text"
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
            {...(known && {
              inputMode: known.inputMode,
              autoCapitalize: known.capitals ? 'characters' : 'none',
              // Set apart once it is whole, so that the caret is left alone while somebody types.
              onBlur: (event) => {
                event.currentTarget.value = known.written(event.currentTarget.value)
                note(event)
              },
            })}
          />
        )
      }}
    </Field>
  )
}
