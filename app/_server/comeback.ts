import 'server-only'
/**
 * A person who comes back from the bank signed out: what the bank sent along waits in a sealed cookie for as long as signing in
 * takes, and nothing is done with it until they have.
 */
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { env } from './env'

const WAIT_SECONDS = 10 * 60
const SALT = 'comeback'
/** A cookie holds 4 kB; what is longer came from no bank. */
const LONGEST = 2_500

export type Params = Readonly<Record<string, string>>

function cookie() {
  const secure = env().appUrl.startsWith('https:')
  return {
    name: secure ? '__Host-passbook.return' : 'passbook.return',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: WAIT_SECONDS },
  } as const
}

/** Encrypted with the server's secret: a one-time token of a bank is in it. Too long a query is not kept. */
export async function keepReturn(provider: string, params: Params): Promise<void> {
  if (JSON.stringify(params).length > LONGEST) return
  const { name, options } = cookie()
  const token = { provider, params: { ...params } }
  ;(await cookies()).set(name, await encode({ token, secret: env().authSecret, salt: SALT, maxAge: WAIT_SECONDS }), options) // prettier-ignore
}

export async function keptReturn(): Promise<{ readonly provider: string; readonly params: Params } | null> {
  const token = (await cookies()).get(cookie().name)?.value
  if (!token) return null
  try {
    const kept = await decode({ token, secret: env().authSecret, salt: SALT })
    if (typeof kept?.provider !== 'string' || typeof kept.params !== 'object') return null
    return { provider: kept.provider, params: kept.params as Params } // sealed by `keepReturn`
  } catch {
    return null // forged, foreign or too old: there is nothing to resume
  }
}

export async function dropReturn(): Promise<void> {
  const { name, options } = cookie()
  ;(await cookies()).delete({ name, path: options.path, secure: options.secure })
}
