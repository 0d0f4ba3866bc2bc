/** Rules: what they find, what they change, and what they leave alone. */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, type CurrencyCode, type PlainDate, type RuleId } from '../model/ids.ts'
import type { RuleTest } from '../model/rule.ts'
import type { Transaction } from '../model/transaction.ts'
import { ruleFor } from './rules.ts'
import { DAY } from './schedule.ts'
import type { Rule } from './store.ts'
import { openHouse, type House } from './testing/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const ACCOUNT = { ref: 'giro', name: 'Giro', kind: 'current', currency: as<CurrencyCode>('EUR'), balances: [] } as const
const SHOPS = ['REWE Markt', 'Bäckerei Łódź', 'Rewerse GmbH', 'Aldi', null]
const TEXTS = ['SAGT DANKE 4711', 'Miete März', '', 'rewe to go', '"quoted" 12,50']

function entry(at: number): Transaction {
  const name = SHOPS[at % SHOPS.length]
  const minor = (at % 3 ? -1 : 1) * (500 + at * 137)
  return {
    ref: `t${at}`, accountRef: 'giro', status: 'booked', date: as<PlainDate>('2026-11-10'), remittance: TEXTS[(at * 7) % TEXTS.length]!,
    amount: { minor, currency: as<CurrencyCode>(at % 4 ? 'EUR' : 'JPY') }, ...(name && { counterparty: { name } }),
  } // prettier-ignore
}

async function reads(transactions: readonly Transaction[]): Promise<void> {
  house.provider.script.read = [{ status: 'ready', snapshot: { accounts: [ACCOUNT], transactions }, cursor: null, more: false }] // prettier-ignore
  if ((await house.banking.connections(house.ana)).length === 0) await house.link()
  else house.later(DAY)
  await house.tick()
}
const rows = async (filter = {}) => (await house.banking.feed(house.ana, filter, null, 200)).rows

const anyTest: fc.Arbitrary<RuleTest> = fc.record(
  {
    q: fc.constantFrom('rewe', '"rewe"', 'REWE danke', 'lodz', '12,50', '"quoted 12"', 'mie', 'zz'),
    direction: fc.constantFrom('in' as const, 'out' as const),
    currency: fc.constantFrom(as<CurrencyCode>('EUR'), as<CurrencyCode>('JPY')),
    min: fc.constantFrom('5', '20.5', '1000'),
    max: fc.constantFrom('30', '900'),
  },
  { requiredKeys: ['q'] },
)

test('what a rule finds among the entries that are held is what it finds on their way in', async () => {
  await reads(Array.from({ length: 40 }, (_, at) => entry(at)))
  const all = (await house.store.ledger.feed({ userId: house.ana.userId, limit: 99 })).map((row) => ({
    id: row.id,
    accountId: row.accountId,
    amount: { minor: row.minor, currency: row.currency },
    counterpartyName: row.counterpartyName,
    remittance: row.remittance,
  }))
  const wrong: RuleTest[] = []
  await fc.assert(
    fc.asyncProperty(anyTest, async (asked) => {
      const rule: Rule = { id: as<RuleId>('r'), test: asked, categoryId: 'food.groceries', active: true, createdAt: new Date(0) } // prettier-ignore
      const found = (await rows(asked)).map(({ id }) => id as string).toSorted()
      const let_in = all.filter((each) => ruleFor([rule], each)).map(({ id }) => id as string).toSorted() // prettier-ignore
      if (found.join() !== let_in.join()) wrong.push(asked)
    }),
    { numRuns: 300 },
  )
  expect(wrong).toEqual([])
})

test('a preview counts what it finds and what would change, and changes nothing', async () => {
  await reads([entry(0), entry(5), entry(10)])
  const before = await rows()
  const shown = await house.banking.rules.preview(house.ana, {
    test: { q: 'rewe markt' },
    categoryId: 'shopping.other',
  })
  expect([shown.found, shown.changes, shown.rows.length]).toEqual([3, 3, 3])
  expect(await rows()).toEqual(before)
})

