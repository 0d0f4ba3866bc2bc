/**
 * What came from a file as the rest of the house knows it, so that an imported account goes through the same reconciliation as
 * a live one: a bank linked later finds its entries again by day, amount and text, and nothing is there twice.
 */
import { createHash } from 'node:crypto'
import type { Account } from '../model/account.ts'
import type { CategoryId } from '../model/category.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { isCategoryId } from '../model/taxonomy/index.ts'
import type { Transaction } from '../model/transaction.ts'
import { plainText, type Entry, type Statement } from './statement.ts'

/**
 * `ref` is the bank's id where the file has one that names one entry only. Some banks give one id to several entries; taken
 * at its word, such an id would make them one, so they come without.
 */
export function toTransactions(statement: Statement, accountRef: string): readonly Transaction[] {
  const times = new Map<string, number>()
  for (const { id } of statement.entries) if (id !== null) times.set(id, (times.get(id) ?? 0) + 1)
  const refOf = ({ id }: Entry): string | null => (id !== null && times.get(id) === 1 ? id : null)
  return statement.entries.map((entry) => toTransaction(entry, refOf(entry), accountRef))
}

function toTransaction(entry: Entry, ref: string | null, accountRef: string): Transaction {
  const { status, date, valueDate, amount, original, counterparty, remittance, category } = entry
  return {
    ref,
    accountRef,
    amount,
    status,
    date,
    ...(valueDate && { valueDate }),
    ...(counterparty && (counterparty.name || counterparty.account) && { counterparty }),
    remittance: plainText(remittance),
    ...(original && { original }),
    ...(category && { category: { label: category.label, id: known(category.id) } }),
  }
}

const known = (id: string): CategoryId | null => (isCategoryId(id) ? id : null)

/** @param at when the file was read; the closing balance carries its own day. */
export function toAccount({ account, closing }: Statement, ref: string): Account {
  const { name, kind, currency, iban, number } = account
  return {
    ref,
    name,
    kind,
    currency,
    ...(iban && { iban }),
    ...(number && { number }),
    balances: closing
      ? [{ type: 'closingBooked', amount: { minor: closing.minor, currency }, at: new Date(`${closing.on}T23:59:59Z`) }]
      : [],
  }
}

/**
 * A reading's worth of a statement. It has no window: what a file leaves out is not thereby gone from the bank, so nothing is
 * tombstoned, and other accounts of the person are left alone.
 */
export const toSnapshot = (statement: Statement, accountRef: string): Snapshot => ({
  accounts: [toAccount(statement, accountRef)],
  partial: true,
  transactions: toTransactions(statement, accountRef),
})

/** A name for the account that every file of it leads to: from its number where the file gives one, else from its name and bank. */
export function accountRefOf({ account }: Statement): string {
  const { iban, number, institution = '', name, currency } = account
  const facts = iban ?? number ?? `${institution} ${name}`
  const digest = createHash('sha256')
    .update(JSON.stringify([facts, currency]))
    .digest('base64url')
  return `file:${digest.slice(0, 22)}`
}
