import { expect, test } from 'vitest'
import { newId } from './new-id.ts'

test('ids are ULIDs and never the same, across refills of the pool', () => {
  const ids = Array.from({ length: 1_000 }, newId)
  expect(ids.every((id) => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(id))).toBe(true)
  expect(new Set(ids.map((id) => id.slice(10))).size).toBe(ids.length)
})
test('every place of the random part takes every letter', () => {
  const ids = Array.from({ length: 2_000 }, newId)
  for (let place = 10; place < 26; place++) expect(new Set(ids.map((id) => id[place])).size).toBe(32)
})
