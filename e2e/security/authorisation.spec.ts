/**
 * Who may see and do what: each entry of the build × each kind of caller. The tables must name all that the build has, so a
 * page, handler or action that nobody thought of fails here by name (T16, T18, T39).
 */
import { E2E } from '../servers.ts'
import { ACTION_IDS, EDGE_ACTIONS, ENTRIES } from './build.ts'
import { ACTIONS } from './actions.ts'
import {
  anonymous,
  expectUntouched,
  expect,
  leaked,
  linked,
  someone,
  test,
  withSession,
  type Linked,
} from './people.ts'
import { call, callRaw } from './wire.ts'
import { actionId } from './build.ts'

interface EntryCase {
  /** An address of the entry; what it names is `whose`. */
  readonly path: (whose: Linked) => string
  readonly method?: 'POST'
  /** Its owner's status, where that is not 200. */
  readonly owner?: number
  /** What a person without a session gets. */
  readonly anonymous: number
  /** Where a person without a session is sent, where that is not the sign-in page. */
  readonly to?: string
  /** What a stranger gets who asks for `whose` things; an entry that names nothing answers them as anybody. */
  readonly stranger: number
}

const page = (path: string): EntryCase => ({ path: () => path, anonymous: 307, stranger: 200 })
const open = (path: string, anybody = 200, stranger = anybody): EntryCase => ({ path: () => path, anonymous: anybody, stranger }) // prettier-ignore

