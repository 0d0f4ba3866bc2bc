/** A sandbox on a free port with the small World, its clock standing still, its pauses and letters in the test's hand. */
import { createBankPages } from '../../bank-pages.ts'
import { createClock } from '../../clock.ts'
import { createDoings } from '../../people/doings.ts'
import { createFaults } from '../../faults.ts'
import { createHouse } from '../../house.ts'
import { createIdModes } from '../../id-modes.ts'
import { createJournal } from '../../journal.ts'
import { createPost } from '../../post.ts'
import { createKlavi } from '../klavi.ts'
import { CPF, WORLD } from './world.ts'

// Tests read answers of every shape; what they expect is in the assertion beside the path.
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any

export const CREDENTIALS = { accessKey: 'k4v1emu0aa', secretKey: 'emul-secret-key-001' }
export const BACK = 'http://localhost:3000/klavi/return'
export const PORTAL = 'http://localhost:3000/webhooks/klavi'
const DIAL = { 'x-dial-token': 'dial-secret' }
const MOST_PAGES = 12

export interface Received {
  readonly url: string
  readonly headers: Headers
  readonly text: string
  readonly body: Json
}

export async function openRig(appUrl: string | null = 'http://localhost:3000') {
  const clock = createClock(new Date('2026-11-20T14:46:40Z'), () => 0)
  const ids = createIdModes()
  const bankPages = createBankPages(async () => {})
  const waiting: { readonly milliseconds: number; readonly go: () => void }[] = []
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => void waiting.push({ milliseconds, go: resolve }))
  const letters: Received[] = []
  const receive: typeof fetch = async (url, init) => {
    const text = typeof init?.body === 'string' ? init.body : ''
    letters.push({ url: url instanceof Request ? url.url : String(url), headers: new Headers(init?.headers), text, body: JSON.parse(text) }) // prettier-ignore
    return new Response(null, { status: 204 })
  }
  const post = createPost({ now: (tag) => clock.now(tag), pause, send: receive })
  const wing = createKlavi({ world: WORLD, bankPages, clock, ids, post, pause, appUrl, credentials: CREDENTIALS })
  const house = createHouse({
    world: WORLD,
    bankPages,
    wings: [wing],
    clock,
    ids,
    pause,
    doings: createDoings(),
    faults: createFaults(),
    journal: createJournal(),
    post,
    dialToken: 'dial-secret',
  })
  const listening = await house.listen(0)
  const { url } = listening
  const close = () => listening.close()

  async function send(
    method: string,
    path: string,
    { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) {
    // prettier-ignore
    const sent: Record<string, string> = { ...headers }
    if (body !== undefined) sent['content-type'] = 'application/json'
    if (token !== undefined) sent['authorization'] = `Bearer ${token}`
    const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
    const answer = await fetch(path.startsWith('http') ? path : `${url}/klavi/data/v1${path}`, { method, headers: sent, body: text, redirect: 'manual' }) // prettier-ignore
    const said = await answer.text()
    const isJson = (answer.headers.get('content-type') ?? '').includes('json')
    const json: Json = isJson ? JSON.parse(said) : undefined
    return { status: answer.status, headers: answer.headers, text: said, json }
  }
  const dial = (name: string, body: unknown) => send('POST', `${url}/_dial/${name}`, { body, headers: DIAL })
  const ask = async (question: string) => (await send('GET', `${url}/_dial/${question}`, { headers: DIAL })).json

  const auth = async (): Promise<string> => (await send('POST', '/auth', { body: CREDENTIALS })).json.accessToken
  const token = await auth()
  const api = (method: string, path: string, body?: unknown) => send(method, path, { token, body })

  const newLink = async (more: Record<string, unknown> = {}): Promise<Json> =>
    (await api('POST', '/links', { personalTaxId: CPF, externalInfo: { traceId: 't-77' }, ...more })).json

  let tracks = 0
  const order = (more: Record<string, unknown> = {}) => ({
    externalTrackId: `trk-${String(++tracks)}`,
    personalTaxId: CPF,
    institutionCode: '901',
    redirectURL: BACK,
    validityPeriod: 12,
    ...more,
  })
  async function asked(more: Record<string, unknown> = {}, link?: Json): Promise<{ link: Json; consent: Json }> {
    const mine = link ?? (await newLink())
    const consent = (await send('POST', '/consents', { token: mine.linkToken, body: order(more) })).json
    return { link: mine, consent }
  }

  /** Follows pages by their forms, pressing what is told. @returns where it leads out of the sandbox, or the last page */
  async function walk(address: string, login: string, press: readonly string[] = ['approve']) {
    let next = address
    let form: URLSearchParams | null = null
    for (let page = 0; page < MOST_PAGES; page++) {
      const answer: Response = await fetch(next, { redirect: 'manual', ...(form && { method: 'POST', body: form }) })
      const location = answer.headers.get('location')
      const text = await answer.text()
      if (location === null) {
        const filled = fill(text, login, press)
        if (!filled) return { status: answer.status, url: null, text }
        next = new URL(filled.action, next).href
        form = filled.body
        continue
      }
      next = new URL(location, next).href
      form = null
      if (!next.startsWith(url)) return { status: answer.status, url: new URL(next), text }
    }
    throw new Error('the pages never end')
  }

  async function given(login = 'ana', more: Record<string, unknown> = {}, link?: Json) {
    const made = await asked(more, link)
    const back = await walk(made.consent.consentRedirectURL ?? made.consent.consentRedirectUrl, login)
    return { ...made, back, id: made.consent.consentId as string }
  }

  /** Lets every wait there is now end, and the letters arrive. */
  async function passTime() {
    for (const { go } of waiting.splice(0)) go()
    await new Promise((resolve) => setImmediate(resolve))
    await post.idle()
  }
  const events = (name?: string): Json[] =>
    letters
      .flatMap(({ body }) => (Array.isArray(body) ? body : []))
      .filter(({ eventName }) => !name || eventName === name)
  const reports = (): Json[] => letters.map(({ body }) => body).filter((body) => !Array.isArray(body))

  /** Orders reports and waits for them. */
  async function reportsOf(made: { id: string }, products: readonly string[], more: Record<string, unknown> = {}) {
    const body = { taxId: CPF, institutionCode: '901', consentIds: [made.id], products, ...more }
    const answer = await api('POST', '/personal/institution-data', body)
    await passTime()
    return { answer, reports: reports() }
  }

  return { url, close, clock, ids, wing, post, letters, waiting, token, auth, send, api, dial, ask, newLink, order, asked, walk, given, passTime, events, reports, reportsOf } // prettier-ignore
}

export type Rig = Awaited<ReturnType<typeof openRig>>

/** The first form of a page: names that are known are typed, the first button that is wanted is pressed. */
function fill(page: string, login: string, press: readonly string[]) {
  const [, head = '', inside = ''] = /<form\b([^>]*)>([\s\S]*?)<\/form>/.exec(page) ?? []
  const attribute = (text: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1]
  const action = attribute(head, 'action')
  if (action === undefined) return null
  const body = new URLSearchParams()
  const typed: Record<string, string> = { username: login, password: 'x', cpf: '318.402.957-32' }
  for (const [, rest = ''] of inside.matchAll(/<input\b([^>]*)>/g)) {
    const name = attribute(rest, 'name')
    if (name !== undefined) body.set(name, typed[name] ?? attribute(rest, 'value') ?? '')
  }
  const buttons = [...inside.matchAll(/<button\b([^>]*)>/g)].map(([, rest = '']) => rest)
  const pressed = press.map((value) => buttons.find((rest) => attribute(rest, 'value') === value)).find(Boolean)
  if (pressed !== undefined) body.set(attribute(pressed, 'name') ?? '', attribute(pressed, 'value') ?? '')
  return { action: action.replaceAll('&amp;', '&'), body }
}
