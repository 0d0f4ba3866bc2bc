/** What the doctor examines: these settings, this machine's files and clock. The script brings its own, so nothing of Next is here. */
import { readFileSync, statSync } from 'node:fs'
import { createTransport } from 'nodemailer'
import { createVault } from '../../db/vault.ts'
import { inspectDatabase } from '../../db/inspect.ts'
import { newId } from '../../lib/banking/new-id.ts'
import type { Surgery } from '../../lib/doctor/finding.ts'
import { scriptOrigins, type Settings } from '../../lib/providers/registry.ts'

const PATIENCE_MS = 5_000

export function surgeryOf(source: Settings): Surgery {
  const settings = Object.fromEntries(Object.entries(source).filter(([, value]) => value))
  const demo = settings['DEMO'] === '1' || settings['NODE_ENV'] !== 'production'
  const port = settings['PORT'] ?? '3000'
  return {
    settings,
    demo,
    appUrl: settings['APP_URL']?.replace(/\/+$/, '') ?? (demo ? `http://localhost:${port}` : null),
    now: Date.now,
    newId,
    fetch,
    file(path) {
      try {
        return { mode: statSync(path).mode, text: readFileSync(path, 'utf8') }
      } catch {
        return null
      }
    },
    database: inspectDatabase,
    opens(key, { sealed, ...place }) {
      try {
        createVault({ current: { id: 'k1', key } }).open(sealed, place)
        return true
      } catch {
        return false
      }
    },
    async greet(url) {
      // As letters are sent: a server elsewhere must speak TLS.
      const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
      const transport = createTransport(url, { requireTLS: !isHere, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS } as object) // prettier-ignore
      try {
        await transport.verify()
      } finally {
        transport.close()
      }
    },
  }
}

/** Origins of the scripts that the widget's page must let in. */
export const launchers = (settings: Settings): readonly string[] => scriptOrigins(settings)
