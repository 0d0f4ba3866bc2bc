import { expect, test } from 'vitest'
import { together } from './together.ts'

test('what waits at the same time is one write, and each hears its own result', async () => {
  const writes: (readonly number[])[] = []
  const write = together(async (items: readonly number[]) => {
    writes.push(items)
    return items.map((item) => item * 2)
  })
  expect(await Promise.all([write(1), write(2), write(3)])).toEqual([2, 4, 6])
  expect(await write(4)).toBe(8)
  expect(writes).toEqual([[1, 2, 3], [4]])
})

test('more than fit into one write are several, and none is forgotten', async () => {
  const sizes: number[] = []
  const write = together(async (items: readonly number[]) => {
    sizes.push(items.length)
    return items
  })
  const all = Array.from({ length: 1_201 }, (_, item) => item)
  expect(await Promise.all(all.map(write))).toEqual(all)
  expect(sizes).toEqual([500, 500, 201])
})

test('a write that fails fails for all it held, and for nobody after it', async () => {
  let full = true
  const write = together(async (items: readonly number[]) => {
    if (full) throw new Error('disk full')
    return items
  })
  const told = await Promise.allSettled([write(1), write(2)])
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  full = false
  expect(await write(3)).toBe(3)
})
