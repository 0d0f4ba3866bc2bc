/**
 * Reading account by account, in slices of time, since there is no paging: a filter is the only way to ask for less.
 *
 * Two questions make a reading. What was booked since the first day wanted is asked for completely: what we hold of those days
 * and do not find was dropped, so they are the window. What arrived at Finqware since the last reading but was booked earlier is
 * asked for by `timestamp_gte`; that is only what is new, so it says nothing of what is gone. One question by timestamp alone
 * would be less to read, but a pending entry that is booked or vanishes would never leave.
 * @see contracts/finqware.md 6, 7
 */
import { AppError, ConsentLapsedError } from '../../model/errors.ts'
import { as, type Json, type PlainDate } from '../../model/ids.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Reading, ReadRequest } from '../provider.ts'
import { access as accessShape, cursor as cursorShape, type Access, type Cursor } from './access.ts'
import type { Client, Reader } from './client.ts'
import { unauthorised } from './codes.ts'
import { dayIn, toAccount, toTransaction } from './map.ts'
import type { WireBalance, WireTransaction } from './wire.ts'

const DAY_MS = 86_400_000
/** So that an answer stays below 10,000 rows even for an account with a hundred entries a day. */
const SLICE_DAYS = 60
/** Their clock is not ours, and what is repeated does no harm. */
const OVERLAP_MS = DAY_MS
/** Finqware looks for expired consents every two hours: until then its data still answers. */
const NEAR_MS = 2 * 3_600_000

type Lists = Extract<Cursor, { kind: 'lists' }>

const dayPlus = (day: string, days: number): PlainDate => as<PlainDate>(new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)) // prettier-ignore
const midnight = (day: string): string => `${day}T00:00:00Z`
const ready = (snapshot: Snapshot, cursor: Json, more = false): Reading => ({ status: 'ready', snapshot, cursor, more })

/** @throws {ConsentLapsedError} when the consent is over, whatever its data still answers. */
async function checkConsent(client: Client, { access, attended }: Reader): Promise<void> {
  const { status } = await client.consent(access, attended)
  if (status !== 'ACTIVE') throw new ConsentLapsedError('finqware', status === 'EXPIRED' ? 'expired' : 'revoked')
}

export function createReader(client: Client, now: () => Date) {
  const isNear = ({ consentEndsAt }: Access): boolean =>
    consentEndsAt !== null && Date.parse(consentEndsAt) - NEAR_MS <= now().getTime()

  async function start(by: Reader, since: PlainDate, last: Cursor | null): Promise<Reading> {
    if (by.access.product || isNear(by.access)) await checkConsent(client, by)
    if (by.access.product) return ready({}, null)
    const listed = await client.accounts(by)
    const balances = await client.balances(by).catch(passing<readonly WireBalance[]>([])) // accounts carry a snapshot of their own
    const at = now()
    const accounts = listed.map((account) => toAccount(account, balances.filter((one) => one.account_id === account.id), at)) // prettier-ignore
    const { arrived, owes } = last?.kind === 'read' ? last : { arrived: null, owes: null }
    const from = owes !== null && owes < since ? as<PlainDate>(owes) : since
    const lists: Lists = {
      kind: 'lists',
      from,
      begunAt: at.toISOString(),
      arrived,
      accounts: listed.map(({ id }) => id),
      at: dayPlus(from, -1), // a day of Romania begins on the evening before in UTC
      served: false,
      missed: false,
    }
    return listed.length === 0 ? ready({ accounts, transactions: [] }, null) : ready({ accounts }, lists, true)
  }

  /** A page: a slice of the first account's days. One account that cannot be read does not keep the others from being read. */
  async function page(by: Reader, lists: Lists): Promise<Reading> {
    const { from, at, arrived } = lists
    const [ref, ...rest] = lists.accounts
    if (ref === undefined) return ready({}, null)
    const end = dayPlus(at, SLICE_DAYS)
    const isLast = end > dayIn(lists.begunAt)
    const ask = (filter: Readonly<Record<string, Json>>) => client.transactions(by, { account_id: ref, ...filter })
    let rows: readonly WireTransaction[]
    let transactions
    try {
      const late = arrived !== null && at < from ? await ask({ timestamp_gte: arrived, booking_date_lt: midnight(at) }) : [] // prettier-ignore
      const slice = await ask({ booking_date_gte: midnight(at), ...(!isLast && { booking_date_lt: midnight(end) }) })
      rows = [...late, ...slice]
      transactions = once(rows).map(toTransaction)
    } catch (error) {
      if (!lists.served && rest.length === 0) throw error // nothing at all could be read
      passing(null)(error)
      return next({ ...lists, accounts: rest, at: dayPlus(from, -1), missed: true }, {})
    }
    if (!isLast) return ready({ transactions }, { ...lists, at: end }, true)
    const window = { accountRefs: [ref], from: as<PlainDate>(from), to: dayIn(lists.begunAt) }
    return next({ ...lists, accounts: rest, at: dayPlus(from, -1), served: true }, { transactions, window })
  }

  /** The next account; after the last one what the next reading must know. What was missed is asked for again, as far back. */
  function next(lists: Lists, snapshot: Snapshot): Reading {
    if (lists.accounts.length > 0) return ready(snapshot, lists, true)
    const { missed, from, begunAt } = lists
    const arrived = `${new Date(Date.parse(begunAt) - OVERLAP_MS).toISOString().slice(0, 19)}Z`
    const done: Cursor = { kind: 'read', arrived: missed && lists.arrived ? lists.arrived : arrived, owes: missed ? from : null } // prettier-ignore
    return ready(snapshot, done)
  }

  return async function read({ access: bag, cursor, psu, since }: ReadRequest): Promise<Reading> {
    const by: Reader = { access: accessShape.parse(bag), attended: psu !== null }
    const last = cursor === null ? null : cursorShape.parse(cursor)
    try {
      return last?.kind === 'lists' ? await page(by, last) : await start(by, since, last)
    } catch (error) {
      if (unauthorised(error)) await checkConsent(client, by) // the consent may say why
      throw error
    }
  }
}

/** Makes do with `instead` where a call failed for its own reason; what concerns the consent or our keys concerns them all. */
const passing =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (!(error instanceof AppError) || error instanceof ConsentLapsedError || unauthorised(error)) throw error
    return instead
  }

/** An entry that is listed twice is one: its `id` says so. */
const once = (rows: readonly WireTransaction[]): WireTransaction[] => [...new Map(rows.map((row) => [row.id, row])).values()] // prettier-ignore
