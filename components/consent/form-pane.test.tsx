import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Field, FormAsk } from '@/lib/model/conversation'
import { as, type ConnectionId, type FileId } from '@/lib/model/ids'
import type { ConnectionView } from '@/lib/model/view'
import { aConnection } from '../fixtures'
import { FormPane } from './form-pane'
import { inWords } from '../in-language'

const ID = as<ConnectionId>('c1')
const AT = Date.parse('2026-11-21T09:00:00Z')
const form = (fields: readonly Field[], more: Partial<FormAsk> = {}): FormAsk => ({
  kind: 'form', title: null, fields, step: null, expiresAt: null, ...more,
}) // prettier-ignore
const CPF: Field = { key: 'cpf', label: null, type: 'text', required: true }
const AMOUNT: Field = { key: 'amount', label: 'Amount', type: 'number', required: true }
const PAPER: Field = { key: 'paper', label: 'Passport', type: 'file', required: true, accept: ['image/png'], mostBytes: 1_000_000 } // prettier-ignore

type Fill = (values: Record<string, string>) => Promise<ConnectionView | null>

function show(ask: FormAsk, onFill: Fill = () => Promise.resolve(null)) {
  const fill = vi.fn<Fill>(onFill)
  const again = vi.fn<() => void>()
  const dropped = vi.fn<(id: FileId) => void>()
  const pane = (shown: FormAsk) => (
    <FormPane
      ask={shown}
      connectionId={ID}
      bank="Banco Ipê"
      busy={false}
      draft={new Map()}
      now={() => AT}
      step={{ current: 4, total: 5 }}
      onFill={fill}
      onAgain={again}
      onDropFile={dropped}
      onClose={() => {}}
    />
  )
  inWords(pane(ask))
  return { fill, again, dropped, user: userEvent.setup() }
}
const go = () => screen.getByRole('button', { name: 'Continue' })

test('a CPF typed or pasted with dots is shown with dots and sent without', async () => {
  const { fill, user } = show(form([CPF]))
  await user.click(screen.getByLabelText('CPF'))
  await user.paste('529.982.247-25')
  await user.click(go())
  expect(fill).toHaveBeenCalledWith({ cpf: '52998224725' })
  expect(screen.getByLabelText('CPF')).toHaveValue('529.982.247-25')
})

test('what is missing or does not add up is said before anything is sent, and the summary takes the focus', async () => {
  const { fill, user } = show(form([CPF, AMOUNT]))
  await user.type(screen.getByLabelText('CPF'), '52998224724')
  await user.click(go())
  expect(fill).not.toHaveBeenCalled()
  const summary = screen.getByRole('alert')
  expect(summary).toHaveFocus()
  expect(summary).toHaveTextContent('2 fields need attention')
  expect(screen.getByLabelText('CPF')).toBeInvalid()
  expect(screen.getByLabelText('CPF')).toHaveAccessibleDescription(/do not fit together/)
  expect(screen.getByLabelText('Amount')).toHaveAccessibleDescription('This is needed to go on.')
  await user.click(within(summary).getByRole('link', { name: 'Amount' }))
  expect(screen.getByLabelText('Amount')).toHaveFocus()
})

test('a provider’s verdict is shown at its field, takes the focus each time, and keeps what was typed', async () => {
  const rejected = form([{ ...CPF, fault: 'rejected' }])
  const { user } = show(form([CPF]), () => Promise.resolve(aConnection(ID, 'Banco Ipê', 'linking', { ask: rejected })))
  await user.type(screen.getByLabelText('CPF'), '52998224725')
  for (let attempt = 0; attempt < 2; attempt++) {
    await user.click(go())
    expect(await screen.findByRole('alert')).toHaveFocus()
    expect(screen.getByLabelText('CPF')).toHaveAccessibleDescription(/did not accept/)
    expect(screen.getByLabelText('CPF')).toHaveValue('529.982.247-25')
  }
})

test('the address and the browser’s storage learn nothing of what is typed', async () => {
  const { user } = show(form([CPF]))
  await user.type(screen.getByLabelText('CPF'), '52998224725')
  await user.click(go())
  expect(window.location.href).not.toContain('5299')
  expect(localStorage.length + sessionStorage.length).toBe(0)
})

test('the last two minutes are announced', () => {
  show(form([CPF], { expiresAt: '2026-11-21T09:01:30Z' }))
  expect(screen.getByRole('alert')).toHaveTextContent('2 minutes left on this page')
})

