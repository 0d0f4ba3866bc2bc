/** `@passbook/playwright` as others get it: packed, installed from the tarball into an empty folder, and nothing else of ours beside it. */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchOptions } from '../scripts/browser.ts'
import { E2E } from './servers.ts'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
}

/** The tarball as npm makes it, where an install would put it; what it names as dependencies is linked to ours. @returns the folder */
function install(): string {
  const folder = mkdtempSync(join(tmpdir(), 'passbook-kit-'))
  const npm = process.env.npm_execpath
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm']
  execFileSync(command, [...first, 'pack', '--silent', '--ignore-scripts', `--pack-destination=${folder}`], { cwd: 'packages/playwright' }) // prettier-ignore
  const home = join(folder, 'node_modules/@passbook/playwright')
  mkdirSync(home, { recursive: true })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  execFileSync('tar', ['-xzf', join(folder, tarball!), '-C', home, '--strip-components=1'])
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest
  for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
    const at = join(folder, 'node_modules', name)
    mkdirSync(dirname(at), { recursive: true })
    symlinkSync(resolve('node_modules', name), at)
  }
  cpSync('packages/playwright/example', folder, { recursive: true })
  return folder
}

test('a project that has the packed package alone links a bank at each of the four providers', async () => {
  const folder = install()
  const { executablePath } = launchOptions()
  const child = spawn(process.execPath, [resolve('node_modules/@playwright/test/cli.js'), 'test', '--reporter=json'], {
    cwd: folder,
    env: {
      ...process.env, PASSBOOK_URL: E2E.app, PASSBOOK_SANDBOX_URL: E2E.sandbox, PASSBOOK_DIAL_TOKEN: E2E.dialToken,
      ...(executablePath !== undefined && { CHROMIUM_PATH: executablePath }), PLAYWRIGHT_JSON_OUTPUT_NAME: '',
    },
  }) // prettier-ignore
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((done) => void child.on('exit', done))
  expect(code, said).toBe(0)
  const report = JSON.parse(said.slice(said.indexOf('{'))) as { readonly stats: { readonly expected: number } }
  expect(report.stats.expected).toBe(4)
  expect(said).toContain('passbook-steps.json')
  rmSync(folder, { recursive: true })
})

test('each of its journeys is under fifteen lines, and none waits for a while', () => {
  const text = readFileSync('packages/playwright/example/link.spec.ts', 'utf8')
  const journeys = text.split('test.describe(').slice(1)
  expect(journeys).toHaveLength(4)
  for (const journey of journeys) expect(journey.trimEnd().split('\n').length).toBeLessThan(15)
  const sources = readdirSync('packages/playwright/src').map((name) =>
    readFileSync(join('packages/playwright/src', name), 'utf8'),
  )
  expect([text, ...sources].join('\n')).not.toMatch(/waitForTimeout|setTimeout|sleep\(/)
})
