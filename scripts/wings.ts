/**
 * `npm run wings`: what a provider costs the house. Product lines of each wing (no tests, no examples, no blank or comment
 * lines), and which files outside its folder name it: the architecture's one number. Data (lists of banks and categories) is
 * counted apart: it grows with the provider's market, not with our design.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PROVIDERS = 'lib/providers'
const TEST = /\.test\.ts$|\/(?:testing|examples)\//
const DATA = /\/institutions\/|\/categor(?:ies|y-ids)\.ts$|\/wizard\.ts$/

/** Lines that say something to the compiler. */
const linesOf = (file: string): number =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => existsSync(file))
const sum = (files: readonly string[]): number => files.reduce((total, file) => total + linesOf(file), 0)

const wings = readdirSync(PROVIDERS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(PROVIDERS, entry.name, 'index.ts')))
  .map(({ name }) => name)

for (const wing of wings) {
  const own = tracked.filter((file) => file.startsWith(`${PROVIDERS}/${wing}/`) && file.endsWith('.ts') && !TEST.test(file)) // prettier-ignore
  const played = tracked.filter((file) => file.startsWith(`sandbox/${wing}/`) && /\.[cm]?[tj]s$/.test(file) && !TEST.test(file)) // prettier-ignore
  const naming = tracked.filter(
    (file) =>
      /^(?:app|components|db|lib|instrumentation)\b.*\.tsx?$/.test(file) &&
      !file.startsWith(`${PROVIDERS}/${wing}/`) &&
      !TEST.test(file) &&
      new RegExp(`from '[^']*${wing}[^']*'|'${wing}[a-z0-9-]*'`, 'i').test(readFileSync(file, 'utf8')),
  )
  const figures = {
    wing,
    productLines: sum(own.filter((file) => !DATA.test(file))),
    dataLines: sum(own.filter((file) => DATA.test(file))),
    sandboxLines: sum(played),
    namedElsewhere: naming,
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}
