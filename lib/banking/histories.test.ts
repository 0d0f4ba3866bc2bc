import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { history, markedHistory, runHistory, type Event } from './testing/histories.ts'
import { openHouse, type House } from './testing/house.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const SPOTLESS = { duplicates: 0, lost: 0, editsLost: 0 }

test(
  'a thousand randomised histories leave no row too many, none too few, and no edit behind',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(history, async (one) => {
        expect(await runHistory(house, one)).toMatchObject(SPOTLESS)
      }),
      { numRuns: 1_000, seed: 20_261_121, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true },
    )
  },
)

test('notes and tags stay with their entries, whatever the bank changes about them', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(markedHistory, async (one) => {
      expect(await runHistory(house, one)).toMatchObject(SPOTLESS)
    }),
    { numRuns: 500, seed: 20_261_121, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true },
  )
})

const buy = (more: Partial<Extract<Event, { kind: 'buy' }>> = {}): Event => ({ kind: 'buy', account: 0, day: 0, minor: -100, merchant: 0, pending: false, named: true, ...more }) // prettier-ignore
const on = (kind: 'reissue' | 'renumber' | 'edit' | 'mark', pick = 0): Event => ({ kind, pick })
const book = (more: Partial<Extract<Event, { kind: 'book' }>> = {}): Event => ({ kind: 'book', pick: 0, days: 0, percent: 0, renamed: false, ...more }) // prettier-ignore

test.each<[string, readonly (readonly Event[])[]]>([
  ['of a pending entry', [[buy(), buy({ minor: -121, pending: true })], [on('edit')], [on('renumber'), book({ renamed: true })]]],
  ['of an entry that is booked meanwhile', [[buy({ minor: 100, pending: true, named: false }), buy({ minor: 100, merchant: 1 })], [on('edit')], [book({ renamed: true }), on('renumber')]]],
  ['of an entry that is no longer known by anything', [[buy(), buy()], [on('reissue', 1), { kind: 'amend', pick: 0, minor: -1 }, on('edit', 1), on('renumber')]]],
  ['and a note is on it', [[buy(), buy()], [on('reissue'), on('mark'), on('renumber'), { kind: 'amend', pick: 1, minor: -1 }]]],
])('an edit stays with its entry when the bank gives it the name %s', async (_, readings) => {
  const paging = { size: 1, overlap: 0, repeated: null }
  expect(await runHistory(house, { readings: readings.map((events) => ({ events, paging })) })).toMatchObject(SPOTLESS)
}) // prettier-ignore
