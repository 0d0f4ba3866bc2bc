/** The monitor in the app: a journey is run, broken at a step, found, told of, mended and well again; and what everybody sees of it. */
import type { Page } from '@playwright/test'
import { E2E } from './servers.ts'
import { expect, test } from './fixtures.ts'

/** No other test looks at this one. */
const JOURNEY = '/monitor/finqware'

async function runNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run now: Finqware session' }).click()
  await expect(page.getByText('The run is over.')).toBeVisible()
}

const journey = (page: Page) => page.getByTestId('journey')
const latestRun = (page: Page) => page.getByTestId('run').first()

test.describe('for developers', () => {
  test.beforeEach(({ signedIn }) => signedIn)
  test.describe.configure({ mode: 'serial' })

  test('a journey that is broken at a step is found there, told of, shown to everybody, and well again once mended', async ({
    page,
    axe,
    browser,
  }) => {
    await page.goto(JOURNEY)
    await runNow(page)
    await expect(journey(page)).toHaveAttribute('data-state', 'up')
    await expect(latestRun(page)).toContainText('passed')

    await page.getByLabel('What goes wrong').selectOption({ label: 'Outage: the provider answers with an error' })
    await page.getByLabel('At the step').selectOption({ label: 'Exchange the token' })
    await page.getByRole('button', { name: 'Break it' }).click()
    await expect(page.getByTestId('broken')).toContainText('at the step Exchange the token')
    await runNow(page)
    await expect(journey(page)).toHaveAttribute('data-state', 'failing')
    await expect(page.getByTestId('incident')).toContainText(
      'Step: Exchange the token. The provider does not answer as agreed. Code: http_500.',
    )
    await axe(page)

    await latestRun(page).getByRole('link').click()
    const failure = page.getByTestId('failure')
    await expect(failure).toHaveAttribute('data-class', 'provider')
    await expect(failure).toHaveAttribute('data-step', 'tokens')
    await expect(page.getByTestId('step-tokens')).toHaveAttribute('data-outcome', 'failed')
    await expect(page.getByTestId('step-accounts')).toHaveAttribute('data-outcome', 'skipped')
    await page.getByTestId('step-tokens').getByTestId('request').locator('summary').click()
    await expect(page.getByTestId('step-tokens')).toContainText('did not hold')
    await expect(page.getByTestId('difference').filter({ hasText: '→ 500' })).toHaveCount(1)
    await axe(page)

    const stranger = await browser.newPage()
    await expect(async () => {
      await stranger.goto(`${E2E.app}/status`)
      await expect(stranger.getByTestId('status-finqware')).toHaveAttribute('data-state', 'failing', { timeout: 1 })
    }).toPass()
    await expect(stranger.getByText('Connecting some banks does not work at the moment')).toBeVisible()
    const text = await stranger.locator('main').innerText()
    expect(text).not.toMatch(/token|http_|localhost|tokens|here/i)
    await stranger.close()

    await page.goto(JOURNEY)
    await expect(async () => {
      await page.reload()
      await expect(page.getByTestId('delivery').filter({ hasText: 'Failing' })).toContainText('sent', { timeout: 1 })
    }).toPass()
    await page.getByRole('button', { name: 'Mend it' }).click()
    await expect(page.getByTestId('broken')).toBeEmpty()
    await runNow(page)
    await expect(journey(page)).toHaveAttribute('data-state', 'up')
    await expect(page.getByTestId('incident')).toHaveCount(0)
    await expect(page.getByTestId('delivery').filter({ hasText: 'Well again' })).toHaveCount(1)
  })

  test('a budget is kept, and a step over it makes the run slow', async ({ page }) => {
    await page.goto(JOURNEY)
    const budget = page.getByLabel('Budget of the step Read the catalog, in milliseconds')
    const before = await budget.inputValue()
    await budget.fill('1')
    await page.getByRole('button', { name: 'Save budgets' }).click()
    await expect(page.getByText('Saved; they count from the next run on.')).toBeVisible()
    await runNow(page)
    await expect(latestRun(page)).toContainText('slow')
    await page.reload()
    await expect(budget).toHaveValue('1')
    await budget.fill(before)
    await page.getByRole('button', { name: 'Save budgets' }).click()
    await expect(page.getByText('Saved; they count from the next run on.')).toBeVisible()
    await runNow(page)
    await expect(journey(page)).toHaveAttribute('data-state', 'up')
  })

  test('runs are walked by keyboard, from mark to mark and into one', async ({ page }) => {
    await page.goto(JOURNEY)
    await runNow(page)
    const strip = page.getByRole('group', { name: /runs from/ })
    await strip.getByRole('link').last().focus()
    await page.keyboard.press('Home')
    await expect(strip.getByRole('link').first()).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Finqware session, one run' })).toBeVisible()
  })
})

test('who is nobody here sees no monitor, and the public page in their language', async ({ page }) => {
  await page.goto('/monitor')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto('/help')
  await page.getByRole('link', { name: 'Status' }).click()
  await expect(page.getByTestId('status-klarna').getByRole('listitem')).toHaveCount(90)
  await page.context().addCookies([{ name: 'locale', value: 'pl', url: E2E.app }])
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Stan usługi' })).toBeVisible()
}) // prettier-ignore
