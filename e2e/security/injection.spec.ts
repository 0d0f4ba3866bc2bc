/** Text that wants to be a query or a script stays text: in every filter, cursor, address and error page (T28, T30). */
import { E2E } from '../servers.ts'
import { expect, test } from './people.ts'

const counted = (html: string): number => html.split('data-testid="entry"').length - 1

const SQL = [
  `'`, `"`, '`', `;`, `--`, `/*`, `*/`, `#`, `\\`, `''`, `')`, `'))`, `' or '1'='1`, `' or 1=1--`, `" or ""="`, `') or ('1'='1`, `1 or 1=1`,
  `' union select * from users--`, `' union select null,null,null--`, `'; drop table transactions;--`, `'; select pg_sleep(5);--`,
  `' and randomblob(500000000)--`, `' and (select count(*) from sqlite_master)>0--`, `' || (select password_hash from users) || '`,
  `' and 1=cast((select version()) as int)--`, `%27%20or%201=1`, `' order by 99--`, `' limit 0--`, `' glob '*`, `' escape '\\`, `case when 1=1 then 1 end`,
  `char(39)`, `0x27`, `\u02bc or 1=1`, `\uff07 or 1=1`, `' /*!50000or*/ 1=1`, `' or sleep(5)#`, `'||'`, `$1`, `$$x$$`, `:q`, `?`, `?1`, `@q`, `{{q}}`,
  `%s`, `%(q)s`, `' and 1=(select 1 from (select 1) x)--`, `' having 1=1--`, `' is not null--`, `'::text`, `e'\\x27'`, `x' rowid`, `NULL`, `' or q match '*`,
] // prettier-ignore

for (const payload of SQL) {
  test(`a filter with ${JSON.stringify(payload)} is a text and no query`, async ({ anna }) => {
    const value = encodeURIComponent(payload)
    // A search for such a text finds what holds it, which nothing of ours does beyond single signs.
    const { status, text } = await anna.get(`/transactions?q=${encodeURIComponent(`zz${payload}zz`)}`)
    expect([status, counted(text)]).toEqual([200, 0])
    const whole = counted((await anna.get('/transactions')).text)
    for (const name of ['account', 'category', 'direction', 'status', 'from', 'to']) {
      const asked = await anna.get(`/transactions?${name}=${value}`)
      // What does not fit is left out; what has the form of an account's id is no account of hers.
      expect([200, 404], name).toContain(asked.status)
      expect(name === 'account' && /^[\w-]+$/.test(payload) ? [0] : [whole], name).toContain(counted(asked.text))
    }
    for (const path of [`/transactions?after=${value}`, `/accounts/${value}`, `/connect/${value}`, `/api/connections/${value}`, `/api/institutions/${value}`, `/accounts/${anna.accountId}?after=${value}`]) {
      const asked = await anna.get(path)
      expect(asked.status, path).toBeLessThan(500)
      expect(counted(asked.text), path).toBe(0)
      expect(asked.text, path).not.toMatch(/SQLITE_[A-Z]|syntax error|DrizzleQueryError|no such column/)
    }
  }) // prettier-ignore
}

for (const sign of ['%', '_', '%%', '__________', '%a%', '[a-z]', '*', '.*', '^', '\\%', '\\_', '%_%', 'a%b', '\\']) {
  test(`the search takes ${sign} at its word`, async ({ anna }) => {
    const { status, text } = await anna.get(`/transactions?q=${encodeURIComponent(`qqqq${sign}`)}`)
    expect([status, counted(text)]).toEqual([200, 0])
  })
}

test('a place in the list that no page gave out is not found', async ({ anna }) => {
  const place = (text: string): string => Buffer.from(text).toString('base64url')
  const id = anna.transactionId
  for (const after of ['x', place('x'), place(`2026-02-30.${id}`), place(`2026-11-20.`), place(`2026-11-20.' or 1=1--`), place(`9999999-01-01.${id}`), place(`2026-11-20.${id}.x`), 'a'.repeat(256)]) {
    const { status, text } = await anna.get(`/transactions?after=${after}`)
    expect(status, after).toBeLessThan(500)
    expect(counted(text), after).toBe(0)
  }
}) // prettier-ignore

test('another’s place in the list is a date and no more: it opens nothing of theirs', async ({ anna, stranger }) => {
  const after = Buffer.from(`2026-11-20.${anna.transactionId}`).toString('base64url')
  expect(counted((await stranger.get(`/transactions?after=${after}`)).text)).toBe(0)
})

