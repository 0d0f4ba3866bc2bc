import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import type { ReactElement } from 'react'
import { describe, expect, test, vi } from 'vitest'
import de from '@/app/_i18n/messages/de'
import en from '@/app/_i18n/messages/en'
import { EUR, overview } from '../fixtures'
import { renderIn } from '../in-language'
import { BalanceForecast } from './balance-forecast'
import { CalendarHeatmap } from './calendar-heatmap'
import { CashFlow } from './cash-flow'
import { CategoryTrend } from './category-trend'
import { calendar, cashFlow, forecast, moneyFlow, netWorth, spendingTree, subscriptions, TODAY, trend } from './fixtures' // prettier-ignore
import * as later from './lazy'
import { NetWorth } from './net-worth'
import { Sankey } from './sankey'
import { SpendingBars } from './spending-bars'
import { Subscriptions } from './subscriptions'
import { Treemap } from './treemap'
import { ChartLanguage } from './words'
import type { ChartProps } from './frame'

const CATALOGUES = { en: en.charts, de: de.charts }
const draw = (chart: ReactElement, locale: keyof typeof CATALOGUES = 'en') =>
  render(
    <ChartLanguage catalogue={CATALOGUES[locale]} locale={locale}>
      {chart}
    </ChartLanguage>,
  )

interface Case {
  full: (props?: ChartProps) => ReactElement
  empty: ReactElement
  /** The key that goes to the next mark; a calendar's next day is below. */
  next?: string
  marks: number
}

const CASES: Readonly<Record<string, Case>> = {
  'cash flow': {
    full: (props) => <CashFlow data={cashFlow} {...props} />,
    empty: <CashFlow data={{ ...cashFlow, months: [] }} />,
    marks: 12,
  },
  sankey: {
    full: (props) => <Sankey data={moneyFlow} {...props} />,
    empty: <Sankey data={{ ...moneyFlow, sources: [], groups: [] }} />,
    marks: 30,
  },
  calendar: {
    full: (props) => <CalendarHeatmap data={calendar(60)} {...props} />,
    empty: <CalendarHeatmap data={{ ...calendar(60), days: [] }} />,
    next: '{ArrowDown}',
    marks: 60,
  },
  treemap: {
    full: (props) => <Treemap data={spendingTree} {...props} />,
    empty: <Treemap data={{ ...spendingTree, groups: [] }} />,
    marks: 23,
  },
  'category trend': {
    full: (props) => <CategoryTrend data={trend()} {...props} />,
    empty: <CategoryTrend data={{ ...trend(), series: [] }} />,
    marks: 72,
  },
  'net worth': {
    full: (props) => <NetWorth data={netWorth()} {...props} />,
    empty: <NetWorth data={{ ...netWorth(), points: [] }} />,
    marks: 53,
  },
  forecast: {
    full: (props) => <BalanceForecast data={forecast()} {...props} />,
    empty: <BalanceForecast data={{ currency: EUR, past: [], ahead: [], events: [] }} />,
    marks: 120,
  },
  subscriptions: {
    full: (props) => <Subscriptions data={subscriptions} today={TODAY} {...props} />,
    empty: <Subscriptions data={[]} today={TODAY} />,
    marks: 4,
  },
}

const figure = () => screen.getByRole('figure')
const stops = () => [...figure().querySelectorAll<HTMLElement>('[tabindex="0"]')]
const focus = (node: HTMLElement) => act(() => node.focus())
const spoken = (): string => document.activeElement?.getAttribute('aria-label') ?? ''
const moneyIn = (text: string): string[] => text.match(/−?€[\d,]+\.\d\d/g) ?? []

