/**
 * The widget on another product's page: from a token that its server asks for to a connection that its server is told of. The frame
 * holds a credential of its own, which reaches one connection and nothing else of the person.
 */
import type { BeginRequest } from '../banking/banking.ts'
import type { Upload } from '../banking/files.ts'
import type { Reply } from '../model/conversation.ts'
import { ConflictError, InvalidInputError, NotFoundError, NotSignedInError } from '../model/errors.ts'
import { as, type ConnectionId, type CountryCode, type FileId, type LinkSessionId, type Viewer } from '../model/ids.ts'
import type { OfferedInstitution } from '../model/institution.ts'
import type { Handoff, Linked, LinkStart } from '../model/embedded.ts'
import type { ConnectionView, FinderView } from '../model/view.ts'
import type { Psu } from '../providers/provider.ts'
import { hashOf, issue, personOf, type IssuedToken, type TokenRequest } from './issue.ts'
import { linkedOf } from './linked.ts'
import { viewerOf, type ConnectParts } from './parts.ts'
import type { LinkSession } from './store.ts'
import { readToken } from './token.ts'

const MINUTE = 60_000
/** How long a frame may take, bank included. */
const FRAME_MS = 60 * MINUTE
const HANDOFF_MS = 30 * MINUTE
const FORGET_MS = 24 * 60 * MINUTE

export interface Connect {
  /** For a user of the product that embeds the widget, by its own name for them. @throws {InvalidInputError} @throws {NotFoundError} */
  issueFor(userRef: string, request: TokenRequest): Promise<IssuedToken>
  /** For a person of ours. @throws {InvalidInputError} @throws {NotFoundError} */
  issue(viewer: Viewer, request: TokenRequest): Promise<IssuedToken>
  /** Opens a token, once. @throws {InvalidInputError} whose field `token` is `unknown`, `used`, `expired` or `cancelled` */
  open(token: string): Promise<LinkStart>
  /** What a frame may do. @throws {NotSignedInError} when its time is over */
  frame(credential: string): Promise<FrameDesk>
  /** Whose frame it was, for the way back from a bank; null once its time is over. */
  session(id: LinkSessionId): Promise<LinkSession | null>
  /** Takes a handoff, once; with a viewer, of theirs alone. @throws {InvalidInputError} whose field `handoffToken` says why */
  exchange(handoffToken: string, viewer: Viewer | null): Promise<Linked>
  /** Ends a session and the conversation it began. @throws {NotFoundError} for one that is not this viewer's */
  cancel(id: LinkSessionId, viewer: Viewer | null, psu: Psu): Promise<void>
  /** Forgets the sessions whose time was over a day ago. @returns how many */
  sweep(): Promise<number>
}

/** One frame's verbs. Only the connection that it began, or was made to renew, is within its reach. */
export interface FrameDesk {
  readonly session: LinkSession
  readonly viewer: Viewer
  finder(country: CountryCode): Promise<FinderView>
  connection(): Promise<ConnectionView>
  /** @throws {InvalidInputError} for a bank or country that the token leaves out */
  begin(request: BeginRequest, psu: Psu): Promise<ConnectionView>
  reply(reply: Reply, psu: Psu): Promise<ConnectionView>
  renew(psu: Psu): Promise<ConnectionView>
  addFile(
    field: string,
    upload: Upload,
  ): Promise<{ readonly id: FileId; readonly name: string; readonly bytes: number }>
  dropFile(id: FileId): Promise<void>
  /** Once the bank is linked. @throws {NotFoundError} before @throws {ConflictError} when it was handed over */
  handOff(): Promise<Handoff>
}

