/**
 * The consent journey through the widget, as a person walks it in a demo: what is done in each of the steps that
 * `lib/monitor/journeys/browser.ts` names. Knows a browser's page and nothing else, since Checkly's suite runs the same file.
 */
import type { Page } from '@playwright/test'

export interface Walk {
  /** The step's, in the journey. */
  readonly id: string
  /** Whose failure it is when nothing comes of it. */
  readonly party: 'app' | 'provider'
  readonly walk: (page: Page, visit: Visit) => Promise<void>
}

export interface Visit {
  /** Of the app, without a slash at its end. */
  readonly url: string
  /** Of a person of the sandbox, with a tag: nobody else meets what happens to it. */
  readonly login: string
}

const PASSWORD = '123456'
const FIELD = 'bias\\.apis\\.forms\\.elements\\.'
const BANK = 'Demo Bank'

const screen = (page: Page, id: string) => page.getByTestId(`cw-${id}`)
/** The provider's own window. */
const provider = (page: Page) => page.frameLocator('iframe[src*="widget-app"]')

export const WALKS: readonly Walk[] = [
  {
    id: 'open',
    party: 'app',
    async walk(page, { url }) {
      await page.goto(`${url}/demo`)
      await page.getByRole('button', { name: 'Start with an empty book' }).click()
      await page.waitForURL('**/overview')
    },
  },
  {
    id: 'widget',
    party: 'app',
    async walk(page, { url }) {
      await page.goto(`${url}/connect`)
      await screen(page, 'country').getByRole('radio', { name: 'Germany' }).check()
    },
  },
  {
    id: 'find',
    party: 'app',
    async walk(page) {
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByRole('combobox').fill(BANK)
      await page.getByRole('option', { name: BANK }).click()
      await screen(page, 'consent').waitFor()
    },
  },
  {
    id: 'agree',
    party: 'provider',
    async walk(page) {
      await page.getByRole('button', { name: `Continue to ${BANK}` }).click()
      await provider(page).getByTestId('kx-interface').waitFor()
    },
  },
  {
    id: 'method',
    party: 'provider',
    async walk(page) {
      await provider(page).getByTestId('kx-interface').getByTestId('kx-continue').click()
      await provider(page).locator(`#${FIELD}UsernameElement`).waitFor()
    },
  },
  {
    id: 'login',
    party: 'provider',
    async walk(page, { login }) {
      await provider(page).locator(`#${FIELD}UsernameElement`).fill(login)
      await provider(page).locator(`#${FIELD}PasswordElement`).fill(PASSWORD)
      await provider(page).locator(`#${FIELD}PasswordElement`).press('Enter')
      await screen(page, 'fetching').or(screen(page, 'done')).first().waitFor()
    },
  },
  {
    id: 'receipt',
    party: 'provider',
    walk: (page) => screen(page, 'done').waitFor(),
  },
  {
    id: 'entries',
    party: 'app',
    async walk(page, { url }) {
      await page.goto(`${url}/transactions`)
      await page.getByTestId('entry').first().waitFor()
    },
  },
]
