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

const RULE = {
  stage: 'main',
  test: { match: 'all', conditions: [{ kind: 'words', value: 'zzz' }] },
  actions: { categoryId: 'food.restaurants', tags: ['trip'], note: 'cheap', reviewed: true, excluded: true },
  reach: 'later',
} as const

/** The matrix: an action of the build that is not here fails the suite by name. */
export const ACTIONS: Readonly<Record<string, ActionCase>> = {
  signIn: { open: true, args: () => [nobody] },
  signUp: { open: true, args: () => [{ ...nobody, name: 'N', email: 'no address' }] },
  exploreDemo: { open: true, args: () => [{}] },
  startDemo: { open: true, args: () => [{ persona: 'blank' }] },
  prepareDemo: { open: false, args: () => [{}] },
  moveDemo: { open: false, args: () => [{ by: 'day' }] },
  resetDemo: { open: false, args: () => [{}] },
  turnSandbox: { open: false, args: () => [{ do: 'calm' }] },
  tryRequest: { open: false, args: () => [{ provider: 'klavi', request: 'token.get' }] },
  compareProviders: { open: false, args: () => [{}] },
  signOut: { open: true, args: () => [{}] },
  setTheme: { open: true, args: () => [] },
  setLocale: { open: true, args: () => [] },
  setFormat: { open: true, args: () => [] },
  setAmounts: { open: true, args: () => [] },
  setShortcuts: { open: true, args: () => [] },
  setLedgerLook: { open: true, args: () => [] },
  setReportingCurrency: { open: true, args: () => [] },
  begin: { open: false, args: () => [TERMS] },
  reply: { open: false, names: 'connection', args: (whose) => [{ ...of(whose), reply: { kind: 'finished' } }] },
  renew: { open: false, names: 'connection', args: (whose) => [of(whose)] },
  refreshConnection: { open: false, names: 'connection', args: (whose) => [of(whose)] },
  dropFile: { open: false, names: 'connection', args: (whose) => [{ ...of(whose), fileId: 'file' }] },
  resendDelivery: { open: false, args: () => [{ no: 999_999_999 }] },
  stopSharing: { open: false, names: 'connection', args: (whose) => [{ ...of(whose), data: 'erase' }] },
  previewRule: { open: false, args: () => [{ draft: RULE, id: null }] },
  addRule: { open: false, args: () => [{ draft: RULE }] },
  changeRule: { open: false, args: () => [{ id: 'nope', draft: RULE }] },
  switchRule: { open: false, args: () => [{ id: 'nope', active: false }] },
  applyRule: { open: false, args: () => [{ id: 'nope' }] },
  removeRule: { open: false, args: () => [{ id: 'nope' }] },
  quietenConnection: { open: false, names: 'connection', args: (whose) => [of(whose)] },
  setNotices: { open: false, args: () => [{ notices: true }] },
  // The word is wrong on purpose: what it does is the journey's to show.
  deleteAccount: { open: false, args: () => [{ word: 'no', password: 'wrong horse battery' }] },
  answerImport: { open: false, args: () => [{ id: 'nope', answers: { currency: 'EUR' } }] },
  landImport: { open: false, args: () => [{ id: 'nope', choices: [{ key: '0', into: 'new' }] }] },
  dropImport: { open: false, args: () => [{ id: 'nope' }] },
  undoImport: { open: false, args: () => [{ id: 'nope' }] },
  joinAccounts: { open: false, args: () => [{ from: 'nope', into: 'nope' }] },
  undoRun: { open: false, args: () => [{ id: 'nope' }] },
  addCategory: { open: false, args: () => [{ group: 'food', name: 'Noodles', icon: 'pizza' }] },
  changeCategory: { open: false, args: () => [{ id: 'food.u_nope', name: 'Noodles', icon: 'pizza' }] },
  hideCategory: { open: false, args: () => [{ id: 'food.restaurants', hidden: false }] },
  removeCategory: { open: false, args: () => [{ id: 'food.u_nope', into: 'food.restaurants' }] },
  dismissInsight: { open: false, args: () => [{ id: 'nobodys-insight-00000000' }] },
  edit: {
    open: false, names: 'transaction',
    args: ({ transactionId }) => [{ target: { ids: [transactionId] }, edit: { kind: 'category', categoryId: 'food.restaurants' } }],
  }, // prettier-ignore
  // A journey that there is would be walked, and one that is broken would fail others' tests.
  walkJourney: { open: false, args: () => [{ journey: 'nope' }] },
  setBudgets: { open: false, args: () => [{ journey: 'nope', budgets: { data: 500 } }] },
  breakJourney: { open: false, args: () => [{ journey: 'nope', fault: 'outage', step: 'data' }] },
  mendJourney: { open: false, args: () => [{ journey: 'nope' }] },
  undoEdit: { open: false, args: () => [{ id: 'nope' }] },
  split: { open: false, names: 'transaction', args: ({ transactionId }) => [{ id: transactionId, parts: [] }] },
  takeAmount: { open: false, names: 'transaction', args: ({ transactionId }) => [{ id: transactionId }] },
  same: {
    open: false,
    names: 'transaction',
    args: ({ transactionId }) => [{ kept: transactionId, away: transactionId }],
  },
  apart: {
    open: false,
    names: 'transaction',
    args: ({ transactionId }) => [{ one: transactionId, other: transactionId }],
  },
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