const MATRIX: Readonly<Record<string, EntryCase>> = {
  '/(product)/accounts/[accountId]/page': { path: ({ accountId }) => `/accounts/${accountId}`, anonymous: 307, stranger: 404 },
  '/(product)/accounts/(list)/page': page('/accounts'),
  '/(product)/cash-flow/page': page('/cash-flow'),
  '/(product)/categories/page': page('/categories'),
  '/(product)/connections/[connectionId]/page': { path: ({ connectionId }) => `/connections/${connectionId}`, anonymous: 307, stranger: 404 },
  '/(product)/connections/history/page': page('/connections/history'),
  '/(product)/connections/page': page('/connections'),
  '/(product)/developers/compare/page': page('/developers/compare'),
  '/(product)/developers/deliveries/page': page('/developers/deliveries'),
  '/(product)/developers/doctor/page': page('/developers/doctor'),
  '/(product)/developers/page': page('/developers'),
  '/(product)/developers/requests/page': page('/developers/requests'),
  '/(product)/developers/sandbox/page': page('/developers/sandbox'),
  '/(product)/developers/try/page': page('/developers/try'),
  '/(product)/import/[importId]/page': { path: () => '/import/nope', owner: 404, anonymous: 307, stranger: 404 },
  '/(product)/import/page': page('/import'),
  '/(product)/monitor/page': page('/monitor'),
  '/(product)/monitor/[journey]/page': page('/monitor/klarna'),
  '/(product)/monitor/[journey]/[run]/page': { path: () => '/monitor/klarna/nope', owner: 404, anonymous: 307, stranger: 404 },
  '/(product)/net-worth/page': page('/net-worth'),
  '/(product)/overview/page': page('/overview'),
  '/(product)/recurring/page': page('/recurring'),
  '/(product)/rules/new/page': { path: ({ accountId }) => `/rules/new?q=miete&account=${accountId}`, anonymous: 307, stranger: 404 },
  '/(product)/rules/[ruleId]/page': { path: () => '/rules/nope', owner: 404, anonymous: 307, stranger: 404 },
  '/(product)/rules/page': page('/rules'),
  '/(product)/settings/data/page': page('/settings/data'),
  '/(product)/settings/page': page('/settings'),
  '/(product)/transactions/duplicates/page': page('/transactions/duplicates'),
  '/(product)/transactions/page': { path: ({ accountId }) => `/transactions?account=${accountId}`, anonymous: 307, stranger: 404 },
  '/_global-error/page': open('/_global-error', 404),
  '/_not-found/page': open('/no-such-page', 404),
  '/api/auth/[...nextauth]/route': open('/api/auth/session'),
  '/api/commands/route': { path: () => '/api/commands', anonymous: 401, stranger: 200 },
  '/api/connect/cancel/route': { path: () => '/api/connect/cancel', method: 'POST', anonymous: 401, stranger: 400 },
  '/api/connect/exchange/route': { path: () => '/api/connect/exchange', method: 'POST', anonymous: 401, stranger: 400 },
  '/api/connect/frame/files/[field]/route': { path: () => '/api/connect/frame/files/id_front', method: 'POST', anonymous: 401, stranger: 401 },
  '/api/connect/frame/route': { path: () => '/api/connect/frame', method: 'POST', anonymous: 401, stranger: 401 },
  '/api/connect/leave/route': { path: () => '/api/connect/leave', method: 'POST', anonymous: 401, stranger: 401 },
  '/api/connect/open/route': { path: () => '/api/connect/open', method: 'POST', anonymous: 400, stranger: 400 },
  '/api/connect/token/route': { path: () => '/api/connect/token', method: 'POST', anonymous: 401, stranger: 400 },
  '/api/connections/[connectionId]/route': { path: ({ connectionId }) => `/api/connections/${connectionId}`, anonymous: 401, stranger: 404 },
  '/api/connections/[connectionId]/files/[field]/route': { path: ({ connectionId }) => `/api/connections/${connectionId}/files/id_front`, method: 'POST', owner: 400, anonymous: 401, stranger: 404 },
  '/api/connections/[connectionId]/receipts/[receipt]/route': { path: ({ connectionId }) => `/api/connections/${connectionId}/receipts/1?format=json`, anonymous: 401, stranger: 404 },
  '/api/everything/route': { path: () => '/api/everything', anonymous: 401, stranger: 200 },
  '/api/farewell/route': open('/api/farewell', 404),
  '/api/demo/route': { path: () => '/api/demo', anonymous: 401, stranger: 200 },
  '/api/export/route': { path: ({ accountId }) => `/api/export?format=csv&account=${accountId}`, anonymous: 401, stranger: 404 },
  '/api/health/route': open('/api/health'),
  '/api/metrics/route': open('/api/metrics', 404), // no token is set: it is not there
  '/api/trace/route': { path: () => '/api/trace', method: 'POST', anonymous: 404, stranger: 404 }, // no collector is set
  '/api/imports/route': { path: () => '/api/imports', method: 'POST', anonymous: 401, stranger: 400 },
  '/api/transactions/route': { path: ({ accountId }) => `/api/transactions?account=${accountId}`, anonymous: 401, stranger: 404 },
  '/api/transactions/tally/route': { path: ({ accountId }) => `/api/transactions/tally?account=${accountId}`, anonymous: 401, stranger: 404 },
  '/api/inspector/har/route': { path: ({ connectionId }) => `/api/inspector/har?connection=${connectionId}`, anonymous: 401, stranger: 404 },
  '/api/inspector/route': { path: ({ connectionId }) => `/api/inspector?connection=${connectionId}`, anonymous: 401, stranger: 404 },
  '/api/institutions/[country]/route': { path: () => '/api/institutions/DE', anonymous: 401, stranger: 200 },
  '/api/session/route': open('/api/session'),
  '/bench/empty/page': open('/bench/empty', 404),
  '/bench/hook/route': { path: () => '/bench/hook', method: 'POST', anonymous: 404, stranger: 404 },
  '/bench/literal/page': open('/bench/literal', 404),
  '/connect/[connectionId]/page': { path: ({ connectionId }) => `/connect/${connectionId}`, anonymous: 307, stranger: 404 },
  '/connect/page': page('/connect'),
  '/goodbye/page': { ...open('/goodbye', 307), to: '/' },
  '/demo/page': open('/demo'),
  '/demo/setup/page': { path: () => '/demo/setup', anonymous: 307, stranger: 307 },
  '/embed/[link]/[pass]/page': open('/embed/nope/no.pass', 404),
  '/embed/back/page': open('/embed/back'),
  '/health/route': open('/health'),
  '/help/page': open('/help'),
  '/page': open('/', 200, 307),
  '/preview/page': open('/preview', 404),
  '/return/[provider]/route': { path: () => '/return/klarna?state=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', anonymous: 303, stranger: 303 },
  '/sign-in/page': open('/sign-in', 200, 307),
  '/sign-up/page': open('/sign-up', 200, 307),
  '/status/page': open('/status'),
  '/webhooks/[provider]/[[...token]]/route': { path: () => '/webhooks/klarna', method: 'POST', anonymous: 404, stranger: 404 },
} // prettier-ignore

