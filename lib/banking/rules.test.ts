/** Rules: what they find, what they change, and what they leave alone. */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, type CurrencyCode, type PlainDate, type RuleId } from '../model/ids.ts'
import { testOf, type RuleDraft, type RuleTest } from '../model/rule.ts'
import type { Transaction } from '../model/transaction.ts'
import type { FeedFilter } from '../model/view.ts'
import { subjectHeld } from './evidence.ts'
import { openRulebook } from './rulebook.ts'
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

const searched = (filter: FeedFilter): RuleTest => testOf(filter)!
const rule = (id: string, test: RuleTest, over: Partial<Rule> = {}): Rule => ({ id: as<RuleId>(id), stage: 'main', test, actions: { categoryId: 'food.groceries' }, reach: 'all', active: true, createdAt: new Date(0), except: [], ...over }) // prettier-ignore
const draft = (filter: FeedFilter, over: Partial<RuleDraft> = {}): RuleDraft => ({ stage: 'main', test: searched(filter), actions: { categoryId: 'shopping.other' }, reach: 'all', ...over }) // prettier-ignore

const anySearch: fc.Arbitrary<FeedFilter> = fc.record(
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
  const all = await house.store.ledger.feed({ userId: house.ana.userId, limit: 99 })
  const wrong: FeedFilter[] = []
  await fc.assert(
    fc.asyncProperty(anySearch, async (asked) => {
      const book = openRulebook([rule('r', searched(asked))])
      const found = (await rows(asked)).map(({ id }) => id as string).toSorted()
      const ruled = all.filter((row) => book(subjectHeld(row), row.id).category).map(({ id }) => id as string).toSorted() // prettier-ignore
      if (found.join() !== ruled.join()) wrong.push(asked)
    }),
    { numRuns: 300 },
  )
  expect(wrong).toEqual([])
})

test('a preview counts what it finds and what would change, and changes nothing', async () => {
  await reads([entry(0), entry(5), entry(10)])
  const before = await rows()
  const shown = await house.banking.rules.preview(house.ana, draft({ q: 'rewe markt' }))
  expect([shown.found, shown.changes, shown.rows.length]).toEqual([3, 3, 3])
  expect(await rows()).toEqual(before)
})

test('a rule is for what is held, if the person says so, and for what comes; their own choice stays', async () => {
  await reads([entry(0), entry(5)])
  const [mine] = await rows()
  await house.banking.edits.apply(house.ana, { ids: [mine!.id] }, { kind: 'category', categoryId: 'leisure.other' })
  expect(await house.banking.rules.add(house.ana, draft({ q: 'rewe' }))).toBe(1)
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
  expect(await house.banking.rules.add(house.ana, draft({ q: 'rewe' }, { reach: 'later' }))).toBe(0)
  expect((await rows())[0]!.category).toEqual(before!.category)
})

test('a later stage has the last word, then the rule that asks for more, then the newer; an idle one none', () => {
  const subject = { accountId: as<never>('a'), date: as<PlainDate>('2026-11-10'), amount: { minor: -500, currency: as<CurrencyCode>('EUR') }, counterpartyName: 'REWE', counterpartyDigest: null, remittance: 'danke', mcc: null, claimLabel: null } // prettier-ignore
  const decides = (...rules: readonly Rule[]) => openRulebook(rules)(subject, as('t')).category?.because ?? null
  const at = (time: number) => ({ createdAt: new Date(time) })
  const wide = rule('wide', searched({ q: 'rewe' }), at(1))
  const narrow = rule('narrow', searched({ q: 'rewe', direction: 'out' }), at(0))
  expect(decides(wide, narrow)).toBe('narrow')
  expect(decides(wide, rule('newer', searched({ q: 'danke' }), at(2)))).toBe('newer')
  expect(decides(narrow, rule('post', searched({ q: 'rewe' }), { ...at(0), stage: 'post' }))).toBe('post')
  expect(decides(wide, rule('pre', searched({ q: '"rewe danke"', direction: 'out' }), { ...at(9), stage: 'pre' }))).toBe('wide') // prettier-ignore
  expect(decides(rule('idle', searched({ q: 'rewe' }), { active: false }))).toBeNull()
})

test.each<[string, RuleTest]>([
  ['nothing', { match: 'all', conditions: [] }],
  ['a direction alone', { match: 'all', conditions: [{ kind: 'direction', value: 'out' }] }],
  ['no letter or digit', { match: 'all', conditions: [{ kind: 'words', value: '%' }] }],
  [
    'this or half of everything',
    {
      match: 'any',
      conditions: [
        { kind: 'words', value: 'rewe' },
        { kind: 'direction', value: 'out' },
      ],
    },
  ],
])('a rule that asks for %s is too wide', async (_what, asked) => {
  const adding = house.banking.rules.add(house.ana, draft({ q: 'x' }, { test: asked }))
  await expect(adding).rejects.toMatchObject({ code: 'invalid_input', fields: { test: 'too wide' } })
  expect(await house.banking.rules.list(house.ana)).toEqual([])
})

test('a rule names no account of somebody else', async () => {
  await reads([entry(0)])
  const { id } = (await house.banking.accounts(house.ana))[0]!
  const theirs = draft({ q: 'rewe', account: id })
  await expect(house.banking.rules.add(house.bob, theirs)).rejects.toMatchObject({ code: 'not_found' })
  await expect(house.banking.rules.preview(house.bob, theirs)).rejects.toMatchObject({ code: 'not_found' })
  expect((await house.banking.rules.preview(house.ana, theirs)).found).toBe(1)
})

test('nobody sees, switches or removes another’s rule', async () => {
  await house.banking.rules.add(house.ana, draft({ q: 'rewe' }))
  const [made] = await house.banking.rules.list(house.ana)
  expect(await house.banking.rules.list(house.bob)).toEqual([])
  await expect(house.banking.rules.switch(house.bob, made!.id, false)).rejects.toMatchObject({ code: 'not_found' })
  await expect(house.banking.rules.remove(house.bob, made!.id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await house.banking.rules.list(house.ana)).toEqual([made])
  await house.banking.rules.switch(house.ana, made!.id, false)
  expect((await house.banking.rules.list(house.ana))[0]!.active).toBe(false)
  await house.banking.rules.remove(house.ana, made!.id)
  expect(await house.banking.rules.list(house.ana)).toEqual([])
})
