/**
 * Where a provider pushes. Verified and stored before it is acknowledged; what it means is found out by asking the provider.
 * The last part of the address is for providers that sign nothing: an unguessable word of ours.
 */
import { as, type ProviderId } from '@/lib/model/ids'
import { product } from '../../../_server/banking'
import { tickSoon } from '../../../_server/clock'
import { answer, bodyOf } from '../../../_server/doors'
import { delivered } from '../../../_server/witness'

/** Reports hold years of entries. */
const MOST_BYTES = 20 * 1024 * 1024

interface Address {
  readonly params: Promise<{ provider: string; token?: string[] }>
}

export const POST = answer(async (request: Request, { params }: Address) => {
  const { banking } = await product()
  const { provider, token = [] } = await params
  const rawBody = (await bodyOf(request, MOST_BYTES)).toString('utf8')
  const headers = Object.fromEntries(request.headers)
  const delivery = { headers, rawBody, token: token.join('/') || null }
  await delivered(provider, () => banking.receive(as<ProviderId>(provider), delivery))
  tickSoon()
  return new Response(null, { status: 202 })
}, 'webhook')
