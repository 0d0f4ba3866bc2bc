/** Where a provider pushes. Verified and stored before it is acknowledged; what it means is found out by asking the provider. */
import { after } from 'next/server'
import { InvalidInputError } from '@/lib/model/errors'
import { as, type ProviderId } from '@/lib/model/ids'
import { product } from '../../_server/banking'
import { tick } from '../../_server/clock'
import { answer } from '../../_server/doors'

const LIMIT_BYTES = 1024 * 1024

export const POST = answer(async (request: Request, { params }: { params: Promise<{ provider: string }> }) => {
  const { banking } = await product()
  const rawBody = await request.text()
  if (Buffer.byteLength(rawBody) > LIMIT_BYTES) throw new InvalidInputError({ body: 'too_big' })
  const headers = Object.fromEntries(request.headers)
  await banking.receive(as<ProviderId>((await params).provider), { headers, rawBody })
  after(tick)
  return new Response(null, { status: 202 })
})
