/** Walks the widget once in a Chromium, and writes down how it went as a run like any other. */
import { randomUUID } from 'node:crypto'
import { chromium, errors, type Page } from '@playwright/test'
import type { Failure, Verdict } from '../../lib/monitor/failure.ts'
import { browser as journey } from '../../lib/monitor/journeys/browser.ts'
import type { RunRecord, StepRecord } from '../../lib/monitor/run.ts'
import { unwalked } from '../../lib/monitor/walked.ts'
import { launchOptions } from '../browser.ts'
import { WALKS, type Visit, type Walk } from './widget.ts'

/** How long a step may take before it has failed. */
const PATIENCE_MS = 60_000

const round = (ms: number): number => Math.round(ms * 10) / 10

/** @param now the app's, where the run is kept beside others */
export async function walkInBrowser(url: string, location: string, now: () => Date): Promise<RunRecord> {
  const startedAt = now()
  const visit: Visit = { url: url.replace(/\/+$/, ''), login: `anna+${randomUUID().slice(0, 8)}` }
  const running = await chromium.launch(launchOptions()).catch(() => null)
  if (!running) return { ...unwalked(journey, 'no_browser'), location, startedAt, milliseconds: 0, earlier: [] }
  try {
    const page = await running.newPage({ locale: 'en-GB' })
    page.setDefaultTimeout(PATIENCE_MS)
    const started = performance.now()
    const { steps, failure } = await walkAll(page, visit)
    const outcome = failure ? 'failed' : steps.some((step) => step.outcome === 'slow') ? 'degraded' : 'passed'
    const milliseconds = round(performance.now() - started)
    return { journey: journey.id, location, startedAt, milliseconds, outcome, failure, earlier: [], steps }
  } finally {
    await running.close()
  }
}

async function walkAll(page: Page, visit: Visit): Promise<{ steps: readonly StepRecord[]; failure: Failure | null }> {
  const steps: StepRecord[] = []
  let failure: Failure | null = null
  for (const { id, budget } of journey.steps) {
    const walk = WALKS.find((one) => one.id === id)
    if (failure || !walk) {
      steps.push({ id, outcome: 'skipped', milliseconds: 0, requests: [] })
      continue
    }
    const started = performance.now()
    const verdict = await tried(walk, page, visit)
    const milliseconds = round(performance.now() - started)
    if (verdict) failure = { ...verdict, step: id, request: id }
    steps.push({ id, outcome: verdict ? 'failed' : milliseconds > budget ? 'slow' : 'passed', milliseconds, requests: [] }) // prettier-ignore
  }
  return { steps, failure }
}

/** Null where it went well. A browser's own words may hold an address, so only what kind they are of is kept. */
async function tried({ party, walk }: Walk, page: Page, visit: Visit): Promise<Verdict | null> {
  try {
    await walk(page, visit)
    return null
  } catch (error) {
    const lost = error instanceof Error && /net::ERR_(\w+)/.exec(error.message)?.[1]
    if (lost) return { class: 'network', code: LOST[lost] ?? 'unreachable' } // prettier-ignore
    return { class: party, code: error instanceof errors.TimeoutError ? 'timeout' : 'expectation' }
  }
}

const LOST: Readonly<Record<string, string>> = { CONNECTION_REFUSED: 'refused', NAME_NOT_RESOLVED: 'dns', CONNECTION_RESET: 'reset', CERT_AUTHORITY_INVALID: 'tls' } // prettier-ignore
