/** All scenarios, in the order in which they run: what needs no server first. */
import type { Scenario } from '../scenario.ts'
import { checkPage } from './check-page.ts'
import { feedDeep, feedFilter, feedPage, feedSearch } from './feed.ts'
import { monitorHistory, monitorRun } from './monitor.ts'
import { monthSums } from './month-sums.ts'
import { sizeDb } from './size-db.ts'
import { syncAgain } from './sync-again.ts'
import { syncFirst } from './sync-first.ts'
import { syncStore } from './sync-store.ts'
import { wizardSeal } from './wizard-seal.ts'

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'sync.store': syncStore,
  'sync.first': syncFirst,
  'sync.again': syncAgain,
  'feed.page': feedPage,
  'feed.deep': feedDeep,
  'feed.filter': feedFilter,
  'feed.search': feedSearch,
  'month.sums': monthSums,
  'monitor.history': monitorHistory,
  'monitor.run': monitorRun,
  'wizard.seal': wizardSeal,
  'check.page': checkPage,
  'size.db': sizeDb,
  // Loaded when they run: what starts servers also takes the signals over, which must end the others at once.
  'page.overview': async function* (options) {
    yield* (await import('./pages.ts')).pageOverview(options)
  },
  'hook.burst': async function* () {
    yield* (await import('./hook-burst.ts')).hookBurst()
  },
  'finder.key': async function* () {
    yield* (await import('./finder-key.ts')).finderKey()
  },
  'load.cold': async function* (options) {
    yield* (await import('./load-cold.ts')).loadCold(options)
  },
  'load.inp': async function* (options) {
    yield* (await import('./load-inp.ts')).loadInp(options)
  },
  lighthouse: async function* (options) {
    yield* (await import('./lighthouse.ts')).lighthouseScores(options)
  },
}
