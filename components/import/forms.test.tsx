import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { as, type AccountId, type ImportId } from '@/lib/model/ids'
import type { Answer } from '@/lib/model/view'
import { ChooseForm, type Choosable } from './choose-form'
import { QuestionForm } from './question-form'

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }))
vi.mock('next/navigation', () => ({ useRouter: () => router }))

const id = as<ImportId>('import-1')
const giro = as<AccountId>('giro')
const done = async (): Promise<Answer<void>> => ({ ok: true, value: undefined })
const refused = (code: 'conflict' | 'internal') => async (): Promise<Answer<void>> => ({
  ok: false,
  error: { code, reference: 'R-1' },
})

const account = (key: string, into: Choosable['into']): Choosable => ({
  key,
  into,
  title: `Account ${key}`,
  name: `Account ${key}`,
  kind: 'current',
  facts: ['3 entries'],
  closing: null,
  places: [
    { value: giro, text: 'Giro', says: '2 are there already' },
    { value: 'new', text: 'A new account', says: '3 are new' },
    { value: 'nowhere', text: 'Nowhere', says: '' },
  ],
})
const LABELS = {
  into: 'Goes to', name: 'Name', kind: 'Kind', submit: 'Bring in', drop: 'Forget', again: 'Read it differently',
  failed: 'Failed: {reference}', busy: 'Being updated', twice: 'Twice',
} // prettier-ignore

function choose(accounts: readonly Choosable[], over: Partial<Parameters<typeof ChooseForm>[0]> = {}) {
  const land = vi.fn<typeof done>(done)
  render(
    <ChooseForm id={id} accounts={accounts} kinds={[{ value: 'current', text: 'Current' }]} labels={LABELS} answer={done} land={land} drop={done} {...over} />,
  ) // prettier-ignore
  return { land, user: userEvent.setup() }
}

test('an account goes where it is said to belong, and the page says what that means', async () => {
  const { land, user } = choose([account('0', giro)])
  expect(screen.getByLabelText('Goes to')).toHaveAccessibleDescription('2 are there already')
  expect(screen.queryByLabelText('Name')).toBeNull()
  await user.selectOptions(screen.getByLabelText('Goes to'), 'new')
  expect(screen.getByLabelText('Goes to')).toHaveAccessibleDescription('3 are new')
  await user.clear(screen.getByLabelText('Name'))
  await user.type(screen.getByLabelText('Name'), 'Household')
  await user.click(screen.getByRole('button', { name: 'Bring in' }))
  expect(land).toHaveBeenCalledWith({ id, choices: [{ key: '0', into: 'new', name: 'Household', kind: 'current' }] })
  expect(router.refresh).toHaveBeenCalled()
})

test('a file of which nothing goes anywhere cannot be brought in', async () => {
  const { user } = choose([account('0', giro)])
  await user.selectOptions(screen.getByLabelText('Goes to'), 'nowhere')
  expect(screen.getByRole('button', { name: 'Bring in' })).toBeDisabled()
})

test.each([
  ['conflict', 'Being updated'],
  ['internal', 'Failed: R-1'],
] as const)('what was refused as %s is told, and the choices stay', async (code, told) => {
  const { user } = choose([account('0', 'new')], { land: refused(code) })
  await user.click(screen.getByRole('button', { name: 'Bring in' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(told)
  expect(screen.getByLabelText('Name')).toHaveValue('Account 0')
})

test('a file without an account can be read differently or forgotten', async () => {
  const { user } = choose([])
  expect(screen.queryByRole('button', { name: 'Bring in' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Forget' }))
  expect(router.push).toHaveBeenCalledWith('/import')
})

const COLUMNS = ['date', 'amount', 'debit', 'credit'].map((column) => ({
  name: `columns.${column}`,
  label: column,
  needed: column === 'date',
  value: '',
  options: [0, 1, 2].map((place) => ({ value: String(place), text: `Column ${place}` })),
  none: 'Not in this file',
}))

function ask() {
  const answer = vi.fn<typeof done>(done)
  const labels = { submit: 'Continue', drop: 'Forget', failed: 'Failed: {reference}', amount: 'An amount is needed' }
  render(<QuestionForm id={id} fields={COLUMNS} labels={labels} answer={answer} drop={done} />)
  return { answer, user: userEvent.setup() }
}

test('columns are answered by their places, and what is not in the file is not said', async () => {
  const { answer, user } = ask()
  await user.selectOptions(screen.getByLabelText('date'), '0')
  await user.selectOptions(screen.getByLabelText('amount'), '2')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  expect(answer).toHaveBeenCalledWith({ id, answers: { columns: { date: 0, amount: 2 } } })
})

test('a table needs an amount, or money out and money in', async () => {
  const { answer, user } = ask()
  await user.selectOptions(screen.getByLabelText('date'), '0')
  await user.selectOptions(screen.getByLabelText('debit'), '1')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  expect(screen.getByRole('alert')).toHaveTextContent('An amount is needed')
  expect(answer).not.toHaveBeenCalled()
  await user.selectOptions(screen.getByLabelText('credit'), '2')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  expect(answer).toHaveBeenCalledWith({ id, answers: { columns: { date: 0, debit: 1, credit: 2 } } })
})
