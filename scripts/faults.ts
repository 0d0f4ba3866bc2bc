/**
 * `npm run faults`: the fault matrix (security.md 4.3, F01–F20 and F25–F28). For every provider, each fault hits the first, second
 * and third call of linking, reading and ending; people misbehave; deliveries are lost, doubled, reordered, late and a storm. A
 * cell survives when, once the fault is over, everything is at rest, nothing is open or owed at the provider, and the ledger's
 * checksum is that of the sandbox's truth. Prints a line a provider and every cell that did not survive; fails if there is one.
 *
 * `npm run faults -- klavi` runs one provider, `npm run faults -- klavi F17` one fault.
 */
import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import type { ConnectionView } from '../lib/model/view.ts'
import { BANKS, PSU, answer, begin, converse, type Bank, type Manner, type Person } from './psu.ts'
import { openDoor, openProduct, registerAddresses, type Letter, type Product } from './product.ts'
import { dial, startSandbox } from './sandbox.ts'
import { DEMO_NOW, sandboxSettings } from './settings.ts'

type Operation = 'link' | 'sync' | 'webhook' | 'delete'

interface Cell {
  readonly fault: string
  readonly operation: Operation
  readonly what: string
  /** Works up the fault and performs the operation. */
  readonly run: (scene: Scene) => Promise<void>
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const ORDINALS = [1, 2, 3]

/** What happens to a call. Some make no sense for a request that is made once. */
const CALL_FAULTS: readonly { fault: string; what: string; order: Readonly<Record<string, unknown>> | string; times?: number; only?: Operation }[] = [
  { fault: 'F01', what: '400', order: { status: 400 } },
  { fault: 'F02', what: '401', order: { status: 401 } },
  { fault: 'F02', what: '401 twice', order: { status: 401 }, times: 2 },
  { fault: 'F04', what: '403', order: { status: 403 } },
  { fault: 'F05', what: '404', order: { status: 404 } },
  { fault: 'F08', what: '405', order: { status: 405 } },
  { fault: 'F08', what: '406', order: { status: 406 } },
  { fault: 'F09', what: '410', order: { status: 410 } },
  { fault: 'F10', what: '429, two seconds', order: { status: 429, retryAfter: 2 } },
  { fault: 'F10', what: '429, a date', order: { status: 429, retryAfter: 'Fri, 20 Nov 2026 09:00:05 GMT' } },
  { fault: 'F10', what: '429, nothing told', order: { status: 429 } },
  { fault: 'F10', what: '429, absurd', order: { status: 429, retryAfter: 1_000_000_000 } },
  { fault: 'F10', what: '429, no number', order: { status: 429, retryAfter: 'soon' } },
  { fault: 'F11', what: '500 once', order: { status: 500 } },
  { fault: 'F11', what: '500 five times', order: { status: 500 }, times: 5 },
  { fault: 'F11', what: '500 fifty times', order: { status: 500 }, times: 50 },
  { fault: 'F12', what: '503, two seconds', order: { status: 503, retryAfter: 2 } },
  { fault: 'F13', what: 'the connection is cut', order: 'reset' },
  { fault: 'F14', what: 'acted, and the answer was lost', order: { status: 502, after: true } },
  { fault: 'F15', what: 'slow', order: { latency: 400 }, times: 3 },
  { fault: 'F16', what: 'half an answer', order: 'truncated' },
  { fault: 'F16', what: 'broken JSON', order: 'malformed' },
  { fault: 'F17', what: 'other types', order: 'nonsense' },
  { fault: 'F18', what: 'a page instead of JSON', order: 'html' },
  { fault: 'F19', what: 'the page before again', order: 'duplicate-page', only: 'sync' },
  { fault: 'F20', what: 'a cursor that never ends', order: 'loop', times: 40, only: 'sync' },
] // prettier-ignore

/** One provider, one person, one connection, and hands on both clocks. */
class Scene {
  readonly person: Person
  readonly bank: Bank
  readonly manner: Manner
  readonly tag = randomUUID().slice(0, 8)
  readonly #product: Product
  readonly #sandbox: string
  view: ConnectionView | null = null

