/** Looking around as somebody: linked for real, moved in time, begun afresh, and in nobody's way. */
import type { Page } from '@playwright/test'
import { E2E } from './servers.ts'
import { atBank, expect, openEmptyBook, screen, test } from './fixtures.ts'

const banner = (page: Page) => page.getByRole('region', { name: 'Demo' })
const today = (page: Page) => banner(page).locator('time').first()
const contextLike = { extraHTTPHeaders: { 'x-forwarded-for': '2001:db8:d::1' } }

async function explore(page: Page, name: string): Promise<void> {
  await page.goto('/demo')
  await page.getByRole('button', { name: `Open this book: ${name}` }).click()
  await page.waitForURL('**/overview')
}

async function move(page: Page, by: string): Promise<void> {
  await page.getByRole('button', { name: 'Time', exact: true }).click()
  await page.getByRole('button', { name: by }).click()
  await expect(page.getByRole('dialog', { name: 'Move time on' }).getByRole('status')).toHaveText(/^Done/) // prettier-ignore
  await page.keyboard.press('Escape')
}

test('the hero’s banks are linked before one’s eyes; payday comes here and at the banks, and in no other browser', async ({
  page,
  browser,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Explore the demo' }).click()
  await page.getByRole('button', { name: 'Open this book: Mira Brandt Siqueira' }).click()
  await expect(page.getByRole('heading', { name: 'Linking the banks' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Banco Ipê' })).toBeVisible()
  await page.waitForURL('**/overview')
  await expect(banner(page)).toContainText('Demo data of Mira Brandt Siqueira')

  await page.goto('/accounts')
  await expect(page.locator('a[href^="/accounts/"]')).toHaveCount(10)
  await page.goto('/connections')
  for (const provider of ['Klarna', 'Klavi', 'Finqware', 'Banqware'])
    await expect(page.getByText(provider).first()).toBeVisible()

  const other = await browser.newContext({ baseURL: E2E.app, locale: 'en-GB', ...contextLike })
  const stranger = await other.newPage()
  await explore(stranger, 'Emil Neuhaus')

  const salaries = '/transactions?q=Lohn&from=2026-11-21'
  await page.goto(salaries)
  await expect(page.locator('[data-testid=entry]')).toHaveCount(0)
  await move(page, 'To payday')
  await expect(today(page)).toHaveText('30 Nov 2026')
  await page.goto(salaries)
  await expect(page.locator('[data-testid=entry]')).toHaveCount(1)

  await stranger.reload()
  await expect(today(stranger)).toHaveText('20 Nov 2026')
  await other.close()
})

test('time moves to the end of the access, which is then renewed at the bank; a fresh start is the first day again', async ({
  page,
}) => {
  await explore(page, 'Katarzyna Wrońska')
  await move(page, 'Until access ends')
  await page.goto('/connections')
  await expect(page.locator('[data-state=lapsed]')).toBeVisible()

  const login = await page.locator('code').textContent()
  await page.getByRole('button', { name: 'Renew access' }).first().click()
  await screen(page, 'handoff').getByRole('button', { name: /Continue to/ }).or(screen(page, 'handoff').getByRole('link', { name: /Continue to/ })).click() // prettier-ignore
  await atBank(page, login!)
  await expect(screen(page, 'done')).toBeVisible()

  await page.goto('/connections')
  await expect(page.locator('[data-state=active]')).toBeVisible()
  await page.getByRole('button', { name: 'Time', exact: true }).click()
  await page.getByRole('button', { name: 'Start afresh' }).click()
  await page.waitForURL('**/demo/setup**')
  await page.waitForURL('**/overview')
  await expect(today(page)).toHaveText('20 Nov 2026')
})

test('a link sets a situation up in a language and lands on the page that shows it', async ({ page }) => {
  await page.goto('/demo?scenario=bank-down&locale=de&theme=dark')
  await page.waitForURL('**/connections')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByText('Albion Bank').first()).toBeVisible()
})

test('a link that leads elsewhere, or names what nobody knows, does nothing and says so', async ({ page, context }) => {
  for (const [query, word] of [
    ['persona=anna&go=https://evil.example', 'go'],
    ['persona=anna&go=//evil.example', 'go'],
    ['persona=anna&go=/return/klarna', 'go'],
    ['persona=somebody', 'persona'],
    ['scenario=collapse&now=2020-01-01', 'scenario, now'],
  ]) {
    await page.goto(`/demo?${query}`)
    await expect(page.getByText(`Not known here: ${word}`)).toBeVisible()
    expect((await context.cookies()).filter(({ name }) => name.includes('session'))).toEqual([])
  }
})

test('a link on another site’s page waits for a press', async ({ page, context, expectedErrors }) => {
  expectedErrors.push('404') // the sandbox has no icon
  await page.goto(`${E2E.sandbox}/health`)
  await page.evaluate((url) => window.location.assign(url), `${E2E.app}/demo?persona=empty`)
  await expect(page.getByRole('heading', { name: 'Set up a demo' })).toBeVisible()
  await page.waitForLoadState('networkidle') // what would start itself has had its turn
  expect((await context.cookies()).filter(({ name }) => name.includes('session'))).toEqual([])
  await page.getByRole('button', { name: 'Set it up' }).click()
  await page.waitForURL('**/overview')
})

test('the tour has six stops, goes by keyboard and ends with Escape', async ({ page, axe }) => {
  await openEmptyBook(page)
  await page.getByRole('button', { name: 'Tour' }).press('Enter')
  const tour = page.getByRole('dialog', { name: 'Tour' })
  for (const [stop, address] of [
    ['One book for all banks', '/overview'],
    ['Every entry sorted', '/transactions'],
    ['Where it went', '/cash-flow'],
    ['What comes again', '/recurring'],
    ['What you share, until when', '/connections'],
    ['Now move time on', '/accounts'],
  ] as const) {
    await expect(tour.getByRole('heading', { name: stop })).toBeFocused()
    await page.waitForURL(`**${address}`)
    await tour.getByRole('button', { name: /^(Next|Done)$/ }).focus()
    if (address !== '/accounts') await page.keyboard.press('Enter')
  }
  await axe(page)
  await page.keyboard.press('Escape')
  await expect(tour).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Tour' })).toBeFocused()
})
