/** Reference rates as published. */
import { and, asc, inArray, lte, sql } from 'drizzle-orm'
import type { RateStore } from '../lib/banking/store.ts'
import { chunks, type Database } from './database.ts'

const AT_ONCE = 200

export function createRates({ schema, query, atomically }: Database): RateStore {
  const { rates } = schema
  return {
    async keep(all) {
      await atomically(function* (batch) {
        for (const some of chunks(all, AT_ONCE)) {
          yield batch
            .insert(rates)
            .values([...some])
            .onConflictDoUpdate({
              target: [rates.currency, rates.day],
              set: { micros: sql`excluded.micros`, source: sql`excluded.source` },
            })
        }
      })
    },

    async between(currencies, from, to) {
      if (currencies.length === 0) return []
      const before = sql`(select max(earlier.day) from ${rates} as earlier where earlier.currency = ${rates.currency} and earlier.day <= ${from})`
      return query
        .select()
        .from(rates)
        .where(
          and(
            inArray(rates.currency, [...currencies]),
            lte(rates.day, to),
            sql`${rates.day} >= coalesce(${before}, ${from})`,
          ),
        )
        .orderBy(asc(rates.day), asc(rates.currency))
    },
  }
}
