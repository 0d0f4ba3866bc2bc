/**
 * The consent widget by its documented screens, on a page of Passbook's own or in a frame on yours. Screens are found by their ids,
 * everything on them by what people read. Nothing waits for a while: each verb waits for the screen it belongs to.
 */
import type { FrameLocator, Locator, Page } from '@playwright/test'
import type { Steps } from './steps.ts'
import { named } from './words.ts'

export const SCREENS = [
  'country', 'institution', 'consent', 'choose', 'inputs', 'handoff', 'fetching', 'done', 'error', 'confirm-exit', 'closable',
] as const // prettier-ignore
export type ScreenId = (typeof SCREENS)[number]

export class Widget {
  readonly #page: Page
  readonly #steps: Steps
  #place: Page | FrameLocator

  constructor(page: Page, steps: Steps) {
    this.#page = page
    this.#place = page
    this.#steps = steps
  }

  /** Opens the widget on Passbook's own page. */
  open(path = '/connect'): Promise<void> {
    return this.#steps('open the widget', async () => {
      await this.#page.goto(path)
      await this.shown('country')
    })
  }

  /** From here on the widget is the one in a frame on this page. */
  inFrame(selector = 'iframe[title=Passbook]'): this {
    this.#place = this.#page.frameLocator(selector)
    return this
  }

  screen(id: ScreenId): Locator {
    return this.#place.getByTestId(`cw-${id}`)
  }

  /** Waits until a screen stands. */
  async shown(id: ScreenId): Promise<Locator> {
    const screen = this.screen(id)
    await screen.waitFor()
    return screen
  }

  readonly country = {
    /** @param code ISO 3166: `DE` */
    choose: (code: string): Promise<void> =>
      this.#steps('choose the country', async () => {
        const screen = await this.shown('country')
        await screen
          .getByRole('radio')
          .and(screen.locator(`[value="${code}"]`))
          .check()
        await this.#press('country', 'continue')
      }),
  }

  readonly institution = {
    /** @param name as the finder shows it */
    choose: (name: string): Promise<void> =>
      this.#steps('choose the bank', async () => {
        const screen = await this.shown('institution')
        await screen.getByRole('combobox').fill(name)
        await screen.getByRole('option', { name, exact: true }).click()
      }),
  }

  readonly consent = {
    agree: (): Promise<void> =>
      this.#steps('agree to the consent', async () => {
        await this.#press('consent', 'continue')
        await this.screen('consent').waitFor({ state: 'hidden' })
      }),
    decline: (): Promise<void> => this.#steps('decline the consent', () => this.#press('consent', 'decline')),
  }

  readonly inputs = {
    /** @param values what goes where, by a part of each field's label */
    answer: (values: Readonly<Record<string, string>>): Promise<void> =>
      this.#steps('fill in the form', async () => {
        const screen = await this.shown('inputs')
        for (const [label, value] of Object.entries(values)) await screen.getByLabel(label).fill(value)
        await this.#press('inputs', 'continue')
      }),
  }

  readonly handoff = {
    /** Leaves for the bank's own page. */
    leave: (): Promise<void> => this.#steps('leave for the bank', () => this.#press('handoff', 'continue')),
  }

  readonly done = {
    /** Waits for the receipt. */
    shown: (): Promise<Locator> => this.#steps('the bank is linked', () => this.shown('done')),
    /** Goes on from the receipt, in a frame. */
    finish: (): Promise<void> => this.#steps('finish', () => this.#press('done', 'continue')),
  }

  readonly error = {
    /** The code of what went wrong: `ACCESS_DENIED`, `INSTITUTION_DOWN`, … */
    code: async (): Promise<string> =>
      (await (await this.shown('error')).locator('[data-problem]').getAttribute('data-problem')) ?? '',
    retry: (): Promise<void> => this.#steps('try again', () => this.#press('error', 'retry')),
  }

  async #press(id: ScreenId, what: Parameters<typeof named>[0]): Promise<void> {
    await (await this.shown(id)).getByRole('button', { name: named(what) }).click()
  }
}
