/**
 * `npm run faults`: the fault matrix (security.md 4.3, F01–F20 and F25–F28). For every provider, each fault hits the first, second
 * and third call of linking, reading and ending; people misbehave; deliveries are lost, doubled, reordered, late and a storm. A
 * cell survives when, once the fault is over, everything is at rest, nothing is open or owed at the provider, and the ledger's
 * checksum is that of the sandbox's truth. Prints a line a provider and every cell that did not survive; fails if there is one.
 *
 * `npm run faults -- klavi` runs one provider, `npm run faults -- klavi F17` one fault.
 */
import { spawn } from 'node:child_process'
import { BANKS, PSU, type Bank } from './psu.ts'
import { openDoor, openProduct, registerAddresses, type Product } from './product.ts'
import { dial, startSandbox } from './sandbox.ts'
import { DEMO_NOW, sandboxSettings } from './settings.ts'
import { CALLS, DELIVERIES, PEOPLE, type Operation } from './faults/cells.ts'
import { judged } from './faults/judge.ts'
import { Scene } from './faults/scene.ts'

async function runProvider(bank: Bank, only: string | null): Promise<boolean> {
  let product: Product | null = null
  let scene: Scene | null = null
  const door = await openDoor(() => product?.banking ?? null, (letter) => scene?.letters.push(letter)) // prettier-ignore
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
      product = await openProduct(settings, door.url, new Date(DEMO_NOW))
      if (bank.providerId === 'banqware') await registerAddresses(settings, product.surroundings)
      const person = { banking: product.banking, viewer: await product.viewer(), surroundings: product.surroundings, psu: PSU } // prettier-ignore
      scene = new Scene(product, person, bank, sandbox.url)
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
