import { defineConfig } from '@playwright/test'
import { launchOptions } from './scripts/browser.ts'
import { E2E } from './e2e/servers.ts'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  retries: 0,
  workers: 2,
  snapshotPathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}{ext}',
  // How long a machine may take is no rule of ours: these only end what would never come.
  timeout: 180_000,
  expect: {
    timeout: 30_000,
    // Of pictures that are a little out of focus, see visual.spec.ts.
    toHaveScreenshot: { threshold: 0.1, maxDiffPixelRatio: 0.002 },
  },
  reporter: [['list'], ['json']],
  use: {
    baseURL: E2E.app,
    locale: 'en-GB',
    launchOptions: launchOptions(),
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `"${process.execPath}" scripts/e2e.ts`,
    url: `${E2E.app}/health`,
    timeout: 90_000,
    reuseExistingServer: !process.env.CI && !!process.env.E2E_REUSE,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
})
