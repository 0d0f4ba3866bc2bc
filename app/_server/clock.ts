import 'server-only'
/** The fifth door: every few seconds, do what is due. */
import { product } from './banking'
import { log } from './log'

const TICK_MS = 2_000
const SWEEP_MS = 60_000
const RING_MS = 200
let running = false

/** Does what is due now, unless that is happening already; never throws. */
export async function tick(): Promise<void> {
  if (running) return
  running = true
  try {
    const { banking } = await product()
    while ((await banking.runDue()) > 0);
  } catch (error) {
    log.error('clock.failed', error)
  } finally {
    running = false
  }
}

let rung: NodeJS.Timeout | null = null

/** Does what is due in a moment: a storm of deliveries rings once. */
export function tickSoon(): void {
  rung ??= setTimeout(() => {
    rung = null
    void tick()
  }, RING_MS)
}

/** Ends the visits of a demo whose time is over; never throws. */
async function sweep(): Promise<void> {
  try {
    const { demo } = await product()
    await demo?.sweep()
  } catch (error) {
    log.error('sweep.failed', error)
  }
}

/** Starts the clock; the process may still end by itself. */
export function startClock(): void {
  setInterval(() => void tick(), TICK_MS).unref()
  setInterval(() => void sweep(), SWEEP_MS).unref()
}
