/** Where the browser looks while the bank or the first reading takes its time: actions run one at a time, so never poll with them. */
import { as, type ConnectionId } from '@/lib/model/ids'
import { product } from '../../../_server/banking'
import { answer, PRIVATE } from '../../../_server/doors'
import { mustView } from '../../../_server/session'

export const GET = answer(async (_request: Request, { params }: { params: Promise<{ connectionId: string }> }) => {
  const { banking } = await product()
  const view = await banking.connection(await mustView(), as<ConnectionId>((await params).connectionId))
  return Response.json(view, { headers: PRIVATE })
})
