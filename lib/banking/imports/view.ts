/** Where a file stands, as its owner may see it. */
import type { AccountId, ImportId, UserId } from '../../model/ids.ts'
import type { ImportAccountView, ImportedView, ImportPlace, ImportView } from '../../model/imports.ts'
import type { Statement } from '../../statement/statement.ts'
import { accountRefOf, toAccount } from '../../statement/transactions.ts'
import { isSameAccount } from '../match.ts'
import type { Parts } from '../parts.ts'
import type { LandedImport, StoredAccount } from '../store.ts'
import { lastFour } from '../views.ts'
import { compare, spanOf } from './compare.ts'
import { headersOf, openFile } from './open-file.ts'

const SHOWN_PROBLEMS = 100
/** Comparing is work: so many entries with so many accounts. */
const MOST_COMPARED = 100_000
/** A file whose entries are held for so great a share is of that account. */
const SURELY_HELD = 0.5

export async function viewOf(parts: Parts, userId: UserId, id: ImportId): Promise<ImportView> {
  const landed = (await landedOf(parts, userId)).find((one) => one.id === id)
  if (landed) return { phase: 'landed', ...landed }
  const { name, answers, reading, statements } = await openFile(parts, userId, id)
  const { questions, problems } = reading
  if (questions.length > 0) return { phase: 'asking', id, name, questions }
  const [accounts, bankOf] = await held(parts, userId)
  const headers = headersOf(reading)
  const views: ImportAccountView[] = []
  for (const [key, statement] of statements) {
    views.push(await accountOf(parts, key, statement, accounts, bankOf))
  }
  return {
    phase: 'choosing',
    id,
    name,
    accounts: views,
    problems: problems.slice(0, SHOWN_PROBLEMS),
    problemCount: problems.length,
    answered: Object.keys(answers).length > 0,
    remembered: headers !== null && (await parts.store.imports.layout(userId, headers)) !== null,
  }
}

/** What files have brought, newest first. */
export async function landedOf(parts: Parts, userId: UserId): Promise<readonly ImportedView[]> {
  const [landed, accounts] = await Promise.all([parts.store.imports.list(userId), parts.store.ledger.accounts(userId)])
  const nameOf = new Map(accounts.map((account) => [account.id, account.name]))
  const viewOf = ({ id, name, landedAt, left, parts: brought }: LandedImport): ImportedView => ({
    id,
    name,
    left,
    landedAt: landedAt.toISOString(),
    parts: brought.map(({ closing: _closing, ...part }) => ({
      ...part,
      accountName: nameOf.get(part.accountId) ?? '',
    })),
  })
  // One whose accounts are gone brought nothing that is still there.
  return landed.filter(({ parts: brought }) => brought.length > 0).map(viewOf)
}

type Banks = ReadonlyMap<AccountId, string>

async function held({ store }: Parts, userId: UserId): Promise<readonly [readonly StoredAccount[], Banks]> {
  const [accounts, connections] = await Promise.all([store.ledger.accounts(userId), store.connections.list(userId)])
  const nameOf = new Map(connections.map(({ id, institution }) => [id, institution?.name ?? '']))
  return [accounts, new Map(accounts.map(({ id, connectionId }) => [id, nameOf.get(connectionId) ?? '']))]
}

async function accountOf(
  parts: Parts,
  key: string,
  statement: Statement,
  accounts: readonly StoredAccount[],
  bankOf: Banks,
): Promise<ImportAccountView> {
  const { account, entries, closing } = statement
  const { name, kind, currency, institution, iban, number } = account
  const ref = accountRefOf(statement)
  const offered = toAccount(statement, ref)
  const candidates = accounts.filter((one) => one.currency === currency)
  const sure = candidates.find((one) => isSameAccount(one, offered)) ?? candidates.find((one) => name !== '' && one.ref === ref) // prettier-ignore
  const places: ImportPlace[] = []
  for (const one of candidates) {
    const compared = one === sure || entries.length * candidates.length <= MOST_COMPARED
    const known = compared ? (await compare(parts, one.id, statement, { country: null, rules: [] })).known : null
    const mask = lastFour(one.iban ?? one.number)
    places.push({ id: one.id, name: one.name, institution: bankOf.get(one.id) ?? '', mask, known })
  }
  const most = places.toSorted((a, b) => (b.known ?? 0) - (a.known ?? 0))[0]
  const likely = most && (most.known ?? 0) >= entries.length * SURELY_HELD ? most.id : null
  const span = spanOf(statement)
  return {
    key, name, kind, currency, places,
    institution: institution ?? null,
    mask: lastFour(iban ?? number),
    entries: entries.length,
    from: span?.from ?? null,
    to: span?.to ?? null,
    closing: closing ? { amount: { minor: closing.minor, currency }, on: closing.on } : null,
    place: sure?.id ?? likely,
  } // prettier-ignore
}
