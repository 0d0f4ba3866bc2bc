/** The sandbox as a child process on a free port, for scripts that measure against it. HTTP only, as for everybody. */
import { spawn } from 'node:child_process'
import { DEMO_NOW } from './settings.ts'

export interface RunningSandbox {
  readonly url: string
  stop(): Promise<void>
}

export async function startSandbox(more: Readonly<Record<string, string>> = {}): Promise<RunningSandbox> {
  const child = spawn(process.execPath, ['sandbox/main.ts'], {
    env: { ...process.env, SANDBOX_PORT: '0', SANDBOX_NOW: DEMO_NOW, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /ready at (http:\/\/[^ ]+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    void ended.then(() => reject(new Error('the sandbox did not start')))
  })
  return {
    url,
    async stop() {
      child.kill()
      await ended
    },
  }
}

interface Dialled {
  readonly klarna: {
    readonly people: readonly {
      readonly accounts: readonly {
        readonly name: string
        readonly transactions: readonly { readonly amount: number; readonly state: string; readonly date: string }[]
      }[]
    }[]
  }
  readonly requests: readonly { readonly method: string; readonly path: string; readonly status: number }[]
}

/** Asks or tells the dial; a body makes it a POST. */
export async function dial(url: string, path: string, body?: unknown): Promise<Dialled> {
  const answer = await fetch(`${url}/_dial/${path}`, {
    headers: { 'x-dial-token': process.env.SANDBOX_DIAL_TOKEN ?? 'sandbox-dial', 'content-type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`dial ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Dialled // the dial's answers differ by path; each caller knows its own
}