export function createConnect(parts: ConnectParts): Connect {
  const { links, banking, now, newSecret } = parts
  const later = (ms: number): Date => new Date(now().getTime() + ms)

  return {
    issueFor: async (userRef, request) => issue(parts, await personOf(parts, userRef), request),
    issue: (viewer, request) => issue(parts, viewer, request),

    async open(token) {
      const read = readToken(token)
      if (!read) throw new InvalidInputError({ token: 'unknown' })
      const frame = newSecret()
      const until = { hash: hashOf(frame), at: now(), until: later(FRAME_MS) }
      const session = await links.open(as(read.link), hashOf(read.secret), until)
      if (!session) throw new InvalidInputError({ token: await whyNot(parts, as(read.link), hashOf(read.secret)) })
      const { ask, connectionId } = session
      return {
        frame,
        countries: ask.countryCodes.length > 0 ? ask.countryCodes : banking.countries(),
        institution: ask.institutionId === null || connectionId ? null : await chosenBank(parts, session),
        connection: connectionId && (await banking.connection(viewerOf(session), connectionId)),
      }
    },

    async frame(credential) {
      const session = await links.byFrame(hashOf(credential), now())
      if (!session) throw new NotSignedInError()
      return deskOf(parts, session, () => later(HANDOFF_MS))
    },

    async session(id) {
      const session = await links.find(id)
      return session && !session.cancelledAt && session.expiresAt > now() ? session : null
    },

    async exchange(handoffToken, viewer) {
      const session = await links.exchange(hashOf(handoffToken), now(), viewer?.userId ?? null)
      if (!session?.connectionId) throw new InvalidInputError({ handoffToken: 'unknown, used or expired' })
      return linkedOf(parts, session, session.connectionId)
    },

    sweep: () => links.sweep(later(-FORGET_MS)),

    async cancel(id, viewer, psu) {
      const session = await links.find(id)
      if (!session || (viewer && viewer.userId !== session.userId)) throw new NotFoundError('link session')
      await links.cancel(id, now())
      if (!session.connectionId) return
      const { state } = await banking.connection(viewerOf(session), session.connectionId)
      if (state === 'authorising') await banking.reply(viewerOf(session), session.connectionId, { kind: 'cancelled' }, psu) // prettier-ignore
    },
  }
}

/** Says why a token does not count, to whoever holds it. */
async function whyNot({ links }: ConnectParts, id: LinkSessionId, tokenHash: string): Promise<string> {
  const session = await links.find(id)
  if (session?.tokenHash !== tokenHash) return 'unknown'
  if (session.cancelledAt) return 'cancelled'
  return session.openedAt ? 'used' : 'expired'
}

const idOf = ({ providerId, ref }: Pick<OfferedInstitution, 'providerId' | 'ref'>): string => `${providerId}:${ref}`

async function chosenBank({ banking }: ConnectParts, { ask }: LinkSession): Promise<OfferedInstitution> {
  for (const country of ask.countryCodes.length > 0 ? ask.countryCodes : banking.countries()) {
    const found = (await banking.finder(country)).institutions.find((bank) => idOf(bank) === ask.institutionId)
    if (found) return found
  }
  throw new InvalidInputError({ institutionId: 'not offered' })
}

function deskOf(parts: ConnectParts, session: LinkSession, handoffUntil: () => Date): FrameDesk {
  const { links, banking, newSecret } = parts
  const viewer = viewerOf(session)
  const { ask } = session
  const its = (): ConnectionId => {
    if (!session.connectionId) throw new NotFoundError('connection')
    return session.connectionId
  }
  const offers = (country: CountryCode): boolean => ask.countryCodes.length === 0 || ask.countryCodes.includes(country)

  return {
    session,
    viewer,
    async finder(country) {
      if (!offers(country)) throw new InvalidInputError({ country: 'not offered' })
      return banking.finder(country)
    },
    connection: async () => banking.connection(viewer, its()),
    async begin(request, psu) {
      const { providerId, institutionRef } = request
      const bank = institutionRef === null ? null : idOf({ providerId, ref: institutionRef })
      if (!offers(request.country)) throw new InvalidInputError({ country: 'not offered' })
      if (ask.institutionId !== null && bank !== ask.institutionId) throw new InvalidInputError({ institutionRef: 'not offered' }) // prettier-ignore
      const view = await banking.begin(viewer, request, psu)
      await links.bind(session.id, view.id)
      return view
    },
    reply: async (reply, psu) => banking.reply(viewer, its(), reply, psu),
    renew: async (psu) => banking.renew(viewer, its(), psu),
    addFile: async (field, upload) => banking.addFile(viewer, its(), field, upload),
    dropFile: async (id) => banking.dropFile(viewer, its(), id),
    async handOff() {
      const linked = await linkedOf(parts, session, its())
      const handoffToken = newSecret()
      if (!(await links.handOff(session.id, hashOf(handoffToken), handoffUntil()))) throw new ConflictError('handed over already') // prettier-ignore
      return { handoffToken, linked }
    },
  }
}
