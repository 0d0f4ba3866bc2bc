import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { as, type ConnectionId } from '@/lib/model/ids'
import { aConnection, aPassport, anApplication } from '../fixtures'
import { renderIn } from '../in-language'
import { ConnectionList } from './connection-list'
import { ConnectionPage } from './connection-page'
import { daysLeft, toneOf } from './expiry-chip'

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }))

const NOW = '2026-11-21T09:00:00Z'
const ID = as<ConnectionId>('c1')
const actions = { refresh: vi.fn<never>(), renew: vi.fn<never>(), stop: vi.fn<never>() }
const fact = (name: string) => screen.getByText(name).closest('div')!

test('the end of a consent grows louder at thirty, fourteen and seven days', () => {
  expect([31, 30, 15, 14, 8, 7, 0].map(toneOf)).toEqual(['neutral', 'info', 'info', 'caution', 'caution', 'alarm', 'alarm']) // prettier-ignore
})

test('what is left of a day counts as one, and nothing counts after the end', () => {
  expect(daysLeft('2026-11-22T08:00:00Z', NOW)).toBe(1)
  expect(daysLeft('2026-11-20T08:00:00Z', NOW)).toBe(0)
})

test('the person sees what their bank calls them, and of their tax number only the end', () => {
  const identity = { name: 'Beatriz Albuquerque', taxId: { scheme: 'cpf', masked: '•••••••••25' } }
  renderIn('en', <ConnectionPage passport={aPassport(aConnection(ID, 'Banco Ipê', 'fresh'))} identity={identity} now={NOW} {...actions} />) // prettier-ignore
  const panel = screen.getByRole('region', { name: 'As your bank knows you' })
  expect(panel).toHaveTextContent('Beatriz Albuquerque')
  expect(within(panel).getByText('ending in 25')).toBeInTheDocument()
})

test('where the bank does not say who they are, nothing stands in its place', () => {
  renderIn('en', <ConnectionPage passport={aPassport(aConnection(ID, 'Banco Ipê', 'fresh'))} identity={null} now={NOW} {...actions} />) // prettier-ignore
  expect(screen.queryByText('As your bank knows you')).toBeNull()
})

test('how often the bank may still be asked without the person is said, with the next time', () => {
  const connection = aConnection(ID, 'Banco Ipê', 'fresh', {
    readings: { left: 0, of: 4, opensAt: '2026-11-21T14:05:00Z' },
    nextSyncAt: '2026-11-21T14:10:00Z',
  })
  renderIn('en', <ConnectionPage passport={aPassport(connection)} identity={null} now={NOW} {...actions} />)
  expect(fact('Automatic readings')).toHaveTextContent('0 of 4 left today · next 21 Nov, 14:05')
})

test('a consent that is still being ended at the provider says so, with the next try', () => {
  const connection = aConnection(ID, 'Banca Mureș', 'revoked', {
    state: 'ended',
    owed: 1,
    owedNextAt: '2026-11-21T09:20:00Z',
  })
  renderIn('en', <ConnectionList connections={[connection]} now={NOW} lostReturn={null} {...actions} />)
  expect(screen.getByText('We are still ending your consent at Banca Mureș')).toBeVisible()
  expect(screen.getByText(/Next try/)).toHaveTextContent('Next try 21 Nov, 09:20')
})

test('an application has a card of its own: what was asked, when, and nothing to refresh', () => {
  const connection = aConnection(ID, 'Carpat Credit', 'syncing', { consent: null, application: anApplication('submitted') }) // prettier-ignore
  renderIn('en', <ConnectionList connections={[connection]} now={NOW} lostReturn={null} {...actions} />)
  expect(screen.getByText('Application sent')).toBeVisible()
  expect(fact('Applied for')).toHaveTextContent('Depozit la termen')
  expect(fact('Durata')).toHaveTextContent('12 luni')
  expect(fact('Sent')).toHaveTextContent('21 Nov 2026')
  expect(screen.queryByRole('button', { name: 'Refresh now' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Renew access' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Remove' })).toBeEnabled()
})
