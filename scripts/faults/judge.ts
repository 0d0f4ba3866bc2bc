/** Whether a cell of the fault matrix survived: once the fault is over nothing is open or owed, and the ledger is the sandbox's truth. */
import { createHash } from 'node:crypto'
import type { Product } from '../product.ts'
import { dial } from '../sandbox.ts'
import { surplus } from '../surplus.ts'
import { HOUR, MINUTE, type Scene } from './scene.ts'

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
export async function judged(
  scene: Scene,
  sandbox: string,
  product: Product,
  fault: string,
): Promise<readonly string[]> {
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
