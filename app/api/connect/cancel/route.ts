/** Ends a link session: its token and its frame count no more, and a conversation with a bank that is not finished is closed. */
import * as z from 'zod'
import type { LinkSessionId } from '@/lib/model/ids'
import { product } from '../../../_server/banking'
import { answer, PRIVATE } from '../../../_server/doors'
import { id } from '../../../_server/inputs'
import { asker, jsonOf } from '../../../_server/link-door'
import { psu } from '../../../_server/psu'

const named = z.strictObject({ linkSessionId: id<LinkSessionId>() })

export const POST = answer(async (request: Request) => {
  const viewer = await asker(request)
  const { linkSessionId } = await jsonOf(request, named)
  const { connect } = await product()
  await connect.cancel(linkSessionId, viewer, psu(request.headers))
  return new Response(null, { status: 204, headers: PRIVATE })
})
