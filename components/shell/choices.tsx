'use client'
/** What a preference is chosen with: one of a few side by side, one of many in a list. */
import { useId, useOptimistic, useTransition } from 'react'
import { LANGUAGE_NAMES, LOCALES, type Language } from '../locale'
import { Select } from '../ui/field'

interface Choice<T extends string> {
  name: string
  legend: string
  value: T
  options: readonly { value: T; label: string }[]
  onChoose: (value: T) => Promise<unknown> | void
}

/** What was chosen shows at once, and stays only if it could be kept. */
export function useChoice<T>(value: T, onChoose: (value: T) => Promise<unknown> | void) {
  const [shown, show] = useOptimistic(value)
  const [busy, start] = useTransition()
  const choose = (next: T) =>
    start(async () => {
      show(next)
      await onChoose(next)
    })
  return { shown, choose, busy }
}

/** One of a few, side by side: radio buttons that look like a row. */
export function Choices<T extends string>({ name, legend, value, options, onChoose }: Choice<T>) {
  const { shown, choose, busy } = useChoice(value, onChoose)
  return (
    <fieldset aria-busy={busy}>
      <legend className="mb-1.5 text-12 text-ink-soft">{legend}</legend>
      <div className="flex rounded-control border border-edge p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-10 flex-1 cursor-pointer items-center justify-center rounded-[6px] px-3 text-13 whitespace-nowrap has-checked:bg-stamp has-checked:font-medium has-checked:text-on-stamp has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-stamp md:min-h-7"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === shown}
              onChange={() => choose(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One of many, so a list that opens; each language under its own name, which is read out in it. */
export function Languages({ legend, value, onChoose }: Pick<Choice<Language>, 'legend' | 'value' | 'onChoose'>) {
  const id = useId()
  const { shown, choose, busy } = useChoice(value, onChoose)
  return (
    <div aria-busy={busy}>
      <label htmlFor={id} className="mb-1.5 block text-12 text-ink-soft">
        {legend}
      </label>
      <Select
        id={id}
        value={shown}
        onChange={(event) => choose(LOCALES.find((one) => one === event.target.value) ?? shown)}
      >
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </option>
        ))}
      </Select>
    </div>
  )
}
