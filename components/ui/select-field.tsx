import type { ComponentProps } from 'react'
import { Field, Select, type FieldProps } from './field'

interface SelectFieldProps<T extends string>
  extends Omit<FieldProps, 'children'>, Omit<ComponentProps<'select'>, 'id' | 'onChange'> {
  options: readonly { readonly value: T; readonly text: string }[]
  onChoose?: (value: T) => void
}

/** A labelled choice among texts. `className` is the field's; `children` are options that come first. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { id, label, hint, error, className, options, onChoose, children, ...rest } = props
  const choose = (value: string) => {
    const chosen = options.find((option) => option.value === value)
    if (chosen) onChoose?.(chosen.value)
  }
  return (
    <Field {...{ id, label, hint, error, className }}>
      {(control) => (
        <Select {...rest} {...control} onChange={onChoose && (({ target }) => choose(target.value))}>
          {children}
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
