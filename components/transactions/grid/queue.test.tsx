import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { as } from '@/lib/model/ids'
import type { FeedView } from '@/lib/model/view'
import { accounts, rows as some } from '../../fixtures'
import { renderIn } from '../../in-language'
import type { EditAction, UndoAction } from '../edit-action'
import { lookOf } from '../look'
import { TransactionList } from '../transaction-list'

const router = vi.hoisted(() => ({
  push: vi.fn<(href: string) => void>(),
  replace: vi.fn<() => void>(),
  refresh: vi.fn<() => void>(),
}))
vi.mock('next/navigation', () => ({ useRouter: () => router }))
const edit = vi.fn<EditAction>()
const undoEdit = vi.fn<UndoAction>()

beforeEach(() => {
  vi.clearAllMocks()
  window.history.replaceState(null, '')
  Element.prototype.scrollIntoView = vi.fn<() => void>()
  edit.mockResolvedValue({ ok: true, value: { id: as('edit-1'), changed: 1 } })
  undoEdit.mockResolvedValue({ ok: true, value: 1 })
})

const queue: FeedView['rows'] = [0, 1, 2].map((at) => ({ ...some[at]!, id: as(`tx-${at}`), name: `Entry ${at}`, reviewed: false })) // prettier-ignore
const line = (at: number) => screen.getByText(`Entry ${at}`, { selector: 'a' }).closest<HTMLElement>('[role=row]')!
const lines = () => screen.queryAllByTestId('entry').map((row) => row.dataset.id)

function show(rows: FeedView['rows'], doubts = 0) {
  renderIn(
    'en',
    <TransactionList
      feed={{ rows, next: null }}
      filter={{ q: 'is:review' }}
      asked={{ review: true }}
      waiting={{ review: rows.length, doubts }}
      arrangement={{ order: 'newest', group: 'day' }}
      look={lookOf(undefined)}
      setLook={vi.fn<never>()}
      {...{ accounts, edit, undoEdit }}
      tags={[]}
      understood={[]}
      recent={[]}
      categories={[]}
      after={null}
      openId={null}
      letters
    />,
  )
  return userEvent.setup()
}

test('what was looked at leaves the queue, the focus goes on to its neighbour, and undo brings it back', async () => {
  const user = show(queue)
  line(1).focus()
  await user.keyboard('m')
  expect(edit).toHaveBeenCalledExactlyOnceWith({ target: { ids: ['tx-1'] }, edit: { kind: 'reviewed', reviewed: true } }) // prettier-ignore
  expect(lines()).toEqual(['tx-0', 'tx-2'])
  expect(line(2)).toHaveFocus()
  await user.keyboard('m')
  expect(line(0)).toHaveFocus()
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(lines()).toEqual(['tx-0', 'tx-2'])
})

test('all of it is marked at once, and what is said of an empty queue stands there with the way back', async () => {
  const user = show(queue)
  await user.click(screen.getByRole('button', { name: 'Mark all as reviewed' }))
  expect(edit).toHaveBeenCalledExactlyOnceWith({ target: { filter: { review: true } }, edit: { kind: 'reviewed', reviewed: true } }) // prettier-ignore
  expect(screen.getByRole('heading', { name: 'Nothing to review' })).toBeVisible()
  expect(screen.queryByRole('grid')).toBeNull()
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(lines()).toEqual(['tx-0', 'tx-1', 'tx-2'])
})

test('an empty queue says so, and what may be there twice is linked where there is any', () => {
  show([], 2)
  expect(screen.getByRole('heading', { name: 'Nothing to review' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Mark all as reviewed' })).toBeNull()
  expect(screen.getByRole('link', { name: 'To review (0)' })).toHaveAttribute('aria-current', 'page')
  expect(screen.getByRole('link', { name: '2 pairs may be one payment' })).toHaveAttribute('href', '/transactions/duplicates') // prettier-ignore
})
