import type { Answer } from '@/lib/model/view'
import { forgetRecent } from '../commands/recent'
import { forgetSearches } from '../transactions/recent-searches'

/** Signs out. A whole page load follows: nothing of the person stays in this tab's memory. */
export async function leave(signOut: (nothing: undefined) => Promise<Answer<void>>): Promise<void> {
  forgetRecent()
  forgetSearches()
  const answer = await signOut(undefined)
  if (answer.ok) window.location.assign('/')
}
