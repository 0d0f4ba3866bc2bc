import 'server-only'
/**
 * Who is looking. The only module that knows next-auth: its cookie is a signed and encrypted token that carries a session id
 * and nothing else; the id is checked against the sessions table on every call, so ending a session ends it at once.
 */
import type { NextAuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { NotSignedInError } from '@/lib/model/errors'
import { as, type SessionId, type Viewer } from '@/lib/model/ids'
import { product } from './banking'
import { env } from './env'
import { psu } from './psu'

const LIFETIME_SECONDS = 12 * 60 * 60
const secure = env().appUrl.startsWith('https:')
const COOKIE = secure ? '__Host-passbook.session' : 'passbook.session'
const cookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: LIFETIME_SECONDS } as const

export const authOptions: NextAuthOptions = {
  secret: env().authSecret,
  session: { strategy: 'jwt', maxAge: LIFETIME_SECONDS },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  cookies: { sessionToken: { name: COOKIE, options: cookieOptions } },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(credentials) {
        const { identity } = await product()
        const { ipAddress } = psu(await headers())
        const session = await identity.signIn(
          { email: credentials?.email ?? '', password: credentials?.password ?? '' },
          ipAddress,
        )
        return { id: session.id }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : token),
    session: ({ session, token }) => ({ expires: session.expires, sid: token.sid }),
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sid === 'string') await (await product()).identity.endSession(as<SessionId>(token.sid))
    },
  },
  // next-auth prints whole errors; ours are logged by the door that met them.
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
}

/** Gives the browser the cookie of a session that has just begun, in next-auth's own form. */
export async function startSession(sessionId: SessionId): Promise<void> {
  const token = await encode({ token: { sid: sessionId }, secret: env().authSecret, maxAge: LIFETIME_SECONDS })
  ;(await cookies()).set(COOKIE, token, cookieOptions)
}

/** Ends the viewer's session here and in the browser; harmless when there is none. */
export async function endSession(): Promise<void> {
  const sid = await sessionId()
  if (sid) await (await product()).identity.endSession(sid)
  ;(await cookies()).delete({ name: COOKIE, path: '/', secure })
}

async function sessionId(): Promise<SessionId | null> {
  const token = (await cookies()).get(COOKIE)?.value
  if (!token) return null
  try {
    const claims = await decode({ token, secret: env().authSecret })
    return typeof claims?.sid === 'string' ? as<SessionId>(claims.sid) : null
  } catch {
    return null // a forged or foreign cookie is no session; there is nothing else to say about it
  }
}

/** The viewer, or null. One look-up per request. */
export const viewer = cache(async (): Promise<Viewer | null> => {
  const sid = await sessionId()
  return sid ? await (await product()).identity.viewer(sid) : null
})

/** For pages: sends people who are not signed in to the sign-in page. */
export async function requireViewer(): Promise<Viewer> {
  return (await viewer()) ?? redirect('/sign-in')
}

/** For actions and handlers. @throws {NotSignedInError} */
export async function mustView(): Promise<Viewer> {
  const someone = await viewer()
  if (!someone) throw new NotSignedInError()
  return someone
}
