/** Makes a link token: for a user of the product that embeds the widget, or for the person signed in here. */
import * as z from 'zod'
import { LOCALES } from '@/components/locale'
import { InvalidInputError } from '@/lib/model/errors'
import { product } from '../../../_server/banking'
import { answer, PRIVATE } from '../../../_server/doors'
import { id } from '../../../_server/inputs'
import { asker, countToken, jsonOf } from '../../../_server/link-door'

const asked = z.strictObject({
  /** The product's own name for its user; a person signed in here is themselves. */
  userRef: z.string().min(1).max(200).optional(),
  origin: z.string().max(300),
  institutionId: z.string().regex(/^[\w-]{1,32}:[^\s]{1,64}$/).optional(), // prettier-ignore
  countryCodes: z.array(z.string().regex(/^[A-Z]{2}$/)).max(40).optional(), // prettier-ignore
  connectionId: id().optional(),
  linkSessionId: id().optional(),
  locale: z.enum(LOCALES).optional(),
  appearance: z.enum(['light', 'dark', 'system']).optional(),
  redirectUri: z.url({ protocol: /^https?$/ }).max(1_000).optional(), // prettier-ignore
})

export const POST = answer(async (request: Request) => {
  const viewer = await asker(request)
  const { userRef, ...wanted } = await jsonOf(request, asked)
  const { connect } = await product()
  if (viewer) {
    countToken(viewer.userId)
    return Response.json(await connect.issue(viewer, wanted), { status: 201, headers: PRIVATE })
  }
  if (userRef === undefined) throw new InvalidInputError({ userRef: 'required' })
  countToken(`product ${userRef}`)
  return Response.json(await connect.issueFor(userRef, wanted), { status: 201, headers: PRIVATE })
})
