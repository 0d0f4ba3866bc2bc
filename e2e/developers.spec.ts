/** Behind the screens: the doctor, the sandbox's controls, the explorer and the comparison, as a developer uses them. */
import type { Page } from '@playwright/test'
import { E2E } from './servers.ts'
import { expect, openEmptyBook, test } from './fixtures.ts'

/** A book of Anna's, linked and read. */
async function openAnna(page: Page): Promise<void> {
  await page.goto('/demo?persona=anna')
  await page.waitForURL('**/overview', { timeout: 90_000 })
}

test('the index leads to every tool that is built here, by the rail', async ({ page }) => {
  await openEmptyBook(page)
  await page.getByRole('complementary').getByRole('link', { name: 'Developers' }).click()
  await page.waitForURL('**/developers')
  for (const name of ['Doctor', 'Sandbox controls', 'API explorer', 'Comparison']) {
    await page.goto('/developers')
    await page.getByRole('main').getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).toHaveURL(/\/developers\/\w+$/)
  }
})

test('the doctor finds nothing wrong with the demo, and looks into the browser too', async ({ page }) => {
  await openEmptyBook(page)
  await page.goto('/developers/doctor')
  await expect(page.getByText('Nothing is wrong.')).toBeVisible()
  await expect(page.locator('[data-state=wrong]')).toHaveCount(0)
  await expect(page.getByText(/takes our keys/)).toHaveCount(4)
  await expect(page.getByText('It keeps cookies.')).toBeVisible()
  await expect(page.getByText(`The widget’s page lets in the script of ${new URL(E2E.sandbox).host}.`)).toBeVisible()
  await page.getByRole('button', { name: 'Try a window' }).click()
  await expect(page.getByText('A window opened: banks may have one of their own.')).toBeVisible()
})

test('an entry added at the bank shows in the ledger once the bank has been read', async ({ page }) => {
  await openAnna(page)
  await page.goto('/developers/sandbox')
  await page.getByLabel('Amount', { exact: true }).fill('-77,70')
  await page.getByLabel('What it says').fill('Zebra Finch Books')
  const entries = page.getByRole('region', { name: 'Entries' })
  await entries.getByRole('button', { name: 'Add the entry' }).click()
  await expect(entries.getByText('Done.')).toBeVisible()
  const reading = page.getByRole('region', { name: 'Read all banks now' })
  await reading.getByRole('button').click()
  await expect(reading.getByText('Done.')).toBeVisible({ timeout: 60_000 })
  await page.goto('/transactions?q=zebra')
  await expect(page.getByTestId('entry')).toHaveCount(1)
  await expect(page.getByTestId('entry')).toContainText('77.70')
})

test('a fault by name spoils the next reading, and nothing is wrong any more once all is made well', async ({ page }) => {
  await openAnna(page)
  await page.goto('/developers/sandbox')
  const faults = page.getByRole('region', { name: 'Faults' })
  await faults.getByLabel('Fault').selectOption('Outage')
  await expect(faults.getByText('No call is answered until all is made well.')).toBeVisible()
  await faults.getByRole('button', { name: 'Make it so' }).click()
  await expect(faults.getByText('Done.')).toBeVisible()
  const reading = page.getByRole('region', { name: 'Read all banks now' })
  await reading.getByRole('button').click()
  await expect(reading.getByText('Done.')).toBeVisible({ timeout: 60_000 })
  await page.goto('/connections')
  await expect(page.getByRole('heading', { name: 'Nordlicht Bank' })).toBeVisible()
  await expect(page.getByText('Up to date')).toHaveCount(0)
  await page.goto('/developers/sandbox')
  await faults.getByRole('button', { name: 'Everything well again' }).click()
  await expect(faults.getByText('Done.')).toBeVisible()
}) // prettier-ignore

test('a request is sent to a provider and its answer read as a table, without a secret', async ({ page, axe }) => {
  await openEmptyBook(page)
  await page.goto('/developers/try')
  await page.getByLabel('Provider').selectOption('Banqware consent')
  await page.getByLabel('Request').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Send request' }).click()
  const tried = page.getByTestId('tried')
  await expect(tried.getByText('Answered as agreed')).toBeVisible()
  await expect(tried.getByRole('rowheader').first()).toBeVisible()
  await expect(tried).toContainText('our return address is registered')
  await expect(tried).not.toContainText('sandbox-banqware')
  await axe(page)
})

test('the four journeys stand side by side once they have been walked', async ({ page, axe }) => {
  await openEmptyBook(page)
  await page.goto('/developers/compare')
  await page.getByRole('button', { name: 'Run all of them now' }).click()
  const compared = page.getByTestId('compared')
  await expect(compared.getByRole('columnheader')).toHaveCount(5, { timeout: 60_000 })
  await expect(compared.getByRole('row', { name: 'Outcome' }).getByRole('cell')).not.toContainText(['Failed'])
  await expect(compared.getByRole('row', { name: /^Calls 11/ })).toBeVisible()
  await axe(page)
})

test('health tells its tier and parts, and nothing of versions or addresses', async ({ request }) => {
  const live = await request.get('/api/health')
  expect([live.status(), await live.json()]).toEqual([200, { tier: 'live', status: 'ok', parts: {} }])
  const deep = await request.get('/api/health?tier=deep')
  const told = (await deep.json()) as { parts: Record<string, { status: string; ageSeconds: number }> }
  expect(deep.status()).toBe(200)
  expect(Object.keys(told.parts).toSorted()).toEqual(['banqware', 'database', 'finqware', 'keys', 'klarna', 'klavi'])
  expect(JSON.stringify(told)).not.toMatch(/http|localhost|\d+\.\d+\.\d+/)
  expect((await request.get('/api/health?tier=deepest')).status()).toBe(400)
  expect((await request.get('/api/metrics')).status()).toBe(404)
})
