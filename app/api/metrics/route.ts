/** Counters for Prometheus. Without METRICS_TOKEN this door does not exist; with it, only for those who bring the token. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { NotFoundError } from '@/lib/model/errors'
import { answer } from '../../_server/doors'
import { env } from '../../_server/env'
import { metrics } from '../../_server/witness'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

export const GET = answer(async (request: Request) => {
  const { metricsToken } = env()
  const counted = metrics()
  if (metricsToken === null || !counted) throw new NotFoundError('page')
  const given = digest(request.headers.get('authorization') ?? '')
  if (!timingSafeEqual(given, digest(`Bearer ${metricsToken}`))) {
    return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer', 'cache-control': 'no-store' } })
  }
  return new Response(await counted.text(), { headers: { 'content-type': counted.type, 'cache-control': 'no-store' } })
})
