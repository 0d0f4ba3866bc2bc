/**
 * `npm run figures`: what cannot be told by one test. Randomised histories against the truth they were made from and against the
 * sandbox's, and what 200 links, two in five of them abandoned, leave open at the provider. Prints one line of JSON a figure and
 * fails when one is not zero.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runHistories } from '../lib/banking/testing/histories.ts'
import { as, type ConnectionId, type Viewer } from '../lib/model/ids.ts'
import { wizardHttp, wizardUrl, driveWizard, readStep, FIELDS } from '../lib/providers/klarna/wizard.ts'
import { openProduct } from './product.ts'
import { begin as beginAt, PSU, type Bank } from './psu.ts'
import { dial, startSandbox } from './sandbox.ts'
import { DEMO_NOW, sandboxSettings } from './settings.ts'
import { surplus } from './surplus.ts'

const DAY_SECONDS = 86_400

/** A dice that always falls the same way. */
function diceOf(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'passbook-figures-'))
const sandbox = await startSandbox()
const settings = sandboxSettings(sandbox.url)
const product = await openProduct(settings, 'http://localhost:3000', new Date(DEMO_NOW), join(folder, 'figures.db'))
const { banking, store, surroundings, viewer, quiet } = product
let failed = 0
function tell(name: string, figures: Readonly<Record<string, number>>, mustBeZero: readonly string[]): void {
  failed += mustBeZero.filter((figure) => figures[figure] !== 0).length
  process.stdout.write(`${JSON.stringify({ name, ...figures })}\n`)
}

/** Moves the product's clock and the sandbox's, for everybody. */
async function later(seconds: number): Promise<void> {
  product.later(seconds)
  await dial(sandbox.url, 'clock', { advanceSeconds: seconds })
}

const DEMO_BANK: Bank = { providerId: as('klarna'), country: as('DE'), institution: 'Demo Bank', login: '' }
async function begin(viewer: Viewer): Promise<{ id: ConnectionId; wizard: string }> {
  const view = await beginAt({ banking, viewer }, DEMO_BANK)
  if (view.ask?.kind !== 'script') throw new Error(`no ask: ${JSON.stringify(view.problem)}`)
  return { id: view.id, wizard: wizardUrl(view.ask.clientToken) }
}
const http = wizardHttp(settings.KLARNA_AUTH_URL!, surroundings)
const drive = (url: string, login: string) =>
  driveWizard({
    http,
    url,
    answers: {
      bank: { bankCode: '00000', countryCode: 'DE' },
      fields: {
        [FIELDS.method]: 'de_testbank_bias',
        [FIELDS.user]: login,
        [FIELDS.password]: 'x',
        [FIELDS.otp]: '123456',
      },
    },
  })

async function truthOf(tag: string) {
  const truth = await dial(sandbox.url, `truth?tag=${tag}`)
  return truth.klarna.people.flatMap(({ accounts }) =>
    accounts.flatMap((account) =>
      account.transactions.map((row) => `${account.name} ${row.amount} ${row.state} ${row.date}`),
    ),
  )
}
async function ledgerOf(who: Viewer): Promise<string[]> {
  const names = new Map((await banking.accounts(who)).map(({ id, name }) => [id, name]))
  const rows = await store.ledger.feed({ userId: who.userId, limit: 100_000 })
  return rows.map((row) => `${names.get(row.accountId)} ${row.minor} ${row.status} ${row.date}`)
}

try {
  const random = await runHistories(1_000, 20_261_121)
  tell('histories.random', { ...random }, ['duplicates', 'lost'])

  const dice = diceOf(7)
  const people = ['anna', 'krueger', 'one', 'anna', 'krueger']
  const total = { people: people.length, readings: 0, rows: 0, duplicates: 0, lost: 0 }
  const lives = await Promise.all(
    people.map(async (person) => {
      const tag = randomUUID().slice(0, 8)
      const who = await viewer()
      const { id, wizard } = await begin(who)
      await drive(wizard, `${person}+${tag}`)
      await banking.reply(who, id, { kind: 'finished' }, PSU)
      return { tag, who, id }
    }),
  )
  await quiet()
  const modes = ['change-at-booking', 'change-transaction-ids', 'none'] as const
  const faults = [null, null, 'duplicate-page', 'truncated', { status: 503, retryAfter: 1 }] as const
  for (let round = 0; round < 24; round++) {
    for (const life of lives) {
      const mode = modes[dice(modes.length)]!
      if (mode !== 'none') await dial(sandbox.url, 'ids', { tag: life.tag, mode })
      const fault = faults[dice(faults.length)]
      if (fault)
        await dial(sandbox.url, 'fault', {
          tag: life.tag,
          route: 'POST /insights/v1/reports/categorization/create',
          fault,
        })
    }
    await later(DAY_SECONDS * (1 + dice(2)) + 120)
    for (const life of lives) await banking.refresh(life.who, life.id, PSU)
    await later(120) // a reading that a fault spoiled is read again
    for (const life of lives) await banking.refresh(life.who, life.id, PSU)
    for (const life of lives) {
      const [held, true_] = [await ledgerOf(life.who), await truthOf(life.tag)]
      total.readings++
      total.rows += true_.length
      total.duplicates += surplus(held, true_)
      total.lost += surplus(true_, held)
    }
  }
  tell('histories.sandbox', total, ['duplicates', 'lost'])

  const links = { links: 200, abandoned: 0, linked: 0, open: 0, timedOut: 0, owed: 0 }
  const connections: ConnectionId[] = []
  for (let link = 0; link < links.links; link++) {
    const who = await viewer()
    const { id, wizard } = await begin(who)
    connections.push(id)
    if (dice(5) < 2) {
      links.abandoned++
      // Left at once, in the middle of the wizard, after the wizard, or by closing the window.
      const how = dice(4)
      if (how === 1) await readStep(http, wizard)
      if (how === 2) await drive(wizard, `anna+${randomUUID().slice(0, 8)}`)
      if (how === 3) await banking.reply(who, id, { kind: 'cancelled' }, PSU)
    } else {
      await drive(wizard, `one+${randomUUID().slice(0, 8)}`)
      await banking.reply(who, id, { kind: 'finished' }, PSU)
      links.linked++
    }
  }
  for (let minute = 0; minute < 35; minute++) {
    await quiet()
    await later(60)
  }
  await quiet()
  const { requests } = await dial(sandbox.url, 'requests')
  const paths = (method: string, status: (code: number) => boolean, path: RegExp) =>
    requests.filter((seen) => seen.method === method && status(seen.status) && path.test(seen.path)).length
  const opened = paths('PUT', (code) => code === 201, /\/xs2a\/v1\/sessions\/?$/)
  const closed = paths('DELETE', (code) => code < 300, /\/xs2a\/v1\/sessions\/[^/]+\/?$/)
  links.timedOut = paths('DELETE', (code) => code === 404 || code === 410, /\/xs2a\/v1\/sessions\/[^/]+\/?$/)
  links.open = opened - closed - links.timedOut
  for (const id of connections) links.owed += (await store.debts.open(id)).count
  tell('sessions', links, ['open', 'owed'])
} finally {
  await sandbox.stop()
  await product.close()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)
