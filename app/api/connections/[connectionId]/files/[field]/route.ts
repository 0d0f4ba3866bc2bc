/** Takes a file for the form that a conversation shows: too big for an action, and never given out again. */
import { MOST_FILE_BYTES } from '@/lib/banking/files'
import { as, type ConnectionId } from '@/lib/model/ids'
import { product } from '../../../../../_server/banking'
import { answer, bodyOf, fileNameOf, PRIVATE, sameOrigin } from '../../../../../_server/doors'
import { mustView } from '../../../../../_server/session'

interface Address {
  readonly params: Promise<{ connectionId: string; field: string }>
}

export const POST = answer(async (request: Request, { params }: Address) => {
  sameOrigin(request.headers)
  const viewer = await mustView()
  const { connectionId, field } = await params
  const { banking } = await product()
  const id = as<ConnectionId>(connectionId)
  await banking.connection(viewer, id) // whose it is, before ten megabytes are read
  const kept = await banking.addFile(viewer, id, field, {
    name: fileNameOf(request.headers),
    mediaType: request.headers.get('content-type') ?? '',
    bytes: await bodyOf(request, MOST_FILE_BYTES),
  })
  return Response.json(kept, { status: 201, headers: PRIVATE })
})
