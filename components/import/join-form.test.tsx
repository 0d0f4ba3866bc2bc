import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { as, type AccountId } from '@/lib/model/ids'
import { awoken } from '../in-language'
import { JoinForm, type JoinAccounts } from './join-form'

const push = vi.hoisted(() => vi.fn<(href: string) => void>())
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }))

const [file, giro, savings] = ['a0', 'a1', 'a2'].map((id) => as<AccountId>(id)) as [AccountId, AccountId, AccountId]

test('an account chosen before the script was there is the one that is put together', async () => {
  const join = vi.fn<JoinAccounts>().mockResolvedValue({ ok: true, value: undefined })
  const accounts = [
    { value: giro, text: 'Giro' },
    { value: savings, text: 'Savings' },
  ]
  const labels = { into: 'Into', submit: 'Put together', failed: '{reference}' }
  awoken(<JoinForm from={file} {...{ accounts, labels, join }} />, (page) => {
    page.querySelector('select')!.value = savings
  })
  expect(screen.getByRole('combobox')).toHaveValue(savings)
  fireEvent.click(screen.getByRole('button', { name: 'Put together' }))
  expect(join).toHaveBeenCalledExactlyOnceWith({ from: file, into: savings })
  await vi.waitFor(() => expect(push).toHaveBeenCalledExactlyOnceWith(`/accounts/${savings}`))
})
