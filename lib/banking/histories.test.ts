import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { history, markedHistory, runHistory } from './testing/histories.ts'
import { openHouse, type House } from './testing/house.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

test(
  'a thousand randomised histories leave no row too many, none too few, and no edit behind',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(history, async (one) => {
        expect(await runHistory(house, one)).toMatchObject({ duplicates: 0, lost: 0, editsLost: 0 })
      }),
      { numRuns: 1_000, seed: 20_261_121, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true },
    )
  },
)

test('notes and tags stay with their entries, whatever the bank changes about them', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(markedHistory, async (one) => {
      expect(await runHistory(house, one, true)).toMatchObject({ duplicates: 0, lost: 0, editsLost: 0 })
    }),
    { numRuns: 300, seed: 20_261_121, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true },
  )
})
