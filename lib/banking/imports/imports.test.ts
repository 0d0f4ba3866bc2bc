import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NotFoundError } from '../../model/errors.ts'
import { as, type AccountId, type ImportId } from '../../model/ids.ts'
import {
  bring,
  bytesOf,
  choosing,
  entry,
  EUR,
  lineOf,
  linesOf,
  linkWith,
  snapshot,
  statement,
} from '../testing/filed.ts'
import { openHouse, type House } from '../testing/house.ts'
import { DAY } from '../schedule.ts'

let house: House
beforeEach(async () => void (house = await openHouse()))
afterEach(() => house.close())

const text = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'))
const accountsOf = () => house.banking.accounts(house.ana)
const SHOP = entry('2026-10-02', -4_210, 'REWE SAGT DANKE 1234', { id: 'a-1' })
const RENT = entry('2026-10-05', -95_000, 'Miete Oktober', { id: 'a-2' })
const PAY = entry('2026-10-28', 310_000, 'Gehalt', { id: 'a-3' })
const OCTOBER = statement([SHOP, RENT, PAY], { closing: { minor: 250_790, on: as('2026-10-31') } })
const CLOSING = { type: 'closingBooked', amount: { minor: 250_790, currency: EUR } }

describe('a file that becomes an account', () => {
  test('is previewed before anything is written', async () => {
    const view = await choosing(house, house.ana, await bytesOf(OCTOBER))
    expect(view).toMatchObject({ name: 'umsaetze.json', problems: [], problemCount: 0 })
    expect(view.accounts).toMatchObject([
      { name: 'Alltag', institution: 'Sandbank', mask: '3000', currency: 'EUR', entries: 3, from: '2026-10-02', to: '2026-10-28', place: null, closing: { on: '2026-10-31' } },
    ]) // prettier-ignore
    expect(await linesOf(house, house.ana)).toEqual([])
    expect(await accountsOf()).toEqual([])
  })

  test('has its entries, its balance and no bank that could be asked', async () => {
    const id = await bring(house, house.ana, await bytesOf(OCTOBER))
    expect(await linesOf(house, house.ana)).toEqual(OCTOBER.entries.map(lineOf))
    const [account] = await accountsOf()
    expect(account).toMatchObject({ name: 'Alltag', institution: 'Sandbank', health: 'filed', balance: CLOSING, syncedAt: null }) // prettier-ignore
    expect(await house.banking.connections(house.ana)).toEqual([])
    await expect(house.banking.connection(house.ana, account!.connectionId)).rejects.toThrow(NotFoundError)
    expect(await house.banking.imports.view(house.ana, id)).toMatchObject({
      phase: 'landed', left: 3, parts: [{ accountId: account!.id, accountName: 'Alltag', added: 3, known: 0 }],
    }) // prettier-ignore
  })

  test('knows its own entries again: the same file twice adds nothing', async () => {
    await bring(house, house.ana, await bytesOf(OCTOBER))
    const again = await choosing(house, house.ana, await bytesOf(OCTOBER))
    const [account] = await accountsOf()
    expect(again.accounts[0]).toMatchObject({ place: account!.id, places: [{ id: account!.id, known: 3 }] })
    await bring(house, house.ana, await bytesOf(OCTOBER))
    expect(await linesOf(house, house.ana)).toHaveLength(3)
    expect(await accountsOf()).toHaveLength(1)
  })

  test('grows by the next file, and shows the balance of the newest, whichever comes first', async () => {
    const november = statement([PAY, entry('2026-11-03', -500, 'Kaffee')], { closing: { minor: 250_290, on: as('2026-11-10') } }) // prettier-ignore
    await bring(house, house.ana, await bytesOf(november))
    await bring(house, house.ana, await bytesOf(OCTOBER))
    expect(await linesOf(house, house.ana)).toHaveLength(4)
    expect((await accountsOf())[0]?.balance?.amount.minor).toBe(250_290)
  })

  test('keeps the category that an export of ours carries', async () => {
    const chosen = { ...SHOP, category: { id: 'family.pets', label: 'Pets & vet' } }
    await bring(house, house.ana, await bytesOf(statement([chosen, RENT])))
    const { rows } = await house.banking.feed(house.ana, {}, null)
    expect(rows.map(({ category }) => category.id)).toContain('family.pets')
  })

  test('another person neither sees it, nor lands it, nor undoes it', async () => {
    const { id } = await choosing(house, house.ana, await bytesOf(OCTOBER))
    const { imports } = house.banking
    const landed = await bring(house, house.ana, await bytesOf(OCTOBER))
    const [account] = await accountsOf()
    await expect(imports.view(house.bob, id)).rejects.toThrow(NotFoundError)
    await expect(imports.answer(house.bob, id, {})).rejects.toThrow(NotFoundError)
    await expect(imports.land(house.bob, id, [{ key: '0', into: 'new' }])).rejects.toThrow(NotFoundError)
    await expect(imports.undo(house.bob, landed)).rejects.toThrow(NotFoundError)
    await expect(bring(house, house.bob, await bytesOf(OCTOBER), account!.id)).rejects.toThrow(NotFoundError)
    await imports.drop(house.bob, id)
    expect(await imports.list(house.bob)).toEqual([])
    expect(await imports.view(house.ana, id)).toMatchObject({ phase: 'choosing' })
  })
})

