/** The browser's journey is named in one file and walked in another. */
import { expect, test } from 'vitest'
import { browser } from '../../lib/monitor/journeys/browser.ts'
import { WALKS } from './widget.ts'

test('every step of the browser’s journey is walked, in its order', () => {
  expect(WALKS.map(({ id }) => id)).toEqual(browser.steps.map(({ id }) => id))
})
