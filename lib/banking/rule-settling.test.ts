/** What rules leave in the ledger: the same, however often they are applied, and nothing once they are gone. */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Edit } from '../model/edit.ts'
import { as, type CurrencyCode, type PlainDate, type RuleId, type TransactionId } from '../model/ids.ts'
import { RULE_STAGES, tellsApart, type Condition, type RuleActions, type RuleDraft } from '../model/rule.ts'
import type { Transaction } from '../model/transaction.ts'
import type { TransactionView } from '../model/view.ts'
import { DAY } from './schedule.ts'
import { openHouse, type House } from './testing/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const EUR = as<CurrencyCode>('EUR')
const accounts = ['giro', 'savings'].map((ref) => ({ ref, name: ref, kind: ref === 'giro' ? 'current' : 'savings', currency: EUR, iban: ref === 'giro' ? 'DE89370400440532013000' : 'DE44500105175407324931', balances: [] }) as const) // prettier-ignore
const NAMES = ['REWE Markt', 'Bäckerei Łódź', 'Aldi', 'Netflix', 'Kiosk am Eck']
const CLAIMS = ['Groceries', 'Leisure']

const entry = (at: number): Transaction => ({
  ref: `t${at}`, accountRef: 'giro', status: 'booked', date: as<PlainDate>(`2026-11-${String(1 + (at % 20)).padStart(2, '0')}`),
  amount: { minor: (at % 6 ? -1 : 1) * (500 + at * 137), currency: EUR }, remittance: at % 2 ? `Danke ${at}` : 'Miete März',
  counterparty: { name: NAMES[at % NAMES.length]!, account: `DE00000000000000000${at % 3}` }, mcc: at % 4 ? '5411' : '5812',
  category: { label: CLAIMS[at % 2]!, id: null },
}) // prettier-ignore

/** Both halves of a transfer between own accounts. */
const halves: readonly Transaction[] = [
  { ref: 'out', accountRef: 'giro', status: 'booked', date: as<PlainDate>('2026-11-10'), amount: { minor: -20_000, currency: EUR }, remittance: 'Sparen November', counterparty: { name: 'Ana', account: accounts[1]!.iban } },
  { ref: 'in', accountRef: 'savings', status: 'booked', date: as<PlainDate>('2026-11-10'), amount: { minor: 20_000, currency: EUR }, remittance: 'Sparen November', counterparty: { name: 'Ana', account: accounts[0]!.iban } },
] // prettier-ignore

async function reads(transactions: readonly Transaction[]): Promise<void> {
  house.provider.script.read = [{ status: 'ready', snapshot: { accounts, transactions }, cursor: null, more: false }] // prettier-ignore
  if ((await house.banking.connections(house.ana)).length === 0) await house.link()
  else house.later(DAY)
  await house.tick()
}

async function ledger(): Promise<readonly string[]> {
  const rows = await house.store.ledger.feed({ userId: house.ana.userId, limit: 200 })
  return rows.map(({ id, category: { id: is, source, because }, ruleName, note, tags, reviewed, excluded, ruled }) =>
    `${id} ${is} ${source} ${because} ${ruleName} ${note} ${tags.join('+')} ${reviewed} ${excluded} ${JSON.stringify(ruled)}`) // prettier-ignore
}
const sums = () => house.store.ledger.monthSums(house.ana.userId, '2026-01', '2026-12')

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constant('words' as const), value: fc.constantFrom('rewe', 'danke', 'miete', 'sparen', 'lodz') }),
  fc.record({ kind: fc.constant('text' as const), how: fc.constantFrom('contains' as const, 'starts' as const, 'equals' as const), value: fc.constantFrom('miete marz', 'ank', 'Danke') }),
  fc.record({ kind: fc.constant('merchant' as const), value: fc.constantFrom('Netflix', 'Aldi') }),
  fc.record({ kind: fc.constant('amount' as const), min: fc.constantFrom('5', '20') }),
  fc.record({ kind: fc.constant('mcc' as const), value: fc.constantFrom('5411', '5812') }),
  fc.record({ kind: fc.constant('claim' as const), value: fc.constantFrom(...CLAIMS) }),
  fc.record({ kind: fc.constant('direction' as const), value: fc.constantFrom('in' as const, 'out' as const) }),
  fc.record({ kind: fc.constant('day' as const), from: fc.integer({ min: 1, max: 20 }), to: fc.integer({ min: 1, max: 20 }) }),
) // prettier-ignore

