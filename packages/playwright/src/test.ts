/**
 * Playwright's `test` with Passbook's options and fixtures. It merges with others (`mergeTests`), and opens nothing that a test does not
 * ask for.
 */
import { test as base, type Page } from '@playwright/test'
import { createHash, randomUUID } from 'node:crypto'
import { expectAccessible } from './a11y.ts'
import { BankPage } from './bank-page.ts'
import { createInspector, type Inspector } from './inspector.ts'
import { openMailbox, type Mailbox } from './mailbox.ts'
import type { PassbookOptions } from './options.ts'
import { createSandbox, type Sandbox } from './sandbox.ts'
import { attachSteps, createSteps, type Steps } from './steps.ts'
import { Widget } from './widget.ts'

export interface PassbookFixtures {
  /** Signs in whom `persona` names. */
  signedIn: void
  sandbox: Sandbox
  /** The widget of somebody who is signed in. */
  widget: Widget
  bankPage: BankPage
  inspector: Inspector
  mailbox: Mailbox
  /** Holds the page, or another, to our rules of accessibility. */
  a11y: (page?: Page) => Promise<void>
  steps: Steps
}

const short = (seed: string): string => createHash('sha256').update(seed).digest('hex').slice(0, 8)
/** An address of the documentation range, so that limits per address do not add up over tests. */
const someAddress = (): string => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`
const instant = (now: string): Date => new Date(now.length === 10 ? `${now}T09:00:00Z` : now)

export const test = base.extend<PassbookOptions & PassbookFixtures>({
  persona: ['blank', { option: true }],
  seed: [null, { option: true }],
  now: [null, { option: true }],
  provider: ['klarna', { option: true }],
  bankUser: [null, { option: true }],
  sandboxUrl: [process.env.PASSBOOK_SANDBOX_URL ?? 'http://localhost:4010', { option: true }],
  dialToken: [process.env.PASSBOOK_DIAL_TOKEN ?? 'sandbox-dial', { option: true }],

  extraHTTPHeaders: async ({}, use) => use({ 'x-forwarded-for': someAddress() }),

  steps: async ({}, use, info) => {
    const steps = createSteps()
    await use(steps)
    await attachSteps(info, steps)
  },

  signedIn: async ({ page, persona, now, steps }, use) => {
    if (persona !== null) {
      await steps('sign in', async () => {
        await page.goto(`/demo?${new URLSearchParams({ persona, ...(now !== null && { now }) })}`)
        await page.waitForURL('**/overview')
      })
    }
    await use()
  },

  sandbox: async ({ seed, now, sandboxUrl, dialToken }, use) => {
    const sandbox = createSandbox(sandboxUrl, dialToken, seed === null ? randomUUID().slice(0, 8) : short(seed))
    if (now !== null) await sandbox.clock(instant(now))
    await use(sandbox)
    await sandbox.reset()
  },

  widget: async ({ page, steps, signedIn: _signedIn }, use) => use(new Widget(page, steps)),
  bankPage: async ({ page, widget, sandbox, steps, provider, bankUser }, use) =>
    use(new BankPage(page, widget, sandbox, steps, provider, bankUser)),
  inspector: async ({ page }, use) => use(createInspector(page.request)),
  a11y: async ({ page }, use) => use((other = page) => expectAccessible(other)),
  mailbox: async ({}, use) => {
    const mailbox = await openMailbox(Number(process.env.PASSBOOK_SMTP_PORT ?? 0))
    await use(mailbox)
    await mailbox.close()
  },
})

export { expect } from '@playwright/test'
