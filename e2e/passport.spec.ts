/** The consent passport from the grant to the proof, everything held in one archive, and leaving for good. */
import { createHash, randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { atBank, chooseBank, chooseMethod, expect, link, logIn, screen, test } from './fixtures.ts'

const PASSWORD = 'a sentence that nobody guesses'

async function openPassport(page: Page, bank: string): Promise<string> {
  await page.goto('/connections')
  await page.getByRole('link', { name: `Details of ${bank}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: bank })).toBeVisible()
  return new URL(page.url()).pathname
}

/** What a link of the page leads to, fetched with the page's own cookies. */
async function fetched(page: Page, name: string): Promise<{ type: string; body: Buffer }> {
  const href = await page.getByRole('link', { name }).first().getAttribute('href')
  const answer = await page.request.get(href!)
  expect(answer.status()).toBe(200)
  return { type: answer.headers()['content-type'] ?? '', body: await answer.body() }
}

test.describe('a person of the demo', () => {
  test.beforeEach(({ signedIn }) => signedIn)

  test('a consent has a receipt, other accounts make a second one, and its end has a proof', async ({
    page,
    dial,
    axe,
  }) => {
    await link(page, dial.login('anna'))
    const address = await openPassport(page, 'Demo Bank')
    await axe(page)
    await expect(page.getByRole('region', { name: 'Last readings' }).getByRole('listitem').first()).toBeVisible()
    const pdf = await fetched(page, 'Receipt of consent 1 as PDF')
    expect(pdf.type).toBe('application/pdf')
    expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-')
    const receipt = JSON.parse((await fetched(page, 'Receipt of consent 1 as JSON')).body.toString())
    expect(receipt).toMatchObject({ format: 'passbook.receipt', fate: 'holds', bank: 'Demo Bank', provider: 'Klarna' })
    expect(receipt.text.version).toMatch(/^[0-9a-f]{16}$/)

    await page.getByRole('button', { name: 'Change accounts' }).click()
    await page.waitForURL(/\/connect\//)
    await page.getByRole('button', { name: /Continue to/ }).click()
    await chooseMethod(page)
    await logIn(page, dial.login('anna'))
    await expect(screen(page, 'done')).toBeVisible()
    await page.goto(address)
    const consents = page.getByRole('region', { name: 'Consents' }).getByRole('listitem')
    await expect(consents).toHaveCount(2)
    await expect(consents.first()).toContainText('In force')
    await expect(consents.last()).toContainText('Replaced by a newer one')

    await page.getByRole('button', { name: 'Stop sharing' }).click()
    await page.getByRole('radio', { name: /Delete everything/ }).check()
    await page.getByRole('dialog').getByRole('button', { name: 'Stop sharing' }).click()
    await expect(page.getByRole('region', { name: 'How it ended' })).toBeVisible()
    await expect(async () => {
      await page.goto(address)
      // Klarna documents no call that ends a consent, and the proof does not claim one.
      await expect(page.locator('[data-answer=forgotten]')).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await axe(page)
    const proof = JSON.parse((await fetched(page, 'Proof as JSON')).body.toString())
    expect(proof.transactions).toBeGreaterThan(100)
    expect((await fetched(page, 'Proof as PDF')).body.subarray(0, 5).toString()).toBe('%PDF-')

    await page.goto('/connections/history')
    await expect(page.getByRole('listitem').filter({ hasText: 'Stopped by you' })).toHaveCount(1)
  })

  test('everything held comes as one archive whose manifest knows every file', async ({ page, dial }) => {
    await link(page, dial.login('anna'))
    await page.goto('/settings/data')
    const { type, body } = await fetched(page, 'Download the archive')
    expect(type).toBe('application/zip')
    const files = unzipSync(body)
    const manifest = JSON.parse(strFromU8(files['manifest.json']!))
    for (const { name, sha256 } of manifest.files) {
      expect(createHash('sha256').update(files[name]!).digest('hex'), name).toBe(sha256)
    }
    const entries = (JSON.parse(strFromU8(files['transactions.json']!)).statements as { entries: unknown[] }[]).flatMap((one) => one.entries) // prettier-ignore
    const truth = (await dial.truth()).people.flatMap(({ accounts }) => accounts).flatMap(({ transactions }) => transactions) // prettier-ignore
    expect(entries).toHaveLength(truth.length)
    expect(strFromU8(files['transactions.csv']!).trim().split('\r\n').length).toBeGreaterThan(truth.length)
    expect(JSON.parse(strFromU8(files['consents.json']!))).toMatchObject([{ fate: 'holds' }])
  })
})

test('who leaves is gone: no sign-in, no consent at the provider, and a last page that says so', async ({
  page,
  dial,
  axe,
}) => {
  const email = `${randomUUID()}@example.test`
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('Mara')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: /create|sign up/i }).click()
  await page.waitForURL('**/overview')
  await chooseBank(page, 'Poland', 'Bank Wisła')
  await screen(page, 'handoff').getByRole('button', { name: 'Continue to Bank Wisła' }).or(screen(page, 'handoff').getByRole('link', { name: 'Continue to Bank Wisła' })).click() // prettier-ignore
  await atBank(page, dial.login('kasia'))
  await expect(screen(page, 'done')).toBeVisible()

  await page.goto('/settings/data')
  await page.getByRole('button', { name: 'Delete my account' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete my account' })
  await dialog.getByLabel(/Type DELETE/).fill('delete')
  await dialog.getByLabel('Your password').fill('not the password')
  await dialog.getByRole('button', { name: 'Delete everything' }).click()
  await expect(dialog).toContainText('Nothing was deleted.')
  await axe(page)
  await dialog.getByLabel('Your password').fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Delete everything' }).click()
  await page.waitForURL('**/goodbye')
  await expect(page.getByRole('heading', { name: 'Your account is deleted' })).toBeVisible()
  await axe(page)
  await expect(async () => {
    await page.getByRole('link', { name: 'Look again' }).click()
    await expect(page.locator('[data-answer=ended]')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  expect((await fetched(page, 'Proof as PDF')).body.subarray(0, 5).toString()).toBe('%PDF-')
  const { consents } = await dial.truth('banqware')
  expect(consents.filter(({ status }) => /^(?:valid|active|given|authorised)$/i.test(status))).toEqual([])

  await page.goto('/overview')
  await page.waitForURL('**/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible()
  await expect(page).toHaveURL(/\/sign-in/)
})
