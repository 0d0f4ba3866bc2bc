/** What the inspector shows of one connection, and what came since: for developers, and of their own connections alone. */
import { getMessages } from 'next-intl/server'
import { as, type ConnectionId } from '@/lib/model/ids'
import { reader } from '../../_i18n/locale'
import { product } from '../../_server/banking'
import { mustDevelop } from '../../_server/developer'
import { answer, PRIVATE } from '../../_server/doors'

export const GET = answer(async (request: Request) => {
  const viewer = await mustDevelop()
  const asked = new URL(request.url).searchParams
  const [named, after] = [asked.get('connection'), asked.get('after')]
  const { inspector } = await product()
  const view = await inspector.look(viewer, named === null ? null : as<ConnectionId>(named), after)
  // With the first answer come the words it is shown in: no page carries them that may never need them.
  const words = after === null ? { locale: await reader(), catalogue: (await getMessages()).inspector.words } : null
  return Response.json({ ...view, ...(words && { words }) }, { headers: PRIVATE })
})
