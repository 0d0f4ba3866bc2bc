import 'server-only'
/** The person at the browser, as providers must be told of them. */
import type { Psu } from '@/lib/providers/provider'
import { env } from './env'

/**
 * `X-Forwarded-For` is written by our own front (`scripts/serve.ts`) from the socket; entries further left are a client's
 * claims unless a known number of proxies stands between.
 */
export function psu(headers: Headers, locale = 'en'): Psu {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim()).filter(Boolean) // prettier-ignore
  const address = hops.at(-1 - env().trustedProxyHops) ?? hops[0] ?? '127.0.0.1'
  return {
    ipAddress: address.replace(/^::ffff:/, ''),
    userAgent: (headers.get('user-agent') ?? 'unknown').slice(0, 512),
    locale,
  }
}
