/** The order of things: who told whom what, as arrows between four lanes. */
import type { ArrivalView, ExchangeView } from '@/lib/model/inspection'

export const LANES = ['browser', 'server', 'provider', 'webhook'] as const
export type Lane = (typeof LANES)[number]

/** `asked`: a browser asked us. `called`: we called. `answered`: we were answered. `told`: we told the browser. `pushed`: something came. */
export interface Arrow {
  readonly key: string
  readonly kind: 'asked' | 'called' | 'answered' | 'told' | 'pushed'
  readonly from: Lane
  readonly to: Lane
  /** What it belongs to. */
  readonly of: { readonly exchange: ExchangeView } | { readonly arrival: ArrivalView }
}

type Happening =
  { readonly at: string; readonly exchange: ExchangeView } | { readonly at: string; readonly arrival: ArrivalView }

/** Calls and deliveries in the order they happened. */
export function happenings(exchanges: readonly ExchangeView[], arrivals: readonly ArrivalView[]): readonly Happening[] {
  const calls = exchanges.map((exchange): Happening => ({ at: exchange.startedAt, exchange }))
  const pushes = arrivals.map((arrival): Happening => ({ at: arrival.at, arrival }))
  return [...calls, ...pushes].toSorted((a, b) => a.at.localeCompare(b.at))
}

/** Calls of one operation have its reference; those without one stand alone. */
const isSame = (one: ExchangeView, other: ExchangeView | undefined): boolean =>
  one.reference !== null && other?.reference === one.reference
/** A person waits only for what a page or an action does. */
const isAwaited = ({ origin }: ExchangeView): boolean => origin === 'page' || origin === 'action'

export function arrowsOf(events: readonly Happening[]): readonly Arrow[] {
  const calls = events.flatMap((event) => ('exchange' in event ? [event.exchange] : []))
  let at = -1
  return events.flatMap((event): Arrow[] => {
    if ('arrival' in event) {
      const { arrival } = event
      return [{ key: `pushed ${arrival.no}`, kind: 'pushed', from: 'webhook', to: 'server', of: { arrival } }]
    }
    const { exchange } = event
    at++ // of the calls alone: what is pushed meanwhile ends nothing
    const arrow = (kind: Arrow['kind'], from: Lane, to: Lane): Arrow => ({ key: `${kind} ${exchange.no}`, kind, from, to, of: { exchange } }) // prettier-ignore
    return [
      ...(isAwaited(exchange) && !isSame(exchange, calls[at - 1]) ? [arrow('asked', 'browser', 'server')] : []),
      arrow('called', 'server', 'provider'),
      arrow('answered', 'provider', 'server'),
      ...(isAwaited(exchange) && !isSame(exchange, calls[at + 1]) ? [arrow('told', 'server', 'browser')] : []),
    ]
  })
}
