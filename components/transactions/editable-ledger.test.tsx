import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { as, type EditId } from '@/lib/model/ids'
import { rows } from '../fixtures'
import { renderIn } from '../in-language'
import type { EditAction } from './edit-action'
import { EditableLedger } from './editable-ledger'

const refresh = vi.hoisted(() => vi.fn<() => void>())
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }))
beforeEach(() => refresh.mockReset())

const line = (name: string) => screen.getByText(name).closest('li')!
const chip = (name: string) => within(line(name)).getByRole('button')

async function choose(name: string, category: string) {
  const user = userEvent.setup()
  await user.click(chip(name))
  await user.type(screen.getByRole('combobox', { hidden: true }), `${category}{Enter}`)
}

describe('a ledger', () => {
  test('is a list per day, each day named in full', () => {
    renderIn('en', <EditableLedger rows={rows} edit={vi.fn<EditAction>()} />)
    const day = screen.getByRole('region', { name: 'Friday, 20 November 2026' })
    expect(within(day).getAllByRole('listitem')).toHaveLength(3)
  })

  test('names entry, category and purpose on the button that changes it', () => {
    renderIn('en', <EditableLedger rows={rows} edit={vi.fn<EditAction>()} />)
    expect(chip('Netflix')).toHaveAccessibleName('Netflix: Video streaming, change category')
  })

  test('says in words that an entry is pending', () => {
    renderIn('de', <EditableLedger rows={rows} edit={vi.fn<EditAction>()} />)
    expect(line('Bäckerei Morgenrot')).toHaveTextContent('vorgemerkt')
    expect(line('REWE')).not.toHaveTextContent('vorgemerkt')
  })

  test('shows a change of the bank that was not taken', () => {
    renderIn('en', <EditableLedger rows={rows} edit={vi.fn<EditAction>()} />)
    expect(line('Zalando')).toHaveTextContent('The bank now says €54.95.')
  })

  test.each([
    ['Netflix', 'Klarna said Electronics; you changed it.'],
    ['REWE', 'Matched merchant REWE.'],
    ['Tagesgeld Rücklage', 'It has a counterpart in another of your accounts.'],
    ['Stadtwerke Hafen', 'Klarna said Energy.'],
  ])('tells why %s has its category', async (name, why) => {
    renderIn('en', <EditableLedger rows={rows} edit={vi.fn<EditAction>()} />)
    await userEvent.setup().click(chip(name))
    expect(screen.getByRole('dialog')).toHaveTextContent(why)
  })
})

describe('changing a category', () => {
  test('shows the choice before the server answers, then asks for the new page', async () => {
    const answer = Promise.withResolvers<Awaited<ReturnType<EditAction>>>()
    const edit = vi.fn<EditAction>(() => answer.promise)
    renderIn('en', <EditableLedger rows={rows} edit={edit} />)
    await choose('Netflix', 'Rent')
    expect(chip('Netflix')).toHaveTextContent('Rent')
    expect(edit).toHaveBeenCalledExactlyOnceWith({
      target: { ids: ['tx-7'] },
      edit: { kind: 'category', categoryId: 'housing.rent' },
    })
    answer.resolve({ ok: true, value: { id: as<EditId>('edit'), changed: 1 } })
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce())
    expect(chip('Netflix')).toHaveTextContent('Rent')
  })

  test('takes a refused choice back and shows the reference', async () => {
    const edit: EditAction = () => Promise.resolve({ ok: false, error: { code: 'internal', reference: '4F2A9C' } })
    renderIn('en', <EditableLedger rows={rows} edit={edit} />)
    await choose('Netflix', 'Rent')
    expect(await screen.findByRole('alert')).toHaveTextContent('4F2A9C')
    expect(chip('Netflix')).toHaveTextContent('Video streaming')
    expect(refresh).not.toHaveBeenCalled()
  })

  test('choosing what it already is asks nobody', async () => {
    const edit = vi.fn<EditAction>()
    renderIn('en', <EditableLedger rows={rows} edit={edit} />)
    await choose('Netflix', 'Video streaming')
    expect(edit).not.toHaveBeenCalled()
  })
})
