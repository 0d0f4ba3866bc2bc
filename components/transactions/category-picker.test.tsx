import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { CategoryPicker, search, type CategoryGroup } from './category-picker'

const groups: readonly CategoryGroup[] = [
  { id: 'income', label: 'Income', details: [{ id: 'income.rental', label: 'Rent received' }] },
  { id: 'housing', label: 'Housing', details: [{ id: 'housing.rent', label: 'Rent' }, { id: 'housing.repairs_diy', label: 'Repairs' }] },
  { id: 'food', label: 'Food & drink', details: [{ id: 'food.cafes', label: 'Coffee & cafés' }, { id: 'food.bars', label: 'Bars' }] },
] // prettier-ignore
const labels = { search: 'Search categories', none: 'No category of that name.', current: 'current' }

function open() {
  const pick = vi.fn<(id: string) => void>()
  render(<CategoryPicker groups={groups} current="housing.repairs_diy" onPick={pick} labels={labels} />)
  return { pick, field: screen.getByRole('combobox', { name: 'Search categories' }), user: userEvent.setup() }
}

const active = (field: HTMLElement) => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')

test('it opens at the present category and says so', () => {
  const { field } = open()
  expect(active(field)).toHaveTextContent('Repairs')
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('current')
})

test('arrows walk across groups and stop at both ends', async () => {
  const { field, user } = open()
  await user.click(field)
  await user.keyboard('{ArrowDown}')
  expect(active(field)).toHaveTextContent('Coffee & cafés')
  await user.keyboard('{End}{ArrowDown}')
  expect(active(field)).toHaveTextContent('Bars')
  await user.keyboard('{Home}{ArrowUp}')
  expect(active(field)).toHaveTextContent('Rent received')
})

test('Enter takes the best match of what was typed', async () => {
  const { field, pick, user } = open()
  await user.type(field, 'rent{Enter}')
  expect(pick).toHaveBeenCalledExactlyOnceWith('housing.rent')
})

test('letters without their accents find the category', async () => {
  const { field, pick, user } = open()
  await user.type(field, 'cafes{Enter}')
  expect(pick).toHaveBeenCalledExactlyOnceWith('food.cafes')
})

test.each(['oplaty za karte', 'opłaty za kartę'])(
  '"%s" finds a Polish name with its ł and its no-break blanks',
  (text) => {
    const label = 'Opłaty\u00a0za kartę'
    const finance = { id: 'finance', label: 'Kredyty', details: [{ id: 'finance.card_atm_fees', label }] } as const
    expect(search([...groups, finance], text)).toEqual([finance])
  },
)

test('the name of a group lists all of it', async () => {
  const { field, user } = open()
  await user.type(field, 'drink')
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Coffee & cafés', 'Bars'])
})

test('a name that fits nothing says so, and Enter does nothing', async () => {
  const { field, pick, user } = open()
  await user.type(field, 'zeppelin{Enter}')
  expect(screen.getByText('No category of that name.')).toBeVisible()
  expect(pick).not.toHaveBeenCalled()
})
