'use client'
/** A named choice with its sentence, and orders that follow from it: faults, and ways of delivering. */
import { useState } from 'react'
import type { SandboxOrder } from '@/lib/model/demo'
import { SelectField } from '../ui/select-field'
import { OrderButton, type OrderLabels, type TurnSandbox } from './order-button'

interface ChoiceFormProps {
  id: string
  label: string
  choices: readonly { readonly id: string; readonly name: string; readonly text?: string; readonly orders: readonly SandboxOrder[] }[]
  /** One for each order of a choice; a choice that has fewer orders has fewer buttons. */
  buttons: readonly { readonly label: string; readonly labels: OrderLabels }[]
  turn: TurnSandbox
} // prettier-ignore

export function ChoiceForm({ id, label, choices, buttons, turn }: ChoiceFormProps) {
  const [at, choose] = useState(choices[0]?.id ?? '')
  const chosen = choices.find((one) => one.id === at)
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        id={id}
        label={label}
        hint={chosen?.text}
        className="max-w-sm"
        value={at}
        options={choices.map((one) => ({ value: one.id, text: one.name }))}
        onChoose={choose}
      />
      <div className="flex flex-wrap gap-3">
        {buttons.map((button, nth) => {
          const order = chosen?.orders[nth]
          return order && <OrderButton key={button.label} order={order} turn={turn} {...button} />
        })}
      </div>
    </div>
  )
}
