/** Takes the handoff token of a finished widget, once, and says what was linked. */
import * as z from 'zod'
import { product } from '../../../_server/banking'
import { answer, PRIVATE } from '../../../_server/doors'
import { asker, jsonOf } from '../../../_server/link-door'

const handed = z.strictObject({ handoffToken: z.string().regex(/^[\w-]{43}$/) })

export const POST = answer(async (request: Request) => {
  const viewer = await asker(request)
  const { handoffToken } = await jsonOf(request, handed)
  const { connect } = await product()
  return Response.json(await connect.exchange(handoffToken, viewer), { headers: PRIVATE })
})
