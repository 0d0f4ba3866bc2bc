import { expect, test } from 'vitest'
import { offer, offerFromFile } from '../banking/entry.ts'
import { reconcile } from '../banking/reconcile.ts'
import type { HeldRow, RowWrite } from '../banking/store.ts'
import { as, type AccountId, type TransactionId } from '../model/ids.ts'
import type { Transaction } from '../model/transaction.ts'
import { entry, JANUARY, NOW } from './testing/statements.ts'
import { accountRefOf, toAccount, toSnapshot, toTransactions } from './transactions.ts'

let made = 0
const page = {
  accountId: as<AccountId>('a'),
  seen: new Set<TransactionId>(),
  complete: true,
  covers: () => true,
  asks: () => true,
  newId: () => as<TransactionId>(`t-${++made}`),
  decide: () =>
    ({ category: { id: 'other.other', source: 'default', because: null }, ruleName: null, ruled: null }) as const,
}
const held = (rows: readonly RowWrite[]): readonly HeldRow[] =>
  rows.map((row) => ({
    ...row,
    counterpartyName: row.counterparty?.name ?? null,
    edited: false,
    touched: false,
    goneAt: null,
    imported: true,
    aside: false,
  }))
const imported = (transactions: readonly Transaction[]): readonly HeldRow[] =>
  held(reconcile({ ...page, held: [], offered: transactions.map(offer) }).changes.add)

test('a bank linked after a file was imported finds every entry again, under its own names, and adds none', () => {
  const rows = imported(toTransactions(JANUARY, 'file'))
  expect(rows).toHaveLength(4)
  const live = toTransactions(JANUARY, 'live').map((one, place) => ({ ...one, ref: `live-${place}` }))
  const { changes } = reconcile({ ...page, held: rows, offered: live.map(offer) })
  expect(changes.add).toEqual([])
  expect(changes.change.map(({ was, now }) => [was.id, now.ref])).toEqual(
    rows.map(({ id }, place) => [id, `live-${place}`]),
  )
})

test('the same file twice changes nothing', () => {
  const rows = imported(toTransactions(JANUARY, 'file'))
  const { changes } = reconcile({ ...page, held: rows, offered: toTransactions(JANUARY, 'file').map(offerFromFile) })
  expect(changes).toEqual({ add: [], change: [], drop: [], release: [], refuse: [] })
})

test('two purchases alike in every way are two, in the file and after the link', () => {
  const twins = { ...JANUARY, entries: [entry({ id: null }), entry({ id: null })] }
  const rows = imported(toTransactions(twins, 'file'))
  expect(rows).toHaveLength(2)
  const live = toTransactions(twins, 'live').map((one, place) => ({ ...one, ref: `live-${place}` }))
  expect(reconcile({ ...page, held: rows, offered: live.map(offer) }).changes.add).toEqual([])
})

test('an id that a bank gives to two entries names neither', () => {
  const entries = [entry({ id: 'x' }), entry({ id: 'x', remittance: 'other' }), entry({ id: 'y' })]
  expect(toTransactions({ ...JANUARY, entries }, 'file').map(({ ref }) => ref)).toEqual([null, null, 'y'])
})

test('a category of another taxonomy is a label only', () => {
  const entries = [entry({ category: { id: '', label: 'Lebensmittel' } }), entry({ category: { id: 'food.groceries', label: 'Groceries' } })] // prettier-ignore
  expect(toTransactions({ ...JANUARY, entries }, 'file').map(({ category }) => category?.id)).toEqual([null, 'food.groceries']) // prettier-ignore
})

test('a file says nothing of what it leaves out: other accounts and other days stay', () => {
  const snapshot = toSnapshot(JANUARY, 'file')
  expect(snapshot).toMatchObject({ partial: true, accounts: [{ ref: 'file', iban: JANUARY.account.iban }] })
  expect(snapshot.window).toBeUndefined()
})

test('the closing balance holds at the end of its day', () => {
  expect(toAccount(JANUARY, 'file').balances).toEqual([
    { type: 'closingBooked', amount: { minor: 346_266, currency: 'EUR' }, at: new Date('2026-01-31T23:59:59Z') },
  ])
  expect(toAccount({ account: JANUARY.account, entries: [], createdAt: NOW }, 'file').balances).toEqual([])
})

test('every file of an account leads to one name for it, in each currency', () => {
  const again = { ...JANUARY, account: { ...JANUARY.account, name: 'Renamed' } }
  const { iban: _iban, ...nameless } = JANUARY.account
  expect(accountRefOf(again)).toBe(accountRefOf(JANUARY))
  expect(accountRefOf({ ...JANUARY, account: nameless })).not.toBe(accountRefOf(JANUARY))
})