describe.each(Object.entries(CASES))('the %s', (_name, { full, empty, next = '{ArrowRight}', marks }) => {
  test('is one stop of the tab key, and the arrows walk every mark of it', async () => {
    const user = userEvent.setup()
    draw(full())
    expect(stops()).toHaveLength(1)
    focus(stops()[0]!)
    await user.keyboard('{Home}')
    const heard = new Set<string>()
    while (!heard.has(spoken())) {
      heard.add(spoken())
      await user.keyboard(next)
    }
    expect(heard.size).toBe(marks)
    expect([...heard].every((label) => label.length > 0)).toBe(true)
    await user.keyboard('{Home}{End}')
    expect(spoken()).toBe([...heard].at(-1))
    expect(stops()).toEqual([document.activeElement])
  })

  test('shows the numbers of its marks in its table, and comes back', async () => {
    const user = userEvent.setup()
    draw(full())
    const labels = [...figure().querySelectorAll('[tabindex]')].map((mark) => mark.getAttribute('aria-label') ?? '')
    const drawn = labels.flatMap(moneyIn)
    expect(drawn.length).toBeGreaterThan(0)
    await user.click(screen.getByRole('button', { name: 'Table' }))
    expect(screen.queryByRole('figure')).toBeNull()
    const written = moneyIn(screen.getByRole('table').textContent.replaceAll('minus ', ' '))
    expect(drawn.filter((amount) => !written.includes(amount))).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Chart' }))
    expect(figure()).toBeVisible()
  })

  test('says that there is nothing yet, without a table to open', () => {
    draw(empty)
    expect(screen.getByText(en.charts.frame.empty)).toBeVisible()
    expect(screen.queryByRole('figure')).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('keeps its title while it waits, and offers another try with a reference when it failed', async () => {
    const user = userEvent.setup()
    const retry = vi.fn<() => void>()
    const { rerender, container } = draw(full({ status: 'loading', title: 'A title' }))
    expect(screen.getByRole('status', { name: 'A title is being drawn' })).toBeInTheDocument()
    rerender(
      <ChartLanguage catalogue={en.charts} locale="en">
        {full({ status: 'error', reference: 'p7k2-9qd4', onRetry: retry })}
      </ChartLanguage>,
    )
    expect(container).toHaveTextContent('Reference p7k2-9qd4')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledOnce()
  })

  test('has no fault that axe finds, drawn or as a table', async () => {
    const user = userEvent.setup()
    const { container } = draw(full())
    // Colours are not computed here; app/colours.test.ts and the browser's run check them.
    const faults = async () => (await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map(({ id }) => id) // prettier-ignore
    expect(await faults()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Table' }))
    expect(await faults()).toEqual([])
  })

  test('speaks German', () => {
    draw(full(), 'de')
    expect(screen.getByRole('button', { name: 'Tabelle' })).toBeVisible()
    expect(figure().textContent).not.toMatch(/[{}]/)
  })
})

test('a month that is chosen by pointer, Enter or space is told to the caller', async () => {
  const user = userEvent.setup()
  const chosen = vi.fn<(month: string) => void>()
  draw(<CashFlow data={cashFlow} onMonth={chosen} />)
  const august = screen.getByRole('button', { name: 'August 2026: in €3,184.52, out €4,011.80, net −€827.28' })
  await user.click(august)
  focus(august)
  await user.keyboard('{Enter} ')
  expect(chosen.mock.calls).toEqual([['2026-08'], ['2026-08'], ['2026-08']])
})

test('months that lead nowhere are no buttons', () => {
  draw(<CashFlow data={cashFlow} />)
  expect(within(figure()).queryByRole('button')).toBeNull()
  expect(within(figure()).getAllByRole('img')).toHaveLength(12)
})

test('the mark under the pointer is read out under the chart', () => {
  draw(<CashFlow data={cashFlow} />)
  const caption = figure().querySelector('figcaption')!
  expect(caption).toHaveTextContent('October 2026')
  fireEvent.pointerEnter(screen.getByRole('img', { name: /^August 2026/ }))
  expect(caption).toHaveTextContent(/August 2026.*827\.28/)
})

test('the running month is hatched, not only coloured', () => {
  const { container } = draw(<CashFlow data={cashFlow} />)
  expect(container.querySelectorAll('rect[fill^="url(#"]')).toHaveLength(2)
})

test('one arrow goes a week in the calendar and a category in the trend', async () => {
  const user = userEvent.setup()
  const { unmount } = draw(<CalendarHeatmap data={calendar(60)} />)
  focus(stops()[0]!)
  await user.keyboard('{ArrowLeft}')
  expect(spoken()).toContain('14 November 2026')
  unmount()
  draw(<CategoryTrend data={trend()} />)
  focus(stops()[0]!)
  await user.keyboard('{ArrowDown}')
  expect(spoken()).toMatch(/^Food and drink, November 2026/)
})

test('a narrow sheet ranks the flows instead of drawing a river', () => {
  const box = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 358, 400))
  draw(<Sankey data={moneyFlow} />)
  expect(screen.getByRole('group', { name: 'Came in' })).toBeVisible()
  expect(within(screen.getByRole('group', { name: 'Went out' })).getByRole('img', { name: /^Left over/ })).toBeVisible()
  expect(figure().querySelector('path')).toBeNull()
  box.mockRestore()
})

test('a text that looks like markup is text, and one that looks like a prototype is no colour', () => {
  const hostile = '<img src=x onerror=alert(1)>'
  const groups = [{ group: '__proto__', label: hostile, details: [{ id: 'x', label: hostile, minor: 5_000 }] }]
  const { container } = draw(
    <>
      <Treemap data={{ ...spendingTree, groups }} />
      <Sankey data={{ ...moneyFlow, sources: [{ id: 'constructor', label: hostile, minor: 9_000 }], groups }} />
      <CategoryTrend data={{ ...trend(), series: [{ ...trend().series[0]!, group: 'toString', label: hostile }] }} />
      <Subscriptions data={[{ ...subscriptions[0]!, label: hostile }]} today={TODAY} />
      <CalendarHeatmap data={{ ...calendar(7), days: [{ day: TODAY, spent: 1, top: hostile }] }} title={hostile} />
    </>,
  )
  expect(container.querySelector('img')).toBeNull()
  expect(container.innerHTML).not.toMatch(/group-(__proto__|constructor|toString)/)
  expect(screen.getByRole('heading', { name: hostile })).toBeVisible()
})

test('a chart that comes later keeps its place under its own title', async () => {
  draw(<later.CashFlow data={cashFlow} />)
  expect(screen.getByRole('status', { name: 'Money in and out is being drawn' })).toBeInTheDocument()
  expect(await screen.findByRole('figure')).toBeVisible()
})

test('spending adds up to its total and opens its entries', () => {
  renderIn('de', <SpendingBars spending={overview.spending} month="2026-11" />)
  expect(screen.getByRole('row', { name: /Summe/ }).querySelector('[data-amount="1961.93"]')).not.toBeNull()
  expect(screen.getByRole('link', { name: 'Wohnen' })).toHaveAttribute(
    'href',
    '/transactions?category=housing&direction=out&from=2026-11-01&to=2026-11-30',
  )
})
