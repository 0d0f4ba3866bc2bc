import { defineConfig } from 'checkly'

export default defineConfig({
  projectName: 'Passbook consent journeys',
  logicalId: 'passbook-monitor',
  checks: {
    activated: true,
    tags: ['passbook'],
    checkMatch: '**/*.check.ts',
    playwrightConfig: { use: { ignoreHTTPSErrors: false } },
  },
})
