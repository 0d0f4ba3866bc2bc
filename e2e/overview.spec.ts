/** The first page: every widget of a person with two banks in two currencies, a blank book, and a widget that fails alone. */
import type { Page } from '@playwright/test'
import { atBank, chooseBank, expect, link, screen, test, type Dial } from './fixtures.ts'

test.beforeEach(({ signedIn }) => signedIn)

/** A Polish bank, on its own page. */
async function linkPolish(page: Page, dial: Dial): Promise<void> {
  await chooseBank(page, 'Poland', 'Bank Wisła')
  await screen(page, 'handoff').getByRole('link', { name: 'Continue to Bank Wisła' }).or(screen(page, 'handoff').getByRole('button', { name: 'Continue to Bank Wisła' })).click() // prettier-ignore
  await atBank(page, dial.login('kasia'))
  await expect(screen(page, 'done')).toBeVisible()
}

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

/** A German bank with current, savings and card accounts beside it. */
async function linkTwo(page: Page, dial: Dial): Promise<void> {
  await link(page, dial.login('anna'))
  await linkPolish(page, dial)
}

test('a person with two banks sees the whole in one currency, with the rate’s day and source', async ({
  page,
  dial,
  axe,
}) => {
  await linkTwo(page, dial)
  await page.goto('/overview')
  const balances = region(page, 'What you have')
  await expect(balances.getByText(/At the reference rates of Passbook sandbox \(not real quotes\), \d+ Nov 2026/)).toBeVisible()
  const whole = balances.locator('[data-currency]').first()
  await expect(whole).toHaveAttribute('data-currency', 'EUR')

  await balances.getByLabel('Total in').selectOption('PLN')
  await expect(whole).toHaveAttribute('data-currency', 'PLN')
  await page.reload()
  await expect(whole).toHaveAttribute('data-currency', 'PLN')

  for (const name of ['Month so far', 'Left until payday', 'Money in and out', /^Spent in/, 'In the next 14 days', 'Latest entries', 'Noticed'])
    await expect(region(page, name).first()).toBeVisible()
  await expect(region(page, 'Month so far').getByText(/than usual by|As much as usual/).first()).toBeVisible()
  await expect(region(page, 'Latest entries').getByTestId('entry')).toHaveCount(8)
  await axe(page)
}) // prettier-ignore

test('an insight opens its entries, and one that is not helpful does not come back', async ({ page, dial }) => {
  await linkPolish(page, dial)
  await page.goto('/overview')
  const cards = page.getByTestId('insight')
  await expect(cards.first()).toBeVisible()
  expect(await cards.count()).toBeLessThanOrEqual(3)
  const sentence = (await cards.first().getByRole('heading').textContent())!
  await cards.first().getByRole('link', { name: 'See the entries' }).click()
  await expect(page.getByTestId('entry').first()).toBeVisible()
  await page.goto('/overview')
  await cards.first().getByRole('button', { name: 'Not helpful' }).click()
  await expect(page.getByRole('heading', { name: sentence })).toHaveCount(0)
  await page.reload()
  await expect(region(page, 'Noticed')).toBeVisible()
  await expect(page.getByRole('heading', { name: sentence })).toHaveCount(0)
})

test('a blank book has one way on', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Your book is still blank' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Connect a bank' })).toBeVisible()
})

test('a widget whose code does not arrive says so, and the others stay', async ({ page, dial, expectedErrors }) => {
  expectedErrors.push('Failed to load resource', 'ChunkLoadError', 'Failed to load chunk', 'net::ERR_FAILED')
  await link(page, dial.login('anna'))
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    const answer = await route.fetch()
    // The chart's own words are in no other file.
    if ((await answer.text()).includes('pace.soFar')) await route.abort()
    else await route.fulfill({ response: answer })
  })
  await page.goto('/overview')
  const failed = page.getByRole('alert').filter({ hasText: 'Month so far' })
  await expect(failed.getByText('This part could not be shown')).toBeVisible()
  await expect(region(page, 'What you have')).toBeVisible()
  await expect(region(page, 'Money in and out').getByRole('button', { name: /^October 2026/ })).toBeVisible()
  await page.unroute('**/_next/static/chunks/*.js')
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(region(page, 'Month so far').getByRole('img').first()).toBeVisible()
})

test('net worth is drawn for a year and for two, of all currencies and of one', async ({ page, dial, axe }) => {
  await linkTwo(page, dial)
  await page.goto('/net-worth')
  const worth = region(page, 'Net worth')
  await expect(worth.getByText(/Other currencies at reference rates of/)).toBeVisible()
  await expect(worth.locator('[data-currency=EUR]').first()).toBeVisible()
  await page.getByRole('link', { name: 'PLN' }).click()
  await expect(worth.locator('[data-currency=PLN]').first()).toBeVisible()
  await page.getByRole('link', { name: '24 months' }).click()
  await expect(page).toHaveURL(/months=24&currency=PLN/)
  await worth.getByRole('button', { name: 'Table' }).click()
  await expect(worth.getByRole('row').nth(5)).toBeVisible()
  await axe(page)
})

test('an account tells which balance it shows, and that the proof takes two readings', async ({ page, dial }) => {
  await link(page, dial.login('anna'))
  await page.goto('/accounts')
  await page.locator('main a[href^="/accounts/"]').first().click()
  await expect(region(page, 'Proof of the balance')).toContainText('The proof begins with the next reading')
})
