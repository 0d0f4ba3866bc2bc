/**
 * Everything held about a person, as files of a machine's formats: the right to take it elsewhere. What is sealed for providers
 * (tokens, cursors) is not theirs to carry and not in it; a whole IBAN is, as it is their own.
 */
import type { CategoryId } from '../model/category.ts'
import { NotFoundError } from '../model/errors.ts'
import type { Viewer } from '../model/ids.ts'
import { writeCsv } from '../statement/write/csv.ts'
import { writeJson } from '../statement/write/json.ts'
import type { StatementLocale } from '../statement/words.ts'
import { pagesOf } from './feed.ts'
import { consentHistory } from './passport.ts'
import type { Parts } from './parts.ts'
import { entryOf, statements } from './statements.ts'
import type { FeedRow } from './store.ts'

const AUDIT_ROWS = 100_000

export interface DataFile {
  readonly name: string
  readonly content: Iterable<string> | AsyncIterable<string>
}

/** A file at a time, each read when its turn comes. @throws {NotFoundError} when the person is gone */
export async function* everything(
  parts: Parts,
  viewer: Viewer,
  labelOf: (id: CategoryId) => string,
  locale: StatementLocale,
): AsyncGenerator<DataFile> {
  const { store } = parts
  const { userId } = viewer
  const user = await store.people.userById(userId)
  if (!user) throw new NotFoundError('person')
  const { passwordHash: _hash, ...profile } = user
  yield json('profile.json', { ...profile, ...(await store.people.preferences(userId)) })
  const linked = await store.connections.list(userId)
  yield json('connections.json', await Promise.all(linked.map(async (connection) => {
    const { id, providerId, institution, state, consent, application, problem, createdAt, grantedAt, syncedAt } = connection
    return { id, providerId, institution, state, consent, application, problem, createdAt, grantedAt, syncedAt, identity: await store.ledger.identity(userId, id) }
  }))) // prettier-ignore
  yield json('consents.json', await consentHistory(parts, viewer))
  yield json('endings.json', (await store.endings.list(userId)).map(({ userId: _user, debtId: _debt, ...ending }) => ending)) // prettier-ignore
  const accounts = await store.ledger.accounts(userId)
  yield json('accounts.json', accounts.map(({ userId: _user, ...account }) => account)) // prettier-ignore
  yield json('balances.json', await Promise.all(accounts.map(async (account) => ({ accountId: account.id, balances: await store.ledger.balanceHistory(account.id, new Date(0)) })))) // prettier-ignore
  const held = accounts.length === 0 ? [] : await statements(parts, viewer, {}, labelOf, null)
  yield { name: 'transactions.json', content: writeJson(held) }
  const again = accounts.length === 0 ? [] : await statements(parts, viewer, {}, labelOf, null)
  yield { name: 'transactions.csv', content: writeCsv(again, { locale }) }
  yield json('put-away.json', (await store.ledger.allAside(userId)).map((row) => ({ ...entryOf(row, labelOf), ...saidOf(row), sameAs: row.sameAs }))) // prettier-ignore
  yield json('imports.json', await store.imports.list(userId))
  yield json('categories.json', await store.categories.choices(userId))
  yield json('rules.json', await store.rules.list(userId))
  yield json('links.json', { refunds: await store.links.made(userId, 'refund'), transfers: await store.links.made(userId, 'transfer') }) // prettier-ignore
  yield { name: 'edits.json', content: edits(parts, viewer) }
  yield json('audit.json', (await store.audited(userId, AUDIT_ROWS)).map(({ userId: _user, ...entry }) => entry)) // prettier-ignore
}

const json = (name: string, value: unknown): DataFile => ({ name, content: [`${JSON.stringify(value, null, 1)}\n`] })

/** What the person said of entries themselves: category and parts, note and tags; and what the bank wanted to change meanwhile. */
async function* edits({ store }: Parts, { userId }: Viewer): AsyncGenerator<string> {
  let before = '['
  for await (const rows of pagesOf(store.ledger, { userId })) {
    for (const row of rows) {
      const { edited, note, tags, reviewed, excluded } = row
      if (!edited && note === null && tags.length === 0 && !reviewed && !excluded) continue
      yield `${before}\n${JSON.stringify(saidOf(row))}`
      before = ','
    }
  }
  yield `${before === '[' ? '[' : ''}]\n`
}

function saidOf(row: FeedRow) {
  const { id, accountId, date, category, edited, refusedMinor, note, tags, reviewed, excluded, parts } = row
  const chosen = edited ? { categoryId: category.id, parts } : {}
  return { id, accountId, date, ...chosen, refusedMinor, note, tags, reviewed, excluded }
}
