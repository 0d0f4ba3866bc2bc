import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({ requestConfig: './app/_i18n/request.ts' })

/** On every answer, assets too. The content policy is per request: see `proxy.ts`. */
const headers = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
  // A bank's page may open in a window of its own and must find its opener.
  { key: 'cross-origin-opener-policy', value: 'same-origin-allow-popups' },
  { key: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { key: 'strict-transport-security', value: 'max-age=31536000; includeSubDomains' },
]

/** What no page of ours answers shows nothing, runs nothing and lies in no frame. */
const bare = [{ key: 'content-security-policy', value: `default-src 'none'; frame-ancestors 'none'; base-uri 'none'` }]

/** A bank's window that a frame opened passes here on its way there: were it cut off from the frame, it would look blocked. */
const passing = [{ key: 'cross-origin-opener-policy', value: 'unsafe-none' }]

const config: NextConfig = {
  agentRules: false,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  typedRoutes: true,
  // Bank logos are drawn, never fetched: the optimiser stays off.
  images: { unoptimized: true },
  serverExternalPackages: ['@electric-sql/pglite', 'pdfkit', 'prom-client', '@opentelemetry/api', '@opentelemetry/exporter-trace-otlp-http', '@opentelemetry/sdk-trace-node'], // prettier-ignore
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers },
      { source: '/:door(api|webhooks|return|health)/:path*', headers: bare },
      { source: '/api/connect/leave', headers: passing },
    ]),
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
}

export default withNextIntl(config)
