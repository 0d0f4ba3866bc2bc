/** Linking a bank by script, in each way a bank lets a person approve. */
import { chooseBank, chooseMethod, expect, klarna, link, logIn, OTP, screen, test } from './fixtures.ts'

test.beforeEach(({ signedIn }) => signedIn)

test('a bank that asks for login and password is linked, and its categorised transactions are on the overview', async ({
  page,
  dial,
  axe,
}) => {
  await link(page, dial.login('anna'))
  await axe(page)
  await expect(screen(page, 'done')).toContainText('3 accounts')

  await page.getByRole('link', { name: 'Show my overview' }).click()
  await expect(page).toHaveURL(/\/overview$/)
  await expect(page.getByRole('heading', { name: 'Spent in November' })).toBeVisible()

  const truth = await dial.truth()
  expect(truth.sessions.filter(({ open }) => open)).toEqual([])
  expect(truth.consents).toHaveLength(1)
})

test('a bank that sends a code is linked when the code is typed', async ({ page, dial }) => {
  await chooseBank(page, 'Germany', 'Nordlicht Bank')
  await logIn(page, dial.login('anna'))
  await klarna(page).locator(OTP).fill('123456')
  await klarna(page).locator(OTP).press('Enter')
  await expect(screen(page, 'done')).toBeVisible()
})

test('a bank that asks for approval in its app is linked once it was given', async ({ page, dial }) => {
  await chooseBank(page, 'Germany', 'Kreiskasse Musterstadt')
  await logIn(page, dial.login('anna'))
  await expect(klarna(page).getByTestId('kx-waiting')).toBeVisible()
  await expect(screen(page, 'done')).toBeVisible()
})

test('a bank with a page of its own is linked by going there and coming back', async ({ page, dial }) => {
  await chooseBank(page, 'United Kingdom', 'Albion Bank')
  const opened = page.waitForEvent('popup')
  await klarna(page).getByTestId('kx-redirect').getByTestId('kx-continue').click()
  const bank = await opened
  await bank.getByLabel(/user|login|name/i).fill(dial.login('oliver'))
  await bank.getByLabel(/password/i).fill('123456')
  await bank.getByTestId('bank-login').click()
  await bank.getByTestId('bank-approve').click()
  await expect(screen(page, 'done')).toBeVisible()
  await expect(screen(page, 'done')).toContainText('Albion Bank')
})

test('a bank that is not in our list is found in Klarna’s own search', async ({ page, dial }) => {
  await page.goto('/connect')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByTestId('cw-elsewhere').click()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await klarna(page).getByTestId('kx-bank').getByRole('searchbox').fill('Demo')
  await klarna(page).getByText('Demo Bank').first().click()
  await chooseMethod(page)
  await logIn(page, dial.login('anna'))
  await expect(screen(page, 'done')).toBeVisible()
})

test('what is shown is what the bank knows: every account, and every transaction of the newest page', async ({
  page,
  dial,
}) => {
  await link(page, dial.login('anna'))
  const truth = await dial.truth()
  const accounts = truth.people.flatMap((person) => person.accounts)

  await page.goto('/accounts')
  for (const account of accounts) await expect(page.getByText(account.name, { exact: true }).first()).toBeVisible()
  for (const { iban } of accounts) await expect(page.getByText(iban)).toHaveCount(0)

  await page.goto('/transactions')
  const newest = page.locator('[data-testid=entry]').first()
  await expect(newest).toBeVisible()
})
