/** What is exported and imported again is the same ledger: every person of the sandbox, and one of them in every format and language. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTruth, type TruePerson } from '../../../scripts/score/truth.ts'
import { as, type AccountId, type CurrencyCode, type PlainDate, type SessionId, type UserId, type Viewer } from '../../model/ids.ts' // prettier-ignore
import type { Snapshot } from '../../model/snapshot.ts'
import { ledgerChecksum } from '../../statement/checksum.ts'
import { FORMATS, readStatements, type Format } from '../../statement/read/file.ts'
import { STATEMENT_LOCALES, type StatementLocale } from '../../statement/words.ts'
import { writeStatements } from '../../statement/write/file.ts'
import { bring, linkWith } from '../testing/filed.ts'
import { BEGIN, openHouse, PSU, type House } from '../testing/house.ts'

let house: House
let people: readonly TruePerson[]
beforeAll(async () => {
  house = await openHouse()
  people = (await readTruth()).filter(({ accounts }) => accounts.some(({ transactions }) => transactions.length > 0))
}, 60_000)
afterAll(() => house.close())

let made = 0
/** The house as somebody new knows it. */
async function someone(): Promise<House> {
  const userId = as<UserId>(`round-${++made}`)
  const createdAt = house.parts.now()
  await house.store.people.addUser({ id: userId, email: `${userId}@x.test`, name: '', passwordHash: null, demo: false, createdAt }) // prettier-ignore
  const ana: Viewer = { userId, sessionId: as<SessionId>('none') }
  return { ...house, ana, start: () => house.banking.begin(ana, BEGIN, PSU) }
}

/** @param most entries of each account. */
const reported = ({ accounts }: TruePerson, most = Infinity): Snapshot => ({
  accounts: accounts.map(({ key, kind, iban, transactions }) => ({
    ref: key, name: key, kind, iban, balances: [], currency: as<CurrencyCode>(transactions[0]?.currency ?? 'EUR'),
  })),
  transactions: accounts.flatMap(({ key, transactions }) =>
    transactions.slice(0, most).map((one) => ({
      ref: one.key,
      accountRef: key,
      status: one.state,
      date: as<PlainDate>(one.date),
      amount: { minor: one.amount, currency: as<CurrencyCode>(one.currency) },
      remittance: one.remittance,
      ...(one.counterparty && { counterparty: { name: one.counterparty } }),
      ...(one.method && { method: one.method }),
    })),
  ),
}) // prettier-ignore

async function exported({ banking, parts, ana }: House, format: Format, locale: StatementLocale): Promise<Uint8Array> {
  const sources = await banking.statements(ana, {}, (id) => `${locale} ${id}`, null)
  const pieces: Uint8Array[] = []
  for await (const piece of writeStatements(format, sources, { locale, now: parts.now() })) pieces.push(Buffer.from(piece)) // prettier-ignore
  return Buffer.concat(pieces)
}

function contentOf(file: Uint8Array) {
  const { statements, problems, questions } = readStatements(file)
  expect([problems, questions]).toEqual([[], []])
  const entries = statements.flatMap((one) => one.entries)
  return {
    checksum: ledgerChecksum(entries),
    categories: entries.map(({ id, category }) => `${id} ${category?.id}`).toSorted(),
  }
}

async function sumsOf({ store, ana }: House) {
  return store.ledger.monthSums(ana.userId, '1970-01', '2100-12')
}

/** A person's ledger before and after it went through a file into nothing. */
async function through(
  home: House,
  format: Format,
  locale: StatementLocale,
): Promise<readonly [before: unknown, after: unknown]> {
  const before = await exported(home, format, locale)
  const other = await someone()
  await bring(other, other.ana, before)
  const [one, two] = [contentOf(before), contentOf(await exported(other, format, locale))]
  const sums = [await sumsOf(home), await sumsOf(other)]
  await house.store.people.eraseUser(other.ana.userId)
  return [
    { ...one, sums: sums[0] },
    { ...two, sums: sums[1] },
  ]
}

test(
  'everybody’s ledger is the same after a file, in whichever format and language',
  { timeout: 300_000 },
  async () => {
    expect(people.length).toBeGreaterThan(8)
    for (const [place, person] of people.entries()) {
      const home = await someone()
      await linkWith(home, reported(person, 200))
      const [format, locale] = [FORMATS[place % FORMATS.length]!, STATEMENT_LOCALES[place % STATEMENT_LOCALES.length]!]
      const [before, after] = await through(home, format, locale)
      expect(after).toEqual(before)
      await house.store.people.eraseUser(home.ana.userId)
    }
  },
)

describe('one ledger', () => {
  let home: House
  let accounts: readonly AccountId[]
  beforeAll(async () => {
    home = await someone()
    await linkWith(home, reported(people.find(({ login }) => login === 'anna') ?? people[0]!))
    const [row] = (await home.banking.feed(home.ana, {}, null)).rows
    await home.banking.edits.apply(home.ana, { ids: [row!.id] }, { kind: 'category', categoryId: 'family.pets' })
    accounts = (await home.banking.accounts(home.ana)).map(({ id }) => id)
  })

  const CASES = FORMATS.flatMap((format) => STATEMENT_LOCALES.map((locale) => [format, locale] as const))
  test.each(CASES)('as %s in %s is the same after it', { timeout: 60_000 }, async (format, locale) => {
    const [before, after] = await through(home, format, locale)
    expect(after).toEqual(before)
  })

  test.each(FORMATS)('as %s brought back to where it came from adds nothing', { timeout: 60_000 }, async (format) => {
    const before = await sumsOf(home)
    await bring(home, home.ana, await exported(home, format, 'pl'))
    expect(await sumsOf(home)).toEqual(before)
    expect((await home.banking.accounts(home.ana)).map(({ id }) => id)).toEqual(accounts)
  })
})
