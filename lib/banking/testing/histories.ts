/**
 * Randomised lives of a bank's list of entries, replayed through whole readings against the truth they were made from.
 * The figure that matters: rows too many and rows too few, over every reading of every history. Test support only;
 * `npm run figures` prints it.
 */
import fc from 'fast-check'
import { as, type AccountId, type ConnectionId, type UserId, type Viewer } from '../../model/ids.ts'
import { dayPlus } from '../booking.ts'
import { MINUTE } from '../schedule.ts'
import { Bank, lineOf, MERCHANTS, script, TODAY, type Paging, type TrueEntry } from './bank.ts'
import { openHouse, PSU, type House } from './house.ts'

/** What happens between two readings. `pick` chooses among what there is. */
export type Event =
  | { readonly kind: 'buy'; readonly account: number; readonly day: number; readonly minor: number; readonly merchant: number; readonly pending: boolean; readonly named: boolean } // prettier-ignore
  | {
      readonly kind: 'twin' | 'vanish' | 'return' | 'reissue' | 'unname' | 'renumber' | 'edit' | 'mark'
      readonly pick: number
    }
  | { readonly kind: 'book'; readonly pick: number; readonly days: number; readonly percent: number; readonly renamed: boolean } // prettier-ignore
  | { readonly kind: 'amend'; readonly pick: number; readonly minor: number }

export interface History {
  readonly readings: readonly { readonly events: readonly Event[]; readonly paging: Paging }[]
}

const pick = fc.nat(1000)
const CHANGES = ['twin', 'vanish', 'return', 'reissue', 'unname', 'renumber', 'edit'] as const
const eventOf = (changes: readonly ((typeof CHANGES)[number] | 'mark')[]): fc.Arbitrary<Event> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('buy' as const), account: fc.nat(1), day: fc.nat(14), minor: fc.integer({ min: -9000, max: 4000 }).filter((minor) => Math.abs(minor) > 99), merchant: fc.nat(4), pending: fc.boolean(), named: fc.boolean() }) }, // prettier-ignore
    { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom(...changes), pick }) }, // prettier-ignore
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('book' as const), pick, days: fc.nat(5), percent: fc.integer({ min: -19, max: 19 }), renamed: fc.boolean() }) }, // prettier-ignore
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('amend' as const), pick, minor: fc.integer({ min: -9000, max: -1 }) }) }, // prettier-ignore
  )

const historyOf = (event: fc.Arbitrary<Event>): fc.Arbitrary<History> =>
  fc.record({
    readings: fc.array(
      fc.record({
        events: fc.array(event, { maxLength: 8 }),
        paging: fc.record({
          size: fc.integer({ min: 1, max: 12 }),
          overlap: fc.nat(4),
          repeated: fc.option(fc.nat(4)),
        }),
      }),
      { minLength: 1, maxLength: 7 },
    ),
  })

export const history = historyOf(eventOf(CHANGES))
/** With notes and tags beside categories. */
export const markedHistory = historyOf(eventOf([...CHANGES, 'mark']))

export interface Verdict {
  readonly readings: number
  readonly rows: number
  /** Live rows beyond the truth, and entries of the truth without a row, summed over all readings. */
  readonly duplicates: number
  readonly lost: number
  /** Entries the person changed, which came out of a reading unchanged. */
  readonly editsLost: number
}

/** Replays one history. Every one has a person, a connection and a bank of its own. */
export async function runHistory(house: House, { readings }: History): Promise<Verdict> {
  const { viewer, id } = await newConnection(house)
  const bank = new Bank()
  let [rows, duplicates, lost, editsLost] = [0, 0, 0, 0]
  for (const { events, paging } of readings) {
    for (const event of events) await happen(house, viewer, bank, event)
    bank.forget()
    house.provider.script.read = script(bank.offered(), paging)
    house.later(2 * MINUTE)
    const view = await house.banking.refresh(viewer, id, PSU)
    if (view.problem || view.syncedAt === null) throw new Error(`a reading failed: ${house.logged.at(-1)}`)
    const live = await liveRows(house, viewer)
    const truth = bank.offered().map(lineOf)
    rows += truth.length
    duplicates += missing(live.map(({ line }) => line), truth) // prettier-ignore
    lost += missing(truth, live.map(({ line }) => line)) // prettier-ignore
    bank.remember()
    const edits = bank.offered().filter(({ edited }) => edited).length
    editsLost += Math.max(0, edits - live.filter(({ edited }) => edited).length)
    editsLost += bank.offered().filter((entry) => entry.marked && !live.some((row) => isMarked(row, entry))).length
  }
  return { readings: readings.length, rows, duplicates, lost, editsLost }
}

/** Runs so many histories from one seed and adds up what went wrong. */
export async function runHistories(count: number, seed: number): Promise<Verdict & { readonly histories: number }> {
  const house = await openHouse()
  const total = { histories: count, readings: 0, rows: 0, duplicates: 0, lost: 0, editsLost: 0 }
  try {
    for (const one of fc.sample(history, { numRuns: count, seed })) {
      const verdict = await runHistory(house, one)
      for (const figure of ['readings', 'rows', 'duplicates', 'lost', 'editsLost'] as const)
        total[figure] += verdict[figure]
    }
    return total
  } finally {
    await house.close()
  }
}

