/** Addresses that more than one component points at. Those of pages still to come are typed by hand. */
import type { Route } from 'next'
import type { ConnectionId } from '@/lib/model/ids'

export const connectHref = '/connect' as Route
export const connectionHref = (id: ConnectionId): Route => `/connections/${id}` as Route
