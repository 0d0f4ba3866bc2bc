/** Visits against the real sandbox: linked as anybody links, moved in time, ended, and never in another's way. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dial } from '../../scripts/sandbox.ts'
import { NotFoundError } from '../model/errors.ts'
import type { Viewer } from '../model/ids.ts'
import { SITUATIONS } from './scenarios.ts'
import { openStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 60_000)
afterAll(() => stage.close())

const viewerOf = ({ userId, id }: { userId: Viewer['userId']; id: Viewer['sessionId'] }): Viewer => ({ userId, sessionId: id }) // prettier-ignore

/** What is held, without ids of ours. */
async function checksum(viewer: Viewer): Promise<{ rows: number; sum: string }> {
  const sources = await stage.product.banking.statements(viewer, {}, (id) => id, null)
  const rows: string[] = []
  for (const { account } of sources) rows.push(JSON.stringify(account))
  let next: string | null = null
  do {
    const page = await stage.product.banking.feed(viewer, {}, next, 200)
    for (const { accountName, date, amount, status, remittance, category, name } of page.rows)
      rows.push(JSON.stringify([accountName, date, amount, status, remittance, category, name]))
    next = page.next
  } while (next !== null)
  return { rows: rows.length, sum: createHash('sha256').update(rows.toSorted().join('\n')).digest('hex') }
}

test('the hero is linked at six banks of all four providers: ten accounts in six currencies, the same for everybody', { timeout: 60_000 }, async () => {
  const { demo, product } = stage
  const one = viewerOf(await stage.visit('hero'))
  const progress = await demo.progress(one)
  expect(progress.banks.map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'ready'))
  expect(progress).toMatchObject({ isReady: true, go: '/overview' })
  const connections = await product.banking.connections(one)
  expect(new Set(connections.map(({ provider }) => provider.id)).size).toBe(4)
  const accounts = await product.banking.accounts(one)
  expect(accounts).toHaveLength(10)
  expect(new Set(accounts.map(({ currency }) => currency)).size).toBe(6)

  const other = viewerOf(await stage.visit('hero'))
  const [mine, theirs] = [await checksum(one), await checksum(other)]
  expect(mine.rows).toBeGreaterThan(3_000)
  expect(theirs).toEqual(mine)
}) // prettier-ignore

test('a move to payday brings the salary and books what was pending, for this visitor alone', { timeout: 60_000 }, async () => {
  const { demo, product } = stage
  const [mover, stayer] = [viewerOf(await stage.visit('anna')), viewerOf(await stage.visit('anna'))]
  const pending = async (who: Viewer) => (await product.banking.feed(who, { status: 'pending' }, null, 200)).rows.length
  const before = await pending(stayer)
  expect(before).toBeGreaterThan(3)
  const salaries = async (who: Viewer) => (await product.banking.feed(who, { category: 'income.salary' }, null, 200)).rows.map(({ date }) => date)
  expect(await salaries(mover)).not.toContain('2026-11-30')

  await demo.move(mover, 'payday')

  expect(await demo.view(mover)).toMatchObject({ today: '2026-11-30', isAhead: true })
  expect(await salaries(mover)).toContain('2026-11-30')
  expect(await pending(stayer)).toBe(before)
  expect(await salaries(stayer)).not.toContain('2026-11-30')
  expect(await demo.view(stayer)).toMatchObject({ today: '2026-11-20', isAhead: false })
}) // prettier-ignore

test('moves that are asked for side by side happen one after the other, here and at the bank', { timeout: 60_000 }, async () => {
  const { demo } = stage
  const empty = viewerOf(await stage.visit('empty'))
  await Promise.all([demo.move(empty, 'week'), demo.move(empty, 'day'), demo.move(empty, 'day')])
  const visit = await stage.product.store.demos.find(empty.userId)
  expect(await demo.view(empty)).toMatchObject({ today: '2026-11-29' })
  const { now } = (await dial(stage.sandboxUrl, `truth?tag=${visit!.tag}`)) as unknown as { now: string }
  expect(now.slice(0, 10)).toBe('2026-11-29')
}) // prettier-ignore

