/** People of these tests: each with an address and a session of their own, some with a bank linked, over plain HTTP. */
import { createHash, randomUUID } from 'node:crypto'
import { test as base, expect } from '@playwright/test'
import { call, send, type Answer, type Called, type Received, type Sent } from './wire.ts'
import { logInAtBank } from './wizard.ts'

export interface Person {
  readonly cookie: string
  readonly address: string
  get(path: string, sent?: Sent): Promise<Received>
  act(name: string, ...args: readonly unknown[]): Promise<Called>
}

/** Somebody with a bank: everything a stranger must never see or touch. */
export interface Linked extends Person {
  readonly connectionId: string
  readonly accountId: string
  readonly transactionId: string
  /** Texts that only this person's pages may hold: other ids, payees, account names. */
  readonly canaries: readonly string[]
  readonly clientToken: string
  /** All that they saw right after the link: see {@link expectUntouched}. */
  readonly seen: string
}

interface Ask {
  readonly clientToken: string
}
export interface ConnectionView {
  readonly id: string
  readonly state: string
  readonly ask: Ask | null
  readonly awaitingFirstData: boolean
  readonly owed: number
  readonly transactions: number
}

const someAddress = (): string => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`

/** The value of an action that succeeded. */
export function valueOf<T>(answer: Answer | null): T {
  if (!answer?.ok) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer.value as T // the action's own type, which a test over HTTP cannot import
}

export const cookieOf = ({ setCookies }: Received): string | undefined =>
  setCookies.find((one) => /passbook\.session=[^;]/.test(one))?.split(';')[0]

export function withSession(cookie: string, address: string = someAddress()): Person {
  const own = { cookie, 'x-forwarded-for': address }
  return {
    cookie,
    address,
    get: (path, sent = {}) => send(path, { ...sent, headers: { ...own, ...sent.headers } }),
    act: (name, ...args) => call(name, args, { cookie, also: { 'x-forwarded-for': address } }),
  }
}

export const anonymous = (): Person => withSession('theme=dark')

/** A fresh demo person, signed in. */
export async function someone(): Promise<Person> {
  const address = someAddress()
  const cookie = cookieOf(await call('exploreDemo', [], { also: { 'x-forwarded-for': address } }))
  if (cookie === undefined) throw new Error('no session began')
  return withSession(cookie, address)
}

export const TERMS = {
  providerId: 'klarna',
  country: 'DE',
  institutionRef: '00000',
  consentText: { version: 'e2e', locale: 'en' },
}

/** A conversation begun: the view with its ask. */
export async function beginning(person: Person): Promise<ConnectionView & { readonly ask: Ask }> {
  const view = valueOf<ConnectionView>((await person.act('begin', TERMS)).answer)
  if (!view.ask) throw new Error('nobody is asked')
  return { ...view, ask: view.ask }
}

export async function connectionOf(person: Person, id: string): Promise<ConnectionView> {
  const { status, text } = await person.get(`/api/connections/${id}`)
  if (status !== 200) throw new Error(`connection: ${status}`)
  return JSON.parse(text) as ConnectionView
}

/** Links a bank and waits until its data has landed and nothing is owed or in motion any more. */
export async function linked(login = 'anna'): Promise<Linked> {
  const person = await someone()
  const { id, ask } = await beginning(person)
  await logInAtBank(ask.clientToken, `${login}+${randomUUID().slice(0, 8)}`)
  await person.act('reply', { id, reply: { kind: 'finished' } })
  await expect
    .poll(
      async () => {
        const { state, awaitingFirstData, owed } = await connectionOf(person, id)
        return `${state} ${awaitingFirstData ? 'empty' : 'read'} ${owed}`
      },
      { timeout: 20_000 },
    ) // prettier-ignore
    .toBe('active read 0')
  const { text: list } = await person.get('/accounts')
  const accounts = [...list.matchAll(/href="\/accounts\/([\w-]+)"/g)].map((match) => match[1]!)
  const { text: ledger } = await person.get('/transactions')
  const held = ledger.replaceAll('\\"', '"')
  const rows = [...held.matchAll(/"id":"([0-9A-Z]{26})"/g)]
    .map((match) => match[1]!)
    .filter((each) => each !== id && !accounts.includes(each))
  const names = [...held.matchAll(/"remittance":"([^"\\<&]{24,})"/g)].map((match) => match[1]!)
  const [accountId, ...otherAccounts] = accounts
  const [transactionId, ...otherRows] = rows
  if (!accountId || !transactionId || names.length < 5) throw new Error('nothing was landed')
  return {
    ...person, connectionId: id, accountId, transactionId, clientToken: ask.clientToken,
    canaries: [...new Set([...otherAccounts, ...otherRows, ...names])], seen: await seenBy(person, id),
  } // prettier-ignore
}

/** The words of a page, without markup, scripts and what is told relative to now; sorted, since a stream keeps no order. */
const wordsOf = (html: string): readonly string[] =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<time[\s\S]*?<\/time>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .toSorted()

/** All that a person sees of their own, short enough to be compared before and after an attack. */
async function seenBy(person: Person, connectionId: string): Promise<string> {
  const pages = await Promise.all(['/accounts', '/transactions'].map(async (path) => (await person.get(path)).text))
  const { text } = await person.get(`/api/connections/${connectionId}`)
  return `${text} ${createHash('sha256')
    .update(JSON.stringify(pages.map(wordsOf)))
    .digest('hex')}`
}

/** Nothing of the person's has changed since the link. */
export async function expectUntouched(person: Linked): Promise<void> {
  expect(await seenBy(person, person.connectionId)).toBe(person.seen)
}

/** The canaries of a person that a text holds. */
export const leaked = (person: Linked, text: string): readonly string[] =>
  person.canaries.filter((canary) => text.includes(canary))

/** One linked person and one stranger for all tests of a worker: a link is the dearest step here. */
export const test = base.extend<object, { anna: Linked; stranger: Person }>({
  anna: [async ({}, use) => use(await linked()), { scope: 'worker', timeout: 60_000 }],
  stranger: [async ({}, use) => use(await someone()), { scope: 'worker' }],
})
export { expect }
