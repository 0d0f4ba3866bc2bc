/** The product, the sandbox and a demo over both, in this process but for the sandbox. Test support only. */
import { setTimeout as sleep } from 'node:timers/promises'
import { openDoor, openProduct, registerAddresses, type Product } from '../../../scripts/product.ts'
import { startSandbox } from '../../../scripts/sandbox.ts'
import { DEMO_NOW, sandboxSettings } from '../../../scripts/settings.ts'
import { createIdentity } from '../../identity/people.ts'
import type { Session } from '../../banking/store.ts'
import type { PersonaId, ScenarioId } from '../../model/demo.ts'
import { createDemo, type Demo } from '../demo.ts'
import { createDial } from '../dial.ts'

export interface Stage {
  readonly demo: Demo
  readonly product: Product
  readonly sandboxUrl: string
  /** A visit with all banks linked and read. */
  visit(persona: PersonaId, scenario?: ScenarioId): Promise<Session>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  let product: Product | null = null
  const door = await openDoor(() => product?.banking ?? null)
  const sandbox = await startSandbox({ SANDBOX_APP_URL: door.url })
  const settings = sandboxSettings(sandbox.url)
  product = await openProduct(settings, door.url, new Date(DEMO_NOW))
  await registerAddresses(settings, product.surroundings)
  const { banking, parts, surroundings } = product
  const dial = createDial(sandbox.url, 'sandbox-dial')
  const demo = createDemo({ ...parts, banking, identity: createIdentity(parts), dial, surroundings, pause: sleep, isSandboxed: () => true }) // prettier-ignore
  let visits = 0
  return {
    demo,
    product,
    sandboxUrl: sandbox.url,
    async visit(persona, scenario) {
      const session = await demo.start({ persona, scenario: scenario ?? null }, `198.51.100.${++visits}`)
      await demo.prepare(session.userId)
      return session
    },
    async close() {
      await product.close()
      door.close()
      await sandbox.stop()
    },
  }
}
