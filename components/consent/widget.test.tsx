import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import en from '@/app/_i18n/messages/en/consent.json'
import type { Ask } from '@/lib/model/conversation'
import { as, type ConnectionId, type CountryCode } from '@/lib/model/ids'
import type { Answer, ConnectionView } from '@/lib/model/view'
import { aConnection } from '../fixtures'
import { awaitBack, BACK } from './came-back'
import type { WidgetActions } from './actions'
import { Widget } from './widget'

const ID = as<ConnectionId>('c1')
const AT = '2026-11-21T09:00:00Z'
const view = (ask: Ask | null, more: Partial<ConnectionView> = {}): ConnectionView =>
  aConnection(ID, 'Carpat Credit', 'linking', { state: 'authorising', consent: null, ask, ...more })
const form = (step: number, key: string): Ask => ({
  kind: 'form', title: null, step: { current: step, total: 3 }, expiresAt: null, fields: [{ key, label: key, type: 'text', required: true }],
}) // prettier-ignore
const yes = <T,>(value: T): Promise<Answer<T>> => Promise.resolve({ ok: true, value })

function show(initial: ConnectionView, reply: WidgetActions['reply'] = () => yes(initial)) {
  const never = vi.fn<never>()
  render(
    <Widget
      locale="en"
      catalogue={en}
      textVersion="v"
      countries={[as<CountryCode>('RO')]}
      suggested={as<CountryCode>('RO')}
      at={AT}
      initial={initial}
      places={{ finish: '/overview', another: '/connect', manage: '/connections', leave: '/connections' }}
      begin={never}
      renew={never}
      dropFile={never}
      reply={reply}
    />,
  )
}

afterEach(() => window.history.replaceState(null, '', '/'))

test('the next form of a conversation is a new screen: its heading takes the focus, and answers do not run over', async () => {
  const sent: unknown[] = []
  show(view(form(1, 'Street')), (input) => (sent.push(input), yes(view(form(2, 'Town')))))
  const user = userEvent.setup()
  await user.type(await screen.findByLabelText('Street'), 'Strada Lungă 4')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  expect(await screen.findByLabelText('Town')).toHaveValue('')
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  expect(screen.getByText(/Page 2 of 3/)).toBeVisible()
  expect(sent).toEqual([{ id: ID, reply: { kind: 'filled', values: { Street: 'Strada Lungă 4' } } }])
})

test('one of several houses of a bank is chosen by its ref', async () => {
  const institutions = ['Carpat Cluj', 'Carpat Brașov'].map((name, index) => ({ ref: `r${index}`, name, country: as<CountryCode>('RO'), aliases: [] })) // prettier-ignore
  const sent: unknown[] = []
  show(view({ kind: 'choose', institutions }), (input) => (sent.push(input), yes(view(form(1, 'Street')))))
  const user = userEvent.setup()
  await user.type(await screen.findByRole('combobox'), 'brasov')
  await user.click(await screen.findByRole('option', { name: /Brașov/ }))
  expect(sent).toEqual([{ id: ID, reply: { kind: 'chosen', institutionRef: 'r1' } }])
})

test('the bank’s window that came back steps aside for the page that opened it', async () => {
  window.history.replaceState(null, '', `/connect/${ID}${BACK}`)
  const back = vi.fn<() => void>()
  const stop = awaitBack(ID, back)
  const close = vi.spyOn(window, 'close').mockReturnValue()
  show(view({ kind: 'redirect', url: 'https://bank.test/', expiresAt: null }))
  expect(await screen.findByText(/You can close this window/)).toBeVisible()
  expect(close).toHaveBeenCalledOnce()
  expect(back).toHaveBeenCalledOnce()
  stop()
})

test('a tab that came back where no page waits goes on by itself, and a reload does not say it again', async () => {
  window.history.replaceState(null, '', `/connect/${ID}${BACK}`)
  show(view({ kind: 'redirect', url: 'https://bank.test/', expiresAt: null }))
  expect(await screen.findByRole('button', { name: 'Continue to Carpat Credit' })).toBeVisible()
  expect(window.location.hash).toBe('')
})

test('an application is done as soon as it is sent: nothing is fetched for it', async () => {
  const application = { product: 'Depozit', status: 'submitted' as const, submittedAt: AT, facts: [{ label: 'Durata', value: '12 luni' }] } // prettier-ignore
  show(view(null, { state: 'active', awaitingFirstData: true, application }))
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Your application is with Carpat Credit')
  expect(screen.getByText('12 luni')).toBeVisible()
})
