/** The entries of a search as a file in each format. */
import { expect, link, test } from './fixtures.ts'

test.beforeEach(({ signedIn }) => signedIn)

/** How many entries a file holds, by what stands around each. */
const ENTRY = {
  CSV: /^"?\d{4}-\d{2}-\d{2}/gm,
  JSON: /"remittance":/g,
  OFX: /<STMTTRN(?:P)?>/g,
  'CAMT.053': /<Ntry>/g,
} as const

test('a file of each format holds what the list finds', async ({ page, dial, axe }) => {
  await link(page, dial.login('anna'))
  await page.goto('/transactions?q=rewe+amount%3A%3E60')
  const shown = await page.getByTestId('entry').count()
  await page.locator('summary').filter({ hasText: 'Export' }).click()
  await axe(page)
  for (const [format, entry] of Object.entries(ENTRY)) {
    const href = await page.getByRole('link', { name: format }).getAttribute('href')
    const file = await page.request.get(href!)
    expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="passbook-2026-11-2\d\.\w+"$/)
    expect((await file.text()).match(entry), format).toHaveLength(shown)
  }
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'PDF' }).click()
  const pdf = await downloading
  expect(pdf.suggestedFilename()).toMatch(/\.pdf$/)
  expect(await pdf.failure()).toBeNull()
})

test('a format that is none, and a search that finds nothing, are said to be so', async ({ page, dial }) => {
  await link(page, dial.login('anna'))
  expect((await page.request.get('/api/export?format=doc')).status()).toBe(400)
  expect((await page.request.get('/api/export?format=csv&q=xyzzy')).status()).toBe(400)
})