const anyActions: fc.Arbitrary<RuleActions> = fc
  .record(
    {
      categoryId: fc.constantFrom('shopping.other' as const, 'leisure.other' as const),
      name: fc.constantFrom('Fun', 'Renamed'),
      tags: fc.subarray(['trip', 'Work', 'fun'], { minLength: 1 }),
      note: fc.constantFrom('for Jo', 'for Ana'),
      reviewed: fc.constant(true as const),
      excluded: fc.constant(true as const),
    },
    { requiredKeys: [] },
  )
  .filter((actions) => Object.keys(actions).length > 0)

const anyRule: fc.Arbitrary<RuleDraft> = fc
  .record({
    stage: fc.constantFrom(...RULE_STAGES),
    test: fc.record({ match: fc.constantFrom('all' as const, 'any' as const), conditions: fc.array(condition, { minLength: 1, maxLength: 3 }) }),
    actions: anyActions,
    reach: fc.constantFrom('all' as const, 'all' as const, 'later' as const),
  })
  .filter(({ test: { match, conditions } }) => tellsApart({ match, conditions })) // prettier-ignore

const ids = async (): Promise<readonly RuleId[]> => (await house.banking.rules.list(house.ana)).map(({ id }) => id)

test('rules applied twice leave what once did, and a rule that is removed leaves what would be without it', async () => {
  await reads([...Array.from({ length: 24 }, (_, at) => entry(at)), ...halves])
  const { rules } = house.banking
  const [mine] = (await house.banking.feed(house.ana, {}, null)).rows
  await house.banking.edits.apply(house.ana, { ids: [mine!.id] }, { kind: 'category', categoryId: 'family.other' })
  await house.banking.edits.apply(house.ana, { ids: [mine!.id] }, { kind: 'tag', add: ['trip'], remove: [] })
  await house.banking.edits.apply(house.ana, { ids: [mine!.id] }, { kind: 'note', note: 'mine' })
  const untouched = [await ledger(), await sums()] as const
  expect(untouched[0].filter((line) => line.includes(' pair '))).toHaveLength(2)
  await fc.assert(
    fc.asyncProperty(fc.array(anyRule, { minLength: 1, maxLength: 5 }), anyRule, async (drafts, last) => {
      // fast-check's records may have no prototype; what comes through a door is plain.
      const plain = (draft: RuleDraft): RuleDraft => structuredClone(draft)
      for (const draft of drafts) await rules.add(house.ana, plain(draft))
      for (const id of await ids()) await rules.apply(house.ana, id)
      const without = [await ledger(), await sums()]
      for (const id of await ids()) expect(await rules.apply(house.ana, id)).toBe(0)
      for (const id of (await ids()).toReversed()) expect(await rules.apply(house.ana, id)).toBe(0)
      expect([await ledger(), await sums()]).toEqual(without)

      const before = new Set(await ids())
      await rules.add(house.ana, plain(last))
      const added = (await ids()).find((id) => !before.has(id))!
      await rules.switch(house.ana, added, false)
      expect(await ledger()).toEqual(without[0])
      await rules.switch(house.ana, added, true)
      await rules.remove(house.ana, added)
      expect([await ledger(), await sums()]).toEqual(without)

      for (const id of await ids()) await rules.remove(house.ana, id)
      expect([await ledger(), await sums()]).toEqual(untouched)
    }),
    { numRuns: 12 },
  )
}, 60_000)