test('a rule is for what is held, if the person says so, and for what comes; their own choice stays', async () => {
  await reads([entry(0), entry(5)])
  const [mine] = await rows()
  await house.banking.edits.apply(house.ana, { ids: [mine!.id] }, { kind: 'category', categoryId: 'leisure.other' })
  const draft = { test: { q: 'rewe' }, categoryId: 'shopping.other' } as const
  expect(await house.banking.rules.add(house.ana, draft, true)).toBe(1)
  await reads([entry(0), entry(5), entry(10)])
  const now = await rows()
  expect(now.map(({ category: { id, source } }) => `${id} ${source}`).toSorted()).toEqual([
    'leisure.other user',
    'shopping.other rule',
    'shopping.other rule',
  ])
})

test('from now on means that what is held stays', async () => {
  await reads([entry(0)])
  const [before] = await rows()
  expect(await house.banking.rules.add(house.ana, { test: { q: 'rewe' }, categoryId: 'shopping.other' }, false)).toBe(0)
  expect((await rows())[0]!.category).toEqual(before!.category)
})

test('of several rules the one that asks for more decides, then the newer; an idle one never', () => {
  const rule = (id: string, asked: RuleTest, at: number, active = true): Rule => ({ id: as<RuleId>(id), test: asked, categoryId: 'food.groceries', active, createdAt: new Date(at) }) // prettier-ignore
  const subject = { accountId: as<never>('a'), amount: { minor: -500, currency: as<CurrencyCode>('EUR') }, counterpartyName: 'REWE', remittance: 'danke' } // prettier-ignore
  const wide = rule('wide', { q: 'rewe' }, 1)
  const narrow = rule('narrow', { q: 'rewe', direction: 'out' }, 0)
  expect(ruleFor([wide, narrow], subject)?.id).toBe('narrow')
  expect(ruleFor([wide, rule('newer', { q: 'danke' }, 2)], subject)?.id).toBe('newer')
  expect(ruleFor([rule('idle', { q: 'rewe' }, 3, false)], subject)).toBeNull()
})

test.each([
  ['nothing', {}],
  ['a direction alone', { direction: 'out' as const }],
  ['no letter or digit', { q: '%' }],
])('a rule that asks for %s is too wide', async (_what, asked) => {
  const adding = house.banking.rules.add(house.ana, { test: asked, categoryId: 'food.groceries' }, true)
  await expect(adding).rejects.toMatchObject({ code: 'invalid_input', fields: { test: 'too wide' } })
  expect(await house.banking.rules.list(house.ana)).toEqual([])
})

test('a rule names no account of somebody else', async () => {
  await reads([entry(0)])
  const { id } = (await house.banking.accounts(house.ana))[0]!
  const draft = { test: { q: 'rewe', account: id }, categoryId: 'food.groceries' } as const
  await expect(house.banking.rules.add(house.bob, draft, false)).rejects.toMatchObject({ code: 'not_found' })
  await expect(house.banking.rules.preview(house.bob, draft)).rejects.toMatchObject({ code: 'not_found' })
  expect((await house.banking.rules.preview(house.ana, draft)).found).toBe(1)
})

test('nobody sees, switches or removes another’s rule', async () => {
  await house.banking.rules.add(house.ana, { test: { q: 'rewe' }, categoryId: 'food.groceries' }, false)
  const [rule] = await house.banking.rules.list(house.ana)
  expect(await house.banking.rules.list(house.bob)).toEqual([])
  await expect(house.banking.rules.switch(house.bob, rule!.id, false)).rejects.toMatchObject({ code: 'not_found' })
  await expect(house.banking.rules.remove(house.bob, rule!.id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await house.banking.rules.list(house.ana)).toEqual([rule])
  await house.banking.rules.switch(house.ana, rule!.id, false)
  expect((await house.banking.rules.list(house.ana))[0]!.active).toBe(false)
  await house.banking.rules.remove(house.ana, rule!.id)
  expect(await house.banking.rules.list(house.ana)).toEqual([])
})
