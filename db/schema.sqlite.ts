/** The tables as SQLite has them; the migration tool reads this file. */
import { sqliteKit } from './columns.ts'
import { defineSchema } from './schema.ts'

export const schema = defineSchema(sqliteKit)
export const {
  users, sessions, linkSessions, connections, returns, consents, debts, endings, notices, accounts, balances, transactions, edits, editRows, changes, links, monthSums,
  rules, ruleRuns, categories, exchanges, arrivals, deliveries, files, imports, importParts, importLayouts, audit, institutions, rates, dismissals,
  demos, monitorRuns, monitorRequests, monitorHours, monitorSchedules, monitorLeases, monitorWatches, monitorDeliveries,
} = schema // prettier-ignore
