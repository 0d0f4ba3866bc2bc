/** Takes a file of entries: too big for an action. It is read at once, kept sealed, and never given out again. */
import { MOST_IMPORT_BYTES } from '@/lib/model/imports'
import { product } from '../../_server/banking'
import { answer, bodyOf, fileNameOf, PRIVATE, sameOrigin } from '../../_server/doors'
import { mustView } from '../../_server/session'

export const POST = answer(async (request: Request) => {
  sameOrigin(request.headers)
  const viewer = await mustView()
  const { banking } = await product()
  const bytes = await bodyOf(request, MOST_IMPORT_BYTES)
  const kept = await banking.imports.read(viewer, bytes, fileNameOf(request.headers))
  return Response.json(kept, { status: 201, headers: PRIVATE })
})
