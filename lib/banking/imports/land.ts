/** A file's way into the ledger: all of it that was chosen, or nothing. */
import type { Connection } from '../../model/connection.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../model/errors.ts'
import { as, type AccountId, type ConnectionId, type ImportId, type UserId } from '../../model/ids.ts'
import type { ImportChoice } from '../../model/imports.ts'
import type { Statement } from '../../statement/statement.ts'
import { accountRefOf, toAccount } from '../../statement/transactions.ts'
import { claim, claimOf } from '../hold.ts'
import type { Parts } from '../parts.ts'
import { markRows } from '../marks.ts'
import { SECOND } from '../schedule.ts'
import type { AccountWrite, Claim, ImportLanding, ImportPart, RowWrite, StoredAccount } from '../store.ts'
import { markTransfers } from '../transfers.ts'
import { compare, spanOf } from './compare.ts'
import { countryOf, filedConnection } from './filed.ts'
import { headersOf, openFile } from './open-file.ts'

const LONGEST_NAME = 80
/** A reading of the bank may hold the connection for a moment. */
const TRIES = 5

/** An account of the file with the place that was chosen for it. */
interface Going {
  readonly statement: Statement
  readonly choice: ImportChoice
  /** Null for a new account. */
  readonly account: StoredAccount | null
}

/**
 * @throws {InvalidInputError} naming what does not fit of the choices. @throws {NotFoundError} for an account that is not theirs.
 * @throws {ConflictError} when a bank is being read at this moment.
 */
export async function landFile(
  parts: Parts,
  userId: UserId,
  id: ImportId,
  choices: readonly ImportChoice[],
): Promise<void> {
  const { store, now } = parts
  const file = await openFile(parts, userId, id)
  const going = chosen(file.statements, choices, await store.ledger.accounts(userId))
  const held = new Map<ConnectionId, Connection>()
  const made: Connection[] = []
  let rows: readonly RowWrite[]
  try {
    const landing = await prepared(parts, userId, going, held, made)
    const claims = [...held.values()].map(claimOf)
    if (!(await store.imports.land({ id, userId, at: now(), claims, ...landing }))) throw new ConflictError('overtaken')
    rows = landing.add
  } catch (error) {
    await giveBack(parts, [...held.values()].map(claimOf))
    for (const { id: connectionId } of made) await store.connections.erase(userId, connectionId)
    throw error
  }
  const headers = headersOf(file.reading)
  if (headers !== null && Object.keys(file.answers).length > 0) {
    await store.imports.keepLayout(userId, headers, file.answers)
  }
  const facts = { accounts: going.length, added: rows.length, format: file.reading.format }
  await store.audit({ at: now(), userId, what: 'file.landed', connectionId: null, facts })
  await pairUp(parts, userId, rows)
  await markRows(parts, userId)
}

/** What is to be written, with the connections that are written to: claimed in `held`, and those that are new in `made`. */
async function prepared(
  parts: Parts,
  userId: UserId,
  going: readonly Going[],
  held: Map<ConnectionId, Connection>,
  made: Connection[],
): Promise<Pick<ImportLanding, 'accounts' | 'parts' | 'add' | 'revive'>> {
  const { store, newId } = parts
  const [rules, connections] = await Promise.all([store.rules.list(userId), store.connections.list(userId)])
  const accounts: { connectionId: ConnectionId; write: AccountWrite }[] = []
  const landed: ImportPart[] = []
  const add: RowWrite[] = []
  const revive: RowWrite['id'][] = []
  for (const { statement, choice, account } of going) {
    const connection = account
      ? connections.find((one) => one.id === account.connectionId)
      : await filedFor(parts, userId, statement, choice, [...connections, ...made], made)
    if (!connection) throw new NotFoundError('account')
    if (!held.has(connection.id)) held.set(connection.id, await claimed(parts, connection.id))
    const country = connection.institution?.country ?? countryOf(statement)
    const brought = await compare(parts, account?.id ?? null, statement, { country, rules })
    const accountId = account?.id ?? as<AccountId>(newId())
    if (!account) {
      const write = { id: accountId, account: newAccount(statement, choice), shared: true }
      accounts.push({ connectionId: connection.id, write })
    }
    add.push(...brought.add.map((row) => ({ ...row, accountId })))
    revive.push(...brought.revive)
    landed.push({
      accountId,
      ...spanOf(statement)!, // it has entries
      added: brought.add.length + brought.revive.length,
      known: brought.known,
      closing: statement.closing ?? null,
    })
  }
  return { accounts, parts: landed, add, revive }
}

/** Own transfers among what is new; what a file has placed itself stays as it is. */
async function pairUp(parts: Parts, userId: UserId, rows: readonly RowWrite[]): Promise<void> {
  const open = rows.filter(({ category }) => category.source !== 'provider').map(({ date }) => date)
  const [first] = open.toSorted()
  if (first !== undefined) await markTransfers(parts, userId, first)
}

function chosen(
  statements: ReadonlyMap<string, Statement>,
  choices: readonly ImportChoice[],
  accounts: readonly StoredAccount[],
): readonly Going[] {
  const going = choices.flatMap((choice): Going[] => {
    const statement = statements.get(choice.key)
    if (!statement) throw new InvalidInputError({ [`choices.${choice.key}`]: 'unknown' })
    if (choice.into === 'nowhere') return []
    if (choice.into === 'new') return [{ statement, choice, account: null }]
    const account = accounts.find(({ id }) => id === choice.into)
    if (!account) throw new NotFoundError('account')
    if (account.currency !== statement.account.currency) throw new InvalidInputError({ [`choices.${choice.key}`]: 'other currency' }) // prettier-ignore
    return [{ statement, choice, account }]
  })
  const taken = [...going.map(({ choice }) => choice.key), ...going.flatMap(({ account }) => account?.id ?? [])]
  if (going.length === 0) throw new InvalidInputError({ choices: 'nothing' })
  if (new Set(taken).size !== taken.length) throw new InvalidInputError({ choices: 'twice' })
  return going
}

const nameFor = ({ account }: Statement, { name }: ImportChoice): string =>
  (name ?? '').trim().slice(0, LONGEST_NAME) || account.name || account.iban || account.number || account.currency

function newAccount(statement: Statement, choice: ImportChoice): AccountWrite['account'] {
  const account = toAccount(statement, accountRefOf(statement))
  return { ...account, name: nameFor(statement, choice), kind: choice.kind ?? account.kind }
}

/** Files of one bank share a connection. */
async function filedFor(
  parts: Parts,
  userId: UserId,
  statement: Statement,
  choice: ImportChoice,
  known: readonly Connection[],
  made: Connection[],
): Promise<Connection> {
  const name = statement.account.institution ?? nameFor(statement, choice)
  const there = known.find(({ state, institution }) => state === 'filed' && institution?.name === name)
  if (there) return there
  const connection = filedConnection(parts, userId, name, countryOf(statement))
  await parts.store.connections.add(connection)
  made.push(connection)
  return connection
}

/** @throws {ConflictError} when somebody else holds it for longer than a moment. */
export async function claimed(parts: Parts, id: ConnectionId): Promise<Connection> {
  for (let tried = 0; tried < TRIES; tried++) {
    const held = await claim(parts, id)
    if (held) return held
    await parts.pause(SECOND)
  }
  throw new ConflictError('it is being read')
}

/** Gives claims back unchanged; one that is no longer ours is somebody else's. */
export async function giveBack({ store }: Parts, claims: readonly Claim[]): Promise<void> {
  for (const one of claims) await store.connections.move(one, {})
}
