'use client'
/** One condition of a rule: what of an entry is looked at, and what it must be. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { TEXT_MATCHES, type ConditionKind, type RuleChoices } from '@/lib/model/rule'
import { fill } from '../fill'
import { Input, Select } from '../ui/field'
import { blankLine, type Line } from './draft'

export const KINDS = [
  'words', 'text', 'merchant', 'counterparty', 'amount', 'direction', 'account', 'currency', 'mcc', 'claim', 'day',
] as const satisfies readonly ConditionKind[] // prettier-ignore

export interface LineLabels {
  kinds: Readonly<Record<ConditionKind, string>>
  how: Readonly<Record<(typeof TEXT_MATCHES)[number], string>>
  kind: string
  howLabel: string
  value: string
  from: string
  to: string
  in: string
  out: string
  choose: string
  unnamed: string
  drop: string
}

export interface LineChoices extends RuleChoices {
  readonly accounts: readonly { readonly id: string; readonly name: string }[]
  readonly currencies: readonly string[]
}

interface ConditionLineProps {
  line: Line
  /** Its place, counted from one: every control of the line is named with it. */
  place: number
  labels: LineLabels
  choices: LineChoices
  onChange: (line: Line) => void
  /** Absent where it is the only one. */
  onDrop?: (() => void) | undefined
}

export function ConditionLine({ line, place, labels, choices, onChange, onDrop }: ConditionLineProps) {
  const named = (label: string) => fill(label, { place })
  const set = (part: Partial<Line>) => onChange({ ...line, ...part })
  const typed = (part: 'value' | 'low' | 'high', label: string, more: { inputMode?: 'decimal' | 'numeric'; maxLength: number }) => (
    <Input aria-label={named(label)} value={line[part]} autoComplete="off" {...more} onChange={(event) => set({ [part]: event.target.value })} />
  ) // prettier-ignore
  const chosen = (options: ReactNode, onChoose = (value: string) => set({ value })) => (
    <Select aria-label={named(labels.value)} value={line.value} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{labels.choose}</option>
      {options}
    </Select>
  )
  const plain = (values: readonly string[]) => values.map((value) => <option key={value}>{value}</option>)

  function value(): ReactNode {
    switch (line.kind) {
      case 'amount':
        return pair(typed('low', labels.from, { inputMode: 'decimal', maxLength: 16 }), typed('high', labels.to, { inputMode: 'decimal', maxLength: 16 })) // prettier-ignore
      case 'day':
        return pair(typed('low', labels.from, { inputMode: 'numeric', maxLength: 2 }), typed('high', labels.to, { inputMode: 'numeric', maxLength: 2 })) // prettier-ignore
      case 'mcc':
        return typed('value', labels.value, { inputMode: 'numeric', maxLength: 4 })
      case 'direction':
        return chosen([<option key="in" value="in">{labels.in}</option>, <option key="out" value="out">{labels.out}</option>]) // prettier-ignore
      case 'currency':
        return chosen(plain(choices.currencies))
      case 'claim':
        return chosen(plain(withCurrent(choices.claims, line.value)))
      case 'account':
        return chosen(accountOptions(choices.accounts, line.value))
      case 'counterparty':
        return chosen(
          choices.counterparties.map(({ digest, tail, name }) => (
            <option key={digest} value={digest}>
              {`${name ?? labels.unnamed} ···${tail}`}
            </option>
          )),
          (digest) => set({ value: digest, low: choices.counterparties.find((one) => one.digest === digest)?.tail ?? '' }), // prettier-ignore
        )
      case 'words':
      case 'text':
      case 'merchant':
        return typed('value', labels.value, { maxLength: 100 })
    }
  }

  return (
    <li className="flex flex-wrap items-center gap-2">
      <div className="min-w-0 flex-[1_1_11rem] sm:max-w-56">
        <Select
          aria-label={named(labels.kind)}
          value={line.kind}
          onChange={(event) =>
            onChange(
              blankLine(
                line.key,
                KINDS.find((kind) => kind === event.target.value)!,
              ),
            )
          }
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {labels.kinds[kind]}
            </option>
          ))}
        </Select>
      </div>
      {line.kind === 'text' && (
        <div className="min-w-0 flex-[1_1_8rem] sm:max-w-40">
          <Select
            aria-label={named(labels.howLabel)}
            value={line.how}
            onChange={(event) => set({ how: TEXT_MATCHES.find((how) => how === event.target.value)! })}
          >
            {TEXT_MATCHES.map((how) => (
              <option key={how} value={how}>
                {labels.how[how]}
              </option>
            ))}
          </Select>
        </div>
      )}
      <div className="min-w-0 flex-[2_1_14rem]">{value()}</div>
      <button
        type="button"
        aria-label={named(labels.drop)}
        disabled={!onDrop}
        onClick={onDrop}
        className="inline-flex size-11 flex-none items-center justify-center rounded-control hover:bg-wash disabled:invisible md:size-9"
      >
        <X size={16} aria-hidden="true" />
      </button>
    </li>
  )
}

const pair = (low: ReactNode, high: ReactNode) => (
  <div className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-center gap-2">
    {low}
    <span aria-hidden="true">–</span>
    {high}
  </div>
)

const withCurrent = (values: readonly string[], current: string): readonly string[] =>
  current === '' || values.includes(current) ? values : [current, ...values]

/** A rule made of a search may name several accounts: they stay together as one choice. */
function accountOptions(accounts: LineChoices['accounts'], current: string): ReactNode {
  const several = current.includes(',') ? current.split(',') : []
  const nameOf = (id: string) => accounts.find((account) => account.id === id)?.name ?? '–'
  return [...(several.length > 0 ? [{ id: current, name: several.map(nameOf).join(', ') }] : []), ...accounts].map(
    ({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ),
  )
}
