/** What a person does at their bank: in Klarna's window inside the widget, or on the bank's own page, in this tab or a window. */
import type { FrameLocator, Page } from '@playwright/test'
import { BANKS, type ProviderName } from './options.ts'
import type { Sandbox } from './sandbox.ts'
import type { Steps } from './steps.ts'
import type { Widget } from './widget.ts'

const PASSWORD = '123456'
const KLARNA = { user: 'UsernameElement', password: 'PasswordElement', otp: 'OtpElement' } as const
const field = (window: FrameLocator, name: keyof typeof KLARNA) =>
  window.locator(`[id="bias.apis.forms.elements.${KLARNA[name]}"]`)

export class BankPage {
  readonly #page: Page
  readonly #widget: Widget
  readonly #sandbox: Sandbox
  readonly #steps: Steps
  readonly #provider: ProviderName
  readonly #user: string

  constructor(page: Page, widget: Widget, sandbox: Sandbox, steps: Steps, provider: ProviderName, user: string | null) {
    this.#page = page
    this.#widget = widget
    this.#sandbox = sandbox
    this.#steps = steps
    this.#provider = provider
    this.#user = user ?? BANKS[provider].user
  }

  /** Logs in and approves: all that the provider's bank asks for. */
  approve(): Promise<void> {
    return this.#decide('approve')
  }

  decline(): Promise<void> {
    return this.#decide('decline')
  }

  /** The bank fails. */
  fail(): Promise<void> {
    return this.#decide('error')
  }

  /** Klarna's own window: for what is not a plain login, take its locators from here. */
  get klarna(): FrameLocator {
    return this.#page.frameLocator('iframe[src*="widget-app"]')
  }

  /** Types the code that Klarna's bank sent. */
  async enterCode(code = '123456'): Promise<void> {
    await this.#steps('enter the code', async () => {
      await field(this.klarna, 'otp').fill(code)
      await field(this.klarna, 'otp').press('Enter')
    })
  }

  async #decide(decision: 'approve' | 'decline' | 'error'): Promise<void> {
    if (this.#provider === 'klarna') return this.#inKlarna(decision)
    await this.#widget.handoff.leave()
    await this.#steps(`${decision} at the bank`, async () => {
      const page = this.#page
      await page.locator('input[name=username]').fill(this.#sandbox.login(this.#user))
      await page.locator('input[name=password]').fill(PASSWORD)
      await page.getByTestId('bank-login').click()
      await page.getByTestId(`bank-${decision}`).click()
      // Klavi asks on a page of its own what is shared.
      if (this.#provider === 'klavi' && decision === 'approve')
        await page.locator('button[name=decision][value=approve]').click()
    })
  }

  /** The Demo Bank asks how to log in first; others begin with the login. */
  async #inKlarna(decision: 'approve' | 'decline' | 'error'): Promise<void> {
    if (decision !== 'approve')
      throw new Error(`Klarna's window has no button to ${decision}: give a login that fails, or a fault`)
    await this.#steps('log in at the bank', async () => {
      const ways = this.klarna.getByTestId('kx-interface')
      const user = field(this.klarna, 'user')
      await ways.or(user).first().waitFor()
      if (await ways.isVisible()) await ways.getByTestId('kx-continue').click()
      await user.fill(this.#sandbox.login(this.#user))
      await field(this.klarna, 'password').fill(PASSWORD)
      await field(this.klarna, 'password').press('Enter')
    })
  }
}
