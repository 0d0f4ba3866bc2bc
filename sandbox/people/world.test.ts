import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { FIRST_DAY, LAST_DAY, TODAY, daysBetween, isBankDay, lastDayOf, monthOf, plusDays } from './calendar.ts'
import { CATEGORIES } from './categories.ts'
import { isValidIban } from './iban.ts'
import { rateOn } from './rates.ts'
import type { Country, TrueAccount, TrueEntry } from './types.ts'
import { createWorld } from './world.ts'

const world = createWorld()
const accounts = world.people.flatMap((person) => person.accounts)
const entries = accounts.flatMap((account) => account.entries)
/** Where an account is kept; in Brazil accounts have no IBAN. */
const countryOf = ({ iban }: TrueAccount) => (iban.slice(0, 2) || 'BR') as Country // World accounts are of its countries
const accountOf = new Map(accounts.flatMap((one) => one.entries.map((entry) => [entry.key, one] as const)))
const byKey = new Map(entries.map((entry) => [entry.key, entry]))

const account = (key: string): TrueAccount => {
  const found = accounts.find((one) => one.key === key)
  if (!found) throw new Error(`No account ${key}`)
  return found
}
const whereOf = (key: string): Country => {
  const found = accountOf.get(key)
  if (!found) throw new Error(`No entry ${key}`)
  return countryOf(found)
}
const stream = (id: string): readonly TrueEntry[] => entries.filter((entry) => entry.truth.recurring === id)
const digest = (seed?: number): string =>
  createHash('sha256')
    .update(JSON.stringify(createWorld(seed).people.map(({ accounts }) => accounts)))
    .digest('hex')

describe('the World', () => {
  test('the same seed gives the same World, another seed another one', () => {
    expect(digest()).toBe(digest())
    expect(digest(1)).not.toBe(digest(2))
  })

  test('reaching further into the future changes nothing of what has happened', async () => {
    vi.resetModules()
    vi.doMock('./calendar.ts', async (original) => {
      const real = await original<typeof import('./calendar.ts')>()
      const until = '2027-01-31'
      const upTo = (days: readonly string[]) => days.filter((day) => day <= until)
      return { ...real, LAST_DAY: until, ALL_DAYS: upTo(real.ALL_DAYS), ALL_MONTHS: upTo(real.ALL_MONTHS) }
    })
    const shorter = await import('./world.ts')
    vi.doUnmock('./calendar.ts')
    const past = (all: readonly TrueAccount[]) =>
      all.map((one) => ({ ...one, entries: one.entries.filter(({ seen }) => seen <= TODAY) }))
    const theirs = shorter.createWorld().people.flatMap((person) => person.accounts)
    expect(theirs.flatMap((one) => one.entries).length).toBeLessThan(entries.length)
    expect(past(theirs)).toEqual(past(accounts))
  })

  test('a person is lived through once, and only when asked for', () => {
    const [first] = createWorld().people
    expect(first?.accounts).toBe(first?.accounts)
  })

  test('account keys, entry keys and logins are unique', () => {
    for (const names of [
      accounts.map(({ key }) => key),
      entries.map(({ key }) => key),
      world.people.map(({ login }) => login),
    ])
      expect(new Set(names).size).toBe(names.length)
  })

  test('everybody the documentation names is there, with their accounts', () => {
    const counts = Object.fromEntries(world.people.map(({ login, accounts }) => [login, accounts.length]))
    expect(counts).toEqual({
      anna: 3,
      krueger: 3,
      oliver: 3,
      priya: 3,
      one: 1,
      many: 24,
      empty: 1,
      lucas: 3,
      beatriz: 2,
      andreea: 3,
      mihai: 1,
      kasia: 4,
      ewa: 2,
      hero: 10,
    })
    expect(account('empty-current').entries).toEqual([])
  })
})

