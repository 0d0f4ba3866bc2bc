/** What can go wrong on the way, and what the person is told. Nothing is left open at the provider, whatever happened. */
import { chooseBank, chooseMethod, expect, klarna, logIn, screen, test } from './fixtures.ts'

test.beforeEach(({ signedIn }) => signedIn)

const CASES = [
  { login: 'wrong', problem: 'INVALID_CREDENTIALS', rule: 'wrong credentials are named as such' },
  { login: 'locked', problem: 'ACCOUNT_LOCKED', rule: 'a locked login is named as such' },
  { login: 'action-needed', problem: 'USER_ACTION_NEEDED', rule: 'a bank that wants something first says so' },
  { login: 'bank-maintenance', problem: 'INSTITUTION_DOWN', rule: 'a bank in maintenance is not available right now' },
  { login: 'no-accounts', problem: 'NO_ACCOUNTS', rule: 'a login without accounts is no connection' },
]

for (const { login, problem, rule } of CASES) {
  test(rule, async ({ page, dial, axe }) => {
    await chooseBank(page, 'Germany', 'Demo Bank')
    await chooseMethod(page)
    await logIn(page, dial.login(login))
    await expect(page.locator(`[data-problem=${problem}]`)).toBeVisible()
    await axe(page)
    expect((await dial.truth()).sessions.filter(({ open }) => open)).toEqual([])
    await page.goto('/connections')
    await expect(page.getByRole('heading', { name: 'No bank is connected' })).toBeVisible()
  })
}

test('cancelling in Klarna’s window shares nothing and closes the session', async ({ page }) => {
  await chooseBank(page, 'Germany', 'Demo Bank')
  await klarna(page).getByTestId('kx-cancel').click()
  await klarna(page)
    .getByRole('button', { name: /cancel|leave|stop/i })
    .last()
    .click()
  await expect(page.locator('[data-problem=ACCESS_DENIED]')).toBeVisible()
})

test('a launcher that does not load is explained, and can be tried again', async ({ page, dial, expectedErrors }) => {
  expectedErrors.push('xs2a-app-launcher', 'Failed to load resource')
  let blocked = true
  await page.route('**/xs2a-app-launcher.js', (route) => (blocked ? route.abort() : route.continue()))
  await chooseBank(page, 'Germany', 'Demo Bank')
  await expect(page.getByText('The bank window did not load')).toBeVisible()
  blocked = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await chooseMethod(page)
  await logIn(page, dial.login('anna'))
  await expect(screen(page, 'done')).toBeVisible()
})

test('the browser’s Back is the widget’s Back, and leaving before consent shares nothing', async ({ page }) => {
  await page.goto('/connect')
  await page.getByRole('radio', { name: 'Germany' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(screen(page, 'institution')).toBeVisible()
  await page.getByRole('combobox').fill('demo')
  await page.getByRole('option', { name: 'Demo Bank' }).click()
  await expect(screen(page, 'consent')).toBeVisible()
  await page.goBack()
  await expect(screen(page, 'institution')).toBeVisible()
  await page.goBack()
  await expect(screen(page, 'country')).toBeVisible()
})

test('the whole way to the bank’s window works by keyboard alone', async ({ page }) => {
  await page.goto('/connect')
  await expect(screen(page, 'country').getByRole('heading')).toBeFocused()
  await page.keyboard.press('Tab') // the radio that is chosen: United Kingdom, from the language
  for (let up = 0; up < 3; up++) await page.keyboard.press('ArrowUp') // Romania, Poland, Germany
  await expect(page.getByRole('radio', { name: 'Germany' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(screen(page, 'institution').getByRole('heading')).toBeFocused()
  await page.getByRole('combobox').focus()
  await page.keyboard.type('demo bank')
  await expect(page.getByRole('option', { name: 'Demo Bank' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(screen(page, 'consent').getByRole('heading')).toBeFocused()
  await page.getByRole('button', { name: 'Continue to Demo Bank' }).focus()
  await page.keyboard.press('Enter')
  await expect(klarna(page).getByTestId('kx-interface')).toBeVisible()
})
