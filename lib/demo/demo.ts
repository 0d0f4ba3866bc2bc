/**
 * Looking around as one of the sandbox's people. Each visit is a user of its own with a tag of its own at the banks, so nothing is
 * shared between two of them; it is linked for real, can be moved in time, and is over after two hours.
 */
import type { Session } from '../banking/store.ts'
import {
  PERSONAS,
  SCENARIOS,
  type BankProgress,
  type DemoProgress,
  type DemoView,
  type Move,
  type PersonaCard,
  type PersonaId,
  type ScenarioCard,
  type SandboxOrder,
  type ScenarioId,
} from '../model/demo.ts'
import { NotFoundError } from '../model/errors.ts'
import { as, type CountryCode, type PlainDate, type UserId, type Viewer } from '../model/ids.ts'
import { turn } from './controls.ts'
import { endVisit } from './end.ts'
import { type DemoParts, planOf, viewerOf } from './parts.ts'
import { PEOPLE } from './personas.ts'
import { prepare } from './prepare.ts'
import { SITUATIONS } from './scenarios.ts'
import { destination, movesOf, todayOf, travel } from './travel.ts'

const MINUTE = 60_000
export const VISIT_MS = 120 * MINUTE
const SWEPT_AT_ONCE = 10

export interface Demo {
  /** Who can be played here: those all of whose banks are the sandbox's. */
  people(): Promise<readonly PersonaCard[]>
  situations(): Promise<readonly ScenarioCard[]>
  /** A fresh person, with nothing linked yet; `prepare` does that. @throws {RateLimitedError} */
  start(who: { readonly persona: PersonaId; readonly scenario: ScenarioId | null }, ipAddress: string): Promise<Session>
  /** Links and reads everything that is not linked yet, then moves to `now` if one is given. */
  prepare(userId: UserId, now?: Date | null): Promise<void>
  /** What time it is for this person: the product's for everybody but visitors who moved theirs. */
  now(userId: UserId): Promise<Date>
  /** Null for people who are no visitors. */
  view(viewer: Viewer): Promise<DemoView | null>
  /** @throws {NotFoundError} for people who are no visitors. */
  progress(viewer: Viewer): Promise<DemoProgress>
  /** @throws {NotFoundError} for people who are no visitors, and for a move that leads nowhere. */
  move(viewer: Viewer, move: Move): Promise<void>
  /** Turns the sandbox's dial. @returns how many deliveries it was about. @throws {NotFoundError} for people who are no visitors. */
  turn(viewer: Viewer, order: SandboxOrder): Promise<number>
  /** Ends the visit: its consents, then all it held. @returns what it was, to be begun afresh */
  end(
    viewer: Pick<Viewer, 'userId'>,
  ): Promise<{ readonly persona: PersonaId; readonly scenario: ScenarioId | null } | null>
  /** Ends the visits whose time is over. @returns how many */
  sweep(): Promise<number>
}

/** What came of it is told to whoever asked; the next in line only waits for it to be over. */
const noted = (): void => {}

