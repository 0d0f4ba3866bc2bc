/** Files of entries: out of the list, into an account, together with the bank, and back out again. */
import type { Page } from '@playwright/test'
import { expect, link, test } from './fixtures.ts'

test.beforeEach(({ signedIn }) => signedIn)

const text = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'))

/** From the page of files to what there is to ask or to choose. */
async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/import')
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/plain', buffer })
  await page.waitForURL(/\/import\/.+/)
}

/** Every entry that is held, by what it says, from our own export. */
async function ledger(page: Page): Promise<readonly string[]> {
  const file = (await (await page.request.get('/api/export?format=json')).json()) as {
    statements: { entries: { date: string; amount: unknown; remittance: string; category?: { id: string } }[] }[]
  }
  return file.statements
    .flatMap(({ entries }) => entries)
    .map(({ date, amount, remittance, category }) => JSON.stringify([date, amount, remittance, category?.id]))
    .toSorted()
}

test('an export is erased, brought in again with the same totals, and merges with the bank without duplicates', async ({
  page,
  dial,
  axe,
}) => {
  await link(page, dial.login('anna'))
  const before = await ledger(page)
  const csv = await (await page.request.get('/api/export?format=csv')).body()
  await page.goto('/connections')
  await page.getByRole('button', { name: /Stop sharing/ }).click()
  await page.getByRole('dialog').getByRole('radio').nth(1).check()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Stop sharing/ })
    .click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.goto('/accounts')
  await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible()

  await page.getByRole('link', { name: 'Bring in a file' }).click()
  await axe(page)
  await give(page, 'passbook.csv', csv)
  await axe(page)
  await page.getByRole('button', { name: 'Bring in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'The entries are in' })).toBeVisible()
  await axe(page)
  expect(await ledger(page)).toEqual(before)

  await link(page, dial.login('anna'))
  expect((await ledger(page)).length).toBe(before.length)
  await page.goto('/accounts')
  await expect(page.getByText('From a file')).toHaveCount(0)
})

test('a table that nobody knows is asked about, lands under a name of its own, and is undone', async ({
  page,
  axe,
}) => {
  await give(
    page,
    'haushalt.csv',
    text('Wann;Was;Wieviel', '03.04.2026;Tee;-1,50', '14.05.2026;Milch;-2,50', 'x;Brot;-3'),
  )
  await expect(page.getByRole('heading', { name: 'What does the file mean?' })).toBeVisible()
  await axe(page)
  await page.getByLabel('Day', { exact: true }).selectOption({ label: '1. Wann' })
  await page.getByLabel('Payment reference').selectOption({ label: '2. Was' })
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('An amount is needed')).toBeVisible()
  await page.getByLabel('Amount').selectOption({ label: '3. Wieviel' })
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Which currency is it in?').selectOption('EUR')
  await page.getByRole('button', { name: 'Continue' }).click()

  await expect(page.getByText('1 place needs a look')).toBeVisible()
  await expect(page.getByText('Row 4')).toBeVisible()
  await axe(page)
  await page.getByLabel('Name of the account').fill('Haushalt')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('landed')).toContainText('2 new entries')
  await page.getByRole('link', { name: 'Look at the account: Haushalt' }).click()
  await expect(page.getByTestId('entry')).toHaveCount(2)
  await axe(page)

  await page.getByRole('link', { name: 'Files of this account' }).click()
  await page.getByRole('button', { name: 'Undo “haushalt.csv”' }).click()
  await expect(page.getByRole('dialog')).toContainText('2 entries that only this file knows are removed.')
  await page.getByRole('button', { name: 'Undo the file' }).click()
  await expect(page.getByTestId('import')).toHaveCount(0)
  await page.goto('/accounts')
  await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible()
})

test('a file without a number is said to be an account of the bank, and both are one', async ({ page, dial, axe }) => {
  await link(page, dial.login('anna'))
  const held = (await ledger(page)).length
  await give(page, 'alt.csv', text('Date,Amount,Currency,Description', '2019-03-14,-12.34,EUR,Old coffee'))
  await page.getByLabel('Goes to').selectOption('new')
  await page.getByLabel('Name of the account').fill('Old book')
  await page.getByRole('button', { name: 'Bring in', exact: true }).click()
  await page.getByRole('link', { name: 'Look at the account: Old book' }).click()
  await expect(page.getByRole('heading', { name: 'Only files tell of this account' })).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Put together' }).click()
  await expect(page.getByRole('heading', { name: 'Old book' })).toHaveCount(0)
  expect((await ledger(page)).length).toBe(held + 1)
  await page.goto('/transactions?q=old+coffee')
  await expect(page.getByTestId('entry')).toHaveCount(1)
})

test('a file that is none is refused with the reason, and nothing is kept', async ({ page, expectedErrors }) => {
  expectedErrors.push('400')
  await page.goto('/import')
  const input = page.getByLabel('Choose a file')
  await input.setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\0\0') })
  await expect(page.getByRole('alert').getByText('This is no text file.')).toBeVisible()
  await input.setInputFiles({ name: 'x.xml', mimeType: 'text/xml', buffer: text('<note>hello</note>') })
  await expect(page.getByRole('alert').getByText('No statement was found in this file.')).toBeVisible()
  await expect(page).toHaveURL(/\/import$/)
})
