/**
 * Whose time it is. Everybody lives at the product's own but visitors of a demo, who may move theirs ahead: what is done for such a
 * person happens in their time, and so does everything below it that asks what the time is.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { UserId } from '../model/ids.ts'
import type { DemoStore } from './store.ts'

export interface Times {
  /** Runs in this person's time. */
  within<T>(userId: UserId, run: () => Promise<T>): Promise<T>
  /** Whose time is not the product's. */
  apart(): Promise<readonly UserId[]>
}

/** Where nobody's time stands apart: everywhere but in a demo. */
export const ONE_TIME: Times = { within: (_userId, run) => run(), apart: () => Promise.resolve([]) }

/** @returns a clock that tells the time of whoever is being served, and the way to serve somebody in theirs */
export function createTimes(
  clock: () => Date,
  demos: () => Pick<DemoStore, 'ahead' | 'apart'>,
): Times & { readonly now: () => Date } {
  const aheadOf = new AsyncLocalStorage<number>()
  return {
    now: () => new Date(clock().getTime() + (aheadOf.getStore() ?? 0)),
    within: async (userId, run) => aheadOf.run(await demos().ahead(userId), run),
    apart: () => demos().apart(),
  }
}

type Verb = (first: { readonly userId?: UserId } | undefined, ...rest: readonly unknown[]) => unknown

/** The same verbs; each that is given a viewer runs in the viewer's time. Verbs that lie one deeper are meant too. */
export function inTheirTime<V extends object>(times: Times, verbs: V): V {
  const timed = (member: unknown): unknown => {
    if (typeof member === 'object' && member !== null) return inTheirTime(times, member)
    if (typeof member !== 'function') return member
    const verb = member as Verb // every function of the product is a verb
    return (...given: Parameters<Verb>) => {
      const userId = given[0]?.userId
      return userId === undefined ? verb(...given) : times.within(userId, () => Promise.resolve(verb(...given)))
    }
  }
  return Object.fromEntries(Object.entries(verbs).map(([name, member]) => [name, timed(member)])) as V // the same names, the same shapes
}
