/**
 * A journey that a program of its own walks, such as one in a browser: what it says comes back as a run like any other. Of what it
 * says only its form is believed, and however it ends, a run comes of it.
 */
import { spawn } from 'node:child_process'
import * as z from 'zod'
import { SECOND } from '../banking/schedule.ts'
import { FAILURE_CLASSES, type Journey } from './journey.ts'
import type { RunOnce, RunOptions } from './run.ts'

export interface Walked {
  readonly journey: Journey
  /** Milliseconds after which a walk is ended. */
  readonly limit: number
  /** Never two at once: who asks while it is walked waits for the same run. Nothing is thrown. */
  readonly walk: (budgets: NonNullable<RunOptions['budgets']>) => Promise<RunOnce>
}

export interface Program extends Pick<RunOptions, 'now' | 'location'> {
  /** For a Node: a script, which writes what `npm run monitor -- --json` does, and its arguments. */
  readonly args: readonly string[]
  readonly limit: number
  /** The process's own; the program is told what `TOLD` names and no secret. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** What a browser needs to be found and to start. */
const TOLD = ['PATH', 'HOME', 'TMPDIR', 'XDG_CACHE_HOME', 'LD_LIBRARY_PATH', 'CHROMIUM_PATH', 'PLAYWRIGHT_BROWSERS_PATH'] // prettier-ignore
/** Between the word that it should end and its end. */
const GRACE_MS = 3 * SECOND
const MOST_LETTERS = 1_000_000

/** How the monitor itself fails: its browser is missing, the walk took too long, or its program ended without a word. */
type Lapse = 'no_browser' | 'timeout' | 'stopped'

/** A run of which nothing was walked. */
export function unwalked({ id, steps }: Journey, code: Lapse): Pick<RunOnce, 'journey' | 'outcome' | 'failure' | 'steps'> {
  const step = steps[0]!.id
  return {
    journey: id,
    outcome: 'failed',
    failure: { class: 'monitor', step, request: step, code },
    steps: steps.map((one, at) => ({ id: one.id, outcome: at === 0 ? 'failed' : 'skipped', milliseconds: 0, requests: [] })),
  }
} // prettier-ignore

export function createWalked(journey: Journey, program: Program): Walked {
  const { limit, now, location } = program
  let going: Promise<RunOnce> | null = null

  const walk: Walked['walk'] = async (budgets) => {
    const startedAt = now()
    const start = performance.now()
    const heard = await wordsOf(program)
    const said = heard === null ? null : readRun(journey, heard, budgets)
    const took = Math.round(performance.now() - start)
    const run = said ?? { ...unwalked(journey, heard === null ? 'timeout' : 'stopped'), milliseconds: took }
    return { ...run, location, startedAt }
  }
  return { journey, limit, walk: (budgets) => (going ??= walk(budgets).finally(() => (going = null))) }
}

/** Runs the program. @returns what it wrote; null where it had to be ended */
function wordsOf({ args, env, limit }: Program): Promise<string | null> {
  return new Promise((resolve) => {
    const told = Object.fromEntries(TOLD.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
    const child = spawn(process.execPath, args, { env: { ...told, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'ignore'] }) // prettier-ignore
    let words = ''
    let isLate = false
    const stop = () => void child.kill('SIGTERM')
    const kill = () => {
      child.kill('SIGKILL')
      child.stdout.destroy() // a child of its own may hold it open
    }
    const late = setTimeout(() => {
      isLate = true
      stop()
    }, limit)
    const last = setTimeout(kill, limit + GRACE_MS)
    const done = () => {
      clearTimeout(late)
      clearTimeout(last)
      process.off('exit', stop)
      resolve(isLate ? null : words)
    }
    process.once('exit', stop)
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      words += more
      if (words.length > MOST_LETTERS) kill()
    })
    child.once('error', done)
    child.once('close', done)
  })
}

const code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const milliseconds = z.number().nonnegative()
const form = z.tuple([
  z.object({
    milliseconds,
    failure: z.object({ class: z.enum(FAILURE_CLASSES), step: code, request: code, code }).nullable(),
    steps: z.array(z.object({ id: code, outcome: z.enum(['passed', 'slow', 'failed', 'skipped']), milliseconds })),
  }),
])

/** Null for what is no run of this journey. Which steps were slow follows from the budgets they have here. */
function readRun(journey: Journey, words: string, budgets: Parameters<Walked['walk']>[0]) {
  const read = form.safeParse(jsonOf(words))
  if (!read.success) return null
  const [{ failure, steps: told, milliseconds: took }] = read.data
  const ids = journey.steps.map(({ id }) => id)
  if (told.map(({ id }) => id).join() !== ids.join() || (failure && !ids.includes(failure.step))) return null
  const steps = told.map(({ id, outcome, milliseconds: ms }, at) => {
    const isSlow = ms > (budgets[id] ?? journey.steps[at]!.budget)
    const judged = outcome === 'failed' || outcome === 'skipped' ? outcome : isSlow ? 'slow' : 'passed'
    return { id, outcome: judged, milliseconds: ms, requests: [] } as const
  })
  const outcome = failure ? 'failed' : steps.some((step) => step.outcome === 'slow') ? 'degraded' : 'passed'
  return { journey: journey.id, outcome, failure, steps, milliseconds: took } as const
}

function jsonOf(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return null
  }
}
