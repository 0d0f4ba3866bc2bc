/** How many entries the viewer's list would show, and what they come to: for the words of a selection of them all. */
import { product } from '../../../_server/banking'
import { answer, PRIVATE } from '../../../_server/doors'
import { readAddress } from '../../../_server/search'
import { mustView } from '../../../_server/session'

export const GET = answer(async (request: Request) => {
  const viewer = await mustView()
  const { asked } = await readAddress(viewer, Object.fromEntries(new URL(request.url).searchParams))
  const { banking } = await product()
  return Response.json(await banking.edits.count(viewer, asked), { headers: PRIVATE })
})
