import 'server-only'
/** The fifth door: every few seconds, do what is due. */
import { within } from '@/lib/inspect/scene'
import type { Origin } from '@/lib/model/inspection'
import { product } from './banking'
import { log } from './log'
import { crossing } from './witness'

export const TICK_MS = 2_000
const SWEEP_MS = 60_000
const RING_MS = 200
const WATCH_MS = 5_000
let running = false

/** Does what is due now, unless that is happening already; never throws. */
export async function tick(origin: Origin = 'clock'): Promise<void> {
  if (running) return
  running = true
  await crossing(
    () => ({ door: 'clock', name: 'turn', traceparent: null }),
    async (say) => {
      try {
        const { banking, notices } = await product()
        let done = 0
        await within({ origin, connectionId: null, reference: null }, async () => {
          for (let more = 1; more > 0; done += more) more = await banking.runDue()
        })
        await notices?.runDue()
        if (done === 0) say.nothing()
      } catch (error) {
        say.outcome('internal')
        log.error('clock.failed', error)
      } finally {
        running = false
      }
    },
  )
}

let rung: NodeJS.Timeout | null = null

/** Does what is due in a moment: a storm of deliveries rings once. */
export function tickSoon(): void {
  rung ??= setTimeout(() => {
    rung = null
    void tick('webhook')
  }, RING_MS)
}

/** Ends the visits of a demo and forgets the link sessions whose time is over; never throws. */
async function sweep(): Promise<void> {
  try {
    const { demo, connect } = await product()
    await demo?.sweep()
    await connect.sweep()
  } catch (error) {
    log.error('sweep.failed', error)
  }
}

let watching = false

/** Runs the journeys that are due and tells what is to be told; never throws. A journey may take a minute, so nothing else waits for it. */
async function watch(): Promise<void> {
  if (watching) return
  watching = true
  try {
    const { monitor } = await product()
    await monitor?.runDue()
  } catch (error) {
    log.error('monitor.failed', error)
  } finally {
    watching = false
  }
}

/** Starts the clock; the process may still end by itself. */
export function startClock(): void {
  setInterval(() => void tick(), TICK_MS).unref()
  setInterval(() => void sweep(), SWEEP_MS).unref()
  setInterval(() => void watch(), WATCH_MS).unref()
}
