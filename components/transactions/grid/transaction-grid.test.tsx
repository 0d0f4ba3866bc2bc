import { act, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { as, type EditId } from '@/lib/model/ids'
import type { FeedView } from '@/lib/model/view'
import { accounts, rows as some } from '../../fixtures'
import { MESSAGES, renderIn } from '../../in-language'
import type { EditAction, UndoAction } from '../edit-action'
import { lookOf } from '../look'
import { TransactionList } from '../transaction-list'

const router = vi.hoisted(() => ({
  push: vi.fn<(href: string) => void>(),
  replace: vi.fn<() => void>(),
  refresh: vi.fn<() => void>(),
}))
vi.mock('next/navigation', () => ({ useRouter: () => router }))
/** Called once for every line that is drawn. */
const drawn = vi.hoisted(() => vi.fn<(name: string) => void>())
vi.mock('./marks', async (original) => {
  const { Marks } = await original<typeof import('./marks')>()
  return {
    Marks: (given: Parameters<typeof Marks>[0]) => {
      drawn(given.row.name)
      return Marks(given)
    },
  }
})
const edit = vi.fn<EditAction>()
const undoEdit = vi.fn<UndoAction>()
const fetched = vi.fn<(address: string) => Promise<Response>>()

beforeEach(() => {
  vi.clearAllMocks()
  window.history.replaceState(null, '') // another visit, not the way back
  vi.stubGlobal('fetch', fetched)
  Element.prototype.scrollIntoView = vi.fn<() => void>()
})

const many = (count: number, from = 0): FeedView['rows'] =>
  Array.from({ length: count }, (_, at) => ({
    ...some[at % some.length]!,
    id: as(`tx-${from + at}`),
    name: `Entry ${from + at}`,
  }))

const props: Parameters<typeof TransactionList>[0] = {
  feed: { rows: [], next: null },
  filter: {},
  asked: {},
  tags: ['trip'],
  arrangement: { order: 'newest', group: 'day' },
  understood: [],
  after: null,
  openId: null,
  waiting: { review: 0, doubts: 0 },
  recent: [],
  accounts,
  categories: [],
  look: lookOf(undefined),
  letters: true,
  setLook: vi.fn<never>(),
  edit,
  undoEdit,
}

function show(feed: FeedView, more: Partial<typeof props> = {}) {
  renderIn('en', <TransactionList {...props} feed={feed} {...more} />)
  return userEvent.setup()
}

const line = (at: number) => screen.getByText(`Entry ${at}`, { selector: 'a' }).closest<HTMLElement>('[role=row]')!
const chosen = () => screen.getAllByRole('row', { selected: true }).map((row) => row.dataset.id)
/** Its script comes after the list's. */
const bar = () => screen.findByRole('region', { name: 'Selected entries' })

describe('the grid', () => {
  test('moving to the next line draws those two again, and no other', async () => {
    const user = show({ rows: many(20), next: null })
    act(() => line(3).focus())
    drawn.mockClear()
    await user.keyboard('{ArrowDown}')
    expect(line(4)).toHaveFocus()
    expect(drawn.mock.calls.flat().toSorted()).toEqual(['Entry 3', 'Entry 4'])
  })

  test('says how many lines it has only once it knows', () => {
    show({ rows: many(3), next: null })
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '4')
  })

  test('does not know while there are older ones, and asks for them in time', async () => {
    fetched.mockResolvedValueOnce(Response.json({ rows: many(10, 3), next: null } satisfies FeedView))
    show({ rows: many(3), next: 'place' })
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '-1')
    expect(await screen.findByText('Entry 12')).toBeVisible()
    expect(fetched.mock.calls[0]![0]).toBe('/api/transactions?after=place')
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '14')
  })

  test('holds fifty lines of ten thousand', () => {
    show({ rows: many(10_000), next: null })
    expect(screen.getAllByTestId('entry')).toHaveLength(50)
  })

  test('says what failed and tries again', async () => {
    fetched.mockResolvedValue(new Response(null, { status: 500 }))
    const user = show({ rows: many(3), next: 'place' })
    const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 4_000 })
    fetched.mockResolvedValue(Response.json({ rows: many(1, 3), next: null } satisfies FeedView))
    await user.click(again)
    expect(await screen.findByText('Entry 3')).toBeVisible()
  })
})

describe('its keys', () => {
  test('one line alone is in the order of Tab, and arrows move it', async () => {
    const user = show({ rows: many(5), next: null })
    line(0).focus()
    await user.keyboard('{ArrowDown}j')
    expect(line(2)).toHaveFocus()
    expect(screen.getAllByTestId('entry').filter((row) => row.tabIndex === 0)).toEqual([line(2)])
    await user.keyboard('k{End}')
    expect(line(4)).toHaveFocus()
    await user.keyboard('{Home}')
    expect(line(0)).toHaveFocus()
  })

  test('Shift and an arrow choose on, and give back on the way back', async () => {
    const user = show({ rows: many(5), next: null })
    line(1).focus()
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(chosen()).toEqual(['tx-1', 'tx-2', 'tx-3'])
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}')
    expect(chosen()).toEqual(['tx-1', 'tx-2'])
    expect(await bar()).toHaveTextContent('Selected: 2')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('row', { selected: true })).toBeNull()
  })

  test('Enter opens the line, x and Space choose it', async () => {
    const user = show({ rows: many(3), next: null })
    line(1).focus()
    await user.keyboard('x')
    expect(chosen()).toEqual(['tx-1'])
    await user.keyboard(' ')
    await user.keyboard('{Enter}')
    expect(router.push).toHaveBeenCalledExactlyOnceWith('/transactions?id=tx-1', { scroll: false })
  })

  test('letters do nothing for who switched them off; arrows stay', async () => {
    const user = show({ rows: many(3), next: null }, { letters: false })
    line(0).focus()
    await user.keyboard('jx')
    expect(line(0)).toHaveFocus()
    expect(screen.queryByRole('row', { selected: true })).toBeNull()
    await user.keyboard('{ArrowDown}')
    expect(line(1)).toHaveFocus()
  })

  test('a question mark lists them, from the same table', async () => {
    const user = show({ rows: many(3), next: null })
    line(0).focus()
    await user.keyboard('?')
    expect(await screen.findByRole('dialog', { name: 'Keys of the list' })).toHaveTextContent('Change the category')
  })

  test('sideways goes into the controls of the line', async () => {
    const user = show({ rows: many(3), next: null })
    vi.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockReturnValue(document.body)
    line(0).focus()
    await user.keyboard('{ArrowRight}')
    expect(within(line(0)).getByRole('checkbox')).toHaveFocus()
    await user.keyboard('{ArrowLeft}')
    expect(line(0)).toHaveFocus()
  })
})

