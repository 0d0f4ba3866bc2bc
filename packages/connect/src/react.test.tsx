import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { EventMeta, ExitMeta, FrameWord, SuccessMeta } from './contract.ts'
import { PassbookConnectButton, useConsentWidget, type ConsentWidgetOptions } from './react.ts'

const HOST = 'https://passbook.example'
const tokenOf = (link: string): string =>
  `${btoa(JSON.stringify({ host: HOST, link, pass: 'p.s' })).replaceAll('=', '')}.${'s'.repeat(43)}`
const META: SuccessMeta = { linkSessionId: 'l1', connectionId: 'c1', provider: 'klarna', institution: null, consent: null, accounts: [] } // prettier-ignore
const LEFT: ExitMeta = { linkSessionId: 'l1', status: 'country', institution: null }
const EVENT: EventMeta = { linkSessionId: 'l1', timestamp: 0, view: 'consent' }

// jsdom shows no dialogs: the setup's stand-ins open and close them.
const frames = () => [...document.querySelectorAll('iframe')]
const shown = () => document.querySelector('dialog')?.open ?? false

/** The frame says a word; with `from`, as somebody else. */
function say(word: FrameWord, from: { origin?: string; source?: Window | null; link?: string } = {}) {
  const data = { passbook: 'passbook.v1', linkSessionId: from.link ?? 'l1', ...word }
  const source = from.source === undefined ? frames()[0]!.contentWindow : from.source
  act(() => void window.dispatchEvent(new MessageEvent('message', { data, origin: from.origin ?? HOST, source })))
}
const settled = () => act(() => new Promise<void>((done) => setTimeout(done)))

function Page(props: Partial<ConsentWidgetOptions>) {
  const { open, exit, ready, error, view } = useConsentWidget({ token: tokenOf('l1'), onSuccess: () => {}, ...props })
  return (
    <>
      <button onClick={open}>open</button>
      <button onClick={() => exit({ force: true })}>exit</button>
      <output>{JSON.stringify({ ready, error: error?.code ?? null, view })}</output>
    </>
  )
}
const told = () => JSON.parse(screen.getByRole('status').textContent ?? '') as { ready: boolean; error: string | null; view: string | null } // prettier-ignore
const strictly = (props: Partial<ConsentWidgetOptions> = {}) => render(<Page {...props} />, { wrapper: StrictMode })

afterEach(() => document.body.replaceChildren())

test('under StrictMode a token makes one frame, whose address holds no secret', async () => {
  strictly()
  await settled()
  expect(frames()).toHaveLength(1)
  expect(frames()[0]!.src).toBe(`${HOST}/embed/l1/p.s`)
})

test('asked for before it is ready, it opens once, when it is', async () => {
  strictly()
  const user = userEvent.setup()
  await user.click(screen.getByText('open'))
  await user.click(screen.getByText('open'))
  await settled()
  expect(shown()).toBe(false)
  const show = vi.spyOn(HTMLDialogElement.prototype, 'showModal')
  say({ type: 'ready' })
  expect(told().ready).toBe(false)
  say({ type: 'loaded' })
  expect(told().ready).toBe(true)
  expect(show).toHaveBeenCalledOnce()
})

test('a callback is the newest one, also when it was given long after the frame was made', async () => {
  const first = vi.fn<ConsentWidgetOptions['onSuccess']>()
  const second = vi.fn<ConsentWidgetOptions['onSuccess']>()
  const { rerender } = strictly({ onSuccess: first })
  await settled()
  rerender(<Page onSuccess={second} />)
  expect(frames()).toHaveLength(1)
  say({ type: 'success', handoffToken: 'h', meta: META })
  expect(first).not.toHaveBeenCalled()
  expect(second).toHaveBeenCalledExactlyOnceWith('h', META)
  expect(frames()).toHaveLength(0)
})

test('the token is said to the frame alone, and only once it is there', async () => {
  strictly({ handoff: 'redirect' })
  await settled()
  const post = vi.spyOn(frames()[0]!.contentWindow!, 'postMessage').mockReturnValue()
  say({ type: 'ready' }, { origin: 'https://evil.example' })
  say({ type: 'ready' }, { source: window })
  say({ type: 'ready' }, { link: 'l2' })
  expect(post).not.toHaveBeenCalled()
  say({ type: 'ready' })
  expect(post.mock.calls).toEqual([
    [{ passbook: 'passbook.v1', linkSessionId: 'l1', type: 'token', token: tokenOf('l1'), handoff: 'redirect', returned: false }, HOST],
  ]) // prettier-ignore
})

test('what another window or origin says is not heard', async () => {
  const onSuccess = vi.fn<ConsentWidgetOptions['onSuccess']>()
  strictly({ onSuccess })
  await settled()
  say({ type: 'success', handoffToken: 'h', meta: META }, { origin: 'https://evil.example' })
  say({ type: 'success', handoffToken: 'h', meta: META }, { source: window })
  expect(onSuccess).not.toHaveBeenCalled()
})

test('leaving is no error, and an error is said with its code', async () => {
  const onExit = vi.fn<NonNullable<ConsentWidgetOptions['onExit']>>()
  const { rerender } = strictly({ onExit })
  await settled()
  say({ type: 'loaded' })
  say({ type: 'event', name: 'VIEW', meta: EVENT })
  expect(told().view).toBe('consent')
  say({ type: 'exit', error: null, meta: LEFT })
  expect(onExit).toHaveBeenLastCalledWith(null, LEFT)
  expect(told()).toEqual({ ready: false, error: null, view: null })
  rerender(<Page onExit={onExit} token={tokenOf('l2')} />)
  await settled()
  const error = { code: 'INVALID_TOKEN', type: 'token', message: 'the token is used', displayMessage: null, requestId: 'R' } as const // prettier-ignore
  say({ type: 'exit', error, meta: { ...LEFT, linkSessionId: 'l2' } }, { link: 'l2' })
  expect(told().error).toBe('INVALID_TOKEN')
})

test('exit with force ends it at once, and unmounting removes it without a word', async () => {
  const onExit = vi.fn<NonNullable<ConsentWidgetOptions['onExit']>>()
  const { unmount, rerender } = strictly({ onExit })
  await settled()
  say({ type: 'loaded' })
  await userEvent.click(screen.getByText('exit'))
  expect(onExit).toHaveBeenCalledOnce()
  expect(frames()).toHaveLength(0)
  rerender(<Page onExit={onExit} token={tokenOf('l2')} />)
  await settled()
  expect(frames()).toHaveLength(1)
  unmount()
  expect(frames()).toHaveLength(0)
  expect(onExit).toHaveBeenCalledOnce()
})

test('who came back from the bank in this tab need not press again', async () => {
  strictly({ receivedRedirectUri: 'https://shop.example/back' })
  await settled()
  say({ type: 'loaded' })
  expect(shown()).toBe(true)
})

test('the button waits for its token, and then opens the widget', async () => {
  const { rerender } = render(
    <PassbookConnectButton token={null} onSuccess={() => {}}>
      Connect
    </PassbookConnectButton>,
  )
  expect(screen.getByRole('button', { name: 'Connect' })).toBeDisabled()
  rerender(
    <PassbookConnectButton token={tokenOf('l1')} onSuccess={() => {}}>
      Connect
    </PassbookConnectButton>,
  )
  await settled()
  say({ type: 'loaded' })
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }))
  expect(shown()).toBe(true)
})
