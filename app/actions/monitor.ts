'use server'
/** What may be asked of the monitor by those who may look behind the scenes. Breaking is for demos alone. */
import * as z from 'zod'
import { FAULTS } from '@/lib/model/monitor'
import { act } from '../_server/act'
import { mustDevelop } from '../_server/developer'
import { breakageOf, keepBudgets, walkNow } from '../_server/watched'

const word = z.string().regex(/^[a-z]{1,40}$/)
const journey = z.strictObject({ journey: word })
/** As long as a request may take. */
const milliseconds = z.int().min(1).max(60_000)

/** @returns the run's id, once it is over */
export const walkJourney = act(journey, async (input) => {
  await mustDevelop()
  return walkNow(input.journey)
})

export const setBudgets = act(journey.extend({ budgets: z.record(word, milliseconds) }), async (input) => {
  await mustDevelop()
  await keepBudgets(input.journey, input.budgets)
})

/** From the next run on, until it is mended. */
export const breakJourney = act(
  journey.extend({ fault: z.enum(FAULTS), step: word.nullable() }),
  async ({ journey: id, ...broken }) => {
    await mustDevelop()
    const breakage = await breakageOf(id)
    breakage.order(id, broken)
  },
)

export const mendJourney = act(journey, async (input) => {
  await mustDevelop()
  const breakage = await breakageOf(input.journey)
  breakage.mend(input.journey)
})
