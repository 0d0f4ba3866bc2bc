/**
 * Where a bank sends the PSU back. The one-time state is checked and used up before anything else happens; whatever else
 * the address carries is a hint, and is gone from the address bar after this redirect.
 */
import { as, type ProviderId } from '@/lib/model/ids'
import { product } from '../../_server/banking'
import { env } from '../../_server/env'
import { problemOf } from '../../_server/doors'
import { viewer } from '../../_server/session'

export async function GET(request: Request, { params: address }: { params: Promise<{ provider: string }> }): Promise<Response> {
  const to = (path: string) => new Response(null, { status: 303, headers: { location: env().appUrl + path } })
  const someone = await viewer()
  if (!someone) return to('/sign-in')
  try {
    const params = Object.fromEntries(new URL(request.url).searchParams)
    const { banking } = await product()
    const view = await banking.returned(someone, as<ProviderId>((await address).provider), params)
    return to(`/connect/${view.id}`)
  } catch (error) {
    const { reference } = problemOf(error)
    return to(`/connections?return=unknown&reference=${reference}`)
  }
}
