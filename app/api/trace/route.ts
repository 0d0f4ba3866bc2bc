/** Where a browser tells how long a click of its own took. Without an exporter of traces this door does not exist. */
import * as z from 'zod'
import { InvalidInputError, NotFoundError } from '@/lib/model/errors'
import { answer, bodyOf, sameOrigin } from '../../_server/doors'
import { mustView } from '../../_server/session'
import { traces } from '../../_server/witness'

const LONGEST_MS = 10 * 60_000
const MOST_BYTES = 1_000

const click = z.strictObject({
  traceparent: z.string().regex(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/),
  kind: z.enum(['click', 'submit', 'key', 'page']),
  ago: z.number().min(0).max(LONGEST_MS),
  milliseconds: z.number().min(0).max(LONGEST_MS),
}) // prettier-ignore

export const POST = answer(async (request: Request) => {
  const traced = traces()
  if (!traced) throw new NotFoundError('page')
  sameOrigin(request.headers)
  await mustView()
  const checked = click.safeParse(parsed((await bodyOf(request, MOST_BYTES)).toString('utf8')))
  if (!checked.success) throw new InvalidInputError({ body: 'malformed' })
  traced.click(checked.data)
  return new Response(null, { status: 204 })
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