describe('refusals', () => {
  test.each([
    ['an empty file', text(''), 'empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0, 0, 0]), 'not_text'],
    ['an XML file that is no statement', text('<note>hello</note>'), 'not_a_statement'],
  ])('%s is refused with its reason, and nothing is kept', async (_what, bytes, file) => {
    await expect(house.banking.imports.read(house.ana, bytes, 'x')).rejects.toMatchObject({ fields: { file } })
    expect(await house.store.imports.sizes(house.ana.userId, new Date(0))).toEqual([])
  })

  test('choices that do not fit are refused before anything is written', async () => {
    const { id } = await choosing(house, house.ana, await bytesOf(OCTOBER))
    const land = (into: AccountId | 'new' | 'nowhere', key = '0') =>
      house.banking.imports.land(house.ana, id, [{ key, into }])
    await expect(land('new', '7')).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(land('nowhere')).rejects.toMatchObject({ fields: { choices: 'nothing' } })
    await expect(land(as<AccountId>('none'))).rejects.toThrow(NotFoundError)
    await land('new')
    await expect(land('new')).rejects.toThrow(NotFoundError)
    expect(await linesOf(house, house.ana)).toHaveLength(3)
  })

  test('a bank that is being read is waited for, and then said to be busy; nothing is written', async () => {
    await linkWith(house, snapshot([SHOP]))
    const { id, accounts } = await choosing(house, house.ana, await bytesOf(OCTOBER))
    const connectionId = (await accountsOf())[0]!.connectionId
    const now = house.parts.now()
    await house.store.connections.claim(connectionId, now, new Date(now.getTime() + DAY))
    const choices = accounts.map(({ key, place }) => ({ key, into: place! }))
    await expect(house.banking.imports.land(house.ana, id, choices)).rejects.toMatchObject({ code: 'conflict' })
    expect(await linesOf(house, house.ana)).toHaveLength(1)
    expect(await house.banking.imports.view(house.ana, id)).toMatchObject({ phase: 'choosing' })
  })

  test('a file that nobody landed is gone after a day', async () => {
    const { id } = await choosing(house, house.ana, await bytesOf(OCTOBER))
    const landed = await bring(house, house.ana, await bytesOf(OCTOBER))
    house.later(DAY + 60_000)
    await house.tick()
    await expect(house.banking.imports.view(house.ana, id)).rejects.toThrow(NotFoundError)
    expect(await house.banking.imports.view(house.ana, landed)).toMatchObject({ phase: 'landed' })
  })

  test('fifty files a day are enough', async () => {
    const bytes = await bytesOf(OCTOBER)
    for (let sent = 0; sent < 50; sent++) await house.banking.imports.read(house.ana, bytes, 'x')
    await expect(house.banking.imports.read(house.ana, bytes, 'x')).rejects.toMatchObject({ code: 'rate_limited' })
  })
})

describe('a table whose columns nobody knows', () => {
  const FILE = text('Wann;Was;Wieviel', '03.04.2026;Tee;-1,50', '04.05.2026;Milch;-2,50')
  const ask = async (id: ImportId) => {
    const view = await house.banking.imports.view(house.ana, id)
    return view.phase === 'asking' ? view.questions.map(({ about }) => about) : view.phase
  }

  test('is asked about until it can be read, and the answers are remembered for its headers', async () => {
    const { imports } = house.banking
    const { id } = await imports.read(house.ana, FILE, 'x.csv')
    expect(await ask(id)).toEqual(['columns'])
    await imports.answer(house.ana, id, { columns: { date: 0, remittance: 1, amount: 2 } })
    expect(await ask(id)).toEqual(['currency'])
    await imports.answer(house.ana, id, { currency: EUR })
    expect(await ask(id)).toBe('choosing')
    await imports.land(house.ana, id, [{ key: '0', into: 'new', name: 'Haushalt', kind: 'current' }])
    expect(await linesOf(house, house.ana)).toEqual(['2026-04-03 -150 Tee', '2026-05-04 -250 Milch'])
    expect((await accountsOf())[0]).toMatchObject({ name: 'Haushalt', kind: 'current' })

    const next = await imports.read(house.ana, text('Wann;Was;Wieviel', '05.05.2026;Brot;-3,50'), 'y.csv')
    expect(await imports.view(house.ana, next.id)).toMatchObject({ phase: 'choosing', remembered: true })
    await imports.answer(house.ana, next.id, null)
    expect(await ask(next.id)).toEqual(['columns'])
    const bobs = await imports.read(house.bob, FILE, 'x.csv')
    expect(await imports.view(house.bob, bobs.id)).toMatchObject({ phase: 'asking' })
  })
})

describe('a file and a bank', () => {
  const older = entry('2025-01-15', -1_999, 'Streaming')
  const told = (one: typeof SHOP, id: string, words: string) => ({ ...one, id, remittance: words })
  const LIVE = [told(SHOP, 'l-1', 'Rewe Markt'), told(RENT, 'l-2', 'Dauerauftrag MIETE'), told(PAY, 'l-3', 'Lohn')]

  test('linked later, an account of the same IBAN is the file’s: no entry twice, older history and edits stay', async () => {
    await bring(house, house.ana, await bytesOf(statement([older, ...OCTOBER.entries])))
    const { rows } = await house.banking.feed(house.ana, { q: 'rewe' }, null)
    await house.banking.edits.apply(house.ana, { ids: [rows[0]!.id] }, { kind: 'category', categoryId: 'family.pets' })
    await linkWith(house, snapshot(LIVE))
    expect(await linesOf(house, house.ana)).toEqual([older, ...LIVE].map(lineOf).toSorted())
    expect(await accountsOf()).toMatchObject([{ name: 'Girokonto', institution: 'Nordlicht Bank', health: 'fresh' }])
    const edited = (await house.banking.feed(house.ana, { q: 'rewe' }, null)).rows
    expect(edited).toMatchObject([{ id: rows[0]!.id, edited: true, category: { id: 'family.pets' } }])
    expect(await house.banking.imports.list(house.ana)).toMatchObject([{ left: 1 }])
    expect((await house.store.connections.list(house.ana.userId)).map(({ state }) => state)).toEqual(['active'])
  })

  test('brought later, a file adds only what the bank no longer gives, and changes nothing else', async () => {
    await linkWith(house, snapshot(LIVE))
    const view = await choosing(house, house.ana, await bytesOf(statement([older, ...OCTOBER.entries])))
    const [account] = await accountsOf()
    expect(view.accounts[0]).toMatchObject({ place: account!.id, places: [{ known: 3, institution: 'Nordlicht Bank' }] }) // prettier-ignore
    await bring(house, house.ana, await bytesOf(statement([older, ...OCTOBER.entries])))
    expect(await linesOf(house, house.ana)).toEqual([older, ...LIVE].map(lineOf).toSorted())
    expect(await accountsOf()).toEqual([account])
  })

  test('a booked entry of a file is not dropped because the bank does not report it', async () => {
    await bring(house, house.ana, await bytesOf(OCTOBER))
    const window = { accountRefs: ['live-1'], from: as('2026-09-01'), to: as('2026-11-30') } as const
    await linkWith(house, { ...snapshot(LIVE.slice(0, 2)), window: { ...window, from: as('2026-09-01'), to: as('2026-11-30') } }) // prettier-ignore
    expect(await linesOf(house, house.ana)).toContain(lineOf(PAY))
  })

  test('without a number the person says that they are one', async () => {
    const { iban: _, ...nameless } = OCTOBER.account
    await bring(house, house.ana, await bytesOf({ ...OCTOBER, account: nameless, entries: [older, ...OCTOBER.entries] }), 'new') // prettier-ignore
    const { rows } = await house.banking.feed(house.ana, { q: 'miete' }, null)
    await house.banking.edits.apply(
      house.ana,
      { ids: [rows[0]!.id] },
      { kind: 'category', categoryId: 'housing.mortgage' },
    )
    await linkWith(house, snapshot(LIVE))
    const [filed, live] = await accountsOf()
    expect(await linesOf(house, house.ana)).toHaveLength(7)
    await expect(house.banking.imports.join(house.bob, filed!.id, live!.id)).rejects.toThrow(NotFoundError)
    await expect(house.banking.imports.join(house.ana, live!.id, filed!.id)).rejects.toThrow(NotFoundError)
    await house.banking.imports.join(house.ana, filed!.id, live!.id)
    expect(await linesOf(house, house.ana)).toEqual([older, ...LIVE].map(lineOf).toSorted())
    expect(await accountsOf()).toMatchObject([{ id: live!.id }])
    expect((await house.banking.feed(house.ana, { q: 'miete' }, null)).rows).toMatchObject([{ id: rows[0]!.id, edited: true, category: { id: 'housing.mortgage' } }]) // prettier-ignore
    house.later(DAY)
    await house.tick()
    expect(await linesOf(house, house.ana)).toHaveLength(4)
  })
})

describe('undoing', () => {
  test('removes what the file added, and the account with its last file', async () => {
    const first = await bring(house, house.ana, await bytesOf(OCTOBER))
    const second = await bring(house, house.ana, await bytesOf(statement([PAY, entry('2026-11-03', -500, 'Kaffee')])))
    expect(await house.banking.imports.undo(house.ana, second)).toBe(1)
    expect(await linesOf(house, house.ana)).toEqual(OCTOBER.entries.map(lineOf))
    expect((await accountsOf())[0]?.balance).toMatchObject(CLOSING)
    expect(await house.banking.imports.undo(house.ana, first)).toBe(3)
    expect(await linesOf(house, house.ana)).toEqual([])
    expect(await accountsOf()).toEqual([])
    expect(await house.store.connections.list(house.ana.userId)).toEqual([])
    expect(await house.store.ledger.monthSums(house.ana.userId, '2026-01', '2026-12')).toEqual([])
    await expect(house.banking.imports.undo(house.ana, first)).rejects.toThrow(NotFoundError)
  })

  test('leaves what a bank has reported since', async () => {
    const id = await bring(house, house.ana, await bytesOf(OCTOBER))
    await linkWith(house, snapshot([{ ...SHOP, id: 'l-1' }]))
    expect(await house.banking.imports.undo(house.ana, id)).toBe(2)
    expect(await linesOf(house, house.ana)).toEqual([lineOf(SHOP)])
    expect(await accountsOf()).toHaveLength(1)
  })
})
