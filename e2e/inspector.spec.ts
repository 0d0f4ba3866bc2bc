/** The inspector: every exchange behind a page, to look at, to take along and to play again; one's own alone, and only where it is kept. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { atBank, awake, chooseBank, expect, link, openEmptyBook, screen, test } from './fixtures.ts'
import { secondServer } from './security/second-server.ts'
import { cookieOf, TERMS, valueOf, type ConnectionView } from './security/people.ts'
import { call, send } from './security/wire.ts'
import { E2E } from './servers.ts'

const drawer = (page: Page): Locator => page.getByTestId('inspector')
const steps = (page: Page): Locator => drawer(page).getByTestId('exchange')

interface Har {
  readonly log: {
    readonly version: string
    readonly entries: readonly {
      readonly startedDateTime: string
      readonly time: number
      readonly request: { readonly method: string; readonly url: string; readonly headers: readonly unknown[] }
      readonly response: { readonly status: number; readonly content: { readonly size: number } }
      readonly timings: Readonly<Record<string, number>>
      readonly _passbook: { readonly kind: string; readonly step?: string }
    }[]
  }
}

test.describe('with a bank', () => {
  test.beforeEach(async ({ page, dial, context }) => {
    await openEmptyBook(page)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await link(page, dial.login('anna'))
  })

  test('one key opens it on the widget’s own page too, and shows each step of the link with its lanes', async ({
    page,
    axe,
  }) => {
    await page.keyboard.press('i')
    for (const step of ['session.open', 'flow.start', 'flow.read', 'consent.get'])
      await expect(steps(page).filter({ hasText: step }).first()).toContainText(/20[01]\d+ ms/)
    await drawer(page).getByRole('button', { name: 'Sequence' }).click()
    const arrow = (name: string) => drawer(page).getByRole('button', { name, exact: true }).first()
    await expect(arrow('Browser to Server: Action')).toBeVisible()
    await arrow('Server to Provider: PUT session.open').click()
    await expect(drawer(page).getByText('"user_agent"').or(drawer(page).getByText('user_agent')).first()).toBeVisible()
    await axe(page)
    await page.keyboard.press('Escape')
    await expect(drawer(page)).toBeHidden()
  })

  test('it opens from the palette, copies what it shows, and a saved file is played again offline', async ({
    page,
    axe,
    expectedErrors,
  }) => {
    expectedErrors.push('ERR_INTERNET_DISCONNECTED') // what was being asked for when the line was cut
    await page.goto('/connections')
    await awake(page)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('inspector')
    await page.getByRole('option', { name: 'Open the inspector' }).click()
    await steps(page).filter({ hasText: 'accounts.get' }).first().getByRole('button').click()
    await drawer(page).getByRole('button', { name: 'Copy as cURL' }).click()
    await expect(drawer(page).getByText('Copied.')).toBeVisible()
    const curl = await page.evaluate(() => navigator.clipboard.readText())
    expect(curl).toMatch(/^curl --request POST '/)
    expect(curl).toContain('"consent_token": "${CONSENT_TOKEN}"')
    await axe(page)

    const saved = page.waitForEvent('download')
    await drawer(page).getByRole('link', { name: 'Save as HAR' }).click()
    const path = await (await saved).path()
    const { log } = JSON.parse(readFileSync(path, 'utf8')) as Har
    expect(log.version).toBe('1.2')
    for (const { startedDateTime, time, request, response, timings } of log.entries) {
      expect(new Date(startedDateTime).toISOString()).toBe(startedDateTime)
      expect(new URL(request.url).search).toBe('')
      expect(response.status).toBeGreaterThanOrEqual(0)
      expect(timings.send! + timings.wait! + timings.receive!).toBe(time)
    }
    const calls = log.entries.filter(({ _passbook }) => _passbook.kind === 'call')
    expect(calls.map(({ _passbook: { step } }) => step)).toEqual(expect.arrayContaining(['session.open', 'accounts.get', 'report.categorization'])) // prettier-ignore

    await page.context().setOffline(true)
    await drawer(page).getByLabel('Open a HAR file').setInputFiles(path)
    await drawer(page).getByRole('button', { name: 'First' }).click()
    await expect(steps(page)).toHaveCount(1)
    await drawer(page).getByRole('button', { name: 'Next', exact: true }).click()
    await expect(steps(page)).toHaveCount(2)
    await drawer(page).getByRole('button', { name: 'Sequence' }).click()
    await expect(drawer(page).getByRole('button', { name: /^Server to Provider: PUT session.open$/ })).toHaveCount(1)
    await page.context().setOffline(false)
  })

  test('the request log finds what it is asked for, and each call opens', async ({ page }) => {
    await page.goto('/developers/requests')
    await expect(page.getByTestId('request').first()).toBeVisible()
    await page.getByLabel('Step contains').fill('session.open')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page).toHaveURL(/step=session\.open/)
    await expect(page.getByTestId('request')).toHaveCount(1)
    await page.getByTestId('request').locator('summary').first().click()
    await expect(page.getByRole('button', { name: 'Copy as cURL' })).toBeVisible()
    await page.goto('/developers/requests?status=5xx')
    await expect(page.getByRole('heading', { name: 'No call fits.' })).toBeVisible()
  })
})

test('deliveries show how often they came and what became of them, forged ones too, and one is sent again', async ({
  page,
  dial,
}) => {
  await openEmptyBook(page)
  await chooseBank(page, 'Brazil', 'Banco Ipê')
  await page.getByLabel(/CPF/).fill('529.982.247-25')
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await screen(page, 'handoff').getByRole('link', { name: 'Continue to Banco Ipê' }).or(screen(page, 'handoff').getByRole('button', { name: 'Continue to Banco Ipê' })).click() // prettier-ignore
  await atBank(page, dial.login('lucas'))
  await page.locator('button[name=decision][value=approve]').click()
  await expect(screen(page, 'done')).toBeVisible()
  expect((await fetch(`${E2E.app}/webhooks/klavi`, { method: 'POST', body: '[]', headers: { 'content-type': 'application/json' } })).status).toBe(401) // prettier-ignore

  await page.goto('/developers/deliveries')
  await expect(page.getByTestId('delivery').filter({ hasText: 'Refused' }).first()).toBeVisible()
  const acted = page
    .getByTestId('delivery')
    .filter({ hasText: 'Acted upon' })
    .filter({ has: page.getByRole('button') })
  await expect
    .poll(async () => {
      await page.reload()
      return acted.count()
    })
    .toBeGreaterThan(0)
  await acted.first().getByRole('button').click()
  await expect(page.getByTestId('delivery').filter({ hasText: '2 times' })).toHaveCount(1)
})

test('where no record is kept there is none to see, and the server says so', async () => {
  const server = await secondServer({ RECORD_EXCHANGES: '0' })
  try {
    const at = server.url
    const cookie = cookieOf(await call('signUp', [{ email: 'off@example.org', name: 'Off', password: 'correct horse battery' }], { at })) // prettier-ignore
    const { id } = valueOf<ConnectionView>((await call('begin', [TERMS], { at, cookie: cookie! })).answer)
    const inspector = await send(`/api/inspector?connection=${id}`, { at, headers: { cookie: cookie! } })
    expect(JSON.parse(inspector.text)).toMatchObject({ recording: false, exchanges: [], arrivals: [] })
    expect((await send(`/api/inspector/har?connection=${id}`, { at, headers: { cookie: cookie! } })).status).toBe(404)
  } finally {
    await server.stop()
  }
})