/** Well-formed, and nobody's. */
const NO_ID = 'nope'

test('every page and handler of the build is in the matrix, and nothing else', () => {
  expect(Object.keys(MATRIX).toSorted()).toEqual(ENTRIES)
})

test('every server action of the build is in the matrix, and nothing else', () => {
  expect(Object.keys(ACTIONS).toSorted()).toEqual([...ACTION_IDS.keys()].toSorted())
  expect(EDGE_ACTIONS).toEqual([])
})

/** As our own pages ask: what is refused is refused for who asks, not for where from. */
const asked = (method: string | undefined) => (method ? { method, headers: { origin: E2E.app } } : {})

for (const [
  entry,
  { path, method, owner: own, anonymous: alone, stranger: foreign, to = '/sign-in' },
] of Object.entries(MATRIX)) {
  test.describe(entry, () => {
    test('lets its owner in, where it names something', async ({ anna }) => {
      const { status } = await anna.get(path(anna), asked(method))
      if (foreign === 404 && alone !== 404) expect(status).toBe(own ?? 200)
      expect(status).toBeLessThan(500)
    })

    test('shows a person without a session nothing of anybody', async ({ anna }) => {
      const { status, text, headers } = await anonymous().get(path(anna), asked(method))
      expect(status).toBe(alone)
      if (status === 307) expect(headers.location).toBe(to)
      expect(leaked(anna, text)).toEqual([])
    })

    test('shows a stranger nothing of another person', async ({ anna, stranger }) => {
      const { status, text } = await stranger.get(path(anna), asked(method))
      expect(status).toBe(foreign)
      expect(leaked(anna, text)).toEqual([])
    })

    if (foreign === 404 && alone !== 404) {
      test('does not tell another’s thing from one that is not there', async ({ anna, stranger }) => {
        const nowhere = path({ ...anna, accountId: NO_ID, connectionId: NO_ID })
        const [theirs, nobodys] = await Promise.all([
          stranger.get(path(anna), asked(method)),
          stranger.get(nowhere, asked(method)),
        ])
        expect(theirs.status).toBe(nobodys.status)
      })
    }

    test('treats an ended session as none', async ({ anna }) => {
      const gone = await someone()
      await gone.act('signOut')
      const { status, text } = await withSession(gone.cookie).get(path(anna), asked(method))
      expect(status).toBe(alone)
      expect(leaked(anna, text)).toEqual([])
    })
  })
}

