/** The product's store over either database. */
import type { Store } from '../lib/banking/store.ts'
import { createConnections } from './connections.ts'
import { createConsents } from './consents.ts'
import type { Database } from './database.ts'
import { createDebts } from './debts.ts'
import { quoteless } from './errors.ts'
import { createJournal } from './journal.ts'
import { createLedger } from './ledger.ts'
import { createPeople } from './people.ts'
import type { Vault } from './vault.ts'

/** @param now dates the consent passport where a change does not say when it was granted. */
export function createStore(database: Database, vault: Vault, now: () => Date = () => new Date()): Store {
  const consents = createConsents(database)
  const store: Store = {
    people: createPeople(database),
    connections: createConnections(database, vault, consents, now),
    debts: createDebts(database, vault),
    ledger: createLedger(database, vault, consents),
    ...createJournal(database, vault),
  }
  return database.dialect === 'postgres' ? quoteless(store) : store
}
