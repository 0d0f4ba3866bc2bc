/** Reads JSON bodies: what is known must be of its type, what is not known is let by. @see contract 4.1, 11 */
import { isCnpj, isCpf } from '../people/tax-ids.ts'
import type { Call } from '../wing.ts'
import { malformed, unacceptable } from './errors.ts'

export type Fields = Readonly<Record<string, unknown>>

export function readFields({ body }: Call): Fields {
  const fields = fieldsIn(body.toString('utf8'))
  if (fields) return fields
  throw malformed('The body must be a JSON object')
}

/** Null for what is no JSON object. */
export function fieldsIn(json: string): Fields | null {
  try {
    const value: unknown = JSON.parse(json)
    return isFields(value) ? value : null
  } catch {
    return null
  }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Null for what is absent or empty. */
export function textOrNull(fields: Fields, name: string): string | null {
  const value = fields[name] ?? null
  if (value === null || value === '') return null
  if (typeof value === 'string') return value
  throw malformed(`${name} must be a string`)
}

export function text(fields: Fields, name: string): string {
  const value = textOrNull(fields, name)
  if (value === null) throw malformed(`${name} is required`)
  return value
}

export function textsOrNull(fields: Fields, name: string): readonly string[] | null {
  const value = fields[name] ?? null
  if (value === null) return null
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value
  throw malformed(`${name} must be a list of strings`)
}

export function fieldsOrNull(fields: Fields, name: string): Fields | null {
  const value = fields[name] ?? null
  if (value === null || isFields(value)) return value
  throw malformed(`${name} must be an object`)
}

/** @throws {Refusal} 422 for check digits that do not fit; the number itself is never repeated */
export function cpfOrNull(fields: Fields, name: string): string | null {
  const value = textOrNull(fields, name)
  if (value === null || isCpf(value)) return value
  throw unacceptable(`${name} is not a valid CPF`)
}

export function cnpjOrNull(fields: Fields, name: string): string | null {
  const value = textOrNull(fields, name)
  if (value === null || isCnpj(value)) return value
  throw unacceptable(`${name} is not a valid CNPJ`)
}

/** An app's own scheme will do; one that runs or shows something will not. */
export function addressOrNull(fields: Fields, name: string): string | null {
  const value = textOrNull(fields, name)
  if (value === null) return null
  if (URL.canParse(value) && !/^(javascript|data|vbscript|file|about|blob):/i.test(value.trim())) return value
  throw unacceptable(`${name} is not an address`)
}
