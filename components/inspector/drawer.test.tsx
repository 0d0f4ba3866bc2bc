import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { harOf } from '@/lib/inspect/har'
import type { InspectionView } from '@/lib/model/inspection'
import { MESSAGES } from '../in-language'
import Drawer from './drawer'
import { arrival, exchange } from './fixtures'

const CALLS = [
  exchange({ no: 1, step: 'session.open', method: 'PUT' }),
  exchange({ no: 2, step: 'flow.read', startedAt: '2026-11-21T09:00:02.000Z', status: 503, failure: 'provider_unavailable', milliseconds: 900 }),
] // prettier-ignore
const view = (over: Partial<InspectionView> = {}): InspectionView => ({
  recording: true,
  connections: [
    { id: 'c1', name: 'Nordlicht Bank', provider: 'klarna', state: 'active' },
    { id: 'c2', name: 'Banco Ipê', provider: 'klavi', state: 'ended' },
  ],
  connectionId: 'c1',
  exchanges: CALLS,
  arrivals: [arrival()],
  after: '2.1',
  ...over,
})

let asked: string[]
let answers: (address: URL) => InspectionView | number
beforeEach(() => {
  asked = []
  answers = (address) => (address.searchParams.has('after') ? view({ exchanges: [], arrivals: [] }) : view())
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    const answer = answers(new URL(address, 'http://x.test'))
    if (typeof answer === 'number') return new Response(null, { status: answer })
    const words = { locale: 'en', catalogue: MESSAGES.en.inspector.words }
    return Response.json(asked.length === 1 || !address.includes('after') ? { ...answer, words } : answer)
  })
})

async function open(connection: string | null = null) {
  const onClose = vi.fn<() => void>()
  const user = userEvent.setup()
  render(<Drawer connection={connection} onClose={onClose} />)
  const drawer = await screen.findByTestId('inspector')
  return { drawer: within(drawer), onClose, user, section: drawer }
}

test('it shows calls and deliveries in the order they happened, with status, time and tries', async () => {
  const { drawer } = await open()
  const rows = (await drawer.findAllByRole('row')).slice(1).map((row) => row.textContent)
  expect(rows).toHaveLength(3)
  expect(rows[0]).toContain('session.open200')
  expect(rows[1]).toContain('authorised')
  expect(rows[2]).toContain('flow.read503900 ms')
})

test('the diagram says each arrow in words, from lane to lane', async () => {
  const { drawer, user } = await open()
  await user.click(drawer.getByRole('button', { name: 'Sequence' }))
  const arrows = drawer.getAllByTestId('arrow').map((arrow) => arrow.getAttribute('aria-label') ?? arrow.firstChild?.textContent) // prettier-ignore
  expect(arrows).toEqual([
    'Browser to Server: Action',
    'Server to Provider: PUT session.open',
    'Provider to Server: 200, 34 ms',
    'Webhook to Server: authorised Taken in',
    'Server to Provider: GET flow.read',
    'Provider to Server: 503, 900 ms',
    'Server to Browser: Answer',
  ])
})

