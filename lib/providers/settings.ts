/** Settings of a wing, read from a plain record: the environment is somebody else's. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { InvalidInputError } from '../model/errors.ts'

/** Base of an API, without a trailing slash. */
export const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
/** A key, a name: something to type, without blanks. */
export const word = z.string().regex(/^[\x21-\x7e]{1,4096}$/)

/** The path of a PEM file, to what `parse` makes of its text; null where that is not what it must be. */
export const pemFile = <T>(parse: (pem: string) => T | null) =>
  z.string().transform((file, context): T => {
    try {
      const pem = readFileSync(file, 'utf8')
      const parsed = pem.includes('-----BEGIN ') ? parse(pem) : null
      if (parsed !== null) return parsed
    } catch {
      // said below: without the path, which may be anything that was typed, and without words that may quote the file
    }
    context.addIssue({ code: 'custom' })
    return z.NEVER
  })

/**
 * Null where the setting `key` is missing: then the provider is absent. An empty setting counts as missing.
 * @throws {InvalidInputError} naming what does not fit, never its value.
 */
export function readSettings<S extends z.ZodType>(
  settings: S,
  key: string,
  source: Readonly<Record<string, string | undefined>>,
): z.output<S> | null {
  if (!source[key]) return null
  const checked = settings.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value)))
  if (checked.success) return checked.data
  throw new InvalidInputError(Object.fromEntries(checked.error.issues.map(({ path, code }) => [path.join('.'), code])))
}
