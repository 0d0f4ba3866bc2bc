/** The cells of the fault matrix: what goes wrong, and in the middle of what. @see security.md 4.3 */
import type { ConnectionView } from '../../lib/model/view.ts'
import { answer } from '../psu.ts'
import { HOUR, linked, MINUTE, type Scene } from './scene.ts'

export type Operation = 'link' | 'sync' | 'webhook' | 'delete'

export interface Cell {
  readonly fault: string
  readonly operation: Operation
  readonly what: string
  /** Works up the fault and performs the operation. */
  readonly run: (scene: Scene) => Promise<void>
}

const ORDINALS = [1, 2, 3]

/** What happens to a call. Some make no sense for a request that is made once. */
const CALL_FAULTS: readonly { fault: string; what: string; order: Readonly<Record<string, unknown>> | string; times?: number; only?: Operation }[] = [
  { fault: 'F01', what: '400', order: { status: 400 } },
  { fault: 'F02', what: '401', order: { status: 401 } },
  { fault: 'F02', what: '401 twice', order: { status: 401 }, times: 2 },
  { fault: 'F04', what: '403', order: { status: 403 } },
  { fault: 'F05', what: '404', order: { status: 404 } },
  { fault: 'F08', what: '405', order: { status: 405 } },
  { fault: 'F08', what: '406', order: { status: 406 } },
  { fault: 'F09', what: '410', order: { status: 410 } },
  { fault: 'F10', what: '429, two seconds', order: { status: 429, retryAfter: 2 } },
  { fault: 'F10', what: '429, a date', order: { status: 429, retryAfter: 'Fri, 20 Nov 2026 09:00:05 GMT' } },
  { fault: 'F10', what: '429, nothing told', order: { status: 429 } },
  { fault: 'F10', what: '429, absurd', order: { status: 429, retryAfter: 1_000_000_000 } },
  { fault: 'F10', what: '429, no number', order: { status: 429, retryAfter: 'soon' } },
  { fault: 'F11', what: '500 once', order: { status: 500 } },
  { fault: 'F11', what: '500 five times', order: { status: 500 }, times: 5 },
  { fault: 'F11', what: '500 fifty times', order: { status: 500 }, times: 50 },
  { fault: 'F12', what: '503, two seconds', order: { status: 503, retryAfter: 2 } },
  { fault: 'F13', what: 'the connection is cut', order: 'reset' },
  { fault: 'F14', what: 'acted, and the answer was lost', order: { status: 502, after: true } },
  { fault: 'F15', what: 'slow', order: { latency: 400 }, times: 3 },
  { fault: 'F16', what: 'half an answer', order: 'truncated' },
  { fault: 'F16', what: 'broken JSON', order: 'malformed' },
  { fault: 'F17', what: 'other types', order: 'nonsense' },
  { fault: 'F18', what: 'a page instead of JSON', order: 'html' },
  { fault: 'F19', what: 'the page before again', order: 'duplicate-page', only: 'sync' },
  { fault: 'F20', what: 'a cursor that never ends', order: 'loop', times: 40, only: 'sync' },
] // prettier-ignore

export const CALLS: readonly Cell[] = CALL_FAULTS.flatMap(({ fault, what, order, times, only }) =>
  ORDINALS.flatMap((ordinal): readonly Cell[] => {
    const where = `${what}, call ${ordinal}`
    const link = async (scene: Scene): Promise<void> => {
      await scene.order(order, ordinal, times)
      await scene.link()
    }
    const sync = async (scene: Scene): Promise<void> => {
      await linked(scene)
      await scene.later(HOUR)
      await scene.order(order, ordinal, times)
      await scene.refresh()
    }
    const end = async (scene: Scene): Promise<void> => {
      await linked(scene)
      await scene.order(order, ordinal, times)
      await scene.stop()
    }
    const cells: readonly Cell[] = [
      { fault, operation: 'link', what: where, run: link },
      { fault, operation: 'sync', what: where, run: sync },
      { fault, operation: 'delete', what: where, run: end },
    ]
    // Ending takes one call or two, so the third has nothing to hit.
    return cells.filter(
      ({ operation }) => (only ?? operation) === operation && !(operation === 'delete' && ordinal > 2),
    )
  }),
)

