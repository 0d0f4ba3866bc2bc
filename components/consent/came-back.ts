/**
 * The way back from a bank that was opened in a window of its own: the window that comes back says so, the page that opened it
 * answers, and only then does the window close itself. Nobody answers in the usual case, where there was one tab all along.
 */
import type { ConnectionId } from '@/lib/model/ids'

/** The return route leads here: `/connect/{id}#back`. */
export const BACK = '#back'

type Word = 'back' | 'mine'
const channelOf = (id: ConnectionId): BroadcastChannel => new BroadcastChannel(`passbook ${id}`)
// A channel never leaves the origin, and takes no target.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const say = (channel: BroadcastChannel, word: Word): void => channel.postMessage(word)

/** Says that somebody came back. @returns how to stop listening; `onClaimed` runs when the page that opened this window answers. */
export function sayBack(id: ConnectionId, onClaimed: () => void): () => void {
  const channel = channelOf(id)
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => data === 'mine' && onClaimed())
  say(channel, 'back')
  return () => channel.close()
}

/** Waits for the window that this page opened. @returns how to stop. */
export function awaitBack(id: ConnectionId, onBack: () => void): () => void {
  const channel = channelOf(id)
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data !== 'back') return
    say(channel, 'mine')
    onBack()
  })
  return () => channel.close()
}