async function newConnection({ store, parts }: House): Promise<{ viewer: Viewer; id: ConnectionId }> {
  const createdAt = parts.now()
  const userId = as<UserId>(parts.newId())
  const id = as<ConnectionId>(parts.newId())
  const [providerId] = parts.providers.keys()
  await store.people.addUser({
    id: userId,
    email: `${userId}@x.test`,
    name: '',
    passwordHash: null,
    demo: false,
    createdAt,
  })
  await store.connections.add({
    id, userId, providerId: providerId!, institution: null, ref: id, state: 'active', revision: 0,
    consent: { status: 'valid', scope: ['accounts', 'transactions'], validUntil: null }, ask: null, memo: null,
    access: { token: 'access' }, cursor: null, problem: null, dueAt: null, createdAt, attemptEndsAt: null,
    grantedAt: createdAt, syncedAt: null, application: null, readingSince: null, unattendedReads: [], failures: 0,
  }) // prettier-ignore
  return { viewer: { userId, sessionId: as('none') }, id }
}

async function happen(house: House, viewer: Viewer, bank: Bank, event: Event): Promise<void> {
  if (event.kind === 'buy') {
    const { account, minor, merchant, pending, named, day } = event
    const status = pending ? 'pending' : 'booked'
    bank.buy({ account, minor, merchant, status, date: dayPlus(TODAY, -day) }, named)
    return
  }
  const among = bank.entries.filter(({ there, status, ref }) => {
    if (event.kind === 'return') return !there
    if (event.kind === 'book') return there && status === 'pending'
    if (event.kind === 'amend') return there && ref !== null
    if (event.kind === 'reissue' || event.kind === 'unname' || event.kind === 'renumber') return there && ref !== null
    return there
  })
  const entry = among[event.pick % Math.max(among.length, 1)]
  if (!entry) return
  switch (event.kind) {
    case 'twin':
      return bank.buy(entry, entry.ref !== null, entry.text)
    case 'vanish':
      entry.there = false
      return
    case 'return':
      entry.there = true
      return
    case 'reissue':
      entry.ref = bank.ref()
      return
    case 'unname':
      entry.ref = null
      return
    case 'amend':
      entry.minor = event.minor
      return
    case 'renumber': {
      const batch = among.filter(({ account }) => account === entry.account)
      const refs = batch.map(({ ref }) => ref)
      batch.forEach((one, at) => void (one.ref = refs[(at + 1) % refs.length]!))
      return
    }
    case 'book': {
      entry.status = 'booked'
      entry.date = dayPlus(entry.date, event.days)
      entry.minor = Math.trunc(entry.minor * (1 + event.percent / 100))
      if (event.renamed) entry.text = `${MERCHANTS[entry.merchant]} Filiale ${entry.key}`
      if (event.renamed || entry.ref === null) entry.ref = bank.ref()
      return
    }
    case 'edit': {
      const row = await rowOf(house, viewer, entry)
      if (!row || row.edited) return
      await house.banking.edits.apply(viewer, { ids: [row.id] }, { kind: 'category', categoryId: 'food.groceries' })
      entry.edited = true
      entry.locked = entry.last!.minor // `rowOf` has read it
      return
    }
    case 'mark': {
      const row = await rowOf(house, viewer, entry)
      if (!row || row.note) return
      const target = { ids: [row.id] }
      const { edits } = house.banking
      await edits.apply(viewer, target, { kind: 'note', note: markOf(entry) })
      await edits.apply(viewer, target, { kind: 'tag', add: [markOf(entry)], remove: [] })
      entry.marked = true
    }
  }
}

/** The row that shows an entry, as the newest reading left it; of twins nobody could say which. */
async function rowOf(house: House, viewer: Viewer, entry: TrueEntry) {
  if (!entry.shown || !entry.last) return null
  const line = lineOf({ ...entry, ...entry.last })
  const [row, twin] = (await liveRows(house, viewer)).filter((one) => one.line === line)
  return row && !twin ? row : null
}

async function liveRows({ store }: House, { userId }: Viewer) {
  const [rows, accounts] = await Promise.all([
    store.ledger.feed({ userId, limit: 1000 }),
    store.ledger.accounts(userId),
  ])
  const names = new Map<AccountId, string>(accounts.map(({ id, ref }) => [id, ref]))
  return rows.map((row) => ({
    id: row.id,
    edited: row.edited,
    note: row.note,
    tags: row.tags,
    // An amount that an edit refused is told apart from the amount shown: here the bank's word counts.
    line: [names.get(row.accountId), row.date, row.refusedMinor ?? row.minor, row.status, row.remittance].join(' '),
  }))
}

const markOf = ({ key }: TrueEntry): string => `mark ${key}`
const isMarked = ({ note, tags }: Awaited<ReturnType<typeof liveRows>>[number], entry: TrueEntry): boolean =>
  note === markOf(entry) && tags.includes(note)

/** How many of `these` are not among `those`, counting repetitions. */
function missing(these: readonly string[], those: readonly string[]): number {
  const left = new Map<string, number>()
  for (const line of those) left.set(line, (left.get(line) ?? 0) + 1)
  let count = 0
  for (const line of these) {
    const rest = left.get(line) ?? 0
    if (rest === 0) count++
    else left.set(line, rest - 1)
  }
  return count
}
