/**
 * Lists whose rows come by the thousand. A schema says what a row is; whether ten thousand of them are such rows is asked of that
 * schema compiled, which is several times as fast. What does not pass is checked again by the schema itself, for its word on what is wrong.
 */
import { Ajv, type ValidateFunction } from 'ajv'
import * as z from 'zod'

/** Patterns and lengths as zod reads them: by UTF-16 units. `unicode` is deprecated without a successor, which it would say at every schema. */
const ajv = new Ajv({ unicodeRegExp: false, unicode: false, validateFormats: false, logger: false })

/** At most so many rows of one kind. A row is taken as it is, further fields included, so its schema must not transform anything. */
export function rows<T>(row: z.ZodType<T, T>, most = 10_000): z.ZodType<T[], T[]> {
  const list = z.array(row).max(most)
  let isList: ValidateFunction<T[]> | null = null
  return z.transform((value: T[], context) => {
    isList ??= ajv.compile<T[]>(z.toJSONSchema(list, { io: 'input', target: 'draft-7' }))
    if (isList(value)) return value
    const checked = list.safeParse(value)
    if (checked.success) return checked.data
    context.issues.push(...checked.error.issues.map((issue) => ({ ...issue, input: value })))
    return z.NEVER
  })
}
