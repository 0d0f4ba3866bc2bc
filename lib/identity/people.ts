/** Who people are to us: sign up, sign in, the session, and a look at the demo. Knows nothing of cookies. */
import type { Parts } from '../banking/parts.ts'
import type { Session, User } from '../banking/store.ts'
import { ConflictError, InvalidInputError, NotSignedInError } from '../model/errors.ts'
import { as, type SessionId, type UserId, type Viewer } from '../model/ids.ts'
import { COMMON_PASSWORDS } from './common-passwords.ts'
import { DEMO_LOGIN } from './demo-login.ts'
import { canonicalEmail } from './email.ts'
import { Guesses, networkOf } from './guesses.ts'
import { hashPassword, verifyPassword } from './password.ts'

const MINUTE = 60_000
const IDLE_MS = 30 * MINUTE
const ABSOLUTE_MS = 12 * 60 * MINUTE
/** A session is touched at most this often: reading must not become writing. */
const TOUCH_MS = MINUTE

const SHORTEST = 8
const LONGEST = 128

export interface Credentials {
  readonly email: string
  readonly password: string
}

/** Who is leaving, for the last word to them. */
export type Person = Pick<User, 'email' | 'demo'>

export interface Preferences {
  readonly email: string
  readonly name: string
  readonly demo: boolean
  readonly notices: boolean
}

export interface Identity {
  /** @throws {InvalidInputError} @throws {ConflictError} when the address cannot be used @throws {RateLimitedError} */
  signUp(who: Credentials & { readonly name: string }, ipAddress: string): Promise<Session>
  /** The same answer and the same work for a wrong password and for an unknown address. @throws {NotSignedInError} @throws {RateLimitedError} */
  signIn(who: Credentials, ipAddress: string): Promise<Session>
  /** A person of their own for everyone who looks around, with nothing in it yet. @throws {RateLimitedError} */
  exploreDemo(ipAddress: string): Promise<Session>
  /** Makes the demo's published login, once; harmless when it is there. */
  ensureDemoLogin(): Promise<void>
  /**
   * Proves once more that it is them, before what cannot be undone. A demo person has no password and nothing to prove.
   * @throws {InvalidInputError} @throws {RateLimitedError}
   */
  prove(viewer: Viewer, password: string): Promise<Person>
  preferences(viewer: Pick<Viewer, 'userId'>): Promise<Preferences>
  prefer(
    viewer: Pick<Viewer, 'userId'>,
    change: { readonly locale?: string; readonly notices?: boolean },
  ): Promise<void>
  endSession(id: SessionId): Promise<void>
  /** Ends every session of a person. */
  endSessions(viewer: Viewer): Promise<void>
  /** Null when the session does not exist, was ended, idle for half an hour, or older than twelve. */
  viewer(id: SessionId): Promise<Viewer | null>
}

