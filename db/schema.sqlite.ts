/** The tables as SQLite has them; the migration tool reads this file. */
import { sqliteKit } from './columns.ts'
import { defineSchema } from './schema.ts'

export const schema = defineSchema(sqliteKit)
export const {
  users, sessions, connections, returns, consents, debts, accounts, balances, transactions, edits, editRows, changes, links, monthSums,
  rules, exchanges, deliveries, files, audit, institutions,
} = schema // prettier-ignore
