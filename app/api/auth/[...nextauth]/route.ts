/** next-auth's own endpoints: CSRF token, credentials callback, sign-out. */
import NextAuth from 'next-auth'
import { log } from '../../../_server/log'
import { authOptions } from '../../../_server/session'

const refuse = (status: number): Response => new Response(null, { status })

/** next-auth throws, or answers 500, where it cannot read what was sent or does not offer what was asked: the sender's mistake. */
async function handler(request: Request, context: unknown): Promise<Response> {
  try {
    const response = (await NextAuth(authOptions())(request, context)) as Response // next-auth 4 types it as any
    return response.status === 500 ? refuse(400) : response
  } catch (error) {
    log.error('auth.unreadable', error)
    return refuse(400)
  }
}

/** Forms alone: nothing of ours sends it anything else. */
const form = async (request: Request, context: unknown): Promise<Response> =>
  request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
    ? handler(request, context)
    : refuse(415)

export { handler as GET, form as POST }
