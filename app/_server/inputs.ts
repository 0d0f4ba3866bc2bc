/** What actions of several kinds are asked with: formed as it should be. Whether it is the viewer's, the product says. */
import * as z from 'zod'
import { isFormedAsCategory } from '@/lib/model/taxonomy/own'

export const id = <T extends string>() => z.string().regex(/^[0-9A-Za-z_-]{1,64}$/).transform((text) => text as T) // prettier-ignore
export const category = z.string().max(64).refine(isFormedAsCategory)
