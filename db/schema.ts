/**
 * The tables, written once and called with either dialect's kit.
 *
 * What a user owns hangs from `users` by cascade, so that erasing is one delete. Two things outlive the user: audit rows,
 * which then name nobody, and open debts, whose payload stays sealed until they are paid. Columns named `sealed…` hold
 * vault texts. Accounts and users carry a short number beside their id: it keeps the rows and indexes of a million
 * transactions small, and never leaves this folder.
 */
import { sql } from 'drizzle-orm'
import type { Account, AccountKind, BalanceType } from '../lib/model/account.ts'
import type { CategoryId, CategorySource } from '../lib/model/category.ts'
import type { ConnectionState } from '../lib/model/connection.ts'
import type { ConsentScope, ConsentStatus } from '../lib/model/consent.ts'
import type { MediaType, Problem } from '../lib/model/conversation.ts'
import type {
  AccountId, ConnectionId, CountryCode, CurrencyCode, DebtId, EditId, FileId, ImportId, Json, PlainDate, ProviderId, SessionId, TransactionId, UserId, RuleId, RunId } from '../lib/model/ids.ts' // prettier-ignore
import type { BankChange, Edit, SingleEdit } from '../lib/model/edit.ts'
import type { FileAnswers } from '../lib/model/imports.ts'
import type { LinkKind } from '../lib/model/link.ts'
import type { RuleReach, RuleStage, RuleTest } from '../lib/model/rule.ts'
import type { OwnIcon } from '../lib/model/taxonomy/own.ts'
import type { Notice } from '../lib/providers/provider.ts'
import type { Method, TransactionStatus } from '../lib/model/transaction.ts'
import type { Verdict } from '../lib/banking/store/inbox.ts'
import type { Kit } from './columns.ts'

export type StoredBalance = { type: BalanceType; minor: number; currency: CurrencyCode; at: string }

const erased = { onDelete: 'cascade' } as const

