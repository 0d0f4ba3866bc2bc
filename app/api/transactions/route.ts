/** The next page of the viewer's list, as the list's own address would show it. */
import { parseArrangement } from '@/components/transactions/arrangement'
import { parseAfter } from '@/components/transactions/filter'
import { product } from '../../_server/banking'
import { answer, PRIVATE } from '../../_server/doors'
import { readAddress } from '../../_server/search'
import { mustView } from '../../_server/session'

const PAGE = 100

export const GET = answer(async (request: Request) => {
  const viewer = await mustView()
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const { asked } = await readAddress(viewer, params)
  const { banking } = await product()
  const feed = await banking.feed(viewer, asked, parseAfter(params), PAGE, parseArrangement(params).order)
  return Response.json(feed, { headers: PRIVATE })
})