for (const [name, { open: anybody, names, args }] of Object.entries(ACTIONS)) {
  test.describe(`action ${name}`, () => {
    if (!anybody) {
      test('is refused without a session, and after its end', async ({ anna }) => {
        const gone = await someone()
        await gone.act('signOut')
        for (const person of [anonymous(), withSession(gone.cookie)]) {
          const { answer, text } = await person.act(name, ...args(anna))
          expect(answer).toMatchObject({ ok: false, error: { code: 'not_signed_in' } })
          expect(leaked(anna, text)).toEqual([])
        }
        await expectUntouched(anna)
      })
    }

    if (names) {
      test('does not find another’s, changes nothing of theirs, and says no more than for one that is not there', async ({
        anna,
        stranger,
      }) => {
        const { answer, text } = await stranger.act(name, ...args(anna))
        expect(answer).toMatchObject({ ok: false, error: { code: 'not_found' } })
        expect(leaked(anna, text)).toEqual([])
        const nowhere = await stranger.act(name, ...args({ connectionId: NO_ID, transactionId: NO_ID }))
        expect(nowhere.answer).toMatchObject({ ok: false, error: { code: 'not_found' } })
        await expectUntouched(anna)
      })
    }

    if (anybody) {
      test('is open to all, and so names nothing of anybody', () => expect(names).toBeUndefined())
    } else {
      test('posted to any page, it still asks who is there', async ({ anna }) => {
        for (const at of ['/overview', '/transactions', '/connect', '/no-such-page', `/connect/${anna.connectionId}`]) {
          const { answer, text } = await call(name, args(anna), { page: at })
          expect(answer?.ok ?? false).toBe(false)
          expect(leaked(anna, text)).toEqual([])
        }
      })
    }
  })
}