export function defineSchema(kit: Kit) {
  const { table, index, unique, primaryKey, serial, text, id, day, instant, count, minor, flag, json } = kit

  const users = table('users', {
    no: serial('no'),
    id: id<UserId>('id').notNull().unique(),
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    passwordHash: text('password_hash'),
    demo: flag('demo').notNull(),
    createdAt: instant('created_at').notNull(),
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

  const connections = table(
    'connections',
    {
      id: id<ConnectionId>('id').primaryKey(),
      userId: userId(),
      providerId: text<ProviderId>('provider_id').notNull(),
      institutionRef: text('institution_ref'),
      institutionName: text('institution_name'),
      institutionCountry: text<CountryCode>('institution_country'),
      ref: text('ref'),
      state: text<ConnectionState>('state').notNull(),
      revision: count('revision').notNull(),
      /** Whoever claimed it holds it until then, or until the move that gives it back. */
      leaseUntil: instant('lease_until'),
      consentStatus: text<ConsentStatus>('consent_status'),
      consentScope: json<readonly ConsentScope[]>('consent_scope'),
      consentValidUntil: instant('consent_valid_until'),
      consentRetainedUntil: instant('consent_retained_until'),
      sealedAsk: text('sealed_ask'),
      sealedMemo: text('sealed_memo'),
      sealedAccess: text('sealed_access'),
      sealedCursor: text('sealed_cursor'),
      sealedIdentity: text('sealed_identity'),
      sealedApplication: text('sealed_application'),
      problemCode: text<Problem>('problem_code'),
      problemAt: instant('problem_at'),
      problemReference: text('problem_reference'),
      dueAt: instant('due_at'),
      createdAt: instant('created_at').notNull(),
      attemptEndsAt: instant('attempt_ends_at'),
      grantedAt: instant('granted_at'),
      syncedAt: instant('synced_at'),
      readingSince: instant('reading_since'),
      /** Epoch milliseconds. */
      unattendedReads: json<readonly number[]>('unattended_reads').notNull(),
      failures: count('failures').notNull(),
    },
    (t) => [
      index('connections_user').on(t.userId, t.createdAt),
      index('connections_ref').on(t.providerId, t.ref),
      index('connections_due').on(t.dueAt).where(sql`due_at is not null`), // prettier-ignore
    ],
  )
  const connectionId = () => id<ConnectionId>('connection_id').notNull().references(() => connections.id, erased) // prettier-ignore

  const returns = table(
    'returns',
    {
      hash: id('hash').primaryKey(),
      connectionId: connectionId(),
      userId: userId(),
      providerId: text<ProviderId>('provider_id').notNull(),
      expiresAt: instant('expires_at').notNull(),
      /** Used up; a second return by the same person is harmless. */
      usedAt: instant('used_at'),
    },
    (t) => [index('returns_connection').on(t.connectionId), index('returns_user').on(t.userId)],
  )

  /** One row per agreement of the person: history, never overwritten by the next one. */
  const consents = table(
    'consents',
    {
      no: serial('no'),
      connectionId: connectionId(),
      status: text<ConsentStatus>('status').notNull(),
      scope: json<readonly ConsentScope[]>('scope').notNull(),
      agreedAt: instant('agreed_at'),
      grantedAt: instant('granted_at'),
      validUntil: instant('valid_until'),
      endedAt: instant('ended_at'),
      textVersion: text('text_version'),
      textLocale: text('text_locale'),
    },
    (t) => [index('consents_connection').on(t.connectionId)],
  )

  /** No foreign keys: an obligation towards a provider outlives connection and user. */
  const debts = table(
    'debts',
    {
      id: id<DebtId>('id').primaryKey(),
      providerId: text<ProviderId>('provider_id').notNull(),
      connectionId: id<ConnectionId>('connection_id'),
      userId: id<UserId>('user_id').notNull(),
      /** Null once written off. */
      sealedPayload: text('sealed_payload'),
      dueAt: instant('due_at').notNull(),
      attempts: count('attempts').notNull(),
      createdAt: instant('created_at').notNull(),
      writtenOffAt: instant('written_off_at'),
    },
    (t) => [
      index('debts_due').on(t.dueAt).where(sql`written_off_at is null`), // prettier-ignore
      index('debts_connection').on(t.connectionId),
      index('debts_user').on(t.userId),
    ],
  )

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
    },
    (t) => [index('accounts_user').on(t.userId), index('accounts_connection').on(t.connectionId)],
  )
  const accountNo = () => count('account_no').notNull().references(() => accounts.no, erased) // prettier-ignore
  const userNo = () => count('user_no').notNull().references(() => users.no, erased) // prettier-ignore

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
      /** The file that brought it, until a bank reports it too. */
      importNo: count('import_no').references(() => imports.no, { onDelete: 'set null' }),
      note: text('note'),
      /** Each on a line of its own, between line ends: `\ntrip\nwork\n`. */
      tags: text('tags'),
      reviewedAt: instant('reviewed_at'),
      excludedAt: instant('excluded_at'),
      /** JSON of its parts; text, so that both dialects can look inside. */
      parts: text('parts'),
      refund: flag('refund'),
      recurring: flag('recurring'),
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

  /** What they look for is said in the person's own words. */
  const rules = table(
    'rules',
    {
      id: id<RuleId>('id').primaryKey(),
      userId: userId(),
      stage: text<RuleStage>('stage').notNull(),
      test: json<RuleTest>('test').notNull(),
      categoryId: text<CategoryId>('category_id'),
      name: text('name'),
      reach: text<RuleReach>('reach').notNull(),
      active: flag('active').notNull(),
      /** Entries of runs that were taken back. */
      except: json<readonly TransactionId[]>('except').notNull(),
      createdAt: instant('created_at').notNull(),
    },
    (t) => [index('rules_user').on(t.userId, t.createdAt)],
  )

  const ruleRuns = table(
    'rule_runs',
    {
      id: id<RunId>('id').primaryKey(),
      ruleId: id<RuleId>('rule_id').notNull().references(() => rules.id, erased),
      at: instant('at').notNull(),
      by: text<'sync' | 'hand'>('by').notNull(),
      looked: count('looked').notNull(),
      changed: count('changed').notNull(),
      entries: json<readonly TransactionId[]>('entries').notNull(),
      undoneAt: instant('undone_at'),
    },
    (t) => [index('rule_runs_rule').on(t.ruleId, t.id)],
  ) // prettier-ignore

  /** What a person made of the taxonomy: a row with a name is their own, one without is the taxonomy's and hidden. */
  const categories = table(
    'categories',
    {
      userId: userId(),
      id: id<CategoryId>('id').notNull(),
      name: text('name'),
      icon: text<OwnIcon>('icon'),
      createdAt: instant('created_at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.userId, t.id] })],
  )

  const exchanges = table(
    'exchanges',
    {
      no: serial('no'),
      connectionId: id<ConnectionId>('connection_id').references(() => connections.id, erased),
      provider: text('provider').notNull(),
      step: text('step').notNull(),
      method: text('method').notNull(),
      path: text('path').notNull(),
      status: count('status'),
      startedAt: instant('started_at').notNull(),
      milliseconds: count('milliseconds').notNull(),
      bytes: count('bytes').notNull(),
      failure: text('failure'),
    },
    (t) => [index('exchanges_connection').on(t.connectionId, t.no)],
  )

  const deliveries = table(
    'deliveries',
    {
      providerId: text<ProviderId>('provider_id').notNull(),
      key: text('key').notNull(),
      /** The ref of a connection that may not exist (yet). */
      about: text('about').notNull(),
      says: text<Notice['says']>('says').notNull(),
      receivedAt: instant('received_at').notNull(),
      /** Null for a doorbell, and once used. */
      sealedBody: text('sealed_body'),
      verdict: text<Verdict>('verdict'),
      settledAt: instant('settled_at'),
    },
    (t) => [
      primaryKey({ columns: [t.providerId, t.key] }),
      index('deliveries_open').on(t.receivedAt).where(sql`settled_at is null`), // prettier-ignore
      index('deliveries_about').on(t.providerId, t.about),
      index('deliveries_settled').on(t.settledAt),
    ],
  )

  /** What a person sent for a conversation; gone when the provider has taken it, and after a day whatever happens. */
  const files = table(
    'files',
    {
      id: id<FileId>('id').primaryKey(),
      connectionId: connectionId(),
      userId: userId(),
      mediaType: text<MediaType>('media_type').notNull(),
      bytes: count('bytes').notNull(),
      sealedName: text('sealed_name').notNull(),
      sealedContent: text('sealed_content').notNull(),
      createdAt: instant('created_at').notNull(),
    },
    (t) => [index('files_connection').on(t.connectionId), index('files_user').on(t.userId, t.createdAt)],
  )

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
    (t) => [index('audit_user').on(t.userId, t.no)],
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

  return {
    users, sessions, connections, returns, consents, debts, accounts, balances, transactions, edits, editRows, changes, links, monthSums,
    rules, ruleRuns, categories, exchanges, deliveries, files, imports, importParts, importLayouts, audit, institutions, rates, dismissals,
    demos,
  } // prettier-ignore
}

export type Schema = ReturnType<typeof defineSchema>
