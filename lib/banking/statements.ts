/** What is held, as statements to be written into a file: one an account, its entries read a page at a time as they are written. */
import { InvalidInputError, NotFoundError } from '../model/errors.ts'
import type { TransactionId, Viewer } from '../model/ids.ts'
import type { CategoryId } from '../model/category.ts'
import { taxonomyOf } from '../model/taxonomy/own.ts'
import type { FeedFilter } from '../model/view.ts'
import type { Entry, StatementSource } from '../statement/statement.ts'
import { pagesOf, queryOf } from './feed.ts'
import type { Parts } from './parts.ts'
import type { FeedQuery, FeedRow, Ledger } from './store.ts'

export interface Chosen {
  readonly only?: ReadonlySet<TransactionId>
  readonly except?: ReadonlySet<TransactionId>
}

/**
 * Accounts without an entry that the filter lets through are left out, unless nothing is filtered.
 * @param labelOf a category's name in the language of the file.
 * @param most entries that the format can hold; null where it holds any number.
 * @param chosen of what the filter finds, these alone, or all but these; the closing balance is then left out, as for a filter.
 * @throws {InvalidInputError} when there are more, or none.
 * @throws {NotFoundError} for an account that is not the viewer's.
 */
export async function statements(
  { store, now }: Parts,
  { userId }: Viewer,
  filter: FeedFilter,
  labelOf: (id: CategoryId) => string,
  most: number | null,
  chosen: Chosen = {},
): Promise<readonly StatementSource[]> {
  const query = queryOf(filter, taxonomyOf(await store.categories.choices(userId)))
  const { only, except } = chosen
  const isIn = (id: TransactionId): boolean => (only?.has(id) ?? true) && !except?.has(id)
  const found = only?.size ?? (most === null ? 0 : (await store.ledger.feed({ ...query, userId, limit: most + 1 })).length) // prettier-ignore
  if (most !== null && found > most) throw new InvalidInputError({ format: 'too many entries' })
  const [accounts, connections] = await Promise.all([store.ledger.accounts(userId), store.connections.list(userId)])
  if (query.accountId && !accounts.some(({ id }) => id === query.accountId)) throw new NotFoundError('account')
  const bankOf = new Map(connections.map(({ id, institution }) => [id, institution?.name]))
  const isWhole = !only && !except && Object.keys(query).every((part) => part === 'accountId')
  const wanted = accounts.filter(({ id }) => query.accountId === undefined || id === query.accountId)
  const sources: StatementSource[] = []
  for (const { id, name, kind, currency, iban, number, connectionId, balances } of wanted) {
    const asked = { ...query, accountId: id, userId }
    if (!isWhole && (await entriesOf(store.ledger, asked, labelOf, isIn).next()).done) continue
    const institution = bankOf.get(connectionId)
    const booked = balances.find(({ type, amount }) => type === 'closingBooked' && amount.currency === currency)
    sources.push({
      account: {
        name,
        kind,
        currency,
        ...(institution && { institution }),
        ...(iban && { iban }),
        ...(number && { number }),
      },
      ...(query.from && { from: query.from }),
      ...(query.to && { to: query.to }),
      ...(isWhole && booked && { closing: { minor: booked.amount.minor, on: booked.at.toISOString().slice(0, 10) as FeedRow['date'] } }), // prettier-ignore
      createdAt: now(),
      entries: entriesOf(store.ledger, asked, labelOf, isIn),
    })
  }
  if (sources.length === 0) throw new InvalidInputError({ filter: 'finds nothing' })
  return sources
}

/** Newest first, as lists show them. */
async function* entriesOf(
  ledger: Ledger,
  asked: Omit<FeedQuery, 'limit'>,
  labelOf: (id: CategoryId) => string,
  isIn: (id: TransactionId) => boolean,
): AsyncGenerator<Entry> {
  for await (const rows of pagesOf(ledger, asked)) {
    for (const row of rows) if (isIn(row.id)) yield entryOf(row, labelOf)
  }
}

/** An entry as it stands in a file. */
export const entryOf = (row: FeedRow, labelOf: (id: CategoryId) => string): Entry => ({
  id: row.file?.ref ?? row.id,
  status: row.status,
  date: row.date,
  amount: { minor: row.minor, currency: row.currency },
  remittance: row.remittance,
  category: { id: row.category.id, label: labelOf(row.category.id) },
  ...(row.valueDate && { valueDate: row.valueDate }),
  ...(row.original && { original: row.original }),
  ...(row.counterpartyName && { counterparty: { name: row.counterpartyName } }),
})
