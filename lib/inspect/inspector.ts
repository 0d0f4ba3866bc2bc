/** What a developer may see of what was recorded about their own connections. */
import { find } from '../banking/converse.ts'
import type { Parts } from '../banking/parts.ts'
import { after } from '../banking/schedule.ts'
import type { ArrivalFilter, ExchangeFilter, Numbered, RecordedExchange, SeenArrival, SeenDelivery } from '../banking/store.ts' // prettier-ignore
import { NotFoundError } from '../model/errors.ts'
import type { Connection } from '../model/connection.ts'
import type { ConnectionId, Viewer } from '../model/ids.ts'
import type {
  ArrivalView,
  DeliveryLogView,
  DeliveryView,
  ExchangeView,
  InspectedConnection,
  InspectionView,
  RequestLogView,
} from '../model/inspection.ts'

const AT_ONCE = 200
const A_PAGE = 50
const MOST_EXPORTED = 2_000

export interface Inspector {
  /**
   * What is known of one connection; the latest of the person's where none is named.
   * @param after what the last answer gave, for what came since
   * @throws {NotFoundError} for another's.
   */
  look(viewer: Viewer, connectionId: ConnectionId | null, after: string | null): Promise<InspectionView>
  /** All of a connection that is on record, oldest first. @throws {NotFoundError} for another's, and where there is no record. */
  whole(viewer: Viewer, connectionId: ConnectionId): Promise<Pick<InspectionView, 'exchanges' | 'arrivals'>>
  requests(viewer: Viewer, filter: ExchangeFilter): Promise<RequestLogView>
  deliveries(viewer: Viewer, filter: ArrivalFilter): Promise<DeliveryLogView>
}

export function createInspector(parts: Parts, recording: boolean): Inspector {
  const { inspection, connections } = parts.store

  const inspected = async (viewer: Viewer): Promise<readonly InspectedConnection[]> =>
    (await connections.list(viewer.userId))
      .filter(({ state }) => state !== 'filed')
      .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
      .map((one) => inspectedOf(parts, one))

  return {
    async look(viewer, named, seen) {
      const theirs = await inspected(viewer)
      if (named) await find(parts, viewer, named)
      const connectionId = named ?? ((theirs.find(({ state }) => state !== 'ended') ?? theirs[0])?.id as ConnectionId | undefined) ?? null // prettier-ignore
      const since = seen === null ? null : sinceOf(seen)
      const nothing = {
        recording,
        connections: theirs,
        connectionId,
        exchanges: [],
        arrivals: [],
        after: seen ?? '0.0',
      }
      if (!recording || connectionId === null) return nothing
      const filterOf = (no: number | undefined) => ({ connectionId, ...(no !== undefined && { after: no }) })
      const [exchanges, arrivals] = await Promise.all([
        inspection.exchanges(viewer.userId, filterOf(since?.exchange), AT_ONCE),
        inspection.arrivals(viewer.userId, filterOf(since?.arrival), AT_ONCE),
      ])
      const [calls, pushes] = since ? [exchanges, arrivals] : [exchanges.toReversed(), arrivals.toReversed()]
      return {
        ...nothing,
        exchanges: calls.map(exchangeView),
        arrivals: pushes.map(arrivalView),
        after: `${calls.at(-1)?.no ?? since?.exchange ?? 0}.${pushes.at(-1)?.no ?? since?.arrival ?? 0}`,
      }
    },

    async whole(viewer, connectionId) {
      await find(parts, viewer, connectionId)
      if (!recording) throw new NotFoundError('record')
      const [exchanges, arrivals] = await Promise.all([
        inspection.exchanges(viewer.userId, { connectionId }, MOST_EXPORTED),
        inspection.arrivals(viewer.userId, { connectionId }, MOST_EXPORTED),
      ])
      return { exchanges: exchanges.toReversed().map(exchangeView), arrivals: arrivals.toReversed().map(arrivalView) }
    },

    async requests(viewer, filter) {
      const theirs = await inspected(viewer)
      const rows = recording ? await inspection.exchanges(viewer.userId, filter, A_PAGE + 1) : []
      return {
        recording,
        connections: theirs,
        providers: [...new Set(theirs.map(({ provider }) => provider))].toSorted(),
        exchanges: rows.slice(0, A_PAGE).map(exchangeView),
        next: rows.length > A_PAGE ? (rows[A_PAGE - 1]?.no ?? null) : null,
      }
    },

    async deliveries(viewer, filter) {
      const rows = recording ? await inspection.deliveries(viewer.userId, filter, A_PAGE + 1) : []
      const page = rows.slice(0, A_PAGE)
      const keyed = page.flatMap(({ providerId, key }) => (key === null ? [] : [{ providerId, key }]))
      const attempts = Map.groupBy(await inspection.attempts(keyed), ({ providerId, key }) => `${providerId} ${key}`)
      return {
        recording,
        connections: await inspected(viewer),
        deliveries: page.map((one) => deliveryView(one, attempts.get(`${one.providerId} ${one.key}`) ?? [one])),
        next: rows.length > A_PAGE ? (page.at(-1)?.no ?? null) : null,
      }
    },
  }
}

const inspectedOf = (
  { providers }: Parts,
  { id, institution, providerId, state }: Connection,
): InspectedConnection => ({
  id,
  name: institution?.name ?? providers.get(providerId)?.name ?? providerId,
  provider: providerId,
  state,
})

/** Numbers of the last exchange and the last arrival. Whatever else is written there means from the beginning. */
function sinceOf(after: string): { readonly exchange: number; readonly arrival: number } {
  const [, exchange = '0', arrival = '0'] = /^(\d{1,15})\.(\d{1,15})$/.exec(after) ?? []
  return { exchange: Number(exchange), arrival: Number(arrival) }
}

/** When it began by the product's own clock, which deliveries are dated by too, whatever time it was for the person. */
function exchangeView({ startedAt: _theirs, recordedAt, ...exchange }: Numbered<RecordedExchange>): ExchangeView {
  return { ...exchange, startedAt: after(recordedAt, -exchange.milliseconds).toISOString() }
}

const arrivalView = ({ no, connectionId, providerId, at, outcome, says, bytes, milliseconds }: SeenArrival): ArrivalView => ({
  no, connectionId, provider: providerId, at: at.toISOString(), outcome, says, bytes, milliseconds,
}) // prettier-ignore

function deliveryView(delivery: SeenDelivery, attempts: readonly Pick<SeenArrival, 'no' | 'at' | 'outcome'>[]): DeliveryView {
  const { verdict, settledAt, whole } = delivery
  return {
    ...arrivalView(delivery),
    verdict,
    settledAt: settledAt?.toISOString() ?? null,
    attempts: attempts.map(({ no, at, outcome }) => ({ no, at: at.toISOString(), outcome })),
    resendable: whole && delivery.connectionId !== null,
  }
} // prettier-ignore