test('entries that a reading brings are as they would be had they been there before the rules', async () => {
  const transactions = [...Array.from({ length: 12 }, (_, at) => entry(at)), ...halves]
  const all = anyRule.map((draft): RuleDraft => ({ ...structuredClone(draft), reach: 'all' }))
  await fc.assert(
    fc.asyncProperty(fc.array(all, { minLength: 1, maxLength: 5 }), async (drafts) => {
      const outcomes = []
      for (const isBefore of [false, true]) {
        await house.close()
        house = await openHouse()
        if (!isBefore) await reads(transactions)
        for (const draft of drafts) await house.banking.rules.add(house.ana, draft)
        if (isBefore) await reads(transactions)
        outcomes.push([await named(), await sums()])
      }
      expect(outcomes[1]).toEqual(outcomes[0])
    }),
    { numRuns: 12 },
  )
}, 60_000)

/** The ledger without ids: rules by their places, the newest first. */
async function named(): Promise<readonly string[]> {
  const rules = await ids()
  const rows = await house.store.ledger.feed({ userId: house.ana.userId, limit: 200 })
  const lines = rows.map(({ date, remittance, category, ruleName, note, tags, reviewed, excluded, ruled }) =>
    JSON.stringify([date, remittance, category, ruleName, note, tags, reviewed, excluded, ruled]))
  return lines.map((line) => rules.reduce((text, id, at) => text.replaceAll(id, `rule ${at}`), line)).toSorted()
} // prettier-ignore

const rewe: RuleDraft = { stage: 'main', test: { match: 'all', conditions: [{ kind: 'merchant', value: 'Aldi' }] }, actions: { categoryId: 'shopping.other', name: 'The discounter' }, reach: 'all' } // prettier-ignore

