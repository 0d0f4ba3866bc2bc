/** What link sessions are assembled from. */
import type { Banking } from '../banking/banking.ts'
import type { PeopleStore } from '../banking/store.ts'
import { as, type UserId, type Viewer } from '../model/ids.ts'
import type { LinkSessionStore } from './store.ts'

export interface ConnectParts {
  readonly links: LinkSessionStore
  readonly people: Pick<PeopleStore, 'addUser' | 'userByEmail' | 'prefer'>
  readonly banking: Pick<
    Banking,
    'accounts' | 'begin' | 'connection' | 'consents' | 'countries' | 'dropFile' | 'addFile' | 'finder' | 'renew' | 'reply' | 'returned'
  > // prettier-ignore
  readonly now: () => Date
  readonly newId: () => string
  readonly newSecret: () => string
  /** Our own fixed origin. */
  readonly appUrl: string
  /** Signs who may frame what. */
  readonly passSecret: string
  /** Whether a page on this very machine may frame the widget without https. */
  readonly demo: boolean
}

/** A person who is here by a token, with no session of their own. */
export const viewerOf = ({ userId }: { readonly userId: UserId }): Viewer => ({ userId, sessionId: as('') })
