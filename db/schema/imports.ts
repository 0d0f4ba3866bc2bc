/** Files of entries that people bring. */
import type { ImportId, PlainDate, UserId } from '../../lib/model/ids.ts'
import type { FileAnswers } from '../../lib/model/imports.ts'
import type { Kit } from '../columns.ts'
import { erased } from './erased.ts'
import type { AccountsTables } from './accounts.ts'
import type { PeopleTables } from './people.ts'

export function defineImports(
  kit: Kit,
  { users, accounts }: Pick<AccountsTables, 'accounts'> & Pick<PeopleTables, 'users'>,
) {
  const { table, index, primaryKey, serial, text, id, day, instant, count, minor, json } = kit
  const userId = () => id<UserId>('user_id').notNull().references(() => users.id, erased) // prettier-ignore
  const accountNo = () => count('account_no').notNull().references(() => accounts.no, erased) // prettier-ignore

  /** Files of entries. The content is there until the file has landed, or for a day. */
  const imports = table(
    'imports',
    {
      no: serial('no'),
      id: id<ImportId>('id').notNull().unique(),
      userId: userId(),
      sealedName: text('sealed_name').notNull(),
      sealedContent: text('sealed_content'),
      /** Of the file as it came. */
      bytes: count('bytes').notNull(),
      answers: json<FileAnswers>('answers').notNull(),
      createdAt: instant('created_at').notNull(),
      landedAt: instant('landed_at'),
    },
    (t) => [index('imports_user').on(t.userId, t.createdAt)],
  )

  /** What a file brought to one account. */
  const importParts = table(
    'import_parts',
    {
      no: serial('no'),
      importNo: count('import_no').notNull().references(() => imports.no, erased), // prettier-ignore
      accountNo: accountNo(),
      /** First and last day that it speaks of. */
      from: day<PlainDate>('from_day').notNull(),
      to: day<PlainDate>('to_day').notNull(),
      added: count('added').notNull(),
      known: count('known').notNull(),
      closingMinor: minor('closing_minor'),
      closingOn: day<PlainDate>('closing_on'),
    },
    (t) => [index('import_parts_import').on(t.importNo), index('import_parts_account').on(t.accountNo)],
  )

  /** How a person said that tables with these headers are read. */
  const importLayouts = table(
    'import_layouts',
    {
      userId: userId(),
      headers: id('headers').notNull(),
      answers: json<FileAnswers>('answers').notNull(),
    },
    (t) => [primaryKey({ columns: [t.userId, t.headers] })],
  )

  return { imports, importParts, importLayouts }
}

export type ImportsTables = ReturnType<typeof defineImports>
