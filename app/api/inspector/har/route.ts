/** What is on record of one connection, as a HAR file. */
import { as, type ConnectionId } from '@/lib/model/ids'
import { harOf } from '@/lib/inspect/har'
import { product } from '../../../_server/banking'
import { mustDevelop } from '../../../_server/developer'
import { answer, PRIVATE } from '../../../_server/doors'
import { env } from '../../../_server/env'

export const GET = answer(async (request: Request) => {
  const viewer = await mustDevelop()
  const id = as<ConnectionId>(new URL(request.url).searchParams.get('connection') ?? '')
  const { inspector } = await product()
  const har = harOf(await inspector.whole(viewer, id), env().appUrl)
  const day = new Date().toISOString().slice(0, 10)
  return Response.json(har, {
    headers: { ...PRIVATE, 'content-disposition': `attachment; filename="passbook-${day}.har"` },
  })
})
