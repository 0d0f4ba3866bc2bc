/** What a visitor may do to the sandbox does what its name says, and does it to nobody else. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dial } from '../../scripts/sandbox.ts'
import { FAULTS } from '../model/demo.ts'
import { NotFoundError } from '../model/errors.ts'
import { as, type UserId, type Viewer } from '../model/ids.ts'
import { openStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 60_000)
afterAll(() => stage.close())

async function visitor(persona: Parameters<Stage['visit']>[0] = 'anna'): Promise<Viewer> {
  const { userId, id } = await stage.visit(persona)
  return { userId, sessionId: id }
}

const rows = async (viewer: Viewer, status?: 'pending' | 'booked') => (await stage.product.banking.feed(viewer, { ...(status && { status }) }, null, 200)).rows // prettier-ignore
const states = async (viewer: Viewer) => (await stage.product.banking.connections(viewer)).map(({ state }) => state)

test('an entry is added and what is pending is booked, for this visitor alone', { timeout: 60_000 }, async () => {
  const { demo } = stage
  const [mine, theirs] = [await visitor(), await visitor()]
  const pending = (await rows(mine, 'pending')).length
  expect(pending).toBeGreaterThan(0)
  await demo.turn(mine, { do: 'entry', amount: -1_250, text: 'CORNER SHOP 17' })
  await demo.turn(mine, { do: 'book' })
  await demo.turn(mine, { do: 'read' })
  const found = (await rows(mine)).find(({ remittance }) => remittance.includes('CORNER SHOP 17'))
  expect(found?.amount).toMatchObject({ minor: -1_250 })
  expect(await rows(mine, 'pending')).toEqual([])
  await expect(demo.turn(mine, { do: 'read' })).rejects.toThrow('too many attempts')
  await demo.turn(theirs, { do: 'read' })
  expect((await rows(theirs)).some(({ remittance }) => remittance.includes('CORNER SHOP 17'))).toBe(false)
  expect((await rows(theirs, 'pending')).length).toBe(pending)
})

test('an outage keeps readings away until all is made well', { timeout: 60_000 }, async () => {
  const { demo, product } = stage
  const viewer = await visitor('oliver')
  const failures = async () => (await product.banking.connections(viewer)).map(({ problem }) => problem !== null)
  await demo.turn(viewer, { do: 'fault', fault: 'outage' })
  await demo.turn(viewer, { do: 'read' })
  expect(await failures()).toContain(true)
  await demo.turn(viewer, { do: 'calm' })
  product.later(61)
  await demo.turn(viewer, { do: 'read' })
  expect(await failures()).toEqual([false])
})

test('a consent that is withdrawn at the bank lapses with the next reading', { timeout: 60_000 }, async () => {
  const viewer = await visitor('kasia')
  await stage.demo.turn(viewer, { do: 'consent', change: 'revoke' })
  await stage.demo.turn(viewer, { do: 'read' })
  expect(await states(viewer)).not.toContain('active')
})

test('deliveries of a provider that pushes are made again, spoilt ones are refused, and others’ are left alone', { timeout: 60_000 }, async () => {
  const [viewer, other] = [await visitor('lucas'), await visitor('lucas')]
  expect(await stage.demo.turn(viewer, { do: 'again', way: 'unsigned' })).toBeGreaterThan(0)
  const tagOf = async ({ userId }: Viewer) => (await stage.product.store.demos.find(userId))?.tag
  const letters = async (who: Viewer) => JSON.stringify(await dial(stage.sandboxUrl, `post?tag=${await tagOf(who)}`))
  await expect.poll(() => letters(viewer)).toMatch(/"status":401,"order":"unsigned"/)
  expect(await letters(other)).not.toContain('unsigned')
}) // prettier-ignore

test('every fault by name is one that the sandbox knows', { timeout: 60_000 }, async () => {
  const viewer = await visitor('blank')
  for (const fault of FAULTS) await stage.demo.turn(viewer, { do: 'fault', fault })
  for (const way of ['twice', 'late', 'reverse', 'unsigned', 'hold', 'drop'] as const) await stage.demo.turn(viewer, { do: 'post', way }) // prettier-ignore
  expect(await stage.demo.turn(viewer, { do: 'release' })).toBe(0)
})

test('who is no visitor turns nothing', async () => {
  const nobody = { userId: as<UserId>('nobody'), sessionId: as<Viewer['sessionId']>('x') }
  await expect(stage.demo.turn(nobody, { do: 'book' })).rejects.toThrow(NotFoundError)
})
