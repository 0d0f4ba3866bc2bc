/** The suite every provider must pass: the interface of `provider.ts`, as behaviour. A wing's own test hands in how to make and drive it. */
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Transaction } from '../model/transaction.ts'
import { as, type CountryCode, type DebtId, type FileId, type Json, type PlainDate } from '../model/ids.ts'
import type { Account } from '../model/account.ts'
import type { Reply } from '../model/conversation.ts'
import type { Begin, Desk, Progress, Provider, Psu, Pushed, SentFile } from './provider.ts'

export interface Subject {
  readonly create: () => Provider
  /** Names of ways through the consent that end in a grant: `embedded`, `redirect`, … */
  readonly ways: readonly string[]
  /** Does what the PSU would do with the ask. @returns what the browser or the return route would then reply. */
  readonly drive: (way: string, asking: Extract<Progress, { status: 'asking' }>, desk: MemoryDesk) => Promise<Reply>
  /** Makes and returns the desk; a wing that is pushed to lets its deliveries in here. */
  readonly desk?: () => MemoryDesk
  /** A way that the bank refuses, and the problem it must come to. */
  readonly refusal: { readonly way: string; readonly problem: string }
  readonly request: { readonly country: string; readonly institutionRef: string }
  /** How many sessions or unanswered consents the provider still holds that a client could have ended. */
  readonly openSessions: () => Promise<number>
  readonly categorises: boolean
  readonly now: () => Date
}

/** A desk in memory: what the store would hold. */
export class MemoryDesk implements Desk {
  readonly debts = new Map<DebtId, Json>()
  readonly kept: Json[] = []
  /** What the test's own webhook door let in, and what the test's PSU uploaded. */
  readonly pushed: Pushed[] = []
  readonly files = new Map<FileId, SentFile>()
  deliveries(): Promise<readonly Pushed[]> {
    return Promise.resolve([...this.pushed])
  }
  file(id: FileId): Promise<SentFile | null> {
    return Promise.resolve(this.files.get(id) ?? null)
  }
  dropFiles(ids: readonly FileId[]): Promise<void> {
    for (const id of ids) this.files.delete(id)
    return Promise.resolve()
  }
  keep(access: Json): Promise<void> {
    this.kept.push(access)
    return Promise.resolve()
  }
  owe(debt: Json): Promise<DebtId> {
    const id = as<DebtId>(`debt-${this.debts.size + 1}-${Math.random()}`)
    this.debts.set(id, debt)
    return Promise.resolve(id)
  }
  amend(id: DebtId, debt: Json): Promise<void> {
    this.debts.set(id, debt)
    return Promise.resolve()
  }
  paid(id: DebtId): Promise<void> {
    this.debts.delete(id)
    return Promise.resolve()
  }
}

export const PSU: Psu = { ipAddress: '198.51.100.23', userAgent: 'Mozilla/5.0 (X11; Linux x86_64)', locale: 'en' }
const MOST_TURNS = 30

/** Takes a conversation to its end, polling where the provider asks for patience. */
export async function converse(
  provider: Provider,
  desk: Desk,
  begin: Begin,
  drive: (asking: Extract<Progress, { status: 'asking' }>) => Promise<Reply>,
): Promise<Progress> {
  let progress = await provider.consent.begin(begin, desk)
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if (progress.status === 'granted' || progress.status === 'refused') return progress
    const reply: Reply = progress.status === 'asking' ? await drive(progress) : { kind: 'polled' }
    progress = await provider.consent.advance(progress.memo, reply, desk)
  }
  throw new Error('the conversation does not end')
}

