import 'server-only'
/**
 * Who is looking. The only module that knows next-auth: its cookie is a signed and encrypted token that carries a session id
 * and nothing else; the id is checked against the sessions table on every call, so ending a session ends it at once.
 */
import { createHmac } from 'node:crypto'
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

/** The session's cookie, by our own address: under https it is `Secure` and bound to this very host. */
export function sessionCookie(appUrl: string) {
  const secure = appUrl.startsWith('https:')
  return {
    name: secure ? '__Host-passbook.session' : 'passbook.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: LIFETIME_SECONDS },
  } as const
}
const cookie = () => sessionCookie(env().appUrl)

/** A function, because a build loads this module without any settings. */
export const authOptions = (): NextAuthOptions => ({
  secret: env().authSecret,
  session: { strategy: 'jwt', maxAge: LIFETIME_SECONDS },
  pages: { signIn: '/sign-in', signOut: '/', error: '/sign-in' },
  cookies: { sessionToken: cookie() },
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
    // The session's id stays in the cookie, which no script can read.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sid === 'string') await (await product()).identity.endSession(as<SessionId>(token.sid))
    },
  },
  // next-auth prints whole errors; ours are logged by the door that met them.
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
})

/** Gives the browser the cookie of a session that has just begun, in next-auth's own form. */
export async function startSession(sessionId: SessionId): Promise<void> {
  const token = await encode({ token: { sid: sessionId }, secret: env().authSecret, maxAge: LIFETIME_SECONDS })
  const { name, options } = cookie()
  ;(await cookies()).set(name, token, options)
}

/** Ends the viewer's session here and in the browser; harmless when there is none. */
export async function endSession(): Promise<void> {
  const sid = await sessionId()
  if (sid) await (await product()).identity.endSession(sid)
  const { name, options } = cookie()
  ;(await cookies()).delete({ name, path: options.path, secure: options.secure })
}

async function sessionId(): Promise<SessionId | null> {
  const token = (await cookies()).get(cookie().name)?.value
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

/** Tells one person from another to a page of theirs, and says nothing else of them. */
export const whoOf = ({ userId }: Viewer): string =>
  createHmac('sha256', env().authSecret).update(`who ${userId}`).digest('base64url').slice(0, 16)

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
