/** Forms as the wizard sends them and judges their answers. @see contract 6.3 */
import { randomUUID } from 'node:crypto'
import { badRequest } from './errors.ts'

export type Broken =
  | 'type'
  | 'min_length'
  | 'max_length'
  | 'required'
  | 'numeric_only'
  | 'pattern'
  | 'allow_selected_min'
  | 'allow_selected_max'
  | 'option_disabled'
  | 'valid_options'
export type ValidationError = Partial<Record<Broken, true>>

interface Basics {
  readonly version: string
  readonly tags: readonly string[]
  readonly validation_error?: ValidationError
}
export interface InputElement extends Basics {
  readonly type: 'input'
  readonly key: string
  readonly password: boolean
  readonly read_only: boolean
  readonly label: string
  readonly placeholder?: string
  readonly validator: {
    readonly required?: boolean
    readonly min_length?: number
    readonly max_length?: number
    readonly numeric_only?: boolean
  }
}
export interface Option {
  readonly value: string
  readonly label: string
  readonly description?: string
  readonly disabled: boolean
}
export interface ChoiceElement extends Basics {
  readonly type: 'choice'
  readonly key: string
  readonly label: string
  readonly selected: readonly string[]
  readonly allow_selected: { readonly min: number; readonly max: number }
  readonly options: readonly Option[]
}
export interface SwitchableElement extends Basics {
  readonly type: 'switchable'
  readonly key: string
  readonly label: string
  readonly selected: string
  readonly options: readonly (Option & { readonly content: readonly FormElement[] })[]
}
export interface TextElement extends Basics {
  readonly type: 'text'
  readonly content: string
}
export interface ContextElement extends Basics {
  readonly type: 'context'
  readonly content: readonly FormElement[]
}
export type FormElement = InputElement | ChoiceElement | SwitchableElement | TextElement | ContextElement

export interface Form {
  readonly form_identifier: string
  readonly version: string
  readonly elements: readonly FormElement[]
}

const BASICS = { version: '1.0.0', tags: [] } as const

export function form(elements: readonly FormElement[]): Form {
  return { form_identifier: randomUUID(), version: '1.0.0', elements }
}

export const KEYS = {
  user: 'bias.apis.forms.elements.UsernameElement',
  password: 'bias.apis.forms.elements.PasswordElement',
  otp: 'bias.apis.forms.elements.OtpElement',
  interface: 'interface',
  method: 'method',
  account: 'account_id',
  country: 'country_code',
  bank: 'bank_code',
} as const

export function textInput(
  key: string,
  label: string,
  validator: InputElement['validator'] = {},
  password = false,
): InputElement {
  return {
    ...BASICS,
    type: 'input',
    key,
    label,
    password,
    read_only: false,
    validator: { required: true, ...validator },
  }
}

export function choice(
  key: string,
  label: string,
  options: readonly Omit<Option, 'disabled'>[],
  max = 1,
): ChoiceElement {
  const all = options.map((option) => ({ ...option, disabled: false }))
  return { ...BASICS, type: 'choice', key, label, selected: [], allow_selected: { min: 1, max }, options: all }
}

/** A bank search: one list of banks for each country, of which only the chosen one is answered. */
export function bankSearch(
  countries: readonly { code: string; name: string; banks: readonly Omit<Option, 'disabled'>[] }[],
  selected: string,
): SwitchableElement {
  return {
    ...BASICS,
    type: 'switchable',
    tags: ['COLLAPSIBLE'],
    key: KEYS.country,
    label: 'Country',
    selected,
    options: countries.map(({ code, name, banks }) => ({
      value: code,
      label: name,
      disabled: false,
      content: [choice(KEYS.bank, 'Bank', banks)],
    })),
  }
}

export function notice(text: string): ContextElement {
  return {
    ...BASICS,
    type: 'context',
    tags: ['BOX_WARNING'],
    content: [{ ...BASICS, type: 'text', tags: ['HELPTEXT'], content: text }],
  }
}

/** The same form again, with what is wrong written on its elements. */
export function withErrors(old: Form, errors: ReadonlyMap<string, ValidationError>): Form {
  const elements = old.elements.map((element) => {
    if (!('key' in element)) return element
    const { validation_error: _, ...clean } = element
    const error = errors.get(element.key)
    return error ? { ...clean, validation_error: error } : clean
  })
  return form(elements)
}

export interface Filled {
  readonly values: ReadonlyMap<string, readonly string[]>
  readonly errors: ReadonlyMap<string, ValidationError>
}

/**
 * Reads a decrypted answer against the form it was given to.
 * @throws {Refusal} 400 when it is no answer at all or belongs to another form.
 */
export function readAnswer(given: Form, text: string): Filled {
  const answer = parse(text)
  if (answer.form_identifier !== given.form_identifier)
    throw badRequest('body.form_identifier', 'is not the current form', 'form_identifier')
  const values = new Map<string, readonly string[]>()
  const errors = new Map<string, ValidationError>()
  for (const element of given.elements) {
    if (element.type !== 'input' && element.type !== 'choice') continue
    const value = answer.data.find((item) => item.key === element.key)?.value
    const list = asList(value)
    if (list) values.set(element.key, list)
    const error = list ? judge(element, list) : { type: true as const }
    if (Object.keys(error).length > 0) errors.set(element.key, error)
  }
  return { values, errors }
}

function parse(text: string): { form_identifier: unknown; data: { key: unknown; value: unknown }[] } {
  try {
    const value = JSON.parse(text) as { form_identifier?: unknown; data?: unknown } // checked on the next line
    if (Array.isArray(value.data) && value.data.every((item) => typeof item === 'object' && item !== null)) {
      return { form_identifier: value.form_identifier, data: value.data as { key: unknown; value: unknown }[] }
    }
  } catch {
    // Falls through: not JSON, or JSON without answers.
  }
  throw badRequest('body.data', 'must be a list of {key, value}', 'type')
}

/** A plain text counts as a list of one; nothing at all as an empty list. @returns null for what is neither. */
function asList(value: unknown): readonly string[] | null {
  if (value === undefined || value === null || value === '') return []
  if (typeof value === 'string') return [value]
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null
}

function judge(element: InputElement | ChoiceElement, given: readonly string[]): ValidationError {
  if (element.type === 'choice') {
    const picked = given.map((value) => element.options.find((option) => option.value === value))
    return broken({
      allow_selected_min: given.length < element.allow_selected.min,
      allow_selected_max: given.length > element.allow_selected.max,
      valid_options: picked.includes(undefined),
      option_disabled: picked.some((option) => option?.disabled),
    })
  }
  const { required, min_length, max_length, numeric_only } = element.validator
  const [text] = given
  if (text === undefined) return broken({ required: required === true })
  return broken({
    type: given.length > 1,
    min_length: min_length !== undefined && text.length < min_length,
    max_length: max_length !== undefined && text.length > max_length,
    numeric_only: numeric_only === true && !/^\d*$/.test(text),
  })
}

function broken(rules: Partial<Record<Broken, boolean>>): ValidationError {
  return Object.fromEntries(Object.entries(rules).filter(([, isBroken]) => isBroken))
}
