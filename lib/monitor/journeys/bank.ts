/** A person at their bank without a browser: opens the page, logs in, approves, and is sent on. */
import { status, type Answer, type Expectation, type Kept, type Party, type Request } from '../journey.ts'

const isPage: Expectation = { says: 'the answer is a page', holds: ({ headers }) => headers['content-type']?.startsWith('text/html') === true } // prettier-ignore

/** Where the first form of a page goes, without its host. */
const formAction = ({ text }: Answer): string | undefined =>
  /<form\b[^>]*\baction="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')

const location = ({ headers }: Answer): string | undefined => headers['location']
type Address = (kept: Kept) => string

/** Opens a page with a form. */
const open = (id: string, at: Party, url: Address): Request => ({
  id,
  at,
  method: 'GET',
  url,
  expect: [status(200), isPage],
  keep: { action: formAction },
})

/** Sends the form of the page at `base`, and is sent on to `page`. */
const send = (id: string, at: Party, base: Address, form: (kept: Kept) => Record<string, string>): Request => ({
  id,
  at,
  method: 'POST',
  url: (kept) => new URL(kept['action']!, base(kept)).href,
  body: (kept) => ({ form: form(kept) }),
  expect: [status(302, 303)],
  keep: { page: location },
})

const following = (base: Address): Address => (kept) => new URL(kept['page']!, base(kept)).href // prettier-ignore

/** @param start the bank's own address */
export const atBank = (start: Address): readonly Request[] => [
  open('bank.open', 'bank', start),
  send('bank.login', 'bank', start, ({ login, password }) => ({ username: login!, password: password! })),
  open('bank.ask', 'bank', following(start)),
  send('bank.approve', 'bank', following(start), () => ({ decision: 'approve' })),
]

/** A page of the provider's own that wants a decision too. @param start the bank's address, which led there */
export const atProvider = (start: Address): readonly [Request, Request] => [
  open('provider.ask', 'provider', following(start)),
  send('provider.approve', 'provider', following(start), () => ({ decision: 'approve' })),
]

/** A page of the provider's that only leads on, to the address it gives as `name`. */
export const through = (id: string, url: Address, name: string): Request => ({
  id,
  at: 'provider',
  method: 'GET',
  url,
  expect: [status(302, 303)],
  keep: { [name]: location },
})
export const returning = (start: Address): Request => through('provider.return', following(start), 'page')

/** That an answer sends the browser back to the app, `back`, and without an error. */
export const backHome: readonly Expectation[] = [
  { says: 'the browser is sent back to us', holds: (answer, { back }) => location(answer)?.startsWith(back!) === true },
  { says: 'without an error', holds: (answer) => !/[?&]error=/.test(location(answer) ?? '') },
]

/** A parameter of the address the browser is sent to. */
export const parameter = (name: string) => (answer: Answer): string | undefined => {
  const address = location(answer)
  return address !== undefined && URL.canParse(address) ? (new URL(address).searchParams.get(name) ?? undefined) : undefined
} // prettier-ignore

/** Words of these pages. */
export const BANK_WORDS = ['bank', 'visit', 'login', 'decision', 'username', 'password', 'approve'] as const
