/** Bodies as strictly as Finqware reads them: a JSON object with every key it must have and none it does not know. @see contract 8 */
import type { Call } from '../wing.ts'
import { invalid } from './errors.ts'

export type Fields = Readonly<Record<string, unknown>>

/** @throws {Refusal} `invalid_headers` (406) or `invalid_body` */
export function readJson({ headers, body }: Call): Fields {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? ''))
    throw invalid('invalid_headers', 'content-type must be application/json', 406)
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    throw invalid('invalid_body', 'the body is not valid JSON')
  }
  if (!isObject(value)) throw invalid('invalid_body', 'the body must be a JSON object')
  return value
}

/** @throws {Refusal} `unknown_fields` or `missing_fields`, naming the keys but never their values */
export function expectKeys(fields: Fields, needed: readonly string[], allowed: readonly string[] = []): void {
  const known = new Set([...needed, ...allowed])
  const unknown = Object.keys(fields).filter((key) => !known.has(key))
  if (unknown.length > 0) throw invalid('unknown_fields', `unknown fields: ${unknown.slice(0, 10).join(', ')}`)
  const missing = needed.filter((key) => fields[key] === undefined || fields[key] === null || fields[key] === '')
  if (missing.length > 0) throw invalid('missing_fields', `missing fields: ${missing.join(', ')}`)
}

/** @throws {Refusal} `invalid_field` */
export function text(fields: Fields, key: string): string {
  const value = fields[key]
  if (typeof value !== 'string') throw invalid('invalid_field', `${key} must be a string`)
  return value
}

export function objectAt(fields: Fields, key: string): Fields {
  const value = fields[key]
  if (!isObject(value)) throw invalid('invalid_field', `${key} must be an object`)
  return value
}

/** Without asking for more: what a body says of itself before anybody has checked it. */
export function peek({ body }: Call): Fields {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
