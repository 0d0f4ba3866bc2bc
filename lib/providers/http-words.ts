/** The words of a wing's own schemas: the keys its provider uses, and the values that are part of the contract. */
import type * as z from 'zod'

/** The parts of a schema's definition that hold others; zod's own names. */
interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly entries?: Readonly<Record<string, string | number>>
  readonly values?: readonly unknown[]
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly in?: z.ZodType
  readonly out?: z.ZodType
  readonly valueType?: z.ZodType
}

const isSchema = (value: unknown): value is z.ZodType => typeof value === 'object' && value !== null && '_zod' in value

/** @param modules whatever a wing's wire exports; what is no schema is passed over */
export function wordsOf(...modules: readonly object[]): ReadonlySet<string> {
  const words = new Set<string>()
  const seen = new Set<z.ZodType>()
  const collect = (schema: z.ZodType | undefined): void => {
    if (!isSchema(schema) || seen.has(schema)) return
    seen.add(schema)
    const def = schema._zod.def as unknown as Definition // zod types the definition of each kind apart
    for (const [key, value] of Object.entries(def.shape ?? {})) {
      words.add(key)
      collect(value)
    }
    for (const value of [...Object.values(def.entries ?? {}), ...(def.type === 'literal' ? (def.values ?? []) : [])])
      if (typeof value === 'string') words.add(value)
    for (const inner of [def.element, def.innerType, def.in, def.out, def.valueType, ...(def.options ?? [])]) collect(inner)
  } // prettier-ignore
  for (const exported of modules.flatMap((each) => Object.values(each) as unknown[]))
    if (isSchema(exported)) collect(exported)
  words.delete('') // what counts as absent is no word
  return words
}
