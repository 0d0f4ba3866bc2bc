/** Rows of one person, or of everybody but some. */
import { and, eq, notInArray, type SQL } from 'drizzle-orm'
import type { Whose } from '../lib/banking/store.ts'
import type { Schema } from './schema.ts'

export const belongs = (
  owner: Schema['connections']['userId'] | Schema['debts']['userId'],
  { only, except = [] }: Whose,
): SQL | undefined =>
  and(
    only === undefined ? undefined : eq(owner, only),
    except.length === 0 ? undefined : notInArray(owner, [...except]),
  )
