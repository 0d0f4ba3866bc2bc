import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { rows } from './rows.ts'

const text = z.string().max(8)
const row = z.object({
  id: text.min(1),
  day: z.iso.date(),
  amount: z.object({ minor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) }),
  way: z.enum(['in', 'out']),
  note: text.nullish(),
  code: z.union([z.number(), text]).nullish(),
  lines: z.array(text).max(2).nullish(),
})
const list = z.array(row).max(3)
const good = { id: 'a', day: '2026-11-21', amount: { minor: -5, currency: 'EUR' }, way: 'in' }

const members = {
  id: fc.oneof(fc.string(), fc.constant('ü𝄞'.repeat(3)), fc.anything()),
  day: fc.oneof(fc.constantFrom('2026-02-29', '2028-02-29', '2026-11-31', '2026-1-1', '2026-11-21T00:00:00Z'), fc.anything()),
  amount: fc.record({ minor: fc.oneof(fc.integer(), fc.double(), fc.constant(2 ** 60)), currency: fc.constantFrom('EUR', 'eur', 'EURO', null) }, { requiredKeys: [] }),
  way: fc.constantFrom('in', 'IN', null, 'out'),
  note: fc.oneof(fc.string({ maxLength: 10 }), fc.constant(null), fc.anything()),
  code: fc.oneof(fc.double(), fc.string({ maxLength: 10 }), fc.boolean()),
  lines: fc.oneof(fc.array(fc.string({ maxLength: 9 }), { maxLength: 4 }), fc.anything()),
} // prettier-ignore

test('a list passes exactly when its schema lets it pass', () => {
  const anyRow = fc.oneof(
    fc.record(members, { requiredKeys: [] }),
    fc.record(members, { requiredKeys: [] }).map((change) => ({ ...good, ...change })),
    fc.tuple(fc.constantFrom(...Object.keys(members) as (keyof typeof members)[]), fc.infiniteStream(fc.anything())).map(([key, values]) => ({ ...good, [key]: values.next().value })),
    fc.anything(),
  ) // prettier-ignore
  const checked = rows(row, 3)
  let passed = 0
  fc.assert(
    fc.property(fc.oneof(fc.array(anyRow, { maxLength: 4 }), fc.anything()), (value) => {
      const mine = checked.safeParse(value).success
      if (mine) passed++
      expect(mine).toBe(list.safeParse(value).success)
    }),
    { numRuns: 3_000 },
  )
  expect(passed).toBeGreaterThan(100)
})

test('a row stays as it came, with what its schema does not name', () => {
  const page = [{ ...good, further: 1, note: null }]
  expect(rows(row).parse(page)).toEqual(page)
})

test('what is wrong is said with its place, also inside an answer', () => {
  const answer = z.object({ page: z.object({ list: rows(row) }) })
  const wrong = answer.safeParse({ page: { list: [good, { ...good, amount: { minor: 0.5, currency: 'EUR' } }] } })
  expect(wrong.error?.issues.map(({ path }) => path)).toEqual([['page', 'list', 1, 'amount', 'minor']])
})

test('more rows than there may be are refused, and so is no list at all', () => {
  expect(rows(row, 1).safeParse([good, good]).error?.issues[0]?.code).toBe('too_big')
  expect(z.object({ list: rows(row) }).safeParse({}).success).toBe(false)
  expect(z.object({ list: rows(row).nullish() }).safeParse({}).success).toBe(true)
})
