/**
 * Reading request bodies as Klarna does: `_` keys are switched-off fields, unknown keys are ignored, and `null` and `""`
 * count as missing. @see contract 2.1, 3.1
 */
import type { Call } from '../wing.ts'
import { Refusal, badRequest } from './errors.ts'

export interface Input {
  has(key: string): boolean
  text(key: string): string | undefined
  requiredText(key: string): string
  int(key: string): number | undefined
  day(key: string): string | undefined
  flag(key: string): boolean | undefined
  texts(key: string): string[] | undefined
  /** Case-insensitive. */
  oneOf<T extends string>(key: string, values: readonly T[]): T | undefined
  object(key: string): Input | undefined
  objects(key: string): Input[] | undefined
  /** The raw value, for what only the caller can judge. */
  raw(key: string): unknown
  wrong(key: string, message: string, code?: string): Refusal
}

/** @throws {Refusal} 400 when there is a body and it is no JSON object. */
export function readInput(call: Call): Input {
  if (call.body.length === 0) return input({}, 'body')
  let value: unknown
  try {
    value = JSON.parse(call.body.toString('utf8'))
  } catch {
    throw badRequest('body', 'must be JSON', 'type')
  }
  if (value === null || value === '') return input({}, 'body')
  if (typeof value !== 'object' || Array.isArray(value)) throw badRequest('body', 'must be an object', 'type')
  return input(value as Record<string, unknown>, 'body')
}

function input(fields: Readonly<Record<string, unknown>>, path: string): Input {
  const wrong = (key: string, message: string, code = 'invalid') => badRequest(`${path}.${key}`, message, code)
  const raw = (key: string): unknown => {
    const value = key.startsWith('_') ? undefined : fields[key]
    return value === null || value === '' ? undefined : value
  }
  function read<T>(key: string, message: string, accept: (value: unknown) => value is T): T | undefined {
    const value = raw(key)
    if (value === undefined) return undefined
    if (!accept(value)) throw wrong(key, message, 'type')
    return value
  }
  const text = (key: string) => read(key, 'must be a string', isText)
  return {
    has: (key) => raw(key) !== undefined,
    raw,
    wrong,
    text,
    requiredText(key) {
      const value = text(key)
      if (value === undefined) throw wrong(key, 'is required', 'required')
      return value
    },
    int: (key) => read(key, 'must be an integer', (value): value is number => Number.isSafeInteger(value)),
    flag: (key) => read(key, 'must be a boolean', (value): value is boolean => typeof value === 'boolean'),
    day: (key) => read(key, 'must be a date, YYYY-MM-DD', isDay),
    texts: (key) => read(key, 'must be a list of strings', (v): v is string[] => Array.isArray(v) && v.every(isText)),
    oneOf(key, values) {
      const value = text(key)?.toLowerCase()
      if (value === undefined) return undefined
      const found = values.find((known) => known.toLowerCase() === value)
      if (found === undefined) throw wrong(key, `must be one of ${values.join(', ')}`, 'enum')
      return found
    },
    object(key) {
      const value = read(key, 'must be an object', isObject)
      return value && input(value, `${path}.${key}`)
    },
    objects(key) {
      const list = read(key, 'must be a list of objects', (v): v is Fields[] => Array.isArray(v) && v.every(isObject))
      return list?.map((value, i) => input(value, `${path}.${key}.${i}`))
    },
  }
}

type Fields = Record<string, unknown>
const isText = (value: unknown): value is string => typeof value === 'string'
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isDay = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value
