/**
 * The tables, written once and called with either dialect's kit.
 *
 * What a user owns hangs from `users` by cascade, so that erasing is one delete. Two things outlive the user: audit rows,
 * which then name nobody, and open debts, whose payload stays sealed until they are paid. Columns named `sealed…` hold
 * vault texts. Accounts and users carry a short number beside their id: it keeps the rows and indexes of a million
 * transactions small, and never leaves this folder.
 */
import type { Kit } from './columns.ts'
import { defineAccounts } from './schema/accounts.ts'
import { defineConsents } from './schema/consents.ts'
import { defineImports } from './schema/imports.ts'
import { defineLedger } from './schema/ledger.ts'
import { defineMonitor } from './schema/monitor.ts'
import { definePeople } from './schema/people.ts'
import { defineRecords } from './schema/records.ts'
import { defineRules } from './schema/rules.ts'

export function defineSchema(kit: Kit) {
  const people = definePeople(kit)
  const consents = defineConsents(kit, people)
  const accounts = defineAccounts(kit, { ...people, ...consents })
  const imports = defineImports(kit, { ...people, ...accounts })
  const ledger = defineLedger(kit, { ...people, ...accounts, ...imports })
  return {
    ...people,
    ...consents,
    ...accounts,
    ...imports,
    ...ledger,
    ...defineRules(kit, people),
    ...defineRecords(kit, people),
    ...defineMonitor(kit),
  }
}

export type Schema = ReturnType<typeof defineSchema>
