/**
 * Reading what an update fetched: order one, wait for it, then accounts and each one's entries. Between updates the data does not
 * change, so a reading is one update. @see contracts/banqware.md 7, 8, 9
 *
 * The house keeps the cursor of a reading that failed. It is gone on with while its update is fresh; after that its data would be
 * old, or its failure would repeat for ever, and another update is ordered.
 */
import { ConsentLapsedError, ProviderUnavailableError } from '../../model/errors.ts'
import { as, type PlainDate } from '../../model/ids.ts'
import type { Identity, Snapshot } from '../../model/snapshot.ts'
import type { Reading, ReadRequest } from '../provider.ts'
import { access as accessShape, cursor as cursorShape, type Access, type Cursor } from './access.ts'
import type { Client } from './client.ts'
import { isBusy, isGone, isNotGiven } from './codes.ts'
import { toAccount, toIdentity, toTransaction } from './map.ts'

const FIRST_LOOK_SECONDS = 5
const LAST_LOOK_SECONDS = 30
const FRESH_MS = 30 * 60_000

type Updating = Extract<Cursor, { kind: 'update' }>
type Lists = Extract<Cursor, { kind: 'lists' }>

/** What an update brought. */
interface Fetched {
  readonly endedAt: string
  readonly from: PlainDate
  /** Accounts that were not fetched, or not wholly. */
  readonly failed: ReadonlySet<string>
}

const WHY: Readonly<Record<string, ConsentLapsedError['why']>> = {
  requested: 'not_granted', rejected: 'not_granted', failed: 'not_granted', expired: 'expired', withdrawn: 'revoked',
} // prettier-ignore

/** @throws {ConsentLapsedError} when the consent is over. A word that nobody foretold leaves it to the next call. */
export async function checkConsent(client: Client, { userId, consentId }: Access): Promise<void> {
  let why: ConsentLapsedError['why'] | undefined
  try {
    why = WHY[(await client.consent(userId, consentId)).status]
  } catch (error) {
    if (!isGone(error)) throw error
    why = 'revoked'
  }
  if (why) throw new ConsentLapsedError('banqware', why)
}

export function createReader(client: Client, callbackUrl: string | null, now: () => Date) {
  const isOlder = (instant: string, ms: number): boolean => now().getTime() - Date.parse(instant) > ms

  /** An update that somebody else has under way is waited for, and then ours is ordered. */
  async function order(access: Access, owes: string | null, looks = 0): Promise<Reading> {
    await checkConsent(client, access)
    const updating: Updating = { kind: 'update', updateId: null, startedAt: now().toISOString(), looks: 0, owes }
    try {
      const { updateId } = await client.createUpdate(access, callbackUrl)
      return wait({ ...updating, updateId })
    } catch (error) {
      if (isNotGiven(error)) throw new ConsentLapsedError('banqware', 'not_granted')
      if (!isBusy(error)) throw error
      return wait({ ...updating, looks })
    }
  }

  const wait = (updating: Updating): Reading => ({
    status: 'preparing',
    cursor: { ...updating, looks: updating.looks + 1 },
    retryAfterSeconds: Math.min(FIRST_LOOK_SECONDS * 2 ** updating.looks, LAST_LOOK_SECONDS),
  })

  async function look(access: Access, updating: Updating, since: PlainDate, attended: boolean): Promise<Reading> {
    const { updateId, startedAt, owes } = updating
    if (updateId === null) return order(access, owes, updating.looks)
    let update
    try {
      update = await client.update(access, updateId)
    } catch (error) {
      if (!isGone(error)) throw error
      return order(access, owes)
    }
    const endedAt = update.finishedAt === undefined ? startedAt : new Date(update.finishedAt).toISOString()
    if (update.status === 'running') {
      if (!isOlder(startedAt, FRESH_MS)) return wait(updating)
      throw new ProviderUnavailableError('banqware', 'the update does not end', { retryAfterSeconds: FRESH_MS / 1_000 })
    }
    if (isOlder(endedAt, FRESH_MS)) return order(access, owes)
    if (update.status === 'failed') {
      if (attended) return order(access, owes)
      await checkConsent(client, access) // it may have ended while the update ran
      throw new ProviderUnavailableError('banqware', 'the update failed', { retryAfterSeconds: FRESH_MS / 1_000 + 60 })
    }
    const unread = update.accounts.filter((one) => !one.syncStatus || !one.transactionSyncStatus)
    const from = owes !== null && owes < since ? as<PlainDate>(owes) : since
    return begin(access, { endedAt, from, failed: new Set(unread.map(({ accountId }) => accountId)) })
  }

  async function begin(access: Access, { endedAt, from, failed }: Fetched): Promise<Reading> {
    const listed = (await client.accounts(access)).filter(({ isActive }) => isActive)
    if (listed.length === 0) await checkConsent(client, access) // of a consent that is over nothing is listed any more
    const isWhole = ({ accountId, syncStatus }: (typeof listed)[number]) => syncStatus && !failed.has(accountId)
    const identity = await identityOf(access)
    const lists: Lists = {
      kind: 'lists',
      from,
      to: now().toISOString().slice(0, 10),
      endedAt,
      accounts: listed.filter(isWhole).map(({ accountId }) => accountId),
      page: null,
      missed: !listed.every(isWhole),
    }
    const accounts = listed.map((account) => toAccount(account, now()))
    return next(lists, { accounts, ...(identity && { identity }) })
  }

  /** Who the accounts belong to is worth having, and no reason to miss the accounts. */
  async function identityOf(access: Access): Promise<Identity | undefined> {
    try {
      return toIdentity(await client.kyc(access))
    } catch (error) {
      if (isGone(error) || error instanceof ProviderUnavailableError) return undefined
      throw error
    }
  }

  /** One page of the first account; its window is claimed with its last page. */
  async function page(access: Access, lists: Lists): Promise<Reading> {
    const [ref = '', ...rest] = lists.accounts
    const { rows, next: more } = await client.transactions(access, ref, lists.from, lists.page)
    const transactions = rows.flatMap((row) => toTransaction(row, ref) ?? [])
    if (more !== null) return next({ ...lists, page: more }, { transactions })
    const window = { accountRefs: [ref], from: as<PlainDate>(lists.from), to: as<PlainDate>(lists.to) }
    return next({ ...lists, accounts: rest, page: null }, { transactions, window })
  }

  /** After the last page stays what the next reading must know: how far back an account that failed is to be asked for. */
  function next(lists: Lists, snapshot: Snapshot): Reading {
    if (lists.accounts.length > 0) return { status: 'ready', snapshot, cursor: lists, more: true }
    const { endedAt, missed, from } = lists
    return { status: 'ready', snapshot, cursor: { kind: 'read', endedAt, owes: missed ? from : null }, more: false }
  }

  return async function read({ access: bag, cursor, psu, since }: ReadRequest): Promise<Reading> {
    const access = accessShape.parse(bag)
    const last = cursor === null ? null : cursorShape.parse(cursor)
    try {
      if (last?.kind === 'lists') return await page(access, last)
      if (last?.kind === 'update') return await look(access, last, since, psu !== null)
      return await order(access, last?.owes ?? null)
    } catch (error) {
      if (isGone(error)) await checkConsent(client, access) // the consent may say why
      throw error
    }
  }
}
