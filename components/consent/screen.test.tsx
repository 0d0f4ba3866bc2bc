import { expect, test } from 'vitest'
import type { ConnectionState } from '@/lib/model/connection'
import { as, type ConnectionId, type CountryCode, type ProviderId } from '@/lib/model/ids'
import type { ConnectionView } from '@/lib/model/view'
import { problemOf, screenOf } from './screen'

const DE = as<CountryCode>('DE')
const NOBODY = { country: null, target: null }
const view = (state: ConnectionState, more: Partial<ConnectionView> = {}): ConnectionView => ({
  id: as<ConnectionId>('c'), provider: { id: as<ProviderId>('p'), name: 'P' }, institution: null, state, health: 'linking', quiet: false, ask: null,
  problem: null, consent: null, createdAt: '2026-11-20T09:00:00Z', syncedAt: null, nextSyncAt: null, awaitingFirstData: true, readings: { left: 4, of: 4, opensAt: null }, application: null,
  accounts: 0, transactions: 0, owed: 0, owedNextAt: null, preparing: false, retainedUntil: null, ...more,
}) // prettier-ignore
const ask = { kind: 'script' as const, launcher: 'x', src: 'https://x', clientToken: 't' }
const problem = { code: 'INVALID_CREDENTIALS' as const, at: '2026-11-20T09:00:00Z', reference: 'R' }

test('before there is a connection, the first choice that is missing is asked for', () => {
  expect(screenOf(NOBODY, null)).toBe('country')
  expect(screenOf({ country: DE, target: null }, null)).toBe('institution')
  expect(screenOf({ country: DE, target: { elsewhere: as<ProviderId>('p') } }, null)).toBe('consent')
})

test('with a connection only the server’s word counts, whatever was chosen here', () => {
  expect(screenOf(NOBODY, view('authorising', { ask }))).toBe('handoff')
  expect(screenOf(NOBODY, view('confirming'))).toBe('fetching')
  expect(screenOf(NOBODY, view('active'))).toBe('fetching')
  expect(screenOf(NOBODY, view('active', { awaitingFirstData: false }))).toBe('done')
})

test('an application has no first data to wait for', () => {
  const application = {
    product: 'Deposit',
    status: 'submitted' as const,
    submittedAt: '2026-11-20T09:00:00Z',
    facts: [],
  }
  expect(screenOf(NOBODY, view('active', { application }))).toBe('done')
})

test('what came to nothing is explained: by its problem, by expiry, or as the person’s own choice', () => {
  expect(screenOf(NOBODY, view('ended', { problem }))).toBe('error')
  expect(problemOf(view('ended', { problem }))).toBe('INVALID_CREDENTIALS')
  expect(problemOf(view('lapsed'))).toBe('SESSION_EXPIRED')
  expect(problemOf(view('ended'))).toBe('ACCESS_DENIED')
})
