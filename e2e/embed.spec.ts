/** The widget on another product's page, of another site: no cookie of ours is there, and none of its own is needed. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FrameLocator, Page } from '@playwright/test'
import { atBank, expect, OTP, PASSWORD, test as base, USERNAME } from './fixtures.ts'
import { E2E } from './servers.ts'

interface Shop {
  /** Of the product's pages: another site than the app's, as browsers see it. */
  readonly origin: string
  /** Opens the page that embeds the element, with a token for this origin or another. */
  open(page: Page, more?: object, origin?: string): Promise<FrameLocator>
  /** What the element on the page has beside its token. */
  attributes: string
  /** Makes the page anew, with another token. */
  renew(more: object, origin?: string): Promise<string>
  /** What the product's server asks of the app. */
  ask(
    path: string,
    body: object,
  ): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }>
}

const pageWith = (
  token: string,
  more: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>
<script type="module">
  import '/connect/define.js'
  window.said = []
  for (const what of ['load', 'event', 'success', 'exit'])
    document.addEventListener('passbook-' + what, ({ detail }) => window.said.push({ what, ...detail }))
</script>
<h1>Shop</h1><passbook-connect token="${token}" appearance="light" ${more}><button>Connect a bank</button></passbook-connect></html>`

const test = base.extend<{ shop: Shop }>({
  shop: async ({}, use) => {
    let html = ''
    const server = createServer((request, response) => {
      const file = /^\/connect\/(\w+\.js)$/.exec(request.url ?? '')?.[1]
      response.setHeader('content-type', file ? 'text/javascript' : 'text/html')
      response.end(file ? readFileSync(join('packages/connect/dist', file)) : html)
    })
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const ask: Shop['ask'] = async (path, body) => {
      const answer = await fetch(`${E2E.app}/api/connect/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${E2E.connectKey}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> } // looked at below
    }
    const shop: Shop = {
      origin,
      ask,
      attributes: '',
      async renew(more, framer = origin) {
        const wanted = { userRef: 'customer 7', origin: framer, locale: 'en', ...more }
        const { status, body } = await ask('token', wanted)
        expect(status).toBe(201)
        html = pageWith(String(body.token), shop.attributes)
        return String(body.linkSessionId)
      },
      async open(page, more = {}, framer = origin) {
        await shop.renew({ userRef: crypto.randomUUID(), ...more }, framer)
        await page.goto(origin)
        await page.getByRole('button', { name: 'Connect a bank' }).click()
        return page.frameLocator('iframe[title=Passbook]')
      },
    }
    await use(shop)
    server.close()
  },
})

interface Said {
  readonly what: string
  readonly name?: string
  readonly handoffToken?: string
  readonly meta: Readonly<Record<string, unknown>>
}
const said = (page: Page): Promise<readonly Said[]> => page.evaluate(() => (window as unknown as { said: Said[] }).said)

/** Presses on at the receipt; the product's server learns what was linked, once. */
async function finish(page: Page, frame: FrameLocator, shop: Shop): Promise<readonly Said[]> {
  await frame.getByTestId('cw-done').getByRole('button', { name: 'Continue' }).click()
  await expect(page.locator('iframe')).toHaveCount(0)
  const told = await said(page)
  const success = told.find(({ what }) => what === 'success')
  const first = await shop.ask('exchange', { handoffToken: success?.handoffToken })
  expect(first).toMatchObject({ status: 200, body: success?.meta ?? {} })
  expect((await shop.ask('exchange', { handoffToken: success?.handoffToken })).status).toBe(400)
  return told
}

