/** Every check, side by side, in the order in which a person reads them. */
import { checkAddress, checkReturns, checkWebhooks } from './address.ts'
import { CHECKS, warning, type Check, type Finding, type Surgery } from './finding.ts'
import { checkClock, checkLauncher, checkProviders, readable } from './providers.ts'
import { checkMail, checkStorage } from './storage.ts'

/** A check that fails of itself says so, and keeps none of the others waiting. */
export async function examine(surgery: Surgery): Promise<readonly Finding[]> {
  const { watched, findings } = readable(surgery)
  const isReadable = findings.length === 0
  const checks: readonly [Check, () => Promise<readonly Finding[]> | readonly Finding[]][] = [
    ['settings', () => findings],
    ['address', () => checkAddress(surgery)],
    ['providers', () => (isReadable ? checkProviders(surgery, watched) : [])],
    ['launcher', () => (isReadable ? checkLauncher(surgery) : [])],
    ['returns', () => checkReturns(surgery)],
    ['webhooks', () => checkWebhooks(surgery)],
    ['clock', () => checkClock(surgery, watched)],
    ['database', () => checkStorage(surgery)],
    ['mail', () => checkMail(surgery)],
  ]
  const told = await Promise.all(
    checks.map(async ([check, run]) => {
      try {
        return await run()
      } catch {
        return [warning(check, 'unchecked')]
      }
    }),
  )
  return told.flat().toSorted((a, b) => CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check))
}
