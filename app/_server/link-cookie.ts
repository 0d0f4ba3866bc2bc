import 'server-only'
/**
 * Which link session's person left for a bank in this browser. A frame on another site has no cookies; the bank's window is a page of
 * our own for a moment, and takes this one along. It opens nothing but the way back.
 */
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import type { LinkSession } from '@/lib/connect/store'
import { as, type LinkSessionId } from '@/lib/model/ids'
import { product } from './banking'
import { env } from './env'

const LIFETIME_SECONDS = 60 * 60
const SALT = 'link'

export interface Left {
  readonly session: LinkSession
  /** Whether it was the product's own tab that went to the bank. */
  readonly here: boolean
}

function cookie() {
  const secure = env().appUrl.startsWith('https:')
  return {
    name: secure ? '__Host-passbook.link' : 'passbook.link',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: LIFETIME_SECONDS },
  } as const
}

export async function keepLeft(link: LinkSessionId, here: boolean): Promise<void> {
  const { name, options } = cookie()
  const sealed = await encode({ token: { link, here }, secret: env().authSecret, salt: SALT, maxAge: LIFETIME_SECONDS })
  ;(await cookies()).set(name, sealed, options)
}

/** Null where nobody left, or the session's time is over. */
export async function left(): Promise<Left | null> {
  const token = (await cookies()).get(cookie().name)?.value
  if (!token) return null
  try {
    const kept = await decode({ token, secret: env().authSecret, salt: SALT })
    if (typeof kept?.link !== 'string') return null
    const session = await (await product()).connect.session(as(kept.link))
    return session && { session, here: kept.here === true }
  } catch {
    return null // forged, foreign or too old
  }
}

export async function dropLeft(): Promise<void> {
  const { name, options } = cookie()
  ;(await cookies()).delete({ name, path: options.path, secure: options.secure })
}
