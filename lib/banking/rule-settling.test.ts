/** What rules leave in the ledger: the same, however often they are applied, and nothing once they are gone. */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, type CurrencyCode, type PlainDate, type RuleId } from '../model/ids.ts'
import { RULE_STAGES, tellsApart, type Condition, type RuleDraft } from '../model/rule.ts'
import type { Transaction } from '../model/transaction.ts'
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
  return rows.map(({ id, category: { id: is, source, because }, ruleName }) => `${id} ${is} ${source} ${because} ${ruleName}`) // prettier-ignore
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

const anyRule: fc.Arbitrary<RuleDraft> = fc
  .record({
    stage: fc.constantFrom(...RULE_STAGES),
    test: fc.record({ match: fc.constantFrom('all' as const, 'any' as const), conditions: fc.array(condition, { minLength: 1, maxLength: 3 }) }),
    actions: fc.constantFrom<RuleDraft['actions'][]>({ categoryId: 'shopping.other' }, { categoryId: 'leisure.other', name: 'Fun' }, { name: 'Renamed' }),
    reach: fc.constantFrom('all' as const, 'all' as const, 'later' as const),
  })
  .filter(({ test: { match, conditions } }) => tellsApart({ match, conditions })) // prettier-ignore

const ids = async (): Promise<readonly RuleId[]> => (await house.banking.rules.list(house.ana)).map(({ id }) => id)

test('rules applied twice leave what once did, and a rule that is removed leaves what would be without it', async () => {
  await reads([...Array.from({ length: 24 }, (_, at) => entry(at)), ...halves])
  const { rules } = house.banking
  const [mine] = (await house.banking.feed(house.ana, {}, null)).rows
  await house.banking.edits.apply(house.ana, { ids: [mine!.id] }, { kind: 'category', categoryId: 'family.other' })
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
