import 'server-only'
/**
 * What a browser keeps of a person who left: the secret that opens their proofs, in a sealed cookie and never in an address, and
 * what was deleted. It names nobody.
 */
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import * as z from 'zod'
import { FAREWELL_DAYS, type Farewell } from '@/lib/banking/leave'
import { env } from './env'

const SALT = 'farewell'
const LIFETIME_SECONDS = FAREWELL_DAYS * 24 * 60 * 60

const kept = z.object({
  secret: z.string(),
  at: z.string(),
  connections: z.number(),
  accounts: z.number(),
  transactions: z.number(),
})
export type KeptFarewell = z.output<typeof kept>

function cookie() {
  const secure = env().appUrl.startsWith('https:')
  return {
    name: secure ? '__Host-passbook.farewell' : 'passbook.farewell',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: LIFETIME_SECONDS },
  } as const
}

export async function keepFarewell(farewell: Farewell): Promise<void> {
  const { name, options } = cookie()
  const token = { ...farewell, at: farewell.at.toISOString() }
  const sealed = await encode({ token, secret: env().authSecret, salt: SALT, maxAge: LIFETIME_SECONDS })
  ;(await cookies()).set(name, sealed, options)
}

export async function keptFarewell(): Promise<KeptFarewell | null> {
  const token = (await cookies()).get(cookie().name)?.value
  if (!token) return null
  try {
    return kept.parse(await decode({ token, secret: env().authSecret, salt: SALT }))
  } catch {
    return null // forged, foreign or too old
  }
}
