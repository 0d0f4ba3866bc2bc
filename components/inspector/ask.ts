/** What the request log and the deliveries can be narrowed to, by the names it has in their addresses. */
import type { Route } from 'next'

export const STATUSES = ['2xx', '3xx', '4xx', '5xx', 'none', 'failed'] as const
/** Milliseconds. */
export const SLOW_MS = ['250', '1000', '5000'] as const
export const SINCE = ['hour', 'day'] as const
export const DELIVERY_OUTCOMES = ['taken', 'refused'] as const

export interface RequestAsk {
  readonly connection?: string
  readonly provider?: string
  readonly step?: string
  readonly status?: (typeof STATUSES)[number]
  readonly slow?: (typeof SLOW_MS)[number]
  readonly since?: (typeof SINCE)[number]
}

export interface DeliveryAsk {
  readonly connection?: string
  readonly outcome?: (typeof DELIVERY_OUTCOMES)[number]
}

export const requestsHref = '/developers/requests' as Route
export const deliveriesHref = '/developers/deliveries' as Route

/** The same list, from there on. */
export function pageHref(page: Route, ask: RequestAsk | DeliveryAsk, before: number | null): Route {
  const query = new URLSearchParams({ ...ask, ...(before !== null && { before: String(before) }) }).toString()
  return query === '' ? page : `${page}?${query}`
}
