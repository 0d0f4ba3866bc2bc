import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
// Before it is asked for: how long it takes to load is no rule of ours.
import './sign-in-again'
import { SessionGuard, type GuardWords, type SessionGuardProps } from './session-guard'

vi.mock('next/navigation', () => ({
  useRouter: () => ({ replace: vi.fn<() => void>(), refresh: vi.fn<() => void>() }),
}))

const words: GuardWords = {
  title: 'Sign in again',
  text: 'Your session has ended.',
  close: 'Close',
  fields: [
    { name: 'email', label: 'E-mail', type: 'email', autoComplete: 'username', wrong: '' },
    { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password', wrong: '' },
  ],
  labels: { submit: 'Sign in', working: 'One moment', title: 'No', problems: {} },
}
/** What the server says to each look, one after the other, and nothing where it is undefined; the last one stays. */
function serverSays(...answers: readonly (string | null | undefined)[]) {
  const left = [...answers]
  const look = vi.fn<typeof fetch>(() => {
    const who = left.length > 1 ? left.shift() : left[0]
    return who === undefined ? Promise.reject(new TypeError('offline')) : Promise.resolve(Response.json({ who }))
  })
  vi.stubGlobal('fetch', look)
  return look
}
const comeBack = () => document.dispatchEvent(new Event('visibilitychange'))
type SignIn = SessionGuardProps['signIn']
const guard = (signIn = vi.fn<SignIn>(() => Promise.resolve({ ok: true as const, value: undefined }))) => {
  render(<SessionGuard who="mara" words={words} signIn={signIn} />)
  return signIn
}
afterEach(() => vi.unstubAllGlobals())

test('a session that ended asks for the password over the page, and goes away once it is given', async () => {
  serverSays(null, 'mara')
  const signIn = guard()
  comeBack()
  expect(await screen.findByRole('dialog', { name: 'Sign in again' })).toBeInTheDocument()
  await userEvent.type(screen.getByLabelText('E-mail'), 'mara@example.test')
  await userEvent.type(screen.getByLabelText('Password'), 'a sentence')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(signIn).toHaveBeenCalledExactlyOnceWith({ email: 'mara@example.test', password: 'a sentence' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('a session that goes on, and a server that cannot be asked, disturb nobody', async () => {
  const look = serverSays('mara', undefined)
  guard()
  comeBack()
  comeBack()
  await waitFor(() => expect(look).toHaveBeenCalledTimes(2))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('what a person does is looked at once a minute at most', async () => {
  const look = serverSays('mara')
  let at = 0
  vi.spyOn(performance, 'now').mockImplementation(() => at)
  guard()
  await userEvent.click(document.body)
  expect(look).not.toHaveBeenCalled()
  at = 61_000
  await userEvent.click(document.body)
  await userEvent.click(document.body)
  expect(look).toHaveBeenCalledTimes(1)
})
