/** What every journey starts from: an address of its own, the sandbox's dial, and a console that must stay silent. */
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { E2E } from './servers.ts'

/** The sandbox's dial, for one tag: what happens under a login `name+tag` touches no other test. */
export interface Dial {
  readonly tag: string
  /** The login of a test person, isolated: `anna` → `anna+k3f…`. */
  login(person: string): string
  fault(fault: Readonly<Record<string, unknown>>): Promise<void>
  consent(change: 'expire' | 'revoke' | 'limit'): Promise<void>
  ids(mode: string): Promise<void>
  /** What becomes of the provider's deliveries: `drop`, `twice`, `reverse`, `hold`, … and `release`. */
  post(order: string): Promise<void>
  /** A way in which a provider may differ from its documentation. */
  quirk(wing: string, quirk: string): Promise<void>
  clock(advanceSeconds: number): Promise<void>
  truth(wing?: string): Promise<Truth>
}

export interface Truth {
  readonly people: readonly {
    readonly login: string
    readonly accounts: readonly {
      readonly name: string
      readonly iban: string
      readonly balances: Readonly<Record<string, number>>
      readonly transactions: readonly { readonly amount: number; readonly state: string; readonly remittance: string }[]
    }[]
  }[]
  readonly sessions: readonly { readonly open: boolean }[]
  readonly consents: readonly { readonly status: string }[]
  readonly applications?: readonly { readonly status: string }[]
}

interface Fixtures {
  dial: Dial
  /** Console errors that this test expects, as parts of their text. */
  expectedErrors: string[]
  /** Signs in to a fresh demo user. */
  signedIn: void
  axe: (page: Page) => Promise<void>
}

async function post(path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${E2E.sandbox}/_dial/${path}`, {
    method: 'POST',
    headers: { 'x-dial-token': E2E.dialToken, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`dial ${path}: ${answer.status} ${await answer.text()}`)
}

/** An address of the documentation range, so that limits per address do not add up over tests. */
const someAddress = (): string => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`

export const test = base.extend<Fixtures>({
  extraHTTPHeaders: async ({}, use) => use({ 'x-forwarded-for': someAddress() }),

  expectedErrors: async ({}, use) => use([]),

  page: async ({ page, expectedErrors }, use) => {
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))

    page.on('pageerror', (error) => errors.push(String(error)))
    await use(page)
    const unexpected = errors.filter((text) => !expectedErrors.some((part) => text.includes(part)))
    expect(unexpected, 'nothing in the console').toEqual([])
  },

  dial: async ({}, use) => {
    const tag = randomUUID().slice(0, 8)
    await use({
      tag,
      login: (person) => `${person}+${tag}`,
      fault: (fault) => post('fault', { tag, ...fault }),
      consent: (change) => post('consent', { tag, do: change }),
      ids: (mode) => post('ids', { tag, mode }),
      clock: (advanceSeconds) => post('clock', { tag, advanceSeconds }),
      post: (order) => post('post', { tag, do: order }),
      quirk: (wing, quirk) => post('quirk', { tag, wing, quirk }),
      truth: async (wing = 'klarna') => {
        const answer = await fetch(`${E2E.sandbox}/_dial/truth?tag=${tag}`, {
          headers: { 'x-dial-token': E2E.dialToken },
        })
        const found = ((await answer.json()) as Readonly<Record<string, Truth>>)[wing]
        if (!found) throw new Error(`the sandbox has no ${wing}`)
        return found
      },
    })
  },

  signedIn: async ({ page }, use) => {
    await openEmptyBook(page)
    await use()
  },

  axe: async ({}, use) =>
    use(async (page) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
    }),
})

export { expect }

/** A fresh demo user without a bank. */
export async function openEmptyBook(page: Page): Promise<void> {
  await page.goto('/demo')
  await page.getByRole('button', { name: 'Start with an empty book' }).click()
  await page.waitForURL('**/overview')
}

/** Screens of the widget, by their documented test ids. */
export const screen = (page: Page, id: string) => page.getByTestId(`cw-${id}`)

/** Once the product's frame answers keys: before its script has run, a press is nobody's. */
export async function awake(page: Page): Promise<void> {
  const button = page.locator('[aria-keyshortcuts]').first()
  await expect.poll(() => button.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps')))).toBe(true) // prettier-ignore
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** Goes on with Tab, as people without a pointer do, until the focus is there. */
export async function tabTo(page: Page, goal: Locator, most = 150): Promise<void> {
  await expect(goal).toBeVisible()
  for (let at = 0; at < most; at++) {
    const there = await goal.evaluate(
      (node) => node === node.ownerDocument.activeElement && node.ownerDocument.hasFocus(),
    )
    if (there) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${most} times Tab did not lead to ${goal.toString()}`)
}

/** Klarna's own window. */
export const klarna = (page: Page): FrameLocator => page.frameLocator('iframe[src*="widget-app"]')

export const USERNAME = '#bias\\.apis\\.forms\\.elements\\.UsernameElement'
export const PASSWORD = '#bias\\.apis\\.forms\\.elements\\.PasswordElement'
export const OTP = '#bias\\.apis\\.forms\\.elements\\.OtpElement'

/** From "Connect a bank" to Klarna's window, for a bank of the finder. */
export async function chooseBank(page: Page, country: string, bank: string): Promise<void> {
  await page.goto('/connect')
  await screen(page, 'country').getByRole('radio', { name: country }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('combobox').fill(bank)
  await page.getByRole('option', { name: bank }).click()
  await expect(screen(page, 'consent')).toBeVisible()
  await page.getByRole('button', { name: `Continue to ${bank}` }).click()
}

/** The Demo Bank has two ways in; the first is the one with consents. */
export const chooseMethod = (page: Page): Promise<void> =>
  klarna(page).getByTestId('kx-interface').getByTestId('kx-continue').click()

/** Types a login into Klarna's window and sends it, as its own users do: with Enter. */
export async function logIn(page: Page, login: string, password = '123456'): Promise<void> {
  await klarna(page).locator(USERNAME).fill(login)
  await klarna(page).locator(PASSWORD).fill(password)
  await klarna(page).locator(PASSWORD).press('Enter')
}

/** From "Connect a bank" to the receipt, at the Demo Bank. */
export async function link(page: Page, login: string): Promise<void> {
  await chooseBank(page, 'Germany', 'Demo Bank')
  await chooseMethod(page)
  await logIn(page, login)
  await expect(screen(page, 'done')).toBeVisible()
}

/** What a person does on their bank's own page, which is in their language: log in, then decide. */
export async function atBank(
  page: Page,
  login: string,
  decision: 'approve' | 'decline' | 'error' = 'approve',
): Promise<void> {
  await page.locator('input[name=username]').fill(login)
  await page.locator('input[name=password]').fill('123456')
  await page.getByTestId('bank-login').click()
  await page.getByTestId(`bank-${decision}`).click()
}

/** How many transactions the connection's passport counts. */
export const counted = (page: Page): Locator =>
  page
    .locator('dl > div')
    .filter({ has: page.locator('dt').getByText('Transactions', { exact: true }) })
    .locator('dd')
    .first()
