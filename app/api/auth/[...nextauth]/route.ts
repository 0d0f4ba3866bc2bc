/** next-auth's own endpoints: CSRF token, credentials callback, sign-out. */
import NextAuth from 'next-auth'
import { authOptions } from '../../../_server/session'

const handler = (request: Request, context: unknown): Promise<Response> =>
  // next-auth 4 types its handler as any
  NextAuth(authOptions())(request, context) as Promise<Response>

export { handler as GET, handler as POST }
