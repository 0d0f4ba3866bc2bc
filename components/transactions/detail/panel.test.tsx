import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { DetailView } from '@/lib/model/detail'
import { as, type EditId, type RuleId } from '@/lib/model/ids'
import { rows } from '../../fixtures'
import { renderIn } from '../../in-language'
import type { EntryActions } from '../edit-action'
import { EntryPanel } from './entry-panel'

const router = vi.hoisted(() => ({ refresh: vi.fn<() => void>(), push: vi.fn<(href: string) => void>() }))
vi.mock('next/navigation', () => ({ useRouter: () => router }))
beforeEach(() => Object.values(router).forEach((spy) => spy.mockReset()))

const entry = { ...rows[7]!, tags: ['trip'], note: 'shared' }
const places = { close: '/transactions', previous: null, next: '/transactions?id=tx-8' } as const
const detail: DetailView = {
  entry,
  told: { counterparty: 'Netflix', counterpartyTail: '3000', method: 'card', mcc: '4899', bankCode: null },
  links: [{ kind: 'refund', entry: rows[10]! }],
  candidates: [],
  history: [
    { by: 'bank', at: '2026-11-18T10:00:00Z', change: { kind: 'booked' } },
    { by: 'person', at: '2026-11-19T10:00:00Z', edit: { kind: 'note', note: 'x' }, was: null, undone: true },
    { by: 'person', at: '2026-11-20T10:00:00Z', edit: { kind: 'category', categoryId: 'housing.rent' }, was: 'food.cafes', undone: false }, // prettier-ignore
    { by: 'rule', at: '2026-11-20T11:00:00Z', rule: as<RuleId>('r1'), undone: true },
  ],
}
const done = () => Promise.resolve({ ok: true as const, value: { id: as<EditId>('e'), changed: 1 } })
const none = () => Promise.resolve({ ok: true as const, value: undefined })

async function open(over: Partial<DetailView['entry']> = {}, answers: Partial<EntryActions> = {}) {
  const actions = { edit: vi.fn<EntryActions['edit']>(done), split: vi.fn<EntryActions['split']>(done), takeAmount: vi.fn<EntryActions['takeAmount']>(done), link: vi.fn<EntryActions['link']>(none), unlink: vi.fn<EntryActions['unlink']>(none), ...answers } // prettier-ignore
  renderIn('en', <EntryPanel detail={{ ...detail, entry: { ...entry, ...over } }} recent={[]} places={places} tags={['trip', 'work']} actions={actions} />) // prettier-ignore
  await screen.findByRole('dialog') // its script comes by itself
  return { actions, user: userEvent.setup() }
}
const target = { ids: [entry.id] }