export const PEOPLE: readonly Cell[] = [
  { fault: 'F03', operation: 'sync', what: 'the bank wants the person again', run: async (scene) => { await linked(scene); await scene.consent('expire'); await scene.later(7 * HOUR) } },
  { fault: 'F03', operation: 'sync', what: 'access was withdrawn at the bank', run: async (scene) => { await linked(scene); await scene.consent('revoke'); await scene.later(7 * HOUR) } },
  { fault: 'F06', operation: 'sync', what: 'one account cannot be read', run: (scene) => scene.link({ ...scene.manner, login: `partial+${scene.tag}` }) },
  { fault: 'F25', operation: 'link', what: 'declined at the bank', run: (scene) => scene.link({ ...scene.manner, press: 'decline' }) },
  { fault: 'F25', operation: 'link', what: 'an error at the bank', run: (scene) => scene.link({ ...scene.manner, press: 'error' }) },
  { fault: 'F25', operation: 'link', what: 'cancelled at once', run: async (scene) => { await scene.begin(); await scene.cancel() } },
  { fault: 'F25', operation: 'link', what: 'the tab was closed', run: (scene) => scene.begin() },
  { fault: 'F25', operation: 'link', what: 'left after the first step', run: async (scene) => { await scene.begin(); await scene.answer() } },
  { fault: 'F25', operation: 'link', what: 'answered twice at once', run: async (scene) => { await scene.begin(); await Promise.allSettled([scene.answer(), scene.answer()]); await scene.converse().catch(() => scene.cancel()) } },
  { fault: 'F25', operation: 'link', what: 'came back after three days', run: async (scene) => { await scene.begin(); await scene.later(3 * 24 * HOUR); await scene.converse().catch(() => undefined) } },
  { fault: 'F25', operation: 'delete', what: 'stopped twice', run: async (scene) => { await linked(scene); await scene.stop(); await scene.stop() } },
  { fault: 'F25', operation: 'delete', what: 'stopped in the middle of a conversation', run: async (scene) => { await scene.begin(); await scene.stop() } },
] // prettier-ignore

export const DELIVERIES: readonly Cell[] = [
  { fault: 'F26', operation: 'webhook', what: 'the return comes first', run: async (scene) => { await scene.post({ do: 'hold' }); await scene.link(); await scene.post({ do: 'release' }) } },
  { fault: 'F26', operation: 'webhook', what: 'no return', run: async (scene) => { await scene.begin(); await withoutReturn(scene); await scene.reply('finished') } },
  { fault: 'F28', operation: 'webhook', what: 'every delivery twice', run: async (scene) => { await scene.post({ do: 'twice' }); await scene.link() } },
  { fault: 'F28', operation: 'webhook', what: 'reordered', run: async (scene) => { await scene.post({ do: 'reverse' }); await scene.link(); await scene.later(2 * MINUTE); await scene.post({ do: 'release' }) } },
  { fault: 'F28', operation: 'webhook', what: 'all events lost', run: async (scene) => { await scene.post({ do: 'drop' }); await scene.link(); await scene.later(20 * MINUTE); await scene.post({ do: 'release' }) } },
  { fault: 'F28', operation: 'webhook', what: 'lost during a reading', run: async (scene) => { await linked(scene); await scene.post({ do: 'drop' }); await scene.later(HOUR); await scene.refresh(); await scene.later(20 * MINUTE); await scene.post({ do: 'release' }) } },
  { fault: 'F28', operation: 'webhook', what: 'delayed by 25 hours', run: async (scene) => { await linked(scene); await scene.post({ do: 'hold' }); await scene.later(HOUR); await scene.refresh(); await scene.later(25 * HOUR); await scene.post({ do: 'release' }) } },
  { fault: 'F28', operation: 'webhook', what: 'badly signed', run: async (scene) => { await scene.post({ do: 'unsigned' }); await scene.link(); await scene.later(20 * MINUTE); await scene.post({ do: 'release' }) } },
  { fault: 'F28', operation: 'webhook', what: 'lies in a valid envelope', run: async (scene) => { await scene.post({ do: 'lie' }); await scene.link(); await scene.later(20 * MINUTE); await scene.post({ do: 'release' }) } },
  { fault: 'F27', operation: 'webhook', what: 'a storm of a thousand', run: async (scene) => { await linked(scene); await scene.refresh(); await storm(scene) } },
] // prettier-ignore

/** The person approves and never comes back; what their browser would have carried is lost. */
async function withoutReturn(scene: Scene): Promise<void> {
  const gone: true[] = []
  const banking = {
    ...scene.person.banking,
    async returned() {
      gone.push(true)
      return (await scene.look()) as ConnectionView // there is one: it was begun
    },
  }
  for (let turn = 0; turn < 12 && gone.length === 0 && scene.view?.ask; turn++) {
    scene.view = await answer({ ...scene.person, banking }, scene.view, scene.manner)
  }
}

/** The deliveries of one connection, kept as they came, all again and again at once. */
async function storm({ letters }: Scene): Promise<void> {
  const last = letters.slice(-4)
  if (last.length === 0) throw new Error('nothing was delivered that could be repeated')
  await Promise.all(
    Array.from({ length: 1_000 }, (_, at) => {
      const { url, headers, body } = last[at % last.length]!
      return fetch(url, { method: 'POST', headers, body })
    }),
  )
}