  constructor(product: Product, person: Person, bank: Bank, sandbox: string) {
    this.#product = product
    this.#sandbox = sandbox
    this.person = person
    this.bank = bank
    this.manner = { login: `${bank.login}+${this.tag}`, press: 'approve' }
  }

  order = (order: unknown, ordinal: number, times = 1) =>
    dial(this.#sandbox, 'fault', { tag: '*', route: '* /**', ordinal, times, fault: order })
  post = (body: Readonly<Record<string, unknown>>) => dial(this.#sandbox, 'post', body)
  consent = (change: string) => dial(this.#sandbox, 'consent', { tag: this.tag, do: change })

  async begin(): Promise<void> {
    this.view = await begin(this.person, this.bank)
  }
  async answer(manner: Manner = this.manner): Promise<void> {
    if (this.view) this.view = await answer(this.person, this.view, manner)
  }
  async converse(manner: Manner = this.manner): Promise<void> {
    if (this.view) this.view = await converse(this.person, this.view, manner)
  }
  /** As a person would: what fails before their eyes is given up. */
  async link(manner: Manner = this.manner): Promise<void> {
    try {
      await this.begin()
      await this.converse(manner)
    } catch {
      await this.cancel()
    }
  }
  async cancel(): Promise<void> {
    if (this.view) await this.reply('cancelled')
  }
  async reply(kind: 'cancelled' | 'finished'): Promise<void> {
    if (this.view) this.view = await this.person.banking.reply(this.person.viewer, this.view.id, { kind }, PSU)
  }
  async refresh(): Promise<void> {
    if (this.view) await this.person.banking.refresh(this.person.viewer, this.view.id, PSU).catch(() => undefined)
  }
  async stop(): Promise<void> {
    if (this.view) await this.person.banking.stop(this.person.viewer, this.view.id, 'keep')
  }
  async later(seconds: number): Promise<void> {
    this.#product.later(seconds)
    await dial(this.#sandbox, 'clock', { advanceSeconds: seconds })
    await this.#product.quiet()
  }
  async look(): Promise<ConnectionView | null> {
    const { banking, viewer } = this.person
    if (this.view) this.view = await banking.connection(viewer, this.view.id)
    return this.view
  }
  /** Until a first reading is there, or the conversation is over. */
  async settled(): Promise<ConnectionView | null> {
    for (let turn = 0; turn < 60; turn++) {
      const view = await this.look()
      if (!view || !isUnderway(view)) break
      await new Promise((resolve) => setTimeout(resolve, view.preparing ? 40 : 5)) // deliveries are on their way
      await this.later(turn < 20 ? 15 : MINUTE)
    }
    return this.look()
  }
  /** Every row that is held, in the words in which the sandbox's truth is compared. */
  async seen(): Promise<readonly string[]> {
    const rows = await this.#product.store.ledger.feed({ userId: this.person.viewer.userId, limit: 1_000_000 })
    return rows.map((row) => `${row.status} ${row.date} ${row.minor} ${row.currency}`).toSorted()
  }
}

const isUnderway = ({ state, awaitingFirstData, preparing, owed }: ConnectionView): boolean =>
  state === 'authorising' || state === 'confirming' || awaitingFirstData || preparing || owed > 0

const CALLS: readonly Cell[] = CALL_FAULTS.flatMap(({ fault, what, order, times, only }) =>
  ORDINALS.flatMap((ordinal): readonly Cell[] => {
    const where = `${what}, call ${ordinal}`
    const link = async (scene: Scene): Promise<void> => {
      await scene.order(order, ordinal, times)
      await scene.link()
    }
    const sync = async (scene: Scene): Promise<void> => {
      await linked(scene)
      await scene.later(HOUR)
      await scene.order(order, ordinal, times)
      await scene.refresh()
    }
    const end = async (scene: Scene): Promise<void> => {
      await linked(scene)
      await scene.order(order, ordinal, times)
      await scene.stop()
    }
    const cells: readonly Cell[] = [
      { fault, operation: 'link', what: where, run: link },
      { fault, operation: 'sync', what: where, run: sync },
      { fault, operation: 'delete', what: where, run: end },
    ]
    // Ending takes one call or two, so the third has nothing to hit.
    return cells.filter(
      ({ operation }) => (only ?? operation) === operation && !(operation === 'delete' && ordinal > 2),
    )
  }),
)

async function linked(scene: Scene): Promise<void> {
  await scene.link()
  const view = await scene.settled()
  if (view?.state !== 'active' || view.awaitingFirstData)
    throw new Error(`not linked: ${view?.state} ${view?.problem?.code}`)
}

const PEOPLE: readonly Cell[] = [
  { fault: 'F03', operation: 'sync', what: 'the bank wants the person again', run: async (scene) => { await linked(scene); await scene.consent('expire'); await scene.later(7 * HOUR) } },
  { fault: 'F03', operation: 'sync', what: 'access was withdrawn at the bank', run: async (scene) => { await linked(scene); await scene.consent('revoke'); await scene.later(7 * HOUR) } },
  { fault: 'F06', operation: 'sync', what: 'one account cannot be read', run: (scene) => scene.link({ ...scene.manner, login: `partial+${scene.tag}` }) },
  { fault: 'F25', operation: 'link', what: 'declined at the bank', run: (scene) => scene.link({ ...scene.manner, press: 'decline' }) },
  { fault: 'F25', operation: 'link', what: 'an error at the bank', run: (scene) => scene.link({ ...scene.manner, press: 'error' }) },
  { fault: 'F25', operation: 'link', what: 'cancelled at once', run: async (scene) => { await scene.begin(); await scene.cancel() } },
  { fault: 'F25', operation: 'link', what: 'the tab was closed', run: (scene) => scene.begin() },
  { fault: 'F25', operation: 'link', what: 'left after the first step', run: async (scene) => { await scene.begin(); await scene.answer() } },
  { fault: 'F25', operation: 'link', what: 'answered twice at once', run: async (scene) => { await scene.begin(); await Promise.allSettled([scene.answer(), scene.answer()]); await scene.converse().catch(() => scene.cancel()) } },
  { fault: 'F25', operation: 'link', what: 'came back after three days', run: async (scene) => { await scene.begin(); await scene.later(3 * 24 * HOUR); await scene.converse().catch(() => undefined) } },
  { fault: 'F25', operation: 'delete', what: 'stopped twice', run: async (scene) => { await linked(scene); await scene.stop(); await scene.stop() } },
  { fault: 'F25', operation: 'delete', what: 'stopped in the middle of a conversation', run: async (scene) => { await scene.begin(); await scene.stop() } },
] // prettier-ignore

const DELIVERIES: readonly Cell[] = [
  { fault: 'F26', operation: 'webhook', what: 'the return comes first', run: async (scene) => { await scene.post({ do: 'hold' }); await scene.link(); await scene.post({ do: 'release' }) } },
  { fault: 'F26', operation: 'webhook', what: 'no return', run: async (scene) => { await scene.begin(); await withoutReturn(scene); await scene.reply('finished') } },
  { fault: 'F28', operation: 'webhook', what: 'every delivery twice', run: async (scene) => { await scene.post({ do: 'twice' }); await scene.link() } },
  { fault: 'F28', operation: 'webhook', what: 'reordered', run: async (scene) => { await scene.post({ do: 'reverse' }); await scene.link(); await scene.later(2 * MINUTE); await scene.post({ do: 'release' }) } },
  { fault: 'F28', operation: 'webhook', what: 'all events lost', run: async (scene) => { await scene.post({ do: 'drop' }); await scene.link(); await scene.later(20 * MINUTE); await scene.post({ do: 'release' }) } },
  { fault: 'F28', operation: 'webhook', what: 'lost during a reading', run: async (scene) => { await linked(scene); await scene.post({ do: 'drop' }); await scene.later(HOUR); await scene.refresh(); await scene.later(20 * MINUTE); await scene.post({ do: 'release' }) } },
  { fault: 'F28', operation: 'webhook', what: 'delayed by 25 hours', run: async (scene) => { await linked(scene); await scene.post({ do: 'hold' }); await scene.later(HOUR); await scene.refresh(); await scene.later(25 * HOUR); await scene.post({ do: 'release' }) } },
  { fault: 'F28', operation: 'webhook', what: 'badly signed', run: async (scene) => { await scene.post({ do: 'unsigned' }); await scene.link(); await scene.later(20 * MINUTE); await scene.post({ do: 'release' }) } },
  { fault: 'F28', operation: 'webhook', what: 'lies in a valid envelope', run: async (scene) => { await scene.post({ do: 'lie' }); await scene.link(); await scene.later(20 * MINUTE); await scene.post({ do: 'release' }) } },
  { fault: 'F27', operation: 'webhook', what: 'a storm of a thousand', run: async (scene) => { await linked(scene); await scene.refresh(); await storm() } },
] // prettier-ignore

/** The person approves and never comes back; what their browser would have carried is lost. */
async function withoutReturn(scene: Scene): Promise<void> {
  const gone: true[] = []
  const banking = {
    ...scene.person.banking,
    async returned() {
      gone.push(true)
      return (await scene.look()) as ConnectionView // there is one: it was begun
    },
  }
  for (let turn = 0; turn < 12 && gone.length === 0 && scene.view?.ask; turn++) {
    scene.view = await answer({ ...scene.person, banking }, scene.view, scene.manner)
  }
}

/** The deliveries of one connection, kept as they came, all again and again at once. */
let recorded: Letter[] = []
async function storm(): Promise<void> {
  const letters = recorded.slice(-4)
  if (letters.length === 0) return
  await Promise.all(
    Array.from({ length: 1_000 }, (_, at) => {
      const { url, headers, body } = letters[at % letters.length]!
      return fetch(url, { method: 'POST', headers, body })
    }),
  )
}

const checksum = (lines: readonly string[]): string => createHash('sha256').update(lines.join('\n')).digest('hex')

interface Truth {
  readonly people: readonly { readonly accounts: readonly { readonly transactions: readonly TrueRow[] }[] }[]
}
interface TrueRow {
  readonly amount: number
  readonly state: string
  readonly date: string
  readonly currency: string
}

/** What is wrong once everything is at rest; empty when the cell survived. */
async function judged(scene: Scene, sandbox: string, product: Product, fault: string): Promise<readonly string[]> {
  const wrong: string[] = []
  let view = await scene.settled()
  // A fault that lasted longer than patience is over in some days.
  for (let turn = 0; turn < 30 && view && (view.problem || view.owed > 0); turn++) {
    await scene.later(7 * HOUR)
    view = await scene.settled()
  }
  let open = 1
  for (let turn = 0; turn < 10 && open > 0; turn++) {
    await scene.later(2 * MINUTE) // what came last is swept up
    await new Promise((resolve) => setTimeout(resolve, 20))
    open = (await product.store.inbox.open(100)).length
  }
  if (open > 0) wrong.push(`${open} deliveries open`)
  await scene.refresh() // the bank’s day may have changed meanwhile
  view = await scene.settled()
  if (!view) return ['there is no connection']
  if (!['active', 'ended', 'lapsed'].includes(view.state)) wrong.push(`it is ${view.state}`)
  if (view.owed > 0) wrong.push(`${view.owed} owed`)
  // What a bank that cannot be read for one account knows, nobody else can.
  if (view.state === 'active' && fault !== 'F06') {
    const truth = (await dial(sandbox, `truth?tag=${scene.tag}`)) as unknown as Readonly<Record<string, Truth>>
    const real = (truth[scene.bank.providerId]?.people ?? [])
      .flatMap(({ accounts }) => accounts.flatMap(({ transactions }) => transactions))
      .map(({ state, date, amount, currency }) => `${state} ${date} ${amount} ${currency}`)
      .toSorted()
    const held = await scene.seen()
    if (checksum(held) !== checksum(real)) wrong.push(`the ledger differs: ${surplus(held, real)} too many, ${surplus(real, held)} missing of ${real.length}`) // prettier-ignore
    if (view.problem) wrong.push(`still ${view.problem.code}`)
  }
  return wrong
}

function surplus(these: readonly string[], those: readonly string[]): number {
  const left = new Map<string, number>()
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1)
  return these.filter((one) => {
    const rest = left.get(one) ?? 0
    left.set(one, rest - 1)
    return rest <= 0
  }).length
}

async function runProvider(bank: Bank, only: string | null): Promise<boolean> {
  let product: Product | null = null
  const door = await openDoor(() => product?.banking ?? null, (letter) => (recorded = [...recorded.slice(-20), letter])) // prettier-ignore
  const sandbox = await startSandbox({ SANDBOX_APP_URL: door.url, SANDBOX_PACE: '50' })
  const settings = sandboxSettings(sandbox.url)
  const pushed = bank.providerId === 'klavi' || bank.providerId === 'banqware'
  const cells = [...CALLS, ...PEOPLE, ...(pushed ? DELIVERIES : DELIVERIES.filter(({ what }) => what === 'no return'))]
  const chosen = cells.filter(({ fault }) => only === null || fault === only)
  const lost: string[] = []
  const tried: Record<Operation, number> = { link: 0, sync: 0, webhook: 0, delete: 0 }
  try {
    for (const cell of chosen) {
      await dial(sandbox.url, 'reset', {})
      recorded = []
      product = await openProduct(settings, door.url, new Date(DEMO_NOW))
      if (bank.providerId === 'banqware') await registerAddresses(settings, product.surroundings)
      const person = { banking: product.banking, viewer: await product.viewer(), surroundings: product.surroundings, wizard: settings['KLARNA_AUTH_URL'] ?? '' } // prettier-ignore
      const scene = new Scene(product, person, bank, sandbox.url)
      tried[cell.operation]++
      let wrong: readonly string[]
      try {
        await cell.run(scene)
        wrong = scene.view ? await judged(scene, sandbox.url, product, cell.fault) : []
      } catch (error) {
        wrong = [error instanceof Error ? error.message : String(error)]
      }
      if (wrong.length > 0) lost.push(`${bank.providerId} ${cell.fault} ${cell.operation} (${cell.what}): ${wrong.join('; ')}`) // prettier-ignore
      await product.close()
    }
  } finally {
    door.close()
    await sandbox.stop()
  }
  for (const line of lost) process.stdout.write(`  ${line}\n`)
  const all = chosen.length
  process.stdout.write(
    `${JSON.stringify({ name: 'faults', provider: bank.providerId, cells: all, survived: all - lost.length, ...tried })}\n`,
  )
  return lost.length === 0
}

const [asked, fault = null] = process.argv.slice(2)
const bank = BANKS.find(({ providerId }) => providerId === asked)
if (bank) process.exit((await runProvider(bank, fault)) ? 0 : 1)

// Two at a time: each has a sandbox of its own.
const waiting = [...BANKS]
let failed = 0
async function worker(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const child = spawn(process.execPath, ['scripts/faults.ts', next.providerId, ...(asked?.startsWith('F') ? [asked] : [])], { stdio: 'inherit' }) // prettier-ignore
    failed += await new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
  }
}
await Promise.all([worker(), worker()])
process.exit(failed ? 1 : 0)