/** Reads everything there is, as the sync does. */
export async function readAll(
  provider: Provider,
  desk: MemoryDesk,
  access: Json,
  since: PlainDate,
  psu: Psu | null,
): Promise<{ accounts: Account[]; transactions: Transaction[]; windows: number }> {
  const accounts: Account[] = []
  const transactions: Transaction[] = []
  let windows = 0
  let cursor: Json = null
  for (let turn = 0; turn < 500; turn++) {
    const page = await provider.read({ access: desk.kept.at(-1) ?? access, cursor, psu, since }, desk)
    cursor = page.cursor
    if (page.status === 'preparing') {
      await new Promise((resolve) => setTimeout(resolve, 10)) // the provider is another process and may need a moment
      continue
    }
    accounts.push(...(page.snapshot.accounts ?? []))
    transactions.push(...(page.snapshot.transactions ?? []))
    if (page.snapshot.window) windows++
    if (!page.more) return { accounts, transactions, windows }
  }
  throw new Error('the reading does not end')
}

export function providerContract(name: string, subject: () => Subject): void {
  describe(`${name} keeps the provider contract`, () => {
    let desk: MemoryDesk
    let provider: Provider
    beforeEach(() => {
      desk = subject().desk?.() ?? new MemoryDesk()
      provider = subject().create()
    })
    afterEach(async () => {
      for (const debt of desk.debts.values()) await provider.pay(debt)
    })
    const since = (): PlainDate =>
      as<PlainDate>(new Date(subject().now().getTime() - 730 * 86_400_000).toISOString().slice(0, 10))
    async function begin(): Promise<Begin> {
      const { country, institutionRef } = subject().request
      const institution =
        (await provider.institutions(as<CountryCode>(country))).find(({ ref }) => ref === institutionRef) ?? null
      return { country: as<CountryCode>(country), institution, scope: ['accounts', 'details', 'balances', 'transactions'], days: provider.consentDays,
        returnUrl: 'http://localhost:3000/return/x', state: randomBytes(32).toString('base64url'), userRef: 'u'.repeat(43), psu: PSU, renewing: null } // prettier-ignore
    }

    test.each(subject().ways)(
      '%s is granted, brings rows of known accounts, and leaves no session open',
      async (way) => {
        const { drive, openSessions, categorises } = subject()
        const granted = await converse(provider, desk, await begin(), (asking) => drive(way, asking, desk))
        if (granted.status !== 'granted') throw new Error(`it came to ${JSON.stringify(granted)}`)
        expect([desk.debts.size, await openSessions()]).toEqual([0, 0])
        const { accounts, transactions, windows } = await readAll(provider, desk, granted.access, since(), null)
        const refs = new Set(accounts.map(({ ref }) => ref))
        expect(transactions.length).toBeGreaterThan(0)
        expect(transactions.filter((row) => !refs.has(row.accountRef))).toEqual([])
        expect(windows).toBeGreaterThan(0)
        expect(transactions.some((row) => row.category?.id)).toBe(categorises)
      },
    )
    test('what the bank refuses is a value with its problem, and the session is closed', async () => {
      const { refusal, drive, openSessions } = subject()
      const refused = await converse(provider, desk, await begin(), (asking) => drive(refusal.way, asking, desk))
      expect(refused).toMatchObject({ status: 'refused', problem: refusal.problem })
      expect([desk.debts.size, await openSessions()]).toEqual([0, 0])
    })
    test('a conversation that the PSU cancels leaves nothing behind', async () => {
      const refused = await converse(provider, desk, await begin(), async () => ({ kind: 'cancelled' }))
      expect(refused).toMatchObject({ status: 'refused', reason: 'psu' })
      expect([desk.debts.size, await subject().openSessions()]).toEqual([0, 0])
    })
    test('a claim to have finished is not believed', async () => {
      const asking = await provider.consent.begin(await begin(), desk)
      if (asking.status !== 'asking') throw new Error('nobody was asked')
      expect((await provider.consent.advance(asking.memo, { kind: 'finished' }, desk)).status).toBe('asking')
      await provider.consent.advance(asking.memo, { kind: 'cancelled' }, desk)
    })
    test('a session that was abandoned is closed by paying its debt, and paying twice is harmless', async () => {
      await provider.consent.begin(await begin(), desk)
      for (const debt of [...desk.debts.values(), ...desk.debts.values()]) await provider.pay(debt)
      expect(await subject().openSessions()).toBe(0)
    })
  })
}
