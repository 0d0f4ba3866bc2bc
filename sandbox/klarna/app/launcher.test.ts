/** Launcher and app in a real browser, embedded by a page whose content policy allows them nothing but their origin. */
import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from '@playwright/test'
import type { Browser, BrowserContext, FrameLocator, Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as steps from './testing/forms.ts'
import { openHost } from './testing/host.ts'
import type { Host } from './testing/host.ts'

const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', chromium.executablePath()].find(
  (path) => path !== undefined && existsSync(path),
)
if (!executablePath) console.warn('No Chromium on this machine: the launcher is not tested in a browser.')

const USER = '#bias\\.apis\\.forms\\.elements\\.UsernameElement'
const PASSWORD = '#bias\\.apis\\.forms\\.elements\\.PasswordElement'
const OTP = '#bias\\.apis\\.forms\\.elements\\.OtpElement'

interface HostWindow extends Window {
  events: [name: string, ...given: unknown[]][]
  logging(names?: string[]): Record<string, () => void>
  XS2A: { configure(options: object): void; startFlow(token: unknown, options?: object): void }
}
/** Functions run in the page, where the window is the host's. */
declare const window: HostWindow

describe.skipIf(!executablePath)('the launcher in a browser', () => {
  let host: Host
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let app: FrameLocator
  let complaints: string[]

  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
    ;[host, browser] = await Promise.all([openHost(), chromium.launch({ executablePath, args })])
  })
  afterAll(async () => {
    await browser.close()
    await host.close()
  })
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })
    context.setDefaultTimeout(5000)
    complaints = []
    page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(host.shop)
    app = page.frameLocator('iframe[src*="widget-app"]')
  })
  afterEach(async () => {
    await context.close()
    if (complaints.length > 0) throw new Error(`The console was not silent: ${complaints.join('; ')}`)
  })

  const screen = (name: string) => app.getByTestId(`kx-${name}`)
  /** On the screen itself, not in a live region. */
  const shown = (text: string) => app.locator('main').getByText(text).waitFor()
  const proceed = () => app.getByTestId('kx-continue').click()
  const events = () => page.evaluate(() => window.events)
  const closed = () => page.locator('dialog').waitFor({ state: 'detached' })
  const accessible = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  }

  /** Opens a flow from the button, as a person would, logging every callback. */
  async function start(token: string, options: object = {}): Promise<void> {
    await page.evaluate(
      ([given, more]) => {
        const open = () => window.XS2A.startFlow(given, { ...window.logging(), ...more })
        document.querySelector('#open')?.addEventListener('click', open, { once: true })
      },
      [token, options] as const,
    )
    await page.locator('#open').click()
  }

  async function logIn(): Promise<void> {
    await app.locator(USER).fill('anna')
    await app.locator(PASSWORD).fill('123456')
    await app.locator(PASSWORD).press('Enter')
  }

  describe('a flow', () => {
    test('goes from the bank search to the end, sealed, focused and accessible at each step', async () => {
      const { token, asked } = host.flow([
        steps.bankSearch,
        steps.interfaces,
        steps.login(),
        steps.login({ pattern: true }),
        steps.otp,
        steps.accounts(),
        steps.finished,
      ])
      await start(token)

      await screen('bank').getByRole('searchbox').fill('demo')
      await accessible()
      await screen('bank').getByText('Demo Bank').click()
      await screen('interface').getByRole('heading', { name: 'How do you want to log in?' }).waitFor()
      await accessible()
      await proceed()

      await screen('login').getByRole('heading', { name: 'Log in to Demo Bank' }).waitFor()
      await accessible()
      await logIn()
      await shown('User name is not right')
      expect(await app.locator(USER).inputValue()).toBe('anna')
      expect(await app.locator(PASSWORD).inputValue()).toBe('')
      expect(await app.locator(USER).evaluate((element) => element === document.activeElement)).toBe(true)
      await accessible()
      await logIn()

      await app.locator(OTP).fill('12ab')
      await app.locator(OTP).press('Enter')
      await shown('Code may only contain digits')
      await app.locator(OTP).fill('123456')
      await app.locator(OTP).press('Enter')

      await shown('DE33 8888 8888 0123 4567 90')
      await screen('account').getByLabel('Tagesgeld').check()
      await accessible()
      await proceed()
      await screen('finished').waitFor()
      await accessible()
      expect((await events()).at(-1)).toEqual(['onFinished'])
      await app.getByTestId('kx-close').click()
      await closed()

      expect(await events()).toEqual([['onLoad'], ['onReady'], ['onFinished'], ['onClose']])
      const [bank, ...sealed] = asked.filter(({ method }) => method === 'POST').map(({ body }) => body)
      expect(bank).toEqual({ bank_code: '00000', country_code: 'DE' })
      expect(sealed.map((body) => Object.keys(body).toSorted().join())).toEqual(Array(5).fill('ct,ek,iv'))
      const told = sealed.map((body) => steps.opened(body).data)
      const typed = [
        { key: 'bias.apis.forms.elements.UsernameElement', value: 'anna' },
        { key: 'bias.apis.forms.elements.PasswordElement', value: '123456' },
      ]
      expect(told).toEqual([
        [{ key: 'interface', value: 'de_testbank_bias' }],
        typed,
        typed,
        [{ key: 'bias.apis.forms.elements.OtpElement', value: '123456' }],
        [{ key: 'account_id', value: 'a2' }],
      ])
    })

    test('keeps the page behind it out of reach, and gives the focus back', async () => {
      await start(host.flow([steps.login()]).token)
      await screen('login').waitFor()
      expect(await page.locator('dialog').evaluate((dialog) => dialog.matches(':modal'))).toBe(true)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
      expect(
        await screen('login')
          .getByRole('heading')
          .evaluate((element) => element === document.activeElement),
      ).toBe(true)
      await app.getByTestId('kx-cancel').click()
      await app.getByRole('button', { name: 'Stop connecting' }).click()
      await closed()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('open')
    })

    test('that waits for an approval asks until it has come', async () => {
      const { token, asked } = host.flow([steps.waiting, steps.waiting, steps.finished])
      await start(token, { autoClose: true, hideTransitionOnFlowEnd: true })
      await screen('waiting').waitFor()
      await accessible()
      await closed()
      expect(asked.map(({ method }) => method)).not.toContain('POST')
      expect(await events()).toContainEqual(['onFinished'])
    })

    test('lets the consumer choose several accounts, at least one', async () => {
      const { token, asked } = host.flow([steps.accounts(2), steps.finished])
      await start(token, { hideTransitionOnFlowEnd: true })
      await proceed()
      await shown('Choose at least one')
      await app.getByLabel('Girokonto').check()
      await app.getByLabel('Tagesgeld').check()
      await proceed()
      await closed()
      expect(steps.opened(asked.at(-1)?.body).data).toEqual([{ key: 'account_id', value: ['a1', 'a2'] }])
    })

    test('that fails says why and tells the host only the error', async () => {
      await start(host.flow([steps.login(), steps.failed('USER.ACCESS_DENIED.BLOCKED')]).token)
      await logIn()
      await shown('Your bank has locked this login')
      await accessible()
      await app.getByTestId('kx-close').click()
      await closed()
      const error = { code: 'USER.ACCESS_DENIED.BLOCKED', message: 'It failed' }
      expect(await events()).toEqual([['onLoad'], ['onReady'], ['onError', error], ['onClose']])
    })

    test('that the bank ended because the consumer declined there is an abort', async () => {
      await start(host.flow([steps.login(), steps.failed('USER.ABORTED')]).token, { hideTransitionOnFlowEnd: true })
      await logIn()
      await closed()
      expect((await events()).map(([name]) => name)).toEqual(['onLoad', 'onReady', 'onAbort', 'onClose'])
    })

    test('goes on after an answer that was lost, and after one that came too late', async () => {
      const { token } = host.flow(['break', steps.login(), 'break', 'refuse', steps.finished])
      await start(token, { hideTransitionOnFlowEnd: true })
      await app.getByRole('button', { name: 'Try again' }).click()
      await logIn()
      await shown('could not be reached')
      await app.locator(PASSWORD).press('Enter')
      await shown('came too late or did not fit')
      await app.locator(PASSWORD).fill('123456')
      await app.locator(PASSWORD).press('Enter')
      await closed()
      expect(await events()).toEqual([['onLoad'], ['onReady'], ['onFinished'], ['onClose']])
      complaints = complaints.filter((text) => !/status of (400|503)/.test(text))
    })
  })

  describe('cancelling', () => {
    test('asks first; Escape asks, Escape again keeps going, and stopping is told to the wizard', async () => {
      const { token, asked } = host.flow([steps.login()])
      await start(token)
      await screen('login').waitFor()
      await page.keyboard.press('Escape')
      await app.getByTestId('kx-confirm-cancel').waitFor()
      await accessible()
      await page.keyboard.press('Escape')
      await app.getByTestId('kx-confirm-cancel').waitFor({ state: 'hidden' })
      expect((await events()).map(([name]) => name)).toEqual(['onLoad', 'onReady'])

      await app.getByTestId('kx-cancel').click()
      await app.getByRole('button', { name: 'Stop connecting' }).click()
      await closed()
      expect(asked.at(-1)?.body).toEqual({ cancel: true })
      expect(await events()).toEqual([['onLoad'], ['onReady'], ['onAbort'], ['onClose']])
    })

    test('Escape pressed outside the app is the app’s Escape', async () => {
      await start(host.flow([steps.login()]).token)
      await screen('login').waitFor()
      await page.locator('dialog').dispatchEvent('keydown', { key: 'Escape' })
      await app.getByTestId('kx-confirm-cancel').waitFor()
      expect((await events()).map(([name]) => name)).toEqual(['onLoad', 'onReady'])
    })
  })

  describe('a bank with a page of its own', () => {
    const toBank = (id: string, ...more: steps.Step[]) =>
      host.flow([steps.redirect(id, `${host.klarna}/bank?id=${id}`), ...more])

    // Pages of another site get channels of their own; there the opener is the way.
    test.each([
      ['same', 'r1', () => host.shop],
      ['another', 'r2', () => host.shop.replace('localhost', '127.0.0.1')],
    ])(
      'opens on a click from a website on the %s site, closes by itself, and the flow goes on',
      async (_, id, shop) => {
        await page.goto(shop())
        const { token, asked } = toBank(id, steps.finished)
        await start(token, { hideTransitionOnFlowEnd: true })
        await screen('redirect').getByText(new URL(host.klarna).host).waitFor()
        await accessible()
        const opening = context.waitForEvent('page')
        await proceed()
        const bank = await opening
        await Promise.all([bank.waitForEvent('close'), bank.getByText('Approve').click()])
        await closed()
        expect(asked.at(-1)?.body).toEqual({
          redirect_id: id,
          return_url: `${host.klarna}/klarna/xs2a/return?redirect_id=${id}&result=success`,
        })
      },
    )

    test('in a blocked window is reached by a plain link', async () => {
      await context.addInitScript(() => {
        window.open = () => null
      })
      await page.goto(host.shop)
      const { token } = toBank('r5', steps.finished)
      await start(token, { hideTransitionOnFlowEnd: true })
      await proceed()
      await shown('Your browser blocked the new window')
      await accessible()
      const opening = context.waitForEvent('page')
      await app.getByTestId('kx-bank-link').click()
      await (await opening).getByText('Approve').click()
      await closed()
      expect(await events()).toContainEqual(['onFinished'])
    })

    test('from which the consumer returned in another browser is finished by saying so', async () => {
      const { token } = toBank('r3', steps.finished)
      await start(token, { hideTransitionOnFlowEnd: true })
      const opening = context.waitForEvent('page')
      await proceed()
      await (await opening).close()
      await app.getByTestId('kx-done').click()
      await shown('Your bank has not sent you back yet')
      await fetch(`${host.klarna}/klarna/xs2a/return?redirect_id=r3&result=success`)
      await app.getByTestId('kx-done').click()
      await closed()
      expect(await events()).toContainEqual(['onFinished'])
    })

    test('at an address that is no web page is never opened', async () => {
      const { token } = host.flow([steps.redirect('r4', 'javascript:alert(1)')])
      await start(token)
      await screen('failed').waitFor()
      expect((await events()).map(([name]) => name)).toEqual(['onLoad', 'onReady', 'onError'])
      expect(context.pages()).toHaveLength(1)
    })
  })

  describe('options', () => {
    test('of the flow outweigh configured ones; undefined is no option', async () => {
      await page.evaluate(() =>
        window.XS2A.configure({
          language: 'de',
          unfoldConsentDetails: true,
          onReady: () => window.events.push(['configured']),
        }),
      )
      await page.evaluate(
        (token) => window.XS2A.startFlow(token, { language: 'en', onReady: undefined }),
        host.flow([steps.login()]).token,
      )
      await screen('login').getByRole('heading', { name: 'Log in to your bank' }).waitFor()
      await shown('Account details: holder')
      expect(await events()).toEqual([['configured']])
    })

    test('the consent is folded unless asked otherwise, names the website and how long', async () => {
      await start(host.flow([steps.login()]).token)
      const panel = screen('consent')
      expect(await panel.getByText('Balances').isVisible()).toBe(false)
      await panel.getByText(`What ${new URL(host.shop).host} will see`).click()
      await panel.getByText('For 90 days').waitFor()
      await panel.getByText('Not included: making payments').waitFor()
      await accessible()
    })

    test('German, dark, on a phone', async () => {
      await page.setViewportSize({ width: 390, height: 844 })
      await start(host.flow([steps.bankSearch]).token, { language: 'de', appearanceMode: 'dark' })
      await screen('bank').getByRole('heading', { name: 'Wählen Sie Ihre Bank' }).waitFor()
      await accessible()
      const widths = await screen('bank').evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(widths[0]).toBe(widths[1])
    })

    test('a callback that throws is the host’s to hear of, and the flow goes on', async () => {
      await page.evaluate(
        (token) => {
          const onReady = () => {
            throw new Error('faulty host')
          }
          window.XS2A.startFlow(token, { ...window.logging(), onReady, hideTransitionOnFlowEnd: true })
        },
        host.flow([steps.login(), steps.finished]).token,
      )
      await logIn()
      await closed()
      expect(await events()).toEqual([['onLoad'], ['onFinished'], ['onClose']])
      complaints = complaints.filter((text) => !text.includes('faulty host'))
    })
  })

  describe('the door', () => {
    test.each(['', 'abc', 'a.b.c', `e30.${btoa('{"auth_url":"javascript:1"}')}.x`, undefined])(
      'startFlow throws for the token %j and opens nothing',
      async (token) => {
        const thrown = await page.evaluate((given) => {
          try {
            window.XS2A.startFlow(given)
            return 'nothing'
          } catch (error) {
            return String(error)
          }
        }, token)
        expect(thrown).toBe('TypeError: XS2A: the client token is malformed')
        expect(await page.locator('iframe').count()).toBe(0)
      },
    )

    test('a second flow is refused while one is open', async () => {
      const { token } = host.flow([steps.login()])
      await start(token)
      expect(
        await page.evaluate((given) => {
          try {
            window.XS2A.startFlow(given)
            return 'nothing'
          } catch (error) {
            return String(error)
          }
        }, token),
      ).toContain('already open')
      expect(await page.locator('iframe').count()).toBe(1)
    })

    test('the hook is called with XS2A when it is a function, and left alone when it is not', async () => {
      await page.goto(`${host.shop}/?hook=function`)
      expect(await events()).toEqual([['hook', 'function']])
      await page.goto(`${host.shop}/?hook=value`)
      expect(await page.evaluate(() => typeof window.XS2A.startFlow)).toBe('function')
    })

    test('messages that come from anybody but the app are not heard', async () => {
      await start(host.flow([steps.login()]).token)
      await screen('login').waitFor()
      await page.evaluate(() => window.postMessage({ from: 'xs2a-app', type: 'finished' }, '*'))
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
      expect((await events()).map(([name]) => name)).toEqual(['onLoad', 'onReady'])
    })

    test('the app opened by itself says that there is nothing to do', async () => {
      await page.goto(`${host.klarna}/klarna/xs2a/widget-app/v1/index.html`)
      expect(await page.getByTestId('kx-stray').innerText()).toContain('This window is opened by a website')
    })

    test('the app never speaks to a page that lies about its origin', async () => {
      const refused = page.waitForEvent('console', (message) => message.text().includes('target origin'))
      await page.evaluate((address) => {
        window.addEventListener('message', () => window.events.push(['heard']))
        const frame = document.createElement('iframe')
        frame.src = `${address}#host=${encodeURIComponent('https://other.example')}`
        document.body.append(frame)
      }, `${host.klarna}/klarna/xs2a/widget-app/v1/index.html`)
      await refused
      expect(await events()).toEqual([])
      complaints = complaints.filter((text) => !text.includes('target origin'))
    })
  })
})