const XSS = [
  '<script>alert(1)</script>', '"><script>alert(1)</script>', `'><script>alert(1)</script>`, '</script><script>alert(1)</script>', '<img src=x onerror=alert(1)>',
  '"><img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<svg/onload=alert(1)//', '<body onload=alert(1)>', '<iframe src=javascript:alert(1)>',
  '<a href="javascript:alert(1)">x</a>', 'javascript:alert(1)', '" autofocus onfocus=alert(1) x="', `' autofocus onfocus=alert(1) x='`,
  '<input autofocus onfocus=alert(1)>', '<details open ontoggle=alert(1)>', '<math><mi//xlink:href="data:x,<script>alert(1)</script>">', '<style>*{display:none}</style>',
  '<base href=//evil.example>', '<meta http-equiv=refresh content="0;url=javascript:alert(1)">', '<object data=javascript:alert(1)>', '<template><script>alert(1)</script>',
  '</title><script>alert(1)</script>', '</textarea><script>alert(1)</script>', '--><script>alert(1)</script>', ']]><script>alert(1)</script>', '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}', '<%= alert(1) %>', '#{alert(1)}', '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e', '%3Cscript%3Ealert(1)%3C/script%3E', '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u202ealert(1)', '\u2028alert(1)', '\ufeff<script>alert(1)</script>', '<scr\u0000ipt>alert(1)</script>', '＜script＞alert(1)＜/script＞', '<ScRiPt>alert(1)</sCrIpT>', '<<script>alert(1)//<</script>',
  '<img src="x` `<script>alert(1)</script>"` `>', '<x onclick=alert(1)>click', '<form action=javascript:alert(1)><button>', '$1', '["$1","x"]', '0:{"a":"$@1"}',
] // prettier-ignore

/** What would be markup or leave an attribute, were it written as it is. React's attributes are in double quotes. */
const MARKUP = /<[a-z/!]|" /i

/** In the page: markup that could act. A nonce, or a file of ours that our own scripts asked for, is no payload's. */
const foreign = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('script:not([nonce]), [onerror], [onload], [onfocus], base')]
    .filter((one) => !(one instanceof HTMLScriptElement && !one.text && one.src.startsWith(`${location.origin}/_next/static/chunks/`)))
    .map((one) => one.outerHTML) // prettier-ignore

test('what is searched for is shown literally: no script runs, no policy is broken', async ({ anna, page }) => {
  const [name = '', value = ''] = anna.cookie.split(/=(.*)/)
  await page.context().addCookies([{ name, value, url: E2E.app }])
  const dialogs: string[] = []
  const reports: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`policy ${event.violatedDirective}`))
  })
  page.on('console', (message) => message.text().startsWith('policy') && reports.push(message.text()))
  for (const payload of XSS) {
    await page.goto(`/transactions?q=${encodeURIComponent(payload)}`, { waitUntil: 'domcontentloaded' })
    expect(await page.evaluate(foreign)).toEqual([])
    const typed = await page.locator('input[name=q]').first().inputValue()
    // HTML cannot hold NUL: until our scripts are awake the parser's own sign stands for it.
    expect(typed.replaceAll('\ufffd', '\u0000')).toBe(payload.trim().slice(0, 100))
  }
  expect([dialogs, reports]).toEqual([[], []])
})

for (const [at, payload] of XSS.entries()) {
  test(`no answer holds script ${at}, ${JSON.stringify(payload).slice(0, 50)}, as markup`, async ({ anna }) => {
    const value = encodeURIComponent(payload)
    const paths = [`/transactions?q=${value}`, `/transactions?account=${value}&category=${value}&status=${value}&after=${value}`, `/accounts/${value}`, `/connect/${value}`, `/${value}`, `/connections?return=unknown&reference=${value}`, `/sign-in?error=${value}&callbackUrl=${value}`, `/api/connections/${value}`, `/api/auth/error?error=${value}`] // prettier-ignore
    for (const path of paths) {
      const { status, text, headers } = await anna.get(path)
      expect(status, path).toBeLessThan(500)
      // In text and attributes React writes entities; in the component stream Next writes \u003c.
      if (headers['content-type']?.startsWith('text/html') && MARKUP.test(payload))
        expect(text, path).not.toContain(payload)
    }
  })
}