test('a move past the end of the consent lapses the connection, and what happened before was still read', { timeout: 60_000 }, async () => {
  const { demo, product } = stage
  const kasia = viewerOf(await stage.visit('kasia'))
  await demo.move(kasia, 'expiry')
  const [connection] = await product.banking.connections(kasia)
  expect(connection).toMatchObject({ state: 'lapsed', health: 'expired' })
  const [newest] = (await product.banking.feed(kasia, {}, null, 1)).rows
  const ends = connection?.consent?.validUntil?.slice(0, 10) ?? ''
  expect(newest!.date > '2026-12-01' && newest!.date <= ends).toBe(true)
  await expect(demo.move(kasia, 'expiry')).rejects.toThrow(NotFoundError)
}) // prettier-ignore

test('the end of a visit ends its consents at the bank and leaves nothing here', { timeout: 60_000 }, async () => {
  const { demo, product } = stage
  const ewa = viewerOf(await stage.visit('ewa'))
  await demo.move(ewa, 'week')
  const visit = await product.store.demos.find(ewa.userId)
  const [connection] = await product.store.connections.list(ewa.userId)
  expect(await demo.end(ewa)).toEqual({ persona: 'ewa', scenario: null })
  expect(await product.store.people.userById(ewa.userId)).toBeNull()
  expect(await product.store.connections.list(ewa.userId)).toEqual([])
  expect(await product.store.debts.open(connection!.id)).toMatchObject({ count: 0 })
  const truth = (await dial(stage.sandboxUrl, `truth?tag=${visit!.tag}`)) as unknown as { banqware: { consents: unknown[] } }
  expect(truth.banqware.consents).toEqual([])
  expect(await demo.view(ewa)).toBeNull()
}) // prettier-ignore

test('a visit is over after two hours of the product’s time, whatever its own time is', { timeout: 60_000 }, async () => {
  const { demo, product } = stage
  const empty = viewerOf(await stage.visit('empty'))
  await demo.move(empty, 'day')
  expect(await demo.view(empty)).toMatchObject({ minutesLeft: 120 })
  product.later(119 * 60)
  await demo.sweep()
  expect(await demo.view(empty)).not.toBeNull()
  product.later(2 * 60)
  await demo.sweep()
  expect(await demo.view(empty)).toBeNull()
}) // prettier-ignore

const health = async (viewer: Viewer) => (await stage.product.banking.connections(viewer)).map((one) => one.health)

test('every situation shows what it is called after', { timeout: 120_000 }, async () => {
  const { banking } = stage.product
  const at = async (scenario: Parameters<Stage['visit']>[1]) => {
    const { persona } = SITUATIONS[scenario!]
    return viewerOf(await stage.visit(persona, scenario))
  }
  const [expiring, expired, revoked, down, sca, many, none, vanishing] = await Promise.all([at('consent-expiring'), at('consent-expired'), at('consent-revoked'), at('bank-down'), at('needs-sca'), at('many-accounts'), at('no-accounts'), at('pending-vanishes')])
  expect(await health(expiring)).toEqual(['expiring'])
  expect(await health(expired)).toEqual(['expired'])
  expect(await health(revoked)).toEqual(['revoked'])
  expect(await health(down)).toEqual(['bank_down'])
  expect(await health(sca)).toEqual(['needs_user'])
  expect((await banking.accounts(many)).length).toBe(24)
  expect((await stage.demo.progress(none)).banks).toMatchObject([{ state: 'failed' }])
  const pending = async () => (await banking.feed(vanishing, { status: 'pending' }, null, 200)).rows.map(({ remittance }) => remittance)
  const before = await pending()
  await stage.demo.move(vanishing, 'week')
  const booked = (await banking.feed(vanishing, { status: 'booked' }, null, 200)).rows.map(({ remittance }) => remittance)
  expect(before.filter((line) => !booked.includes(line)).length).toBeGreaterThan(0)
}) // prettier-ignore
