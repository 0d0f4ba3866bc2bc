/** A sandbox on a free port with the small World, its clock standing still, its pauses and letters in the test's hand. */
import { createBankPages } from '../../bank-pages.ts'
import { createClock } from '../../clock.ts'
import { createDoings } from '../../people/doings.ts'
import { createFaults } from '../../faults.ts'
import { createHouse } from '../../house.ts'
import { createIdModes } from '../../id-modes.ts'
import { createJournal } from '../../journal.ts'
import { createPost } from '../../post.ts'
import { createBanqware } from '../banqware.ts'
import { WORLD } from './world.ts'

// Tests read answers of every shape; what they expect is in the assertion beside the path.
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any

export const KEYS = { 'x-ibm-client-id': 'tenant', 'x-ibm-client-secret': 'secret' }
export const BACK = 'http://localhost:3000/banqware/return'
export const HOOK = 'http://localhost:3000/hooks/banqware'

export async function openRig() {
  const clock = createClock(new Date('2026-11-20T09:00:00Z'), () => 0)
  const ids = createIdModes()
  const bankPages = createBankPages(async () => {})
  const waiting: { readonly milliseconds: number; readonly go: () => void }[] = []
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => void waiting.push({ milliseconds, go: resolve }))
  const letters: Json[] = []
  const receive: typeof fetch = async (_url, init) => {
    letters.push(JSON.parse(typeof init?.body === 'string' ? init.body : 'null'))
    return new Response(null, { status: 204 })
  }
  const post = createPost({ now: (tag) => clock.now(tag), pause, send: receive })
  const credentials = { clientId: 'tenant', clientSecret: 'secret' }
  const wing = createBanqware({ world: WORLD, bankPages, clock, ids, post, pause, appUrl: null, credentials })
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

  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = KEYS) {
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
    const text = body === undefined ? null : JSON.stringify(body)
    const answer = await fetch(`${url}/banqware${path}`, { method, headers: { ...type, ...headers }, body: text })
    const said = await answer.text()
    const json: Json = said === '' ? undefined : JSON.parse(said)
    return { status: answer.status, headers: answer.headers, json }
  }
  const api = (method: string, path: string, body?: unknown) => send(method, `/sandbox${path}`, body)

  /** Walks the bank's pages from a link. @returns where the hub sends the browser in the end */
  async function visit(link: string, login: string, decision = 'approve'): Promise<URL> {
    const go = async (address: string, form?: Record<string, string>) => {
      const body = form && { method: 'POST', body: new URLSearchParams(form) }
      const answer = await fetch(address, { redirect: 'manual', ...body })
      return new URL(answer.headers.get('location') ?? '', address)
    }
    const page = await go(link)
    if (page.href.startsWith(BACK)) return page
    const typed = await go(`${page.origin}${page.pathname}/login`, { username: login, password: 'x' })
    if (typed.pathname.startsWith('/banqware')) return go(typed.href)
    const back = await go(`${page.origin}${page.pathname}/decision`, { decision })
    return go(back.href)
  }

  /** A tenant with its URLs, a user, and a consent that is asked for. */
  async function asked(more: Record<string, unknown> = {}) {
    await api('PUT', '/management-resources/api/tenant/urls', { redirectUrls: [BACK], updateCallbackUrls: [HOOK] })
    const { userId } = (await api('POST', '/user-resources/api/user', {})).json
    const consents = `/consent-resources/api/user/id/${userId}/consent`
    const order = { bankId: '901', bankIdType: 'BANK_ID', redirectUrl: BACK, ...more }
    const consent = (await api('POST', consents, order)).json
    const path = `${consents}/${consent.consentId}`
    const updates = `/update-resources/api/user/id/${userId}`
    const startPath = `${updates}/consent/${consent.consentId}/update`
    const update = async () => {
      const { updateId } = (await api('POST', startPath, { callbackUrl: HOOK })).json
      await api('GET', `${updates}/update/${updateId}`)
      return (await api('GET', `${updates}/update/${updateId}`)).json
    }
    return { userId, consent, path, startPath, updates, update, accounts: `/account-info-resources/api/user/id/${userId}/account` } // prettier-ignore
  }

  async function given(login: string, more: Record<string, unknown> = {}) {
    const made = await asked(more)
    await visit(made.consent.authorizationUrl, login)
    return made
  }

  /** Lets the oldest wait end. */
  const passTime = () => waiting.shift()?.go()
  return { url, close, clock, ids, wing, post, letters, waiting, passTime, send, api, visit, asked, given }
}

export type Rig = Awaited<ReturnType<typeof openRig>>