describe('banks', () => {
  test('codes are unique in their country and names are unique among those that are up', () => {
    const codes = world.banks.map(({ country, code }) => `${country} ${code}`)
    expect(new Set(codes).size).toBe(codes.length)
    const names = world.banks.filter(({ up }) => up).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('there are 314, in each country a crowd and one that is down, every BIC once', () => {
    expect(world.banks).toHaveLength(314)
    expect(new Set(world.banks.map(({ bic }) => bic)).size).toBe(314)
    const crowds = { DE: 60, GB: 60, BR: 44, RO: 44, PL: 44, CZ: 43 }
    for (const [country, count] of Object.entries(crowds)) {
      const here = world.banks.filter((bank) => bank.country === country)
      expect(here.filter(({ id }) => id.includes('filler'))).toHaveLength(count)
      expect(here.filter(({ up }) => !up)).toHaveLength(1)
    }
  })

  test('BICs and codes have the form of their country', () => {
    const form = { DE: /^\d{8}$/, GB: /^\d{6}$/, BR: /^\d{3}$/, RO: /^[A-Z]{4}$/, PL: /^\d{8}$/, CZ: /^\d{4}$/ }
    for (const { country, code, bic } of world.banks) {
      expect(code).toMatch(form[country])
      expect(bic).toMatch(new RegExp(`^[A-Z]{4}${country}[A-Z0-9]{5}$`))
    }
  })
})

describe('entries', () => {
  test('are in order of booking date, then key', () => {
    for (const { entries } of accounts) {
      const order = entries.map(({ booked, seen, key }) => `${booked ?? seen} ${key}`)
      expect(order).toEqual(order.toSorted())
    }
  })

  test('lie within the days of the World and reach past today', () => {
    for (const { seen, booked } of entries) {
      expect(seen >= FIRST_DAY && (booked ?? seen) <= LAST_DAY && seen <= (booked ?? seen)).toBe(true)
    }
    const used = [
      'anna-current',
      'krueger-joint',
      'oliver-current',
      'priya-current',
      'lucas-conta',
      'andreea-curent',
      'ewa-zlote',
    ]
    for (const key of used) expect(account(key).entries.at(-1)?.seen.slice(0, 7)).toBe(LAST_DAY.slice(0, 7))
  })

  test('opening balance and bookings never lead below the limit', () => {
    for (const { opening, limit, entries } of accounts) {
      let balance = opening
      for (const { booked, amount } of entries) {
        if (booked !== null) balance += amount
        expect(balance).toBeGreaterThanOrEqual(-limit)
      }
    }
  })

  test('interest for an overdraft is charged only after one', () => {
    const charged = accounts.filter(({ entries }) =>
      entries.some(({ truth }) => truth.category === 'finance.interest_overdraft'),
    )
    expect(charged.map(({ key }) => key)).toEqual([
      'anna-current',
      'krueger-joint',
      'priya-current',
      'lucas-conta',
      'mihai-curent',
    ])
    for (const { opening, entries } of charged) {
      const fee = entries.findIndex(({ truth }) => truth.category === 'finance.interest_overdraft')
      let balance = opening
      const levels = entries.slice(0, fee).map(({ booked, amount }) => (balance += booked === null ? 0 : amount))
      expect(Math.min(...levels)).toBeLessThan(0)
    }
  })

  test('amounts are whole and never zero, lines are at most 140 characters with every blank filled', () => {
    for (const { amount, remittance, counterparty } of entries) {
      expect(Number.isInteger(amount) && amount !== 0).toBe(true)
      expect(remittance.length > 0 && remittance.length <= 140).toBe(true)
      expect(`${remittance}${counterparty.name}`).not.toMatch(/[{}]/)
    }
    expect(entries.some(({ remittance }) => remittance.length >= 135)).toBe(true)
  })

  test('are in the currency of their account and carry a category of the taxonomy', () => {
    for (const { currency, entries } of accounts)
      for (const entry of entries) {
        expect(entry.currency).toBe(currency)
        expect(CATEGORIES).toContain(entry.truth.category)
      }
  })

  test('show every category there is', () => {
    const shown = new Set(entries.map(({ truth }) => truth.category))
    expect([...CATEGORIES].filter((category) => !shown.has(category))).toEqual([])
  })

  test('are truly without category in two to five of a hundred cases', () => {
    const unclear = entries.filter(({ truth }) => truth.category === 'other.uncategorised').length
    expect(unclear / entries.length).toBeGreaterThan(0.02)
    expect(unclear / entries.length).toBeLessThan(0.05)
  })

  test('every IBAN is valid', () => {
    const ibans = [
      ...accounts.map(({ iban }) => iban).filter((iban) => iban !== ''),
      ...entries.flatMap(({ counterparty }) => counterparty.iban ?? []),
    ]
    expect(ibans.filter((iban) => !isValidIban(iban))).toEqual([])
  })
})

describe('what belongs together', () => {
  test('both halves of an own transfer name each other, lie on two accounts and net to zero, or to a fair rate', () => {
    const halves = entries.filter(({ truth }) => truth.pair !== undefined)
    expect(halves.length).toBeGreaterThan(200)
    for (const half of halves) {
      const other = byKey.get(half.truth.pair ?? '')
      expect(other?.truth.pair).toBe(half.key)
      const rate = other ? rateOn(half.valueDate, half.currency, other.currency) : 0
      const isExchange = half.truth.category === 'transfer.currency_exchange'
      expect(isExchange).toBe(half.currency !== other?.currency)
      expect(Math.abs(((other?.amount ?? 0) / half.amount) * -1 - rate) / rate).toBeLessThan(isExchange ? 0.01 : 1e-9)
      expect(other?.key.slice(0, -7)).not.toBe(half.key.slice(0, -7))
    }
  })

  test('some transfers arrive a day or two later', () => {
    const later = entries.filter(
      ({ booked, truth }) => booked !== null && booked < (byKey.get(truth.pair ?? '')?.booked ?? ''),
    )
    expect(later.length).toBeGreaterThan(5)
  })

  test('a refund follows its purchase and is never more than that', () => {
    const refunds = entries.filter(({ truth }) => truth.refundOf !== undefined)
    for (const refund of refunds) {
      const purchase = byKey.get(refund.truth.refundOf ?? '')
      expect(purchase && purchase.seen <= refund.seen && refund.amount <= -purchase.amount).toBe(true)
    }
    const partial = refunds.filter(({ amount, truth }) => amount < -(byKey.get(truth.refundOf ?? '')?.amount ?? 0))
    expect(partial.length).toBeGreaterThan(3)
    expect(refunds.some(({ truth }) => truth.category === 'other.dispute')).toBe(true)
  })

  test('whatever is recurring is a series, and so is what comes once a year by contract, but no doctor’s bill', () => {
    expect(entries.filter(({ truth }) => truth.recurring !== undefined && truth.series !== truth.recurring)).toEqual([])
    const series = (id: string) => entries.filter(({ truth }) => truth.series === id)
    expect(series('krueger-adac').map(({ seen }) => seen)).toEqual(['2025-05-05', '2026-05-04'])
    expect(series('anna-doctor')).toEqual([])
  })

  test('a bounced debit costs a fee on the day it comes back', () => {
    const fees = entries.filter(({ truth }) => truth.category === 'finance.late_returned_fees')
    expect(fees.length).toBeGreaterThan(3)
    for (const fee of fees)
      expect(
        entries.some(
          ({ booked, truth, method }) => booked === fee.booked && truth.refundOf && method === 'direct_debit',
        ),
      ).toBe(true)
  })
})

describe('time', () => {
  test('salaries come on bank days; once at most they are late', () => {
    const ids = [
      'anna-salary',
      'krueger-salary-jens',
      'krueger-salary-petra',
      'oliver-salary',
      'lucas-salary',
      'andreea-salary',
      'kasia-salary',
      'ewa-salary',
    ]
    for (const id of ids) {
      const salaries = stream(id)
      expect(salaries.length).toBeGreaterThan(25)
      expect(salaries.filter(({ booked, key }) => !booked || !isBankDay(whereOf(key), booked))).toEqual([])
    }
    const days = stream('anna-salary').map(({ seen }) => seen)
    expect(days.filter((day) => lastDayOf(day.slice(0, 7)) > day && Number(day.slice(8)) < 26)).toHaveLength(1)
  })

  test('the Deutschlandticket costs 49, then 58, then 63 euros', () => {
    const prices = stream('anna-ticket').map(({ seen, amount }) => [seen.slice(0, 4), -amount])
    expect([...new Set(prices.map(String))]).toEqual(['2024,4900', '2025,5800', '2026,6300', '2027,6300'])
  })

  test('council tax has ten instalments a year', () => {
    const year = stream('oliver-council').filter(({ seen }) => seen >= '2025-04-01' && seen < '2026-04-01')
    expect(year).toHaveLength(10)
    expect(year.map(({ seen }) => monthOf(seen))).not.toContain(2)
  })

  test('today the six of the first row have several pending entries, among them one that changes and one that vanishes', () => {
    for (const login of ['anna', 'oliver', 'lucas', 'andreea', 'kasia', 'ewa']) {
      const person = world.people.find((one) => one.login === login)
      const pending = (person?.accounts ?? []).flatMap(({ entries }) =>
        entries.filter(({ seen, booked, vanishes }) => seen <= TODAY && (booked ?? vanishes ?? '') > TODAY),
      )
      expect(pending.length).toBeGreaterThan(4)
      expect(pending.some(({ pendingAmount }) => pendingAmount !== undefined)).toBe(true)
      expect(pending.some(({ booked, vanishes }) => booked === null && vanishes !== undefined)).toBe(true)
    }
  })

  test('only card payments are pending before they are booked, and only holidays keep them longer than three days', () => {
    expect(entries.filter(({ seen, booked, method }) => seen !== booked && method !== 'card')).toEqual([])
    for (const one of accounts) {
      const { entries } = one
      const country = countryOf(one)
      const long = entries.filter(({ seen, booked }) => booked !== null && daysBetween(seen, booked) > 3)
      for (const { seen } of long) {
        // Those that are told by hand are told with their days.
        if (seen >= '2026-11-18' && seen <= TODAY) continue
        expect([1, 2, 3].filter((days) => isBankDay(country, plusDays(seen, days)))).toEqual([])
      }
    }
  })
})
