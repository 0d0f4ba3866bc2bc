/** What is on record: the audit trail, banks as last fetched, rates as published. */
import type {
  ConnectionId,
  CountryCode,
  CurrencyCode,
  Json,
  PlainDate,
  ProviderId,
  UserId,
} from '../../lib/model/ids.ts'
import type { Kit } from '../columns.ts'
import type { PeopleTables } from './people.ts'

export function defineRecords(kit: Kit, { users }: Pick<PeopleTables, 'users'>) {
  const { table, index, primaryKey, serial, text, id, day, instant, minor, json } = kit

  const audit = table(
    'audit',
    {
      no: serial('no'),
      at: instant('at').notNull(),
      userId: id<UserId>('user_id').references(() => users.id, { onDelete: 'set null' }),
      what: text('what').notNull(),
      connectionId: id<ConnectionId>('connection_id'),
      facts: json<Readonly<Record<string, Json>>>('facts').notNull(),
    },
    (t) => [index('audit_user').on(t.userId, t.no), index('audit_connection').on(t.connectionId, t.no)],
  )

  const institutions = table(
    'institutions',
    {
      providerId: text<ProviderId>('provider_id').notNull(),
      country: text<CountryCode>('country').notNull(),
      at: instant('at').notNull(),
      list: json<Json>('list').notNull(),
    },
    (t) => [primaryKey({ columns: [t.providerId, t.country] })],
  )

  /** What one euro cost, as published; nobody's own. */
  const rates = table(
    'rates',
    {
      currency: id<CurrencyCode>('currency').notNull(),
      day: day<PlainDate>('day').notNull(),
      micros: minor('micros').notNull(),
      source: text('source').notNull(),
    },
    (t) => [primaryKey({ columns: [t.currency, t.day] })],
  )

  return { audit, institutions, rates }
}

export type RecordsTables = ReturnType<typeof defineRecords>
