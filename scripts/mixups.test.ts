/** The way back from one provider, presented at another's door: all twelve ordered pairs, with real wings and the sandbox (T05). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Banking } from '../lib/banking/banking.ts'
import { NotFoundError } from '../lib/model/errors.ts'
import type { ConnectionView } from '../lib/model/view.ts'
import { openProduct, registerAddresses, type Product } from './product.ts'
import { BANKS, PSU, answer, begin, type Bank, type Person } from './psu.ts'
import { startSandbox, type RunningSandbox } from './sandbox.ts'
import { DEMO_NOW, sandboxSettings } from './settings.ts'

const APP = 'http://localhost:3999'
let sandbox: RunningSandbox
let product: Product
let person: Person
beforeAll(async () => {
  sandbox = await startSandbox()
  const settings = sandboxSettings(sandbox.url)
  product = await openProduct(settings, APP, new Date(DEMO_NOW))
  await registerAddresses(settings, product.surroundings)
  person = { banking: product.banking, viewer: await product.viewer(), surroundings: product.surroundings, psu: PSU } // prettier-ignore
})
afterAll(async () => {
  await product.close()
  await sandbox.stop()
})

type Params = Readonly<Record<string, string>>

/** Goes as far as the bank lets them, and keeps what the bank would have sent back. */
async function approved(bank: Bank): Promise<{ readonly view: ConnectionView; readonly params: Params }> {
  const kept: Params[] = []
  const banking: Banking = {
    ...person.banking,
    returned: (viewer, _provider, params) => {
      kept.push(params)
      return person.banking.connection(viewer, view.id)
    },
  }
  let view = await begin(person, bank)
  for (let turn = 0; turn < 8 && kept.length === 0 && view.ask; turn++) {
    if (view.ask.kind === 'script') return { view, params: { state: 's'.repeat(43), result: 'success' } } // nobody is sent anywhere
    view = await answer({ ...person, banking }, view, { login: bank.login, press: 'approve' })
  }
  const [params] = kept
  if (!params) throw new Error(`${bank.providerId} sent nobody back`)
  return { view, params }
}

const PAIRS = BANKS.flatMap((from) => BANKS.filter((at) => at !== from).map((at) => [from.providerId, at.providerId, from, at] as const)) // prettier-ignore
const standing = ({ id }: ConnectionView) => person.banking.connection(person.viewer, id)

test.each(PAIRS)('what %s sends back opens nothing at %s', async (_from, _at, from, at) => {
  person = { ...person, viewer: await product.viewer() }
  const { view, params } = await approved(from)
  const other = await begin(person, at)
  const before = [await standing(view), await standing(other)]
  const back = person.banking.returned(person.viewer, at.providerId, params)
  await expect(back).rejects.toThrow(NotFoundError)
  expect([await standing(view), await standing(other)]).toEqual(before)
  await person.banking.reply(person.viewer, other.id, { kind: 'cancelled' }, PSU)
  await person.banking.reply(person.viewer, view.id, { kind: 'cancelled' }, PSU)
})