test('a plain page of another site links a bank by the custom element, and its server is told what', async ({
  page,
  dial,
  shop,
  axe,
}) => {
  const frame = await shop.open(page, { countryCodes: ['DE'] })
  await frame.getByRole('combobox').fill('Nordlicht')
  await frame.getByRole('option', { name: 'Nordlicht Bank' }).click()
  await expect(frame.getByTestId('cw-consent')).toBeVisible()
  await axe(page)
  await frame.getByRole('button', { name: 'Continue to Nordlicht Bank' }).click()
  const klarna = frame.frameLocator('iframe[src*="widget-app"]')
  await klarna.locator(USERNAME).fill(dial.login('anna'))
  await klarna.locator(PASSWORD).fill('123456')
  await klarna.locator(PASSWORD).press('Enter')
  await klarna.locator(OTP).fill('123456')
  await klarna.locator(OTP).press('Enter')
  const told = await finish(page, frame, shop)
  expect(told.filter(({ what, name }) => what === 'event' && name !== 'VIEW' && name !== 'SEARCH_INSTITUTION').map(({ name }) => name)).toEqual([
    'OPEN', 'SELECT_INSTITUTION', 'CONSENT_SHOWN', 'CONSENT_GRANTED', 'FETCH_STARTED', 'HANDOFF',
  ]) // prettier-ignore
  expect(JSON.stringify(told.filter(({ what }) => what === 'event'))).not.toContain('Nordlicht')
  expect(await page.context().cookies()).toEqual([])
})

test('a bank with a page of its own opens in a window, whose way back is found without a session', async ({
  page,
  dial,
  shop,
}) => {
  const frame = await shop.open(page, { countryCodes: ['RO'] })
  await frame.getByRole('combobox').fill('Banca Mureș')
  await frame.getByRole('option', { name: 'Banca Mureș' }).click()
  await frame.getByRole('button', { name: 'Continue to Banca Mureș' }).click()
  const opened = page.waitForEvent('popup')
  await frame.getByTestId('cw-handoff').getByRole('button', { name: 'Continue to Banca Mureș' }).click()
  const bank = await opened
  await atBank(bank, dial.login('andreea'))
  const told = await finish(page, frame, shop)
  const names = told.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['REDIRECT_OUT', 'REDIRECT_RETURN']))
})

test('a bank may take the product’s own tab, which then goes on where it was left', async ({ page, dial, shop }) => {
  shop.attributes = 'handoff="redirect"'
  const session = { userRef: `customer ${dial.tag}`, countryCodes: ['PL'], redirectUri: `${shop.origin}/back` }
  const linkSessionId = await shop.renew(session)
  await page.goto(shop.origin)
  await page.getByRole('button', { name: 'Connect a bank' }).click()
  const frame = page.frameLocator('iframe[title=Passbook]')
  await frame.getByRole('combobox').fill('Bank Wisła')
  await frame.getByRole('option', { name: 'Bank Wisła' }).click()
  await frame.getByRole('button', { name: 'Continue to Bank Wisła' }).click()
  await frame.getByTestId('cw-handoff').getByRole('button', { name: 'Continue to Bank Wisła' }).click()
  await page.locator('input[name=username]').waitFor()
  shop.attributes = `handoff="redirect" received-redirect-uri="${shop.origin}/back"`
  expect(await shop.renew({ userRef: session.userRef, linkSessionId })).toBe(linkSessionId)
  await atBank(page, dial.login('kasia'))
  await page.waitForURL(`${shop.origin}/back`)
  await finish(page, frame, shop)
})

test('declining is told as leaving, and a token that was used opens nothing', async ({
  page,
  shop,
  expectedErrors,
}) => {
  expectedErrors.push('status of 400')
  const frame = await shop.open(page, { countryCodes: ['DE'], institutionId: 'klarna:00000' })
  await frame.getByTestId('cw-consent').getByRole('button', { name: 'Decline' }).click()
  await expect.poll(async () => (await said(page)).at(-1)).toMatchObject({ what: 'exit', error: null })
  await page.reload()
  await expect.poll(async () => (await said(page)).at(-1)).toMatchObject({ what: 'exit', error: { code: 'INVALID_TOKEN', message: 'the token is used' } }) // prettier-ignore
})

test('a page that the token does not name frames nothing', async ({ page, shop, expectedErrors }) => {
  expectedErrors.push('frame-ancestors')
  await shop.open(page, {}, 'http://127.0.0.1:9')
  const refused = page.waitForEvent('console', { predicate: (message) => message.text().includes('frame-ancestors') })
  await page.reload()
  await refused
  expect(await said(page)).toEqual([])
})
