/** People: who they are, how they are signed in, what was written to them and what they waved away; and the visits of a demo. */
import { sql } from 'drizzle-orm'
import type { LinkAsk } from '../../lib/connect/store.ts'
import type { ConnectionId, LinkSessionId, SessionId, UserId } from '../../lib/model/ids.ts'
import type { Kit } from '../columns.ts'
import { erased } from './erased.ts'

export function definePeople(kit: Kit) {
  const { table, index, primaryKey, serial, text, id, instant, minor, flag, json } = kit

  const users = table('users', {
    no: serial('no'),
    id: id<UserId>('id').notNull().unique(),
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    passwordHash: text('password_hash'),
    demo: flag('demo').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The language of what is written to them. */
    locale: text('locale'),
    /** Null while they want to be written to. */
    noticesOffAt: instant('notices_off_at'),
  })

  const userId = () => id<UserId>('user_id').notNull().references(() => users.id, erased) // prettier-ignore

  /** Whose look around this is: who they play, under which tag the sandbox knows them, and how far their time is ahead. */
  const demos = table(
    'demos',
    {
      userId: id<UserId>('user_id')
        .primaryKey()
        .references(() => users.id, erased),
      persona: text('persona').notNull(),
      scenario: text('scenario'),
      tag: text('tag').notNull(),
      /** Milliseconds. */
      ahead: minor('ahead').notNull(),
      startedAt: instant('started_at').notNull(),
      endsAt: instant('ends_at').notNull(),
      /** Null until every bank has been tried. */
      preparedAt: instant('prepared_at'),
    },
    (t) => [index('demos_ends').on(t.endsAt), index('demos_ahead').on(t.userId).where(sql`ahead > 0`)], // prettier-ignore
  )

  const sessions = table(
    'sessions',
    {
      id: id<SessionId>('id').primaryKey(),
      userId: userId(),
      createdAt: instant('created_at').notNull(),
      seenAt: instant('seen_at').notNull(),
      expiresAt: instant('expires_at').notNull(),
    },
    (t) => [index('sessions_user').on(t.userId)],
  )

  /** The widget in a frame on another product's page: who it is for, who may frame it, and what came of it. */
  const linkSessions = table(
    'link_sessions',
    {
      id: id<LinkSessionId>('id').primaryKey(),
      userId: userId(),
      origin: text('origin').notNull(),
      ask: json<LinkAsk>('ask').notNull(),
      tokenHash: id('token_hash').notNull(),
      createdAt: instant('created_at').notNull(),
      expiresAt: instant('expires_at').notNull(),
      openedAt: instant('opened_at'),
      frameHash: id('frame_hash').unique(),
      /** Not a reference: what was erased meanwhile is not found. */
      connectionId: id<ConnectionId>('connection_id'),
      handoffHash: id('handoff_hash').unique(),
      handoffUntil: instant('handoff_until'),
      exchangedAt: instant('exchanged_at'),
      cancelledAt: instant('cancelled_at'),
    },
    (t) => [index('link_sessions_user').on(t.userId), index('link_sessions_expires').on(t.expiresAt)],
  )

  /** What was written to whom, so that nothing is written twice. */
  const notices = table('notices', { userId: userId(), key: id('key').notNull(), at: instant('at').notNull() }, (t) => [
    primaryKey({ columns: [t.userId, t.key] }),
  ])

  /** Insights that a person did not find helpful, by the digest of what they were about. */
  const dismissals = table(
    'dismissals',
    {
      userId: userId(),
      insight: id('insight').notNull(),
      at: instant('at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.userId, t.insight] })],
  )

  return { users, demos, sessions, linkSessions, notices, dismissals }
}

export type PeopleTables = ReturnType<typeof definePeople>