test('a form that ran out offers to begin again', async () => {
  const { again, user } = show(form([CPF], { expiresAt: '2026-11-21T08:59:00Z' }))
  await user.click(screen.getByRole('button', { name: 'Start again' }))
  expect(again).toHaveBeenCalledOnce()
})

/** A request that the test answers, as far as the upload uses one. */
class Request extends EventTarget {
  static last: Request
  readonly upload = new EventTarget()
  readonly headers = new Map<string, string>()
  status = 0
  response: unknown = null
  responseType = ''
  opened = ''
  aborted = false
  constructor() {
    super()
    Request.last = this
  }
  open(method: string, url: string) {
    this.opened = `${method} ${url}`
  }
  setRequestHeader(name: string, value: string) {
    this.headers.set(name, value)
  }
  send() {}
  abort() {
    this.aborted = true
  }
  progress(loaded: number, total: number) {
    this.upload.dispatchEvent(new ProgressEvent('progress', { loaded, total, lengthComputable: true }))
  }
  answer(status: number, response: unknown) {
    Object.assign(this, { status, response })
    this.dispatchEvent(new Event('load'))
  }
}
const png = (name = 'Reisepaß.png', bytes = 2_000) => new File([new Uint8Array(bytes)], name, { type: 'image/png' })

test('a file is sent at once, shows how far it is, and its id is what the form sends', async () => {
  vi.stubGlobal('XMLHttpRequest', Request)
  const { fill, user } = show(form([PAPER]))
  await user.upload(screen.getByLabelText(/Passport/), png())
  expect(Request.last.opened).toBe('POST /api/connections/c1/files/paper')
  expect(Request.last.headers.get('x-file-name')).toBe('Reisepa%C3%9F.png')
  expect(Request.last.headers.get('content-type')).toBe('image/png')
  await vi.waitFor(() => {
    Request.last.progress(860, 2_000)
    expect(screen.getByText(/43% sent/)).toBeVisible()
  })
  await user.click(go())
  expect(screen.getByRole('alert')).toHaveTextContent('1 field needs attention')
  expect(fill).not.toHaveBeenCalled()
  Request.last.answer(201, { id: 'file-1', name: 'Reisepaß.png', bytes: 2_000 })
  expect(await screen.findByText(/2 kB · ready to send/)).toBeVisible()
  await user.click(go())
  expect(fill).toHaveBeenCalledWith({ paper: 'file-1' })
  vi.unstubAllGlobals()
})

test('a file that did not arrive says so and may be sent again; one that is taken back is dropped', async () => {
  vi.stubGlobal('XMLHttpRequest', Request)
  const { dropped, user } = show(form([PAPER]))
  await user.upload(screen.getByLabelText(/Passport/), png())
  Request.last.answer(503, { error: { code: 'internal', reference: 'R' } })
  expect(await screen.findByLabelText(/Passport/)).toHaveAccessibleDescription(/did not arrive/)
  const first = Request.last
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(Request.last).not.toBe(first)
  Request.last.answer(201, { id: 'file-2', name: 'Reisepaß.png', bytes: 2_000 })
  await user.click(await screen.findByRole('button', { name: 'Remove' }))
  expect(dropped).toHaveBeenCalledWith('file-2')
  expect(screen.getByLabelText(/Passport/)).toHaveFocus()
  vi.unstubAllGlobals()
})

test('the server’s own verdict on a file is told in its words', async () => {
  vi.stubGlobal('XMLHttpRequest', Request)
  const { user } = show(form([PAPER]))
  await user.upload(screen.getByLabelText(/Passport/), png())
  Request.last.answer(400, { error: { code: 'invalid_input', fields: { paper: 'wrong_type' }, reference: 'R' } })
  expect(await screen.findByLabelText(/Passport/)).toHaveAccessibleDescription(/Choose PNG/)
  vi.unstubAllGlobals()
})

test.each([
  ['too big', png('big.png', 1_000_001), /too big. The limit is 1 MB/],
  ['of another kind', new File(['x'], 'paper.gif', { type: 'image/gif' }), /Choose PNG/],
  ['called one thing and being another', new File(['x'], 'paper.png', { type: 'application/pdf' }), /Choose PNG/],
])('a file %s is not sent at all', async (_what, file, sentence) => {
  const { user } = show(form([PAPER]))
  await userEvent.setup({ applyAccept: false }).upload(screen.getByLabelText(/Passport/), file)
  expect(await screen.findByLabelText(/Passport/)).toHaveAccessibleDescription(sentence)
  await user.click(go())
  expect(screen.getByRole('link', { name: 'Passport' })).toBeVisible()
})
