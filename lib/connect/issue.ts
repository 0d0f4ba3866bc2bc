/** Link tokens: asked for by the server of the product that embeds the widget, or by a person of ours for a page of their own. */
import { createHash } from 'node:crypto'
import type { User } from '../banking/store.ts'
import { InvalidInputError, NotFoundError } from '../model/errors.ts'
import { as, type ConnectionId, type CountryCode, type LinkSessionId, type UserId, type Viewer } from '../model/ids.ts'
import { viewerOf, type ConnectParts } from './parts.ts'
import { passFor } from './pass.ts'
import type { LinkAsk } from './store.ts'
import { tokenText } from './token.ts'

const MINUTE = 60_000
/** A token that nobody opened is good for so long. */
export const TOKEN_MS = 30 * MINUTE

export interface TokenRequest {
  /** Which origin's pages may frame the widget. */
  readonly origin: string
  readonly institutionId?: string | undefined
  readonly countryCodes?: readonly string[] | undefined
  /** Renews this connection. */
  readonly connectionId?: string | undefined
  /** Another token for a session that began before: the page was left and come back to. */
  readonly linkSessionId?: string | undefined
  readonly locale?: string | undefined
  readonly appearance?: LinkAsk['appearance'] | undefined
  readonly redirectUri?: string | undefined
}

export interface IssuedToken {
  readonly token: string
  readonly expiresAt: string
  readonly linkSessionId: LinkSessionId
}

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** The person behind a product's own name for its user: made at the first token, found again by a digest of that name. */
export async function personOf({ people, newId, now }: ConnectParts, userRef: string): Promise<Viewer> {
  const email = `${createHash('sha256').update(`user ${userRef}`).digest('hex')}@embedded.invalid`
  const known = await people.userByEmail(email)
  if (known) return embedded(known)
  const user = { id: as<UserId>(newId()), email, name: '', passwordHash: null, demo: false, createdAt: now() }
  if (await people.addUser(user)) {
    await people.prefer(user.id, { noticesOffAt: now() }) // the address is nobody's
    return viewerOf({ userId: user.id })
  }
  const other = await people.userByEmail(email) // somebody asked at the same time
  if (!other) throw new NotFoundError('user')
  return embedded(other)
}

/** Somebody who can sign in is no user of another product, whatever their address. */
function embedded({ id, passwordHash }: Pick<User, 'id' | 'passwordHash'>): Viewer {
  if (passwordHash !== null) throw new NotFoundError('user')
  return viewerOf({ userId: id })
}

/**
 * @throws {InvalidInputError} with the fields that cannot be served
 * @throws {NotFoundError} for a connection or session that is not this person's
 */
export async function issue(parts: ConnectParts, viewer: Viewer, request: TokenRequest): Promise<IssuedToken> {
  const { links, now, newId, newSecret } = parts
  const at = now()
  const secret = newSecret()
  const expiresAt = new Date(at.getTime() + TOKEN_MS)
  const origin = framing(request.origin, parts.demo)
  const answer = (id: LinkSessionId): IssuedToken => ({
    token: tokenText({ host: parts.appUrl, link: id, pass: passFor(id, origin, parts.passSecret), secret }),
    expiresAt: expiresAt.toISOString(),
    linkSessionId: id,
  })
  if (request.linkSessionId !== undefined) {
    const again = await links.find(as(request.linkSessionId))
    if (again?.userId !== viewer.userId || again.origin !== origin || again.cancelledAt) throw new NotFoundError('link session') // prettier-ignore
    await links.reissue(again.id, hashOf(secret), expiresAt)
    return answer(again.id)
  }
  const connectionId = request.connectionId === undefined ? null : as<ConnectionId>(request.connectionId)
  if (connectionId) await parts.banking.connection(viewer, connectionId) // whose it is
  const session = {
    id: as<LinkSessionId>(newId()), userId: viewer.userId, origin, ask: askOf(parts, request, origin), tokenHash: hashOf(secret), createdAt: at,
    expiresAt, openedAt: null, frameHash: null, connectionId, handoffHash: null, handoffUntil: null, exchangedAt: null, cancelledAt: null,
  } // prettier-ignore
  await links.add(session)
  return answer(session.id)
}

function askOf({ banking }: ConnectParts, request: TokenRequest, origin: string): LinkAsk {
  const { institutionId = null, countryCodes = [], locale = null, appearance = 'system', redirectUri = null } = request
  const served = banking.countries()
  if (countryCodes.some((code) => !served.some((one) => one === code))) throw new InvalidInputError({ countryCodes: 'not offered' }) // prettier-ignore
  if (redirectUri !== null && (!URL.canParse(redirectUri) || new URL(redirectUri).origin !== origin)) throw new InvalidInputError({ redirectUri: 'not of the origin' }) // prettier-ignore
  return { institutionId, countryCodes: countryCodes.map((code) => as<CountryCode>(code)), locale, appearance, redirectUri } // prettier-ignore
}

/** An origin as browsers write it. @throws {InvalidInputError} for anything else, and for one without https that is not this machine */
function framing(text: string, demo: boolean): string {
  const url = URL.parse(text)
  const local = demo && url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  if (!url || url.origin !== text || (url.protocol !== 'https:' && !local)) throw new InvalidInputError({ origin: 'not an origin' }) // prettier-ignore
  return text
}
