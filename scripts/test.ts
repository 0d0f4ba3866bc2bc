/**
 * `npm test`: everything, or only the stages named. Each stage that is not a test runner counts as one check.
 * Closes with the line `N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { build } from './build.ts'
import { chromium } from './browser.ts'
import { run } from './processes.ts'

interface Count {
  passed: number
  failed: number
}
const bin = (path: string) => `node_modules/${path}`
const one = (code: number): Count => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })

/** Reads a runner's own JSON report; a runner that left none failed as a whole. */
function counted(code: number, file: string, read: (report: never) => Count): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const count = read(JSON.parse(readFileSync(file, 'utf8')) as never)
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

const STAGES: Readonly<Record<string, () => Promise<Count>>> = {
  lock: async () => one(await run(['scripts/lock.ts'])),
  format: async () => one(await run([bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'])),
  types: async () => {
    const typed = await run([bin('next/dist/bin/next'), 'typegen'])
    return one(typed || (await run([bin('typescript/bin/tsc'), '--noEmit'])))
  },
  lint: async () => one(await run([bin('oxlint/bin/oxlint'), '--type-aware', '--quiet'])),
  unit: async () => {
    chromium() // the launcher and the bank pages of the sandbox are tested in a browser
    const file = 'test-results/unit.json'
    const code = await run([
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ])
    return counted(code, file, (report: { numPassedTests: number; numFailedTests: number }) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
    }))
  },
  build: async () => one(await build()),
  e2e: async () => {
    chromium()
    const file = 'test-results/e2e.json'
    const code = await run([bin('@playwright/test/cli.js'), 'test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file })
    return counted(code, file, (report: { stats: { expected: number; flaky: number; unexpected: number } }) => ({
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky, // a test that passes only sometimes has not passed
    }))
  },
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !STAGES[name])
if (unknown.length) {
  process.stderr.write(`No such stage: ${unknown.join(', ')}. There are: ${Object.keys(STAGES).join(', ')}.\n`)
  process.exit(1)
}
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results')
const total: Count = { passed: 0, failed: 0 }
for (const [name, stage] of Object.entries(STAGES)) {
  if (wanted.length && !wanted.includes(name)) continue
  const started = Date.now()
  process.stdout.write(`\n== ${name}\n`)
  const { passed, failed } = await stage()
  process.stdout.write(
    `== ${name}: ${failed ? `${failed} failed` : 'ok'} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`,
  )
  total.passed += passed
  total.failed += failed
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed ? 1 : 0)
