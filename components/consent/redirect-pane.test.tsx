import { act, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RedirectAsk } from '@/lib/model/conversation'
import { as, type ConnectionId } from '@/lib/model/ids'
import type { ConnectionView } from '@/lib/model/view'
import { aConnection } from '../fixtures'
import { sayBack } from './came-back'
import { inWords } from '../in-language'
import { RedirectPane } from './redirect-pane'

const ID = as<ConnectionId>('c1')
const AT = Date.parse('2026-11-21T09:00:00Z')
const OLD = 'https://login.bank.test/old'
const FRESH = 'https://login.bank.test/fresh'
const ask = (url: string | null, expiresAt: string | null = null): RedirectAsk => ({ kind: 'redirect', url, expiresAt })
const answering = (next: RedirectAsk | null) => () =>
  Promise.resolve(next && aConnection(ID, 'Banco Ipê', 'linking', { state: 'authorising', ask: next }))

const assign = vi.fn<(url: string) => void>()
beforeEach(() => {
  assign.mockReset()
  // jsdom does not let go of its own location.
  vi.stubGlobal('location', { href: window.location.href, assign })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function show(asked: RedirectAsk, onAgain: () => Promise<ConnectionView | null> = answering(null)) {
  const again = vi.fn<() => Promise<ConnectionView | null>>(onAgain)
  const finished = vi.fn<() => Promise<unknown>>(() => Promise.resolve(null))
  const back = vi.fn<() => void>()
  inWords(
    <RedirectPane
      ask={asked}
      connectionId={ID}
      bank="Banco Ipê"
      name="Banco Ipê"
      now={() => AT}
      step={{ current: 4, total: 5 }}
      onAgain={again}
      onFinished={finished}
      onBack={back}
      onClose={() => {}}
    />,
  )
  return { again, finished, back, user: userEvent.setup() }
}
const leave = () => screen.getByRole('button', { name: 'Continue to Banco Ipê' })
const inWindow = () => screen.getByRole('button', { name: 'Open in a new window' })

/** A window as far as one page may touch another's. */
function aWindow() {
  const replace = vi.fn<(url: string) => void>()
  const opened = {
    closed: false,
    opener: window as unknown,
    document: document.implementation.createHTMLDocument(),
    location: { replace },
    close: vi.fn<() => void>(() => void (opened.closed = true)),
  }
  return opened
}
const opening = (opened: ReturnType<typeof aWindow> | null) =>
  vi.spyOn(window, 'open').mockReturnValue(opened as unknown as Window)

test('nobody leaves without a press, and the bank’s host is named before it', () => {
  show(ask(OLD))
  expect(screen.getByText('Address: login.bank.test')).toBeVisible()
  expect(assign).not.toHaveBeenCalled()
})

test('an address that counts is used as it is', async () => {
  const { again, user } = show(ask(OLD, '2026-11-21T09:05:00Z'))
  await user.click(leave())
  expect(assign).toHaveBeenCalledExactlyOnceWith(OLD)
  expect(again).not.toHaveBeenCalled()
})

test.each([
  ['that was not made yet', ask(null)],
  ['that ran out', ask(OLD, '2026-11-21T08:59:00Z')],
  ['that runs out on the way', ask(OLD, '2026-11-21T09:00:03Z')],
])('an address %s is made at the press', async (_what, asked) => {
  const { again, user } = show(asked, answering(ask(FRESH, '2026-11-21T09:01:00Z')))
  await user.click(leave())
  expect(again).toHaveBeenCalledOnce()
  expect(assign).toHaveBeenCalledExactlyOnceWith(FRESH)
})

test('where no address can be made the person stays and may press again', async () => {
  const { user } = show(ask(null))
  await user.click(leave())
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be opened')
  expect(assign).not.toHaveBeenCalled()
  expect(leave()).toBeEnabled()
})

test('an address that is no page is never opened', async () => {
  const { user } = show(ask('javascript:alert(1)'), answering(ask('data:text/html,x')))
  await user.click(leave())
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(assign).not.toHaveBeenCalled()
})

test('the window opens in the press itself, cannot steer our page, and gets its address when there is one', async () => {
  const opened = aWindow()
  const open = opening(opened)
  let make = (_view: ConnectionView | null) => {}
  const { user } = show(ask(null), () => new Promise((resolve) => void (make = resolve)))
  await user.click(inWindow())
  expect(open).toHaveBeenCalledOnce()
  expect(opened.opener).toBeNull()
  expect(opened.document.body.textContent).toContain('Opening Banco Ipê')
  expect(opened.location.replace).not.toHaveBeenCalled()
  await act(async () => make(await answering(ask(FRESH))()))
  expect(opened.location.replace).toHaveBeenCalledExactlyOnceWith(FRESH)
})

test('a window without an address to go to is closed again', async () => {
  const opened = aWindow()
  opening(opened)
  const { user } = show(ask(null))
  await user.click(inWindow())
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be opened')
  expect(opened.close).toHaveBeenCalledOnce()
})

test('a blocked window is rescued by a link, and the notice takes the focus', async () => {
  opening(null)
  const { user } = show(ask(OLD))
  await user.click(inWindow())
  const notice = await screen.findByRole('alert')
  expect(notice).toHaveFocus()
  expect(notice).toHaveTextContent('Your browser blocked the window')
  expect(screen.getByRole('link', { name: 'Open Banco Ipê in this tab' })).toHaveAttribute('href', OLD)
})

test('a window that the browser takes away at once counts as blocked', async () => {
  const opened = aWindow()
  opening(opened)
  const { user } = show(ask(OLD))
  await user.click(inWindow())
  opened.closed = true
  expect(await screen.findByText('Your browser blocked the window')).toBeVisible()
})

test('a window that looks closed proves nothing: the person may say that they have finished, and the server is asked', async () => {
  vi.useFakeTimers()
  const opened = aWindow()
  opening(opened)
  const { finished } = show(ask(OLD))
  await act(async () => fireEvent.click(inWindow()))
  await act(() => vi.advanceTimersByTimeAsync(600)) // past the time in which blockers act
  opened.closed = true
  await act(() => vi.advanceTimersByTimeAsync(1_000))
  expect(screen.getByText('The bank’s window seems to be closed')).toBeVisible()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'I have finished at my bank' })))
  expect(finished).toHaveBeenCalledOnce()
  expect(screen.getByText(/has not told us anything yet/)).toBeVisible()
})

test('the window that comes back is answered by the page that opened it, which goes on at once', async () => {
  opening(aWindow())
  const { back, user } = show(ask(OLD))
  await user.click(inWindow())
  const claimed = vi.fn<() => void>()
  const stop = sayBack(ID, claimed)
  await vi.waitFor(() => expect(claimed).toHaveBeenCalledOnce())
  expect(back).toHaveBeenCalledOnce()
  stop()
})

test('a page that opened no window leaves the one that comes back alone', async () => {
  const { back } = show(ask(OLD))
  const claimed = vi.fn<() => void>()
  const other = sayBack(as<ConnectionId>('another'), claimed)
  const stop = sayBack(ID, claimed)
  // Messages keep their order: when this one has arrived, those above have been delivered.
  const channel = new BroadcastChannel(`passbook ${ID}`)
  const heard = new Promise((resolve) => channel.addEventListener('message', resolve, { once: true }))
  sayBack(ID, claimed)()
  await heard
  expect(claimed).not.toHaveBeenCalled()
  expect(back).not.toHaveBeenCalled()
  channel.close()
  stop()
  other()
})
