/**
 * `npm run bench -- [scenarios…] [--quick | --full] [--markdown]`. One line of JSON a figure as it is taken, a table at the end; a missed
 * target is told, not failed. `--quick` keeps to 10,000 rows, `--full` adds a million; `--markdown` writes the rows of this run into the table of `docs/performance.md`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { table, type Figure } from './figure.ts'
import { steady } from './measure.ts'
import { writePage } from './page.ts'
import { SCENARIOS } from './scenarios/index.ts'
import { DATA } from './workload/house.ts'
import { floorOfFloors } from './workload/raw.ts'

if (!('gc' in globalThis)) {
  const again = spawnSync(process.execPath, ['--expose-gc', ...process.argv.slice(1)], { stdio: 'inherit' })
  process.exit(again.status ?? 1)
}

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')))
const unknown = asked.filter((name) => !(name in SCENARIOS))
if (unknown.length > 0) {
  process.stderr.write(`No scenario ${unknown.join(', ')}. There are: ${Object.keys(SCENARIOS).join(', ')}.\n`)
  process.exit(2)
}

rmSync(DATA, { recursive: true, force: true })
mkdirSync(DATA, { recursive: true, mode: 0o700 })
const most = flags.has('--full') ? 1_000_000 : flags.has('--quick') ? 10_000 : 100_000
const sizes = [10_000, 100_000, 1_000_000].filter((size) => size <= most)
const figures: Figure[] = []
function tell(figure: Figure): void {
  figures.push(figure)
  process.stdout.write(`${JSON.stringify(figure)}\n`)
}

let crashed = 0
tell(await steady(await floorOfFloors()))
for (const [name, scenario] of Object.entries(SCENARIOS)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  try {
    for await (const figure of scenario({ sizes })) tell(figure)
  } catch (error) {
    crashed++
    process.stderr.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`)
  }
}
process.stdout.write(`\n${table(figures)}\n`)
if (flags.has('--markdown')) await writePage(figures, Object.keys(SCENARIOS), new Date())
process.exit(crashed > 0 ? 1 : 0)
