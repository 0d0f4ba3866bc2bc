import { expect, test } from 'vitest'
import { paydaysOf } from './paydays.ts'
import { createWorld } from './world.ts'

const world = createWorld()

test('the next payday of an employee is the day the salary is booked, never today', () => {
  expect(paydaysOf(world, 'hero', '2026-11-20')[0]).toBe('2026-11-30')
  expect(paydaysOf(world, 'hero', '2026-11-30')[0]).toBe('2026-12-31')
})

test('who earns without an employer has paydays too, and nobody has none', () => {
  expect(paydaysOf(world, 'beatriz', '2026-11-20').length).toBeGreaterThan(50)
  expect(paydaysOf(world, 'empty', '2026-11-20')).toEqual([])
  expect(paydaysOf(world, 'stranger', '2026-11-20')).toEqual([])
})
