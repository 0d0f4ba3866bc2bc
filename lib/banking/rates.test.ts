import { afterEach, beforeEach, expect, test } from 'vitest'
import { as } from '../model/ids.ts'
import type { ReferenceRate } from '../rates/rate.ts'
import { HOUR } from './schedule.ts'
import { openHouse, type House } from './testing/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const zloty = (day: string, micros: number): ReferenceRate => ({ day: as(day), currency: as('PLN'), micros, source: 'ECB' }) // prettier-ignore
const kept = () => house.store.rates.between([as('PLN')], as('2026-11-01'), as('2026-11-30'))

test('the clock reads the rates once a day, and keeps old ones', async () => {
  let reads = 0
  house.publish(() => {
    reads++
    return Promise.resolve([zloty(`2026-11-2${reads - 1}`, 4_250_000)])
  })
  await house.tick()
  house.later(3 * HOUR)
  await house.tick()
  expect(reads).toBe(1)
  house.later(24 * HOUR)
  await house.tick()
  expect((await kept()).map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-21'])
})

test('a failure is told, breaks nothing, and is tried again in an hour', async () => {
  house.publish(() => Promise.reject(new Error('unusable rates (status 503)')))
  await house.tick()
  await house.tick()
  expect(house.logged.filter((line) => line.startsWith('rates.'))).toEqual([
    'rates.unread: unusable rates (status 503)',
  ])
  house.publish(() => Promise.resolve([zloty('2026-11-20', 4_250_000)]))
  house.later(HOUR)
  await house.tick()
  expect(await kept()).toHaveLength(1)
})