test('a press on a call opens what was said, to be taken along', async () => {
  const { drawer, user } = await open()
  await user.click(drawer.getByRole('button', { name: 'flow.read' }))
  expect(drawer.getByText('"FINISHED"')).toBeVisible()
  expect(drawer.getByText('‹text 40›')).toBeVisible()
  expect(drawer.getByText('AB12CD34EF')).toBeVisible()
  await user.click(drawer.getByRole('button', { name: 'Copy as cURL' }))
  await drawer.findByText('Copied.')
  expect(await navigator.clipboard.readText()).toMatch(/^curl --request GET 'https:\/\/api\.bank\.test/)
  await user.click(drawer.getByRole('button', { name: 'Copy as Playwright step' }))
  await waitFor(async () => expect(await navigator.clipboard.readText()).toMatch(/^await test\.step\('flow\.read'/))
})

test('it narrows to a step, and to what failed', async () => {
  const { drawer, user } = await open()
  await user.click(drawer.getByRole('checkbox', { name: 'Failed only' }))
  expect(drawer.getAllByTestId('exchange')).toHaveLength(1)
  await user.type(drawer.getByRole('searchbox', { name: 'Filter by step' }), 'session')
  expect(drawer.getByText('Nothing fits the filter.')).toBeVisible()
})

test('what comes later is added below, and another connection takes the place of the first', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  let later = view({ exchanges: [exchange({ no: 3, step: 'consent.get', startedAt: '2026-11-21T09:00:09.000Z' })], arrivals: [] }) // prettier-ignore
  answers = (address) => (address.searchParams.has('after') ? later : view())
  const { drawer } = await open()
  await vi.advanceTimersByTimeAsync(1_600)
  await waitFor(() => expect(drawer.getAllByTestId('exchange')).toHaveLength(3))
  expect((await drawer.findAllByTestId('exchange')).map((row) => within(row).getByRole('button').textContent)).toEqual(['session.open', 'flow.read', 'consent.get']) // prettier-ignore
  expect(asked[1]).toContain('after=2.1')

  later = view({ connectionId: 'c2', exchanges: [], arrivals: [] })
  answers = (address) => (address.searchParams.has('after') ? later : view({ connectionId: 'c2', exchanges: [exchange({ step: 'link.create' })], arrivals: [] })) // prettier-ignore
  await vi.advanceTimersByTimeAsync(3_200)
  await waitFor(() => expect(drawer.getAllByTestId('exchange')).toHaveLength(1))
  expect(drawer.getByRole('button', { name: 'link.create' })).toBeVisible()
  vi.useRealTimers()
})

test('the page’s own connection is asked for; one that is not there gives way to the latest', async () => {
  answers = (address) => (address.searchParams.get('connection') === 'c9' ? 404 : view())
  const { drawer } = await open('c9')
  expect(await drawer.findAllByTestId('exchange')).toHaveLength(2)
  expect(asked[0]).toContain('connection=c9')
  expect(asked[1]).not.toContain('connection')
})

test('a server that keeps no record says so', async () => {
  answers = () => view({ recording: false, exchanges: [], arrivals: [] })
  const { drawer } = await open()
  expect(drawer.getAllByText(/keeps no record/).length).toBeGreaterThan(0)
  expect(drawer.queryByRole('link', { name: 'Save as HAR' })).toBeNull()
})

test('a recorded file is stepped through, and nothing of it is sent', async () => {
  const { drawer, user } = await open()
  const har = JSON.stringify(harOf({ exchanges: CALLS, arrivals: [arrival()] }, 'https://passbook.test'))
  await user.upload(drawer.getByLabelText('Open a HAR file'), new File([har], 'one.har', { type: 'application/json' }))
  expect(await drawer.findByText('one.har, read in this browser only')).toBeVisible()
  expect(drawer.getByText('3 of 3')).toBeVisible()
  await user.click(drawer.getByRole('button', { name: 'First' }))
  expect(drawer.getAllByTestId('exchange')).toHaveLength(1)
  await user.click(drawer.getByRole('button', { name: 'Next' }))
  expect(drawer.getAllByTestId('arrival')).toHaveLength(1)
  await user.click(drawer.getByRole('button', { name: 'Back to the live record' }))
  expect(drawer.queryByText('1 of 3')).toBeNull()
  expect(asked.every((address) => address.startsWith('/api/inspector?'))).toBe(true)
})

test('a file that is none says so', async () => {
  const { drawer, user } = await open()
  await user.upload(drawer.getByLabelText('Open a HAR file'), new File(['{}'], 'x.har', { type: 'application/json' }))
  expect(await drawer.findByText(/no HAR file/)).toBeVisible()
})

test('it takes the focus, closes on Escape, and gives the focus back', async () => {
  const button = document.body.appendChild(document.createElement('button'))
  button.focus()
  const onClose = vi.fn<() => void>()
  const { unmount } = render(<Drawer connection={null} onClose={onClose} />)
  const drawer = await screen.findByTestId('inspector')
  expect(drawer).toHaveFocus()
  fireEvent.keyDown(drawer, { key: 'Escape' })
  expect(onClose).toHaveBeenCalledOnce()
  unmount()
  expect(button).toHaveFocus()
  button.remove()
})
