/** The widget in a browser, against a demo that can be reached from outside: `PASSBOOK_URL`. */
import { PlaywrightCheck } from 'checkly/constructs'
import { alertChannels } from './alerts.ts'
import { alertEscalationPolicy, frequency, locations } from './policy.ts'

export const widget = new PlaywrightCheck('passbook-widget', {
  name: 'Widget in a browser',
  playwrightConfigPath: './widget/playwright.config.ts',
  pwProjects: 'chromium',
  alertChannels,
  alertEscalationPolicy,
  frequency,
  locations,
})
