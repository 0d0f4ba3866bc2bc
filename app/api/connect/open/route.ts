/** Opens a link token, once: our own frame trades it for a credential that it keeps in memory. No cookie is set. */
import * as z from 'zod'
import { product } from '../../../_server/banking'
import { answer, PRIVATE, sameOrigin } from '../../../_server/doors'
import { jsonOf } from '../../../_server/link-door'

const held = z.strictObject({ token: z.string().max(2_000) })

export const POST = answer(async (request: Request) => {
  sameOrigin(request.headers)
  const { token } = await jsonOf(request, held)
  const { connect } = await product()
  return Response.json(await connect.open(token), { headers: PRIVATE })
})