export function createDemo(parts: DemoParts): Demo {
  const { store, banking, identity, now } = parts
  const running = new Map<UserId, Promise<void>>()

  async function visitOf({ userId }: Pick<Viewer, 'userId'>) {
    const visit = await store.demos.find(userId)
    if (!visit) throw new NotFoundError('demo')
    return visit
  }

  /** One thing at a time for each visitor: two moves side by side would leave the banks at the earlier day. */
  function inTurn<T>(userId: UserId, work: () => Promise<T>): Promise<T> {
    const before = running.get(userId) ?? Promise.resolve()
    const mine = before.then(work, work)
    const over: Promise<void> = mine.then(noted, noted).finally(() => {
      if (running.get(userId) === over) running.delete(userId)
    })
    running.set(userId, over)
    return mine
  }

  async function isServed(country: CountryCode, name: string): Promise<boolean> {
    const { institutions } = await banking.finder(country)
    return institutions.some((one) => one.name === name && parts.isSandboxed(one.providerId))
  }

  async function people(): Promise<readonly PersonaCard[]> {
    const cards = await Promise.all(
      PERSONAS.map(async (id): Promise<PersonaCard | null> => {
        const { name, banks } = PEOPLE[id]
        const served = await Promise.all(banks.map((bank) => isServed(bank.country, bank.name)))
        const countries = [...new Set(banks.map(({ country }) => country))]
        return served.every(Boolean) ? { id, name, countries, banks: banks.map((bank) => bank.name) } : null
      }),
    )
    return cards.filter((card) => card !== null)
  }

  async function setUp(userId: UserId, to: Date | null): Promise<void> {
    await prepare(parts, await visitOf({ userId }))
    const visit = await visitOf({ userId })
    if (to && to > todayOf(parts, visit)) await travel(parts, visit, to)
  }

  const end: Demo['end'] = ({ userId }) =>
    inTurn(userId, async () => {
      const visit = await store.demos.find(userId)
      if (!visit) return null
      await endVisit(parts, visit)
      return { persona: visit.persona as PersonaId, scenario: visit.scenario as ScenarioId | null } // written by `start` alone
    })

  return {
    people,
    async situations() {
      const served = new Map((await people()).map((card) => [card.id, card]))
      return SCENARIOS.flatMap((id) => {
        const card = served.get(SITUATIONS[id].persona)
        return card ? [{ id, persona: card.name }] : []
      })
    },

    async start({ persona, scenario }, ipAddress) {
      const session = await identity.exploreDemo(ipAddress)
      const startedAt = now()
      const tag = parts.newSecret().replace(/[^a-z0-9]/gi, '').slice(0, 10).toLowerCase() // prettier-ignore
      const endsAt = new Date(startedAt.getTime() + VISIT_MS)
      const preparedAt = planOf({ persona, scenario, tag }).banks.length === 0 ? startedAt : null
      await store.demos.add({ userId: session.userId, persona, scenario, tag, ahead: 0, startedAt, endsAt, preparedAt })
      return session
    },

    prepare: (userId, to = null) => inTurn(userId, () => setUp(userId, to)),

    now: (userId) => parts.times.within(userId, () => Promise.resolve(now())),

    async view({ userId }) {
      const visit = await store.demos.find(userId)
      if (!visit) return null
      const moves = await movesOf(parts, visit)
      const persona = visit.persona as PersonaId // written by `start` alone
      return {
        persona,
        scenario: visit.scenario as ScenarioId | null,
        name: PEOPLE[persona].name,
        login: planOf(visit).login,
        today: as<PlainDate>(todayOf(parts, visit).toISOString().slice(0, 10)),
        isAhead: visit.ahead > 0,
        minutesLeft: Math.max(0, Math.ceil((visit.endsAt.getTime() - now().getTime()) / MINUTE)),
        moves,
        isReady: visit.preparedAt !== null,
      }
    },

    async progress({ userId }) {
      const visit = await visitOf({ userId })
      const { banks, go } = planOf(visit)
      const linked = new Map((await banking.connections(viewerOf(visit))).map((one) => [one.institution?.name, one]))
      const isReady = visit.preparedAt !== null && !running.has(userId)
      const told = banks.map(({ name, country }): BankProgress => {
        const found = linked.get(name)
        const counts = { accounts: found?.accounts ?? 0, transactions: found?.transactions ?? 0 }
        if (!found) return { name, country, state: isReady ? 'failed' : 'waiting', ...counts }
        const isLinking = found.state === 'authorising' || found.state === 'confirming'
        const isRead = !found.awaitingFirstData || isReady
        return { name, country, state: isLinking ? 'linking' : isRead ? 'ready' : 'reading', ...counts }
      })
      return { banks: told, isReady, go }
    },

    move: (viewer, move) =>
      inTurn(viewer.userId, async () => {
        const visit = await visitOf(viewer)
        const to = await destination(parts, visit, move)
        if (!to) throw new NotFoundError('move')
        await travel(parts, visit, to)
      }),

    turn: (viewer, order) => inTurn(viewer.userId, async () => turn(parts, await visitOf(viewer), order)),

    end,

    async sweep() {
      const over = await store.demos.over(now(), SWEPT_AT_ONCE)
      for (const userId of over) await end({ userId })
      return over.length
    },
  }
}
