/** How the server is, for whoever watches it: `?tier=live` (the default), `ready` or `deep`. 503 where something is not well. */
import { TIERS } from '@/lib/doctor/health'
import { InvalidInputError } from '@/lib/model/errors'
import { answer } from '../../_server/doors'
import { health } from '../../_server/health'

export const GET = answer(async (request: Request) => {
  const asked = new URL(request.url).searchParams.get('tier') ?? 'live'
  const tier = TIERS.find((one) => one === asked)
  if (!tier) throw new InvalidInputError({ tier: 'unknown' })
  const told = await health(tier)
  return Response.json(told, { status: told.status === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } })
})
