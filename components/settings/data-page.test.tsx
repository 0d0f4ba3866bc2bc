import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Answer } from '@/lib/model/view'
import { renderIn } from '../in-language'
import { DataPage } from './data-page'

const PERSON = { email: 'ana@example.com', demo: false, notices: true }
const fine = () => Promise.resolve({ ok: true, value: undefined } as const)
const refused = (fields: Record<string, string>): Answer<void> => ({ ok: false, error: { code: 'invalid_input', reference: 'R1', fields } }) // prettier-ignore

function show(over: Partial<Parameters<typeof DataPage>[0]> = {}) {
  renderIn('en', <DataPage person={PERSON} sendsMail setNotices={fine} deleteAccount={fine} {...over} />)
  return userEvent.setup()
}

test('who wants no e-mails says so once, and it is saved', async () => {
  const setNotices = vi.fn<(input: { notices: boolean }) => Promise<Answer<void>>>(fine)
  const user = show({ setNotices })
  await user.click(screen.getByRole('checkbox', { name: 'Write to me' }))
  expect(setNotices).toHaveBeenCalledWith({ notices: false })
  expect(await screen.findByRole('status')).toHaveTextContent('Saved.')
})

test('what could not be saved is as it was', async () => {
  const user = show({ setNotices: () => Promise.resolve(refused({})) })
  await user.click(screen.getByRole('checkbox', { name: 'Write to me' }))
  await vi.waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('R1'))
  expect(screen.getByRole('checkbox', { name: 'Write to me' })).toBeChecked()
})

test('a demo person gets no e-mails and is asked for no password', async () => {
  const user = show({ person: { ...PERSON, demo: true } })
  expect(screen.queryByRole('checkbox')).toBeNull()
  await user.click(screen.getByRole('button', { name: /Delete my account/ }))
  expect(screen.queryByLabelText('Your password')).toBeNull()
})

test('a server without a post says that it writes to nobody', () => {
  show({ sendsMail: false })
  expect(screen.getByText('This server sends no e-mails.')).toBeVisible()
})

test('a wrong password deletes nothing and stands beside its field', async () => {
  const deleteAccount = vi.fn<() => Promise<Answer<void>>>(() => Promise.resolve(refused({ password: 'wrong' })))
  const user = show({ deleteAccount })
  await user.click(screen.getByRole('button', { name: /Delete my account/ }))
  await user.type(screen.getByLabelText(/Type DELETE/), 'DELETE')
  await user.type(screen.getByLabelText('Your password'), 'guess')
  await user.click(screen.getByRole('button', { name: 'Delete everything' }))
  expect(deleteAccount).toHaveBeenCalledWith({ word: 'DELETE', password: 'guess' })
  await vi.waitFor(() => expect(screen.getByLabelText('Your password')).toBeInvalid())
  expect(screen.getByText(/Nothing was deleted/)).toBeVisible()
})
