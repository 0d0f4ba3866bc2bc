import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { as, type ConnectionId } from '@/lib/model/ids'
import { PROVIDER_ANSWERS, type EndingView, type ProviderAnswer } from '@/lib/model/passport'
import { ConnectionPage } from '../connections/connection-page'
import { aConnection, aPassport } from '../fixtures'
import { renderIn } from '../in-language'
import { LOCALES } from '../locale'

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }))

const NOW = '2026-11-21T08:00:00Z'
const ID = as<ConnectionId>('c1')
const never = vi.fn<() => Promise<never>>()
const actions = { refresh: never, renew: never, stop: never }
const passport = aPassport(aConnection(ID, 'Nordlicht Bank', 'fresh'))

const ending = (answer: ProviderAnswer, more: Partial<EndingView> = {}): EndingView => ({
  connectionId: ID, bank: 'Nordlicht Bank', provider: 'Klarna', endedAt: NOW, answer, tries: 2,
  answeredAt: answer === 'owed' ? null : NOW, nextTryAt: answer === 'owed' ? NOW : null,
  erasedAt: NOW, accounts: 3, transactions: 1284, validUntil: null, ...more,
}) // prettier-ignore

const show = (over: Partial<typeof passport> = {}, locale: (typeof LOCALES)[number] = 'en') =>
  renderIn(locale, <ConnectionPage passport={{ ...passport, ...over }} identity={null} now={NOW} {...actions} />)

test('a passport unfolds what is shared, tells every reading, and offers a receipt of every consent', () => {
  show()
  expect(screen.getByRole('region', { name: 'What is shared' })).toHaveTextContent('Balances')
  const readings = within(screen.getByRole('region', { name: 'Last readings' })).getAllByRole('listitem')
  expect(readings.map((one) => /automatic|you asked/.exec(one.textContent)?.[0])).toEqual(['automatic', 'you asked'])
  expect(screen.getByRole('link', { name: 'Receipt of consent 1 as PDF' })).toHaveAttribute('href', '/api/connections/c1/receipts/1?format=pdf') // prettier-ignore
})

test('a connection that was erased still shows its proof and its consents, and nothing to press for it', () => {
  show({ connection: null, ending: ending('ended') })
  expect(screen.getByRole('region', { name: 'How it ended' })).toHaveTextContent('Transactions: 1,284')
  expect(screen.getByRole('link', { name: 'Proof as PDF' })).toHaveAttribute('href', '/api/connections/c1/receipts/ending?format=pdf') // prettier-ignore
  expect(screen.queryByRole('button')).toBeNull()
})

test('what the provider has not answered is said to be tried again, with how often it was and when', () => {
  show({ connection: null, ending: ending('owed') })
  expect(screen.getByText(/Not confirmed yet, told 2 times/)).toHaveTextContent('21 Nov, 08:00')
})

test('data that is kept is said to be kept', () => {
  show({ ending: ending('ended', { erasedAt: null }) })
  expect(screen.getByText('What was read is kept until you delete it.')).toBeVisible()
})

test.each(LOCALES)('every answer of a provider has its sentence in %s', (locale) => {
  for (const answer of PROVIDER_ANSWERS) {
    const { unmount, container } = show({ connection: null, ending: ending(answer) }, locale)
    expect(container.textContent).not.toMatch(/passport\.|[{}<>]/)
    unmount()
  }
})

test('other accounts are chosen at the bank, and a failure says so', async () => {
  const renew = vi.fn<() => Promise<{ ok: false; error: { code: 'internal'; reference: string } }>>(() => Promise.resolve({ ok: false, error: { code: 'internal', reference: 'AB12' } })) // prettier-ignore
  renderIn('en', <ConnectionPage passport={passport} identity={null} now={NOW} {...actions} renew={renew} />)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Change accounts' }))
  expect(renew).toHaveBeenCalledWith({ id: ID })
  expect(await screen.findByRole('alert')).toHaveTextContent('AB12')
})
