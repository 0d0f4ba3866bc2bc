import 'server-only'
/** Where "Explore the demo" leads: to the people one can be, where there are some; nowhere outside a demo. */
import type { DemoDoor } from '@/components/auth/explore-demo'
import { exploreDemo } from '../actions'
import { env } from './env'

/** @param resume a return from a bank that waits for a session: then nobody is asked whom they want to be */
export function demoDoor(resume: string | null = null): DemoDoor | undefined {
  const { demo, dial } = env()
  if (!demo) return undefined
  return dial && resume === null ? '/demo' : exploreDemo
}
