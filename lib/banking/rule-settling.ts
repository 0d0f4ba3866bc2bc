/** Brings what is held to what the rules say of it. Done twice it does nothing the second time. */
import type { CountryCode, AccountId, PlainDate, RuleId, TransactionId, UserId } from '../model/ids.ts'
import { searchOf, type RuleTest } from '../model/rule.ts'
import { isSameMarks, isSameRuled, marksOf, ownMarks } from '../model/ruled.ts'
import { SYSTEM } from '../model/taxonomy/own.ts'
import { categorise } from './categorise.ts'
import { evidenceHeld, subjectHeld } from './evidence.ts'
import { placeAfter, placeOf, queryOf } from './feed.ts'
import type { Parts } from './parts.ts'
import { compileTest, readEntry } from './rule-test.ts'
import { openRulebook, type Verdict } from './rulebook.ts'
import type { FeedRow, Reassignment, Rule } from './store.ts'
import { markTransfers } from './transfers.ts'

const ROWS_AT_ONCE = 1_000
const SHOWN = 50

/** Entries that a test finds, newest first: the index narrows them, the test decides. */
async function* found({ store }: Parts, userId: UserId, test: RuleTest): AsyncGenerator<readonly FeedRow[]> {
  const query = queryOf(searchOf(test), SYSTEM) // a test names no category
  const fits = compileTest(test)
  let after: string | null = null
  do {
    const place = after === null ? {} : { after: placeOf(after) }
    const rows: readonly FeedRow[] = await store.ledger.feed({ ...query, ...place, userId, limit: ROWS_AT_ONCE })
    yield rows.filter((row) => fits(readEntry(subjectHeld(row))))
    const last = rows.at(-1)
    after = last && rows.length === ROWS_AT_ONCE ? placeAfter(last) : null
  } while (after !== null)
}

/** What an entry is by the rules' verdict; without one, what it was before a rule spoke. */
function becomes(row: FeedRow, { category, name, ruled }: Verdict, without: (row: FeedRow) => FeedRow['category']) {
  const put = category ?? (row.category.source === 'rule' ? without(row) : row.category)
  return { category: row.edited ? row.category : put, ruleName: name, ruled }
}

type Becoming = ReturnType<typeof becomes>
/** A change that a person sees. */
const isSeen = (row: FeedRow, { category, ruleName, ruled }: Becoming): boolean =>
  row.ruleName !== ruleName || row.category.id !== category.id || !isSameMarks(row, marksOf(ownMarks(row), ruled))
const differs = (row: FeedRow, next: Becoming): boolean =>
  isSeen(row, next) ||
  !isSameRuled(row.ruled, next.ruled) ||
  row.category.source !== next.category.source ||
  row.category.because !== next.category.because

/** What the categoriser says of rows, which needs the country of their bank. */
async function withoutRules({ store }: Parts, userId: UserId): Promise<(row: FeedRow) => FeedRow['category']> {
  const [accounts, linked] = await Promise.all([store.ledger.accounts(userId), store.connections.list(userId)])
  const countryOf = new Map(linked.map(({ id, institution }) => [id, institution?.country ?? null]))
  const countries = new Map<AccountId, CountryCode | null>(accounts.map(({ id, connectionId }) => [id, countryOf.get(connectionId) ?? null])) // prettier-ignore
  return (row) => categorise(evidenceHeld(row, countries.get(row.accountId) ?? null))
}

export interface Settled {
  readonly looked: number
  readonly changed: number
  /** Those for which `rule` speaks now and did not before. */
  readonly entries: readonly TransactionId[]
}

/** @param tests what to look at: all that a changed rule found before and finds now. */
export async function settleRules(
  parts: Parts,
  userId: UserId,
  rules: readonly Rule[],
  tests: readonly RuleTest[],
  rule: RuleId,
): Promise<Settled> {
  const book = openRulebook(rules)
  const without = await withoutRules(parts, userId)
  const seen = new Set<TransactionId>()
  const entries: TransactionId[] = []
  let changed = 0
  /** The oldest day on which an entry lost its rule: it may be half of a transfer again. */
  let freed: PlainDate | null = null
  for (const test of tests) {
    for await (const rows of found(parts, userId, test)) {
      const changes: Reassignment[] = []
      for (const row of rows) {
        if (seen.has(row.id)) continue
        seen.add(row.id)
        const verdict = book(subjectHeld(row), row.id)
        const next = becomes(row, verdict, without)
        if (!differs(row, next)) continue
        changes.push({ id: row.id, ...next })
        if (isSeen(row, next)) changed++
        if (verdict.by.includes(rule)) entries.push(row.id)
        if (row.category.source === 'rule' && next.category.source !== 'rule' && (freed === null || row.date < freed)) freed = row.date // prettier-ignore
      }
      await parts.store.ledger.reassign(userId, changes)
    }
  }
  if (freed !== null) await markTransfers(parts, userId, freed)
  return { looked: seen.size, changed, entries }
}

/** What settling would change, of what one test finds. */
export async function previewRules(parts: Parts, userId: UserId, rules: readonly Rule[], test: RuleTest) {
  const book = openRulebook(rules)
  const without = await withoutRules(parts, userId)
  const count = { found: 0, changes: 0 }
  const shown: FeedRow[] = []
  for await (const rows of found(parts, userId, test)) {
    count.found += rows.length
    for (const row of rows) if (isSeen(row, becomes(row, book(subjectHeld(row), row.id), without))) count.changes++
    if (shown.length < SHOWN) shown.push(...rows.slice(0, SHOWN - shown.length))
  }
  return { ...count, rows: shown }
}
