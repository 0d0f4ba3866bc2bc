'use client'
/** An entry of one's own at the bank: an amount as people write it, and what it says. */
import { useState } from 'react'
import { Field, Input } from '../ui/field'
import { OrderButton, type OrderLabels, type TurnSandbox } from './order-button'

interface EntryFormProps {
  turn: TurnSandbox
  labels: Readonly<Record<'amount' | 'amountHint' | 'words' | 'wordsExample' | 'add', string>> & OrderLabels
}

/** Minor units of `-12.50` or `-12,50`; null for what is no amount. */
export function minorOf(text: string): number | null {
  const [, sign = '', whole = '', part = ''] = /^([-+]?)(\d{1,6})(?:[.,](\d{2}))?$/.exec(text.trim().replace('−', '-')) ?? []
  const minor = Number(`${sign}${whole}${part.padEnd(2, '0')}`)
  return whole === '' || minor === 0 ? null : minor
} // prettier-ignore

export function EntryForm({ turn, labels }: EntryFormProps) {
  const [amount, setAmount] = useState('-12.50')
  const [text, setText] = useState(labels.wordsExample)
  const order = () => {
    const minor = minorOf(amount)
    return minor === null || text.trim() === '' ? null : ({ do: 'entry', amount: minor, text: text.trim() } as const)
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-4">
        <Field id="entry-amount" label={labels.amount} hint={labels.amountHint} className="w-44">
          {(control) => <Input {...control} inputMode="text" value={amount} onChange={(event) => setAmount(event.target.value)} />}
        </Field>
        <Field id="entry-words" label={labels.words} className="w-72 max-w-full">
          {(control) => <Input {...control} maxLength={80} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
      </div>
      <OrderButton order={order} turn={turn} label={labels.add} labels={labels} tone="primary" />
    </div>
  )
} // prettier-ignore
