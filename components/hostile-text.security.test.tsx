/** What a bank says about itself and its customers' money is text: whatever it spells, no view makes an element or a handler of it (T28). */
import { act } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { as, type ConnectionId } from '@/lib/model/ids'
import { AccountList } from './accounts/account-list'
import { AccountPage } from './accounts/account-page'
import { ConnectionList } from './connections/connection-list'
import { ConnectionPage } from './connections/connection-page'
import { aConnection, aPassport, accounts, overview, rows } from './fixtures'
import { renderIn } from './in-language'
import { early, foresight, insights, outlook } from './overview/fixtures'
import { Overview } from './overview/overview'
import { lookOf } from './transactions/look'
import { WholeList } from './transactions/whole-list'

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: vi.fn<() => void>(), push: vi.fn<() => void>() }) }))

const PAYLOADS = [
  '<script>alert(1)</script>', '</script><script>alert(1)</script>', '"><script>alert(1)</script>', `'><script>alert(1)</script>`,
  '<img src=x onerror=alert(1)>', '"><img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<svg/onload=alert(1)//', '<svg><script>alert(1)</script></svg>',
  '<iframe src=javascript:alert(1)>', '<iframe srcdoc="<script>alert(1)</script>">', '<a href="javascript:alert(1)">pay</a>', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>', '" onmouseover=alert(1) x="', `' onfocus=alert(1) autofocus x='`, '<input autofocus onfocus=alert(1)>', '<details open ontoggle=alert(1)>',
  '<math><mtext><script>alert(1)</script></mtext></math>', '<style>*{background:url(//evil.example)}</style>', '<link rel=stylesheet href=//evil.example>', '<base href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=//evil.example">', '<object data=//evil.example>', '<embed src=//evil.example>', '<form action=//evil.example><button>', '<template><script>alert(1)</script></template>',
  '</title><script>alert(1)</script>', '</style><script>alert(1)</script>', '</textarea><script>alert(1)</script>', '--><script>alert(1)</script>', ']]><script>alert(1)</script>', '<!--', '<![CDATA[',
  '{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '<%= alert(1) %>', '#{alert(1)}', '{count, plural, one {x} other {y}}', '<b>bold</b>', '</li></ul><script>alert(1)</script>',
  '\u202egnp.exe', '\u2066alert\u2069', '\u2028alert(1)\u2029', '\ufeffalert', 'a\u0000b', '&lt;script&gt;', '&#60;script&#62;', '\\u003cscript\\u003e', '＜script＞', '__proto__', 'constructor', 'toString',
] // prettier-ignore

const FORBIDDEN =
  'script, iframe, object, embed, base, meta, link, style, template, math, form[action*="evil"], [srcdoc]'

const leadsAway = (address: string): boolean => !address.startsWith('#') && new URL(address, 'https://us.example').origin !== 'https://us.example' // prettier-ignore

/** Elements and attributes that only a payload could have made. */
function madeOf(container: HTMLElement): readonly string[] {
  const elements = [...container.querySelectorAll(FORBIDDEN)].map(({ outerHTML }) => outerHTML)
  const attributes = [...container.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => name.startsWith('on') || (/^(href|src|action)$/.test(name) && leadsAway(value)))
      .map(({ name, value }) => `${name}=${value}`),
  ) // prettier-ignore
  const images = [...container.querySelectorAll('img, b')].map(({ outerHTML }) => outerHTML)
  return [...elements, ...attributes, ...images]
}

const NOW = '2026-11-21T09:00:00Z'
const actions = { refresh: vi.fn<never>(), renew: vi.fn<never>(), stop: vi.fn<never>() }
const at = accounts[0]!.id
const list = {
  filter: { account: at }, arrangement: { order: 'newest', group: 'day', at }, after: 'place', openId: null, look: lookOf(undefined),
  letters: true, recent: [], tags: [], edit: vi.fn<never>(), undoEdit: vi.fn<never>(),
} as const // prettier-ignore

describe.each(PAYLOADS)('%j', (payload) => {
  const hostileAccounts = accounts.map((account) => ({
    ...account,
    name: payload,
    institution: payload,
    mask: payload,
  }))
  const hostileRows = rows.map((row) => ({
    ...row, name: payload, remittance: `${payload} ${payload}`, accountName: payload,
    said: { provider: payload, label: payload, id: null }, category: { ...row.category, because: payload },
  })) // prettier-ignore
  const connection = aConnection(as<ConnectionId>('c1'), payload, 'fresh')
  const application = { product: payload, status: 'submitted' as const, submittedAt: NOW, facts: [{ label: payload, value: payload }] } // prettier-ignore
  const applied = aConnection(as<ConnectionId>('c2'), payload, 'fresh', { application })
  const hostileEarly = {
    ...early,
    foresight: () => ({
      ...foresight,
      insights: { ...insights, cards: insights.cards.map((card) => ('name' in card ? { ...card, name: payload } : card)) },
      outlook: { ...outlook, soon: outlook.soon.map((each) => ({ ...each, name: payload })) },
    }),
  } // prettier-ignore
  const views = {
    ledger: <WholeList rows={hostileRows} more filter={{ q: payload }} arrangement={{ order: 'newest', group: 'day' }} />,
    account: <AccountPage account={hostileAccounts[0]!} feed={{ rows: hostileRows, next: payload }} {...list} />,
    accounts: <AccountList accounts={hostileAccounts} />,
    connections: <ConnectionList connections={[connection, applied]} now={NOW} lostReturn={payload} {...actions} />,
    connection: <ConnectionPage passport={aPassport(connection)} identity={{ name: payload, taxId: { scheme: payload, masked: payload } }} now={NOW} {...actions} />,
    application: <ConnectionPage passport={aPassport(applied)} identity={null} now={NOW} {...actions} />,
    overview: <Overview overview={{ ...overview, accounts: hostileAccounts, latest: hostileRows, connections: [connection] }} {...hostileEarly} actions={{ dismiss: vi.fn<() => never>(), setReportingCurrency: vi.fn<() => never>() }} />,
  } // prettier-ignore

  test.each(Object.entries(views))('is text on the %s', async (_name, view) => {
    const { container } = await act(() => Promise.resolve(renderIn('en', view)))
    expect(madeOf(container)).toEqual([])
    const shown = payload.replaceAll('\u0000', '')
    expect(container.textContent?.replaceAll('\u0000', '').replaceAll(/[\u2066-\u2069]/g, '')).toContain(shown.replaceAll(/[\u2066-\u2069]/g, ''))
  }) // prettier-ignore
})
