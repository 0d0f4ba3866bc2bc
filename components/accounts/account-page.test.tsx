import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { as, type EditId } from '@/lib/model/ids'
import { accounts, rows } from '../fixtures'
import { renderIn } from '../in-language'
import type { Locale } from '../locale'
import type { EditAction, UndoAction } from '../transactions/edit-action'
import { lookOf } from '../transactions/look'
import { AccountPage } from './account-page'

const router = vi.hoisted(() => ({ refresh: vi.fn<() => void>(), push: vi.fn<(href: string) => void>() }))
vi.mock('next/navigation', () => ({ useRouter: () => router }))
const edit = vi.fn<EditAction>()
const undoEdit = vi.fn<UndoAction>()
beforeEach(() => {
  vi.clearAllMocks()
  Element.prototype.scrollIntoView = vi.fn<() => void>()
})

const [account] = accounts
const at = account!.id

function show(locale: Locale = 'en') {
  renderIn(
    locale,
    <AccountPage
      account={account!}
      feed={{ rows, next: null }}
      filter={{ account: at }}
      arrangement={{ order: 'newest', group: 'day', at }}
      after={null}
      openId={null}
      look={lookOf(undefined)}
      letters
      recent={[]}
      tags={[]}
      {...{ edit, undoEdit }}
    />,
  )
  return userEvent.setup()
}

const line = (name: string) => screen.getByText(name, { selector: 'a' }).closest<HTMLElement>('[role=row]')!
const chip = (name: string) => within(line(name)).getByRole('button')

async function choose(name: string, category: string) {
  const user = show()
  await user.click(chip(name))
  await user.type(await screen.findByRole('combobox', { hidden: true }), `${category}{Enter}`)
}

describe('the entries of an account', () => {
  test('stand together by day, each day named in full', () => {
    show()
    const day = screen.getByRole('rowgroup', { name: 'Friday, 20 November 2026' })
    expect(within(day).getAllByTestId('entry')).toHaveLength(3)
  })

  test('do not name the account on every line', () => {
    show()
    expect(screen.queryByRole('columnheader', { name: 'Account' })).toBeNull()
    expect(line('REWE')).not.toHaveTextContent('Nordlicht Giro')
  })

  test('are opened and put in another order on this very page', async () => {
    const user = show()
    expect(screen.getByRole('link', { name: 'Amount' })).toHaveAttribute('href', `/accounts/${at}?sort=largest`)
    line('REWE').focus()
    await user.keyboard('{Enter}')
    const { id } = rows.find(({ name }) => name === 'REWE')!
    expect(router.push).toHaveBeenCalledExactlyOnceWith(`/accounts/${at}?id=${id}`, { scroll: false })
  })

  test('name entry, category and purpose on the button that changes it', () => {
    show()
    expect(chip('Netflix')).toHaveAccessibleName('Netflix: Video streaming, change category')
  })

  test('say in words that one is pending', () => {
    show('de')
    expect(line('Bäckerei Morgenrot')).toHaveTextContent('vorgemerkt')
    expect(line('REWE')).not.toHaveTextContent('vorgemerkt')
  })

  test('show a change of the bank that was not taken', () => {
    show()
    expect(line('Zalando')).toHaveTextContent('The bank now says €54.95.')
  })

  test.each([
    ['Netflix', 'Klarna said Electronics; you changed it.'],
    ['REWE', 'Matched merchant REWE.'],
    ['Tagesgeld Rücklage', 'It has a counterpart in another of your accounts.'],
    ['Stadtwerke Hafen', 'Klarna said Energy.'],
  ])('tell why %s has its category', async (name, why) => {
    await show().click(chip(name))
    expect(await screen.findByRole('dialog')).toHaveTextContent(why)
  })
})

describe('changing a category', () => {
  test('shows the choice before the server answers, then asks for the new page', async () => {
    const answer = Promise.withResolvers<Awaited<ReturnType<EditAction>>>()
    edit.mockReturnValue(answer.promise)
    await choose('Netflix', 'Rent')
    expect(chip('Netflix')).toHaveTextContent('Rent')
    expect(edit).toHaveBeenCalledExactlyOnceWith({
      target: { ids: ['tx-7'] },
      edit: { kind: 'category', categoryId: 'housing.rent' },
    })
    answer.resolve({ ok: true, value: { id: as<EditId>('edit'), changed: 1 } })
    await vi.waitFor(() => expect(router.refresh).toHaveBeenCalledOnce())
    expect(chip('Netflix')).toHaveTextContent('Rent')
  })

  test('takes a refused choice back and shows the reference', async () => {
    edit.mockResolvedValue({ ok: false, error: { code: 'internal', reference: '4F2A9C' } })
    await choose('Netflix', 'Rent')
    expect(await screen.findByText(/4F2A9C/)).toBeVisible()
    expect(chip('Netflix')).toHaveTextContent('Video streaming')
    expect(router.refresh).not.toHaveBeenCalled()
  })

  test('choosing what it already is asks nobody', async () => {
    await choose('Netflix', 'Video streaming')
    expect(edit).not.toHaveBeenCalled()
  })
})
