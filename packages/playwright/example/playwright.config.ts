import { defineConfig } from '@playwright/test'

/** `CHROMIUM_PATH` names a browser of the system, where Playwright's own is not there. */
const executablePath = process.env.CHROMIUM_PATH

export default defineConfig({
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: process.env.PASSBOOK_URL ?? 'http://localhost:3000',
    locale: 'en-GB',
    launchOptions: { ...(executablePath && { executablePath, args: ['--no-sandbox', '--disable-gpu'] }) },
  },
})
