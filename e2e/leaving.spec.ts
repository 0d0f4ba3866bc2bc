/** Leaving for the bank and coming back: another tab, another browser, after having been signed out, in a window; and without a word. */
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { atBank, chooseBank, expect, screen, test, openEmptyBook } from './fixtures.ts'

const BANK = { country: 'Poland', name: 'Bank Wisła', person: 'kasia' }

const leave = (page: Page): Promise<void> => page.getByRole('button', { name: `Continue to ${BANK.name}` }).or(page.getByRole('link', { name: `Continue to ${BANK.name}` })).click() // prettier-ignore

/** Approves at the bank, and stops before the address that leads back to us: a test may open it wherever it likes. */
async function backFrom(page: Page, country: string, bank: string, login: string): Promise<string> {
  await chooseBank(page, country, bank)
  await page.getByRole('button', { name: `Continue to ${bank}` }).or(page.getByRole('link', { name: `Continue to ${bank}` })).click() // prettier-ignore
  await page.locator('input[name=username]').fill(login)
  await page.locator('input[name=password]').fill('123456')
  await page.getByTestId('bank-login').click()
  await expect(page.getByTestId('bank-approve')).toBeVisible()
  const form = page.locator('form', { has: page.getByTestId('bank-approve') })
  let address = new URL((await form.getAttribute('action')) ?? '', page.url()).href
  let answer = await page.request.post(address, { form: { decision: 'approve' }, maxRedirects: 0 })
  for (let hop = 0; hop < 5; hop++) {
    address = new URL(answer.headers()['location'] ?? '', address).href
    if (new URL(address).pathname.startsWith('/return/')) return address
    answer = await page.request.get(address, { maxRedirects: 0 })
  }
  throw new Error('the bank sends nobody back')
}

const contextLike = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ locale: 'en-GB', extraHTTPHeaders: { 'x-forwarded-for': '2001:db8:77::1' } })

test.describe('coming back', () => {
  test.beforeEach(({ signedIn }) => signedIn)

  test('without a word in the address finds the conversation all the same', async ({ page, dial }) => {
    await dial.quirk('banqware', 'bare-redirect')
    await chooseBank(page, BANK.country, BANK.name)
    await leave(page)
    await atBank(page, dial.login(BANK.person))
    await expect(screen(page, 'done')).toBeVisible()
  })

  for (const { country, bank, person } of [
    { country: 'Poland', bank: 'Bank Wisła', person: 'kasia' },
    { country: 'Romania', bank: 'Banca Mureș', person: 'andreea' },
  ]) {
    test(`from ${bank} in another tab goes on there, and the first tab follows`, async ({ page, dial }) => {
      const back = await backFrom(page, country, bank, dial.login(person))
      const first = await page.context().newPage()
      await first.goto('/connections')
      await page.goto(back)
      await expect(screen(page, 'done')).toBeVisible()
      await page.goto(back)
      await expect(screen(page, 'done')).toBeVisible() // a second time shows where things stand
      await first.reload()
      await expect(first.locator('[data-state=active]')).toBeVisible()
    })
  }

  test('in another browser of the same person goes on there', async ({ page, dial, browser, context }) => {
    const back = await backFrom(page, 'Romania', 'Banca Mureș', dial.login('andreea'))
    const other = await contextLike(browser)
    await other.addCookies((await context.cookies()).filter(({ name }) => name.includes('session')))
    const there = await other.newPage()
    await there.goto(back)
    await expect(screen(there, 'done')).toBeVisible()
    await other.close()
  })

  test('signed in as somebody else changes nothing, and the right person can still come back', async ({
    page,
    dial,
    browser,
  }) => {
    const back = await backFrom(page, 'Romania', 'Banca Mureș', dial.login('andreea'))
    const other = await contextLike(browser)
    const stranger = await other.newPage()
    await openEmptyBook(stranger)
    await stranger.goto(back)
    await expect(stranger).toHaveURL(/\/connections\?return=unknown/)
    await other.close()
    await page.goto(back)
    await expect(screen(page, 'done')).toBeVisible()
  })

  test('in a window of its own closes the window, and the first page goes on', async ({ page, dial }) => {
    await chooseBank(page, BANK.country, BANK.name)
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: /new window/i }).click()
    const bank = await opened
    await atBank(bank, dial.login(BANK.person))
    await expect(screen(page, 'done')).toBeVisible()
    await expect.poll(() => bank.isClosed()).toBe(true)
  })

  test('a window that was blocked is rescued by a plain link', async ({ page, dial }) => {
    await chooseBank(page, BANK.country, BANK.name)
    await page.evaluate(() => {
      window.open = () => null
    })
    await page.getByRole('button', { name: /new window/i }).click()
    const rescue = page.getByRole('alert').filter({ hasText: 'blocked' })
    await expect(rescue).toBeVisible()
    await rescue.getByRole('link').click()
    await atBank(page, dial.login(BANK.person))
    await expect(screen(page, 'done')).toBeVisible()
  })
})

test('coming back signed out goes on after signing in', async ({ page, dial, context }) => {
  const email = `${dial.tag}@example.test`
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill('Andreea')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill('correct horse battery staple')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL('**/overview')
  const back = await backFrom(page, 'Romania', 'Banca Mureș', dial.login('andreea'))
  await context.clearCookies()
  await page.goto(back)
  await expect(page).toHaveURL(/\/sign-in/)
  expect(page.url()).not.toContain('temp_token')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill('correct horse battery staple')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(screen(page, 'done')).toBeVisible()
})

test('applying for a deposit: a form, a document that is refused, and an outcome', async ({
  page,
  dial,
  signedIn: _signedIn,
  axe,
}) => {
  await page.goto('/connect')
  await page.getByRole('radio', { name: 'Romania' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('combobox').fill('deposit')
  await page.getByRole('option', { name: /Deposit/ }).click()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()

  const form = screen(page, 'inputs')
  await form.getByRole('button', { name: 'Continue' }).click()
  await expect(form.getByLabel(/amount/i)).toHaveAttribute('aria-invalid', 'true')
  await form.getByLabel(/User name/).fill(dial.login('upload-reject'))
  await form.getByLabel(/amount/i).fill('5000')
  await form.getByLabel(/Term/).selectOption({ label: '12 months' })
  await form.getByLabel(/IBAN/).fill('RO34 DEMO 0000 0000 0000 0001')
  await form.getByRole('button', { name: 'Continue' }).click()

  const files = form.locator('input[type=file]')
  await expect(files).toHaveCount(2)
  await axe(page)
  await files.first().setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') })
  await expect(form.getByText(/JPEG|PNG|PDF/).first()).toBeVisible()
  const scan = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') })
  await files.nth(0).setInputFiles(scan('front.pdf'))
  await files.nth(1).setInputFiles(scan('back.pdf'))
  for (const name of ['front.pdf', 'back.pdf']) await expect(form.getByText(`${name} is ready to send.`)).toBeAttached()
  await form.getByRole('button', { name: 'Continue' }).click()

  await expect(form.getByText(/could not use this file/).first()).toBeVisible()
  await form.locator('input[type=file]').first().setInputFiles(scan('front-again.pdf'))
  await expect(form.getByText('front-again.pdf is ready to send.')).toBeAttached()
  await form.getByRole('button', { name: 'Continue' }).click()

  await expect(screen(page, 'done')).toBeVisible()
  await page.goto('/connections')
  await expect(page.getByText('Carpat Credit: Deposit').first()).toBeVisible()
  await expect(page.getByText('5000')).toBeVisible()
})
