/** What a program says of a walk, and what becomes of one that says nothing, or too much, or does not end. The programs are real. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from './journeys/browser.ts'
import { createWalked, type Program } from './walked.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'passbook-walked-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const NOW = new Date('2026-11-20T09:00:00Z')
/** Writes down who it is, then does what it is told. */
const script = (code: string): string =>
  `require('fs').appendFileSync(${JSON.stringify(join(folder, 'pids'))}, process.pid + '\\n');${code}`
/** Of all that were started and came so far as to say it. */
const pids = (): readonly number[] =>
  readFileSync(join(folder, 'pids'), { encoding: 'utf8', flag: 'a+' }).split('\n').filter(Boolean).map(Number)
const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}
/** Who was ended is gone once the system has noticed. */
const running = () => pids().filter((pid) => !isGone(pid))
const PATIENCE = 10_000
const program = (code: string, over: Partial<Program> = {}): Program => ({
  args: ['-e', script(code)], env: process.env, limit: 60_000, now: () => NOW, location: 'here', ...over,
}) // prettier-ignore
const walked = (code: string, over: Partial<Program> = {}) => createWalked(browser, program(code, over))

const RUN = {
  journey: 'browser', location: 'elsewhere', startedAt: '1999-01-01T00:00:00Z', milliseconds: 812.5, outcome: 'passed', failure: null, earlier: [],
  steps: browser.steps.map(({ id }) => ({ id, outcome: 'passed', milliseconds: 100, requests: [] })),
} // prettier-ignore
const says = (value: unknown): string => `console.log(${JSON.stringify(JSON.stringify(value))})`
const failed = (code: string) => ({
  journey: 'browser', location: 'here', startedAt: NOW, outcome: 'failed',
  failure: { class: 'monitor', step: 'open', request: 'open', code },
}) // prettier-ignore

test('what it says is a run, at our time and place, slow by our budgets', async () => {
  const { walk } = walked(says([RUN]))
  expect(await walk({})).toMatchObject({ journey: 'browser', location: 'here', startedAt: NOW, milliseconds: 812.5, outcome: 'passed', failure: null }) // prettier-ignore
  const slow = await walk({ login: 50 })
  expect(slow.outcome).toBe('degraded')
  expect(slow.steps.filter(({ outcome }) => outcome === 'slow').map(({ id }) => id)).toEqual(['login'])
})

test('so is a failure that it says, whatever its exit code', async () => {
  const failure = { class: 'provider', step: 'login', request: 'login', code: 'timeout' }
  const run = await walked(`${says([{ ...RUN, outcome: 'failed', failure }])};process.exitCode = 1`).walk({})
  expect(run).toMatchObject({ outcome: 'failed', failure })
})

describe('is a failure of the monitor itself:', () => {
  test.each([
    ['no word', ''],
    ['an end in the middle', 'throw new Error("a secret")'],
    ['words that are no JSON', 'console.log("Installing dependencies …")'],
    ['a run of another journey', says([{ ...RUN, steps: RUN.steps.slice(1) }])],
    ['a failure of nobody we know', says([{ ...RUN, failure: { class: 'weather', step: 'open', request: 'open', code: 'rain' } }])],
    ['a failure with a text of its own', says([{ ...RUN, failure: { class: 'app', step: 'open', request: 'open', code: 'at https://x.test?token=1' } }])],
    ['a flood', 'const more = () => process.stdout.write("x".repeat(65536), more); more()'],
  ])('%s', async (_what, code) => {
    const run = await walked(code).walk({})
    expect(run).toMatchObject(failed('stopped'))
    expect(run.steps.map(({ outcome }) => outcome)).toEqual(['failed', ...RUN.steps.slice(1).map(() => 'skipped')])
  }) // prettier-ignore

  test('a program there is not', async () => {
    const run = await createWalked(browser, program('', { args: ['scripts/nothing-of-this-name.ts'] })).walk({})
    expect(run).toMatchObject(failed('stopped'))
  })

  test('a walk that takes too long, which is ended', async () => {
    const run = await walked('setInterval(() => {}, 1000)', { limit: 500 }).walk({})
    expect(run).toMatchObject(failed('timeout'))
    await vi.waitFor(() => expect(running()).toEqual([]), PATIENCE)
  })

  test('and one that does not heed it, whatever still holds its output', async () => {
    const deaf = 'process.on("SIGTERM", () => {}); require("child_process").spawn("sleep", ["20"], { stdio: "inherit" }); setInterval(() => {}, 1000)' // prettier-ignore
    expect(await walked(deaf, { limit: 500 }).walk({})).toMatchObject(failed('timeout'))
    await vi.waitFor(() => expect(running()).toEqual([]), PATIENCE)
  })
})

test('who asks while it is walked waits for the same run, and who asks later has another', async () => {
  const { walk } = walked(says([RUN]))
  const [one, other] = await Promise.all([walk({}), walk({})])
  expect(other).toBe(one)
  expect(pids()).toHaveLength(1)
  await walk({})
  expect(pids()).toHaveLength(2)
})

test('it is told where a browser may be, and no secret', async () => {
  const env = { ...process.env, CHROMIUM_PATH: '/somewhere', ENCRYPTION_KEY: 'a secret', KLARNA_TOKEN: 'another' }
  const file = join(folder, 'told')
  await walked(`require('fs').writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.env))`, { env }).walk({})
  const told = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  expect(told).toMatchObject({ PATH: process.env.PATH, CHROMIUM_PATH: '/somewhere' })
  expect(Object.keys(told)).not.toContain('ENCRYPTION_KEY')
  expect(Object.keys(told)).not.toContain('KLARNA_TOKEN')
})

test('it does not outlive the server', async () => {
  const hung = program('setInterval(() => {}, 1000)')
  const server = join(folder, 'server.ts')
  writeFileSync(
    server,
    `import { readFileSync, watch } from 'node:fs'
     import { createWalked } from ${JSON.stringify(join(import.meta.dirname, 'walked.ts'))}
     import { browser } from ${JSON.stringify(join(import.meta.dirname, 'journeys/browser.ts'))}
     watch(${JSON.stringify(folder)}, () => /\\n/.test(readFileSync(${JSON.stringify(join(folder, 'pids'))}, 'utf8')) && process.exit(0))
     void createWalked(browser, { ...${JSON.stringify({ ...hung, env: {} })}, now: () => new Date() }).walk({})`,
  )
  await promisify(execFile)(process.execPath, [server])
  await vi.waitFor(() => expect(running()).toEqual([]), PATIENCE)
})
