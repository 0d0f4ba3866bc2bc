/** `npm run monitor -- browser`: one walk through the widget, told as the other journeys are. */
import { join } from 'node:path'
import { createMonitorStore } from '../../db/monitor.ts'
import { openDatabase } from '../../db/open.ts'
import { newId } from '../../lib/banking/new-id.ts'
import { browser as journey } from '../../lib/monitor/journeys/browser.ts'
import type { RunRecord } from '../../lib/monitor/run.ts'
import { chromium } from '../browser.ts'
import { end } from '../processes.ts'
import { clockOffset, dataFolder } from '../settings.ts'
import { walkInBrowser } from './browser.ts'
import { startOwnApp } from './own-app.ts'
import { tableOf } from './table.ts'

interface Asked {
  readonly url?: string | undefined
  readonly json: boolean
  readonly record: boolean
  /** Without a browser the run fails, and none is brought. */
  readonly installed: boolean
  readonly location: string
}

const FOLDER = '.data'

/** Ends the process: with 0 when all steps passed, slow or not, with 1 when one did not, with 2 when it was asked for something there is not. */
export async function browserOnce({ url, json, record, installed, location }: Asked): Promise<never> {
  if (record && url === undefined) {
    process.stderr.write('--record keeps the run of a demo that runs: name it with --url.\n')
    return end(2)
  }
  if (!installed) chromium()
  const own = url === undefined ? await startOwnApp() : null
  // A demo's clock stands where its story is, and runs are shown by it.
  const offset = record ? clockOffset(dataFolder(FOLDER)) : 0
  const run = await walkInBrowser(url ?? own!.url, location, () => new Date(Date.now() + offset))
  if (record) await keep(run)
  process.stdout.write(json ? `${JSON.stringify([run], null, 2)}\n` : tableOf(run, journey))
  own?.forget()
  return end(run.outcome === 'failed' ? 1 : 0)
}

async function keep(run: RunRecord): Promise<void> {
  const database = await openDatabase(process.env.DATABASE_URL ?? `file:${join(FOLDER, 'passbook.db')}`)
  await createMonitorStore(database).addRun(newId(), run)
  await database.close()
}
