/** The widget's journey, step by step; a step that is not done in time fails the suite by its name. */
import { randomUUID } from 'node:crypto'
import { test } from '@playwright/test'
import { browser } from '../../../../lib/monitor/journeys/browser.ts'
import { WALKS } from '../../widget.ts'
import { env } from '../env.ts'

test(browser.name, async ({ page }) => {
  const visit = { url: env('PASSBOOK_URL').replace(/\/+$/, ''), login: `anna+${randomUUID().slice(0, 8)}` }
  for (const { id, name } of browser.steps)
    await test.step(name, async () => WALKS.find((one) => one.id === id)?.walk(page, visit))
})
