/** What only the gallery shows: connections in every state of their consent, and the list of entries as a visitor first finds it. */
import { as, type ConnectionId } from '@/lib/model/ids'
import type { ConnectionView, Health } from '@/lib/model/view'
import { aConnection, accounts, anApplication } from './fixtures'
import { lookOf } from './transactions/look'

export const NOW = '2026-11-21T09:00:00Z'

const ending = (day: string) => ({
  consent: { scope: ['accounts', 'balances', 'transactions', 'identity'] as const, grantedAt: '2026-06-03T09:00:00Z', validUntil: `${day}T09:00:00Z` },
}) // prettier-ignore
const id = (name: string) => as<ConnectionId>(`preview-${name}`)

export const CONNECTIONS: readonly ConnectionView[] = [
  aConnection(id('ipe'), 'Banco Ipê', 'expiring', {
    ...ending('2026-12-19'),
    nextSyncAt: '2026-11-21T14:05:00Z',
    readings: { left: 2, of: 4, opensAt: null },
    retainedUntil: '2027-06-03T09:00:00Z',
  }),
  aConnection(id('wisla'), 'Bank Wisła', 'expiring', ending('2026-12-03')),
  aConnection(id('vltava'), 'Vltava Banka', 'expiring', ending('2026-11-25')),
  aConnection(id('carpat'), 'Carpat Credit', 'fresh', { consent: null, application: anApplication('submitted'), accounts: 0, transactions: 0 }),
  aConnection(id('mures'), 'Banca Mureș', 'revoked', { state: 'ended', owed: 1, owedNextAt: '2026-11-21T09:20:00Z' }),
] // prettier-ignore

export const HEALTHS: readonly Health[] = [
  'linking', 'syncing', 'fresh', 'stale', 'expiring', 'expired', 'needs_user', 'bank_down', 'revoked', 'failed',
] // prettier-ignore

export const LIST = {
  arrangement: { order: 'newest', group: 'day' },
  after: null,
  asked: {},
  tags: [],
  recent: [],
  openId: null,
  waiting: { review: 3, doubts: 1 },
  accounts,
  categories: [],
  look: lookOf(undefined),
  letters: true,
} as const
