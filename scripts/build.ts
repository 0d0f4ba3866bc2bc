/** Builds the app, unless the build there is of exactly these sources. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { run } from './processes.ts'

const SOURCES = [
  'app/**',
  'components/**',
  'lib/**',
  'db/**',
  'packages/connect/src/**',
  'public/**',
  '*.ts',
  'package-lock.json',
  'postcss.config.mjs',
]

function fingerprint(): string {
  const hash = createHash('sha256')
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|^next-env/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .toSorted()
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** @returns the exit code of `next build`, 0 when nothing had to be done. */
export async function build(): Promise<number> {
  const stamp = '.next/passbook-sources'
  const sources = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return 0
  const code = await run(['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production' })
  if (code === 0) writeFileSync(stamp, sources)
  return code
}
