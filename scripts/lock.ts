/**
 * Fails when package-lock.json misses an optional dependency on its resolution path. npm drops platform binaries it cannot see
 * without a word, and only a later `npm ci`, perhaps on another system, stumbles over it.
 */
import { readFileSync } from 'node:fs'

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
const packages = (JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> })
  .packages

function resolves(from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
    if (at === '') return false
  }
}

const missing = Object.entries(packages).flatMap(
  ([from, locked]) =>
  Object.keys(locked.optionalDependencies ?? {}).filter((name) => !resolves(from, name)).map((name) => `${name} (of ${from || 'this project'})`), // prettier-ignore
)
for (const name of missing) process.stderr.write(`package-lock.json misses ${name}\n`)
process.exit(missing.length ? 1 : 0)
