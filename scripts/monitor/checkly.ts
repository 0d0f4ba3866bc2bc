/** Writes the Checkly project: the files of `checkly/`, and the journeys themselves, so that the folder stands alone. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const HERE = 'scripts/monitor/checkly'
const JOURNEYS = 'lib/monitor/journeys'
/** From the repository to the written folder, beside what lies in `checkly/`. */
const MOVED: Readonly<Record<string, string>> = {
  'lib/monitor/journey.ts': 'monitor/journey.ts',
  'lib/providers/http-pin.ts': 'monitor/http-pin.ts',
  'scripts/monitor/widget.ts': 'widget/widget.ts',
}

const TSCONFIG = {
  compilerOptions: { target: 'ES2023', lib: ['esnext', 'dom'], module: 'esnext', moduleResolution: 'bundler', strict: true, noUncheckedIndexedAccess: true, skipLibCheck: true, noEmit: true, types: ['node'] },
  include: ['**/*.ts'],
} // prettier-ignore

/** @returns the files written, from the folder; whatever was in it before is gone */
export function writeChecklyProject(folder: string): readonly string[] {
  rmSync(folder, { recursive: true, force: true })
  const copied = new Map([...inFolder(HERE, '.'), ...inFolder(JOURNEYS, 'monitor/journeys'), ...Object.entries(MOVED)])
  for (const [from, to] of copied) {
    const text = readFileSync(join(ROOT, from), 'utf8')
    write(folder, to, from.endsWith('.ts') ? rewritten(text, from, to, copied) : text)
  }
  const made = { 'package.json': packageFile(), 'tsconfig.json': TSCONFIG }
  for (const [name, value] of Object.entries(made)) write(folder, name, `${JSON.stringify(value, null, 2)}\n`)
  return [...copied.values(), ...Object.keys(made)].toSorted()
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** The versions that this repository is tested with. */
function packageFile() {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> } // prettier-ignore
  const wanted = ['@playwright/test', '@types/node', 'checkly']
  return {
    name: 'passbook-checkly',
    private: true,
    type: 'module',
    devDependencies: Object.fromEntries(wanted.map((name) => [name, devDependencies[name] ?? '*'])),
  }
}

const inFolder = (from: string, to: string): readonly (readonly [string, string])[] =>
  readdirSync(join(ROOT, from), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(ROOT, join(one.parentPath, one.name)))
    .map((path) => [path, join(to, relative(from, path))])

/** Imports as they lie in the written folder, without endings, which Checkly's bundler would look for twice. @throws for a file that is not copied */
function rewritten(text: string, from: string, to: string, copied: ReadonlyMap<string, string>): string {
  return text.replaceAll(/(?<=from ')\.[^']*\.ts(?=')/g, (path) => {
    const meant = copied.get(join(dirname(from), path))
    if (meant === undefined) throw new Error(`${from} imports ${path}, which is not part of the project`)
    const seen = relative(dirname(to), meant).replace(/\.ts$/, '')
    return seen.startsWith('.') ? seen : `./${seen}`
  })
}
