/**
 * Where a bank sends the PSU back, in this tab or in a window of its own. The one-time state is checked and used up before
 * anything else happens; whatever else the address carries is a hint, and is gone from the address bar after this redirect.
 * Who comes back signed out signs in first, and `?resume=1` goes on with what was kept for them. Who left from a frame on another
 * product's page has no session here: the cookie they left with says whose conversation it may be.
 */
import { BACK } from '@/components/consent/came-back'
import { viewerOf } from '@/lib/connect/parts'
import { NotFoundError } from '@/lib/model/errors'
import { as, type ProviderId } from '@/lib/model/ids'
import { product } from '../../_server/banking'
import { dropReturn, keepReturn, keptReturn } from '../../_server/comeback'
import { crossingOf, problemOf } from '../../_server/doors'
import { env } from '../../_server/env'
import { dropLeft, left } from '../../_server/link-cookie'
import { viewer } from '../../_server/session'
import { crossing, type Say } from '../../_server/witness'

/** A provider's id, and nothing that could lead elsewhere. */
const PLAIN = /^[\w-]{1,32}$/

interface Address {
  readonly params: Promise<{ provider: string }>
}

export const GET = (request: Request, address: Address): Promise<Response> =>
  crossing(
    () => crossingOf('return', request),
    (say) => comeBack(request, address, say),
  )

async function comeBack(request: Request, { params: address }: Address, say: Say): Promise<Response> {
  const to = (path: string) => new Response(null, { status: 303, headers: { location: new URL(path, env().appUrl).href } }) // prettier-ignore
  const { provider } = await address
  const given = Object.fromEntries(new URL(request.url).searchParams)
  const framed = await backToFrame(provider, given)
  if (framed !== null) return to(framed)
  const someone = await viewer()
  const resuming = given.resume === '1'
  if (!someone) {
    if (!resuming && PLAIN.test(provider)) await keepReturn(provider, given)
    return to('/sign-in')
  }
  const kept = resuming ? await keptReturn() : null
  if (resuming) {
    if (kept?.provider !== provider) return to('/connections') // resumed already, or waited too long
    await dropReturn()
  }
  try {
    const { banking } = await product()
    const view = await banking.returned(someone, as<ProviderId>(provider), kept?.params ?? given)
    return to(`/connect/${view.id}${BACK}`)
  } catch (error) {
    const { code, reference } = problemOf(error)
    say.outcome(code)
    return to(`/connections?return=unknown&reference=${reference}`)
  }
}

/** Where somebody goes on who left from a frame; null for everybody else. */
async function backToFrame(provider: string, given: Readonly<Record<string, string>>): Promise<string | null> {
  const gone = await left()
  if (!gone) return null
  const { session, here } = gone
  try {
    const { banking } = await product()
    const view = await banking.returned(viewerOf(session), as<ProviderId>(provider), given)
    if (view.state !== 'authorising') await dropLeft() // else the bank is asked once more
  } catch (error) {
    if (error instanceof NotFoundError) return null
    problemOf(error) // the frame looks for itself, and shows what it finds
  }
  return here && session.ask.redirectUri !== null ? session.ask.redirectUri : '/embed/back'
}
