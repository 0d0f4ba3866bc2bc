import type { Route } from 'next'
import type { Span } from '@/lib/model/monitor'

export const monitorHref = '/monitor' as Route
export const statusHref = '/status' as Route
export const journeyHref = (journey: string, days: Span = 1): Route =>
  `/monitor/${journey}${days === 1 ? '' : `?days=${days}`}` as Route
export const runHref = (journey: string, run: string): Route => `/monitor/${journey}/${run}` as Route
