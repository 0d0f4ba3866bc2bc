/** The product's store over either database. */
import type { Store } from '../lib/banking/store.ts'
import { createAccounts } from './accounts.ts'
import { createConnections } from './connections.ts'
import { createConsents } from './consents.ts'
import type { Database } from './database.ts'
import { createDebts } from './debts.ts'
import { createEdits } from './edits.ts'
import { quoteless } from './errors.ts'
import { createFiles } from './files.ts'
import { createInbox } from './inbox.ts'
import { createJournal } from './journal.ts'
import { createLedger } from './ledger.ts'
import { createLinks } from './links.ts'
import { createPeople } from './people.ts'
import { createRules } from './rules.ts'
import { createSums } from './sums.ts'
import type { Vault } from './vault.ts'

/** @param now dates the consent passport where a change does not say when it was granted. */
export function createStore(database: Database, vault: Vault, now: () => Date = () => new Date()): Store {
  const consents = createConsents(database)
  const accounts = createAccounts(database, vault)
  const sums = createSums(database)
  const store: Store = {
    people: createPeople(database),
    connections: createConnections(database, vault, consents, now),
    debts: createDebts(database, vault),
    ledger: createLedger(database, vault, { accounts, consents, sums }),
    edits: createEdits(database, { accounts, sums }),
    links: createLinks(database),
    inbox: createInbox(database, vault),
    files: createFiles(database, vault),
    rules: createRules(database),
    ...createJournal(database),
  }
  return database.dialect === 'postgres' ? quoteless(store) : store
}