describe('the panel of an entry', () => {
  test('tells what the bank said, what belongs to it, and its history', async () => {
    await open()
    expect(screen.getByRole('dialog', { name: 'Netflix' })).toHaveTextContent('Its account ends in3000')
    const links = screen.getByRole('region', { name: 'Belongs to' })
    expect(within(links).getByRole('link')).toHaveAttribute('href', `/transactions?id=${rows[10]!.id}`)
    const told = within(screen.getByRole('region', { name: 'History' })).getAllByRole('listitem')
    expect(told.map((each) => each.textContent)).toEqual([
      expect.stringContaining('The bank booked it.'),
      expect.stringContaining('You changed the note. (undone)'),
      expect.stringMatching(/You moved it from .* to Rent\./),
      expect.stringContaining('A rule of yours was applied to it. (undone) See the rule'),
    ])
  })

  test('what a rule marked is told with the way to the rule, and what nobody’s rule marked is not', async () => {
    const [one, two] = [as<RuleId>('r1'), as<RuleId>('r2')]
    await open({ ruled: { tags: [{ tag: 'trip', by: one }], note: { text: 'shared', by: two }, reviewed: one } })
    const told = within(screen.getByRole('list', { name: 'By your rules' })).getAllByRole('listitem')
    expect(told.map((each) => each.textContent)).toEqual([
      'A rule of yours added the tag trip. A rule of yours marked it as reviewed. See the rule',
      'A rule of yours wrote the note. See the rule',
    ])
    expect(within(told[1]!).getByRole('link')).toHaveAttribute('href', '/rules/r2')
  })

  test('a tag, a note and both marks are one edit each', async () => {
    const { actions, user } = await open()
    await user.type(screen.getByRole('combobox', { name: 'Add tag' }), ' #work ')
    await user.click(screen.getByRole('button', { name: 'Add tag' }))
    await user.click(screen.getByRole('button', { name: 'Remove tag trip' }))
    await user.type(screen.getByRole('textbox', { name: 'Note' }), ' with Jo')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await user.click(screen.getByRole('checkbox', { name: 'Reviewed' }))
    await user.click(screen.getByRole('checkbox', { name: 'Leave out of all sums' }))
    expect(vi.mocked(actions.edit).mock.calls.map(([input]) => input)).toEqual([
      { target, edit: { kind: 'tag', add: ['work'], remove: [] } },
      { target, edit: { kind: 'tag', add: [], remove: ['trip'] } },
      { target, edit: { kind: 'note', note: 'shared with Jo' } },
      { target, edit: { kind: 'reviewed', reviewed: true } },
      { target, edit: { kind: 'excluded', excluded: true } },
    ])
    await vi.waitFor(() => expect(router.refresh).toHaveBeenCalledTimes(5))
  })

  test('parts are saved only when they make up the whole', async () => {
    const { actions, user } = await open({ amount: { ...entry.amount, minor: -13_99 } })
    await user.click(screen.getByRole('button', { name: 'Divide' }))
    await user.type(screen.getByRole('textbox', { name: 'Amount of part 1' }), '10')
    expect(screen.getByText(/3\.99 is still to be given/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Save parts' })).toBeDisabled()
    await user.type(screen.getByRole('textbox', { name: 'Amount of part 2' }), '4')
    expect(screen.getByText(/0\.01 too much/)).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: 'Amount of part 2' }), '{Backspace}3,99')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Category of part 2' }), 'Rent')
    await user.click(screen.getByRole('button', { name: 'Save parts' }))
    expect(actions.split).toHaveBeenCalledExactlyOnceWith({
      id: entry.id,
      parts: [{ minor: -10_00, categoryId: entry.category.id, note: '' }, { minor: -3_99, categoryId: 'housing.rent', note: '' }],
    }) // prettier-ignore
  })

  test('an amount that the bank changed meanwhile is asked about', async () => {
    const parts = [{ minor: -10_00, categoryId: 'food.cafes', note: '' }, { minor: -3_99, categoryId: 'housing.rent', note: '' }] as const // prettier-ignore
    const refusedChange = { amount: { ...entry.amount, minor: -14_99 } }
    const { actions, user } = await open({ parts, refusedChange })
    await user.click(screen.getByRole('button', { name: 'Divide the new amount' }))
    expect(screen.getByRole('textbox', { name: 'Amount of part 1' })).toHaveValue('10.00')
    expect(screen.getByText(/1\.00 is still to be given/)).toBeVisible()
    expect(actions.takeAmount).not.toHaveBeenCalled()
  })

  test('what is refused is told with its reference, and nothing is read anew', async () => {
    const { user } = await open({}, { unlink: () => Promise.resolve({ ok: false, error: { code: 'internal', reference: '4F2A9C' } }) }) // prettier-ignore
    await user.click(screen.getByRole('button', { name: /^Not related/ }))
    expect(await screen.findByRole('alert')).toHaveTextContent('4F2A9C')
    expect(router.refresh).not.toHaveBeenCalled()
  })

  test('closing leads back to the list', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(router.push).toHaveBeenCalledExactlyOnceWith('/transactions', { scroll: false })
  })
})