describe('a pointer', () => {
  test('opens a line, chooses by its box, and with Shift up to another', async () => {
    const user = show({ rows: many(5), next: null })
    await user.click(within(line(0)).getByRole('checkbox'))
    await user.keyboard('{Shift>}')
    await user.click(within(line(2)).getByRole('checkbox'))
    await user.keyboard('{/Shift}')
    expect(chosen()).toEqual(['tx-0', 'tx-1', 'tx-2'])
    await user.click(line(4))
    expect(router.push).toHaveBeenCalledExactlyOnceWith('/transactions?id=tx-4', { scroll: false })
  })

  test('a long touch begins choosing, and does not open', () => {
    vi.useFakeTimers()
    show({ rows: many(3), next: null })
    fireEvent.pointerDown(line(1), { pointerType: 'touch' })
    act(() => void vi.advanceTimersByTime(600))
    fireEvent.pointerUp(line(1))
    fireEvent.click(line(1))
    vi.useRealTimers()
    expect(chosen()).toEqual(['tx-1'])
    expect(router.push).not.toHaveBeenCalled()
  })
})

describe('what is set on entries', () => {
  const id = as<EditId>('edit-1')
  const pick = async (user: ReturnType<typeof userEvent.setup>, category: string) =>
    user.type(await screen.findByRole('combobox', { name: 'Search categories', hidden: true }), `${category}{Enter}`)

  test('is shown at once for all that were chosen, told, and undone', async () => {
    edit.mockResolvedValue({ ok: true, value: { id, changed: 2 } })
    undoEdit.mockResolvedValue({ ok: true, value: 2 })
    const user = show({ rows: many(3), next: null })
    const before = line(0).querySelector('[data-category]')!.getAttribute('data-category')
    line(0).focus()
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}c')
    await pick(user, 'Rent')
    expect(edit).toHaveBeenCalledExactlyOnceWith({ target: { ids: ['tx-0', 'tx-1'] }, edit: { kind: 'category', categoryId: 'housing.rent' } }) // prettier-ignore
    expect(line(1).querySelector('[data-category="housing.rent"]')).toBeVisible()
    expect(await screen.findByText('Now in Rent: 2')).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(undoEdit).toHaveBeenCalledExactlyOnceWith({ id })
    expect(await screen.findByText(/Taken back/)).toBeVisible()
    expect(line(0).querySelector('[data-category]')).toHaveAttribute('data-category', before)
  })

  test('is taken back with a reference where it was refused', async () => {
    edit.mockResolvedValue({ ok: false, error: { code: 'internal', reference: '4F2A9C' } })
    const user = show({ rows: many(2), next: null })
    line(0).focus()
    await user.keyboard('c')
    await pick(user, 'Rent')
    expect(await screen.findByText(/4F2A9C/)).toBeVisible()
    expect(line(0).querySelector('[data-category="housing.rent"]')).toBeNull()
  })

  test('of all that match names the filter, and those left out', async () => {
    fetched.mockImplementation(async (address) =>
      address.includes('tally')
        ? Response.json({ count: 1_284, sums: [{ currency: 'EUR', minor: -5_000 }] })
        : new Promise<Response>(() => undefined),
    )
    edit.mockResolvedValue({ ok: true, value: { id, changed: 1_283 } })
    const user = show({ rows: many(3), next: 'place' }, { asked: { q: 'rewe' }, filter: { q: 'rewe' } })
    await user.click(within(line(0)).getByRole('checkbox'))
    await user.click(await screen.findByRole('button', { name: 'Select all that match: 1284' }))
    await user.click(within(line(2)).getByRole('checkbox'))
    expect(await bar()).toHaveTextContent('Selected: 1283')
    await user.click(within(await bar()).getByRole('button', { name: 'Exclude' }))
    expect(edit).toHaveBeenCalledExactlyOnceWith({ target: { filter: { q: 'rewe' }, except: ['tx-2'] }, edit: { kind: 'excluded', excluded: true } }) // prettier-ignore
  })
})

test('another filter shows its own entries, not those of the list before', () => {
  const list = (name: string, q: string) => (
    <TransactionList {...props} feed={{ rows: [{ ...some[0]!, id: as(name), name }], next: null }} filter={{ q }} />
  )
  const { rerender } = renderIn('en', list('Before', 'a'))
  rerender(
    <NextIntlClientProvider locale="en" messages={MESSAGES.en} timeZone="UTC">
      {list('After', 'b')}
    </NextIntlClientProvider>,
  )
  expect(screen.getAllByTestId('entry').map((row) => row.dataset.id)).toEqual(['After'])
})
