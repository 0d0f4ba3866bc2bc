/**
 * Randomised lives of a bank's list of entries, replayed through whole readings against the truth they were made from.
 * The figure that matters: rows too many and rows too few, over every reading of every history. Test support only;
 * `scripts/histories.ts` prints it.
 */
import fc from 'fast-check'
import { as, type AccountId, type ConnectionId, type CurrencyCode, type Json, type PlainDate, type UserId, type Viewer } from '../../model/ids.ts' // prettier-ignore
import type { Snapshot } from '../../model/snapshot.ts'
import type { Transaction } from '../../model/transaction.ts'
import type { Reading } from '../../providers/provider.ts'
import { dayPlus } from '../booking.ts'
import { MINUTE } from '../schedule.ts'
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

/** How the provider cuts its list into pages. */
export interface Paging {
  readonly size: number
  /** Entries that the next page brings again. */
  readonly overlap: number
  /** A page that comes twice. */
  readonly repeated: number | null
}

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

type Last = Pick<TrueEntry, 'ref' | 'date' | 'minor' | 'text' | 'status'>

/** What the bank knows of an entry; `key` is the truth's own name for it. */
interface TrueEntry {
  readonly key: number
  readonly account: number
  ref: string | null
  date: PlainDate
  minor: number
  readonly merchant: number
  text: string
  status: 'booked' | 'pending'
  there: boolean
  edited: boolean
  /** The person noted and tagged it. */
  marked: boolean
  /** The amount the row kept when the person edited it. */
  locked: number
  /** As a reading last saw it. */
  last: Last | null
  /** The newest reading saw it: only then is there a row that the person can touch. */
  shown: boolean
}

const MERCHANTS = ['Rewe', 'Edeka', 'Deutsche Bahn', 'Spotify', 'Stadtwerke'] as const
const EUR = as<CurrencyCode>('EUR')
const TODAY = as<PlainDate>('2026-11-21')

class Bank {
  readonly entries: TrueEntry[] = []
  #made = 0

  offered(): readonly TrueEntry[] {
    const place = (entry: TrueEntry) =>
      [entry.date, entry.account, entry.text, String(entry.minor).padStart(8), entry.status, entry.ref === null ? 0 : 1, String(entry.key).padStart(6)].join('|') // prettier-ignore
    return this.entries.filter(({ there }) => there).toSorted((a, b) => (place(a) < place(b) ? 1 : -1))
  }

  buy(
    entry: Omit<TrueEntry, 'key' | 'ref' | 'text' | 'there' | 'edited' | 'marked' | 'locked' | 'last' | 'shown'>,
    named: boolean,
    text?: string,
  ): void {
    const key = ++this.#made
    const wording = text ?? `${MERCHANTS[entry.merchant]} sagt danke ${key}`
    this.entries.push({
      ...entry,
      key,
      ref: named ? this.ref() : null,
      text: wording,
      there: true,
      edited: false,
      marked: false,
      locked: 0,
      last: null,
      shown: false,
    })
  }

  ref = (): string => `ref-${++this.#made}`

  /**
   * Ahead of a reading: an entry that changed its name and its amount together is another one to anybody but the bank, and
   * so is one that changed and took the name of such an entry, or of one that vanished.
   */
  forget(): void {
    const orphaned = new Set<string>()
    for (const entry of this.entries) {
      const { there, last } = entry
      if (last?.ref && (!there || !recognisable(entry, last))) orphaned.add(last.ref)
    }
    const mistaken = (entry: TrueEntry, last: Last): boolean =>
      entry.ref !== null && entry.ref !== last.ref && orphaned.has(entry.ref) && !isSame(entry, last)
    for (const entry of this.entries) {
      if (!entry.last || (recognisable(entry, entry.last) && !mistaken(entry, entry.last))) continue
      entry.edited = false
      entry.marked = false
    }
  }

  remember(): void {
    for (const entry of this.entries) entry.shown = entry.there
    for (const entry of this.offered()) entry.last = { ...entry }
  }
}

/** To the letter, whatever its name. */
const isSame = (now: TrueEntry, last: Last): boolean =>
  now.minor === last.minor && now.date === last.date && now.text === last.text

function recognisable(now: TrueEntry, last: Last): boolean {
  if (now.ref !== null && now.ref === last.ref) return true
  if (isSame(now, last)) return true
  const near = (minor: number) => Math.abs(now.minor - minor) <= Math.abs(minor) * 0.2
  return (
    last.status === 'pending' &&
    now.status === 'booked' &&
    near(last.minor) &&
    (now.edited || !now.marked ? near(now.locked) : true)
  )
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

/** The list as pages. A bank without refs keeps equal entries of a day on one page: nobody could tell them from an overlap. */
function script(entries: readonly TrueEntry[], { size, overlap, repeated }: Paging): Reading[] {
  const list = entries.map(entryOf)
  const splits = (at: number): boolean =>
    at > 0 && at < list.length && list[at]!.ref === null && JSON.stringify(list[at]) === JSON.stringify(list[at - 1])
  const pages: Transaction[][] = []
  let start = 0
  do {
    let end = Math.min(start + Math.max(size, overlap + 1), list.length)
    while (splits(end)) end++
    pages.push(list.slice(start, end))
    if (end >= list.length) break
    let next = end - overlap
    while (splits(next)) next--
    start = next > start ? next : end
  } while (start < list.length)
  if (repeated !== null && pages[repeated]) pages.splice(repeated, 0, pages[repeated])
  return pages.map((transactions, at) => ({
    status: 'ready',
    snapshot: { ...frame(at, pages.length), transactions },
    cursor: at as Json,
    more: at + 1 < pages.length,
  }))
}

const ACCOUNT_REFS = ['account-0', 'account-1'] as const

const frame = (at: number, pages: number): Snapshot => ({
  ...(at === 0 && { accounts: ACCOUNT_REFS.map((ref) => ({ ref, name: ref, kind: 'current' as const, currency: EUR, balances: [] })) }), // prettier-ignore
  ...(at + 1 === pages && { window: { accountRefs: ACCOUNT_REFS, from: dayPlus(TODAY, -30), to: dayPlus(TODAY, 10) } }),
})

const entryOf = (entry: TrueEntry): Transaction => ({
  ref: entry.ref,
  accountRef: ACCOUNT_REFS[entry.account]!,
  amount: { minor: entry.minor, currency: EUR },
  status: entry.status,
  date: entry.date,
  counterparty: { name: MERCHANTS[entry.merchant]! },
  remittance: entry.text,
  method: 'card',
})

const lineOf = ({ account, date, minor, status, text }: TrueEntry): string =>
  [ACCOUNT_REFS[account], date, minor, status, text].join(' ')

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
