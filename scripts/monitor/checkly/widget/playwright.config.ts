import { defineConfig, devices } from '@playwright/test'

/** Retries belong here: a suite takes no retry strategy. */
export default defineConfig({
  testDir: '.',
  timeout: 120_000,
  retries: Number(process.env['MONITOR_RETRIES'] ?? 1),
  use: { locale: 'en-GB', trace: 'off', actionTimeout: 30_000, navigationTimeout: 30_000 },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'], locale: 'en-GB' } }],
})
