/** What the wings of Brazil, Romania, Poland and Czechia can rely on, besides what holds for the whole World. */
import { describe, expect, test } from 'vitest'
import { LAST_DAY, TODAY, lastDayOf, plusDays } from './calendar.ts'
import { isCnp, isCnpj, isCpf, isPesel } from './tax-ids.ts'
import type { Country, TrueAccount } from './types.ts'
import { createWorld } from './world.ts'

const NEW = ['BR', 'RO', 'PL', 'CZ']
const people = createWorld().people.filter(({ country }) => NEW.includes(country))
const accounts = people.flatMap((person) => person.accounts)
const entries = accounts.flatMap((account) => account.entries)
const VALID: Partial<Record<Country, (id: string) => boolean>> = { BR: isCpf, RO: isCnp, PL: isPesel }

/** Entries a month up to today, rounded. */
const PER_MONTH: Readonly<Record<string, number>> = {
  'lucas-conta': 59,
  'lucas-poupanca': 5,
  'lucas-cartao': 34,
  'beatriz-pagamento': 99,
  'beatriz-cartao': 13,
  'andreea-curent': 53,
  'andreea-euro': 5,
  'andreea-card': 16,
  'mihai-curent': 45,
  'kasia-ror': 67,
  'kasia-oszczednosci': 5,
  'kasia-euro': 3,
  'kasia-karta': 15,
  'ewa-zlote': 42,
  'ewa-koruny': 29,
}

const account = (key: string): TrueAccount => {
  const found = accounts.find((one) => one.key === key)
  if (!found) throw new Error(`No account ${key}`)
  return found
}

describe('the new countries', () => {
  test('tax numbers have the right check digits', () => {
    for (const { country, taxId = '', businessTaxId } of people) {
      expect(VALID[country]?.(taxId)).toBe(true)
      expect(businessTaxId === undefined || isCnpj(businessTaxId)).toBe(true)
    }
    const told = entries.flatMap(({ counterparty }) => counterparty.taxId ?? [])
    expect(told.length).toBeGreaterThan(1_000)
    expect(told.filter((id) => !isCpf(id) && !isCnpj(id))).toEqual([])
  })

  test('CNP and PESEL tell the birthday', () => {
    for (const { country, taxId = '', bornOn = '' } of people)
      expect(taxId.includes(bornOn.slice(2).replaceAll('-', ''))).toBe(country !== 'BR')
  })

  test('only Brazil goes without IBANs and has branches and check digits instead', () => {
    for (const one of accounts) {
      const isBrazilian = one.currency === 'BRL'
      expect(one.iban === '').toBe(isBrazilian)
      expect(/^\d{4}$/.test(one.branch ?? '')).toBe(isBrazilian)
    }
  })

  test('the months are as full as the documentation says', () => {
    const perMonth = Object.fromEntries(
      accounts.map(({ key, entries }) => [key, Math.round(entries.filter(({ seen }) => seen <= TODAY).length / 24)]),
    )
    expect(perMonth).toEqual(PER_MONTH)
  })

  test('card statements are paid on their day, with what they closed with', () => {
    for (const { opening, card, entries } of accounts.filter((one) => one.card)) {
      const bills = entries.filter(({ truth }) => truth.category === 'transfer.card_bill')
      expect(bills.length).toBeGreaterThan(25)
      for (const { booked, amount } of bills) {
        const paid = booked ?? ''
        const month =
          Number(card?.closes) < Number(card?.due)
            ? paid.slice(0, 7)
            : plusDays(`${paid.slice(0, 7)}-01`, -1).slice(0, 7)
        const last = lastDayOf(month)
        const closed = [`${month}-${String(card?.closes).padStart(2, '0')}`, last].toSorted()[0] ?? last
        const owed = entries.reduce(
          (sum, one) => sum + (one.booked !== null && one.booked <= closed ? one.amount : 0),
          opening,
        )
        expect(amount).toBe(-owed)
      }
    }
  })

  test('what is bought in parts comes in all its parts, a month apart, and some lie ahead of today', () => {
    const parts = entries.filter(({ instalment }) => instalment !== undefined)
    const plans = Map.groupBy(parts, ({ remittance }) => remittance.replace(/PARC \d\d/, ''))
    expect(plans.size).toBe(22)
    for (const plan of plans.values()) {
      const first = plan[0]
      expect(plan.map(({ instalment }) => instalment?.number)).toEqual(plan.map((_part, i) => i + 1))
      expect(new Set(plan.map(({ amount }) => amount)).size).toBe(1)
      const isWhole = plan.length === first?.instalment?.of
      expect(isWhole || (plan.at(-1)?.seen ?? '') > plusDays(LAST_DAY, -31)).toBe(true)
    }
    expect(parts.filter(({ booked }) => (booked ?? '') > TODAY).length).toBeGreaterThan(10)
  })

  test('nearly half of what Lucas pays from his account goes by PIX, a fifth of what Kasia pays by BLIK', () => {
    const share = (key: string, rail: string) => {
      const all = account(key).entries
      return all.filter((entry) => entry.rail === rail).length / all.length
    }
    expect(share('lucas-conta', 'PIX')).toBeGreaterThan(0.4)
    expect(share('lucas-conta', 'PIX')).toBeLessThan(0.58)
    expect(share('kasia-ror', 'BLIK')).toBeGreaterThan(0.15)
    expect(share('kasia-ror', 'BLIK')).toBeLessThan(0.3)
  })

  test('the thirteenth salary comes in two halves before Christmas', () => {
    const halves = account('lucas-conta').entries.filter(({ remittance }) => remittance.includes('13 SALARIO'))
    expect(halves.map(({ seen }) => seen.slice(0, 7))).toEqual([
      '2024-11',
      '2024-12',
      '2025-11',
      '2025-12',
      '2026-11',
      '2026-12',
    ])
  })
})
