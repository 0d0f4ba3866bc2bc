/**
 * What the sandbox knows: every visible transaction with its true category, over HTTP as any outsider would read it. The
 * sandbox's people are synthetic. Who wrote the German and British rules never read `sandbox/people`; the rules of the other
 * languages were written before, and corrected once after a look at the commonest confusions printed here.
 */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { METHODS } from '../../lib/model/transaction.ts'

const row = z.object({
  key: z.string(),
  date: z.string(),
  amount: z.number().int(),
  currency: z.string(),
  counterparty: z.string().nullable(),
  counterparty_iban: z.string().optional(),
  remittance: z.string(),
  method: z.enum(METHODS).optional(),
  bank_code: z.string().optional(),
  state: z.enum(['booked', 'pending']),
  truth: z.object({
    category: z.string(),
    series: z.string().optional(),
    pair: z.string().optional(),
    refundOf: z.string().optional(),
  }),
})
const account = z.object({
  key: z.string(),
  kind: z.enum(['current', 'savings', 'card', 'loan', 'other']),
  iban: z.string(),
  transactions: z.array(row),
})
const person = z.object({ login: z.string(), name: z.string(), accounts: z.array(account) })
const wing = z.object({ people: z.array(person) })
const dump = z.object({ klarna: wing, klavi: wing, finqware: wing, banqware: wing })

export type TruePerson = z.infer<typeof person>
export type TrueRow = z.infer<typeof row>

/** Starts a sandbox of its own on a free port, asks it for the truth and ends it. */
export async function readTruth(): Promise<readonly TruePerson[]> {
  const port = await freePort()
  const main = fileURLToPath(new URL('../../sandbox/main.ts', import.meta.url))
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, SANDBOX_PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    const origin = `http://127.0.0.1:${port}`
    await answering(`${origin}/health`)
    const answer = await fetch(`${origin}/_dial/truth?everybody=yes`, { headers: { 'x-dial-token': 'sandbox-dial' } })
    if (!answer.ok) throw new Error(`the dial answered ${answer.status}`)
    const people = Object.values(dump.parse(await answer.json())).flatMap((each) => each.people)
    return [...new Map(people.map((one) => [one.login, one])).values()]
  } finally {
    child.kill()
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

async function answering(url: string): Promise<void> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const up = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (up) return
    if (Date.now() > deadline) throw new Error('the sandbox did not start within 20 s')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
