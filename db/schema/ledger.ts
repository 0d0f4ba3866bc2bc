/** Entries, what the person and the bank changed of them, and the sums kept beside them. */
import { sql } from 'drizzle-orm'
import type { CategoryId, CategorySource } from '../../lib/model/category.ts'
import type { BankChange, Edit, SingleEdit } from '../../lib/model/edit.ts'
import type { CurrencyCode, EditId, Json, PlainDate, TransactionId } from '../../lib/model/ids.ts'
import type { LinkKind } from '../../lib/model/link.ts'
import type { Method, TransactionStatus } from '../../lib/model/transaction.ts'
import type { Kit } from '../columns.ts'
import { erased } from './erased.ts'
import type { AccountsTables } from './accounts.ts'
import type { ImportsTables } from './imports.ts'
import type { PeopleTables } from './people.ts'

export function defineLedger(
  kit: Kit,
  {
    users,
    accounts,
    imports,
  }: Pick<AccountsTables, 'accounts'> & Pick<ImportsTables, 'imports'> & Pick<PeopleTables, 'users'>,
) {
  const { table, index, unique, primaryKey, serial, text, id, day, instant, count, minor, flag, json } = kit
  const accountNo = () => count('account_no').notNull().references(() => accounts.no, erased) // prettier-ignore
  const userNo = () => count('user_no').notNull().references(() => users.no, erased) // prettier-ignore

  const transactions = table(
    'transactions',
    {
      /** What the text index calls it. */
      no: serial('no'),
      id: id<TransactionId>('id').notNull().unique(),
      userNo: userNo(),
      accountNo: accountNo(),
      /** What makes an entry unique in its account: `r` and the provider's ref, else `f`, the fingerprint and the ordinal. */
      key: id('key').notNull(),
      fingerprint: text('fingerprint').notNull(),
      ordinal: count('ordinal').notNull(),
      digest: text('digest').notNull(),
      status: text<TransactionStatus>('status').notNull(),
      date: day<PlainDate>('date').notNull(),
      valueDate: day<PlainDate>('value_date'),
      minor: minor('minor').notNull(),
      currency: text<CurrencyCode>('currency').notNull(),
      originalMinor: minor('original_minor'),
      originalCurrency: text<CurrencyCode>('original_currency'),
      counterpartyName: text('counterparty_name'),
      /** Keyed digest and last four characters: enough to recognise the party again, not to name its account. */
      counterpartyDigest: text('counterparty_digest'),
      counterpartyTail: text('counterparty_tail'),
      remittance: text('remittance').notNull(),
      method: text<Method>('method'),
      mcc: text('mcc'),
      bankCode: text('bank_code'),
      claimLabel: text('claim_label'),
      claimId: text<CategoryId>('claim_id'),
      categoryId: text<CategoryId>('category_id').notNull(),
      categorySource: text<CategorySource>('category_source').notNull(),
      categoryBecause: text('category_because'),
      ruleName: text('rule_name'),
      editedAt: instant('edited_at'),
      refusedMinor: minor('refused_minor'),
      goneAt: instant('gone_at'),
      /** Put away, and so gone: the entry that stands for it. No reference, since that one may be erased. */
      sameAs: id<TransactionId>('same_as'),
      /** The file that brought it, until a bank reports it too. */
      importNo: count('import_no').references(() => imports.no, { onDelete: 'set null' }),
      note: text('note'),
      /** Each on a line of its own, between line ends: `\ntrip\nwork\n`. */
      tags: text('tags'),
      reviewedAt: instant('reviewed_at'),
      excludedAt: instant('excluded_at'),
      /** JSON of what of these the person said, and of what rules say: what is set comes of both (see `lib/model/ruled.ts`). */
      hand: text('hand'),
      ruled: text('ruled'),
      /** JSON of its parts; text, so that both dialects can look inside. */
      parts: text('parts'),
      refund: flag('refund'),
      recurring: flag('recurring'),
      /** Deserves a look: it is new, or something about it is odd. Whether somebody looked is `reviewed_at`. */
      toReview: flag('to_review'),
      /** One of two that may be one payment. */
      doubted: flag('doubted'),
    },
    (t) => [
      index('transactions_import').on(t.importNo).where(sql`import_no is not null`), // prettier-ignore
      unique('transactions_key').on(t.accountNo, t.key),
      index('transactions_account').on(t.accountNo, t.date, t.id),
      index('transactions_feed').on(t.userNo, t.date, t.id).where(sql`gone_at is null`), // prettier-ignore
      index('transactions_category').on(t.userNo, t.categoryId, t.date, t.id).where(sql`gone_at is null`), // prettier-ignore
      index('transactions_pending').on(t.userNo, t.date, t.id).where(sql`gone_at is null and status = 'pending'`), // prettier-ignore
      index('transactions_chosen').on(t.userNo, t.editedAt).where(sql`edited_at is not null`), // prettier-ignore
      index('transactions_in').on(t.userNo, t.date, t.id).where(sql`gone_at is null and minor > 0`), // prettier-ignore
      index('transactions_tagged').on(t.userNo, t.date, t.id).where(sql`gone_at is null and tags is not null`), // prettier-ignore
      index('transactions_review').on(t.userNo, t.date, t.id).where(sql`gone_at is null and reviewed_at is null and to_review is not null`), // prettier-ignore
      index('transactions_doubted').on(t.userNo).where(sql`gone_at is null and doubted is not null`), // prettier-ignore
      index('transactions_aside').on(t.userNo, t.sameAs).where(sql`same_as is not null`), // prettier-ignore
      index('transactions_split').on(t.userNo, t.date, t.id).where(sql`gone_at is null and parts is not null`), // prettier-ignore
    ],
  )

  const transactionNo = (name = 'transaction_no') => count(name).notNull().references(() => transactions.no, erased) // prettier-ignore

  /** What a person set, once for however many rows. */
  const edits = table(
    'edits',
    {
      no: serial('no'),
      id: id<EditId>('id').notNull().unique(),
      userNo: userNo(),
      at: instant('at').notNull(),
      edit: json<Edit | SingleEdit>('edit').notNull(),
      undoneAt: instant('undone_at'),
    },
    (t) => [index('edits_user').on(t.userNo, t.no)],
  )

  const editRows = table(
    'edit_rows',
    {
      editNo: count('edit_no').notNull().references(() => edits.no, erased), // prettier-ignore
      transactionNo: transactionNo(),
      /** What its columns held before: those that the edit changed. */
      was: json<Readonly<Record<string, Json>>>('was').notNull(),
    },
    (t) => [primaryKey({ columns: [t.editNo, t.transactionNo] }), index('edit_rows_transaction').on(t.transactionNo)],
  )

  /** What the bank changed on a row that was there. */
  const changes = table(
    'changes',
    {
      no: serial('no'),
      transactionNo: transactionNo(),
      at: instant('at').notNull(),
      change: json<BankChange>('change').notNull(),
    },
    (t) => [index('changes_transaction').on(t.transactionNo, t.no)],
  )

  /** Two rows and what they are to each other; of money that moved, `one` is where it left. */
  const links = table(
    'links',
    {
      oneNo: transactionNo('one_no'),
      otherNo: transactionNo('other_no'),
      kind: text<LinkKind>('kind').notNull(),
      byPerson: flag('by_person').notNull(),
      /** Cut by the person, and not to be found again. */
      cutAt: instant('cut_at'),
    },
    (t) => [primaryKey({ columns: [t.oneNo, t.otherNo, t.kind] }), index('links_other').on(t.otherNo)],
  )

  /** Kept by every write that touches a row, so that no page ever adds up transactions. */
  const monthSums = table(
    'month_sums',
    {
      userNo: userNo(),
      month: id('month').notNull(),
      categoryId: id<CategoryId>('category_id').notNull(),
      currency: id<CurrencyCode>('currency').notNull(),
      accountNo: accountNo(),
      inflow: minor('inflow').notNull(),
      outflow: minor('outflow').notNull(),
      count: count('count').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.userNo, t.month, t.categoryId, t.currency, t.accountNo] }),
      index('month_sums_account').on(t.accountNo),
    ],
  )

  return { transactions, edits, editRows, changes, links, monthSums }
}

export type LedgerTables = ReturnType<typeof defineLedger>