/** Ways around a check that would sit in the proxy: what Next's past advisories and its own protocol offer. */
const BYPASSES: readonly { readonly name: string; readonly path?: (path: string) => string; readonly headers?: Readonly<Record<string, string>> }[] = [
  { name: 'x-middleware-subrequest', headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' } },
  { name: 'x-middleware-subrequest, old name', headers: { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' } },
  { name: 'x-middleware-subrequest, src', headers: { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware' } },
  { name: 'x-middleware-next', headers: { 'x-middleware-next': '1' } },
  { name: 'x-middleware-rewrite', headers: { 'x-middleware-rewrite': '/overview' } },
  { name: 'x-middleware-override-headers', headers: { 'x-middleware-override-headers': 'cookie', 'x-middleware-request-cookie': 'passbook.session=x' } },
  { name: 'x-middleware-prefetch', headers: { 'x-middleware-prefetch': '1', purpose: 'prefetch' } },
  { name: 'x-nextjs-data', headers: { 'x-nextjs-data': '1' } },
  { name: 'x-invoke-path', headers: { 'x-invoke-path': '/overview', 'x-invoke-status': '200' } },
  { name: 'x-matched-path', headers: { 'x-matched-path': '/overview', 'x-now-route-matches': '1' } },
  { name: 'x-original-url', headers: { 'x-original-url': '/health', 'x-rewrite-url': '/health' } },
  { name: 'x-action-forwarded', headers: { 'x-action-forwarded': '1' } },
  { name: 'next-resume', headers: { 'next-resume': '1' } },
  { name: 'x-prerender-revalidate', headers: { 'x-prerender-revalidate': 'x' } },
  { name: 'draft mode', headers: { cookie: '__prerender_bypass=x; __next_preview_data=x' } },
  { name: 'component stream', headers: { rsc: '1' } },
  { name: 'component stream with a prefetch', headers: { rsc: '1', 'next-router-prefetch': '1' } },
  { name: 'segment prefetch', headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' } },
  { name: 'segment prefetch of the page', headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/__PAGE__' } },
  { name: 'router state', headers: { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D' } },
  { name: '_rsc', path: (path) => `${path}?_rsc=1abcd`, headers: { rsc: '1' } },
  { name: '.rsc', path: (path) => `${path}.rsc` },
  { name: '.segments', path: (path) => `${path}.segments/_tree.segment.rsc` },
  { name: '.json data', path: (path) => `/_next/data/build${path}.json` },
  { name: 'encoded letters', path: (path) => `/%${path.charCodeAt(1).toString(16)}${path.slice(2)}` },
  { name: 'doubly encoded', path: (path) => `/%25${path.charCodeAt(1).toString(16)}${path.slice(2)}` },
  { name: 'doubled slash inside', path: (path) => `${path}//` },
  { name: 'doubled slash before', path: (path) => `/${path}` },
  { name: 'trailing slash', path: (path) => `${path}/` },
  { name: 'dot segment', path: (path) => `/x/..${path}` },
  { name: 'encoded dot segment', path: (path) => `/x/%2e%2e${path}` },
  { name: 'excluded prefix and back', path: (path) => `/api/..${path}` },
  { name: 'excluded prefix and encoded back', path: (path) => `/_next/static/%2e%2e/%2e%2e${path}` },
  { name: 'backslash', path: (path) => `/\\${path.slice(1)}` },
  { name: 'upper case', path: (path) => path.toUpperCase() },
  { name: 'semicolon parameter', path: (path) => `${path};x=1` },
  { name: 'matrix of an excluded path', path: (path) => `${path};/_next/static/` },
  { name: 'null byte', path: (path) => `${path}%00` },
  { name: 'locale prefix', path: (path) => `/en${path}` },
  { name: 'parameter injection', path: (path) => `${path}?nxtPaccountId=x&nextInternalLocale=en` },
] // prettier-ignore

test.describe('authorisation does not live in the proxy', () => {
  for (const { name, path, headers } of BYPASSES) {
    test(`${name} opens no page to a person without a session`, async ({ anna }) => {
      const pages = [
        '/overview',
        '/accounts',
        `/accounts/${anna.accountId}`,
        '/transactions',
        '/connections',
        '/connect',
      ]
      for (const target of [...pages, `/connect/${anna.connectionId}`, `/api/connections/${anna.connectionId}`]) {
        const { status, text } = await anonymous().get(path ? path(target) : target, { ...(headers && { headers }) })
        expect(status, target).toBeLessThan(500)
        expect(leaked(anna, text)).toEqual([])
        expect(text).not.toContain('data-testid="entry"')
      }
    })

    test(`${name} opens another’s things to no stranger`, async ({ anna, stranger }) => {
      const { cookie: planted, ...others } = headers ?? {}
      const cookie = [stranger.cookie, planted].filter(Boolean).join('; ')
      for (const target of [`/accounts/${anna.accountId}`, `/connect/${anna.connectionId}`, `/api/connections/${anna.connectionId}`]) {
        const { status, text } = await stranger.get(path ? path(target) : target, { headers: { ...others, cookie } })
        expect(status, target).toBeLessThan(500)
        expect(leaked(anna, text)).toEqual([])
      }
    }) // prettier-ignore
  }
})

test('what is one person’s is in no cache that another could be served from', async ({ anna }) => {
  const others = await Promise.all([linked(), someone(), someone()])
  const people = [anna, ...others]
  // Both bank as the same customer, so that only the ids tell whose row it is.
  const ids = (of: Linked): readonly string[] => of.canaries.filter((canary) => /^[0-9A-Z]{26}$/.test(canary))
  const found = (of: Linked, text: string): readonly string[] => ids(of).filter((id) => text.includes(id))
  const paths = ['/overview', '/accounts', '/transactions', '/connections']
  const rounds = Array.from(
    { length: 40 },
    (_, at) => [people[at % people.length]!, paths[at % paths.length]!] as const,
  )
  const seen = await Promise.all(rounds.map(async ([who, path]) => ({ who, answer: await who.get(path) })))
  for (const { who, answer } of seen) {
    expect(answer.status).toBe(200)
    expect(answer.headers['cache-control']).toMatch(/private.*no-store/)
    expect(answer.headers.age).toBeUndefined()
    if (who !== anna) expect(found(anna, answer.text)).toEqual([])
    if (who !== others[0]) expect(found(others[0], answer.text)).toEqual([])
  }
})

test('an id of an action that the build does not have runs nothing', async () => {
  const known = actionId('signOut')
  const ids = ['', '0', known.slice(0, -1), `${known}0`, known.toUpperCase(), `${known},${known}`, '__proto__', 'constructor', '../actions', `%${known}`] // prettier-ignore
  for (const id of ids) {
    const { status, answer } = await callRaw(id, '[]')
    expect(answer, id).toBeNull()
    expect(status, id).toBeLessThan(500)
  }
})
