/**
 * Random lives of one account, told by a file and by a bank in their own words and partly of their own days: put together,
 * in whatever order, they are the life. No entry twice, none lost, no edit lost.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, type PlainDate, type SessionId, type UserId, type Viewer } from '../../model/ids.ts'
import type { Entry } from '../../statement/statement.ts'
import { dayPlus } from '../booking.ts'
import { bring, bytesOf, entry, linkWith, snapshot, statement } from '../testing/filed.ts'
import { openHouse, type House } from '../testing/house.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const FIRST = as<PlainDate>('2026-08-01')
const DAYS = 60
const SHOPS = ['Rewe', 'Edeka', 'Stadtwerke', 'Spotify', 'Bahn'] as const

/** What truly happened; `key` is in no text that either side gives. */
interface Happened {
  readonly key: number
  readonly day: number
  readonly minor: number
  readonly shop: number
  /** How the file words it: as the bank, with other marks, cut short, or as nobody would know it again. */
  readonly words: 'same' | 'marks' | 'short' | 'foreign'
  /** Days by which the file is ahead of the bank or behind. */
  readonly shift: number
}

interface Life {
  readonly happened: readonly Happened[]
  /** Last day of the file and first day of the bank. */
  readonly fileUntil: number
  readonly bankFrom: number
  readonly fileNamed: boolean
  readonly edits: readonly number[]
}

const happening = fc.record({
  day: fc.nat(DAYS),
  minor: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(-250, -500, -999) }, { weight: 2, arbitrary: fc.integer({ min: -90_000, max: 300_000 }).filter((minor) => minor !== 0) }),
  shop: fc.nat(SHOPS.length - 1),
  words: fc.constantFrom('same', 'marks', 'short', 'foreign' as const),
  shift: fc.constantFrom(0, 0, 0, 0, 1, 2, -1),
}) // prettier-ignore

const life: fc.Arbitrary<Life> = fc
  .record({
    list: fc.array(happening, { minLength: 1, maxLength: 40 }),
    fileUntil: fc.integer({ min: 5, max: DAYS }),
    bankFrom: fc.nat(DAYS),
    fileNamed: fc.boolean(),
    edits: fc.array(fc.nat(100), { maxLength: 5 }),
  })
  .map(({ list, ...rest }) => {
    const happened = list.map((one, key): Happened => ({ ...one, key }))
    return { ...rest, happened: happened.map((one) => (isTellable(one, happened) ? one : { ...one, shift: 0, words: one.words })) } // prettier-ignore
  })

/** A day that differs is only known again by its words, and where no other purchase of the same amount is near. */
function isTellable(one: Happened, all: readonly Happened[]): boolean {
  if (one.words === 'foreign') return false
  return !all.some((other) => other !== one && other.minor === one.minor && Math.abs(other.day - one.day) <= 8)
}

const dateOf = (day: number): PlainDate => dayPlus(FIRST, day)
const wording = ({ shop, key, words }: Happened): string => {
  const text = `${SHOPS[shop]} Filiale ${key % 7} sagt danke`
  if (words === 'marks') return `${SHOPS[shop]!.toUpperCase()}  FILIALE/${key % 7}, SAGT-DANKE.`
  if (words === 'short') return SHOPS[shop]!
  return words === 'foreign' ? `Kartenzahlung girocard ${key % 3}` : text
}

/** What the file and the bank say of it; each of what it can see by its own days. */
const inFile = ({ happened, fileUntil, fileNamed }: Life): readonly { readonly key: number; readonly entry: Entry }[] =>
  happened
    .filter(({ day, shift }) => day + shift <= fileUntil && day + shift >= 0)
    .map((one) => ({
      key: one.key,
      entry: entry(dateOf(one.day + one.shift), one.minor, wording(one), { id: fileNamed ? `f-${one.key}` : null }),
    }))

const atBank = ({ happened, bankFrom }: Life): readonly { readonly key: number; readonly entry: Entry }[] =>
  happened
    .filter(({ day }) => day >= bankFrom)
    .map((one) => ({
      key: one.key,
      entry: entry(dateOf(one.day), one.minor, wording({ ...one, words: 'same' }), { id: `l-${one.key}` }),
    }))

/** A shift over the edges of both is told by nobody: then both are there, and rightly. */
const isDecidable = ({ happened, bankFrom, fileUntil }: Life): boolean =>
  happened.every(({ day, shift }) => shift === 0 || day <= fileUntil || day + shift >= bankFrom)

