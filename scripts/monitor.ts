/**
 * `npm run monitor`: walks the consent journey once, against the providers whose keys are set, else against a sandbox of its own.
 * `-- klavi` or `-- all` for others, `--url <address>` for a sandbox that is running, `--json` for machines.
 * `-- browser` walks the widget in a Chromium: in an app of its own, or with `--url <address>` in a demo that runs; `--record` keeps
 * the run in that demo's database, `DATABASE_URL` or `.data/passbook.db`, for its monitor page.
 * `--installed` takes the browser there is, and brings none.
 * Ends with 0 when every journey passed, slow or not, else with 1; with 2 when it was asked for something there is not.
 */
import { parseArgs } from 'node:util'
import { newId } from '../lib/banking/new-id.ts'
import { runJourney, type RunRecord } from '../lib/monitor/run.ts'
import { watchedOf, type Watched } from '../lib/monitor/watched.ts'
import { browserOnce } from './monitor/browser-once.ts'
import { tableOf } from './monitor/table.ts'
import { registerAddresses } from './product.ts'
import { startSandbox } from './sandbox.ts'
import { sandboxSettings } from './settings.ts'

const appUrl = process.env.APP_URL ?? 'http://localhost:3000'
const now = (): Date => new Date()
const here = { appUrl, now, newId }
const location = process.env.MONITOR_LOCATION ?? 'here'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    url: { type: 'string' },
    record: { type: 'boolean', default: false },
    installed: { type: 'boolean', default: false },
  },
})
if (positionals.includes('browser')) await browserOnce({ ...values, location })

const configured = values.url === undefined ? watchedOf(process.env, here) : []
const idOf = ({ journey }: Watched): string => journey.id
const asked = (ids: readonly string[]): readonly string[] => positionals.includes('all') ? ids : positionals.length > 0 ? positionals : ['klarna'] // prettier-ignore

const sandbox = values.url === undefined && !asked(['?']).every((id) => configured.some((one) => idOf(one) === id)) ? await startSandbox() : null // prettier-ignore
const records: RunRecord[] = []
try {
  const watched = [...configured, ...(await played()).filter((one) => !configured.some((known) => idOf(known) === idOf(one)))] // prettier-ignore
  for (const id of asked(watched.map(idOf))) {
    const one = watched.find((each) => idOf(each) === id)
    if (!one) {
      process.stderr.write(`There is no journey ${id}: all, ${watched.map(idOf).join(', ')}\n`)
      process.exitCode = 2
      break
    }
    const record = await runJourney(one.journey, { ...one.target(), now, location })
    records.push(record)
    if (!values.json) process.stdout.write(tableOf(record, one.journey))
  }
} finally {
  await sandbox?.stop()
}
if (values.json) process.stdout.write(`${JSON.stringify(records, null, 2)}\n`)
process.exitCode ??= records.every(({ outcome }) => outcome !== 'failed') ? 0 : 1

/** All journeys against the sandbox there is. */
async function played(): Promise<readonly Watched[]> {
  const url = values.url ?? sandbox?.url
  if (url === undefined) return []
  const settings = sandboxSettings(url.replace(/\/+$/, ''))
  // Where that fails the journey says so better.
  await registerAddresses(settings, { now, record: () => {}, appUrl }).catch(() => {})
  return watchedOf(settings, here)
}
