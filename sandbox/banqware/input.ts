/** Reads JSON bodies strictly: what is there must have the right type. */
import type { Call } from '../wing.ts'
import { invalid } from './errors.ts'

export interface Input {
  text(name: string): string
  textOrNull(name: string): string | null
  /** A whole number of at least one. */
  countOrNull(name: string): number | null
  textsOrNull(name: string): readonly string[] | null
}

/** An empty body reads as `{}`. */
export function readInput({ body }: Call): Input {
  const fields = parsed(body.toString('utf8'))
  const textOrNull = (name: string) => {
    const value = fields[name] ?? null
    if (value === null || (typeof value === 'string' && value !== '')) return value
    throw invalid(`${name} must be a text`)
  }
  return {
    textOrNull,
    text(name) {
      const value = textOrNull(name)
      if (value === null) throw invalid(`${name} is required`)
      return value
    },
    countOrNull(name) {
      const value = fields[name] ?? null
      if (value === null || (typeof value === 'number' && Number.isInteger(value) && value > 0)) return value
      throw invalid(`${name} must be a positive whole number`)
    },
    textsOrNull(name) {
      const value = fields[name] ?? null
      if (value === null) return null
      if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value
      throw invalid(`${name} must be a list of texts`)
    },
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // Said below.
  }
  throw invalid('The body must be a JSON object')
}