export function createIdentity(parts: Parts): Identity {
  const { store, now } = parts
  const perAccount = new Guesses(5, 15 * MINUTE)
  const perNetwork = new Guesses(20, 15 * MINUTE)
  const arrivals = new Guesses(20, 60 * MINUTE)

  async function begin(userId: UserId, what: string): Promise<Session> {
    const at = now()
    const id = as<SessionId>(parts.newSecret())
    const session = { id, userId, createdAt: at, seenAt: at, expiresAt: new Date(at.getTime() + IDLE_MS) }
    await store.people.addSession(session)
    await store.audit({ at, userId, what, connectionId: null, facts: {} })
    return session
  }

  /** Sign-ups and demo people cost us work and rows, so a network gets so many an hour. */
  function admit(ipAddress: string): void {
    const network = networkOf(ipAddress)
    arrivals.check(network, now())
    arrivals.count(network, now())
  }

  const newUser = () => ({ id: as<UserId>(parts.newId()), createdAt: now() })

  return {
    async signUp({ email, password, name }, ipAddress) {
      const address = canonicalEmail(email)
      const problems = {
        ...(address === null && { email: 'not an address' }),
        ...passwordProblem(password, address),
        ...((name.trim().length === 0 || name.length > 80) && { name: 'required' }),
      }
      if (address === null || Object.keys(problems).length > 0) throw new InvalidInputError(problems)
      admit(ipAddress)
      const passwordHash = await hashPassword(password)
      const user = { ...newUser(), email: address, name: name.trim(), passwordHash, demo: false }
      if (!(await store.people.addUser(user))) throw new ConflictError('the address cannot be used')
      return begin(user.id, 'session.started')
    },

    async signIn({ email, password }, ipAddress) {
      const at = now()
      const address = canonicalEmail(email)
      const account = address ?? 'nobody'
      const network = networkOf(ipAddress)
      perNetwork.check(network, at)
      perAccount.check(account, at)
      perNetwork.count(network, at)
      perAccount.count(account, at)
      const user = address === null ? null : await store.people.userByEmail(address)
      const fits = await verifyPassword(password.slice(0, LONGEST + 1), user?.passwordHash ?? null)
      if (!user || !fits) throw new NotSignedInError()
      perAccount.forgive(account)
      perNetwork.takeBack(network)
      return begin(user.id, 'session.started')
    },

    async exploreDemo(ipAddress) {
      admit(ipAddress)
      const user = newUser()
      const email = `${user.id.toLowerCase()}@demo.invalid`
      await store.people.addUser({ ...user, email, name: 'Demo', passwordHash: null, demo: true })
      return begin(user.id, 'demo.started')
    },

    async ensureDemoLogin() {
      const { email, name, password } = DEMO_LOGIN
      if (await store.people.userByEmail(email)) return
      await store.people.addUser({ ...newUser(), email, name, passwordHash: await hashPassword(password), demo: false })
    },

    async prove({ userId }, password) {
      const at = now()
      perAccount.check(userId, at)
      const user = await store.people.userById(userId)
      if (!user) throw new NotSignedInError()
      if (user.passwordHash === null) return user
      perAccount.count(userId, at)
      if (!(await verifyPassword(password.slice(0, LONGEST + 1), user.passwordHash))) throw new InvalidInputError({ password: 'wrong' }) // prettier-ignore
      perAccount.forgive(userId)
      return user
    },

    async preferences({ userId }) {
      const [user, said] = await Promise.all([store.people.userById(userId), store.people.preferences(userId)])
      if (!user || !said) throw new NotSignedInError()
      return { email: user.email, name: user.name, demo: user.demo, notices: said.notices }
    },

    async prefer({ userId }, { locale, notices }) {
      await store.people.prefer(userId, {
        ...(locale !== undefined && { locale }),
        ...(notices !== undefined && { noticesOffAt: notices ? null : now() }),
      })
    },

    endSession: (id) => store.people.endSession(id),
    endSessions: ({ userId }) => store.people.endSessionsOf(userId),

    async viewer(id) {
      const at = now()
      const session = await store.people.session(id, at)
      const end = session ? session.createdAt.getTime() + ABSOLUTE_MS : 0
      if (!session || end <= at.getTime()) return null
      if (at.getTime() - session.seenAt.getTime() >= TOUCH_MS) {
        await store.people.touchSession(id, at, new Date(Math.min(at.getTime() + IDLE_MS, end)))
      }
      return { userId: session.userId, sessionId: session.id }
    },
  }
}

function passwordProblem(password: string, address: string | null): Readonly<Record<string, string>> {
  const plain = password.normalize('NFKC')
  if (plain.length < SHORTEST) return { password: 'too_short' }
  if (plain.length > LONGEST) return { password: 'too_long' }
  const guessable = COMMON_PASSWORDS.has(plain.toLowerCase()) || plain.toLowerCase() === address
  return guessable ? { password: 'too_common' } : {}
}
