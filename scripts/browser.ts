/** A Chromium for the journeys, the screenshots and the page benchmarks: Playwright's own where it is there, else the system's. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium as playwright } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

function onSystem(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

/** What `playwright.launch` and the config's `launchOptions` take. */
export function launchOptions(): { executablePath?: string; args: string[] } {
  const own = existsSync(playwright.executablePath())
  const executablePath = process.env.CHROMIUM_PATH ?? (own ? undefined : onSystem())
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ]
  const root = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : []
  return { ...(executablePath !== undefined && { executablePath }), args: [...quiet, ...root] }
}

/** Makes sure there is one: by apt where we are root on Debian, else by Playwright's own download. */
export function chromium(): void {
  if (process.env.CHROMIUM_PATH || existsSync(playwright.executablePath()) || onSystem()) return
  const apt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const commands = apt
    ? [['apt-get', 'update', '-qq'], ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']]
    : [[process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium']] // prettier-ignore
  for (const [command, ...args] of commands) {
    const done = spawnSync(command!, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (done.status !== 0) throw new Error(`No browser: ${command} ${args.join(' ')} failed.`)
  }
}
