/** next-auth's own endpoints: CSRF token, credentials callback, sign-out. */
import NextAuth from 'next-auth'
import { authOptions } from '../../../_server/session'

const handler = NextAuth(authOptions) as (request: Request, context: unknown) => Promise<Response> // next-auth 4 types it as any

export { handler as GET, handler as POST }
