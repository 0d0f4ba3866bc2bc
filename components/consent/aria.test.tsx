/** What assistive technology is told on each screen of the widget, in two languages: a browser's own tree, kept as a snapshot. */
import { chromium, type Browser, type Page } from '@playwright/test'
import { NextIntlClientProvider } from 'next-intl'
import { render } from '@testing-library/react'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchOptions } from '../../scripts/browser'
import { MESSAGES } from '../in-language'
import { ConsentGallery, LEAVING, SCREENS } from './gallery'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await chromium.launch(launchOptions())
  page = await browser.newPage()
  // Of the style sheet, only what takes something out of the tree.
  await page.setContent(
    '<style>.invisible { visibility: hidden } .hidden { display: none } .block { display: block } .flex { display: flex }</style><div id="root"></div>',
  )
}, 60_000)
afterAll(() => browser.close())

describe.each(['en', 'de'] as const)('in %s', (locale) => {
  test.each([...SCREENS, LEAVING])('%s', async (show) => {
    const { container } = render(
      <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
        <ConsentGallery show={show} catalogue={MESSAGES[locale].consent} locale={locale} />
      </NextIntlClientProvider>,
    )
    // What was chosen or typed is a property, which HTML does not carry.
    await page.evaluate((html) => {
      document.querySelector('#root')!.innerHTML = html
    }, container.innerHTML)
    // React counts its ids over all screens drawn so far.
    const tree = (await page.locator('#root').ariaSnapshot()).replaceAll(/#_r_\w+?_-/g, '#')
    expect(tree).toMatchSnapshot()
  })
})
