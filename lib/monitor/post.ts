/** What is to be said is written down with what it is about, and said until it is heard or has waited too long. */
import { after, backOff, DAY, MINUTE } from '../banking/schedule.ts'
import type { Log } from '../banking/parts.ts'
import { ChannelError, type Channel, type Told } from './channels.ts'
import type { Alert } from './policy.ts'
import type { Delivery, MonitorStore } from './store.ts'

const AT_ONCE = 8
const LEASE_MS = 2 * MINUTE
/** What nobody could be told for so long is no news. */
const GIVE_UP_MS = DAY
const LONGEST_CODE = 40

export interface PostParts {
  readonly store: Pick<MonitorStore, 'claimDeliveries' | 'settle'>
  readonly channels: readonly Channel[]
  readonly write: (journey: string, alert: Alert) => Promise<Told>
  readonly now: () => Date
  readonly log: Log
}

/** Deliveries of an alert, one for each channel. */
export const deliveriesOf = (journey: string, alert: Alert, channels: readonly Channel[], now: Date, newId: () => string): readonly Delivery[] =>
  channels.map(({ id: channel }) => ({
    id: newId(), journey, channel, alert, createdAt: now, state: 'waiting', tries: 0, nextAt: now, code: null, sentAt: null,
  })) // prettier-ignore

/** @returns what says whatever is due, and how many were due */
export function createPost({ store, channels, write, now, log }: PostParts): () => Promise<number> {
  async function send({ id, journey, channel: wanted, alert, tries, createdAt }: Delivery): Promise<void> {
    const channel = channels.find((one) => one.id === wanted)
    try {
      if (!channel) throw new ChannelError('no_channel') // its settings were taken away
      await channel.send({ id, journey, alert, ...(await write(journey, alert)) })
      await store.settle(id, { state: 'sent', tries: tries + 1, nextAt: null, code: null, sentAt: now() })
    } catch (error) {
      const code = codeOf(error)
      log.warn('alert.unsent', { channel: wanted, code })
      const tooLate = now().getTime() - createdAt.getTime() >= GIVE_UP_MS
      const nextAt = tooLate ? null : after(now(), Math.max(backOff(tries + 1, null, id), 1_000))
      await store.settle(id, { state: tooLate ? 'given_up' : 'waiting', tries: tries + 1, nextAt, code, sentAt: null })
    }
  }

  return async () => {
    const due = await store.claimDeliveries(now(), after(now(), LEASE_MS), AT_ONCE)
    await Promise.all(due.map(send))
    return due.length
  }
}

/** A word for the log; a stranger's message may quote an address. */
function codeOf(error: unknown): string {
  if (error instanceof ChannelError) return error.code
  const { code } = Object(error) as { readonly code?: unknown }
  return typeof code === 'string' && /^\w+$/.test(code) ? code.toLowerCase().slice(0, LONGEST_CODE) : 'failed'
}
