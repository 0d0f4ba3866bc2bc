/** Takes a file for the form that a frame's conversation shows. */
import { MOST_FILE_BYTES } from '@/lib/banking/files'
import { answer, bodyOf, fileNameOf, PRIVATE } from '../../../../../_server/doors'
import { framed } from '../../../../../_server/link-door'

export const POST = answer(async (request: Request, { params }: { params: Promise<{ field: string }> }) => {
  const desk = await framed(request)
  const { field } = await params
  await desk.connection() // whether there is one, before ten megabytes are read
  const kept = await desk.addFile(field, {
    name: fileNameOf(request.headers),
    mediaType: request.headers.get('content-type') ?? '',
    bytes: await bodyOf(request, MOST_FILE_BYTES),
  })
  return Response.json(kept, { status: 201, headers: PRIVATE })
})
