import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Answer } from '@/lib/model/view'
import { renderIn } from '../in-language'
import { AuthSheet } from './auth-sheet'

const replace = vi.hoisted(() => vi.fn<(href: string) => void>())
vi.mock('next/navigation', () => ({ useRouter: () => ({ replace, refresh: () => {} }) }))

async function send(answer: Answer<void>, email = 'ana@example.com') {
  const submit = vi.fn<() => Promise<Answer<void>>>(() => Promise.resolve(answer))
  renderIn('en', <AuthSheet kind="signIn" submit={submit} />)
  const user = userEvent.setup()
  if (email) await user.type(screen.getByLabelText('E-mail address'), email)
  await user.type(screen.getByLabelText('Password'), 'a good sentence')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  return submit
}

test('a refused sign-in keeps what was typed, and the summary takes the focus', async () => {
  await send({ ok: false, error: { code: 'not_signed_in', reference: 'A1' } })
  const summary = await screen.findByRole('alert')
  expect(summary).toHaveFocus()
  expect(summary).toHaveTextContent('No account fits this e-mail address and password.')
  expect(screen.getByLabelText('E-mail address')).toHaveValue('ana@example.com')
})

test('too many attempts say how long to wait', async () => {
  await send({ ok: false, error: { code: 'rate_limited', retryAfterSeconds: 42, reference: 'A1' } })
  expect(await screen.findByRole('alert')).toHaveTextContent('wait 42 seconds')
})

test('our own failure shows its reference', async () => {
  await send({ ok: false, error: { code: 'internal', reference: '4F2A9C' } })
  expect(await screen.findByRole('alert')).toHaveTextContent('4F2A9C')
})

test('an empty field is named, marked and not sent', async () => {
  const submit = await send({ ok: true, value: undefined }, '')
  expect(submit).not.toHaveBeenCalled()
  expect(screen.getByRole('link', { name: /Enter an e-mail address/ })).toHaveAttribute('href', '#email')
  expect(screen.getByLabelText('E-mail address')).toBeInvalid()
})

test('who is signed in is taken to the overview', async () => {
  await send({ ok: true, value: undefined })
  await vi.waitFor(() => expect(replace).toHaveBeenCalledWith('/overview'))
})

test('who came back from a bank signed out goes on there, by a full navigation', async () => {
  const go = vi.fn<(href: string) => void>()
  vi.stubGlobal('location', { replace: go })
  renderIn('en', <AuthSheet kind="signIn" submit={() => Promise.resolve({ ok: true, value: undefined })} resume="/return/klavi?resume=1" />) // prettier-ignore
  expect(screen.getByText(/Sign in to finish connecting your bank/)).toBeVisible()
  const user = userEvent.setup()
  await user.type(screen.getByLabelText('E-mail address'), 'ana@example.com')
  await user.type(screen.getByLabelText('Password'), 'a good sentence')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  await vi.waitFor(() => expect(go).toHaveBeenCalledWith('/return/klavi?resume=1'))
  vi.unstubAllGlobals()
})
