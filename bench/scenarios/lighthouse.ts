/**
 * `lighthouse`: Lighthouse's four scores of the overview and the list for a signed-in person, as a phone of its own making sees
 * them (its default: a mobile screen, a slow network and processor reckoned from a quick visit). The median of three runs.
 */
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { launchOptions } from '../../scripts/browser.ts'
import { freePort } from '../../scripts/processes.ts'
import type { Figure } from '../figure.ts'
import { median } from '../measure.ts'
import type { Options } from '../scenario.ts'
import { openServer } from '../workload/server.ts'

const RUNS = 3
const TARGET = 95
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const PATHS = ['/overview', '/transactions'] as const

interface Run {
  readonly scores: Readonly<Record<string, number>>
  /** What kept a category from 100, without its own number. */
  readonly faults: readonly string[]
}

/** Lighthouse itself asks to be run again where its recording missed the beginning. */
const TRIES = 5

async function inspect(url: string, cookie: string, port: number, tries = 1): Promise<Run> {
  const result = await lighthouse(url, {
    port,
    output: [],
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    extraHeaders: { Cookie: cookie },
    disableStorageReset: true,
  })
  if (result?.lhr.runtimeError?.code === 'NO_NAVSTART' && tries < TRIES) return inspect(url, cookie, port, tries + 1)
  if (!result || result.lhr.runtimeError || result.lhr.finalDisplayedUrl !== url) {
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? `led to ${result?.lhr.finalDisplayedUrl}`}`)
  }
  const { categories, audits } = result.lhr
  const weighty = CATEGORIES.flatMap((id) => categories[id]!.auditRefs.filter(({ weight }) => weight > 0))
  return {
    scores: Object.fromEntries(CATEGORIES.map((id) => [id, Math.round((categories[id]!.score ?? 0) * 100)])),
    faults: weighty.flatMap(({ id }) => ((audits[id]!.score ?? 1) < 0.9 ? [id] : [])),
  }
}

export async function* lighthouseScores({ sizes }: Options): AsyncGenerator<Figure> {
  const n = sizes[0]!
  const server = await openServer([n])
  const port = await freePort(0)
  const { args, ...options } = launchOptions()
  const browser = await chromium.launch({ ...options, args: [...args, `--remote-debugging-port=${port}`] })
  try {
    for (const path of PATHS) {
      const runs: Run[] = []
      for (let run = 0; run < RUNS; run++)
        runs.push(await inspect(`${server.url}${path}`, server.cookies.get(n)!, port))
      const faults = [...new Set(runs.flatMap((run) => run.faults))]
      for (const category of CATEGORIES) {
        const value = median(runs.map(({ scores }) => scores[category]!))
        yield {
          name: `lighthouse.${category} ${path}`,
          n,
          judged: 'score',
          value,
          target: TARGET,
          met: value >= TARGET,
          ...(category === 'performance' && faults.length > 0 && { note: `held back by ${faults.join(', ')}` }),
        }
      }
    }
  } finally {
    await browser.close()
    await server.close()
  }
}
