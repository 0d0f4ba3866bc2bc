/** Every server action with arguments that fit, once for a person's own things and once for another's. */
import { TERMS, type Linked } from './people.ts'

export interface ActionCase {
  /** Whether it needs a session: without one it answers `not_signed_in`. */
  readonly open: boolean
  /** Arguments that fit; those that name something name what `whose` owns. */
  readonly args: (
    whose: Pick<Linked, 'connectionId' | 'transactionId'>,
  ) => readonly [Readonly<Record<string, unknown>>?]
  /** Names something of a person: of another's, nothing is found. */
  readonly names?: 'connection' | 'transaction'
}

const of = ({ connectionId }: Pick<Linked, 'connectionId'>) => ({ id: connectionId })
const nobody = { email: 'nobody@example.org', password: 'wrong horse battery' }

/** The matrix: an action of the build that is not here fails the suite by name. */
export const ACTIONS: Readonly<Record<string, ActionCase>> = {
  signIn: { open: true, args: () => [nobody] },
  signUp: { open: true, args: () => [{ ...nobody, name: 'N', email: 'no address' }] },
  exploreDemo: { open: true, args: () => [{}] },
  signOut: { open: true, args: () => [{}] },
  setTheme: { open: true, args: () => [] },
  setLocale: { open: true, args: () => [] },
  setShortcuts: { open: true, args: () => [] },
  setLedgerLook: { open: true, args: () => [] },
  begin: { open: false, args: () => [TERMS] },
  reply: { open: false, names: 'connection', args: (whose) => [{ ...of(whose), reply: { kind: 'finished' } }] },
  renew: { open: false, names: 'connection', args: (whose) => [of(whose)] },
  refreshConnection: { open: false, names: 'connection', args: (whose) => [of(whose)] },
  dropFile: { open: false, names: 'connection', args: (whose) => [{ ...of(whose), fileId: 'file' }] },
  stopSharing: { open: false, names: 'connection', args: (whose) => [{ ...of(whose), data: 'erase' }] },
  addRule: { open: false, args: () => [{ test: { q: 'zzz' }, categoryId: 'food.restaurants', now: false }] },
  switchRule: { open: false, args: () => [{ id: 'nope', active: false }] },
  removeRule: { open: false, args: () => [{ id: 'nope' }] },
  edit: {
    open: false, names: 'transaction',
    args: ({ transactionId }) => [{ target: { ids: [transactionId] }, edit: { kind: 'category', categoryId: 'food.restaurants' } }],
  }, // prettier-ignore
  undoEdit: { open: false, args: () => [{ id: 'nope' }] },
  split: { open: false, names: 'transaction', args: ({ transactionId }) => [{ id: transactionId, parts: [] }] },
  takeAmount: { open: false, names: 'transaction', args: ({ transactionId }) => [{ id: transactionId }] },
  link: {
    open: false,
    names: 'transaction',
    args: ({ transactionId }) => [{ id: transactionId, other: transactionId }],
  },
  unlink: {
    open: false,
    names: 'transaction',
    args: ({ transactionId }) => [{ id: transactionId, other: transactionId }],
  },
}
