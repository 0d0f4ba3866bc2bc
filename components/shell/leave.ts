import type { Answer } from '@/lib/model/view'
import { forgetRecent } from '../recent'

/** Signs out. A whole page load follows: nothing of the person stays in this tab's memory. */
export async function leave(signOut: (nothing: undefined) => Promise<Answer<void>>): Promise<void> {
  forgetRecent()
  const answer = await signOut(undefined)
  if (answer.ok) window.location.assign('/')
}
