import 'server-only'
/** Who may look behind the scenes: in a demo everybody, elsewhere whom DEVELOPERS names. To others these doors do not exist. */
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { NotFoundError } from '@/lib/model/errors'
import type { UserId, Viewer } from '@/lib/model/ids'
import { product } from './banking'
import { env } from './env'
import { mustView, requireViewer } from './session'

/** One look-up per request. */
const isNamed = cache(async (userId: UserId): Promise<boolean> => {
  const { developers } = env()
  if (developers.length === 0) return false
  const { identity } = await product()
  return developers.includes((await identity.preferences({ userId })).email)
})

export const isDeveloper = async ({ userId }: Viewer): Promise<boolean> => env().demo || isNamed(userId)

/** For pages: others are told that there is no such page. */
export async function requireDeveloper(): Promise<Viewer> {
  const viewer = await requireViewer()
  return (await isDeveloper(viewer)) ? viewer : notFound()
}

/** For actions and handlers. @throws {NotSignedInError} @throws {NotFoundError} for others */
export async function mustDevelop(): Promise<Viewer> {
  const viewer = await mustView()
  if (!(await isDeveloper(viewer))) throw new NotFoundError('page')
  return viewer
}
