/** Signing up, in and out. */
import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures.ts'

const PASSWORD = 'a sentence that nobody guesses'

test('who signs up is signed in, signs out everywhere that counts, and signs in again', async ({ page, context }) => {
  const email = `${randomUUID()}@example.test`
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('Mara')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: /create|sign up/i }).click()
  await page.waitForURL('**/overview')
  const cookies = await context.cookies()

  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Explore the demo' })).toBeVisible()
  // The old cookie, put back, is worth nothing: the session itself has ended.
  await context.addCookies(cookies)
  await page.goto('/overview')
  await page.waitForURL('**/sign-in')

  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/overview')
})

test('a wrong password and an unknown address are told the same, and what was typed stays', async ({ page }) => {
  await page.goto('/sign-in')
  const told: string[] = []
  for (const email of ['demo@passbook.test', `${randomUUID()}@example.test`]) {
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    const alert = page.getByRole('alert').filter({ hasText: /\S/ }).first()
    await expect(alert).toBeVisible()
    await expect(page.getByLabel('E-mail')).toHaveValue(email)
    told.push(((await alert.textContent()) ?? '').replace(/[0-9A-F]{10}/, ''))
    await page.reload()
  }
  expect(told[0]).toBe(told[1])
})

test('the demo’s published login works', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill('demo@passbook.test')
  await page.getByLabel('Password').fill('demo-passbook')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/overview')
})

test('a page of the product sends a stranger to the sign-in page', async ({ page }) => {
  for (const path of ['/overview', '/accounts', '/transactions', '/connections', '/connect']) {
    await page.goto(path)
    await expect(page).toHaveURL(/\/sign-in/)
  }
})
