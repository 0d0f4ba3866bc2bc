/** Whether somebody is signed in, and whether it is still the same: a page asks when it is looked at again. */
import { answer, PRIVATE } from '../../_server/doors'
import { viewer, whoOf } from '../../_server/session'

export const GET = answer(async () => {
  const someone = await viewer()
  return Response.json({ who: someone && whoOf(someone) }, { headers: PRIVATE })
})
