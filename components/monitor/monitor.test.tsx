/** The monitor's pages: what is said of a journey, what can be done, and what everybody may see of it. */
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import type { JourneyDetailView, JourneyView, RequestView, RunView, StatusView } from '@/lib/model/monitor'
import type { Answer } from '@/lib/model/view'
import { renderIn } from '../in-language'
import { LOCALES } from '../locale'
import { formatShare } from './format'
import { JourneyPage } from './journey-page'
import { MonitorPage } from './monitor-page'
import { RunPage } from './run-page'
import { StatusPage } from './status-page'

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }))

const answer = <T,>(value: T) => vi.fn<(input: unknown) => Promise<Answer<T>>>(() => Promise.resolve({ ok: true, value })) // prettier-ignore
const FAILURE = { class: 'provider', step: 'data', request: 'account.balance', code: 'http_503' } as const
const AT = '2026-11-20T09:00:00.000Z'
const slot = (minute: number, outcome: 'passed' | 'failed' | null) => ({
  at: `2026-11-20T08:${String(minute).padStart(2, '0')}:00.000Z`,
  runs: outcome ? 1 : 0,
  outcome,
  run: outcome && { id: `run${minute}`, at: `2026-11-20T08:${String(minute).padStart(2, '0')}:30.000Z`, milliseconds: 412 },
}) // prettier-ignore
const line = { id: 'run50', location: 'here', at: AT, milliseconds: 412, outcome: 'failed', flaky: false, failure: FAILURE } as const // prettier-ignore
const journey: JourneyView = {
  id: 'klarna',
  name: 'Klarna XS2A',
  state: 'failing',
  uptime: { day: 0.99996, week: 1, month: null },
  times: { p50: 400, p95: 900 },
  lanes: [{ location: 'here', slots: [slot(10, 'passed'), slot(20, null), slot(30, 'passed'), slot(50, 'failed')] }],
  last: [line],
  nextAt: AT,
  incident: { level: 'failing', since: AT, failure: FAILURE },
}
const detail: JourneyDetailView = {
  ...journey,
  days: 1,
  hasSchedule: true,
  runs: [line],
  steps: [
    { id: 'session', name: 'Start a session', runs: 9, failed: 0, budget: 2_000, p50: 10, p95: 20 },
    { id: 'data', name: 'x', runs: 9, failed: 1, budget: 4_000, p50: 4_100, p95: 4_200 },
  ],
  deliveries: [{ id: 'd', channel: 'chat', kind: 'failing', at: AT, state: 'waiting', tries: 2, code: 'timeout' }],
}

const actions = () => ({ walk: answer('run51'), setBudgets: answer(undefined), breakIt: answer(undefined), mend: answer(undefined) }) // prettier-ignore

test('a share is rounded down: what failed once was not up all the time', () => {
  expect([formatShare(0.99996, 'en'), formatShare(1, 'en'), formatShare(null, 'en')]).toEqual(['99.99%', '100%', '–'])
})

describe('the list of journeys', () => {
  test('where nothing is run says how it is switched on, in every language', () => {
    for (const locale of LOCALES) {
      const { container, unmount } = renderIn(locale, <MonitorPage journeys={null} walk={answer('')} />)
      expect(container).toHaveTextContent('MONITOR_EVERY_MINUTES')
      unmount()
    }
  })

  test('a journey has its state, its incident and its uptime, and is run by hand', async () => {
    const walk = answer('run51')
    renderIn('en', <MonitorPage journeys={[journey]} walk={walk} />)
    expect(screen.getByTestId('journey-klarna')).toHaveAttribute('data-state', 'failing')
    expect(screen.getByTestId('incident')).toHaveTextContent('The provider does not answer as agreed. Code: http_503.')
    expect(screen.getByText('Uptime, 24 hours').nextSibling).toHaveTextContent('99.99%')
    await userEvent.click(screen.getByRole('button', { name: 'Run now: Klarna XS2A' }))
    expect(walk).toHaveBeenCalledExactlyOnceWith({ journey: 'klarna' })
    expect(await screen.findByText('The run is over.')).toBeVisible()
  })

  test('the strip is one stop for the tab key, and arrows go from run to run over what is empty', async () => {
    renderIn('en', <MonitorPage journeys={[journey]} walk={answer('')} />)
    const runs = within(screen.getByRole('group', { name: 'Klarna XS2A, runs from here' })).getAllByRole('link')
    expect(runs.map((run) => run.getAttribute('href'))).toEqual(['/monitor/klarna/run10', '/monitor/klarna/run30', '/monitor/klarna/run50']) // prettier-ignore
    expect(runs.map((run) => run.tabIndex)).toEqual([-1, -1, 0])
    runs[2]!.focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(runs[1]).toHaveFocus()
    expect(runs[2]).toHaveAccessibleName('20 Nov, 08:50 UTC: failed, 412 ms')
  })
})

