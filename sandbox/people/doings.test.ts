import { expect, test } from 'vitest'
import { createDoings } from './doings.ts'
import { balancesOn, rowsOn } from './ledger.ts'
import { createWorld } from './world.ts'

const DAY = '2026-11-20'
const account = createWorld()
  .people.find(({ login }) => login === 'anna')!
  .accounts.find(({ kind }) => kind === 'current')!

test('an entry of somebody’s own is on the account for their tag alone, and in its balance', () => {
  const doings = createDoings()
  const before = { rows: rowsOn(account, DAY), booked: balancesOn(account, DAY).booked }
  doings.add('mine', account, DAY, { amount: -1_250, text: 'CORNER SHOP' })
  doings.within('mine', () => {
    expect(rowsOn(account, DAY)).toHaveLength(before.rows.length + 1)
    expect(rowsOn(account, DAY).find(({ entry }) => entry.remittance === 'CORNER SHOP')).toMatchObject({ state: 'booked', amount: -1_250 }) // prettier-ignore
    expect(balancesOn(account, DAY).booked).toBe(before.booked - 1_250)
  })
  for (const tag of ['theirs', null]) doings.within(tag, () => expect(rowsOn(account, DAY)).toEqual(before.rows))
  expect(rowsOn(account, DAY)).toEqual(before.rows)
})

test('what is pending is booked before its day, and stays so', () => {
  const doings = createDoings()
  const pending = rowsOn(account, DAY).filter(({ state }) => state === 'pending')
  expect(pending.length).toBeGreaterThan(0)
  doings.book('mine', DAY)
  for (const day of [DAY, '2026-11-22']) {
    doings.within('mine', () => {
      const rows = new Map(rowsOn(account, day).map((row) => [row.entry.key, row]))
      for (const { entry } of pending) expect(rows.get(entry.key)).toMatchObject({ state: 'booked', date: DAY })
    })
  }
})

test('what was done is forgotten with the tag', () => {
  const doings = createDoings()
  doings.add('mine', account, DAY, { amount: 1, text: 'X' })
  doings.reset('mine')
  doings.within('mine', () => expect(rowsOn(account, DAY).some(({ entry }) => entry.remittance === 'X')).toBe(false))
})
