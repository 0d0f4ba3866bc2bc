import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import en from '@/app/_i18n/messages/en'
import { ChartLanguage } from '../charts/words'
import { EUR, overview } from '../fixtures'
import { Flow } from './flow'

const push = vi.hoisted(() => vi.fn<(href: string) => void>())
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }))

test('a month of the cash flow opens its entries', async () => {
  const user = userEvent.setup()
  render(
    <ChartLanguage catalogue={en.charts} locale="en">
      <Flow
        data={{ currency: EUR, months: overview.months, running: overview.month }}
        labels={{ half: '6 months', whole: '12 months' }}
        hrefs={{ '2026-08': '/transactions?from=2026-08-01&to=2026-08-31' }}
      />
    </ChartLanguage>,
  )
  await user.click(await screen.findByRole('button', { name: /^August 2026/ }))
  expect(push).toHaveBeenCalledExactlyOnceWith('/transactions?from=2026-08-01&to=2026-08-31')
  await user.click(screen.getByRole('button', { name: /^July 2026/ }))
  expect(push).toHaveBeenCalledOnce()
})
