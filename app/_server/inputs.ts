/** What actions of several kinds are asked with: formed as it should be. Whether it is the viewer's, the product says. */
import * as z from 'zod'
import { isFormedAsCategory } from '@/lib/model/taxonomy/own'

export const id = <T extends string>() => z.string().regex(/^[0-9A-Za-z_-]{1,64}$/).transform((text) => text as T) // prettier-ignore
export const category = z.string().max(64).refine(isFormedAsCategory)

/** Only what a browser may say: `returned` comes from the return route, `polled` from the clock. */
export const browserReply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chosen'), institutionRef: z.string().max(64) }),
  z.strictObject({ kind: z.literal('filled'), values: z.record(z.string().max(64), z.string().max(4096)) }),
  z.strictObject({ kind: z.literal('finished') }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('failed') }),
  z.strictObject({ kind: z.literal('again') }),
])
