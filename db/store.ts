/** The product's store over either database. */
import type { Store } from '../lib/banking/store.ts'
import { createAccounts } from './accounts.ts'
import { createCategories } from './categories.ts'
import { createConnections } from './connections.ts'
import { createConsents } from './consents.ts'
import type { Database } from './database.ts'
import { createDebts } from './debts.ts'
import { createEndings } from './endings.ts'
import { createDismissals } from './dismissals.ts'
import { createDemos } from './demos.ts'
import { createEdits } from './edits.ts'
import { quoteless } from './errors.ts'
import { createFiles } from './files.ts'
import { createImports } from './imports.ts'
import { createInbox } from './inbox.ts'
import { createInspection } from './inspection.ts'
import { createJournal } from './journal.ts'
import { createRowLanding } from './land-rows.ts'
import { createLedger } from './ledger.ts'
import { createNotices } from './notices.ts'
import { createLinks } from './links.ts'
import { createPeople } from './people.ts'
import { createRates } from './rates.ts'
import { createRules } from './rules.ts'
import { createSums } from './sums.ts'
import type { Vault } from './vault.ts'

/** @param now dates the consent passport where a change does not say when it was granted. */
export function createStore(database: Database, vault: Vault, now: () => Date = () => new Date()): Store {
  const consents = createConsents(database)
  const accounts = createAccounts(database, vault)
  const sums = createSums(database)
  const parts = { accounts, sums, landRows: createRowLanding(database, vault, accounts, sums) }
  const store: Store = {
    people: createPeople(database),
    connections: createConnections(database, vault, consents, parts, now),
    debts: createDebts(database, vault),
    endings: createEndings(database),
    notices: createNotices(database),
    ledger: createLedger(database, vault, consents, parts, now),
    edits: createEdits(database, parts),
    links: createLinks(database),
    demos: createDemos(database),
    inbox: createInbox(database, vault),
    inspection: createInspection(database),
    files: createFiles(database, vault),
    imports: createImports(database, vault, parts),
    rules: createRules(database),
    categories: createCategories(database),
    rates: createRates(database),
    dismissals: createDismissals(database),
    ...createJournal(database),
  }
  return database.dialect === 'postgres' ? quoteless(store) : store
}
