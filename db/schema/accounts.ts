/** Accounts and what they held when. */
import type { Account, AccountKind, BalanceType } from '../../lib/model/account.ts'
import type { AccountId, ConnectionId, CurrencyCode, PlainDate, UserId } from '../../lib/model/ids.ts'
import type { Kit } from '../columns.ts'
import { erased } from './erased.ts'
import type { ConsentsTables } from './consents.ts'
import type { PeopleTables } from './people.ts'

export type StoredBalance = { type: BalanceType; minor: number; currency: CurrencyCode; at: string }

export function defineAccounts(
  kit: Kit,
  { users, connections }: Pick<ConsentsTables, 'connections'> & Pick<PeopleTables, 'users'>,
) {
  const { table, index, primaryKey, serial, text, id, instant, count, minor, flag, json, day } = kit
  const userId = () => id<UserId>('user_id').notNull().references(() => users.id, erased) // prettier-ignore
  const connectionId = () => id<ConnectionId>('connection_id').notNull().references(() => connections.id, erased) // prettier-ignore
  const accountNo = () => count('account_no').notNull().references(() => accounts.no, erased) // prettier-ignore

  const accounts = table(
    'accounts',
    {
      no: serial('no'),
      id: id<AccountId>('id').notNull().unique(),
      userId: userId(),
      connectionId: connectionId(),
      ref: text('ref').notNull(),
      name: text('name').notNull(),
      kind: text<AccountKind>('kind').notNull(),
      currency: text<CurrencyCode>('currency').notNull(),
      sealedHolder: text('sealed_holder'),
      sealedIban: text('sealed_iban'),
      sealedNumber: text('sealed_number'),
      /** As of the last reading; the history is in `balances`. */
      balances: json<readonly StoredBalance[]>('balances').notNull(),
      creditLimit: json<NonNullable<Account['creditLimit']>>('credit_limit'),
      shared: flag('shared').notNull(),
      /** Entries from before this day count as reviewed. */
      reviewFrom: day<PlainDate>('review_from'),
    },
    (t) => [index('accounts_user').on(t.userId), index('accounts_connection').on(t.connectionId)],
  )

  const balances = table(
    'balances',
    {
      accountNo: accountNo(),
      type: text<BalanceType>('type').notNull(),
      at: instant('at').notNull(),
      minor: minor('minor').notNull(),
      currency: text<CurrencyCode>('currency').notNull(),
    },
    (t) => [primaryKey({ columns: [t.accountNo, t.at, t.type] })],
  )

  return { accounts, balances }
}

export type AccountsTables = ReturnType<typeof defineAccounts>
