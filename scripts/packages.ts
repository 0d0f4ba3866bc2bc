/** Builds what others install from `packages/`: JavaScript and declarations into each `dist`. */
import { rmSync } from 'node:fs'

import { run } from './processes.ts'

export const PACKAGES = ['connect', 'playwright'] as const

/** @returns the exit code of the first that fails, else 0 */
export async function buildPackages(): Promise<number> {
  for (const name of PACKAGES) {
    rmSync(`packages/${name}/dist`, { recursive: true, force: true })
    const code = await run(['node_modules/typescript/bin/tsc', '-p', `packages/${name}`])
    if (code !== 0) return code
  }
  return 0
}
