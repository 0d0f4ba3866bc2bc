/** How far the setting up of the viewer's own demo is; what the setup page looks at while it waits. */
import { NotFoundError } from '@/lib/model/errors'
import { product } from '../../_server/banking'
import { answer, PRIVATE } from '../../_server/doors'
import { mustView } from '../../_server/session'

export const GET = answer(async () => {
  const viewer = await mustView()
  const { demo } = await product()
  if (!demo) throw new NotFoundError('demo')
  return Response.json(await demo.progress(viewer), { headers: PRIVATE })
})