test('a run that is taken back gives its entries back and the rule leaves them alone, until it is applied by hand', async () => {
  await reads([entry(2), entry(7)])
  const before = await ledger()
  const { rules } = house.banking
  expect(await rules.add(house.ana, rewe)).toBe(2)
  const [id] = await ids()
  const [run] = await rules.runs(house.ana, id!)
  expect(run).toMatchObject({ by: 'hand', looked: 2, changed: 2, undone: false })
  await expect(rules.undo(house.bob, run!.id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await rules.undo(house.ana, run!.id)).toBe(2)
  expect(await ledger()).toEqual(before)
  await expect(rules.undo(house.ana, run!.id)).rejects.toMatchObject({ code: 'not_found' })
  expect((await rules.runs(house.ana, id!))[0]).toMatchObject({ undone: true })
  expect(await rules.apply(house.ana, id!)).toBe(2)
})

test('a reading writes down which of its entries a rule decided, and names them by it', async () => {
  await reads([entry(2)])
  const { rules } = house.banking
  await rules.add(house.ana, { ...rewe, reach: 'later' })
  await reads([entry(2), entry(7), entry(8)])
  const [id] = await ids()
  expect(await rules.runs(house.ana, id!)).toMatchObject([{ by: 'sync', changed: 1 }])
  const named = (await house.banking.feed(house.ana, {}, null)).rows.map(({ name, category }) => `${name} ${category.source}`) // prettier-ignore
  expect(named.filter((line) => line === 'The discounter rule')).toHaveLength(1)
})

test('the other side’s account is known by its digest, in a reading as in what is held', async () => {
  await reads([entry(3), entry(6)])
  const { rules } = house.banking
  const [party] = (await rules.choices(house.ana)).counterparties
  const theirs: RuleDraft = { ...rewe, test: { match: 'all', conditions: [{ kind: 'counterparty', ...party! }] } }
  expect(await rules.add(house.ana, theirs)).toBe(2)
  await reads([entry(3), entry(6), entry(9), entry(10)])
  const ruled = (await house.banking.feed(house.ana, {}, null)).rows.filter(({ category }) => category.source === 'rule') // prettier-ignore
  expect(ruled).toHaveLength(3)
  expect(JSON.stringify(await rules.choices(house.ana))).not.toContain('DE0000')
})

test('a rule that is changed gives back what it no longer finds', async () => {
  await reads([entry(2), entry(3)])
  const before = await ledger()
  const { rules } = house.banking
  await rules.add(house.ana, rewe)
  const [id] = await ids()
  const netflix: RuleDraft = { ...rewe, test: { match: 'all', conditions: [{ kind: 'merchant', value: 'Netflix' }] } }
  expect(await rules.change(house.ana, id!, netflix)).toBe(2)
  const changed = (await ledger()).filter((line) => !before.includes(line))
  expect(changed).toHaveLength(1)
  await expect(rules.change(house.bob, id!, netflix)).rejects.toMatchObject({ code: 'not_found' })
})

const marking = (actions: RuleActions, over: Partial<RuleDraft> = {}): RuleDraft => ({ ...rewe, actions, ...over })
const marks: RuleActions = { tags: ['discount'], note: 'cheap', reviewed: true, excluded: true }
const aldi = async () => (await house.banking.feed(house.ana, { q: 'aldi' }, null)).rows
const edit = (id: TransactionId, change: Edit) => house.banking.edits.apply(house.ana, { ids: [id] }, change)
const shown = ({ tags, note, reviewed, excluded }: TransactionView) => ({ tags, note, reviewed, excluded })
const marked = { tags: ['discount'], note: 'cheap', reviewed: true, excluded: true }
const bare = { tags: [], note: null, reviewed: false, excluded: false }

test('a rule marks what is held and what comes alike, and says that it did; an excluded entry counts in no sum', async () => {
  await reads([entry(2)])
  const { rules } = house.banking
  expect(await rules.preview(house.ana, marking(marks))).toMatchObject({ found: 1, changes: 1 })
  expect(await rules.add(house.ana, marking(marks))).toBe(1)
  await reads([entry(2), entry(7)])
  const [id] = await ids()
  const rows = await aldi()
  expect(rows.map(shown)).toEqual([marked, marked])
  const by = { tags: [{ tag: 'discount', by: id }], note: { text: 'cheap', by: id }, reviewed: id, excluded: id }
  expect(rows.map(({ ruled }) => ruled)).toEqual([by, by])
  expect(await sums()).toMatchObject([{ inflow: 0, outflow: 0, count: 2 }])
  expect(await rules.runs(house.ana, id!)).toMatchObject([
    { by: 'sync', changed: 1 },
    { by: 'hand', changed: 1 },
  ])
  const told = await Promise.all(rows.map((row) => house.banking.detail(house.ana, row.id)))
  expect(told.map(({ history }) => history)).toMatchObject([
    [{ by: 'rule', rule: id, undone: false }],
    [{ by: 'rule', rule: id }],
  ])
  await rules.remove(house.ana, id!)
  expect((await aldi()).map((row) => ({ ...shown(row), ruled: row.ruled }))).toEqual([{ ...bare, ruled: null }, { ...bare, ruled: null }]) // prettier-ignore
})

test('what the person took back from a rule no rule does again, until they undo that', async () => {
  await reads([entry(2)])
  const { rules, edits } = house.banking
  await rules.add(house.ana, marking(marks))
  const [{ id }] = (await aldi()) as [TransactionView]
  const made = [
    await edit(id, { kind: 'tag', add: [], remove: ['Discount'] }),
    await edit(id, { kind: 'note', note: '' }),
    await edit(id, { kind: 'reviewed', reviewed: false }),
    await edit(id, { kind: 'excluded', excluded: false }),
  ]
  expect(made.map(({ changed }) => changed)).toEqual([1, 1, 1, 1])
  const [rule] = await ids()
  expect(await rules.apply(house.ana, rule!)).toBe(0)
  await rules.add(house.ana, marking(marks, { stage: 'post' }))
  await reads([{ ...entry(2), remittance: 'Another text' }])
  expect((await aldi()).map((row) => [shown(row), row.ruled])).toEqual([[bare, null]])
  for (const { id: done } of made) expect(await edits.undo(house.ana, done)).toBe(1)
  expect((await aldi()).map(shown)).toEqual([marked])
  for (const each of await ids()) await rules.remove(house.ana, each)
  expect((await aldi()).map(shown)).toEqual([bare])
})

test('what the person said before a rule, or says beside it, outlives the rule', async () => {
  await reads([entry(2)])
  const { rules, edits } = house.banking
  const [{ id }] = (await aldi()) as [TransactionView]
  await edit(id, { kind: 'note', note: 'mine' })
  await edit(id, { kind: 'tag', add: ['own'], remove: [] })
  await rules.add(house.ana, marking(marks))
  expect((await aldi()).map(shown)).toEqual([{ ...marked, note: 'mine', tags: ['own', 'discount'] }])
  await edit(id, { kind: 'tag', add: ['discount'], remove: [] })
  const reviewed = await edit(id, { kind: 'reviewed', reviewed: true })
  expect((await aldi())[0]!.ruled).toEqual({ excluded: (await ids())[0] })
  await rules.remove(house.ana, (await ids())[0]!)
  expect((await aldi()).map(shown)).toEqual([{ tags: ['own', 'discount'], note: 'mine', reviewed: true, excluded: false }]) // prettier-ignore
  expect(await edits.undo(house.ana, reviewed.id)).toBe(1)
  expect((await aldi())[0]!.reviewed).toBe(false)
})

test('what a person took back from a rule that is gone is undone without bringing back what it said', async () => {
  await reads([entry(2)])
  const { rules, edits } = house.banking
  await rules.add(house.ana, marking(marks))
  const [{ id }] = (await aldi()) as [TransactionView]
  const off = [
    await edit(id, { kind: 'tag', add: [], remove: ['discount'] }),
    await edit(id, { kind: 'excluded', excluded: false }),
  ]
  await rules.remove(house.ana, (await ids())[0]!)
  for (const { id: done } of off) expect(await edits.undo(house.ana, done)).toBe(1)
  expect((await aldi()).map(shown)).toEqual([bare])
  await rules.add(house.ana, marking(marks))
  expect((await aldi()).map(shown)).toEqual([marked])
})

test('tags of several rules add up; of notes the last word counts, in whatever order the rules were made', async () => {
  await reads([entry(2)])
  const { rules } = house.banking
  const drafts = [marking({ tags: ['a', 'Shared'], note: 'first' }, { stage: 'pre' }), marking({ tags: ['b', 'Shared'], note: 'last' }, { stage: 'post' })] // prettier-ignore
  const outcomes = []
  for (const order of [drafts, drafts.toReversed()]) {
    for (const draft of order) await rules.add(house.ana, draft)
    outcomes.push((await aldi()).map(shown))
    for (const id of await ids()) await rules.remove(house.ana, id)
  }
  expect(outcomes[0]).toEqual(outcomes[1])
  expect(outcomes[0]).toMatchObject([{ tags: ['b', 'Shared', 'a'], note: 'last' }])
})

test.each<[string, RuleActions]>([
  ['nothing', {}],
  ['an empty tag', { tags: ['# '] }],
  ['a long tag', { tags: ['x'.repeat(41)] }],
  ['too many tags', { tags: Array.from({ length: 21 }, (_, at) => `t${at}`) }],
  ['a long note', { note: 'x'.repeat(501) }],
])('a rule that does %s is refused', async (_what, actions) => {
  await expect(house.banking.rules.add(house.ana, marking(actions))).rejects.toMatchObject({ code: 'invalid_input' })
})
