/** Children of our scripts: started directly (never through npx, which leaves orphans), waited for, ended together. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'

const children = new Set<ChildProcess>()

/** Starts a child with this Node. Its output is ours unless it has a file; its unexpected end ends everything. */
export function start(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  output: 'inherit' | number = 'inherit',
): ChildProcess {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  })
  children.add(child)
  child.on('exit', (code, signal) => {
    children.delete(child)
    if (ending) return
    process.stderr.write(`${name} stopped (${signal ?? `exit code ${code}`}).\n`)
    void end(1)
  })
  return child
}

/** Runs a child to its end. @returns its exit code. */
export function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  children.add(child)
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      children.delete(child)
      resolve(code ?? 1)
    })
  })
}

/** Resolves when the address answers 2xx. @throws when it has not after a minute. */
export async function ready(url: string): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} did not answer within a minute`)
}

/** The wanted port, or, when something else has it already, one that is free. */
export function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', () => (wanted === 0 ? reject(new Error('no free port')) : resolve(freePort(0))))
    probe.listen(wanted, 'localhost', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted))
    })
  })
}

let ending = false
/** Ends all children, gently first, then the process. */
export async function end(code: number): Promise<never> {
  ending = true
  const left = [...children]
  const gone = Promise.all(left.map((child) => new Promise((resolve) => child.once('exit', resolve))))
  for (const child of left) child.kill('SIGTERM')
  const patience = setTimeout(() => left.forEach((child) => child.kill('SIGKILL')), 3_000)
  await gone
  clearTimeout(patience)
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0))
