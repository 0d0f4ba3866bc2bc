/**
 * `hook.burst`: deliveries as fast as eight senders can send them, 20 % of them repeated and 5 % badly signed, to the production build, against a handler of the same
 * build that reads the body and answers. Then the server is killed in the middle of a burst: what was acknowledged must be in the
 * inbox, once, and what is sent again must not be there twice.
 */
import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'
import { sandboxSettings } from '../../scripts/settings.ts'
import type { Figure } from '../figure.ts'
import { median, middleHalf } from '../measure.ts'
import { NOW } from '../workload/entries.ts'
import { openRaw } from '../workload/house.ts'
import { apart, openServer, type Server } from '../workload/server.ts'

const BURST = 1_000
const ROUNDS = 7
const SENDERS = 8
const agent = new Agent({ keepAlive: true, maxSockets: SENDERS })
const KEY = sandboxSettings('http://localhost:9')['KLAVI_SECRET_KEY'] ?? ''

interface Letter {
  readonly key: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

let made = 0
/** Events about links that nobody knows: verified, kept and left for the sweep. */
function letter(): Letter {
  const key = `${NOW.getTime()}-${String(++made).padStart(12, '0')}`
  const payload = { linkId: `bench-${made}`, personalTaxId: '31840295732', businessTaxId: '' }
  const body = JSON.stringify([{ partnerAppId: '1', eventID: key, eventType: 'api', eventName: 'consent_authorised', eventTime: NOW.toISOString(), payload }]) // prettier-ignore
  const signature = createHmac('sha256', KEY).update(body).digest('hex')
  return { key, body, headers: { 'x-klavi-signature': signature, 'x-klavi-timestamp': String(Math.floor(NOW.getTime() / 1000)) } } // prettier-ignore
}
const burst = (): readonly Letter[] => Array.from({ length: BURST }, letter)
const forged = ({ key, body, headers }: Letter): Letter => ({ key, body, headers: { ...headers, 'x-klavi-signature': '0'.repeat(64) } }) // prettier-ignore

/** Of a hundred letters twenty are repetitions and five are badly signed. */
function storm(): readonly Letter[] {
  const letters = burst()
  return letters.map((each, at) => (at % 5 === 4 ? letters[at - 4]! : at % 20 === 2 ? forged(each) : each))
}

/** @returns the status; 0 when the server is not there. */
function post(url: string, { body, headers }: Letter): Promise<number> {
  return new Promise((resolve) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          ...headers,
          origin: new URL(url).origin,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
        answer.on('error', () => resolve(0))
      },
    )
    sent.on('error', () => resolve(0))
    sent.end(body)
  })
}

/** All of them, by senders that each wait for their answer. @returns those that were acknowledged. */
async function deliver(url: string, letters: readonly Letter[]): Promise<readonly Letter[]> {
  const waiting = [...letters]
  const taken: Letter[] = []
  const sender = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) if ((await post(url, next)) === 202) taken.push(next)
  }
  await Promise.all(Array.from({ length: SENDERS }, sender))
  return taken
}

/** @param refuses whether what is badly signed must be refused; the floor does not look. */
async function timed(url: string, refuses: boolean): Promise<number> {
  const letters = storm()
  const start = performance.now()
  const taken = await deliver(url, letters)
  const took = performance.now() - start
  const expected = refuses ? BURST * 0.95 : BURST
  if (taken.length !== expected) throw new Error(`${url} took ${taken.length} of ${expected}`)
  return took
}

export async function* hookBurst(): AsyncGenerator<Figure> {
  const server = await openServer([])
  const together = apart(server)
  try {
    const [floor, ours] = [`${server.url}/bench/hook`, `${server.url}/webhooks/klavi`]
    const rounds: { floor: number; ours: number }[] = []
    await timed(floor, false) // the warm-up
    await timed(ours, true)
    for (let round = 0; round < ROUNDS; round++) rounds.push({ floor: await timed(floor, false), ours: await timed(ours, true) }) // prettier-ignore
    const ratios = rounds.map((round) => round.floor / round.ours)
    const value = median(ratios)
    yield {
      name: 'hook.burst', n: BURST, unit: 'ms', judged: 'rate', target: 0.8, value, met: value >= 0.8, spread: middleHalf(ratios),
      ours: median(rounds.map((round) => round.ours)), floor: median(rounds.map((round) => round.floor)), note: '20 % repeated, 5 % badly signed',
    } // prettier-ignore
    yield await killed(server, ours)
  } finally {
    together()
    await server.close()
  }
}

async function killed(server: Server, url: string): Promise<Figure> {
  const letters = burst()
  const delivering = deliver(url, letters)
  while (rows(server, letters) < BURST / 3) await new Promise((resolve) => setTimeout(resolve, 5))
  await server.kill()
  const taken = await delivering
  await server.again()
  const lost = taken.length - rows(server, taken)
  await deliver(url, letters)
  const wrong = lost + Math.abs(rows(server, letters) - BURST)
  return {
    name: 'hook.burst.killed', n: BURST, unit: 'rows', judged: 'size', target: 0, value: wrong, met: wrong === 0,
    note: `lost or doubled; ${taken.length} were acknowledged before the kill, all were sent again after it`,
  } // prettier-ignore
}

/** How many rows of the inbox are these letters'. */
function rows({ database }: Server, letters: readonly Letter[]): number {
  const file = openRaw(database)
  const keys = new Set(letters.map(({ key }) => key))
  const held = file.prepare('select key from deliveries').all() as { key: string }[]
  file.close()
  return held.filter(({ key }) => keys.has(key.replace(/^event:/, ''))).length
}