describe('one journey', () => {
  test('budgets are kept as they stand in the fields, and a step over its own is marked', async () => {
    const all = actions()
    renderIn('en', <JourneyPage journey={detail} can={null} {...all} />)
    expect(screen.getByTestId('step-data')).toHaveTextContent('over its budget')
    expect(screen.getByTestId('step-session')).not.toHaveTextContent('over its budget')
    const field = screen.getByLabelText('Budget of the step Start a session, in milliseconds')
    await userEvent.clear(field)
    await userEvent.type(field, '700')
    await userEvent.click(screen.getByRole('button', { name: 'Save budgets' }))
    expect(all.setBudgets).toHaveBeenCalledExactlyOnceWith({ journey: 'klarna', budgets: { session: 700, data: 4_000 } }) // prettier-ignore
  })

  test('who was told is listed with tries and state', () => {
    renderIn('en', <JourneyPage journey={detail} can={null} {...actions()} />)
    expect(screen.getByTestId('delivery')).toHaveTextContent(/Failing\s*Chat room\s*waiting\s*timeout\s*2/)
  })

  test('it is broken by name only where it can be', () => {
    renderIn('en', <JourneyPage journey={detail} can={null} {...actions()} />)
    expect(screen.queryByText('Break it')).toBeNull()
  })

  test('a fault with a place of its own asks for no step, and what is broken can be mended', async () => {
    const all = actions()
    const can = { steps: [{ id: 'data', name: 'x' }], broken: { fault: 'outage', step: 'data' } } as const
    renderIn('en', <JourneyPage journey={detail} can={can} {...all} />)
    expect(screen.getByTestId('broken')).toHaveTextContent('at the step Read account details and balance')
    await userEvent.selectOptions(screen.getByLabelText('What goes wrong'), 'Access token expired')
    expect(screen.getByLabelText('At the step')).toBeDisabled()
    await userEvent.click(screen.getByRole('button', { name: 'Break it' }))
    expect(all.breakIt).toHaveBeenCalledExactlyOnceWith({ journey: 'klarna', fault: 'expired', step: null })
    await userEvent.click(screen.getByRole('button', { name: 'Mend it' }))
    expect(all.mend).toHaveBeenCalledExactlyOnceWith({ journey: 'klarna' })
  })
})

const request = (id: string, over: Partial<RequestView> = {}): RequestView => ({
  id, method: 'POST', address: 'h/{id}', status: 200, startsAt: 0, preparing: 1, waiting: 30, receiving: 1, bytes: 12,
  held: [{ says: 'status 200', held: true }], sent: '{}', answered: '{\n  "amount": "‹number›"\n}', ...over,
}) // prettier-ignore
const run: RunView = {
  ...line,
  journey: { id: 'klarna', name: 'Klarna XS2A' },
  steps: [
    {
      id: 'session',
      name: 'x',
      outcome: 'passed',
      milliseconds: 12,
      budget: 2_000,
      requests: [request('session.open')],
    },
    {
      id: 'data',
      name: 'x',
      outcome: 'failed',
      milliseconds: 32,
      budget: 4_000,
      requests: [
        request('account.details'),
        request('account.balance', { status: 503, held: [{ says: 'status 200', held: false }] }),
      ],
    },
  ],
  green: {
    id: 'run40',
    at: AT,
    differences: [
      {
        id: 'account.balance',
        status: { was: 200, now: 503 },
        milliseconds: { was: 30, now: 32 },
        broken: ['status 200'],
      },
    ],
  },
}

describe('one run', () => {
  test('names the step, whose failure it is, and has a bar for every request', () => {
    renderIn('en', <RunPage run={run} />)
    const failure = screen.getByTestId('failure')
    expect(failure).toHaveTextContent('It failed at step 2 of 2: Read account details and balance')
    expect(failure).toHaveTextContent('Request account.balance, code http_503')
    expect(screen.getAllByTestId('request')).toHaveLength(3)
    expect(screen.getByText('3 requests · 2 steps · 412 ms')).toBeVisible()
    expect(screen.getByTestId('difference')).toHaveTextContent('200 → 503')
  })

  test('whose requests are forgotten says so, and keeps its steps', () => {
    renderIn('en', <RunPage run={{ ...run, green: null, steps: run.steps.map((step) => ({ ...step, requests: [] })) }} />) // prettier-ignore
    expect(screen.getByText('The requests of this run are not kept any more; its steps are.')).toBeVisible()
    expect(screen.getByTestId('step-data')).toHaveAttribute('data-outcome', 'failed')
    expect(screen.getByText('No run before this one was green.')).toBeVisible()
  })
})

describe('the public page', () => {
  const status: StatusView = {
    id: 'klarna', name: 'Klarna XS2A', state: 'failing', uptime: { day: 0.5, week: 0.9, month: 0.99, quarter: null }, incident: { level: 'failing', since: AT },
    days: [{ day: '2026-11-19', uptime: null, outcome: null }, { day: '2026-11-20', uptime: 0.5, outcome: 'failed' }],
  } // prettier-ignore

  test.each(LOCALES)('says in %s how it is, day by day', (locale) => {
    renderIn(locale, <StatusPage journeys={[status]} />)
    const days = screen.getAllByRole('listitem')
    expect(days).toHaveLength(2)
    expect(days[1]).toHaveTextContent(/50\s?%/)
    expect(screen.getByTestId('status-klarna')).toHaveTextContent('Klarna')
  })

  test('says what is so when nothing is watched', () => {
    renderIn('en', <StatusPage journeys={null} />)
    expect(screen.getByText(/are not watched on this installation/)).toBeVisible()
  })
})
