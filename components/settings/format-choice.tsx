'use client'
/** Whose figures: each shown by an amount and a day as they would be written, which says more than a country's name. */
import type { Format } from '../locale'
import { useChoice } from '../shell/choices'

export interface FormatOption {
  value: Format | 'language'
  name: string
  money: string
  day: string
}

interface FormatChoiceProps {
  legend: string
  value: FormatOption['value']
  options: readonly FormatOption[]
  onChoose: (value: FormatOption['value']) => Promise<unknown>
}

export function FormatChoice({ legend, value, options, onChoose }: FormatChoiceProps) {
  const { shown, choose, busy } = useChoice(value, onChoose)
  return (
    <fieldset aria-busy={busy}>
      <legend className="mb-1.5 text-12 text-ink-soft">{legend}</legend>
      <div className="divide-y divide-rule overflow-hidden rounded-control border border-edge">
        {options.map((option) => (
          <label
            key={option.value}
            className="grid min-h-11 cursor-pointer grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 px-3 py-2 hover:bg-wash has-checked:bg-wash has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-stamp sm:grid-cols-[auto_minmax(0,1fr)_8rem_7rem]"
          >
            <input
              type="radio"
              name="format"
              value={option.value}
              checked={option.value === shown}
              onChange={() => choose(option.value)}
              className="size-4 accent-stamp outline-none"
            />
            <span className={option.value === shown ? 'font-medium' : ''}>{option.name}</span>
            <span className="col-start-2 flex gap-4 text-13 text-ink-soft tabular-nums sm:contents">
              <span className="sm:text-end">{option.money}</span>
              <span className="sm:text-end">{option.day}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
