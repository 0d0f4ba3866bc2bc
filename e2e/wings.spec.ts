/** The three providers that send people to their bank's own page: the same journeys for each, by its own kind of consent. */
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { atBank, chooseBank, counted, expect, screen, test } from './fixtures.ts'

interface Wing {
  readonly id: string
  readonly country: string
  readonly bank: string
  readonly person: string
  /** Whether the provider passes on what the bank calls an account. */
  readonly namesAccounts: boolean
  /** What is asked before the bank, and after it. */
  readonly before: (page: Page) => Promise<void>
  readonly after: (page: Page) => Promise<void>
  /** A call in the middle of linking that fails for good. */
  readonly down: string
}

/** Nobody's, with valid check digits; another for every link, since a bank allows so many consents a person. */
function someCpf(): string {
  const digits = `${randomUUID().replace(/\D/g, '')}123456789`.slice(0, 9).split('').map(Number)
  for (const first of [10, 11]) {
    const rest = digits.reduce((sum, digit, at) => sum + digit * (first - at), 0) % 11
    digits.push(rest < 2 ? 0 : 11 - rest)
  }
  return digits.join('')
}

const nothing = (): Promise<void> => Promise.resolve()

const WINGS: readonly Wing[] = [
  {
    id: 'klavi',
    country: 'Brazil',
    bank: 'Banco Ipê',
    person: 'lucas',
    namesAccounts: false,
    async before(page) {
      await page.getByLabel(/CPF/).fill(someCpf())
      await page.getByRole('button', { name: 'Continue', exact: true }).click()
    },
    // Klavi's own page about sharing, in its language.
    after: (page) => page.locator('button[name=decision][value=approve]').click(),
    down: '* /data/**',
  },
  { id: 'finqware', country: 'Romania', bank: 'Banca Mureș', person: 'andreea', namesAccounts: true, before: nothing, after: nothing, down: '* /v1/**' },
  { id: 'banqware', country: 'Poland', bank: 'Bank Wisła', person: 'kasia', namesAccounts: true, before: nothing, after: nothing, down: '* /sandbox/**' },
] // prettier-ignore

/** Up to the press that leaves for the bank. */
async function toTheBank(page: Page, wing: Wing): Promise<void> {
  await chooseBank(page, wing.country, wing.bank)
  await wing.before(page)
  await expect(screen(page, 'handoff')).toBeVisible()
  await screen(page, 'handoff').getByRole('button', { name: `Continue to ${wing.bank}` }).or(screen(page, 'handoff').getByRole('link', { name: `Continue to ${wing.bank}` })).click() // prettier-ignore
}

async function linkAt(page: Page, wing: Wing, login: string): Promise<void> {
  await toTheBank(page, wing)
  await atBank(page, login)
  await wing.after(page)
  await expect(screen(page, 'done')).toBeVisible()
}

for (const wing of WINGS) {
  test.describe(wing.id, () => {
    test.beforeEach(({ signedIn }) => signedIn)

    test('a bank is linked by its own page, and everything it knows is here', async ({ page, dial, axe }) => {
      await linkAt(page, wing, dial.login(wing.person))
      await axe(page)
      const truth = await dial.truth(wing.id)
      const accounts = truth.people.flatMap((person) => person.accounts)
      const entries = accounts.reduce((sum, { transactions }) => sum + transactions.length, 0)
      await page.goto('/connections')
      const fact = counted(page)
      await expect(fact).toHaveText(entries.toLocaleString('en-GB'))
      await page.goto('/accounts')
      for (const { name } of wing.namesAccounts ? accounts : []) {
        await expect(page.getByText(name, { exact: true }).first()).toBeVisible()
      }
      await page.goto('/transactions')
      await expect(page.locator('[data-testid=entry]').first()).toBeVisible()
    })

    test('declining at the bank shares nothing, and is told as the person’s own decision', async ({ page, dial }) => {
      await toTheBank(page, wing)
      await atBank(page, dial.login(wing.person), 'decline')
      await expect(page.locator('[data-problem=ACCESS_DENIED]')).toBeVisible()
      await page.goto('/connections')
      await expect(page.getByRole('heading', { name: 'No bank is connected' })).toBeVisible()
    })

    test('an error at the bank is the bank’s, and can be tried again', async ({ page, dial }) => {
      await toTheBank(page, wing)
      await atBank(page, dial.login(wing.person), 'error')
      await expect(page.locator('[data-problem=INSTITUTION_DOWN]')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    })

    test('a provider that goes down on the way is said to be down, or is waited for', async ({ page, dial }) => {
      await toTheBank(page, wing)
      await page.locator('input[name=username]').fill(dial.login(wing.person))
      await page.locator('input[name=password]').fill('123456')
      await page.getByTestId('bank-login').click()
      await dial.fault({ route: wing.down, times: 3, fault: { status: 503, retryAfter: 1 } })
      await page.getByTestId('bank-approve').click()
      await wing.after(page)
      await expect(screen(page, 'done').or(page.locator('[data-problem]'))).toBeVisible()
    })

    test('an expired consent lapses, keeps its data, and is renewed without duplicates', async ({ page, dial }) => {
      await linkAt(page, wing, dial.login(wing.person))
      await page.goto('/connections')
      const fact = counted(page)
      const before = (await fact.textContent()) ?? ''
      await dial.consent('expire')
      await page.getByRole('button', { name: 'Refresh now' }).click()
      await expect(page.locator('[data-state=lapsed]')).toBeVisible()
      await page.getByRole('button', { name: 'Renew access' }).click()
      await page.waitForURL(/\/connect\//)
      await page.getByRole('button', { name: /Continue to/ }).or(page.getByRole('link', { name: /Continue to/ })).click() // prettier-ignore
      if (!(await page.locator('input[name=username]').isVisible())) {
        await page.getByRole('button', { name: /Continue to/ }).or(page.getByRole('link', { name: /Continue to/ })).or(page.locator('input[name=username]')).first().click() // prettier-ignore
      }
      await atBank(page, dial.login(wing.person))
      await wing.after(page)
      await expect(screen(page, 'done')).toBeVisible()
      await page.goto('/connections')
      await expect(page.locator('[data-state=active]')).toBeVisible()
      await expect(fact).toHaveText(before)
    })

    test('stopping ends the consent at the provider too', async ({ page, dial }) => {
      await linkAt(page, wing, dial.login(wing.person))
      await page.goto('/connections')
      await page.getByRole('button', { name: 'Stop sharing' }).click()
      await page.getByRole('radio', { name: /Delete everything/ }).check()
      await page.getByRole('dialog').getByRole('button', { name: 'Stop sharing' }).click()
      await expect(page.getByRole('heading', { name: 'No bank is connected' })).toBeVisible()
      await expect
        .poll(async () =>
          (await dial.truth(wing.id)).consents.filter(({ status }) =>
            /^(?:valid|active|given|authorised)$/i.test(status),
          ),
        ) // prettier-ignore
        .toEqual([])
    })
  })
}
