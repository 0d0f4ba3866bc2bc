/** What a step asks of the PSU, as our forms; and what is wrong with an answer before Finqware sees it. Pure. */
import { MEDIA_TYPES, type Field, type FieldFault, type FormAsk } from '../../model/conversation.ts'
import type { Application } from '../../model/connection.ts'
import type { Memo, Step } from './access.ts'

const MOST_BYTES = 10 * 1024 * 1024
const LONGEST = 500

export type Values = Readonly<Record<string, string>>
export type Faults = Readonly<Record<string, FieldFault>>

export const stepOf = ({ steps, at }: Memo): Step | undefined => steps[at]

/** The form of the step we are at: its documents where they are due, else its questions. */
export function formOf(memo: Memo, faults: Faults = {}): FormAsk {
  const { data = [], uploads = [] } = stepOf(memo) ?? {}
  const questions = data.map(({ name, label, type, options }) => ({ key: name, label, type, ...(options && { options }) })) // prettier-ignore
  const documents = uploads
    .filter(({ type }) => memo.uploading?.types.includes(type))
    .map(({ type, label }) => ({ key: type, label, type: 'file' as const, accept: MEDIA_TYPES, mostBytes: MOST_BYTES }))
  const fields = (memo.uploading ? documents : questions).map((field): Field => {
    const fault = faults[field.key]
    return { ...field, required: true, ...(fault && { fault }) }
  })
  const forms = memo.steps.flatMap(({ data, uploads }, at) => [
    ...(data.length > 0 ? [{ at, files: false }] : []),
    ...(uploads.length > 0 ? [{ at, files: true }] : []),
  ])
  const current = 1 + forms.findIndex(({ at, files }) => at === memo.at && files === (memo.uploading !== null))
  return { kind: 'form', title: memo.product, fields, step: { current, total: forms.length }, expiresAt: memo.endsAt }
}

const FITS: Readonly<Record<string, RegExp>> = {
  number: /^\d{1,12}(?:\.\d{1,2})?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
}

function faultOf({ type, options }: Step['data'][number], value: string): FieldFault | null {
  if (value === '') return 'required'
  const fits = options ? options.some((option) => option.value === value) : (FITS[type]?.test(value) ?? true)
  return fits && value.length <= LONGEST ? null : 'invalid'
}

/** An IBAN is typed as it is printed, in fours. */
const spelled = (name: string, value: string): string => name === 'iban' ? value.replace(/\s+/g, '').toUpperCase() : value.trim() // prettier-ignore

/** The answers to a step's questions, trimmed, nothing but what was asked; or what is wrong with them. */
export function answersTo({ data }: Step, sent: Values): { readonly values: Values; readonly faults: Faults } {
  const values = Object.fromEntries(data.map(({ name }) => [name, spelled(name, sent[name] ?? '')]))
  const faults = data.flatMap((datum) => {
    const fault = faultOf(datum, values[datum.name] ?? '')
    return fault ? [[datum.name, fault] as const] : []
  })
  return { values, faults: Object.fromEntries(faults) }
}

/** Every question of the step, found wanting by Finqware: it does not say which one. */
export const allRejected = ({ data }: Step): Faults => Object.fromEntries(data.map(({ name }) => [name, 'rejected']))

/** Names of what identifies a person, an account or a document: not part of what was asked for. */
const PERSONAL = /cnp|iban|psu|passport|document|serial?|series|birth|phone|mail|address|name|(?:^|_)id(?:_|$)|card/i

/** What was applied for, in the provider's own words: amount, term. */
export function factsOf({ steps, answers }: Memo): Application['facts'] {
  return steps.flatMap(({ data }, at) =>
    data.flatMap(({ name, label, options }) => {
      const value = answers[at]?.[name]
      if (value === undefined || label === null || PERSONAL.test(name)) return []
      return [{ label, value: options?.find((option) => option.value === value)?.label ?? value }]
    }),
  )
}
