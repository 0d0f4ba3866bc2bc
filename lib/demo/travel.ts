/** Moves a visitor's time on, at the banks and here together: what is pending books, pay arrives, consents end. */
import type { DemoVisit } from '../banking/store.ts'
import { InvalidInputError } from '../model/errors.ts'
import { MOVES, type Move } from '../model/demo.ts'
import { type DemoParts, planOf, viewerOf } from './parts.ts'
import { settled } from './settle.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** The sandbox's people have no life after this. */
export const STORY_ENDS = new Date('2027-05-31T00:00:00Z')
/** Pay is booked in the night. */
const MORNING = 'T09:00:00Z'

/** The visitor's own now. */
export const todayOf = (parts: DemoParts, { ahead }: DemoVisit): Date => new Date(parts.now().getTime() + ahead)

/** When the first consent that still holds ends; null where none does. */
export async function firstExpiry({ store }: DemoParts, { userId }: DemoVisit): Promise<Date | null> {
  const ends = (await store.connections.list(userId)).flatMap(({ state, consent }) =>
    state === 'active' && consent?.validUntil ? [consent.validUntil.getTime()] : [],
  )
  return ends.length === 0 ? null : new Date(Math.min(...ends))
}

/** Where a move leads; null where it leads nowhere. */
export async function destination(parts: DemoParts, visit: DemoVisit, move: Move): Promise<Date | null> {
  const today = todayOf(parts, visit)
  const found = await (async () => {
    switch (move) {
      case 'day':
      case 'week':
        return new Date(today.getTime() + (move === 'day' ? DAY : 7 * DAY))
      case 'payday': {
        const [login = ''] = planOf(visit).login.split('+')
        const day = await parts.dial.nextPayday(visit.tag, login)
        return day === null ? null : new Date(`${day}${MORNING}`)
      }
      case 'expiry': {
        const ends = await firstExpiry(parts, visit)
        return ends && new Date(ends.getTime() + MINUTE)
      }
    }
  })()
  return found !== null && found > today && found <= STORY_ENDS ? found : null
}

/** The moves worth offering. Whether another payday comes, the banks are asked only when somebody wants to go there. */
export async function movesOf(parts: DemoParts, visit: DemoVisit): Promise<readonly Move[]> {
  const isTold = async (move: Move): Promise<boolean> =>
    move === 'payday' ? planOf(visit).banks.length > 0 : (await destination(parts, visit, move)) !== null
  const told = await Promise.all(MOVES.map(async (move) => ((await isTold(move)) ? move : null)))
  return told.filter((move) => move !== null)
}

/**
 * To an instant; what happens on the way is read shortly before it, since a consent that ends there lets nothing be read any more.
 * @throws {InvalidInputError} for an instant that is past, or behind the end of the story.
 */
export async function travel(parts: DemoParts, visit: DemoVisit, to: Date): Promise<void> {
  const today = todayOf(parts, visit)
  if (to <= today || to > STORY_ENDS) throw new InvalidInputError({ now: 'out of range' })
  const before = new Date(to.getTime() - HOUR)
  if (before.getTime() - today.getTime() > DAY) await standAt(parts, visit, before)
  await standAt(parts, visit, to)
}

/** The banks first: should they not answer, nothing has moved. */
async function standAt(parts: DemoParts, visit: DemoVisit, instant: Date): Promise<void> {
  await parts.dial.setClock(visit.tag, instant)
  await parts.store.demos.advance(visit.userId, instant.getTime() - parts.now().getTime())
  await settled(parts, viewerOf(visit))
}