let people = 0
async function someone(): Promise<House> {
  const userId = as<UserId>(`overlap-${++people}`)
  const createdAt = house.parts.now()
  await house.store.people.addUser({ id: userId, email: `${userId}@x.test`, name: '', passwordHash: null, demo: false, createdAt }) // prettier-ignore
  const ana: Viewer = { userId, sessionId: as<SessionId>('none') }
  return { ...house, ana, start: () => house.banking.begin(ana, { providerId: house.provider.id, country: as('DE'), institutionRef: '10000001', consentText: { version: '1', locale: 'en' } }, { ipAddress: '', userAgent: '', locale: 'en' }) } // prettier-ignore
}

/** How often each day and amount is there: what both sides must agree on. */
const amounts = (entries: readonly { readonly minor: number }[]): readonly number[] =>
  entries.map(({ minor }) => minor).toSorted((a, b) => a - b)

const rowsOf = async ({ store }: House, { userId }: Viewer) => store.ledger.feed({ userId, limit: 1_000 })

async function edit(home: House, picks: readonly number[]): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf(home, home.ana)
  const edited = new Map<string, number>()
  for (const pick of picks) {
    const row = rows[pick % Math.max(rows.length, 1)]
    if (!row) continue
    await home.banking.edits.apply(home.ana, { ids: [row.id] }, { kind: 'category', categoryId: 'family.pets' })
    edited.set(row.id, row.minor)
  }
  return edited
}

async function expectWhole(home: House, one: Life, edited: ReadonlyMap<string, number>): Promise<void> {
  const known = new Set([...inFile(one), ...atBank(one)].map(({ key }) => key))
  const rows = await rowsOf(home, home.ana)
  expect(amounts(rows)).toEqual(amounts(one.happened.filter(({ key }) => known.has(key))))
  const kept = rows.filter((row) => row.edited && row.category.id === 'family.pets')
  expect(amounts(kept)).toEqual(amounts([...edited.values()].map((minor) => ({ minor }))))
  const { userId } = home.ana
  const sums = await home.store.ledger.monthSums(userId, '2026-01', '2026-12')
  expect(sums.reduce((sum, { inflow, outflow }) => sum + inflow + outflow, 0)).toBe(rows.reduce((sum, { minor }) => sum + minor, 0)) // prettier-ignore
}

const fileOf = (one: Life, numbered = true) => {
  const { iban, ...account } = statement([]).account
  const days = { from: FIRST, to: dateOf(one.fileUntil) }
  return bytesOf(statement(inFile(one).map(({ entry }) => entry), { ...days, account: numbered ? { ...account, ...(iban && { iban }) } : account })) // prettier-ignore
}
const liveOf = (one: Life) => ({
  ...snapshot(atBank(one).map(({ entry }) => entry)),
  window: { accountRefs: ['live-1'], from: dateOf(one.bankFrom), to: dateOf(DAYS + 3) },
})

const ORDERS: Readonly<Record<string, (home: House, one: Life) => Promise<ReadonlyMap<string, number>>>> = {
  async 'the file first, then the bank'(home, one) {
    await bring(home, home.ana, await fileOf(one))
    const edited = await edit(home, one.edits)
    await linkWith(home, liveOf(one))
    return edited
  },
  async 'the bank first, then the file'(home, one) {
    await linkWith(home, liveOf(one))
    const edited = await edit(home, one.edits)
    await bring(home, home.ana, await fileOf(one))
    return edited
  },
  async 'apart, until the person says that they are one'(home, one) {
    await bring(home, home.ana, await fileOf(one, false), 'new')
    const edited = await edit(home, one.edits)
    await linkWith(home, liveOf(one))
    const accounts = await home.banking.accounts(home.ana)
    const [from, into] = [true, false].map((filed) => accounts.find(({ health }) => (health === 'filed') === filed)!)
    await home.banking.imports.join(home.ana, from!.id, into!.id)
    return edited
  },
}

test.each(Object.entries(ORDERS))('%s: nothing twice, nothing lost, no edit lost', { timeout: 240_000 }, async (_order, run) => {
  const held = fc.assert(
    fc.asyncProperty(life, async (one) => {
      fc.pre(isDecidable(one) && inFile(one).length > 0)
      const home = await someone()
      const edited = await run(home, one)
      await expectWhole(home, one, edited)
      // The same once more, either way: nothing new.
      await bring(home, home.ana, await fileOf(one, false), (await home.banking.accounts(home.ana))[0]!.id)
      await home.tick()
      await expectWhole(home, one, edited)
    }),
    { numRuns: 100, seed: 20_261_121 },
  )
  await expect(held).resolves.toBeUndefined()
}) // prettier-ignore
