import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { renderIn } from '../in-language'
import { LOCALES } from '../locale'
import { foresight, insights } from './fixtures'
import { Insights, type DismissInsightAction } from './insights'

const refresh = vi.hoisted(() => vi.fn<() => void>())
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }))

const dismiss = vi.fn<DismissInsightAction>(() => Promise.resolve({ ok: true, value: undefined }))
const show = (locale: (typeof LOCALES)[number], found = insights) =>
  act(() =>
    Promise.resolve(
      renderIn(locale, <Insights foresight={() => ({ ...foresight, insights: found })} dismiss={dismiss} />),
    ),
  )

test('each insight says what it is about and opens its entries', async () => {
  await show('en')
  const [rise] = screen.getAllByTestId('insight')
  expect(rise).toHaveTextContent(
    'Streamflix costs more€14.99 since 4 Nov 2026, before that €12.99. That is €24.00 more a year.',
  )
  expect(within(rise!).getByRole('link')).toHaveAttribute('href', '/transactions?q=Streamflix&direction=out')
})

test.each(LOCALES)('every kind has a sentence in %s', async (locale) => {
  await show(locale)
  expect(screen.getAllByTestId('insight')).toHaveLength(insights.cards.length)
})

test('one that is not helpful is put away by its id alone', async () => {
  const user = userEvent.setup()
  await show('en')
  await user.click(screen.getAllByRole('button', { name: 'Not helpful' })[1]!)
  expect(dismiss).toHaveBeenCalledExactlyOnceWith({ id: 'b'.repeat(24) })
  expect(refresh).toHaveBeenCalledOnce()
})

test('where nothing was noticed it says so', async () => {
  await show('en', { cards: [], lowBalances: [] })
  expect(screen.getByText('Nothing unusual at the moment.')).toBeVisible()
})
