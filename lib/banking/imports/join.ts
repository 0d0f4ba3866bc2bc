/** "This is the same account": what only files told of goes into the account that a bank reports. */
import { ConflictError, InvalidInputError, NotFoundError } from '../../model/errors.ts'
import { as, type AccountId, type PlainDate, type UserId } from '../../model/ids.ts'
import { pairUp } from '../booking.ts'
import type { Offered } from '../entry.ts'
import { claimOf } from '../hold.ts'
import type { Parts } from '../parts.ts'
import type { HeldRow, Join } from '../store.ts'
import { filedAccounts } from './filed.ts'
import { claimed, giveBack } from './land.ts'
import type { Span } from './compare.ts'

const EVER = [as<PlainDate>('0001-01-01'), as<PlainDate>('9999-12-31')] as const

/**
 * @param from an account that only files tell of.
 * @throws {NotFoundError} for an account that is not theirs, or a `from` that a bank reports.
 * @throws {InvalidInputError} for one of another currency. @throws {ConflictError}
 */
export async function joinAccounts(parts: Parts, userId: UserId, from: AccountId, into: AccountId): Promise<void> {
  const { store, now } = parts
  const filed = (await filedAccounts(parts, userId)).find(({ id }) => id === from)
  const other = (await store.ledger.accounts(userId)).find(({ id }) => id === into)
  if (!filed || !other || from === into) throw new NotFoundError('account')
  if (filed.currency !== other.currency) throw new InvalidInputError({ into: 'other currency' })
  const connections = [...new Set([filed.connectionId, other.connectionId])]
  const held = []
  try {
    for (const id of connections) held.push(await claimed(parts, id))
    const [rows, reported, files] = await Promise.all([
      store.ledger.held(from, ...EVER),
      store.ledger.held(into, ...EVER),
      store.imports.partsOf(userId, from),
    ])
    const join = { ...decide(rows, reported, files), userId, at: now(), from, into, claims: held.map(claimOf) }
    if (!(await store.imports.join(join))) throw new ConflictError('overtaken')
    const facts = { joined: join.pairs.length, moved: join.moves.length }
    await store.audit({ at: now(), userId, what: 'accounts.joined', connectionId: other.connectionId, facts })
  } catch (error) {
    await giveBack(parts, held.map(claimOf))
    throw error
  }
}

/** Which rows are one entry, and under which names the rest can stand beside what is there. Pure. */
export function decide(
  rows: readonly HeldRow[],
  reported: readonly HeldRow[],
  files: readonly Span[],
): Pick<Join, 'pairs' | 'moves'> {
  const live = reported.filter(({ goneAt }) => goneAt === null)
  const days = live.map(({ date }) => date).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  const rowOf = new Map(live.map((row) => [asOffered(row), row]))
  const spans = (row: HeldRow, { entry: { date } }: Offered): boolean =>
    row.date === date ||
    (first !== undefined && last !== undefined && first <= row.date && row.date <= last) ||
    files.some(({ from, to }) => from <= date && date <= to)
  const mine = rows.filter(({ goneAt }) => goneAt === null)
  const found = pairUp(mine, [...rowOf.keys()], spans)
  const pairs = [...found].map(([one, row]) => ({ from: row.id, into: rowOf.get(one)!.id }))
  const paired = new Set(pairs.map((pair) => pair.from))
  return { pairs, moves: named(rows.filter(({ id }) => !paired.has(id)), reported) } // prettier-ignore
}

/** A ref that is taken is given up; twins are counted on. */
function named(rows: readonly HeldRow[], reported: readonly HeldRow[]): Join['moves'] {
  const refs = new Set(reported.map(({ ref }) => ref))
  const used = new Set(reported.map(({ fingerprint, ordinal }) => `${fingerprint} ${ordinal}`))
  return rows.map(({ id, ref, fingerprint }) => {
    let ordinal = 0
    while (used.has(`${fingerprint} ${ordinal}`)) ordinal++
    used.add(`${fingerprint} ${ordinal}`)
    return { id, ref: refs.has(ref) ? null : ref, fingerprint, ordinal }
  })
}

/** A row as if it were just being reported: all that likeness looks at. */
const asOffered = ({ ref, fingerprint, digest, status, date, minor, currency, counterpartyName, remittance }: HeldRow): Offered => ({
  fingerprint, digest,
  fromFile: true,
  entry: { ref, accountRef: '', status, date, amount: { minor, currency }, remittance, ...(counterpartyName && { counterparty: { name: counterpartyName } }) },
}) // prettier-ignore
