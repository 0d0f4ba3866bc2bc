import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { EUR, overview } from '../fixtures'
import { renderIn } from '../in-language'
import { CashFlow } from './cash-flow'
import { SpendingBars } from './spending-bars'

const months = overview.months
const flow = () => renderIn('en', <CashFlow months={months} currency={EUR} running="2026-11" />)

test('each month of the cash flow is a link that reads its three figures', () => {
  flow()
  const august = screen.getByRole('link', { name: 'August 2026: in €3,184.52, out €4,011.80, net −€827.28' })
  expect(august).toHaveAttribute('href', '/transactions?from=2026-08-01&to=2026-08-31')
})

test('the table beside the chart holds the same months, newest first', () => {
  flow()
  const lines = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true })
  expect(lines).toHaveLength(months.length + 1)
  expect(lines[1]).toHaveTextContent('November 2026 · This month is still running')
})

test('no more than three gridlines are drawn', () => {
  const { container } = flow()
  expect(container.querySelectorAll('svg > line').length).toBeLessThanOrEqual(3)
})

test('spending adds up to its total and opens its entries', () => {
  renderIn('de', <SpendingBars spending={overview.spending} month="2026-11" />)
  expect(screen.getByRole('row', { name: /Summe/ }).querySelector('[data-amount="1961.93"]')).not.toBeNull()
  expect(screen.getByRole('link', { name: 'Wohnen' })).toHaveAttribute(
    'href',
    '/transactions?category=housing&direction=out&from=2026-11-01&to=2026-11-30',
  )
})
