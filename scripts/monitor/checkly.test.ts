/** The project that is written for Checkly: it stands alone, compiles, and its constructs say what ours do, without an account. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { klarna } from '../../lib/monitor/journeys/klarna.ts'
import { APP_URL, openPlayground, type Playground } from '../../lib/monitor/testing/playground.ts'
import { sandboxSettings } from '../settings.ts'
import { writeChecklyProject } from './checkly.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Below the repository, whose packages it finds. */
const FOLDER = join(ROOT, '.data', `checkly-test-${process.pid}`)
const SECRETS = { MONITOR_WEBHOOK_SECRET: 'a-secret-of-the-hook', KLARNA_TOKEN: 'a-token-of-klarna' }
const SETTINGS = {
  MONITOR_EVERY_MINUTES: '10', MONITOR_FAILURES: '3', MONITOR_MAIL_TO: 'ops@x.test, night@x.test', MONITOR_WEBHOOK_URL: 'https://hook.test/x',
  MONITOR_CHAT_URL: 'https://chat.test/x', MONITOR_PHONE_TO: '+4930000000', CHECKLY_LOCATIONS: 'eu-central-1,sa-east-1', ...SECRETS,
} // prettier-ignore

/** The parser that `npx checkly test` and `deploy` begin with; no part of the package's public face. */
const inside = (path: string) => import(pathToFileURL(join(ROOT, 'node_modules/checkly/dist', path)).href)

interface Runtime {
  readonly name: string
  readonly multiStepSupport: boolean
}
interface Resource {
  synthesize(): Readonly<Record<string, unknown>>
  validate(diagnostics: unknown): Promise<void>
}
type Resources = Readonly<Record<'check' | 'alert-channel', Readonly<Record<string, Resource>>>>

let files: readonly string[]
let data: Resources
beforeAll(async () => {
  mkdirSync(join(ROOT, '.data'), { recursive: true })
  files = writeChecklyProject(FOLDER)
  // What `npm install` leaves behind: a suite is not taken without it.
  writeFileSync(join(FOLDER, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: {} }))
  for (const [name, value] of Object.entries(SETTINGS)) vi.stubEnv(name, value)
  const { parseProject } = await inside('services/project-parser.js')
  const { loadSnapshot } = await inside('runtimes/index.js')
  const runtimes = ((await loadSnapshot()) as Runtime[]).filter(({ multiStepSupport }) => multiStepSupport)
  const project = await parseProject({
    directory: FOLDER,
    projectLogicalId: 'passbook-monitor',
    projectName: 'Passbook',
    checkMatch: '**/*.check.ts',
    availableRuntimes: Object.fromEntries(runtimes.map((one) => [one.name, one])),
    defaultRuntimeId: runtimes
      .map(({ name }) => name)
      .toSorted()
      .at(-1),
    enableWorkspaces: false,
  })
  data = project.data
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(FOLDER, { recursive: true, force: true })
})

test('every journey is a check that is run as often, from the same places, as the settings say', () => {
  const checks = Object.entries(data.check).map(([id, check]) => [id, check.synthesize()] as const)
  expect(checks.map(([id]) => id).toSorted()).toEqual(['passbook-banqware', 'passbook-finqware', 'passbook-klarna', 'passbook-klavi', 'passbook-widget']) // prettier-ignore
  for (const [, check] of checks)
    expect(check).toMatchObject({ frequency: 10, locations: ['eu-central-1', 'sa-east-1'] })
  const { 'passbook-klarna': journey, 'passbook-widget': widget } = Object.fromEntries(checks)
  expect(journey).toMatchObject({ checkType: 'MULTI_STEP', name: klarna.name, alertSettings: { escalationType: 'RUN_BASED', runBasedEscalation: { failedRunThreshold: 3 } } }) // prettier-ignore
  expect(widget).toMatchObject({ checkType: 'PLAYWRIGHT' })
})

test('whoever is told by our channels is told by theirs', () => {
  const channels = Object.values(data['alert-channel']).map((one) => one.synthesize())
  expect(channels.map(({ type }) => String(type)).toSorted()).toEqual(['CALL', 'EMAIL', 'EMAIL', 'SLACK', 'WEBHOOK'])
  expect(channels).toContainEqual(expect.objectContaining({ type: 'EMAIL', config: { address: 'night@x.test' } }))
})

test('Checkly finds nothing wrong with any of it', async () => {
  const { Diagnostics } = await inside('constructs/diagnostics.js')
  const diagnostics = new Diagnostics()
  for (const check of Object.values(data.check)) await check.validate(diagnostics)
  expect(diagnostics.observations.map(({ message }: { message: string }) => message)).toEqual([])
})

test('the folder compiles by itself', () => {
  const done = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', FOLDER], { encoding: 'utf8' }) // prettier-ignore
  expect(done.stdout).toBe('')
  expect(done.status).toBe(0)
})

describe('run by Playwright against the sandbox', () => {
  let playground: Playground
  beforeAll(async () => void (playground = await openPlayground()))
  afterAll(() => playground.close())

  /** As Checkly's runners do, which know the keys as environment variables. */
  const run = (...files: string[]) =>
    new Promise<{ readonly code: number | null; readonly said: string }>((resolve) => {
      const env = {
        ...process.env,
        ...sandboxSettings(playground.url),
        PASSBOOK_URL: APP_URL,
        NO_COLOR: '1',
        FORCE_COLOR: '',
      }
      const child = spawn(
        process.execPath,
        [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list', ...files],
        { cwd: FOLDER, env },
      )
      let said = ''
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
      child.on('exit', (code) => resolve({ code, said }))
    })

  test('every journey passes', async () => {
    const { code, said } = await run('klarna.spec', 'klavi.spec', 'finqware.spec', 'banqware.spec')
    expect(said).toContain('4 passed')
    expect(code).toBe(0)
  }, 60_000)

  test('what is not as expected fails by its request and its words, and nothing that was said is written out', async () => {
    await playground.dial('fault', {
      tag: '*',
      route: 'POST /xs2a/v1/sessions/{id}/consent/get',
      times: 9,
      fault: { status: 500 },
    })
    const { code, said } = await run('klarna.spec')
    expect(code).toBe(1)
    expect(said).toContain('consent.get: status 200')
    expect(said).not.toContain(sandboxSettings(playground.url)['KLARNA_TOKEN'])
  }, 60_000)
})

describe('what is written', () => {
  test('holds no secret and nothing of this machine, whatever is set', () => {
    for (const file of files) {
      const text = readFileSync(join(FOLDER, file), 'utf8')
      for (const secret of [...Object.values(SECRETS), 'ops@x.test', 'hook.test', ROOT]) expect(text, `in ${file}`).not.toContain(secret) // prettier-ignore
    }
  })

  test('imports nothing from outside the folder', () => {
    for (const file of files.filter((one) => one.endsWith('.ts'))) {
      const outside = [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/from '(\.[^']+)'/g)].filter(([, path]) => !join(file, '..', path!).match(/^(?!\.\.)/)) // prettier-ignore
      expect(outside, `in ${file}`).toEqual([])
    }
  })
})
