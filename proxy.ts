/**
 * Headers only. Authorization does not live here: every page, action and handler checks for itself, and the product is as safe
 * with this file deleted.
 */
import { type NextRequest, NextResponse } from 'next/server'
import { originOf } from '@/lib/connect/pass'
import { scriptOrigins } from '@/lib/providers/registry'

const dev = process.env.NODE_ENV !== 'production'

/** Pages that may load a provider's launcher. They are reached by a full navigation, so that no other document has this policy. */
const WIDGET = /^\/(connect|embed)(\/|$)/
/** The widget for a frame: which session, and who may frame it. */
const FRAMED = /^\/embed\/(\w+)\/([\w.-]+)$/

/** An allow-list and a nonce, never `strict-dynamic`: what a launcher injects must be on the list too. */
function policy(nonce: string, guests: string, framer: string | null): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' ${guests}${dev ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${dev ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-inline'`, // sizes and category colours in server-rendered markup
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    `frame-src ${guests || `'none'`}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors ${framer ?? `'none'`}`,
  ].join('; ')
}

/** Whoever a link session of ours was made for; nobody frames anything else. */
function framerOf(path: string): string | null {
  const [, link, pass] = FRAMED.exec(path) ?? []
  return link && pass ? originOf(link, pass, process.env.AUTH_SECRET ?? '') : null
}

export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const guests = WIDGET.test(request.nextUrl.pathname) ? scriptOrigins(process.env).join(' ') : ''
  const csp = policy(nonce, guests, framerOf(request.nextUrl.pathname))
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', csp) // Next reads the nonce here
  headers.set('x-nonce', nonce)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', csp)
  return response
}

export const config = {
  matcher: ['/((?!api/|_next/static|_next/image|webhooks/|return/|health$|favicon.ico|icon.svg).*)'],
}
