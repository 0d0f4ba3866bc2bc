/** next-auth's own endpoints: CSRF token, credentials callback, sign-out. */
import NextAuth from 'next-auth'
import { authOptions } from '../../../_server/session'

const handler = (request: Request, context: unknown): Promise<Response> =>
  // next-auth 4 types its handler as any
  NextAuth(authOptions())(request, context) as Promise<Response>

const refuse = (status: number): Response => new Response(null, { status })

/** Our only provider is called back by POST; asked by GET, next-auth answers 500. */
export const GET = (request: Request, context: unknown): Response | Promise<Response> =>
  new URL(request.url).pathname.includes('/callback/') ? refuse(405) : handler(request, context)

/** Forms alone: next-auth answers 500 to JSON that it cannot read, and nothing of ours sends it any. */
export const POST = (request: Request, context: unknown): Response | Promise<Response> =>
  request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
    ? handler(request, context)
    : refuse(415)
