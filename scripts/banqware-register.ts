/**
 * `npm run banqware:register`: tells Banqware our addresses, once per deployment and whenever the token of callbacks changes.
 * Reads the app's own settings: `BANQWARE_*` and `APP_URL`.
 */
import { readBanqwareSettings, registerUrls } from '../lib/providers/banqware/index.ts'

const appUrl = URL.canParse(process.env.APP_URL ?? '') ? new URL(process.env.APP_URL!).origin : null
const settings = readBanqwareSettings(process.env)
if (!settings || appUrl === null) {
  process.stderr.write('BANQWARE_CLIENT_ID and APP_URL must be set; see docs/providers/banqware.md\n')
  process.exit(1)
}
await registerUrls(settings, { now: () => new Date(), record: () => undefined, appUrl })
process.stdout.write(`Registered with ${settings.apiUrl}
  returns    ${appUrl}/return/banqware
  callbacks  ${settings.callbackToken === null ? 'none: updates are polled' : `${appUrl}/webhooks/banqware/(the token)`}
`)
