/** The demo's screens: what is told when something fails, and that every language can say all of it. */
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { MOVES, PERSONAS, SCENARIOS, type DemoView, type PersonaCard } from '@/lib/model/demo'
import { as, type CountryCode } from '@/lib/model/ids'
import { renderIn } from '../in-language'
import { LOCALES } from '../locale'
import { DemoBanner, type DemoActions } from './banner'
import { Chooser } from './chooser'

const refresh = vi.hoisted(() => vi.fn<() => void>())
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh, push: () => {} }) }))
beforeEach(() => refresh.mockClear())

const demo: DemoView = {
  persona: 'hero', scenario: null, name: 'Mira Brandt', login: 'hero+k3f', today: as('2026-11-30'), isAhead: true, minutesLeft: 61, moves: MOVES, isReady: true,
} // prettier-ignore
const refused = (code: 'not_found' | 'internal') => () => Promise.resolve({ ok: false as const, error: { code, reference: '4F2A9C' } }) // prettier-ignore

const banner = (move = refused('not_found')) => <DemoBanner demo={demo} move={move} reset={refused('internal')} />
/** jsdom does not open popovers: what is in one counts as hidden. */
const button = (name: string) => screen.getByRole('button', { name, hidden: true })

test.each(LOCALES)('the chooser and the banner say everything in %s', (locale) => {
  const people: readonly PersonaCard[] = PERSONAS.map((id) => ({ id, name: id === 'blank' ? null : id, countries: [as<CountryCode>('DE')], banks: ['Nordlicht Bank'] })) // prettier-ignore
  const situations = SCENARIOS.map((id) => ({ id, persona: 'hero' }))
  const wrong = vi.spyOn(console, 'error')
  renderIn(locale, <Chooser people={people} situations={situations} wrong={['go']} start={refused('internal')} />)
  renderIn(locale, banner())
  expect(screen.getAllByRole('listitem').length).toBeGreaterThan(PERSONAS.length + SCENARIOS.length)
  expect(wrong).not.toHaveBeenCalled()
})

test('a start that fails shows its reference', async () => {
  renderIn('en', <Chooser people={[]} situations={[]} start={refused('internal')} />)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Start with an empty book' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('4F2A9C')
})

test('a move that leads nowhere says so and changes no page; one that leads somewhere shows the new day', async () => {
  const user = userEvent.setup()
  const { rerender } = renderIn('en', banner())
  await user.click(button('To payday'))
  expect(screen.getByRole('status', { hidden: true })).toHaveTextContent('nothing further ahead')
  expect(refresh).not.toHaveBeenCalled()
  rerender(<></>)
  const move = vi.fn<DemoActions['move']>(() => Promise.resolve({ ok: true as const, value: undefined }))
  renderIn('en', <DemoBanner demo={demo} move={move} reset={refused('internal')} />)
  await user.click(button('One week'))
  expect(move).toHaveBeenCalledWith({ by: 'week' })
  expect(refresh).toHaveBeenCalledOnce()
})

test('the tour goes forward and back, and Escape gives the focus back to its button', async () => {
  const user = userEvent.setup()
  renderIn('en', banner())
  await user.click(screen.getByRole('button', { name: 'Tour' }))
  expect(screen.getByRole('heading', { name: 'One book for all banks' })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Next' }))
  expect(screen.getByRole('progressbar')).toHaveAccessibleName('Stop 2 of 6')
  await user.click(screen.getByRole('button', { name: 'Back' }))
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog', { name: 'Tour' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Tour' })).toHaveFocus()
})
